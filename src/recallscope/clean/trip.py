"""What a person says of a trip with units: how many, in which baggage, damaged or not."""

import re

from recallscope.clean.pattern import pattern
from recallscope.clean.text import fold

MOST = 1000
"""More units than this are no traveller's."""

ENGLISH_NUMBERS = "one two three four five six seven eight nine ten".split()
NUMBERS = {word: number for number, word in enumerate(ENGLISH_NUMBERS, 1)}
NUMBERS |= {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "兩": 2, "俩": 2}
_COUNT = pattern(
    rf"[x×]?\s?([0-9]{{1,4}}(?:\.0)?|{'|'.join(NUMBERS)})"
    r"\s?(?:x|×|units?|pcs|pieces?|power ?banks?|个|個|台|臺|只|隻|块|塊|颗|枚|件|개|個|台)?",
    re.I,
)
_BAGGAGE = {
    "cabin": (
        "cabin|carry-on|carry on|carryon|hand|hand baggage|hand luggage|hand carry|on person|on me|pocket|cabin baggage"
        "|cabin bag|carry-on baggage|carry-on luggage|随身|隨身|随身携带|隨身攜帶|手提|手提行李|客舱|客艙|機内|기내"
    ),
    "hold": (
        "hold|checked|checked baggage|checked luggage|checked bag|check-in|cargo|hold baggage|hold luggage|托运|託運"
        "|托运行李|託運行李|拖运|寄舱|寄艙|货舱|貨艙|預け入れ|위탁"
    ),
}
PLACES = {fold(word): place for place, words in _BAGGAGE.items() for word in words.split("|")}
_DAMAGE = {
    "yes": (
        "yes|y|true|1|damaged|swollen|swelling|bulging|bloated|puffed|cracked|broken|leaking|burnt|dented|deformed"
        "|是|有|鼓包|膨胀|膨脹|损坏|損壞|破损|破損|变形|變形|漏液|进水|はい|예|네"
    ),
    "no": (
        "no|n|false|0|none|undamaged|not damaged|intact|whole|ok|good|fine|no damage|否|无|無|没有|沒有|完好|无损坏"
        "|没有损坏|正常|いいえ|なし|아니오|아니요|없음"
    ),
}
DAMAGED = {fold(word): answer for answer, words in _DAMAGE.items() for word in words.split("|")}


def count(text: str) -> int | None:
    """Return how many units; None for no plain number from 1 to 1,000."""
    found = _COUNT.fullmatch(fold(text).strip())
    if found is None:
        return None
    number = NUMBERS[found[1]] if found[1] in NUMBERS else int(float(found[1]))
    return number if 1 <= number <= MOST else None


def baggage(text: str) -> str | None:
    """Return cabin or hold; None for a word that says neither."""
    return PLACES.get(fold(text).strip())


def damaged(text: str) -> str | None:
    """Return yes or no; None for a word that says neither."""
    return DAMAGED.get(fold(text).strip())
