"""Unit counts in the forms that publishers use, in words of our own."""

import pytest

from recallscope.clean.units import units

CASES = [
    # One number, in every writing.
    ("About 24,000", {"US": 24000}),
    ("More than 1.4 million", {"US": 1400000}),
    ("About two million lamps", {"US": 2000000}),
    ("About 4.000", {"US": 4000}),
    ("About 16, 250 (In addition, about 11, 300 in Canada)", {"US": 16250, "CA": 11300}),
    ("Up to 9 million", {"US": 9000000}),
    ("Between 40,000 and 50,000", {"US": 40000}),
    ("NumberOfUnits 2,400", {"US": 2400}),
    ("About 2500 units", {"US": 2500}),
    ("Unknown", {}),
    ("Millions", {}),
    ("", {}),
    ("about 160,0000", {}),
    ("-200", {}),
    # Other countries beside it.
    ("About 5,000 in the U.S. and about 40 in Canada", {"US": 5000, "CA": 40}),
    ("About 12,000 and 300 in Canada", {"US": 12000, "CA": 300}),
    ("213 in the United States; 83 in Canada", {"US": 213, "CA": 83}),
    ("About 500 (U.S.) and about 60 (Canada)", {"US": 500, "CA": 60}),
    ("About 900 (in addition to about 20 in Canada)", {"US": 900, "CA": 20}),
    ("About 700 (in addition, about six were sold in Canada and four in Mexico)", {"US": 700, "CA": 6, "MX": 4}),
    ("About 700 (20 units in Canada) (3 units in Mexico)", {"US": 700, "CA": 20, "MX": 3}),
    ("About 3,000 in U.S. In addition, about 200 were sold in Canada.", {"US": 3000, "CA": 200}),
    ("US: 42,000; Canada: 620", {"US": 42000, "CA": 620}),
    ("In Canada, about 150 were sold", {"CA": 150}),
    ("in Canada and 270 in Mexico", {"MX": 270}),
    ("中国大陆约712,964台，美国1,158,000台", {"CN": 712964, "US": 1158000}),
    ("About 600 in the United States, 140 in Canada and 15 in Puerto Rico", {"US": 600, "CA": 140, "PR": 15}),
    # The world.
    ("Approximately 13,000 computers were sold in the United States and Canada", {"WORLD": 13000}),
    ("About 400 (an additional 4,600 were sold outside the United States)", {"US": 400, "WORLD": 4600}),
    ("About 200 (About 710 worldwide)", {"US": 200, "WORLD": 710}),
    ("About 135,000 packs worldwide, including about 85,000 in the U.S.", {"WORLD": 135000, "US": 85000}),
    ("About 51,000 in the US and 7,000 in Canada and Mexico", {"US": 51000, "WORLD": 7000}),
    # Several products add up; a total with its parts does not.
    ("About 29,000 packs and 5,000 chargers", {"US": 34000}),
    ("43,000 (red); 1,450 (blue)", {"US": 44450}),
    ("About 15,400 (flat), 16,400 (round), 800 (square)", {"US": 32600}),
    ("About 60 lamps and 40 cables (in addition, 6 lamps and 4 cables were sold in Canada)", {"US": 100, "CA": 10}),
    ("Lamps: 70 in the U.S. and 10 in Canada; Packs: 30 in the U.S. and 5 in Canada", {"US": 100, "CA": 15}),
    ("About 2,590 total units: 1900 Alpha packs, about 480 Beta packs and about 210 Gamma packs", {"US": 2590}),
    ("About 1.1 million (600,000 packs and 500,000 chargers)", {"US": 1100000}),
    ("About 169,000 (133,000 in the U.S. and 36,000 in Canada)", {"US": 133000, "CA": 36000}),
    ("About 58,000; 51,000 in the United States and 7,000 in Canada", {"US": 51000, "CA": 7000}),
    ("60,000, including 13,720 sold to consumers", {"US": 60000}),
    ("About 66 batteries (33 jackets with two battery packs each)", {"US": 66}),
    # Numbers that count nothing.
    ("About 1,000 90cc units and 39 50cc units", {"US": 1039}),
    ("About 1,980 13-Drawer chests and 35 12-Drawer chests", {"US": 2015}),
    ("About 700 MX3 packs and about 850 Rover 125 packs", {"US": 1550}),
    ("About 1,380 2006 Models", {"US": 1380}),
    ("About 800, sold for between $15,000 and $25,000", {"US": 800}),
    ("2,754, made from May through August 6, 2004", {"US": 2754}),
    # Earlier recalls are not added.
    ("About 900 (This recall was first announced in Dec. 2006)", {"US": 900}),
    ("About 900 (in addition, 56,000 packs were recalled in 2003)", {"US": 900}),
    ("About 900 (54,000 and 70,000 packs were previously recalled in May 2010 and May 2009)", {"US": 900}),
    ("About 900 (Acme previously recalled 11,000 on July 6, 2023; 5,000 on February 17, 2022)", {"US": 900}),
    ("About 900 (in addition about 30 were sold in Canada and about 20 were previously recalled in April 2012)",
     {"US": 900, "CA": 30}),
    ("About 900 (About 50 were recalled in June 2015. In addition, about 80 were sold in Canada)",
     {"US": 900, "CA": 80}),
    ("About 900 (70 units were previously recalled on March 30, 2016). In addition, 10 were sold in Canada.",
     {"US": 900, "CA": 10}),
    ("About 900 in the U.S. and 60 in Canada (about 40 units were previously recalled in the U.S. and 30 in Canada)",
     {"US": 900, "CA": 60}),
    ("About 900 (In addition, about 20 were sold in Canada). Acme previously recalled 240 packs on August 14, 2025"
     " (In addition, 99 were sold in Canada that were covered in the August recall)", {"US": 900, "CA": 20}),
    ("About 900, 67,500 additional packs were recalled in November 2010", {"US": 900}),
    ("About 300 in the United States and about 44 in Canada (About 169 packs were recalled in the U.S. in January 2015."
     " This expansion includes about 131 packs in the U.S. and about 44 in Canada.)", {"US": 300, "CA": 44}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), CASES)
def test_units(text: str, want: dict[str, int]) -> None:
    assert {place: count for place, count, _ in units(text, "US")} == want


@pytest.mark.parametrize(
    ("text", "jurisdiction", "want"),
    [
        ("More than 500", "US", (("US", 500, "more than"),)),
        ("About 340 units were sold in Canada and 4,020 in the United States", "CA",
         (("CA", 340, "about"), ("US", 4020, ""))),
        ("41万124台", "JP", (("JP", 410124, ""),)),
        ("약 3천개", "KR", (("KR", 3000, "about"),)),
        ("About 200 (About 710 worldwide)", "US", (("US", 200, "about"), ("WORLD", 710, "about, total"))),
        ("About 200 (an additional 90 were sold worldwide)", "US", (("US", 200, "about"), ("WORLD", 90, "elsewhere"))),
        ("About 235 (27 of which were sold in Canada)", "US", (("US", 235, "about"), ("CA", 27, "included"))),
    ],
)  # fmt: skip
def test_notes_and_jurisdictions(text: str, jurisdiction: str, want: tuple[tuple[str, int, str], ...]) -> None:
    assert units(text, jurisdiction) == want
