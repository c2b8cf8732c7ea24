"""What moves the answer: the first party's chance where each assumption lies at the low and at the high end."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from recallscope.analysis.cause.assumptions import Assumptions
from recallscope.analysis.cause.parties import Party
from recallscope.analysis.cause.weighing import World, weigh


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """One assumption, its `ends` in words, and the party's chance where it is `low` and where it is `high`."""

    name: str
    ends: str
    low: float
    high: float


def moves(world: World, party: Party, advance: Callable[[], None] = lambda: None) -> tuple[Move, ...]:
    """Return what each assumption does to a party's chance, all others as they are; what moves it most comes first.

    `advance` is called after each.
    """
    bare = msgspec.structs.replace(world, rest=())
    found = []
    for name, ends, low, high in _ends(bare):
        chances = [round(weigh(one).posterior[party.name], 4) for one in (low, high)]
        advance()
        found.append(Move(name=name, ends=ends, low=chances[0], high=chances[1]))
    return tuple(sorted(found, key=lambda one: (-abs(one.high - one.low), one.name)))


def _ends(world: World) -> Iterator[tuple[str, str, World, World]]:
    """Return each assumption's name, its ends in words, and the world at each of them."""
    given = world.given
    for name, field in (("how telling suspended certificates are", "suspended"), ("how telling signs are", "signs")):
        values: Sequence[float] = getattr(given, field)
        low, high = (_with(world, **{field: (end,) * len(values)}) for end in (values[0], values[-1]))
        yield name, f"{values[0]:.2g} to {values[-1]:.3g} times as likely", low, high
    for name, field, form in (
        ("that there is a common cause", "common", ".0%"),
        ("that a link without a model means a product", "part", ".0%"),
        ("brands without a recall", "brands", ",d"),
        ("makers that are not on record", "others", "d"),
    ):
        ends = given.wide[field]
        low, high = (_with(world, **{field: end}) for end in ends)
        yield name, f"{ends[0]:{form}} to {ends[1]:{form}}", low, high
    ends = given.wide["doubt"]
    low, high = (_with(world, sure=_doubted(given, by)) for by in ends)
    yield "how often links are right", f"wrong {ends[0]:.2g} to {ends[1]:.2g} times as often", low, high
    yield "shares of the market", "low to high", _sold(world, 0), _sold(world, -1)


def _with(world: World, **changed: Any) -> World:
    return msgspec.structs.replace(world, given=msgspec.structs.replace(world.given, **changed))


def _doubted(given: Assumptions, by: float) -> tuple[tuple[str, float], ...]:
    return tuple((name, 1 - by * (1 - chance)) for name, chance in given.sure)


def _sold(world: World, end: int) -> World:
    """Return the world where every supplier's share lies at one end of its range."""
    parties = [msgspec.structs.replace(one, shares=(one.shares[end],) * len(one.shares)) for one in world.parties]
    return msgspec.structs.replace(world, parties=parties)
