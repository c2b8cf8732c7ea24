"""What holds for every text: no cleaner raises, cleaning twice changes nothing, keys ignore case and separators."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recallscope.clean.brand import brand, brand_key, find_brands
from recallscope.clean.code import FOLDED, date_code, fold_look_alikes, lot, model, model_key, serial
from recallscope.clean.colour import colour
from recallscope.clean.date import date, dates, interval
from recallscope.clean.gtin import find_gtins, gtin
from recallscope.clean.kind import kind
from recallscope.clean.mark import mark
from recallscope.clean.market import market
from recallscope.clean.quantity import capacity_mah, find_capacities, volts, watt_hours, watts
from recallscope.clean.text import fold, plain
from recallscope.clean.units import units

PIECES = st.sampled_from(
    [
        "ROMOSS",
        "罗马仕",
        "Mi",
        "アンカー",
        "®",
        "SN:",
        "S/N",
        "Lot",
        "Model No.",
        "型号：",
        "PAC20-272",
        "57X...",
        "…",
        "РАС",
        "Α",
        "１２",
        "2024-01-05",
        "2024年1月",
        "Jan 5,",
        "/",
        "10,000",
        "mAh",
        "万毫安",
        "3.7V",
        "Wh",
        "(",
        ")",
        "(In addition,",
        "about 20",
        "were sold in Canada)",
        "recalled",
        "5000台",
        "&amp;nbsp;",
        "<b>",
        "</b>",
        "&lt;",
        "4006381333931",
        "black",
        "黑色",
        "Tokyo",
        "在日本",
        "power bank",
        ",.",
        "-",
        "十",
        "二〇二四年",
        "million",
        "nine",
        "\u200b",
        "\u00a0",
        "ß",
        "ς",
        "İ",
    ]
)
TEXTS = (
    st.text(max_size=40)
    | st.lists(PIECES | st.characters(), max_size=10).map("".join)
    | st.lists(PIECES, max_size=10).map(" ".join)
)

IDEMPOTENT: list[Callable[[str], str | None]] = [
    plain,
    fold,
    brand,
    brand_key,
    model,
    model_key,
    serial,
    lot,
    date_code,
    date,
    gtin,
    colour,
    market,
    kind,
    mark,
]
OTHERS: list[Callable[[str], object]] = [
    find_brands,
    dates,
    interval,
    find_gtins,
    capacity_mah,
    find_capacities,
    volts,
    watt_hours,
    watts,
    fold_look_alikes,
    lambda text: units(text, "US"),
]  # fmt: skip


def str_name(cleaner: Callable[[str], object]) -> str:
    return str(getattr(cleaner, "__name__", cleaner))


@pytest.mark.parametrize("cleaner", IDEMPOTENT, ids=str_name)
@given(text=TEXTS)
def test_cleaning_twice_changes_nothing(cleaner: Callable[[str], str | None], text: str) -> None:
    once = cleaner(text)
    if once is not None:
        assert cleaner(once) == once


@pytest.mark.parametrize("cleaner", OTHERS, ids=str_name)
@given(text=TEXTS)
def test_no_text_raises(cleaner: Callable[[str], object], text: str) -> None:
    cleaner(text)


@given(text=TEXTS)
def test_a_key_ignores_case_width_and_separators(text: str) -> None:
    key = model_key(text)
    assert key == model_key(key.lower()) == model_key(" - ".join(key))


@given(text=st.from_regex(r"[A-Z0-9]{1,12}", fullmatch=True))
def test_full_width_and_look_alike_letters_make_no_other_key(text: str) -> None:
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in text)
    cyrillic = text.translate(str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ"))
    greek = text.translate(str.maketrans("ABEZHIKMNOPTYX", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"))
    assert {model_key(wide), model_key(cyrillic), model_key(greek), serial(wide) or text} == {text}


@given(text=TEXTS, other=st.sampled_from(["upper", "lower"]))
def test_a_brand_key_ignores_case_of_plain_letters(text: str, other: str) -> None:
    ascii_only = re.sub(r"[^A-Za-z0-9 ]", "", text)
    assert brand_key(ascii_only) == brand_key(getattr(ascii_only, other)())


@given(text=TEXTS)
def test_a_folded_code_has_no_look_alikes(text: str) -> None:
    assert not set(fold_look_alikes(text)) & set(FOLDED)


@given(text=TEXTS)
def test_counts_are_never_negative_or_absurd(text: str) -> None:
    assert all(0 <= count <= 10**12 for _, count, _ in units(text, "US"))


@given(text=TEXTS)
def test_dates_found_are_dates(text: str) -> None:
    assert all(interval(found) for found in dates(text))


LONG = ["9" * 10_000, "&amp;" * 5_000, "(" * 5_000, "1," * 5_000, "a " * 5_000, "US " * 900, "in Canada, " * 900]


@pytest.mark.parametrize("text", LONG, ids=lambda text: str(text[:6]))
def test_long_texts_end(text: str) -> None:
    for cleaner in (*IDEMPOTENT, *OTHERS):
        cleaner(text)
