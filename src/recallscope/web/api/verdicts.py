"""The forms of verdicts, for the description of the API. The verdict itself is made by `check.verdict`."""

from typing import Any, Literal

import msgspec

Decision = Literal["allowed", "needs_approval", "refused", "cannot_tell"]
Status = Literal["recalled", "not_listed", "cannot_tell"]


class SnapshotName(msgspec.Struct, frozen=True):
    """Which version answered, and up to which date every source had been heard."""

    version: str
    as_of: str | None


class Ask(msgspec.Struct, frozen=True):
    """A fact that would settle the matter, where on the unit it stands, and why it is needed."""

    fact: str
    where: str
    why: str


class Match(msgspec.Struct, frozen=True):
    """A notice whose scope holds the unit, or may."""

    event: str
    notice: str
    brand: str | None
    models: list[str]
    result: Literal["yes", "unknown"]
    because: list[str]
    jurisdiction: str | None = None
    published: str | None = None
    remedies: list[str] = []
    contact: str | None = None
    deadline: str | None = None
    disposal: str | None = None
    url: str | None = None
    withdrawn: str | None = None


class RecallPart(msgspec.Struct, frozen=True):
    """Whether the unit is recalled."""

    status: Status
    matches: list[Match]
    asks: list[Ask]
    similar: list[str]
    ruled_out: list[dict[str, Any]]
    warnings: list[dict[str, Any]]


class CertificatePart(msgspec.Struct, frozen=True):
    """What is on record of the unit's certificate."""

    status: str
    because: list[dict[str, Any]]


class RulingPart(msgspec.Struct, frozen=True):
    """What rule sets say: of carriage or of sale."""

    decision: Decision
    rule_set: str
    because: list[dict[str, Any]]
    asks: list[Ask]


class Verdict(msgspec.Struct, frozen=True):
    """The verdict on one unit, as `recallscope check --json` prints it."""

    snapshot: SnapshotName
    unit: dict[str, Any]
    recall: RecallPart
    certificate: CertificatePart
    carriage: RulingPart | None
    sale: RulingPart | None
    says: str


class ShortVerdict(msgspec.Struct, frozen=True):
    """The verdict on one unit of a batch; `unread` names whether a field of it could not be read."""

    id: str
    recall_status: Status
    recall_ids: list[str]
    recall_notices: list[str]
    asks: list[str]
    certificate_status: str
    carriage_decision: Decision | None
    carriage_asks: list[str]
    sale_decision: Decision | None
    says: str
    unread: bool


class BatchVerdicts(msgspec.Struct, frozen=True):
    """The verdicts on a batch, in the order of its units."""

    snapshot: SnapshotName
    verdicts: list[ShortVerdict]
