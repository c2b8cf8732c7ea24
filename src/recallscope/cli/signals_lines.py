"""What `recallscope signals` found, for a terminal."""

from collections.abc import Iterator
from typing import Any

from recallscope.analysis.signals.finding import Signals
from recallscope.analysis.signals.prices import FEWEST, Cheap, Prices
from recallscope.analysis.signals.surges import Surge
from recallscope.analysis.signals.suspended import Suspended
from recallscope.report.spoken import told, words

SHOWN = 25
"""So many surges and offers are printed for a person; --json has all."""

Words = dict[str, Any]


def lines(found: Signals, language: str) -> Iterator[str]:
    """Return the finding in a language: surges, certificates, and prices where a catalogue was given."""
    w = words(language)["signals"]
    surges = len(found.surges)
    yield w["watched"].format(since=found.since, as_of=found.as_of, surges=surges, series=found.series)
    yield from (f"  {_surge(one, w)}" for one in found.surges[:SHOWN])
    yield from _rest(surges, w)
    yield "\n" + w["published"].format(heading=w["plots"]["suspended"], count=len(found.suspended))
    yield from (f"  {_suspended(one, w)} {one.url}" for one in found.suspended)
    if found.prices is not None:
        yield from _price_lines(found.prices, w, language)


def _rest(count: int, w: Words) -> Iterator[str]:
    if count > SHOWN:
        yield f"  {w['rest'].format(count=f'{count - SHOWN:,}')}"


def _surge(one: Surge, w: Words) -> str:
    text: str = w["surge"].format(
        alarmed=one.alarmed,
        of=w["of"][one.of],
        name=w["kinds"].get(one.name, one.name) if one.of == "kind" else one.name,
        what=w["what"][one.what],
        size=one.size,
        since=one.since,
        until=one.until,
        expected=f"{one.expected:g}",
        baseline=f"{one.baseline:g}",
        a_year=f"{one.a_year:g}",
        ids=", ".join(one.notices[:3]) + (" ..." if len(one.notices) > 3 else ""),
    )
    return text


def _suspended(one: Suspended, w: Words) -> str:
    which = w["count"].format(count=one.count) if one.count else w["part"] if one.part else w["all_of"]
    status = w["status"][one.status].format(since=one.since)
    given = {"published": one.published, "holder": one.holder, "certificate": one.certificate}
    text: str = w["certificate"].format(which=which, status=status, **given)
    return text


def _price_lines(found: Prices, w: Words, language: str) -> Iterator[str]:
    counts = {"offers": len(found.offers), "left_out": found.left_out, "cheap": len(found.cheap)}
    yield "\n" + w["compared"].format(**{name: f"{count:,}" for name, count in counts.items()})
    yield from (f"  {_cheap(one, w, language)}" for one in found.cheap[:SHOWN])
    yield from _rest(len(found.cheap), w)


def _cheap(one: Cheap, w: Words, language: str) -> str:
    offer, rate = one.offer, one.a_listing
    text: str = w["cheap"].format(
        per_wh=f"{offer.per_wh:>8.3f}",
        where="".join(f"{word} " for word in (offer.market, offer.currency) if word),
        price=f"{offer.price:g}",
        wh=f"{offer.wh:g}",
        median=f"{one.median:g}",
        why=told(one.why, language),
        often=w["few"].format(fewest=FEWEST) if rate is None else w["often"].format(share=f"{rate:.1%}"),
        listing=f"{offer.listing} {offer.title[:60]}",
    )
    return text
