"""Health Canada's notices that declare themselves joint find their US notice, on the corpus."""

import csv
import gzip
import hashlib
from pathlib import Path

import pytest

from recallscope.link.events import link
from recallscope.records.document import Document
from recallscope.records.notice import Notice
from recallscope.sources import source_named
from tests.conftest import CASES

FILES = {"us_cpsc": "recalls_api_shape.json.gz", "ca_health": "HCRSAMOpenData.json.gz"}
PUBLISHERS = {"us_cpsc": "US", "ca_health": "CA"}


@pytest.mark.corpus
def test_joint_notices_find_their_partner(corpus: Path) -> None:
    notices = [one for source, name in FILES.items() for one in _read(source, corpus / source / name)]
    events = {event.id: event.notices for event in link(notices, PUBLISHERS, ("ca_health",)).events}
    event_of = {id: ids for ids in events.values() for id in ids}
    right = found = wanted = 0
    with (CASES / "joint.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            partners = set() if row["partner"] == "none" else set(row["partner"].split(";"))
            ours = {id for id in event_of[row["notice"]] if id.startswith("us-cpsc:")}
            wanted += bool(partners)
            right += bool(ours & partners)
            found += len(ours) - max(0, len(ours & partners) - 1)
    assert right / found >= 0.99
    assert right / wanted >= 0.97


def _read(source: str, path: Path) -> list[Notice]:
    content = gzip.decompress(path.read_bytes())
    document = Document(source=source, sha256=hashlib.sha256(content).hexdigest(), name=path.name, content=content)
    return [one for one in source_named(source).parse(document) if isinstance(one, Notice)]
