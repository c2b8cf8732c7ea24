"""How a mark (the 3C mark, a rating) looks on a unit: legible, unclear or absent."""

from recallscope.clean.pattern import pattern
from recallscope.clean.text import fold

_WORDS = {
    "legible": (
        "legible|readable|clear|clearly legible|clearly visible|visible|present|yes|y|true|ok|good|printed|有"
        "|清晰|清楚|可见|可見|可辨|有清晰|清晰可见|清晰可見|是|あり|有り|鮮明|はい|있음|선명|예|네"
    ),
    "unclear": (
        "unclear|illegible|unreadable|not legible|not readable|not clear|blurred|blurry|faded|worn|worn off"
        "|smudged|partly legible|partial|damaged|scratched|hard to read|模糊|不清|不清晰|不清楚|看不清"
        "|模糊不清|磨损|磨損|不鮮明|読めない|かすれ|불명확|흐림|흐릿함|불선명"
    ),
    "absent": (
        "absent|missing|none|no|n|false|not present|not there|no mark|without|nothing|无|無|没有|沒有|没|無し"
        "|无标志|无标识|无3c|無3c|缺失|否|なし|無し|いいえ|없음|아니오|아니요"
    ),
}
MARKS = {word: mark for mark, words in _WORDS.items() for word in words.split("|")}
_LABEL = pattern(
    r"^(?:the )?(?:3c|ccc)?\s*(?:mark(?:ing)?|logo|标志|標誌|标识|標識|マーク|마크)?(?:\s*(?:is|[:=]))?\s*"
)


def mark(text: str) -> str | None:
    """Return legible, unclear or absent; None for a word that says none of them."""
    folded = fold(text).strip(" .!,;'\"()")
    return MARKS.get(folded) or MARKS.get(_LABEL.sub("", folded))
