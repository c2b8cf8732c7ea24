"""Colours: the base colour in English, from English, Chinese, Japanese and Korean names."""

from functools import cache

from recallscope.clean.pattern import pattern
from recallscope.clean.text import fold, is_nothing

_NAMES = {
    "black": "black|noir|schwarz|黑色|黑|ブラック|黒|검정|검은|검정색|블랙|흑색",
    "white": "white|ivory|白色|白|ホワイト|흰색|하얀|화이트|백색",
    "blue": "blue|navy|navy blue|azure|蓝色|藍色|蓝|藍|藏青|ブルー|青|紺|ネイビー|파랑|파란|파란색|블루|남색|네이비",
    "red": "red|crimson|scarlet|burgundy|红色|紅色|红|紅|レッド|赤|빨강|빨간|빨간색|레드",
    "green": "green|olive|绿色|綠色|緑色|绿|綠|グリーン|緑|초록|초록색|녹색|그린",
    "pink": "pink|粉红|粉紅|粉色|粉|ピンク|桃色|분홍|분홍색|핑크",
    "purple": "purple|violet|lavender|lilac|紫色|紫|パープル|바이올렛|보라|보라색|퍼플",
    "grey": "grey|gray|graphite|灰色|灰|グレー|グレイ|회색|그레이",
    "silver": "silver|银色|銀色|银|銀|シルバー|은색|실버",
    "gold": "gold|golden|champagne|rose gold|金色|玫瑰金|香槟金|香檳金|金|ゴールド|ローズゴールド|금색|골드|로즈골드",
    "orange": "orange|橙色|橘色|橙|橘|オレンジ|주황|주황색|오렌지",
    "yellow": "yellow|黄色|黃色|黄|黃|イエロー|노랑|노란|노란색|옐로우|옐로",
    "brown": "brown|tan|棕色|褐色|咖啡色|茶色|棕|褐|ブラウン|갈색|브라운",
    "beige": "beige|cream|米色|米白|杏色|ベージュ|베이지|크림",
    "turquoise": "turquoise|teal|cyan|aqua|青绿|青綠|ターコイズ|청록|청록색",
    "transparent": "transparent|clear|透明|透明色|クリア|투명",
}


@cache
def colours() -> dict[str, str]:
    return {fold(name): colour for colour, names in _NAMES.items() for name in names.split("|")}


def _names() -> str:
    names = sorted(colours(), key=len, reverse=True)
    latin = "|".join(name for name in names if name.isascii())
    return rf"(?<![a-z])(?:{latin})(?![a-z])|" + "|".join(name for name in names if not name.isascii())


_FIND = pattern(_names)


def colour(text: str) -> str | None:
    """Return the base colour in English; the folded text where several or none are named; None for no text."""
    if is_nothing(text):
        return None
    folded = fold(text)
    named = {colours()[name] for name in _FIND.findall(folded)}
    return named.pop() if len(named) == 1 else folded


def find_colours(text: str) -> frozenset[str]:
    """Return the base colours that a text names, in English."""
    return frozenset(colours()[name] for name in _FIND.findall(fold(text)))
