"""How well listings are matched: labelled ones held out, disguises, siblings, accessories, a corpus of noise."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bench.disguises import DISGUISES, accessories, disguised, siblings
from bench.listings import Case, all_listings, cases
from recallscope.match.index import Index
from recallscope.match.score import score
from recallscope.match.target import Listing
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.targets import matching_index

Row = tuple[str, str, str]


def measured(snapshot: Snapshot, corpus: Path, labels: Path) -> list[Row]:
    """Return the rows of the report: what, to reach, measured."""
    index = matching_index(snapshot)
    held_out = [case for case in cases(labels, corpus) if case.held_out]
    return [*_accuracy(held_out, index), *_false_alarms(index), *_evasion(index), _noise(corpus, index)]


def tier(listing: Listing, index: Index) -> str:
    """Return the tier of a listing, "none" where it has none."""
    found = score(listing, index)
    return found[0].tier if found else "none"


def _accuracy(held_out: list[Case], index: Index) -> list[Row]:
    pairs = [(case.expect, tier(case.listing, index)) for case in held_out]
    named = f"matching, {len(pairs)} labelled listings held out"
    strict = _rates([want == "match" for want, _ in pairs], [got == "match" for _, got in pairs])
    loose = _rates([want != "none" for want, _ in pairs], [got != "none" for _, got in pairs])
    return [
        (f"{named}: `match`", "precision 0.98, recall 0.97", _told(*strict)),
        (f"{named}: `possible` or better", "precision 0.85, recall 0.90", _told(*loose)),
    ]


def _told(precision: float, recall: float) -> str:
    return f"precision {precision:.3f}, recall {recall:.3f}"


def _rates(wanted: list[bool], got: list[bool]) -> tuple[float, float]:
    """Return precision and recall."""
    right = sum(a and b for a, b in zip(wanted, got, strict=True))
    return right / max(1, sum(got)), right / max(1, sum(wanted))


def _false_alarms(index: Index) -> list[Row]:
    rows = []
    for name, made in (("siblings one character away", siblings(index)), ("accessories", accessories(index))):
        tiers = [tier(listing, index) for listing in made]
        alarms = sum(one == "match" for one in tiers)
        rows.append((f"matching, {len(tiers):,} {name}: false `match`", "under 0.5%", f"{alarms / len(tiers):.2%}"))
    return rows


def _evasion(index: Index) -> Iterable[Row]:
    """Return how many plain matches are still found in disguise, in all and for the hardest."""
    found: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for name, target, listing in disguised(index):
        made[name] += 1
        found[name] += any(
            one.tier == "match" and one.target.brand_key == target.brand_key for one in score(listing, index)
        )
    shares = {disguise.__name__: found[disguise.__name__] / made[disguise.__name__] for disguise in DISGUISES}
    for name, share in shares.items():
        yield f"matching, disguise {name.replace('_', ' ')}: still `match`", "0.95", f"{share:.3f}"
    yield (
        f"matching, {made.total():,} disguised listings: still `match`",
        "0.95",
        f"{found.total() / made.total():.3f}",
    )


def _noise(corpus: Path, index: Index) -> Row:
    titles = {listing.title: listing for listing in all_listings(corpus)}
    tiers = Counter(tier(listing, index) for listing in titles.values())
    return (
        f"matching, {len(titles):,} distinct listings of the corpus: hits, each read by a person",
        "no `match` that a person would reject",
        f"{tiers['match']} match, {tiers['possible']} possible",
    )
