"""`--since`: what a judge keeps is the difference of two full runs, whatever changed between the two versions."""

from typing import Any

import pyarrow as pa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recallscope.screen.judging import Job, Judge, Kernel
from recallscope.screen.kernel import HITS
from recallscope.screen.listings import listings
from recallscope.snapshot.opened import Snapshot

Said = dict[str, dict[str, tuple[str, float, str]]]
"""What a version says: by title, by event, the tier, the probability and the reason."""

TITLES = ("Anker A1263", "ROMOSS PAC20", "shirt", "")
WORDS = st.tuples(
    st.sampled_from(["match", "possible"]), st.sampled_from([0.6, 0.9]), st.sampled_from(["code", "line"])
)
SAYS = st.dictionaries(
    st.sampled_from(TITLES), st.dictionaries(st.sampled_from(["event:1", "event:2", "event:3"]), WORDS)
)


def kernel(said: Said) -> Kernel:
    """Return a kernel that says so."""

    def judge(batch: pa.RecordBatch) -> pa.RecordBatch:
        hits = [
            {
                "listing_id": row["listing_id"],
                "tier": tier,
                "probability": probability,
                "event": event,
                "notices": [event],
                "brand": "Anker",
                "model": "A1263",
                "because": [why],
                "asks": [],
            }
            for row in batch.to_pylist()
            for event, (tier, probability, why) in said.get(row["title"], {}).items()
        ]
        return pa.RecordBatch.from_pylist(hits, schema=HITS)

    return judge


def judged(job: Job, titles: list[str]) -> list[dict[str, Any]]:
    """Return the hits of titles, judged as one piece."""
    rows: list[dict[str, Any]] = (
        Judge(job).judge(0, listings({"title": pa.array(titles, pa.string())}, range(len(titles)))).hits.to_pylist()
    )
    return rows


@given(before=SAYS, now=SAYS, titles=st.lists(st.sampled_from(TITLES), max_size=8), only_match=st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_since_is_the_difference_of_two_runs(
    versions: tuple[Snapshot, Snapshot], before: Said, now: Said, titles: list[str], only_match: bool
) -> None:
    old, new = versions
    says = {old.folder: kernel(before), new.folder: kernel(now)}

    def run(snapshot: Snapshot, since: Snapshot | None = None) -> list[dict[str, Any]]:
        job = Job(
            opener=lambda opened: says[opened.folder],
            snapshot=snapshot.folder,
            since=since.folder if since else None,
            only_match=only_match,
        )
        return judged(job, titles)

    earlier = run(old)
    assert run(new, since=old) == [hit for hit in run(new) if hit not in earlier]
