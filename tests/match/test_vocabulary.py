"""The words of listings, a file for each language: what they hold, and what a broken one says."""

from pathlib import Path

import pytest

from recallscope.match.vocabulary import MEANINGS, VOCABULARY, Entries, read


def vocabulary(folder: Path, text: str) -> dict[str, Entries]:
    (folder / "xx.toml").write_text(text, encoding="utf-8")
    return read(folder)


def test_entries_are_words_or_two_in_a_row(tmp_path: Path) -> None:
    told = vocabulary(tmp_path, 'accessory = """Hülle, leere\n  Verpackung, æske"""')["accessory"]
    assert told == Entries(frozenset({"hulle", "aeske"}), frozenset({("leere", "verpackung")}), ())


def test_without_spaces_they_are_pieces_in_their_order(tmp_path: Path) -> None:
    told = vocabulary(tmp_path, 'spaced = false\naccessory = "保护套, 빈 박스, 保护套"')["accessory"]
    assert told == Entries(frozenset(), frozenset(), ("保护套", "빈 박스"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('accessory = "only the box"', "xx.toml, accessory: 'only the box' is neither a word nor two"),
        ('articles = "of the"', "xx.toml, articles: 'of the' is neither a word nor two that count here"),
        ('acessory = "box"', "xx.toml, acessory: no such meaning"),
        ('accessory = ["box"]', "xx.toml, accessory: not a text of entries parted by commas"),
        ('accessory = "box', "xx.toml: .*end of document"),
        (
            'spaced = false\nempty = "空"',
            "xx.toml, empty: '空' is of a language without spaces, of which none counts here",
        ),
    ],
)
def test_a_broken_file_says_where(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        vocabulary(tmp_path, text)


def test_every_meaning_has_entries() -> None:
    assert [meaning for meaning in MEANINGS if not any(VOCABULARY[meaning])] == []
