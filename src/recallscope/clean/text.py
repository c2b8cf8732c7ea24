"""Plain text as a reader sees it, and the folded key by which names are compared."""

import html
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from html.entities import html5

from recallscope.clean.pattern import pattern

_TAG_NAMES = (
    "a|abbr|b|blockquote|body|br|center|code|dd|div|dl|dt|em|font|h[1-6]|head|hr|html|i|img|li|ol|p|pre|s|section|small"
    "|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul"
)
_INLINE = pattern(r"</?(?:a|abbr|b|code|em|font|i|s|small|span|strike|strong|sub|sup|u)(?:\s[^<>]*)?/?>", re.I)
_TAG = pattern(rf"</?(?:{_TAG_NAMES})(?:\s[^<>]*)?/?>|<!--.*?-->", re.I | re.S)
_OTHER_BLANKS = "\t\n\x0b\x0c\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# All blanks but a single space, which most are.
_BLANKS = pattern(f"[{_OTHER_BLANKS}][ {_OTHER_BLANKS}]*| [ {_OTHER_BLANKS}]+")
# Control characters, soft hyphen, zero-width and direction marks, half surrogates: nothing a reader sees.
_UNSEEN = pattern(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_AMPS = pattern("&(?:amp;)+", re.I)
# Only with the semicolon: "&copy" may as well be the beginning of a word.
_ENTITY = pattern("&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.I)
_ACCENTS = pattern("[\u0300-\u036f]")
_MARKED = pattern("[&<]|  ")
_WORD = pattern(r"[^\W_]+")
# Written from inside out (tags within entities within entities); real text needs two rounds.
_ROUNDS = 8

_CAPITALS = {
    **dict(zip("АВЕЅІЈКМНОРСТУХԚԜ", "ABESIJKMHOPCTYXQW", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
}
# Only small letters that look alike *and* whose capitals do: a key must not depend on case.
_SMALL = dict(zip("аеѕіјорсухоικρχ", "aesijopcyxoikpx", strict=True))
LOOK_ALIKE_LETTERS = str.maketrans({**_CAPITALS, **_SMALL})
_LOOKS_ALIKE = pattern(f"[{''.join((*_CAPITALS, *_SMALL))}]")

NOTHING = frozenset(
    [
        "unknown",
        "not specified",
        "unspecified",
        "not stated",
        "not available",
        "not applicable",
        "n/a",
        "n.a.",
        "n.a",
        "nil",
        "none",
        "null",
        "no data",
        "-",
        "--",
        "---",
        "?",
        "sans marque",
        "sans",
        "unbekannt",
        "ohne",
        "keine angabe",
        "k.a.",
        "k. a.",
        "inconnu",
        "inconnue",
        "non spécifié",
        "desconocido",
        "sconosciuto",
        "onbekend",
        "nieznany",
        "不明",
        "未知",
        "不详",
        "不詳",
        "未注明",
        "未標明",
        "未标明",
        "无",
        "無",
        "なし",
        "없음",
        "미상",
        "알 수 없음",
        "to be confirmed",
        "tbd",
        "tbc",
        "not known",
        "not given",
        "not provided",
        "not indicated",
        "not mentioned",
        "no information",
    ]
)


def plain(text: str) -> str:
    """Return text as a reader sees it: entities undone, tags dropped, white space single, unseen characters gone."""
    if _simple(text):
        return text
    return _settled(text, _once)


def fold(text: str) -> str:
    """Return the key by which names are compared: no case, width, accents or look-alike letters of other scripts."""
    if _simple(text):
        return text.lower()
    return _settled(text, _fold_once)


@lru_cache(maxsize=8192)
def name_key(text: str) -> str:
    """Return the folded letters and digits of a name, without anything between them."""
    # Folded again once joined: "0:К" has become one word with a look-alike letter.
    return letters_and_digits(fold(letters_and_digits(fold(text))))


def words(text: str) -> list[str]:
    """Return the words of a table written as one text."""
    return text.split()


def is_nothing(text: str) -> bool:
    """Return whether a text only says that nothing is known ("unknown", "n/a", "-", "sans marque")."""
    text = plain(text)
    return text.lower().strip(" .:()[]<>*'\"") in NOTHING or not _WORD.search(text)


def latin(text: str) -> str:
    """Return text with look-alike Cyrillic and Greek letters as Latin, in words that then are all Latin."""
    return _WORD.sub(lambda found: _latin_word(found, alone=True), text)


def letters_and_digits(text: str) -> str:
    """Return only the letters and digits of a text, of any script."""
    return "".join(_WORD.findall(text))


def _fold_once(text: str) -> str:
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", unicodedata.normalize("NFKC", plain(text)).upper()))
    if _LOOKS_ALIKE.search(bare):
        bare = _WORD.sub(_latin_word, bare)
    lower = bare.lower().replace("ς", "σ")
    return _BLANKS.sub(" ", unicodedata.normalize("NFKC", _ACCENTS.sub("", lower))).strip()


@lru_cache(maxsize=8192)
def _simple(text: str) -> bool:
    """Return whether a text is plain as it stands: the quick way for most names, which are asked about many times."""
    return text.isascii() and text.isprintable() and text == text.strip() and not _MARKED.search(text)


def _settled(text: str, step: Callable[[str], str]) -> str:
    """Return the text after as many steps as change it, or after the most rounds that we give it."""
    for _ in range(_ROUNDS):
        before, text = text, step(text)
        if text == before:
            break
    return text


def _character(found: re.Match[str]) -> str:
    """Return the character of an entity, however its name is written; the text itself where there is none."""
    name = found.group()[1:]
    if name[0] == "#":
        return html.unescape(found.group().lower())
    return html5.get(name) or html5.get(name.lower()) or found.group()


def _once(text: str) -> str:
    text = _ENTITY.sub(_character, _AMPS.sub("&", text))
    text = _UNSEEN.sub("", _TAG.sub(" ", _INLINE.sub("", text)))
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", text).strip())


def _latin_word(found: re.Match[str], alone: bool = False) -> str:
    """Return a word in Latin letters if it can be; a word wholly of another script stays unless `alone`."""
    word = found.group()
    mapped = word.translate(LOOK_ALIKE_LETTERS)
    if not mapped.isascii():
        return word
    return mapped if alone or any(letter.isascii() for letter in word) else word
