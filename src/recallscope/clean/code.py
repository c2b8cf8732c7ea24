"""Models, serial numbers, lots and date codes: how they are shown, and the keys by which they are compared."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from recallscope.clean.pattern import pattern
from recallscope.clean.text import LOOK_ALIKE_LETTERS, is_nothing, latin, letters_and_digits, plain
from recallscope.records.codes import LOOK_ALIKES

FOLDED: dict[str, str] = {letter: group[0] for group in LOOK_ALIKES for letter in group[1:]}
"""Letters and digits that people confuse on a label, each with the one that stands for its class."""

_LONGEST_MODEL = 64
_OUTER = " \t,;:!?*#'\"`´‘’“”„«»<>()[]{}|/\\_-–—.=~·•、，。：；「」『』【】《》®™©"
# A lone word before a code is a label only where a mark or "number" follows it: "Model S" is a model.
_NUMBER_WORD = r"(?:\s*(?:numbers?|nos?\b\.?|nr\b\.?|n°|№|code|id)\s*(?:\(s\))?)"
_MODEL_LABEL = pattern(
    rf"(?:(?:item\s+)?(?:model|type|modell|modèle|modelo)s?(?:{_NUMBER_WORD}\s*[.:#=]*\s*|\s*[:#=]+\s*)"
    r"|mod\.\s+|(?:产品)?型[号號番]\s*[:=]?\s*|规格型号\s*[:=]?\s*|모델(?:명|번호)?\s*[:=]?\s*)",
    re.I,
)
_SEPARATED = r"(?:\s*[:#=]+\s*|\s+)"
_CODE_LABEL = pattern(
    rf"(?:s\s*/\s*n\.?\s*[:#=]*\s*|sn(?:\s*(?:code|码|碼))?{_SEPARATED}"
    rf"|(?:serial|lot|batch|date)(?:{_NUMBER_WORD}\s*[.:#=]*\s*|{_SEPARATED})"
    rf"|lot\.\s*|d\s*/\s*c{_SEPARATED}"
    r"|(?:产品)?序[列號]+[号號]?\s*[:=]?\s*|(?:生产)?批[号號次]\s*[:=]?\s*|sn码\s*[:=]?\s*|ロット(?:番号)?\s*[:=]?\s*"
    r"|シリアル(?:番号|ナンバー)?\s*[:=]?\s*|製造番号\s*[:=]?\s*|日期代?码\s*[:=]?\s*|(?:시리얼|일련)\s*번호\s*[:=]?\s*)",
    re.I,
)
_ELLIPSIS = pattern(r"\.{3,}")


def model(text: str) -> str | None:
    """Return a model number as shown: full width and look-alike scripts folded, label and outer marks dropped."""
    if is_nothing(text):
        return None
    shown = _fixed(plain(unicodedata.normalize("NFKC", plain(text))), _bare_model)
    return None if is_nothing(shown) or len(shown) > _LONGEST_MODEL else shown


@lru_cache(maxsize=65536)
def model_key(text: str) -> str:
    """Return a model number as compared: upper case, letters and digits only, look-alike scripts as Latin."""
    return letters_and_digits(_upper(plain(text)))


def serial(text: str) -> str | None:
    """Return a serial number in one form; "..." stays where a part is not known. None if nothing is left."""
    return _code(text)


def lot(text: str) -> str | None:
    """Return a lot or batch number in one form, as `serial` does."""
    return _code(text)


def date_code(text: str) -> str | None:
    """Return a date code in one form, as `serial` does; what it means is not read here."""
    return _code(text)


def fold_look_alikes(text: str) -> str:
    """Return a canonical code with each character replaced by the one that stands for its look-alikes."""
    return "".join(FOLDED.get(letter, letter) for letter in text)


def _bare_model(text: str) -> str:
    label = _MODEL_LABEL.match(text)
    return latin(text[label.end() :] if label else text).strip(_OUTER)


def _code(text: str) -> str | None:
    code = "" if is_nothing(text) else _fixed(plain(text), _compact)
    return None if is_nothing(code) else code


def _compact(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).lstrip(" :#")
    label = _CODE_LABEL.match(text)
    parts = _ELLIPSIS.split(text[label.end() :] if label else text)
    compact = "...".join(letters_and_digits(_upper(part)) for part in parts)
    return compact if compact.strip(".") else ""


def _upper(text: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).upper()).translate(LOOK_ALIKE_LETTERS)


def _fixed(text: str, step: Callable[[str], str]) -> str:
    """Return the text after as many steps as change it; each makes it shorter or leaves it."""
    while (after := step(text)) != text:
        text = after
    return text
