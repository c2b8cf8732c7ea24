"""Windows, prices, hazards, firms and contacts in prose, as tables. Sentences and names are made up."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from recallscope.clean.units import units
from recallscope.records.notice import Party, Price, Window
from recallscope.text.notices.contact import contact, deadline, web_page
from recallscope.text.notices.counted import counted
from recallscope.text.notices.hazards import hazards, remedies
from recallscope.text.notices.parties import of_title, parties, trade_names
from recallscope.text.notices.prices import price
from recallscope.text.notices.titles import read
from recallscope.text.notices.where import where
from recallscope.text.products.read import Told, products
from recallscope.text.scopes.read import scope
from recallscope.text.sentences import MAX_TEXT, body, sentences
from recallscope.text.tables import tables
from recallscope.text.windows import made, sold

SOLD: list[tuple[str, Window | None]] = [
    ("Stores nationwide from June 2016 through December 2022 for about $27.", Window(start="2016-06", end="2022-12")),
    ("Online between January 2024 and September 2024.", Window(start="2024-01", end="2024-09")),
    ("Online between January and November 2025 for $15.", Window(start="2025-01", end="2025-11")),
    ("Online from August 2021 and April 2022.", Window(start="2021-08", end="2022-04")),
    ("Stores in February 2026 for about $6.", Window(start="2026-02", end="2026-02")),
    ("Stores since April 2011.", Window(start="2011-04")),
    ("Stores from July 1999 through 2005.", Window(start="1999-07", end="2005")),
    ("Stores from March 2, 2020 until May 9, 2020.", Window(start="2020-03-02", end="2020-05-09")),
    (
        "Packs of one from March 2019 to May 2020 and of two from August 2018 to May 2020.",
        Window(start="2018-08", end="2020-05"),
    ),
    ("Stores from May 2022 through March 2020.", None),
    ("Stores nationwide.", None),
]


@pytest.mark.parametrize(("text", "window"), SOLD, ids=[text[:40] for text, _ in SOLD])
def test_when_units_were_sold(text: str, window: Window | None) -> None:
    assert sold(text) == window


def test_dates_of_sale_are_no_dates_of_manufacture() -> None:
    assert made("They were manufactured in Taiwan and sold from May 2020 through June 2021.") == []
    assert made("They were made in March 2020 and sold until May 2021.") == [Window(start="2020-03", end="2020-03")]


MADE: list[tuple[str, list[Window]]] = [
    ("All lights manufactured in July 1999 or earlier are recalled.", [Window(end="1999-07")]),
    ("Units with a manufacture date of April 2004 or later are recalled.", [Window(start="2004-04")]),
    ("Packs with a date code of 1205 (December 2005) or earlier are recalled.", [Window(end="2005-12")]),
    ("Packs with the date code 1205 (December 2005) are recalled.", []),
    ("Alarms with a date code prior to March 3, 2006 are recalled.", [Window(end="2006-03-02")]),
    (
        "Only units with date codes from May 2003 (0503) through July 2006 (0706).",
        [Window(start="2003-05", end="2006-07")],
    ),
    ("Lights with date codes of Nov 10 2020, Nov 25 2020 and Dec 03 2020 are recalled.", []),
    ("Date codes 0594 through 4795, sold from January 1994 until November 1995.", []),
    ("Date codes between 2015JAN19 through 2016JUL11 are recalled.", []),
    ("The first digits are manufacture dates June 2008 through July 2013.", [Window(start="2008-06", end="2013-07")]),
]


@pytest.mark.parametrize(("text", "wanted"), MADE, ids=[text[:50] for text, _ in MADE])
def test_when_units_were_made(text: str, wanted: list[Window]) -> None:
    assert made(text) == wanted


PRICES: list[tuple[str, Price | None]] = [
    ("for between $18 and $1,055", Price(currency="USD", low=18.0, high=1055.0)),
    ("for about $27.50", Price(currency="USD", low=27.5, high=27.5)),
    ("for about $20, after a $5 rebate", Price(currency="USD", low=20.0, high=20.0)),
    ("for free", None),
]


@pytest.mark.parametrize(("text", "wanted"), PRICES)
def test_what_a_unit_was_sold_for(text: str, wanted: Price | None) -> None:
    assert price(text, "USD") == wanted


def test_hazards_and_remedies_are_short_words() -> None:
    assert hazards("Lamps Recalled Due to Fire and Burn Hazards; can overheat") == ("fire", "burn", "overheating")
    assert hazards("Recalled; sold until fall 2020") == ()
    assert remedies("Return it for a full refund or a free replacement.") == ("refund", "replacement")
    assert remedies("Receive a store credit and dispose of the unit.") == ("voucher", "dispose")


def test_firms_have_roles_and_trade_names() -> None:
    assert parties("Aster Trading Limited, of Hong Kong, China", "maker") == (
        Party(name="Aster Trading Limited", role="maker"),
    )
    text = "Aster Trading LLC, d/b/a Quorvex, of Austin, Texas"
    assert parties(text, "importer") == (Party(name="Aster Trading LLC (d/b/a Quorvex)", role="importer"),)
    assert trade_names(text) == ("Quorvex",)
    assert parties("", "maker") == ()
    assert of_title("Lamps Recalled; Imported by Aster Trading") == (Party(name="Aster Trading", role="importer"),)


def test_how_and_until_when_to_reach_the_firm() -> None:
    text = (
        "Call 800-555-0134, write to help@quorvex.com.For more, see www.quorvex.com/recall to register by May 3, 2027."
    )
    assert contact(text) == "800-555-0134; help@quorvex.com; www.quorvex.com/recall"
    assert deadline(text) == "2027-05-03"
    assert web_page(text) == "www.quorvex.com/recall"
    assert contact("Nothing here.") is None


def test_sentences_end_where_they_end() -> None:
    assert sentences("Model No. 12 is out. Aster Inc. sells it in the U.S. Market.It is red.") == (
        "Model No. 12 is out.",
        "Aster Inc. sells it in the U.S. Market.",
        "It is red.",
    )
    assert body("The lamp is red. Note: Do not throw it away.") == "The lamp is red. "


def test_where_a_number_is_printed() -> None:
    cut = sentences("The model number is printed on the back of the bank. The serial number is in this recall.")
    assert where(cut) == (("model", "on the back of the bank"),)


def _products(text: str) -> Any:
    return products(Told(names=(text,), title=text, text=text, firm=text[:100], reach=text), tables(text))


READERS: list[Callable[[str], Any]] = [
    sold,
    made,
    sentences,
    tables,
    read,
    hazards,
    remedies,
    contact,
    deadline,
    of_title,
    lambda text: parties(text, "maker"),
    lambda text: price(text, "USD"),
    lambda text: scope(text, ("QX-100",), tables(text), "https://q.example", text),
    _products,
]
PIECES = (
    "A",
    "A ",
    "Aa, ",
    "Aa and ",
    '"A" ',
    "a-",
    "1-",
    "1, ",
    "model ",
    "Model Number Serial Number ",
    "serial number 1 ",
    "serial numbers between ",
    "brand Aa ",
    "recall of ",
    "made in ",
    "from May 2020 ",
    "www.a.",
    "@a.",
    "(",
    "$1,",
    ". ",
)


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_makes_a_reader_hang(piece: str) -> None:
    text = (piece * MAX_TEXT)[:MAX_TEXT]
    for reader in READERS:
        begun = time.process_time()
        reader(text)
        assert time.process_time() - begun < 5, reader


COUNTED: list[tuple[str, str, dict[str, int]]] = [
    ("Zorbex Recalls 1.5 Million Hand Warmers", "The warmers get hot.", {"US": 1500000}),
    ("Zorbex Recalls Lamps", "Zorbex of Ohio is recalling about 3,200 lamps because they get hot.", {"US": 3200}),
    ("Lamps", "Zorbex is recalling over 5,400 lamps, and about 600 stands sold in 1991.", {"US": 6000}),
    ("Lamps", "Zorbex is recalling about 1,200 lamps, item numbers 208363 and 208371.", {"US": 1200}),
    ("Lamps", "Zorbex announced a recall to repair approximately 700 lamps from 1990 to 1994.", {"US": 700}),
    ("Lamps", "The lamps may break. Approximately 12,250 of these lamps were sold from May 1986.", {"US": 12250}),
    ("Lamps", "Of the more than 9,000 units sold from August 1991, most have been replaced.", {"US": 9000}),
    ("Lamps", "Zorbex has received 230 reports of fires and about 1,100 complaints.", {}),
    ("Zorbex Recalls 2006 Model Year Lamps", "Model 3100 lamps were sold for about $1,200.", {}),
    ("Lamps", "In the previous recall Zorbex recalled about 4,000 lamps.", {}),
]


@pytest.mark.parametrize(("title", "text", "counts"), COUNTED, ids=[text[:40] for _, text, _ in COUNTED])
def test_units_that_only_the_prose_counts(title: str, text: str, counts: dict[str, int]) -> None:
    assert {place: count for place, count, _ in units(counted(title, text), "US")} == counts
