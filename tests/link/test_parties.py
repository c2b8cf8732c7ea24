"""Which names are one firm."""

import pytest

from recallscope.link.parties import party_key, party_name


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Amprius (Wuxi)", "安普瑞斯(无锡)有限公司", True),
        ("Amprius (Wuxi)", "Apex (Wuxi)", True),
        ("Amprius (Wuxi)", "安普瑞斯（无锡）", True),
        ("Amprius (Wuxi)", "Amprius Technologies", False),
        ("Amprius (Wuxi)", "Amperex", False),
        ("Amprius (Wuxi)", "ATL", False),
        ("ATL", "Amperex Technology Limited", True),
        ("Anker Innovations Limited", "ANKER INNOVATIONS", True),
        ("Shenzhen Baseus Technology Co. Ltd.", "深圳市倍思科技有限公司", True),
        ("株式会社ニトリ", "ニトリ", True),
        ("주식회사 하늘무역", "하늘무역", True),
        ("RFA Brands LLC (d/b/a myCharge)", "RFA Brands", True),
        ("Acme Ltd.", "Acme Foods Ltd.", False),
    ],
)
def test_one_firm(a: str, b: str, one: bool) -> None:
    assert (party_key(a) == party_key(b)) is one


def test_the_name_shown() -> None:
    assert party_name("安普瑞斯(无锡)有限公司") == "Amprius (Wuxi)"
    assert party_name("Acme  Ltd.") == "Acme Ltd."


@pytest.mark.parametrize("name", ["", "  ", "Co., Ltd.", "\x00", "(())"])
def test_odd_names_do_no_harm(name: str) -> None:
    assert isinstance(party_key(name), str)
