"""Colours: the base colour in English, from names in the languages of shops and notices."""

from functools import cache

from recallscope.clean.pattern import pattern
from recallscope.clean.text import fold, is_nothing

_NAMES = {
    "black": (
        "black|noir|schwarz|黑色|黑|ブラック|黒|검정|검은|검정색|블랙|흑색|noire|schwarze|schwarzer|schwarzes|negro"
        "|negra|nero|nera|preto|preta|czarny|czarna|zwart|zwarte|siyah|hitam|svart|musta|černý"
        "|černá|черный|чёрный|черная|чорний|สีดำ|أسود|שחור|đen"
    ),
    "white": (
        "white|ivory|白色|白|ホワイト|흰색|하얀|화이트|백색|blanc|blanche|weiß|weiss|weiße|weisse|blanco|blanca"
        "|bianco|bianca|branco|branca|biały|biała|wit|witte|beyaz|putih|vit|valkoinen|bílý|bílá"
        "|белый|белая|білий|สีขาว|أبيض|לבן|trắng"
    ),
    "blue": (
        "blue|navy|navy blue|azure|蓝色|藍色|蓝|藍|藏青|ブルー|青|紺|ネイビー|파랑|파란|파란색|블루|남색|네이비"
        "|bleu|bleue|blau|blaue|azul|blu|azzurro|niebieski|niebieska|granatowy|blauw|blauwe|mavi|lacivert|biru|blå"
        "|sininen|modrý|modrá|синий|синяя|синій|голубой|สีน้ำเงิน|สีฟ้า|أزرق|כחול|xanh dương"
    ),
    "red": (
        "red|crimson|scarlet|burgundy|红色|紅色|红|紅|レッド|赤|빨강|빨간|빨간색|레드|rouge|rot|rote|roter|rojo|roja"
        "|rosso|rossa|vermelho|vermelha|czerwony|czerwona|rood|rode|kırmızı|merah|röd|punainen"
        "|červený|красный|красная|червоний|สีแดง|أحمر|אדום"
    ),
    "green": (
        "green|olive|绿色|綠色|緑色|绿|綠|グリーン|緑|초록|초록색|녹색|그린|vert|verte|grün|grüne|grüner|verde|zielony"
        "|zielona|groen|groene|yeşil|hijau|grön|vihreä|zelený|зеленый|зелёный|зеленая|зелений"
        "|สีเขียว|أخضر|ירוק|xanh lá"
    ),
    "pink": (
        "pink|粉红|粉紅|粉色|粉|ピンク|桃色|분홍|분홍색|핑크|rose|rosa|roze|różowy|różowa|pembe|rosado|rosada|růžový"
        "|розовый|розовая|рожевий|สีชมพู|وردي|ורוד|merah muda"
    ),
    "purple": (
        "purple|violet|lavender|lilac|紫色|紫|パープル|바이올렛|보라|보라색|퍼플|violette|lila|morado|morada|viola"
        "|roxo|roxa|fioletowy|paars|paarse|mor|ungu|violett|violeta|фиолетовый|сиреневый|фіолетовий"
        "|สีม่วง|بنفسجي|סגול"
    ),
    "grey": (
        "grey|gray|graphite|灰色|灰|グレー|グレイ|회색|그레이|gris|grise|grau|graue|grigio|grigia|cinza|szary"
        "|szara|grijs|grijze|grå|harmaa|šedý|серый|серая|сірий|สีเทา|رمادي|אפור|abu-abu"
    ),
    "silver": (
        "silver|银色|銀色|银|銀|シルバー|은색|실버|argent|silber|silbern|plateado|plata|argento|prateado|srebrny"
        "|zilver|gümüş|серебристый|สีเงิน|فضي"
    ),
    "gold": (
        "gold|golden|champagne|rose gold|金色|玫瑰金|香槟金|香檳金|金|ゴールド|ローズゴールド|금색|골드|로즈골드"
        "|doré|dorée|dorado|dorada|dorato|dourado|złoty|altın|золотой|สีทอง|ذهبي"
    ),
    "orange": (
        "orange|橙色|橘色|橙|橘|オレンジ|주황|주황색|오렌지|naranja|arancione|laranja|pomarańczowy|oranje|turuncu"
        "|оранжевый|สีส้ม|برتقالي"
    ),
    "yellow": (
        "yellow|黄色|黃色|黄|黃|イエロー|노랑|노란|노란색|옐로우|옐로|jaune|gelb|gelbe|amarillo|amarilla|giallo|gialla"
        "|amarelo|amarela|żółty|geel|gele|sarı|kuning|gul|keltainen|žlutý|желтый|жёлтый|жовтий"
        "|สีเหลือง|أصفر|צהוב"
    ),
    "brown": (
        "brown|tan|棕色|褐色|咖啡色|茶色|棕|褐|ブラウン|갈색|브라운|marron|marrón|marrone|marrom|brązowy|bruin"
        "|kahverengi|cokelat|brun|ruskea|hnědý|коричневый|สีน้ำตาล|بني"
    ),
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
