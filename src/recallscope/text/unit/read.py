"""What a person types about one unit and trip, in English or Chinese, into facts, codes and the text itself.

Never a guess: what is not plain stays out, and a field is filled once. Readers run only where one of their signs
(a word, or a character of other scripts) is in the text, which keeps a usual text to a few of them.
"""

from collections.abc import Callable

import msgspec

from recallscope.clean.brand import brand
from recallscope.clean.text import plain
from recallscope.text.unit import codes, dates, looks, places, trip
from recallscope.text.unit.names import brand_names
from recallscope.text.unit.note import LONGEST, Note, spelled

Reader = Callable[[Note], None]

_LINK = spelled(r"(?:https?://|www\.)[^\s，。；]{1,300}|\S{1,64}@\S{1,64}")
_BRAND_LABEL = spelled(r"(?<![a-z])(?:brand(?: name)?|品牌|牌子)\s?(?:[:=是为]|is\b)\s?([^\s,.;，。；、]{1,30})")
# "for Samsung phones", "Amprius cells": names beside the unit's own.
_BESIDE_BEFORE = spelled(
    r"(?:\b(?:fits|compatible with|like|not|than)(?: (?:my|an?|the))?|(?:适用于?|兼容|支持)[^\s,，0-9]{0,4}|配|给"
    r"|电芯[是为:]?|電芯[是为:]?|cells? (?:by|from|made by))\s?$"
)
# Beside the unit's own only where another brand is named: "a recall for my Anker", "an INIU for my Samsung".
_PERHAPS_BESIDE = spelled(r"\b(?:for|with|charges?)(?: (?:my|an?|the))?\s$")
_BESIDE_AFTER = spelled(
    r"(?:'s)?\s?(?:cells?\b|phones?\b|iphone|battery cells?\b|laptops?\b|电芯|電芯|手机|手機|商城|官网(?=上?买))"
)


def _signs(text: str) -> frozenset[str]:
    """Return signs written as one text: words, and runs of single characters."""
    return frozenset(sign for word in text.split() for sign in ([word] if word.isascii() else word))


CODE_READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (
        _signs(
            "order tracking invoice receipt phone tel booking certificate licence license ticket case 订訂单單证證话話"
        ),
        codes.read_other_numbers,
    ),
    (_signs("serial sn s/n 序码碼机機串"), lambda note: codes.read_labelled(note, "serial")),
    (_signs("lot batch 批"), lambda note: codes.read_labelled(note, "lot")),
    (_signs("date datecode d/c 期"), lambda note: codes.read_labelled(note, "date_code")),
    (
        _signs(
            "ends ending end finish finishes start starts starting begin begins beginning last first"
            " 尾末结結最开開前打收"
        ),
        codes.read_parts,
    ),
    (_signs("po"), codes.read_po),
    (_signs("no none without missing absent lacks lack not doesn nowhere didn 无無没沒缺未不"), codes.read_absent),
)
"""Readers of codes, in order: each claims what it reads."""

READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (_signs("3c ccc"), looks.read_mark),
    (
        _signs(
            "swollen swelling swelled bulging bulged bulge bulges bloated puffed puffy cracked crack cracks"
            " dented leaking leak"
            " leaks leaked burnt burned charred melted deformed punctured damaged damage undamaged intact condition"
            " 完鼓膨胀脹破裂变變形漏冒烧燒摔损損坏壞"
        ),
        looks.read_damage,
    ),
    (_signs("power powerbank powerbanks portable mobile external battery lithium li 宝寶源池尿"), looks.read_kind),
    (
        _signs(
            "black white navy blue red green pink purple violet lavender grey gray silver rose gold orange"
            " yellow brown beige"
            " turquoise teal 黑白蓝藍红紅绿綠粉紫灰银銀金橙橘黄黃棕褐米咖藏深浅玫香"
        ),
        looks.read_colour,
    ),
    (_signs("mah ma ah 毫时時"), looks.read_capacity),
    (_signs("wh kwh watt 瓦"), looks.read_energy),
    (_signs("v volt volts vdc 伏"), looks.read_volts),
    (_signs("no without missing absent capacity rating 容量额額瓦"), looks.read_no_rating),
    (
        _signs("affected recalled recall included listed eligible covered scope match found unaffected 召影"),
        looks.read_lookup,
    ),
    (
        _signs("of units pcs pieces one power powerbanks portable battery x × * 个個台臺只隻块塊颗顆枚俩"),
        trip.read_count,
    ),
    (_signs("check checked checking hold cargo carry carryon hand cabin pocket 托託寄随隨提"), trip.read_baggage),
)
"""Readers of everything else; they claim nothing of each other."""

