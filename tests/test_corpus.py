"""All of the corpus of real notices, from documents to verdicts. Skipped, and said so, where there is no corpus."""

import csv
import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from recallscope.analysis.cause.finding import cause
from recallscope.analysis.totals import grouped, totals
from recallscope.archive.importing import ImportResult, import_paths
from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.pack.making import Wanted, pack
from recallscope.records.notice import Window
from recallscope.settings import Settings
from recallscope.snapshot.build import build
from recallscope.snapshot.opened import Snapshot
from recallscope.sources import source_named
from tests.conftest import CASES

SOURCES = ("us_cpsc", "ca_health", "eu_safety_gate", "kr_safety")
MOST_LOST = 0.01

pytestmark = [pytest.mark.corpus, pytest.mark.xdist_group("corpus")]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of an empty home."""
    return Settings(home=tmp_path_factory.mktemp("everything"), workers=2)


@pytest.fixture(scope="module")
def imported(corpus: Path, home: Settings) -> dict[str, ImportResult]:
    """What importing the whole corpus brought."""
    return {source: import_paths(home, source_named(source), [corpus / source]) for source in SOURCES}


@pytest.fixture(scope="module")
def everything(home: Settings, imported: dict[str, ImportResult]) -> Snapshot:
    """A snapshot of the register and the whole corpus."""
    return build(home)


def records_in(folder: Path) -> int:
    """Return how many records the files of a source hold, counted without our readers."""
    return sum(_records(path) for path in folder.iterdir())


def _records(path: Path) -> int:
    content = path.read_bytes()
    content = gzip.decompress(content) if path.suffix == ".gz" else content
    if ".csv" in path.suffixes:
        return len(list(csv.reader(content.decode("utf-8-sig").splitlines(keepends=True)))) - 1
    if ".json" in path.suffixes:
        return len(json.loads(content))
    return len(content.splitlines()) if path.suffix == ".jsonl" else content.count(b"<notifications")


@pytest.mark.parametrize("source", SOURCES)
def test_every_record_is_a_notice_or_a_problem(
    corpus: Path, imported: dict[str, ImportResult], everything: Snapshot, source: str
) -> None:
    state = everything.manifest.sources[source]
    wanted = records_in(corpus / source)
    assert imported[source].records + state.lost == wanted
    assert state.problems < MOST_LOST * wanted


def test_the_pack_of_power_banks_stays_small_and_within_its_licences(everything: Snapshot) -> None:
    manifest, content = pack(everything, Wanted(made=date(2026, 11, 26)), 1)
    assert len(content) < 300_000
    assert {one.source for one in manifest.sources} >= set(SOURCES)
    entries = json.loads(gzip.decompress(content))["entries"]
    closed = [one for key, one in entries.items() if key.startswith("n/kr-safety:")]
    assert closed
    assert not any("title" in one or "contact" in one for one in closed)


def test_problems_name_file_and_place(everything: Snapshot) -> None:
    import pyarrow.parquet as pq

    rows = pq.read_table(everything.folder / "problems.parquet").to_pylist()
    assert all(row["document"] and row["place"] and row["why"] for row in rows)


with (CASES / "units.csv").open(encoding="utf-8", newline="") as file:
    UNITS = list(csv.DictReader(file))


def test_units_are_judged_as_by_the_register_alone(everything: Snapshot) -> None:
    """The publishers' own notices beside the register's change no labelled answer."""
    wrong = [
        (row["id"], row["expect_status"], status)
        for row in UNITS
        if (status := verdict(everything, understand(row))["recall"]["status"]) != row["expect_status"]
    ]
    assert wrong == []


def test_one_notice_in_two_forms_is_one(everything: Snapshot) -> None:
    record = everything.record("us-cpsc:26135")
    assert record is not None
    assert len({evidence["document"] for evidence in record["evidence"]}) == 2
    assert [unit["count"] for unit in record["units"]] == [210000]


@pytest.fixture(scope="module")
def event_of(everything: Snapshot) -> dict[str, str]:
    """The event of each notice."""
    import pyarrow.parquet as pq

    rows = pq.read_table(everything.folder / "notices.parquet", columns=["notice_id", "event_id"]).to_pylist()
    return {row["notice_id"]: row["event_id"] for row in rows}


def test_power_banks_of_one_event_are_joined_and_no_others(event_of: dict[str, str]) -> None:
    with (CASES / "events.csv").open(encoding="utf-8", newline="") as lines:
        pairs = list(csv.DictReader(lines))
    wrong = [one for one in pairs if (event_of[one["a"]] == event_of[one["b"]]) != (one["same"] == "yes")]
    assert wrong == []


def test_notices_that_declare_themselves_joint_find_their_partner(event_of: dict[str, str]) -> None:
    us = [id for id in event_of if id.startswith("us-cpsc:")]
    right = found = wanted = 0
    with (CASES / "joint.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            partners = set() if row["partner"] == "none" else set(row["partner"].split(";"))
            ours = {id for id in us if event_of[id] == event_of[row["notice"]]}
            wanted += bool(partners)
            right += bool(ours & partners)
            found += len(ours) - max(0, len(ours & partners) - 1)
    assert right / found >= 0.99
    assert right / wanted >= 0.97


def test_what_declares_itself_one_is_one_event(everything: Snapshot) -> None:
    events = {id: everything.record(id) for id in ("us-cpsc:25338", "ca-health:77650", "kr-safety:10021490")}
    assert {id: record and record["event"] for id, record in events.items()} == {
        "us-cpsc:25338": "event:2025-anker-a1263-us",
        "ca-health:77650": "event:2025-anker-cells",
        "kr-safety:10021490": "event:2025-xiaomi-pb2030mi",
    }


def test_the_publishers_notices_add_no_unit_to_the_wave(everything: Snapshot) -> None:
    """Notices of the same recalls stand beside the register's, and every unit still counts once."""
    found = totals(everything, Window(start="2025-04-01", end="2025-07-01"), kind="power_bank")
    assert (found.low, found.high) == (2_925_588, 2_925_588)
    tellers = {claim.source for event in found.events for share in event.shares for claim in share.claims}
    assert tellers == {"register", "us_cpsc"}


def test_totals_of_everything_add_up_and_conflicts_stay(everything: Snapshot) -> None:
    found = totals(everything)
    assert sum(group.high for group in grouped(found.events, "month")) == found.high
    assert 0 < found.low < found.high < 1.05 * found.low
    by_event = {claim.notice: share for event in found.events for share in event.shares for claim in share.claims}
    assert (by_event["us-cpsc:24145"].low, by_event["us-cpsc:24145"].high) == (650, 63_100)


def test_all_sources_together_name_the_cell_maker_by_july(everything: Snapshot) -> None:
    july = cause(everything, date(2025, 7, 9))
    assert july.ranked[0].party == "Amprius (Wuxi)"
    assert july.hangs_on
    said = " ".join(july.unexplained)
    assert "event:2025-anker-a1263-us" in said
    assert "event:2025-baseus-bs-30kp365" in said
    confirmed = {one.brand: one.confirmed for one in july.at_risk}
    assert confirmed["Anker"] == "event:2025-anker-cells"
    assert confirmed["Xiaomi"] == "event:2025-xiaomi-pb2030mi"
