"""What publishers say: a notice, its products, its counts, the firms it names. Frozen, without behaviour."""

from typing import Literal

import msgspec

from recallscope.records.document import Evidence
from recallscope.records.predicate import NOT_STATED, Predicate
from recallscope.records.progress import Progress

Kind = Literal["power_bank", "lithium_battery", "other"]
NoticeType = Literal["recall", "warning", "recommendation"]
PartyRole = Literal["brand", "maker", "importer", "distributor", "retailer", "cell_maker", "seller"]


class Product(msgspec.Struct, frozen=True, kw_only=True):
    """What a notice names: brand and models, the names shops use (lines), and identifiers.

    `models` are model or type numbers as printed; `misprints` are wrong writings of them on record, each a
    pair (as misprinted, meant). `skus` are item, part and catalogue numbers.
    """

    brand: str | None = None
    brand_as_printed: str | None = None
    models: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    skus: tuple[str, ...] = ()
    gtins: tuple[str, ...] = ()
    misprints: tuple[tuple[str, str], ...] = ()
    capacity_mah: tuple[int, ...] = ()
    kind: Kind = "other"


class UnitCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many units, where. `jurisdiction` is ISO 3166-1 alpha-2, EU or WORLD; `note` keeps "about" and the like."""

    jurisdiction: str
    count: int
    note: str = ""
    model: str | None = None


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """From one date to another, both included, ISO at the precision known; an open end is None."""

    start: str | None = msgspec.field(default=None, name="from")
    end: str | None = msgspec.field(default=None, name="to")


class Price(msgspec.Struct, frozen=True, kw_only=True):
    """What a unit was sold for. `currency` is ISO 4217."""

    currency: str
    low: float | None = msgspec.field(default=None, name="min")
    high: float | None = msgspec.field(default=None, name="max")


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """A firm in a role, its name as printed."""

    name: str
    role: PartyRole


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A value that one source gives where sources differ or a later text repeats: kept beside the record's own."""

    field: str
    value: str
    url: str = ""
    note: str = ""


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """One publication about a recall, as one publisher told it. The scope speaks of all its models.

    `published` is an ISO date. `markets` is where the units were sold, by the publisher's word; empty means the
    publisher's own country. `joint_with` names jurisdictions whose authority tells the same recall, `links` their
    pages. `told_by` and `expands` (register only) name notices of this event and the event it widens.
    `progress` is how far the recall got (register only).
    `code_excludes` lists letters that the brand's serials never hold; `where` says, fact by fact, where on the
    unit it is printed. `form` names which of a publisher's forms this was read from (its API, its export): a notice
    read in two forms is one, its fields complementing each other. `withdrawn` is the date since which a full feed
    lacks the notice. `told_from` is the first day on which it can have been told, where `published` is the day of an
    update and its publisher's numbers say more (link.dates); else empty.
    """

    id: str
    source: str
    published: str
    title: str
    url: str
    type: NoticeType = "recall"
    products: tuple[Product, ...] = ()
    scope: Predicate = NOT_STATED
    units: tuple[UnitCount, ...] = ()
    made: Window | None = None
    sold: Window | None = None
    price: Price | None = None
    incidents: str | None = None
    injuries: str | None = None
    hazards: tuple[str, ...] = ()
    remedies: tuple[str, ...] = ()
    contact: str | None = None
    deadline: str | None = None
    disposal: str | None = None
    parties: tuple[Party, ...] = ()
    joint_with: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()
    expands: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    code_excludes: str = ""
    where: tuple[tuple[str, str], ...] = ()
    claims: tuple[Claim, ...] = ()
    progress: tuple[Progress, ...] = ()
    form: str = ""
    withdrawn: str | None = None
    told_from: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def known_from(self) -> str:
        """The ISO date from which the notice counts as known."""
        return self.told_from or self.published
