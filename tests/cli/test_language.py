"""Findings in Chinese, as a user reads them: no English is left but names, ids and addresses."""

import re
from pathlib import Path

import pytest

from tests.cli.running import recallscope

ADDRESS = re.compile(r"https?://\S+|\S*\w:\S*\w|--\w+")
ENGLISH = re.compile(r"(?<![\w.])[a-z]{2,}(?![\w.])")
NAMES = {"cheero", "elements", "vivo"}
"""Names that begin with a small letter: others can't be mistaken for English, of which no sentence is all capitals."""


def test_the_rule_finds_english() -> None:
    text = "估计 event:2025-romoss-cn https://a.b/some-words PAC20-272 Anker: a fault at units 20,000 mAh"
    assert left(text) == ["fault", "at", "units"]


def left(text: str) -> list[str]:
    """Return the English words of a text that are no names."""
    return [word for word in ENGLISH.findall(ADDRESS.sub(" ", text)) if word not in NAMES]


@pytest.mark.parametrize(
    "asked",
    [
        ("cause", "--as-of", "2025-07-09"),
        ("cause", "--as-of", "2025-06-28"),
        ("cause", "--as-of", "2025-06-15"),
        ("cause", "--as-of", "2025-12-31"),
        ("cause", "--as-of", "2025-07-09", "--brand", "Zenith"),
        ("signals", "--as-of", "2025-07-15"),
        ("exposure", "event:2025-anker-cells"),
        ("exposure", "event:2025-xiaomi-pb2030mi", "--on", "2025-10-01"),
        ("exposure", "event:2025-romoss-cn"),
        ("exposure", "event:2025-anker-a1263-jp"),
        ("exposure", "--units", "50000", "--price", "25..40", "--currency", "USD"),
        ("exposure", "--backtest"),
    ],
)
def test_no_english_is_left(home: Path, asked: tuple[str, ...]) -> None:
    text = recallscope(home, *asked, "--lang", "zh").stdout
    assert re.search("[一-鿿]", text)
    assert left(text) == []


def test_nor_of_a_catalogue_s_prices(home: Path, tmp_path: Path) -> None:
    shop = tmp_path / "shop.csv"
    shop.write_text("title,price\n充电宝 10000mAh,30 元\n", encoding="utf-8")
    asked = ("signals", "--prices", str(shop), "--cost-floor", "CNY:0.9", "--lang", "zh")
    text = recallscope(home, *asked).stdout
    assert "低于所给的下限" in text
    assert left(text) == []


def test_json_is_the_same_in_each_language(home: Path) -> None:
    asked = ("exposure", "event:2025-romoss-cn", "--on", "2025-10-01", "--json")
    assert recallscope(home, *asked, "--lang", "zh").stdout == recallscope(home, *asked).stdout