MOST_NAMES = 40
"""Names of brands looked at in one text."""

_PLACED = _signs(
    "bought purchased purchase ordered sold acquired got picked from market country region version 购購买買入版行带帶市"
)
_FLOWN = _signs(
    "fly flying flight flights airline airlines airways air plane boarding travel traveling travelling"
    " domestic icao cathay emirates"
    " lufthansa asiana etihad evaair flyscoot koreanair jinair airbusan airseoul 航飞飛机機线線泰莎荣榮华華亚亞"
)
_TIMED = spelled(r"(?:19|20)[0-9]{2}|年")
_LONG_NUMBER = spelled(r"[0-9](?:[ -]?[0-9]){11}")
_BARCODE = _signs("ean upc gtin jan bar barcode 条條")


class UnitWords(msgspec.Struct, frozen=True):
    """What a text says of a unit and its trip.

    `fields` holds batch columns with canonical values; `codes` are code-like tokens that no label claimed, as
    candidates for the model (`model`: the one that the text labels); `rest` is the text plain, for names of lines.
    """

    fields: dict[str, str]
    codes: tuple[str, ...]
    model: str | None
    rest: str


def read_unit(text: str) -> UnitWords:
    """Return what a text of up to 5,000 characters (the rest is not read) says of one unit; never raises."""
    rest = plain(text[:LONGEST])[:LONGEST]
    note = Note(rest)
    _claim_links(note)
    for signs, read in CODE_READERS:
        if note.has(signs):
            read(note)
    _read_brand(note)
    _read_places(note)
    days = dates.find_days(note) if _TIMED.search(note.low) else []
    found = codes.candidates(note)
    if days:
        dates.read_days(note, days, _code_places(note, found, days))
    _read_others(note)
    return UnitWords(fields=note.fields, codes=found.codes, model=found.model, rest=rest)


def _read_others(note: Note) -> None:
    if note.has(_BARCODE) or _LONG_NUMBER.search(note.low):
        looks.read_gtin(note)
    for signs, read in READERS:
        if note.has(signs):
            read(note)


def _claim_links(note: Note) -> None:
    if "http" in note.signs or "https" in note.signs or "www" in note.signs or "@" in note.low:
        for found in _LINK.finditer(note.low):
            note.claim(found.start(), found.end())


def _read_brand(note: Note) -> None:
    """Fill the brand: the one labelled, else the first named that is not named for something else."""
    if "brand" in note.signs or "牌" in note.signs:
        labelled = _BRAND_LABEL.search(note.low)
        note.put("brand", brand(note.text[slice(*labelled.span(1))]) if labelled else None)
    perhaps = None
    for found in brand_names().find(note)[:MOST_NAMES]:
        before = note.low[max(0, found.start - 24) : found.start]
        if not note.free(found.start, found.end):
            continue
        note.claim(found.start, found.end)
        if _BESIDE_BEFORE.search(before) or _BESIDE_AFTER.match(note.low, found.end):
            continue
        if _PERHAPS_BESIDE.search(before):
            perhaps = perhaps or found.value
        else:
            note.put("brand", found.value)
    note.put("brand", perhaps)


def _read_places(note: Note) -> None:
    bought, flown = note.has(_PLACED), note.has(_FLOWN)
    found = places.find_places(note) if bought or flown else []
    if bought:
        places.read_market(note, found)
    if flown:
        places.read_flight(note, found)


def _code_places(note: Note, found: codes.Candidates, days: list[dates.Day]) -> list[tuple[int, int]]:
    """Return where codes of the unit stand: those claimed under a label, and the candidates for the model."""
    dated = {(day.start, day.end) for day in days}
    places = [(at, at + len(code)) for code in found.codes if (at := note.text.find(code)) >= 0]
    labelled = {"serial", "lot", "date_code"} & note.fields.keys()
    return places + [place for place in note.claimed if labelled and place not in dated]
