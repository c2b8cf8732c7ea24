"""Model numbers of lists and tables that lost their lines, and of names that nobody calls a model."""

import re
from collections.abc import Iterable
from itertools import islice

from recallscope.text.codelist import strong_code
from recallscope.text.products.modelnames import of_device

MAX_RUN = 300
_HEAD = re.compile(r"\bmodels?(?: (?:numbers?|nos?\.?|#|names?))?\b|\bmodels\b", re.I)
_OTHER = re.compile(
    r"\b(?:items?|parts?|sku|serial|s/n|lot|batch|upc|style|date|catalog|product (?:code|number))\b", re.I
)
_SKU = re.compile(r"\b(?:items?|parts?|style|catalog|product) (?:number|no|#|code)|\b(?:sku|upc)", re.I)
_TOKEN = re.compile(r"(?<![\w./$#-])[A-Z0-9][A-Za-z0-9/-]{2,24}(?![\w/]|[.,]\d)")
_PREFIXED = re.compile(r"(?<![\w-])([A-Z]{2,5} \d{3,5}[A-Z]{0,2}-\d{2,3})(?![\w-])")
_DASHED = re.compile(r"(?<![\w/-])([A-Z]{0,6}\d[A-Z0-9-]{2,14}) ?[-–] (?=[A-Z][A-Za-z]{0,14}\b(?!-?\d))")
_LISTED = re.compile(r"\b(?:recall(?:ed)? (?:involves?|includes?|is for)|(?:\. |^)the recalled)\b[^.]{0,200}", re.I)
_STOP = re.compile(
    r"\b(?:for|with|fits?|compatible|used|by|to|in|that|which|item|style|part|sku|serial|lot|date|upc|catalog|product"
    r" (?:code|number)|sold|and (?:is|are|was|were)|powered|containing)\b",
    re.I,
)
_BATTERY = re.compile(r"\b(?:CR|LR|SR)\d{4}[^.;]{0,24}\bbatter(?:y|ies)\W*\Z", re.I)
"""The name of a cell that is itself the product ("Zorb CR2032 coin batteries")."""
_SAID = re.compile(
    r"(?<![\w./$#-])(?<!ID )(?<!UL )([A-Z][A-Za-z0-9-]{3,20})[\"”]? (?:is|are) (?:printed|marked)"
    r"|\bseries ([A-Z0-9][A-Z0-9-]{4,16})\b"
)
"""Codes said to be printed on the product, or to be its series."""
_WEAK = re.compile(
    r"(?<![\w./-])(?:[A-Za-z]{1,3}-?\d{1,4}|\d{2,4})[A-Z]{0,2}(?: (?:Pro|Max|Plus|AWD))?(?= [a-z]| E-| ?\Z|\.)"
)
_CELL = re.compile(
    r"B0[A-Z0-9]{8}\Z|(?:CR|LR|BR|SR|AG)\d{1,4}A?\Z|\d{4,6}\Z|G[1-9]\Z|MP[34]\Z|[A-Z]?\d{1,3}(?:V|W|K|A|S|G|D|P|C|x)\Z",
    re.I,
)
_HOST = re.compile(r" (?:notebook|laptop|camera|phone|tablet|drill)s?(?: computers?)? (?:replacement )?batter", re.I)
"""The kind of device, after its code, that a battery is for."""
_LETTER = re.compile(r"([A-Z]\d?)(?= [A-Z])")
_BRACKETED = re.compile(r"[a-z]{3} \(([A-Z][A-Z0-9-]{3,16})\)")
_SHAPE = str.maketrans({**dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "A"), **dict.fromkeys("0123456789", "9")})


def runs(text: str, devices: re.Pattern[str] | None) -> list[str]:
    """Return the codes of one form that follow a heading with the word model, or that stand before names."""
    for head in islice(_HEAD.finditer(text), 20):
        region = text[head.end() : head.end() + 120]
        first = next((one for one in _TOKEN.finditer(region) if strong_code(one.group())), None)
        if (
            first is None
            or "." in region[: first.start()]
            or _OTHER.search(text, max(0, head.start() - 60), head.start())
        ):
            continue
        if devices and _beside_device(text, head, devices):
            continue
        found = _alike(text, head.end() + first.start(), first.group())
        if len(found) > 1:
            return found
    return []


def _beside_device(text: str, head: re.Match[str], devices: re.Pattern[str]) -> bool:
    """Return whether a heading speaks of devices; the last word before it counts ("Computer model, battery model")."""
    before = text[max(0, head.start() - 40) : head.start()].lower()
    named = [one.end() for one in devices.finditer(before)]
    return ("atter" not in before[named[-1] :]) if named else of_device(text, head, devices)


def dashed(text: str) -> list[str]:
    """Return the codes of a list like "50033 - Drake 50044 - Hen": three or more of one form, each before a name."""
    found = list(_DASHED.finditer(text))
    if len(found) < 3 or _SKU.search(text, max(0, found[0].start() - 90), found[0].start()):
        return []
    first = found[0][1]
    return list(
        dict.fromkeys(one[1] for one in found if _kin(one[1], first) or one[1][:1].isalpha() == first[:1].isalpha())
    )


