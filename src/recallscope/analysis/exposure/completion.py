"""How far a recall has got: each source's word by its own count, a forecast with its interval, and a stall warning."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from recallscope.analysis.exposure.asking import last_day
from recallscope.analysis.exposure.assumptions import Assumption, Assumptions
from recallscope.analysis.exposure.drawing import DRAWS, SEED, quantiles
from recallscope.analysis.exposure.finding import Range, assumed
from recallscope.analysis.exposure.holding import held
from recallscope.analysis.exposure.parts import Part, Seen
from recallscope.analysis.exposure.taking_part import onward, usable

AHEAD = 90
"""A stall is looked for over so many days after the last word."""

SLOW = 0.01
"""A recall has stalled where it is to gain less than this share of its units in that time, with half still out."""

SILENT = 180
"""So many days without a word on progress are worth a warning."""

_SPAN = (*range(0, 101, 5), *range(110, 366, 15), *range(380, 731, 30))


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """One source's word on progress.

    `stated` is the share as the source gives it, `counted` the units over the event's own number; `against` is the
    number of units that the source's share would be of. `why` says why the two shares differ, empty where they agree.
    """

    by: str
    days: int
    published: str
    units: int | None
    about: bool
    stated: float | None
    counted: float | None
    against: int | None
    refunded: float | None
    currency: str | None
    why: str
    url: str
    note: str


class Ahead(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be expected so many days after the start, on a day."""

    days: int
    day: str
    share: Range


class Completion(msgspec.Struct, frozen=True, kw_only=True):
    """One jurisdiction's progress. `forecast` is an estimate; `warnings` say what is wrong with the progress.

    `rests_on` are the assumptions that the forecast used, `assumed` what of them no source states.
    """

    place: str
    units: tuple[int, int]
    started: str
    words: tuple[Word, ...]
    forecast: tuple[Ahead, ...]
    warnings: tuple[str, ...]
    rests_on: dict[str, Assumption]
    assumed: tuple[str, ...]
    says: str


def completion(
    parts: Sequence[Part], given: Assumptions, on: str, *, size: int = DRAWS, seed: int = SEED
) -> tuple[Completion, ...]:
    """Return how far each part that has a word on its progress had got by a day (ISO), and where it goes."""
    return tuple(_of(part, given, date.fromisoformat(on), size, seed) for part in parts if part.seen and part.started)


def _of(part: Part, given: Assumptions, on: date, size: int, seed: int) -> Completion:
    draws, _ = held(given, [part], size, seed)
    start = part.seen[0].told.by if part.started is None else part.started
    last = part.seen[-1].days
    moments = sorted({*_SPAN, *(one.days for one in part.seen if one.days >= 0), last + AHEAD})
    found = onward(draws, part, moments)
    first = _day(part)
    forecast = tuple(
        Ahead(
            days=days,
            day=(first + timedelta(days=days)).isoformat(),
            share=Range(name="share of owners", **quantiles(found[at])),
        )
        for at, days in enumerate(moments)
    )
    by_days = {one.days: one.share for one in forecast}
    warnings = (*_late(part, given, size, seed), *_stalled(part, by_days[last + AHEAD]), *_silent(part, on))
    return Completion(
        place=part.place,
        units=(part.low, part.high),
        started=start,
        words=tuple(word(one, part) for one in part.seen),
        forecast=forecast,
        warnings=warnings,
        rests_on=dict(draws.used),
        assumed=tuple(assumed(draws, [part])),
        says=_says(part, by_days[last + AHEAD]),
    )


def word(one: Seen, part: Part) -> Word:
    """Return a source's word beside what it comes to by the event's own number of units."""
    told = one.told
    counted = told.units / part.high if told.units is not None and part.high else None
    against = round(told.units / told.share) if told.units is not None and told.share else None
    return Word(
        by=told.by,
        days=one.days,
        published=told.published,
        units=told.units,
        about=told.about,
        stated=told.share,
        counted=round(counted, 4) if counted is not None else None,
        against=against,
        refunded=told.refunded,
        currency=told.currency,
        why=_why(one, part, against),
        url=told.url,
        note=told.note,
    )


def _why(one: Seen, part: Part, against: int | None) -> str:
    """Return why a source's share is not its units over the event's: rounding of the units, or another number."""
    told = one.told
    if told.units is None or told.share is None or against is None or not part.high:
        return ""
    half = _step(told.units) / 2 if told.about else 0.5
    low, high = (told.units - half) / part.high, (told.units + half) / part.high
    step = 0.0005 if round(told.share * 1000) % 10 else 0.005
    if low - step <= told.share <= high + step:
        return ""
    return (
        f"the source says {told.share:.1%}; {told.units:,} of the notice's {part.high:,} are "
        f"{told.units / part.high:.1%}. Rounding explains {low:.1%} to {high:.1%}: the source counts against about "
        f"{against:,} units, or its two figures are of different days"
    )


def _step(number: int) -> int:
    """Return the place of a number's last digit that is not zero: 1,000 for 565,000."""
    step = 1
    while number and number % (step * 10) == 0:
        step *= 10
    return step


def _late(part: Part, given: Assumptions, size: int, seed: int) -> Iterator[str]:
    """Return a warning where the last word lies below what the words before it let expect."""
    known = usable(part)
    if len(known) < 2:
        return
    before = msgspec.structs.replace(part, seen=tuple(known[:-1]))
    draws, _ = held(given, [before], size, seed)
    low = quantiles(onward(draws, before, [known[-1].days])[0])["p10"]
    if known[-1].share < low:
        yield (
            f"behind: {known[-1].share:.1%} by {known[-1].told.by}, where what was told before let at least {low:.1%} "
            "be expected in nine cases of ten"
        )


def _stalled(part: Part, later: Range) -> Iterator[str]:
    last = part.seen[-1]
    gain = later.p50 - last.share
    if gain < SLOW and last.share < 0.5:
        yield (
            f"stalled: {last.share:.1%} after {last.days} days, and {max(gain, 0.0):.1%} more is to be expected in the "
            f"next {AHEAD}; {1 - last.share:.0%} of the units are still out"
        )


def _silent(part: Part, on: date) -> Iterator[str]:
    quiet = (on - _day(part)).days - part.seen[-1].days
    if quiet > SILENT and part.seen[-1].share < 1:
        yield f"silent: nothing has been told of its progress since {part.seen[-1].told.by}"


def _day(part: Part) -> date:
    """Return the day from which days are counted."""

    return last_day(part.started or part.seen[0].told.by)


def _says(part: Part, later: Range) -> str:
    last = part.seen[-1]
    return (
        f"{part.place}: {last.share:.1%} by {last.told.by}, {last.days} days after the start; an estimate of "
        f"{later.p50:.1%} ({later.p10:.1%} to {later.p90:.1%}) {AHEAD} days later"
    )
