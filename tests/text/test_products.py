"""Brand, models and other numbers of a product, as a table. Sentences, names and numbers are made up."""

import pytest

from recallscope.records.notice import Product
from recallscope.text.kinds.prose import kind
from recallscope.text.notices.titles import Title, read
from recallscope.text.products.read import Told, products
from recallscope.text.tables import tables


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
    ("Lamps models 1985, 19851 and 1985T are recalled.", ("1985", "19851", "1985T")),
    ("Lamps models 3551, 3551W and 35519 are recalled.", ("3551", "3551W", "35519")),
    ("The model numbers are ZL7-V2, SG9 Boost, SG-9S and 96262-2.", ("ZL7-V2", "SG9 Boost", "SG-9S", "96262-2")),
    ('The model number "K7 Pro" is printed on the base.', ("K7 Pro",)),
    ("They are models M44 Elite and P55 Platinum.", ("M44", "P55")),
    ("Model number ZZ-Bar is printed on the box.", ("ZZ-Bar",)),
    ("The model number, ZORBLAMPW, is on the back.", ("ZORBLAMPW",)),
    ("The models are QSP (also known as QSuper), Zork+ and RZ.", ("QSP", "Zork+", "RZ")),
    ("The model numbers, Zellig (ZLE6501) and Quorvex (QT530), are on the base.", ("ZLE6501", "QT530")),
    ("The MP3750 lamp is black. The model number, MP3750, is on the base.", ("MP3750",)),
    ("It has the model number ZH55 batch 2136 and 2136 which is the production batch number.", ("ZH55",)),
    ("These are the models. 60033 - Mallard Drake 60044 - Mallard Hen 60534 - Pintail", ("60033", "60044", "60534")),
    ("This recall involves Zellig QB-100 lamps.", ("QB-100",)),
    (
        "It involves model numbers: 800-0008 850-0001 through 850-0003 850-0013 and 850-0014 Shops sold the lamps.",
        ("800-0008", "850-0001", "850-0002", "850-0003", "850-0013", "850-0014"),
    ),
    ("Models ZL-20A through ZL-22A are recalled.", ("ZL-20A", "ZL-21A", "ZL-22A")),
    ("Models 1000 through 9000 are recalled.", ("1000", "9000")),
    ("Serial Number Range Model 2301 2555 through 3100 is recalled.", ("2301",)),
    ("Toy lamps, model 8266 (ZQ998-22), are recalled.", ("8266", "ZQ998-22")),
    ("There are two models: Model 46310 is white and Model 46309 is blue.", ("46310", "46309")),
    ("Model ZL-9 is recalled. No other models, including models ZL-7 and ZL-8, are involved.", ("ZL-9",)),
    (
        "Model ZL-9 is recalled. This recall is not related to the 1996 recall of model 602 lamps. "
        "Consumers with questions about the model 602 lamp can call.",
        ("ZL-9",),
    ),
    ("The lamps are in a box (Packaging model 2023-V3).", ()),
    ("This recall involves item numbers CH-1600S and CH-1600-RS.", ()),
    ("Models ZL-9 and ZL-10 are recalled. Models ZL-7 and ZL-8 are not included in this recall.", ("ZL-9", "ZL-10")),
    ("The charger provided with the lamps has a sticker: Model: ZQ-55.", ()),
    ("The ZL-17-01 and ZL-17-02 models are recalled.", ("ZL-17-01", "ZL-17-02")),
    ("Product Model Number UPC Lamp (Battery Included) ZCS 120-07 84182102474-1", ("ZCS 120-07",)),
    (
        "Product Description Model Number Kit: ZOC 1024-06 Blower: ZHB 2524-06 Trimmer: ZST 1224-06",
        ("ZOC 1024-06", "ZHB 2524-06", "ZST 1224-06"),
    ),
    (
        "Model Number Name E26P Zork E27P Zork Belt E29 P Zork Belt E30 P Zorklite E31 P Zorklite E32 P Zorkbelt "
        "The name is on the side.",
        ("E26P", "E27P", "E29 P", "E30 P", "E31 P", "E32 P"),
    ),
    ('The model number "RECHARGEABLE" is printed on it.', ()),
    ("Brand Model Numbers Zellig ZQ30W2 is recalled.", ("ZQ30W2",)),
    ('The pink models and product number "78T0300" are recalled.', ()),
]


