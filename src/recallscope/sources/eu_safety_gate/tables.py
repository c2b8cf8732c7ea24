"""The closed lists of Safety Gate: categories, risks, levels, measures. What is not in them is a Problem."""

import re
from functools import cache, lru_cache

from recallscope.clean.market import market

CATEGORIES = frozenset(
    """Chemical products|Childcare articles and children's equipment|Clothing, textiles and fashion items
Communication and media equipment|Construction products|Cosmetics|Decorative articles
Electrical appliances and equipment|Explosive atmospheres equipment|Food-imitating products|Furniture|Gadgets
Gas appliances and components|Hand tools|Hobby/sports equipment|Jewellery|Kitchen/cooking accessories
Laser pointers|Lighters|Lighting chains|Lighting equipment|Machinery|Measuring instruments|Motor vehicles
Pressure equipment/vessels|Protective equipment|Pyrotechnic articles|Recreational crafts|Stationery|Toys""".replace(
        "\n", "|"
    ).split("|")
)

RISKS = frozenset(
    """asphyxiation|burns|chemical|choking|cuts|damage to hearing|damage to sight|drowning|electric shock
electromagnetic disturbance|entrapment|environment|explosion|fire|health risk|health risk / other|hypothermia|injuries
microbiological|overheating|poisoning from inhalation|radiation|security|smoke inhalation|strangulation
suffocation""".replace("\n", "|").split("|")
)

LEVELS = frozenset({"Serious risk", "Other risk levels", "Other types of alerts"})
TYPES = frozenset({"Consumer", "Professional"})

MEASURES: tuple[tuple[str, str, bool], ...] = (
    (
        "recall",
        r"\brecall|return(?:ed)? (?:of )?(?:the )?products?|exchange|take[- ]?back|taken back|replacement",
        True,
    ),
    ("withdrawal", r"withdraw|removal (?:of the products? )?from (?:the )?(?:market|sale|shel)|removed from", True),
    (
        "corrective action",
        r"corrective|repair|modif|safety action|rework|bring\w* into (?:conformity|compliance)",
        True,
    ),
    ("destruction", r"destr(?:uction|oy)", False),
    ("seizure", r"seiz|confiscat|detain|detention|sequest", False),
    ("import rejected", r"import\w* (?:\w+ ){0,3}(?:reject|refus|ban|block|not)|reject\w*|customs|refus\w*", False),
    ("sales ban", r"\bban\b|\bbanned|prohibit|forbid|sus?pen[ds]|injunction", False),
    (
        "stop of sales",
        r"stop\w* (?:of|the|to)? ?(?:\w+ ){0,2}(?:sale|supply|sell|driv|deliver)|sales? (?:has |have |was )?(?:been )?"
        r"(?:stop|discontinu)|cessation|halt|no longer (?:sold|marketed)|stopp?\w*",
        False,
    ),
    ("listing removed", r"listing|online marketplace|offers?\b|webshop|website", False),
    ("conditions on marketing", r"subject to prior conditions|prior condition", False),
    ("warning", r"warn|inform\w*|alert|labell?ing|marking|instructions|press release|public\w*|notif", False),
)
"""What a measure means, by the words of its name: the remedy as shown, and whether it makes the notice a recall.

A recall takes units back, a withdrawal takes them off the shelves, a corrective action mends them. A ban, a border
rejection, a seizure or a removed listing stops trade without a word to owners: those alone are a warning. From 2011
to 2013 the reports leave the field out: every notification was of a measure, so an empty field counts as a recall.
"""

_MEASURES = tuple((name, re.compile(pattern, re.I), recalls) for name, pattern, recalls in MEASURES)
_CATEGORY = re.compile(
    r"Category of measure\(s\):\s?(.{0,600}?)(?=Date of entry|Type of economic operator|Category of m|\Z)", re.S
)


@lru_cache(maxsize=1024)
def measures(text: str) -> tuple[tuple[str, ...], bool, bool]:
    """Return (remedies, whether they make a recall, whether every measure was understood)."""
    names = [name.strip() for name in _CATEGORY.findall(text)] or [text.strip()]
    stated = [name for name in dict.fromkeys(names) if name.strip(" -.")]
    seen = [_measure(name) for name in stated]
    remedies = tuple(dict.fromkeys(name for found, _ in seen for name in found))
    return remedies, not stated or any(recalls for _, recalls in seen), all(found for found, _ in seen)


@cache
def _measure(text: str) -> tuple[tuple[str, ...], bool]:
    found = [(name, recalls) for name, pattern, recalls in _MEASURES if pattern.search(text)]
    return tuple(name for name, _ in found), any(recalls for _, recalls in found)


@cache
def country(name: str) -> str | None:
    """Return the ISO code of a country as the reports name it; None where it is not known."""
    return market(name.replace(" in respect of Northern Ireland", ""))


@lru_cache(maxsize=4096)
def risks(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return (hazards, those of them that are in no list)."""
    names = tuple(name for part in text.split(",") if (name := part.strip(" -.").lower()))
    return names, tuple(name for name in names if name not in RISKS)


def known_category(text: str) -> bool:
    """Return whether a category is in the list, or of the free form "Other - ..."."""
    return text in CATEGORIES or text.startswith("Other -")
