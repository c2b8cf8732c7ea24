"""The encoding of a catalogue: told soundly from its beginning, or not at all."""

import codecs
import re

from recallscope.errors import InputError, UsageError

HEAD = 1 << 20
"""So many bytes of a file are looked at."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HIGH = re.compile(rb"[\x80-\xff]+")
_TYPOGRAPHIC = frozenset("™®©°–—‘’“”•…€£·×«»¿¡\xa0ªº±²³½¼´")
# Signs that real Chinese text can't do without. Korean and Japanese bytes read as GB18030 give rare ones instead.
_COMMON = frozenset(
    "的一是不了在有人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定"
    "行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因"
    "由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结"
    "解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级"
    "少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热"
    "领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具"
    "万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越"
    "织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构"
    "府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照"
    "参红细引听该铁价严龙飞宝充携移源屏线磁吸苹果华为小米罗马仕倍思绿联安克毫无线快充超薄便携官方正品旗舰店手机"
)


def encoding_of(head: bytes, where: str) -> str:
    """Return the name of the encoding of a text that begins so; InputError naming --encoding where it can't be told."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    for name, fits in (
        ("utf-16-le", _wide(head, 1)),
        ("utf-16-be", _wide(head, 0)),
        ("utf-8", _decodes(head, "utf-8")),
    ):
        if fits:
            return name
    if _western(head):
        return "cp1252"
    if _chinese(head):
        return "gb18030"
    raise InputError(
        f"{where}: the encoding can't be told (it is not UTF-8, UTF-16, GB18030 or Windows-1252); "
        "name it, such as --encoding shift_jis, euc-kr, big5 or cp1251"
    )


def known_encoding(name: str) -> str:
    """Return the canonical name of a text encoding; UsageError for one that Python has not."""
    try:
        "".encode(name)
        return codecs.lookup(name).name
    except LookupError:
        raise UsageError(f'--encoding: "{name}" is no text encoding') from None


def _decodes(head: bytes, name: str) -> bool:
    """Return whether the bytes are of an encoding, but for a character that the end of the head cuts."""
    try:
        codecs.getincrementaldecoder(name)().decode(head, final=len(head) < HEAD)
    except UnicodeDecodeError:
        return False
    return True


def _wide(head: bytes, zero: int) -> bool:
    """Return whether every other byte is mostly zero, as in UTF-16 of Latin letters without a byte order mark."""
    zeros, others = head[zero::2], head[1 - zero :: 2]
    return len(head) > 3 and zeros.count(0) > 0.4 * len(zeros) and others.count(0) < 0.01 * len(others)


def _western(head: bytes) -> bool:
    """Return whether most high bytes stand alone, and all are letters or typographic marks of Windows-1252."""
    if not _decodes(head, "cp1252"):
        return False
    runs = [run.group() for run in _HIGH.finditer(head)]
    letters = [letter for run in runs for letter in run.decode("cp1252")]
    alone = sum(len(run) == 1 for run in runs)
    return alone >= 0.7 * len(runs) and all(letter.isalpha() or letter in _TYPOGRAPHIC for letter in letters)


def _chinese(head: bytes) -> bool:
    """Return whether the bytes are GB18030 whose Chinese signs are, for a good part, the most common ones."""
    if not _decodes(head, "gb18030"):
        return False
    signs = [sign for sign in head.decode("gb18030", "ignore") if "\u4e00" <= sign <= "\u9fff"]
    return bool(signs) and sum(sign in _COMMON for sign in signs) >= 0.4 * len(signs)