@pytest.mark.parametrize(("text", "models"), MODELS, ids=[text[:40] for text, _ in MODELS])
def test_models_are_what_the_text_calls_so(text: str, models: tuple[str, ...]) -> None:
    assert only("Zellig lamps", text).models == models


def test_other_numbers_are_kept_apart() -> None:
    product = only("Zellig lamps", "Item number 44871, part number PX-0012 and UPC 012345678905 are on the box.")
    assert product.skus == ("44871", "PX-0012")
    assert product.gtins == ("0012345678905",)


SKUS: list[tuple[str, tuple[str, ...]]] = [
    ('The lamps are marked "X001QZYJYX" on the box and sold as B0QZ9WV7XN.', ("X001QZYJYX", "B0QZ9WV7XN")),
    ("One of these part numbers is printed below the code on the pack: 42Q4695, 42Q4711.", ("42Q4695", "42Q4711")),
    ("Product codes are 446247 for the red lamps, 446248 for the blue lamps and 4880581 for the cells that "
     "are sold apart.", ("446247", "446248", "4880581")),
    ("Item Number Product Name 3076766 Golden Lamp with Panel 3094706 Blue Lamp with Panel", ("3076766", "3094706")),
    ('"Part: 054978-001" is on the label of item K10194.', ("054978-001", "K10194")),
    ("Lamps with item number 68239. Lamps with item number 69651 are not included in the recall.", ("68239",)),
    ("The purchase order numbers on the rail are 272903 and 272904.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "skus"), SKUS, ids=[text[:40] for text, _ in SKUS])
def test_item_numbers_wherever_they_are_listed(text: str, skus: tuple[str, ...]) -> None:
    assert only("Zellig lamps", text).skus == skus


def test_models_of_devices_that_a_battery_fits_do_not_count() -> None:
    text = "These are batteries with model number ZB-77. They were sold for use with camera models CC-100 and CC-200."
    assert only("Zellig batteries", text).models == ("ZB-77",)


def test_a_table_of_devices_and_batteries_gives_the_batteries() -> None:
    text = "They are: Notebook Model Number Battery Model Number Q26 WT0261, EB36C0 Q27 WT0262, EB36C1"
    assert only("Lithium batteries used in Zellig notebooks", text).models == ("WT0261", "EB36C0", "WT0262", "EB36C1")
    assert only("Cordless drill battery packs", "The drill uses ZEB9 series batteries.").models == ("ZEB9",)
    text = "The battery packs come with a lamp. The 7-inch player has model number PQV-0700."
    assert only("Battery packs used with Zellig players", text).models == ()


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
    ("Isla & Vey desk lamps", "", "Costmart", "", "Isla & Vey"),
    ("President's Choice cordless lamps", "", "", "", "President's Choice"),
    (
        "Self-balancing scooters",
        "This recall involves Quorvex scooters.",
        "Quorvex Wireless",
        "www.quorvex.com",
        "Quorvex",
    ),
    ("Bright Days LED Lamps", "", "Bright Days", "", "Bright Days"),
    ("Portable lamps", 'The name "Quorvex" is printed on the side.', "Quorvex Outdoor", "", "Quorvex"),
    ("ThinkPad notebook computer batteries", "", "", "", "Lenovo"),
    ("ThinkPad notebook computer adapters", "", "IBM", "", "IBM"),
    ("Self-balancing scooters", "This recall involves UL-Listed Hovertrax brand scooters.", "", "", "Razor"),
    ("Cordless drills", "", "Makita U.S.A.", "", "Makita"),
    ("Super power banks", "They are black.", "", "", None),
    ("Power banks", "They are black.", "Brelund Wholesale", "Contact Brelund Wholesale at www.brelund.com", None),
    ("PowQuor™ battery chargers sold with certain Razor™ scooters", "", "Razor USA", "", "PowQuor"),
    (
        "Toys",
        'The batteries are marked "Flyer" and "Brelund Pacific," on top.',
        "Brelund Pacific",
        "",
        "Brelund Pacific",
    ),
    ("Headlamps", "These are Allquor.com's Wild Lamps-branded headlamps.", "Allquor.com", "", "Wild Lamps"),
    ("Quorvex 80 Lumen flashlights", "", "", "", "Quorvex"),
    ("Quor-Vex Radio Control Airplanes", "These are Cloud airplanes.", "", "", "Quor-Vex"),
    ("Chargers sold with Quorvex branded tools", "They are black.", "Brelund Tools", "", "Quorvex"),
    ("Rechargeable batteries sold with Quorvex 500 touch panels", "", "", "", "Quorvex"),
    ("Ride-on toys", 'The date code, formatted as "MMDDYYYY," is printed on a label.', "Brelund", "", "Brelund"),
    ("Scooters", "These are 2017 Quorvex brand scooters.", "", "", "Quorvex"),
    ("LED Lamps", '"LED Lamps" is printed on the box of model QX-10.', "", "", None),
    ("Quorvex Bicycle Light Sets", 'The lights have "Quorvex Bicycle Light" printed on labels.', "", "", "Quorvex"),
    ("Remote controls", "They have the word QUORVEX printed on the front.", "Quorvex Systems", "", "QUORVEX"),
    (
        "Batteries in electric bikes",
        "The batteries power Quorvex Global's bike.",
        "Quorvex Global Motors Co.",
        "",
        "Quorvex Global",
    ),
    (
        "Light-up headbands",
        'Each bag is labeled "Item#46" and "Quor Trading, Inc."',
        "Quor Trading",
        "",
        "Quor Trading",
    ),
    ("Quorvex Tools drills", "They are blue.", "Quorvex Tools", "www.quorvex.com", "Quorvex Tools"),
    ("Glowbank II battery packs", "They are black.", "The Coleman Company", "", "Coleman"),
    ("Digital Concepts travel chargers", "", "", "", "Digital Concepts"),
    ("TalkBox2W phones with lithium batteries", "", "", "", None),
    ("Road Quorvex racing trucks", "", "", "", "Road Quorvex"),
    ("Pilates balls", "These are Pilates balls, sold by Brelund.", "Brelund", "", "Brelund"),
    ("Heated blankets", "This recall involves Red Quorvex's blankets.", "Red Quorvex", "", "Red Quorvex"),
    ("Quorvex Glowbank response kits", "One Glowbank brand base station.", "Quorvex", "", "Quorvex"),
    ("Batteries used in Quorvex Travel and Featherlight Engines", "", "", "", "Quorvex"),
]


@pytest.mark.parametrize(
    ("name", "text", "firm", "reach", "brand"), BRANDS, ids=[f"{b[0]} {b[1]}"[:50] for b in BRANDS]
)
def test_the_brand_is_what_is_printed(name: str, text: str, firm: str, reach: str, brand: str | None) -> None:
    assert only(name, text, firm, reach).brand == brand


SEVERAL: list[tuple[str, str, tuple[str, ...]]] = [
    ("Lithium-ion batteries used in Toshiba, Fujitsu and Acer notebook computers", "", ("Toshiba", "Fujitsu", "Acer")),
    ("HP and Compaq notebook computer batteries", "", ("HP", "Compaq")),
    ("Quorvex and Brelund unicycles", "These are Brelund- and Quorvex-branded unicycles.", ("Quorvex", "Brelund")),
    ("Black & Decker and Craftsman brand cordless mowers", "", ("Black+Decker", "Craftsman")),
    ("Scooters", "Quorvex, Two Wheels, Back to the Lab and Brelund brand of scooters are recalled.", ()),
    ("Batteries containing Sony cells used in Acer notebook computers", "", ("Acer",)),
    ("Quorvex replacement battery for Dyson vacuums", "", ("Quorvex",)),
    ("Makita Model HP 1802 cordless drills", "", ("Makita",)),
    ("Quorvex and Brelund Glow 410 head lamps", "", ("Quorvex", "Brelund")),
    ("Tesla Glowquad for Kids by Radio Flyer", "", ("Tesla", "Radio Flyer")),
    ("Quorvex, Isla Vey, and Makita 12 inch chainsaws", "", ("Quorvex", "Isla Vey", "Makita")),
    ("Nomad diving systems", "This recall involves Quorvex's Nomad systems, of the Quorvex brand.", ("Quorvex",)),
    ("Goal Zero Yeti 300X power stations", "", ("Goal Zero",)),
    ("Battery packs used in Acer laptops", "This recall involves Panasonic battery packs.", ("Panasonic", "Acer")),
    ('Glow and "The Quor" fans', '"The Quor" is printed on the fan.', ("The Quor",)),
    (
        "Battery packs",
        "Retailer/Brands Model Name Marks Budget Blinds Alta PX 62 and Hunter Douglas PX 63",
        ("Budget Blinds", "Alta", "Hunter Douglas"),
    ),
]


@pytest.mark.parametrize(("name", "text", "wanted"), SEVERAL, ids=[name for name, _, _ in SEVERAL])
def test_all_brands_of_a_notice_are_read(name: str, text: str, wanted: tuple[str, ...]) -> None:
    found = products(Told(names=(name,), title=name, text=text), [])
    names = {product.brand for product in found}
    assert names == set(wanted or ("Quorvex", "Two Wheels", "Back to the Lab", "Brelund"))


LINES: list[tuple[str, str, tuple[str, ...]]] = [
    ("Quorvex PowerGlow Max 2000 Power Stations", "", ("PowerGlow Max 2000",)),
    ("Quorvex Piston Power 10,000 power banks", "", ("Piston Power 10,000",)),
    ("Quorvex MAG Battery Pack", "", ("MAG Battery Pack",)),
    ("Quorvex USB-C Laptop Power Banks", "", ("USB-C Laptop Power Bank",)),
    ("Quorvex Self-Balancing Scooters/Hoverboards", "", ()),
    ("Quorvex brand Zorbel Duo vacuums", "", ("Zorbel Duo",)),
    ("Quorvex Bluetooth Headphones", "", ()),
    ("Quorvex 70,000-BTU lamps", "", ()),
    ("Quorvex 535 Power Banks", "", ("535",)),
    ("Quorvex Shake & Zorb lamps", "", ("Shake & Zorb",)),
    ("ThinkPad X1 laptops", "", ("ThinkPad X1",)),
    ("Lenovo batteries for ThinkPad notebook computers", "", ()),
]


@pytest.mark.parametrize(("name", "text", "wanted"), LINES, ids=[name for name, _, _ in LINES])
def test_lines_are_the_names_that_shops_use(name: str, text: str, wanted: tuple[str, ...]) -> None:
    assert only(name, text).lines == wanted


def test_a_title_says_by_whom_a_thing_with_an_ordinary_name_is() -> None:
    told = Told(names=("Power packs",), title="Power packs", text="", heading="Power packs by Quorvex Inc. (in Ohio)")
    assert [product.brand for product in products(told, [])] == ["Quorvex"]
    told = Told(names=("Power packs",), title="Power packs", text="", heading="Power packs sold by Costmart")
    assert [product.brand for product in products(told, [])] == [None]


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
    ("UL warns of potentially hazardous Quorvex Lamps", Title("", "Quorvex Lamps")),
    ("Aster warns of a counterfeit certification mark on Quorvex Lamps", Title("", "Quorvex Lamps")),
    ("Something else", Title("", "Something else")),
]


