"""Codes that a person names (serial, lot, date code, PO mark, model), whole, in part or absent; and those left over."""

import re

import msgspec

from recallscope.clean import code as clean
from recallscope.text.unit import words
from recallscope.text.unit.note import Note, spelled

_TOKEN = r"[A-Za-z0-9][A-Za-z0-9_]{0,40}(?:(?:-(?=[A-Za-z0-9])|\.(?=[0-9]))[A-Za-z0-9_]{1,40}){0,6}"
# A token, or four and more groups of four as labels print long numbers; "57X..." and "...7" where a part is seen.
_WRITTEN = (
    rf"(?:[0-9A-Z]{{4}}(?:[ -][0-9A-Z]{{4}}){{2,6}}(?![A-Za-z0-9])|(?:\.{{2,}}|\*{{2,}})?{_TOKEN}"
    rf"(?:(?:\.{{2,}}|\*{{2,}})(?:[A-Za-z0-9]{{1,20}})?)?)"
)
_IS = (
    r"(?:[\s:=#]|\.(?!\.)|\(|\"|'|“|「|number\b|is\b|was\b|reads\b|says\b|printed\b|on (?:it|(?:the )?(?:back"
    r"|bottom|side|label|prong))\b|[是为為]){0,6}"
)
_DIGIT = spelled("[0-9]")
_DOTS = spelled(r"\.{2,}|\*{2,}")
_AT = {field: spelled(rf"(?:{label}){_IS}(?=[a-z0-9.*])") for field, label in words.CODE_LABELS.items()}
_VALUE = spelled(_WRITTEN)
_ANY_LABEL = spelled("|".join(f"(?P<{field}>{label})" for field, label in words.CODE_LABELS.items()))
_ABSENT = {
    field: spelled(
        rf"(?:{words.NONE_BEFORE})(?:{name})(?!\s?#?[:=]?\s?[a-z]*[0-9])|(?<![a-z])(?:{name})(?:{words.NONE_AFTER})"
    )
    for field, name in words.ABSENT_NAMES.items()
}
_END = spelled(
    rf"(?P<word>{words.ENDS})\s?(?:[是为為:=]\s?)?[\"'“]?(?P<code>[a-z0-9]{{1,12}})(?![a-z0-9])"
    rf"|以\s?(?P<han>[a-z0-9]{{1,12}})\s?(?:结尾|結尾|收尾)"
)
_START = spelled(
    rf"(?:{words.STARTS})\s?(?:[是为為:=]\s?)?[\"'“]?(?P<code>[a-z0-9]{{1,12}})(?![a-z0-9])"
    rf"|以?\s?(?P<han>(?<![a-z0-9])(?:(?<=以)|(?<=以\s)|(?=[a-z]{{0,11}}[0-9]))[a-z0-9]{{1,12}})\s?(?:开头"
    rf"|開頭|打头|打頭)"
)
_OTHER_NUMBER = spelled(rf"(?:{words.OTHER_NUMBERS}){_IS}([a-z0-9][a-z0-9-]{{2,40}})")
_PO = spelled(
    r"(?<![a-z0-9])p\.?o\.?(?:\s(?:mark|number|no\.?|code)|标[记志识]|[号號码碼]|编号)?(?:[\s:#=-]|is\b|是|为){0,4}"
    r"(?P<code>(?:po-?)?(?:pp\s?[0-9a-z]{2,5}|[a-z]{0,3}[0-9]{2,8}))(?![a-z0-9])"
)
_MODEL = spelled(
    rf"(?:{words.MODEL_LABEL})(?P<mark>[\s:=#]{{0,3}}(?:is\b"
    rf"|[是为為])?[\s:=#(\"'“]{{0,3}})(?=[a-z0-9])"
)
_MODEL_SIGNS = frozenset(("model", "models", "mod", "型"))
_NO_CODE = spelled(rf"(?:{words.NO_CODE})\Z")
_HALF = spelled(r"[A-Za-z]{1,4}")
_NUMBER_HALF = spelled(r"(?!(?:19|20)[0-9]{2}\Z|[0-9]*000\Z)[0-9]{2,8}")
_TOKENS = spelled(_TOKEN)


class Candidates(msgspec.Struct, frozen=True):
    """Codes that no label claimed, in order, and the model where the text labels it."""

    codes: tuple[str, ...]
    model: str | None


def read_absent(note: Note) -> None:
    """Fill what the text says is not on the unit: "no serial number", "无批号"."""
    for field, absent in _ABSENT.items():
        found = absent.search(note.low)
        if found:
            note.put(field, "absent")
            note.claim(found.start(), found.end())


def read_labelled(note: Note, field: str) -> None:
    """Fill serial, lot or date code from the code that stands after its label."""
    for found in _AT[field].finditer(note.low):
        value = _VALUE.match(note.text, found.end())
        if (
            value
            and not note.glued(found.start())
            and _is_code(value.group())
            and note.free(found.start(), value.end())
        ):
            note.put(field, canonical(value.group()))
            note.claim(found.start(), value.end())


