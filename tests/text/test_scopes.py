"""Which units a description covers, as a table. Sentences, names and numbers are made up."""

from typing import Any

import pytest

from recallscope.records.predicate import to_data
from recallscope.text.scopes.read import scope
from recallscope.text.tables import tables

ONE = ("QX-100",)
TWO = ("QX-100", "QX-200")


def in_part(model: str, low: str, high: str) -> dict[str, Any]:
    """Return that of a model one range of serials is stated, and the rest not."""
    return {
        "all": [
            {"model": {"one_of": [model]}},
            {"any": [{"serial": {"between": [low, high]}}, "not_stated"]},
        ]
    }


PAGE = "https://quorvex.example/recall"

CASES: list[tuple[str, tuple[str, ...], Any]] = [
    ("This recall involves lamps, model QX-100.", ONE, "not_stated"),
    (
        "Units with serial numbers beginning with 12A or 13B are affected.",
        ONE,
        {"all": [{"model": {"one_of": ["QX-100"]}}, {"serial": {"starts_with": ["12A", "13B"]}}]},
    ),
    (
        'Only packs with a serial number ending in the number 0 through 4 or the letter "K" are included.',
        (),
        {"serial": {"last_character": "0-4K"}},
    ),
    ("Lot numbers 31-24, 32-24 and 33-24 are recalled.", (), {"lot": {"one_of": ["31-24", "32-24", "33-24"]}}),
    ("The batch codes are printed on the base.", (), "not_stated"),
    ("Serial numbers 4400 through 4719 are included in this recall.", (), {"serial": {"between": ["4400", "4719"]}}),
    ("It covers serial numbers from 3,067 through 5,642.", (), {"serial": {"between": ["3067", "5642"]}}),
    ("Date codes between 1725-1838 are part of the recall.", (), {"date_code": {"between": ["1725", "1838"]}}),
    ("The PO number 771204 is printed on the back.", (), {"mark_po": {"one_of": ["771204"]}}),
    ("Serial numbers A_1001_X to A_1009_X are included.", (), {"serial": {"between": ["A_1001_X", "A_1009_X"]}}),
    ("Serial numbers QB1001 ~ QB1009 are included.", (), {"serial": {"between": ["QB1001", "QB1009"]}}),
    ("If no date code is present, the lamp is included in this recall.", (), {"date_code": "absent"}),
    ("If no date code is present, ask the firm.", (), "not_stated"),
    (
        "Manufacture codes are D4 1910, D4 1912 and D4 2003.",
        (),
        {"date_code": {"one_of": ["D41910", "D41912", "D42003"]}},
    ),
    ("Only lamps with a date code of June 2024 are included.", (), {"made": {"within": [["2024-06", "2024-06"]]}}),
    (
        "Serial numbers 1001 through 1009 for wide wheels and 2001 through 2009 for narrow wheels.",
        (),
        {"any": [{"serial": {"between": ["1001", "1009"]}}, {"serial": {"between": ["2001", "2009"]}}]},
    ),
    ("The banks do NOT have a serial number on the back.", (), {"serial": "absent"}),
    ("Units that have a serial number on the label are not included in this recall.", (), {"serial": "absent"}),
    ("Packs with a date code of 1205 or earlier are recalled.", (), "not_stated"),
    ("Serial numbers starting with S50 are not included in this recall.", (), "not_stated"),
    (
        "The recalled units were made between May 2021 and July 2021.",
        (),
        {"made": {"within": [["2021-05", "2021-07"]]}},
    ),
    ("The banks were manufactured before May 1, 2021.", (), {"made": {"within": [[None, "2021-04-30"]]}}),
    ("Date codes 24XXXXQ2 and 24XXXXQ8 are included.", (), "not_stated"),
    ("Date codes 24QXXXX are included.", (), {"date_code": {"starts_with": ["24Q"]}}),
    (
        "The date codes end with 31 or 32, or are one of these date codes ending in 33: 0133, 0933.",
        (),
        {"any": [{"date_code": {"one_of": ["0133", "0933"]}}, {"date_code": {"ends_with": ["31", "32"]}}]},
    ),
    (
        "PO numbers 1 through 10 (PO-QQ001 to PO-QQ010) are marked.",
        (),
        {"mark_po": {"between": ["PO-QQ001", "PO-QQ010"]}},
    ),
    ("The packs have a serial number between 10001 and 10200.", (), {"serial": {"between": ["10001", "10200"]}}),
    (
        "The serial number range of the systems with recalled cells is between QT-000200 and QT-000600.",
        (),
        {"serial": {"between": ["QT-000200", "QT-000600"]}},
    ),
    ("Serial numbers that start with S/N 11002 or S/N 11102.", (), {"serial": {"starts_with": ["11002", "11102"]}}),
    ("They have bar codes starting with: 6QZLU and 6QGFK.", (), {"serial": {"starts_with": ["6QZLU", "6QGFK"]}}),
    ("The packs have the bar code 012345678905.", (), "not_stated"),
    ("The date code (TF or RF) is on the cell.", (), {"date_code": {"one_of": ["TF", "RF"]}}),
    (
        "They have the letter K or M as the last digit of the serial number.",
        (),
        {"serial": {"ends_with": ["K", "M"]}},
    ),
    (
        "One of these stands in the beginning of the serial number on the back: Numbers are: S/N: QNN-S150A S/N:QNS150",
        (),
        {"serial": {"starts_with": ["QNN-S150A", "QNS150"]}},
    ),
    (
        "Date codes from 01/01/17 to 02/28/19 are included.",
        (),
        {"made": {"within": [["2017-01-01", "2019-02-28"]]}},
    ),
    ("Serial numbers QA0214041-QA0214042205 and QA02-QA07 are included.", (), "not_stated"),
    (
        "Model Numbers Screen Size Serial Number Ranges QX-100 7 inch QA0001-QA0100 QA0201-QA0300 QX-200 QB01-QB09",
        TWO,
        {
            "any": [
                {
                    "all": [
                        {"model": {"one_of": ["QX-100"]}},
                        {
                            "any": [
                                {"serial": {"between": ["QA0001", "QA0100"]}},
                                {"serial": {"between": ["QA0201", "QA0300"]}},
                            ]
                        },
                    ]
                },
                {"all": [{"model": {"one_of": ["QX-200"]}}, {"serial": {"between": ["QB01", "QB09"]}}]},
            ]
        },
    ),
    (
        "Model Numbers Serial Number Ranges QX-100 QA0001-QA0100 QA0201-QA0300 QA0401-QA04100 QX-200 QB01-QB09",
        TWO,
        {
            "any": [
                {
                    "all": [
                        {"model": {"one_of": ["QX-100"]}},
                        {
                            "any": [
                                {"serial": {"between": ["QA0001", "QA0100"]}},
                                {"serial": {"between": ["QA0201", "QA0300"]}},
                                "not_stated",
                            ]
                        },
                    ]
                },
                {"all": [{"model": {"one_of": ["QX-200"]}}, {"serial": {"between": ["QB01", "QB09"]}}]},
            ]
        },
    ),
    (
        "Recalled Lamps Model Number Serial Number Range 3125 OIL LAMP EPA3 QX-100 3003024185-3004600505 "
        "3125 OIL LAMP QX-200 3003074891-3004603299 3125 OIL LAMP FAST EPA3 QX-300 3003074891-3004603299",
        TWO,
        {
            "any": [
                in_part("QX-100", "3003024185", "3004600505"),
                in_part("QX-200", "3003074891", "3004603299"),
            ]
        },
    ),
    (
        "The batteries of these players: Product Number Serial Number Description TF-QX 1020 QG240043D000001-1006 "
        'Swivel screen QG240006D000001-400 TF-QX 8501 Begin with "QY" 8 inch screen',
        (),
        {
            "any": [
                {
                    "all": [
                        {"any": [{"model": {"one_of": ["TF-QX 1020"]}}, "not_stated"]},
                        {
                            "any": [
                                {"serial": {"between": ["QG240043D000001", "QG240043D001006"]}},
                                {"serial": {"between": ["QG240006D000001", "QG240006D000400"]}},
                            ]
                        },
                    ]
                },
                {
                    "all": [
                        {"any": [{"model": {"one_of": ["TF-QX 8501"]}}, "not_stated"]},
                        {"serial": {"starts_with": ["QY"]}},
                    ]
                },
                "not_stated",
            ]
        },
    ),
    (
        "Brand Model Serial Number Range Quorvex QX30GF74 QF83000000 - QF93633000. Not all of them are recalled.",
        (),
        "not_stated",
    ),
    (
        "Model Number Serial Number QX16350 QX16600 01309001 - 02168001 01311001 - 02162001",
        (),
        "not_stated",
    ),
    (
        "Packs with no PO# and packs with PO# Range: 231866, 223081 and 4200007528 are recalled.",
        (),
        {"any": [{"mark_po": {"one_of": ["231866", "223081", "4200007528"]}}, {"mark_po": "absent"}]},
    ),
    (
        'They have the lot codes "WQAA" and "WQAB", on the back.',
        (),
        {"lot": {"one_of": ["WQAA", "WQAB"]}},
    ),
    ('The serial number and "MADE IN ITALY" stand on the back.', (), "not_stated"),
    (
        'Timers with a 3-digit date code (e.g. "04C") on the door are not included in this recall.',
        (),
        {"date_code": "absent"},
    ),
    (
        "They have dates codes between 10/7/94 and 3/20/95 on the back.",
        (),
        {"made": {"within": [["1994-10-07", "1995-03-20"]]}},
    ),
    (
        "Packs with date codes February 1998 and before are recalled. If there is no date code, the pack is included.",
        (),
        {"any": [{"made": {"within": [[None, "1998-02"]]}}, {"date_code": "absent"}]},
    ),
    (
        "This recall involves all Quorvex bikes sold prior to April 20, 2022.",
        (),
        {"sold": {"within": [[None, "2022-04-19"]]}},
    ),
    ("This recall involves all models of the Quorvex Massage Gun.", (), "every_unit"),
    ("This recall involves forks on all Quorvex bicycles, regardless of model.", (), "every_unit"),
    ("The recall applies to all knives with the letters E and F in the date code.", (), "not_stated"),
    ("This recall includes all sets, except those sold after March 31, 2006.", (), "not_stated"),
    (
        "Serial Numbers 57792121 to 57792200 57813071 to 57813150 57814061 to 57814100",
        (),
        {
            "any": [
                {"serial": {"between": ["57792121", "57792200"]}},
                {"serial": {"between": ["57813071", "57813150"]}},
                {"serial": {"between": ["57814061", "57814100"]}},
            ]
        },
    ),
    (
        "The serial number range for all of the recalled lamps is 501830112 through 504083576.",
        (),
        {"serial": {"between": ["501830112", "504083576"]}},
    ),
    (
        "Lamps with batch numbers 3111, 7819 and 7822 and model number QX-100 are included.",
        ONE,
        {"all": [{"model": {"one_of": ["QX-100"]}}, {"lot": {"one_of": ["3111", "7819", "7822"]}}]},
    ),
    ("Mugs with batch numbers 1220, 0621or 0920.", (), {"lot": {"one_of": ["1220", "0621", "0920"]}}),
    (
        "Lot numbers Q2100627, Q2100671, Q2100672 Q2100747 and Q2200050 are recalled.",
        (),
        {"lot": {"one_of": ["Q2100627", "Q2100671", "Q2100672", "Q2100747", "Q2200050"]}},
    ),
    ("Lot numbers Q2100627, Q2100671, Q2100672 88123 and 88124 are recalled.", (), "not_stated"),
    (
        "They have a serial number between QX 6557046 and QX 6955985.",
        (),
        {"serial": {"between": ["QX6557046", "QX6955985"]}},
    ),
    (
        "Serial numbers 28535 1759 through 28535 1956 are recalled.",
        (),
        {"serial": {"between": ["285351759", "285351956"]}},
    ),
    ("Serial numbers beginning 1609 and 1610 are recalled.", (), {"serial": {"starts_with": ["1609", "1610"]}}),
    ("Serial numbers beginning with 531 and below are recalled.", (), "not_stated"),
    (
        "Models Start Serial Number End Serial Number QX-100 Q48715001001 Q48715999999 "
        "QX-200 Q52315001001 Q52315011904",
        TWO,
        {
            "any": [
                in_part("QX-100", "Q48715001001", "Q48715999999"),
                in_part("QX-200", "Q52315001001", "Q52315011904"),
            ]
        },
    ),
    (
        "Stoves with serial numbers ranging from 101 through 2513 are recalled.",
        (),
        {"any": [{"serial": {"between": ["101", "999"]}}, {"serial": {"between": ["0101", "2513"]}}]},
    ),
    (
        "Have the identification number ready and contact Quorvex to determine if your battery is part of the recall.",
        (),
        {"serial": {"listed_by": PAGE}},
    ),
    ("They were sold from May 2021 through July 2021.", (), "not_stated"),
    ("This recall involves all Quorvex lanterns.", (), "every_unit"),
    ("This recall involves all models of Quorvex lanterns.", (), "not_stated"),
    ("The batteries covered by the recall are red only.", (), {"colour": {"one_of": ["red"]}}),
    ("The banks were sold in black, white and red.", (), "not_stated"),
    (
        "The first three digits of the serial number are 411 or 412.",
        (),
        {"serial": {"starts_with": ["411", "412"]}},
    ),
    (
        "Check your serial number at https://q.example/look to see if it is included in the recall.",
        (),
        {"serial": {"listed_by": "https://q.example/look"}},
    ),
    (
        "Visit the company website to determine if your product has an affected serial number.",
        (),
        {"serial": {"listed_by": PAGE}},
    ),
    (
        "Model QX-100 has one of the following date codes (YYWW): 2411, 2412. Model QX-200 has date code 2415.",
        TWO,
        {
            "any": [
                {"all": [{"model": {"one_of": ["QX-100"]}}, {"date_code": {"one_of": ["2411", "2412"]}}]},
                {"all": [{"model": {"one_of": ["QX-200"]}}, {"date_code": {"one_of": ["2415"]}}]},
            ]
        },
    ),
    (
        'Model "QX-100" is on the base. Serial numbers starting with "7K" are included. Model "QX-200" is on the lid.',
        TWO,
        {
            "any": [
                {"all": [{"model": {"one_of": ["QX-100"]}}, {"serial": {"starts_with": ["7K"]}}]},
                {"all": [{"model": {"one_of": ["QX-200"]}}, "not_stated"]},
            ]
        },
    ),
    (
        "These are recalled: Model Number Serial Numbers QX-100 AB1200, AB1201 QX-200 AB1300, AB1301, AB1302",
        TWO,
        {
            "any": [
                {"all": [{"model": {"one_of": ["QX-100"]}}, {"serial": {"one_of": ["AB1200", "AB1201"]}}]},
                {"all": [{"model": {"one_of": ["QX-200"]}}, {"serial": {"one_of": ["AB1300", "AB1301", "AB1302"]}}]},
            ]
        },
    ),
    (
        "The PO numbers run from PO-QQ001 to PO-QQ010. Units that do not have a PO number are also recalled.",
        (),
        {"any": [{"mark_po": {"between": ["PO-QQ001", "PO-QQ010"]}}, {"mark_po": "absent"}]},
    ),
    (
        "Date code TQ with a serial number from 001 to 105, or Date code TR with a serial number from 401 to 447",
        (),
        {
            "any": [
                {"all": [{"date_code": {"one_of": ["TQ"]}}, {"serial": {"between": ["001", "105"]}}]},
                {"all": [{"date_code": {"one_of": ["TR"]}}, {"serial": {"between": ["401", "447"]}}]},
            ]
        },
    ),
    (
        "The lot numbers are 10098 or 10198, and with the date code stand in one of the following combinations: QB-1",
        (),
        "not_stated",
    ),
    (
        "Model Numbers Serial Numbers (first 6 digits) QX-100 31EK01 or 31EK02 QX-200 31EK03",
        TWO,
        {
            "any": [
                {"all": [{"model": {"one_of": ["QX-100"]}}, {"serial": {"starts_with": ["31EK01", "31EK02"]}}]},
                {"all": [{"model": {"one_of": ["QX-200"]}}, {"serial": {"starts_with": ["31EK03"]}}]},
            ]
        },
    ),
    ("Serial Number Product Name QX 1020 QX240043D503000001 Swivel screen 8501 Begin with HY", (), "not_stated"),
    (
        "Product Name Serial Number Ero500/Cesta500 LXD20100231-LXD20100420",
        (),
        {"serial": {"between": ["LXD20100231", "LXD20100420"]}},
    ),
    (
        "Model Numbers Lot Numbers QX-100 BAW, BBX, BC, C1 QX-200 The model number is on the pack.",
        TWO,
        {
            "all": [
                {"model": {"one_of": ["QX-100", "QX-200"]}},
                {"lot": {"one_of": ["BAW", "BBX", "BC", "C1"]}},
            ]
        },
    ),
    (
        "Vehicle Identification Number (VIN) QSN0001 through QSN0065 is etched on the frame.",
        (),
        {"serial": {"between": ["QSN0001", "QSN0065"]}},
    ),
    (
        "The cells have the following dates, which stand on the label: 0703, 0803, and 0104.",
        (),
        {"date_code": {"one_of": ["0703", "0803", "0104"]}},
    ),
    (
        "Model number Serial numbers QX-100 ZZ338 through ZZ4273K429 through 3K611",
        ONE,
        {
            "all": [
                {"model": {"one_of": ["QX-100"]}},
                {"any": [{"serial": {"between": ["ZZ338", "ZZ427"]}}, {"serial": {"between": ["3K429", "3K611"]}}]},
            ]
        },
    ),
    (
        "They have one of these bar codes (^ in the code can be any letter or number): 62940^^AXV^^^^ 65033^^B7U^^^^",
        (),
        {"all": [{"serial": {"starts_with": ["62940", "65033"]}}, "not_stated"]},
    ),
    (
        "Recalled packs were manufactured March 2004 through September 2004.",
        (),
        {"made": {"within": [["2004-03", "2004-09"]]}},
    ),
    (
        "Recalled packs have a serial number beginning with 7 and ending with 3517 through 3519.",
        (),
        {"all": [{"serial": {"starts_with": ["7"]}}, {"serial": {"ends_with": ["3517", "3518", "3519"]}}]},
    ),
]


@pytest.mark.parametrize(("text", "models", "wanted"), CASES, ids=[text[:50] for text, _, _ in CASES])
def test_a_description_gives_its_scope(text: str, models: tuple[str, ...], wanted: Any) -> None:
    assert to_data(scope(text, models, tables(text), PAGE)) == wanted