@pytest.mark.parametrize(("title", "wanted"), TITLES, ids=[title for title, _ in TITLES])
def test_a_title_says_who_recalls_what(title: str, wanted: Title) -> None:
    assert read(title) == wanted


KINDS: list[tuple[str, str, str]] = [
    ("Quorvex MAG Battery Pack", "", "power_bank"),
    ("Hybrid adapters sold with power banks", "", "other"),
    ("External laptop batteries", "", "power_bank"),
    ("Quorvex power generators", "The battery in the generator can overheat.", "power_bank"),
    ("Speakers", "The battery can overheat while the speaker is charged.", "lithium_battery"),
    ("Quorvex power banks", "", "power_bank"),
    ("Quorvex portable chargers", "", "power_bank"),
    ("USB-C battery packs", "", "power_bank"),
    ("Portable lithium polymer battery packs", "", "power_bank"),
    ("Laptop batteries", "", "lithium_battery"),
    ("Table lamps", "The lithium-ion battery can overheat.", "lithium_battery"),
    ("Battery-operated toys", "They take three AA batteries.", "other"),
    ("Battery power packs for armchairs", "", "lithium_battery"),
    ("Battery electric mowers", "The blade can come off.", "other"),
    ("LED candles", "Each holds a CR2032 lithium coin battery.", "lithium_battery"),
    ("LED candles", "Each holds a coin battery.", "other"),
    ("Battery chargers", "They charge tool batteries.", "other"),
    ("Wooden chairs", "", "other"),
]


