"""What is found on one claim of the article."""

from typing import Literal

import msgspec

Verdict = Literal["agrees", "agrees in part", "differs", "not settled"]


class Source(msgspec.Struct, frozen=True):
    """A page that a figure stands on, and the record that names it."""

    record: str
    url: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One claim: what the article says, whether the records agree, what they say, where, and what is missing.

    `missing` names the part of recallscope that has still to speak; empty where nothing is missing.
    """

    id: str
    claim: str
    verdict: Verdict
    says: tuple[str, ...]
    sources: tuple[Source, ...]
    missing: str = ""