def prefixed(text: str) -> list[str]:
    """Return the codes of a list that each begin with capitals and a blank: "KX 1024-06", three or more of them."""
    found = list(dict.fromkeys(_PREFIXED.findall(text)))
    return found if len(found) > 2 else []


def parted(models: list[str], text: str) -> list[str]:
    """Return models with the letter that stands a blank after them, where four or more have the same ("E31 P")."""
    if len(models) < 4:
        return models
    ends = {model: list(_letters_after(model, text)) for model in models[:60]}
    letters = [found[0][0] for found in ends.values() if found]
    if len(letters) < 4 or len(set(letters)) > 1:
        return models
    loose = {end for found in ends.values() for end in found}
    return [f"{model} {end}" if end else model for model in models if model not in loose for end in ends[model] or [""]]


def _letters_after(model: str, text: str) -> Iterable[str]:
    """Return the letter, with or without a digit, that stands a blank after each place of a model, before a name."""
    at = text.find(f"{model} ")
    while at >= 0:
        found = _LETTER.match(text, at + len(model) + 1)
        if found and not (text[at - 1 : at].isalnum() or text[at - 1 : at] == "-"):
            yield found[1]
        at = text.find(f"{model} ", at + len(model))


def _alike(text: str, start: int, first: str) -> list[str]:
    codes: list[str] = []
    last = start
    for one in _TOKEN.finditer(text, start, start + 6000):
        if one.start() - last > 120 or len(codes) > MAX_RUN:
            break
        if _kin(one.group(), first):
            codes.append(one.group())
            last = one.end()
    return list(dict.fromkeys(codes))


def column(text: str, at: int, first: str) -> Iterable[str]:
    """Return the numbers of a table's column after the first: as many digits as it has, each after a name."""
    form = re.compile(rf" (?=[A-Z][^.]{{2,120}}? (\d{{{len(first)}}})(?= |\.|\Z))")
    while len(first) > 4 and (found := form.match(text, at)):
        yield found[1]
        at = found.end(1)


def is_asin(code: str) -> bool:
    """Return whether a code is a shop's own number of an article."""
    return re.fullmatch(r"B0[A-Z0-9]{8}", code) is not None


def _kin(code: str, first: str) -> bool:
    """Return whether two codes are built alike, or begin alike."""
    return code.translate(_SHAPE) == first.translate(_SHAPE) or (code[:4] == first[:4] and not code.isalpha())


def unanchored(names: Iterable[str], text: str) -> list[str]:
    """Return codes that a product goes by where no model is stated: in its names, or in the text's first sentence."""
    found: list[str] = []
    names = tuple(names)
    involved = None if _beside(names, text) else _LISTED.search(text[:600])
    for part in (*names, involved.group()[involved.group().find(" ", 12) :] if involved else ""):
        short = 3 if part in names else 4
        stop = _STOP.search(part)
        part = part[: stop.start()] if stop else part
        tokens = (one.group() for one in _TOKEN.finditer(part) if not _HOST.match(part, one.end()))
        cells = _BATTERY.search(part) is not None
        found += [one for one in tokens if strong_code(one) and len(one) > short and (cells or not _CELL.match(one))]
    if (
        not found
        and any(word in text for word in (" printed", " marked", "series "))
        and not any(map(_STOP.search, names))
    ):
        found = [one for one in _said(text) if strong_code(one) and not _CELL.match(one)]
    if not found:
        found = [code for name in names for code in _weak(name) if _printed(code, text)]
    return list(dict.fromkeys(found))


def _beside(names: tuple[str, ...], text: str) -> bool:
    """Return whether the product is a battery or charger of a device, and the text begins with the device's codes."""
    fits = any(
        re.search(r"(?:batter(?:y|ies)|chargers?|adapters?)(?: packs?)? (?:\w+ )?(?:for|with|in) ", name, re.I)
        for name in names
    )
    start = _LISTED.search(text[:600]) if fits else None
    return start is not None and not re.search(r"batter|charger|adapter|\bpacks?\b", start.group(), re.I)


def _said(text: str) -> Iterable[str]:
    for one in _SAID.finditer(text):
        before = text[max(0, one.start() - 40) : one.start()]
        listed = one[1] and before.rstrip(' "“').endswith((" and", " or", ","))
        if not _OTHER.search(before) and not listed:
            yield one[1] or one[2]


def in_brackets(names: Iterable[str]) -> list[str]:
    """Return codes that stand alone in brackets in a product's names."""
    return [one for name in names for one in _BRACKETED.findall(name) if strong_code(one) and not _CELL.match(one)]


def _weak(name: str) -> list[str]:
    stop = _STOP.search(name)
    part = name[: stop.start()] if stop else name
    return [one.group() for one in _WEAK.finditer(part) if not _CELL.match(one.group()) and not one.group().isdigit()]


def _printed(code: str, text: str) -> bool:
    """Return whether a short code stands on the unit: it is said to be printed."""
    return (
        re.search(rf"{re.escape(code)}[\"”]?,? (?:is|are|appears) (?:\w+ )?(?:printed|on|marked|located)", text)
        is not None
    )