def canonical(written: str) -> str | None:
    """Return a code in one form, as `clean.code` gives it; the quick way for plain ones."""
    bare = written.replace("-", "")
    if bare.isascii() and bare.isalnum():
        return bare.upper()
    return clean.serial(_DOTS.sub("...", written))


def read_parts(note: Note) -> None:
    """Fill a serial, lot or date code of which only the end or the beginning is told."""
    parts: dict[str, list[str]] = {}
    for place, matcher in enumerate((_START, _END)):
        for found in matcher.finditer(note.low):
            field = _part_of(note, found)
            if field and note.free(found.start(), found.end()):
                value = (found["code"] or found["han"]).upper()
                parts.setdefault(field, ["", ""])[place] = value
                note.claim(found.start(), found.end())
    for field, (start, end) in parts.items():
        note.put(field, f"{start}...{end}")


def read_po(note: Note) -> None:
    """Fill the purchase-order mark."""
    for found in _PO.finditer(note.low):
        if note.free(found.start(), found.end()):
            value = found["code"].upper().replace(" ", "")
            note.put("mark_po", value if value.startswith("PO") else f"PO-{value}")
            note.claim(found.start(), found.end())


def read_other_numbers(note: Note) -> None:
    """Claim the numbers of orders, calls and papers, which no unit carries."""
    for found in _OTHER_NUMBER.finditer(note.low):
        if _DIGIT.search(found[1]):
            note.claim(found.start(), found.end())


def candidates(note: Note) -> Candidates:
    """Return the codes that nothing claimed, a labelled model first."""
    model = _labelled_model(note) if note.has(_MODEL_SIGNS) else []
    found: list[str] = []
    before: re.Match[str] | None = None
    for token in _TOKENS.finditer(note.text):
        if not token.group().isalpha() and note.free(token.start(), token.end()):
            found += _with_half(note, before, token)
        before = token
    return Candidates(tuple(dict.fromkeys(model + found)), model[0] if model else None)


def looks_like_code(token: str) -> bool:
    """Return whether a token mixes letters and digits and is no quantity, standard or device."""
    if len(token) < 3 or token.isalpha() or token.isdigit() or not _DIGIT.search(token):
        return False
    return not token.replace("-", "").replace(".", "").isdigit() and not _NO_CODE.match(token.lower())


def _labelled_model(note: Note) -> list[str]:
    """Return the readings of the first labelled model: joined with its other half first."""
    for found in _MODEL.finditer(note.low):
        token = _TOKENS.match(note.text, found.end())
        if token is None or note.glued(found.start()) or not note.free(token.start(), token.end()):
            continue
        second = _TOKENS.match(note.text, token.end() + 1) if _is_half(note, token) else None
        pair = _with_half(note, token, second) if second else []
        if pair and " " in pair[0]:
            return pair
        if looks_like_code(token.group()) or _labelled_digits(found, token.group()):
            return [token.group()]
    return []


def _labelled_digits(found: re.Match[str], token: str) -> bool:
    """Return whether digits alone are a model: only after "model no." or a colon, and not a quantity's digits."""
    sure = found["named"] or ":" in found["mark"] or "#" in found["mark"]
    return bool(sure) and token.isdigit() and 3 <= len(token) <= 12


def _with_half(note: Note, before: re.Match[str] | None, token: re.Match[str]) -> list[str]:
    """Return the readings of a code: with the short group of letters before it ("BS 30KP365"), and alone."""
    single = [token.group()] if looks_like_code(token.group()) else []
    if before is None or not _is_half(note, before) or note.text[before.end() : token.start()] != " ":
        return single
    if single or _NUMBER_HALF.fullmatch(token.group()):
        return [f"{before.group()} {token.group()}", *single]
    return single


def _is_half(note: Note, token: re.Match[str]) -> bool:
    """Return whether a token can be the first half of a code: a few capitals that are no word of their own."""
    half = token.group()
    if not _HALF.fullmatch(half) or half.lower() in words.NOT_A_HALF:
        return False
    return (half.isupper() or (note.text == note.low and len(half) <= 3)) and note.free(token.start(), token.end())


def _is_code(written: str) -> bool:
    return bool(_DIGIT.search(written)) and not _measure(written)


def _measure(written: str) -> bool:
    return written.lower().endswith(("mah", "wh")) and written[0].isdigit()


def _part_of(note: Note, found: re.Match[str]) -> str:
    """Return which code a part belongs to: the last one named before it in the sentence."""
    told = [label.lastgroup or "" for label in _ANY_LABEL.finditer(note.low, max(0, found.start() - 50), found.end())]
    after = _ANY_LABEL.match(note.low, found.end() + note.low.startswith("的", found.end()))
    if after and not told:
        told = [after.lastgroup or ""]
    if told:
        return told[-1]
    word = found.groupdict().get("word") or ""
    return "serial" if word.startswith(("尾号", "尾號")) else ""
