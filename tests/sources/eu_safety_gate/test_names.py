"""Numbers and models that stand outside their own field, as tables. The names and numbers are made up."""

import pytest

from recallscope.sources.eu_safety_gate.names import item_numbers, lines_of, listed_models, odd_codes

BARCODES: list[tuple[str, tuple[str, ...]]] = [
    ("X001QZXJUJ", ("X001QZXJUJ",)),
    ("4 006381 333930", ("4006381333930",)),
    ("598258167; 598258168", ("598258167", "598258168")),
    ("not on the packaging", ()),
    ("See picture 12345", ()),
    ("0000000000", ()),
    ("12", ()),
]


@pytest.mark.parametrize(("text", "codes"), BARCODES, ids=[text for text, _ in BARCODES])
def test_a_barcode_field_without_a_barcode_holds_other_numbers(text: str, codes: tuple[str, ...]) -> None:
    assert odd_codes(text) == codes


ITEMS: list[tuple[str, tuple[str, ...]]] = [
    ("Sold via a marketplace (unique product identifier: 1005007000000001) and others.", ("1005007000000001",)),
    ("Sold online, article number 192800000013.", ("192800000013",)),
    ("Stock Keeping Unit Number: X001QZK08V.", ("X001QZK08V",)),
    ("ASIN numbers B0QZXY0001 and B0QZXY0002.", ("B0QZXY0001", "B0QZXY0002")),
    ("Vehicle identification numbers QA011193 to QA022336.", ()),
    ("It bears an article number.", ()),
]


@pytest.mark.parametrize(("text", "codes"), ITEMS, ids=[text for text, _ in ITEMS])
def test_a_description_states_item_numbers(text: str, codes: tuple[str, ...]) -> None:
    assert item_numbers(text) == codes


LINES: list[tuple[str, str, tuple[str, ...]]] = [
    ("Quorvex Zorbel", "Vacuum cleaner", ("Zorbel",)),
    ("Zorbel, Grand Quax", "Passenger car", ("Zorbel", "Grand Quax")),
    ("Chainsaw QH-J54801", "Chain saw", ()),
    ("Zorbel QH-J54801", "Chain saw", ("Zorbel",)),
    ("True Wireless Stereo Headset", "Wireless headphones", ()),
    ("Cordless Impact Wrench", "Impact wrench", ()),
    ("Power bank 20000 mAh", "Power bank", ()),
    ("Grey Stone", "Perfume", ("Grey Stone",)),
    ("QH-J54801", "Chain saw", ()),
]


@pytest.mark.parametrize(("name", "product", "lines"), LINES, ids=[name for name, _, _ in LINES])
def test_a_line_is_more_than_the_kind_of_product(name: str, product: str, lines: tuple[str, ...]) -> None:
    assert lines_of(name, product, "Quorvex", ("QH-J54801",)) == lines


NAMES: list[tuple[str, tuple[str, ...]]] = [
    ("Q20-Plus, Q20-Mini, E26 Pro", ("Q20-Plus", "Q20-Mini", "E26 Pro")),
    ("QUAX / ZENO G2, G4", ("G2", "G4")),
    ("Zeno S60 and V60", ("S60", "V60")),
    ("G2", ()),
    ("Wanderer, Roamer", ()),
    ("Lamp with 3 lights, G4", ()),
]


@pytest.mark.parametrize(("name", "models"), NAMES, ids=[name for name, _ in NAMES])
def test_a_name_may_be_a_list_of_models(name: str, models: tuple[str, ...]) -> None:
    assert listed_models(name, ("Zeno ",)) == models
