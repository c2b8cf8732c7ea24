"""Plain values of one record -> the notice."""

import re
from typing import Any

from recallscope.clean.units import units
from recallscope.records.document import Evidence
from recallscope.records.notice import Claim, Notice, Party, UnitCount, Window
from recallscope.sources.us_cpsc.raw import Raw
from recallscope.text.notices import titles
from recallscope.text.notices.contact import contact, deadline, disposal, web_page
from recallscope.text.notices.counted import counted
from recallscope.text.notices.hazards import OPTIONS, hazards, remedies
from recallscope.text.notices.parties import of_title, trade_names
from recallscope.text.notices.prices import price
from recallscope.text.notices.where import where
from recallscope.text.products.read import Told, products
from recallscope.text.scopes.read import scope, windows_made
from recallscope.text.sentences import MAX_TEXT, body, sentences
from recallscope.text.tables import tables
from recallscope.text.windows import overall, sold

COUNTRY = "US"
PARTNERS = (("canada.ca", "CA"), ("gob.mx", "MX"), ("Health Canada", "CA"), ("Profeco", "MX"))
"""Other authorities, by a part of their address or by name, each with its jurisdiction."""

_LEGAL = re.compile(r"\bCo\.,? ?Ltd\b|\bdoing business as\b|\bd/b/a\b")
"""What stands in a firm's name: some records of 2026 have it where the product's belongs."""


def notice(raw: Raw, evidence: Evidence) -> Notice:
    """Return the notice that a record tells."""
    told = body(raw.description[:MAX_TEXT])
    text = " ".join((told, *(f"Model number {model}." for model in raw.models[:50])))
    how = f"{raw.remedy} {raw.contact}"
    return Notice(
        **_covered(raw, text, how, raw.description[len(told) : MAX_TEXT]),
        id=raw.id,
        source="us_cpsc",
        published=raw.published,
        title=raw.title,
        url=raw.url,
        form=raw.form,
        type="warning" if raw.warning else "recall",
        units=_units(raw, text),
        made=overall(windows_made(text)),
        sold=sold(raw.sold_at) or _sold_of(text),
        price=price(raw.sold_at, "USD"),
        incidents=raw.incidents or None,
        injuries=_injuries(raw.incidents),
        hazards=hazards(f"{raw.title} {raw.hazards}"),
        remedies=_remedies(raw),
        contact=contact(raw.contact) or contact(raw.remedy),
        deadline=deadline(how),
        disposal=disposal(f"{raw.remedy} {raw.description}"),
        parties=_parties(raw),
        joint_with=_joint_with(raw),
        links=raw.links,
        claims=_claims(raw),
        evidence=(evidence,),
    )


def _covered(raw: Raw, text: str, how: str, remark: str) -> dict[str, Any]:
    """Return products, scope, and (for what holds a battery) where on the unit its numbers stand."""
    found = tables(text)
    told = products(_told(raw, text, remark), found)
    models = tuple(dict.fromkeys(model for product in told for model in product.models))
    return {
        "products": told,
        "scope": scope(text, models, found, web_page(how) or raw.url, how),
        "where": where(sentences(text)) if any(product.kind != "other" for product in told) else (),
    }


def _told(raw: Raw, text: str, remark: str) -> Told:
    title = titles.read(raw.title)
    firms = tuple(party.name for party in raw.parties)
    return Told(
        names=tuple(name for name in raw.names if not _LEGAL.search(name)) or (title.product,),
        title=title.product,
        heading=raw.title,
        text=text,
        firm=title.firm,
        firms=(*trade_names(raw.firms), *firms, *(party.name for party in of_title(raw.title))),
        codes=raw.codes,
        hazard=raw.hazards,
        remark=remark,
        reach=f"{raw.sold_at} {raw.contact} {raw.remedy}",
    )


def _units(raw: Raw, text: str) -> tuple[UnitCount, ...]:
    """Return the counts of all products added up, by jurisdiction; where the field is empty, as the prose has it."""
    sums: dict[str, tuple[int, str]] = {}
    stated = raw.units or (counted(raw.title, text),)
    for told in dict.fromkeys(stated) if len(set(stated)) == 1 else stated:
        for place, count, note in units(told, COUNTRY):
            before, first = sums.get(place, (0, note))
            sums[place] = (before + count, first)
    return tuple(UnitCount(jurisdiction=place, count=count, note=note) for place, (count, note) in sums.items())


def _sold_of(text: str) -> Window | None:
    """Return when units were sold by the description: older records say it there."""
    parts = [sold(sentence) for sentence in sentences(text) if " sold " in f" {sentence} " or "available" in sentence]
    return overall(part for part in parts if part)


def _remedies(raw: Raw) -> tuple[str, ...]:
    chosen = [OPTIONS[option.lower()] for option in raw.options if option.lower() in OPTIONS]
    told = remedies(raw.remedy)
    extra = [word for word in told if word in ("voucher", "firmware_update", "dispose")] if chosen else list(told)
    return tuple(dict.fromkeys([*chosen, *extra]))


def _injuries(text: str) -> str | None:
    """Return the sentences of an incident text that speak of people."""
    words = ("injur", "burn", "death", "died", "inhalation", "laceration", "hospital", "fatal")
    return " ".join(sentence for sentence in sentences(text) if any(word in sentence.lower() for word in words)) or None


def _parties(raw: Raw) -> tuple[Party, ...]:
    known = [party.name.lower() for party in raw.parties]
    more = [party for party in of_title(raw.title) if not any(party.name.lower() in name for name in known)]
    return tuple(dict.fromkeys((*raw.parties, *more)))


def _joint_with(raw: Raw) -> tuple[str, ...]:
    text = " ".join((raw.title, *raw.links))
    return tuple(dict.fromkeys(code for part, code in PARTNERS if part in text))


def _claims(raw: Raw) -> tuple[Claim, ...]:
    if raw.earlier_warning is None:
        return ()
    number, day = raw.earlier_warning
    return (Claim(field="warning", value=number, note=f"product safety warning of {day} on the same product"),)
