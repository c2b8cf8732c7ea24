"""One event's claims into its shares, nothing counted twice: the rules of docs/totals.md. Pure.

Permutation of the claims changes nothing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from recallscope.analysis.claims import Share, UnitClaim
from recallscope.analysis.figure import Figure, added, either, figure_of, perhaps, rest, settled

EU = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
_REGIONS = ("EU", "WORLD")

Told = tuple[frozenset[str], Figure]
"""The models that a telling is of (none where it names none), and how many units it tells."""

Key = TypeVar("Key")


def shares(claims: Iterable[UnitClaim]) -> tuple[Share, ...]:
    """Return an event's units by jurisdiction, in order of its code, from all that its notices claim."""
    ordered = sorted(set(claims))
    figures = {claim: _figure(claim, ordered) for claim in ordered}
    by_place = _grouped(ordered, lambda claim: claim.jurisdiction)
    known = {place: _in_place(group, figures) for place, group in by_place.items() if place not in _REGIONS}
    if "EU" in by_place:
        members = [figure for place, figure in known.items() if place in EU]
        known["EU"] = rest(_in_place(by_place["EU"], figures), members)
    if "WORLD" in by_place:
        known["WORLD"] = _beyond(by_place["WORLD"], ordered, known, figures)
    return tuple(_share(place, known[place], by_place[place]) for place in sorted(known))


def widened(later: Sequence[Share], earlier: Sequence[Share]) -> tuple[Share, ...]:
    """Return the shares of an event that widens an earlier one, without units that the earlier one tells already."""
    before = {share.jurisdiction: share for share in earlier}
    return tuple(_beyond_first(share, before.get(share.jurisdiction)) for share in later)


def _beyond_first(share: Share, first: Share | None) -> Share:
    """Return what a share adds to the first count: all, where it says so or is of other models; else perhaps less."""
    if first is None or _says_in_addition(share) or not _may_share_models(share, first):
        return share
    if (share.low, share.high) == (first.low, first.high):
        return _ranging(share, 0, 0)
    return _ranging(share, max(0, share.low - first.high), share.high)


def _says_in_addition(share: Share) -> bool:
    return any("in addition" in claim.note for claim in share.claims)


def _may_share_models(one: Share, other: Share) -> bool:
    ours, theirs = ({model for claim in share.claims for model in claim.models} for share in (one, other))
    return not ours or not theirs or bool(ours & theirs)


def _ranging(share: Share, low: int, high: int) -> Share:
    return Share(jurisdiction=share.jurisdiction, low=low, high=high, day=share.day, claims=share.claims)


def _share(place: str, figure: Figure, claims: Sequence[UnitClaim]) -> Share:
    day = min(claim.published for claim in claims)
    return Share(jurisdiction=place, low=figure.low, high=figure.high, day=day, claims=tuple(claims))


def _figure(claim: UnitClaim, claims: Sequence[UnitClaim]) -> Figure:
    """Return a claim's own figure: perhaps nothing where it may quote another country's, less what it includes."""
    if claim.jurisdiction not in _REGIONS and _quotes(claim, claims):
        return perhaps(claim.value)
    if claim.jurisdiction == "WORLD":
        return figure_of(claim.value, claim.note)
    beside = [one for one in claims if (one.notice, one.form) == (claim.notice, claim.form) and one is not claim]
    included = sum(one.value for one in beside if "included" in one.note)
    if not included or "included" in claim.note or any(one.value > claim.value for one in beside):
        return figure_of(claim.value, claim.note)
    return figure_of(max(0, claim.value - included), claim.note)


def _quotes(claim: UnitClaim, claims: Sequence[UnitClaim]) -> bool:
    """Return whether an earlier notice of another country has the same number, and neither counts both countries."""
    return any(
        other.value == claim.value
        and other.jurisdiction not in (claim.jurisdiction, *_REGIONS)
        and other.notice != claim.notice
        and (other.published, other.notice) < (claim.published, claim.notice)
        and not _counts(claim.notice, other.jurisdiction, claims)
        and not _counts(other.notice, claim.jurisdiction, claims)
        for other in claims
    )


def _counts(notice: str, place: str, claims: Sequence[UnitClaim]) -> bool:
    return any((one.notice, one.jurisdiction) == (notice, place) for one in claims)


def _in_place(claims: Sequence[UnitClaim], figures: Mapping[UnitClaim, Figure]) -> Figure:
    """Return how many units a jurisdiction has: each publisher's notices together, then the publishers."""
    if len(claims) == 1:
        # Nearly always so: nothing has to come together.
        return figures[claims[0]]
    tellings = []
    for own in _grouped(claims, lambda claim: claim.source).values():
        notices = [_in_notice(group, figures) for group in _grouped(own, lambda claim: claim.notice).values()]
        models = frozenset().union(*(models for models, _ in notices))
        tellings.append((models, _of_publisher(notices)))
    return _same_units(tellings)


def _in_notice(claims: Sequence[UnitClaim], figures: Mapping[UnitClaim, Figure]) -> Told:
    """Return what one notice tells; its publisher's two forms tell the same units."""
    models = frozenset(model for claim in claims for model in claim.models)
    return models, settled([figures[claim] for claim in claims])


def _of_publisher(notices: Sequence[Told]) -> Figure:
    """Return what one publisher's notices come to: other models add up, the same ones tell it again, and where a
    notice names none, an equal number tells it again and any other one may."""
    named = _overlapping([told for told in notices if told[0]])
    total = [added(_same_units(group) for group in named)] if named else []
    heard = {figure for models, figure in notices if models}
    nameless = {figure for models, figure in notices if not models} - heard
    return either([*total, *sorted(nameless)])


def _overlapping(notices: Sequence[Told]) -> list[list[Told]]:
    """Return the notices in groups; no model stands in two groups."""
    groups: list[list[Told]] = []
    for told in notices:
        touching = [group for group in groups if any(models & told[0] for models, _ in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([told, *(one for group in touching for one in group)])
    return groups


def _same_units(tellings: Sequence[Told]) -> Figure:
    """Return what tellings of the same units come to; one of fewer models and fewer units tells only a part."""
    whole = [
        figure
        for models, figure in tellings
        if not any(models and models < wider and figure.high <= other.low for wider, other in tellings)
    ]
    return settled(whole)


def _beyond(
    claims: Sequence[UnitClaim],
    all_claims: Sequence[UnitClaim],
    known: Mapping[str, Figure],
    figures: Mapping[UnitClaim, Figure],
) -> Figure:
    """Return the units told for the world beyond those told by place: a total less its parts, or those "elsewhere",
    less what other notices tell of places that this one does not name."""
    found = []
    for claim in claims:
        named = {one.jurisdiction for one in all_claims if one.notice == claim.notice}
        within = known if "elsewhere" not in claim.note else {p: f for p, f in known.items() if p not in named}
        found.append(rest(figures[claim], within.values()))
    return settled(found)


def _grouped(claims: Iterable[UnitClaim], key: Callable[[UnitClaim], Key]) -> dict[Key, list[UnitClaim]]:
    groups: dict[Key, list[UnitClaim]] = {}
    for claim in claims:
        groups.setdefault(key(claim), []).append(claim)
    return groups
