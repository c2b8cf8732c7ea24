"""The page *Check*: one box, then one question at a time, then one clear answer. Works without script."""

from collections.abc import Mapping
from typing import Any

import msgspec
from litestar import Request, Response, get, post
from litestar.params import FromPath

from recallscope.check.unit import FIELDS, understand
from recallscope.check.verdict import verdict
from recallscope.errors import UsageError
from recallscope.snapshot.manifest import plain
from recallscope.snapshot.opened import Snapshot
from recallscope.web.api.unit import LONGEST_FIELD, LONGEST_TEXT
from recallscope.web.current import Current
from recallscope.web.options import Options
from recallscope.web.pages.paper import AnyRequest, known_language, page, spoken
from recallscope.web.reading import engines

SKIP = "skip"
"""Fields that the person could not find, joined by commas."""

READ, KEEP = "read", "keep"
"""A form of what was read off a photo, and the names of its fields that are confirmed."""

CHOICES = {
    "mark_3c": ("legible", "unclear", "absent"),
    "mark_qr": ("legible", "unclear", "absent"),
    "brand_lookup": ("listed", "not_listed"),
    "damaged": ("no", "yes"),
    "baggage": ("cabin", "hold"),
    "kind": ("power_bank", "lithium_battery", "other"),
}
"""Facts that are answered by choosing."""

MAY_LACK = frozenset(("mark_po", "capacity_mah", "wh"))
"""Facts that a unit may carry none of, which is an answer."""

_TRIP = ("count", "damaged", "baggage", "mark_3c", "mark_qr", "wh", "capacity_mah", "volts", "on")


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """The next question: which fact, where it stands, why it is needed, and how it may be answered."""

    fact: str
    where: str
    why: str
    choices: tuple[str, ...]
    may_lack: bool
    place: int
    of: int


def routes(current: Current, options: Options) -> list[Any]:
    """Return the handlers of the page; it leads to the offline app where one is offered."""

    def _page(request: AnyRequest, language: str, form: Mapping[str, str]) -> Response[bytes]:
        return _filled(request, language, current.snapshot(), form, options.pack is not None)

    @get("/", include_in_schema=False, sync_to_thread=False)
    def front(request: Request[Any, Any, Any]) -> Response[bytes]:
        """Return the empty page in the language that the browser asks for."""
        return _page(request, spoken(request), {})

    @get("/{language:str}", include_in_schema=False, sync_to_thread=False)
    def empty(request: Request[Any, Any, Any], language: FromPath[str]) -> Response[bytes]:
        """Return the empty page."""
        return _page(request, known_language(language), {})

    @post("/{language:str}", include_in_schema=False, status_code=200)
    async def asked(request: Request[Any, Any, Any], language: FromPath[str]) -> Response[bytes]:
        """Return the page with the answer, or with the next question. As a form: no serial in an address."""
        sent = await request.form()
        form = {name: value for name, value in sent.items() if isinstance(value, str)}
        if READ in form:
            # Of what was read off a photo only the fields that the person confirmed count.
            kept = set(sent.getall(KEEP, []))
            form = {name: value for name, value in form.items() if name in kept}
        return _page(request, known_language(language), form)

    return [front, empty, asked]


def _filled(
    request: AnyRequest, language: str, snapshot: Snapshot, form: Mapping[str, str], offline: bool
) -> Response[bytes]:
    given = {name: form[name].strip()[: _longest(name)] for name in FIELDS if form.get(name, "").strip()}
    skipped = [name for name in form.get(SKIP, "").split(",") if name in FIELDS]
    shown: dict[str, Any] = {"given": given, "skipped": skipped, "found": None, "next": None, "unread": ()}
    if given:
        shown |= _answer(snapshot, given, skipped, language)
    return page(
        request,
        "check.html",
        language,
        active="check",
        snapshot=plain(snapshot.manifest),
        flights=_rule_sets(snapshot, language),
        photos=engines.installed(),
        offline=offline,
        **shown,
    )


def _longest(field: str) -> int:
    return LONGEST_TEXT if field == "text" else LONGEST_FIELD


def _answer(snapshot: Snapshot, given: dict[str, str], skipped: list[str], language: str) -> dict[str, Any]:
    """Return the verdict, the next question, and what could not be read (which is then left out)."""
    unit = understand(given)
    try:
        found = verdict(snapshot, unit, language)
    except UsageError:
        # A flight or sale of a name that no rule set has: the rest can still be answered.
        given = {name: value for name, value in given.items() if name not in ("flight", "sale")}
        found = verdict(snapshot, understand(given), language)
    answered = {*given, *skipped} - {name for name, _ in unit.unread}
    asks = [one for one in _asks(found) if one["fact"] not in answered]
    return {"found": found, "next": _next(asks, len(answered)), "unread": unit.unread}


def _asks(found: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return each fact that is asked for once, the recall's before the trip's."""
    parts = [found["recall"], *(found[kind] for kind in ("carriage", "sale") if found[kind])]
    unique: dict[str, dict[str, str]] = {}
    for one in (ask for part in parts for ask in part["asks"]):
        unique.setdefault(one["fact"], one)
    return list(unique.values())


def _next(asks: list[dict[str, str]], answered: int) -> Asked | None:
    if not asks:
        return None
    fact = asks[0]["fact"]
    return Asked(
        **asks[0], choices=CHOICES.get(fact, ()), may_lack=fact in MAY_LACK, place=answered, of=answered + len(asks)
    )


def _rule_sets(snapshot: Snapshot, language: str) -> list[tuple[str, str]]:
    """Return carriage's rule sets: id and name, in order of name."""
    ids = set(snapshot.rule_names("carriage").values())
    sets = (found for id in ids if (found := snapshot.rule_set(id)))
    return sorted(((one.id, one.name_zh if language == "zh" else one.name_en) for one in sets), key=lambda one: one[1])