@pytest.mark.parametrize(("name", "text", "wanted"), KINDS)
def test_the_kind_of_product(name: str, text: str, wanted: str) -> None:
    assert kind(name, text) == wanted


HAZARDS: list[tuple[str, str, str, str]] = [
    (
        "Quorvex electric bicycles",
        "They have a lithium battery.",
        "The fork can break, posing a crash hazard.",
        "other",
    ),
    ("Quorvex electric bicycles", "", "The battery can overheat, posing a fire hazard.", "lithium_battery"),
    ("Quorvex notebook computers", "", "The hinge can break and cut a finger.", "other"),
    ("Quorvex drill batteries", "", "The case can break, posing a shock hazard.", "lithium_battery"),
    ("AC adapters for notebook computers", "", "They can overheat, posing a burn hazard.", "other"),
    ("Remote controls", "", "The battery can fall out, rupture and smoke, posing a fire hazard.", "lithium_battery"),
    ("Rechargeable lamps", "The button in the middle is red.", "They overheat when charging.", "lithium_battery"),
    ("Hockey tables with rechargeable battery", "", "The wires can overheat, posing a burn hazard.", "other"),
    ("Smoke alarms", "They have a lithium battery.", "They can fail to alert consumers of a fire.", "other"),
    ("Heated socks", "They have lithium battery packs.", "Heat and friction can burn the wearer.", "other"),
    ("Sprayers", "They have a battery pack.", "The plug can corrode, posing a fire hazard.", "other"),
    ("Wireless earphones", "", "They can overheat while charging, posing a burn hazard.", "lithium_battery"),
    ("Quorvex toy trucks", "A rechargeable pack.", "The circuits can overheat, posing a fire hazard.", "other"),
    ("Battery heaters", "", "The cord can fail, posing a shock hazard.", "other"),
    ("Vaporizers", "", "A short can occur, posing a fire hazard.", "lithium_battery"),
]


@pytest.mark.parametrize(("name", "text", "hazard", "wanted"), HAZARDS)
def test_the_hazard_tells_whether_the_battery_matters(name: str, text: str, hazard: str, wanted: str) -> None:
    assert kind(name, text, hazard=hazard) == wanted


def test_what_burns_of_a_cordless_product_is_its_battery() -> None:
    assert kind("Cordless hair clipper", "", "burn hazard") == "lithium_battery"
    assert kind("Cordless hair clipper", "", "laceration hazard") == "other"
    assert kind("Cordless electric kettle", "", "burn hazard") == "other"
