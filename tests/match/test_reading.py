"""What a title shows, read by compiled code: its words, kind, amounts, brands and codes."""

import numpy as np
import pytest

from recallscope.match.looks import folded
from recallscope.match.reading.facts import Facts, Reading, read_one
from recallscope.match.reading.lexicon import lexicon_of

LEXICON = lexicon_of(
    names=("powercore", "maggo", "10000"),
    vocabulary=("anker", "powercore", "powerbank", "sherpa"),
    known_brands={"anker": {("anker",): "anker"}, "goal": {("goal", "zero"): "goalzero"}},
    parted={"power": {"core": "powercore"}, "mag": {"go": "maggo"}},
    codes={"A1263": True, folded("IST09991"): False},
)


def read(title: str) -> Facts:
    return read_one(title, LEXICON)


AMOUNTS = [
    ("10000mAh 22.5W", {10000}, {22.5}),
    ("10,000 mAh, 20 W", {10000}, {20.0}),
    ("10 000 m.Ah", {10000}, set()),
    ("20k with cable", {20000}, set()),
    ("20K w cable", {20000}, set()),
    ("2万毫安", {20000}, set()),
    ("5Ah 74Wh", {5000}, set()),
    ("10000 мАч, 65Вт", {10000}, {65.0}),
    ("１００００ｍＡｈ", {10000}, set()),
    ("A1263 5V 3A", set(), set()),
    ("10000mahx", set(), set()),
    ("65w/h", set(), set()),
    ("", set(), set()),
]


@pytest.mark.parametrize(("title", "capacities", "watts"), AMOUNTS)
def test_amounts(title: str, capacities: set[int], watts: set[float]) -> None:
    facts = read(title)
    assert (facts.capacities, facts.watts) == (capacities, watts)


def test_round_numbers_are_likely_capacities_where_none_is_stated() -> None:
    assert read("PowerCore 10000").likely == {10000}
    assert read("PowerCore 10000 20000mAh").likely == {20000}
    assert not read("PowerCore 10050").likely


KINDS = [
    ("Anker power bank 10000mAh", "power_bank"),
    ("Anker 20000mAh", "power_bank"),
    ("case for Anker power bank", "accessory"),
    ("power bank with case", "power_bank"),
    ("power bank case", "accessory"),
    ("USB-C cable for power bank", "accessory"),
    ("Bluetooth speaker with power bank", "other"),
    ("battery 5000mAh for drone", ""),
    ("replacement micro usb port", "accessory"),
    ("Micro-USB Ladekabel zu powerbank", "accessory"),
    ("Tischhalter aus Holz", "accessory"),
    ("nirkabel 10000mAh", "power_bank"),
    ("power bank sold separately, charger", "accessory"),
    ("empty carton box of a power bank", "accessory"),
    ("power bank, cable frayed", "power_bank"),
    ("broken power bank for parts", "power_bank"),
    ("suche powerbank", "accessory"),
    ("swap my phone for an Anker power bank", "accessory"),
    ("swap Anker power bank for a phone", "power_bank"),
    ("行車記錄器 前後雙鏡頭", "other"),
    ("安克 充电宝 保护套", "accessory"),
    ("安克 充电宝 送 收纳袋", "power_bank"),
    ("something", ""),
]


@pytest.mark.parametrize(("title", "kind"), KINDS)
def test_kinds(title: str, kind: str) -> None:
    assert read(title).kind == kind


TOKENS = [
    ("Power Core 10000", ["powercore", "10000"]),
    ("p0w3rb4nk 4nk3r", ["powerbank", "anker"]),
    ("powerbankA1263", ["powerbank", "a1263"]),
    ("Sherpa50", ["sherpa", "50"]),
    ("安克A1263, (new)", ["安克", "a1263", ",", "(", "new", ")"]),
]


@pytest.mark.parametrize(("title", "tokens"), TOKENS)
def test_words(title: str, tokens: list[str]) -> None:
    assert read(title).tokens == tokens


def test_leet_is_told() -> None:
    assert read("p0w3rb4nk").leet
    assert read("@nker power bank").leet
    assert not read("10000mAh A1263").leet


def test_pieces_of_a_word_in_two_count_too() -> None:
    assert {"power", "core", "powercore"} <= read("Power Core").words


CODES = [
    ("A1263", [(0, 1, 5)]),
    ("new A 12 63 small", [(1, 3, 5)]),
    ("A1263black", [(0, 1, 5)]),
    ("A1263 2024", [(0, 1, 5), (0, 2, 5)]),
    ("A1263H11", [(0, 1, 5)]),
    ("A1263B", [(0, 1, 5)]),
    ("А1263", [(0, 1, 5)]),
    ("IST-09991/X", [(0, 2, 8)]),
    ("A1264", []),
    ("A1263HXQZ1", []),
]


@pytest.mark.parametrize(("title", "spelled"), CODES)
def test_codes(title: str, spelled: list[tuple[int, int, int]]) -> None:
    assert read(title).spelled == spelled


def test_brands_by_their_longest_name() -> None:
    assert read("Goal Zero and Anker").named == [(0, "goalzero"), (3, "anker")]


def test_head_ends_before_what_the_goods_are_for() -> None:
    assert read("case for anker").head == 1
    assert read("power bank for sale").head == 4


def test_each_of_many_is_read_as_it_is_alone() -> None:
    titles = [title for title, *_ in (*AMOUNTS, *KINDS, *TOKENS, *CODES)] * 3
    for title, facts in zip(titles, Reading(titles, LEXICON), strict=True):
        alone = read(title)
        assert (facts.tokens, facts.kind, facts.words) == (alone.tokens, alone.kind, alone.words)
        assert (facts.capacities, facts.watts, facts.named) == (alone.capacities, alone.watts, alone.named)


def test_nothing_is_read_of_nothing() -> None:
    assert list(Reading([], LEXICON)) == []


def test_two_words_of_one_hash_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recallscope.match.reading.lexicon.hashes", lambda words: np.zeros(len(words), np.uint64))
    with pytest.raises(ValueError, match="one hash"):
        lexicon_of()
