"""Brand, models and other numbers of a product, as a table. Sentences, names and numbers are made up."""

import pytest

from recallscope.records.notice import Product
from recallscope.text.kind import kind
from recallscope.text.products import Told, products
from recallscope.text.tables import tables
from recallscope.text.titles import Title, read


def only(name: str, text: str, firm: str = "", reach: str = "") -> Product:
    (product,) = products(Told(names=(name,), title=name, text=text, firm=firm, reach=reach), tables(text))
    return product


MODELS: list[tuple[str, tuple[str, ...]]] = [
    ("Zellig lamps with model numbers ZL-9, ZL-10 and ZL-11.", ("ZL-9", "ZL-10", "ZL-11")),
    ('The model number "ZL-9" is printed on the base.', ("ZL-9",)),
    ("The model number for the lamp, ZL-60, is on the base.", ("ZL-60",)),
    ("Only Zellig lamps (ZL-9100/W2 model only) are included.", ("ZL-9100/W2",)),
    ("Models LampPak 2F and LampPak 3F are recalled.", ("LampPak 2F", "LampPak 3F")),
    ("The model number is printed on the back.", ()),
    ("The 2019 model year lamps are recalled.", ()),
    ("Two models were sold: 500 mL and 750 mL.", ()),
    ("Item number 44871 and SKU 990123 are on the box.", ()),
    ("The lamps have the same model number - ZL700.", ("ZL700",)),
    (
        "Product Model Number SKU UPC Teal ZL-900 4001 012345678905 Red ZL-901 4002 012345678912",
        ("ZL-900", "ZL-901"),
    ),
]


@pytest.mark.parametrize(("text", "models"), MODELS, ids=[text[:40] for text, _ in MODELS])
def test_models_are_what_the_text_calls_so(text: str, models: tuple[str, ...]) -> None:
    assert only("Zellig lamps", text).models == models


def test_other_numbers_are_kept_apart() -> None:
    product = only("Zellig lamps", "Item number 44871, part number PX-0012 and UPC 012345678905 are on the box.")
    assert product.skus == ("44871", "PX-0012")
    assert product.gtins == ("0012345678905",)


def test_models_of_devices_that_a_battery_fits_do_not_count() -> None:
    text = "These are batteries with model number ZB-77. They were sold for use with camera models CC-100 and CC-200."
    assert only("Zellig batteries", text).models == ("ZB-77",)


BRANDS: list[tuple[str, str, str, str, str | None]] = [
    ("Quorvex PowerGlow 500 portable chargers", "", "", "", "Quorvex"),
    ("Portable chargers", '"Quorvex" is printed on the front of the charger.', "", "", "Quorvex"),
    ("Portable chargers", "The chargers were sold under the Isla Vey brand.", "", "", "Isla Vey"),
    ("Glowbank portable chargers", "This recall involves two Quorvex Glowbank chargers.", "Quorvex", "", "Quorvex"),
    ("Portable chargers", "They are black.", "Quorvex Inc.", "Online at www.quorvex.com", "Quorvex"),
    ("Portable chargers", "They are black.", "Some Trading Co.", "Stores nationwide", None),
    ("Quorvex Labs portable chargers", "", "Costmart", "", "Quorvex Labs"),
    ("Universal wireless power banks", "They are black.", "", "", None),
    ("Battery packs within certain Quorvex vacuum cleaners", "", "", "", "Quorvex"),
]


@pytest.mark.parametrize(
    ("name", "text", "firm", "reach", "brand"), BRANDS, ids=[f"{b[0]} {b[1]}"[:50] for b in BRANDS]
)
def test_the_brand_is_what_is_printed(name: str, text: str, firm: str, reach: str, brand: str | None) -> None:
    assert only(name, text, firm, reach).brand == brand


def test_two_brands_keep_their_models() -> None:
    told = Told(
        names=("Quorvex and Brelund chargers",),
        title="",
        text="These are Quorvex and Brelund brand chargers. Models are QX-100 (Quorvex) and BR-55 (Brelund).",
    )
    assert {p.brand: p.models for p in products(told, [])} == {"Quorvex": ("QX-100",), "Brelund": ("BR-55",)}


def test_a_misprint_is_kept_with_what_was_meant() -> None:
    text = "Banks with model number QWPX06. Some were listed online under the model number QPWX06."
    product = only("Quorvex power banks", text)
    assert product.models == ("QWPX06",)
    assert product.misprints == (("QPWX06", "QWPX06"),)


TITLES: list[tuple[str, Title]] = [
    ("Quorvex Recalls Power Banks Due to Fire Hazard", Title("Quorvex", "Power Banks")),
    ("Quorvex Lamps Recalled Due to Fire Hazard; Imported by Aster", Title("", "Quorvex Lamps")),
    ("Quorvex Lamps Recalled by Aster Trading Due to Fire Hazard", Title("Aster Trading", "Quorvex Lamps")),
    ("Expanded recall: Quorvex Lamps recalled due to fire hazard", Title("", "Quorvex Lamps")),
    ("Archived - Aster Inc. recalls Quorvex Lamps", Title("Aster Inc.", "Quorvex Lamps")),
    ("CPSC, Aster Inc. Announce Recall of Lamps", Title("Aster Inc.", "Lamps")),
    ("Something else", Title("", "Something else")),
]


@pytest.mark.parametrize(("title", "wanted"), TITLES, ids=[title for title, _ in TITLES])
def test_a_title_says_who_recalls_what(title: str, wanted: Title) -> None:
    assert read(title) == wanted


KINDS: list[tuple[str, str, str]] = [
    ("Quorvex power banks", "", "power_bank"),
    ("Quorvex portable chargers", "", "power_bank"),
    ("USB-C battery packs", "", "power_bank"),
    ("Portable lithium polymer battery packs", "", "power_bank"),
    ("Laptop batteries", "", "lithium_battery"),
    ("Table lamps", "The lithium-ion battery can overheat.", "lithium_battery"),
    ("Battery-operated toys", "They take three AA batteries.", "other"),
    ("LED candles", "Each holds a CR2032 lithium coin battery.", "other"),
    ("Battery chargers", "They charge tool batteries.", "other"),
    ("Wooden chairs", "", "other"),
]


@pytest.mark.parametrize(("name", "text", "wanted"), KINDS, ids=[name for name, _, _ in KINDS])
def test_the_kind_of_product(name: str, text: str, wanted: str) -> None:
    assert kind(name, text) == wanted
