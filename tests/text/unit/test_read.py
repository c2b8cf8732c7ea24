"""What is read of a text about one unit: a table of texts, what no text may do, and the forms of codes."""

import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recallscope.clean import code
from recallscope.clean.date import date
from recallscope.text.unit.codes import canonical
from recallscope.text.unit.read import READERS, read_unit
from tests.text.unit.cases import CHINESE, ENGLISH, Case

FIELDS = set(
    "brand serial lot date_code made sold market colour gtin kind mark_3c mark_po brand_lookup capacity_mah"
    " volts wh count"
    " damaged baggage flight on".split()
)
PIECES = (
    "Anker ROMOSS 罗马仕 小米 PAC20-272 A1263 BS 30KP365 SN S/N serial number ending in starts with 7 57X lot"
    " 批次 C14-P6 date code"
    " 序列号 尾号 以 开头 没有 no without missing 3C标志 mark 模糊 legible made 生产日期 2023-06-20"
    " 2023年6月20日 2024 May bought in"
    " Tokyo 在日本 购买 flying 国内航班 cathay swollen 鼓包 not 没 two 两个 power banks 充电宝 x2 托运"
    " carry-on 20000mAh 74Wh 3.7V black 黑色"
    " PO-PP003 , . ; ， 。 ? 吗 ( ) : … ... ® &amp; <b> 官网 在召回范围 not affected http://a.b/c @ 1 年 \x00"
    " \u3000 ﷺ İ ß Ａ"
).split(" ")
HOSTILE = [
    "a",
    "1",
    "无",
    "made in ",
    "2023-06 ",
    "2023年6月",
    "sn ",
    "A-",
    "3c ",
    "Mi ",
    "小米",
    "1,000 ",
    "<",
    "&amp;",
    "一个",
    "ﷺ",
]


@pytest.mark.parametrize("case", ENGLISH + CHINESE, ids=lambda case: case[0])
def test_text_is_read(case: Case) -> None:
    text, fields, codes, model = case
    words = read_unit(text)
    assert words.fields == fields
    assert words.codes == codes
    assert words.model == model


def test_table_is_half_chinese() -> None:
    assert len(ENGLISH) >= 60
    assert len(CHINESE) >= 60


def test_rest_is_the_plain_text() -> None:
    assert read_unit(" Anker&nbsp;<b>PowerCore</b> 10000 ").rest == "Anker PowerCore 10000"


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    words = read_unit("x " * 2490 + "Anker A1263" + " y" * 100 + " SN A1B2C3D4")
    assert words.fields == {"brand": "Anker"}
    assert words.codes == ("A1263",)


def test_the_first_statement_wins() -> None:
    assert read_unit("lot C14-P6, lot C14-P7").fields["lot"] == "C14P6"


@given(st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_text_raises(text: str) -> None:
    words = read_unit(text)
    assert words.fields.keys() <= FIELDS
    assert all(words.fields.values())
    assert words.model is None or words.model == words.codes[0]
    for field in ("made", "sold", "on"):
        assert date(value) == value if (value := words.fields.get(field)) else True


@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_case_of_a_label_does_not_matter(text: str) -> None:
    for label in ("serial", "SERIAL", "Serial"):
        assert read_unit(f"{label} A1B2C3D4. {text}").fields["serial"] == "A1B2C3D4"


@given(
    st.text(string.ascii_letters + string.digits + "-", min_size=1, max_size=20).filter(lambda text: text[0].isalnum())
)
def test_quick_codes_are_as_clean_gives_them(written: str) -> None:
    if any(sign.isdigit() for sign in written):
        assert canonical(written) == code.serial(written)


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_read_in_time(piece: str) -> None:
    started = time.perf_counter()
    read_unit(piece * 5000)
    assert time.perf_counter() - started < 20  # what would hang takes minutes; a loaded machine takes seconds


def test_every_reader_has_signs() -> None:
    assert all(signs for signs, _ in READERS)
