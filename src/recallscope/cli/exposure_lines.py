"""What `recallscope exposure` found, for a terminal."""

from collections.abc import Iterator, Sequence

from recallscope.analysis.exposure.assumptions import Assumption
from recallscope.analysis.exposure.backtest import Backtest, Compared
from recallscope.analysis.exposure.completion import Completion, Word
from recallscope.analysis.exposure.finding import Exposure, Range, millions
from recallscope.analysis.exposure.parts import Part

MOVES = 8
"""So many assumptions are printed for a person; --json has all."""


def lines(found: Exposure | None, got: Sequence[Completion], why: str) -> Iterator[str]:
    """Return the cost, what it is made of and what it rests on, or why it can't be told, and how far the recall got."""
    if found is None:
        yield f"No cost: {why}."
    else:
        yield from _cost_lines(found)
    for one in got:
        yield from _completion_lines(one)
    yield from _resting_lines(found, got)


def _cost_lines(found: Exposure) -> Iterator[str]:
    code = found.currency
    yield found.says
    yield f"  owners who take part: {_shares(found.share)}"
    yield "\nAsked of"
    for part in found.parts:
        yield from _part_lines(part)
    yield "\nBy kind                  P10          P50          P90"
    yield from (f"  {one.name:<16}{_amounts(one)}" for one in found.kinds if one.p90 > 0)
    yield f"  {'all':<16}{_amounts(found.cost)}   million {code}"
    yield "\nOver time"
    for moment in found.over_time:
        yield f"  {moment.days:>4} days  {_shares(moment.share):<32}{_amounts(moment.cost)}"
    yield "\nWhat moves it most (share of the variance; median where it is low, where it is high)"
    for move in found.moves[:MOVES]:
        name = f"{move.name} (assumed)" if move.assumed else move.name
        yield f"  {move.variance:>6.1%}  {name:<32} {millions(move.low, code)} to {millions(move.high, code)}"


def _part_lines(part: Part) -> Iterator[str]:
    units = f"{part.low:,}" if part.low == part.high else f"{part.low:,} to {part.high:,}"
    price = f"{part.price.currency} {part.price.low:g} to {part.price.high:g}" if part.price else "no price"
    flies = "; recalled units may not fly" if part.barred else ""
    yield f"  {part.place}: {units} units at {price}; {', '.join(part.remedies)}; owners told {part.notice}{flies}"
    yield from (f"    {page.says}, {page.record} {page.url}" for page in part.pages)


def _completion_lines(one: Completion) -> Iterator[str]:
    yield f"\nProgress in {one.says}"
    yield from (f"  {_word(word)}" for word in one.words)
    yield from (f"    why: {word.why}" for word in one.words if word.why)
    yield from (f"  ! {warning}" for warning in one.warnings)


def _word(word: Word) -> str:
    said = [f"{'about ' if word.about else ''}{word.units:,} units"] if word.units is not None else []
    said += [f"{word.stated:.1%} by the source's count"] if word.stated is not None else []
    said += [f"{word.counted:.1%} by the notice's units"] if word.counted is not None else []
    said += [f"{millions(word.refunded, word.currency or '')} refunded"] if word.refunded is not None else []
    return f"by {word.by}: {', '.join(said)} {word.url}"


def _resting_lines(found: Exposure | None, got: Sequence[Completion]) -> Iterator[str]:
    """Return what the cost and the forecasts assume, and where the rest was read."""
    yield "\nAssumed"
    assumed = [*(found.assumed if found else ()), *(words for one in got for words in one.assumed)]
    yield from (f"  - {words}" for words in dict.fromkeys(assumed))
    if found and found.without_penalty:
        yield f"  - no fine is counted in {', '.join(found.without_penalty)}: the assumptions give none"
    yield "\nRead in"
    used = {**(found.rests_on if found else {}), **{name: given for one in got for name, given in one.rests_on.items()}}
    yield from (f"  {line}" for line in _pages(used))


def _pages(used: dict[str, Assumption]) -> list[str]:
    pages = {basis: None for one in used.values() for basis in one.sources}
    return [f"{basis.source} ({basis.published}) {basis.url}" for basis in pages]


def backtest_lines(found: Backtest) -> Iterator[str]:
    """Return what was to be expected beside what was told, and what it rests on."""
    yield f"Estimates from what had been published by {found.asked}, of refunds by {found.by}"
    for one in found.cases:
        yield from _compared_lines(one)
    if not found.holds:
        yield "\nThe back-test misses. The assumptions stay as they were written before it was run."
    yield "\nAssumed"
    yield from (f"  - {words}" for words in dict.fromkeys(words for one in found.cases for words in one.assumed))
    yield "\nRead in"
    used = {name: given for one in found.cases for name, given in one.rests_on.items()}
    yield from (f"  {line}" for line in _pages(used))


def _compared_lines(one: Compared) -> Iterator[str]:
    code = one.currency
    yield f"\n{one.name} ({one.event})"
    yield f"  expected   {millions(one.p10, code)} to {millions(one.p90, code)} (80%), median {millions(one.p50, code)}"
    yield f"  refunded   {millions(one.told, code)}: {'inside' if one.inside else 'MISSED'} {one.url}"
    yield f"  ceiling    {millions(one.ceiling, code)}{f' ({one.press})' if one.press else ''}"
    narrow = "narrow enough" if one.narrow else "TOO WIDE"
    yield f"  width      {one.width:.0%} of the ceiling: {narrow} (under 60%)"
    moved = ", ".join(f"{move.name} {move.variance:.0%}" for move in one.moves[:3])
    yield f"  moved by   {moved}"


def _amounts(one: Range) -> str:
    return "".join(f"{value / 1e6:>13,.2f}" for value in (one.p10, one.p50, one.p90))


def _shares(one: Range) -> str:
    return f"{one.p50:.0%} ({one.p10:.0%} to {one.p90:.0%})"
