"""The recall itself, as linking finds it: which notices tell it, why they are one, and what else is related."""

from typing import Literal

import msgspec

By = Literal["declared", "judged", "resembling"]
Relation = Literal["expansion", "restatement", "related"]


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two notices that may tell one event: the probability that they do, and what speaks for and against.

    `by` says what it rests on: a publisher's or the register's declaration, a person's judgement, or resemblance.
    `joined` is whether they stand in one event.
    """

    a: str
    b: str
    probability: float
    by: By
    joined: bool
    because: tuple[str, ...]


class Related(msgspec.Struct, frozen=True, kw_only=True):
    """Another event, told apart from this one, which this one widens or tells again. `why` is one plain phrase."""

    event: str
    relation: Relation
    why: str


class Former(msgspec.Struct, frozen=True, kw_only=True):
    """An id that this event would have without one of its notices, and why it has another."""

    id: str
    why: str


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One recall: the ids of its notices, events related to it, and the other ids by which it may have been known."""

    id: str
    notices: tuple[str, ...]
    related: tuple[Related, ...] = ()
    formerly: tuple[Former, ...] = ()
