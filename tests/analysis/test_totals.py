"""Totals of made-up register events, from files to figures: windows, kinds, days, groups."""

from pathlib import Path

import msgspec
import pytest

from recallscope.analysis.totals import Totals, counted, grouped, totals
from recallscope.records.notice import Window
from recallscope.snapshot.opened import Snapshot
from tests.analysis.made_up import count, event, notice, snapshot_of
from tests.snapshot.archives import us


@pytest.fixture(autouse=True)
def no_register(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build without the register that ships."""
    monkeypatch.setattr("recallscope.snapshot.build.shipped", lambda: iter(()))


CASE = [{"brand": "Acme", "models": ["C-1"], "kind": "other"}]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    first = event(
        "2025-acme-one",
        us=notice("2025-05-10", count("US", 24_000, note="about"), count("CA", 900)),
        ca=notice("2025-07-02", count("CA", 950), markets=["CA"]),
    )
    wider = event("2025-acme-two", expands=("2025-acme-one",), us=notice("2025-06-20", count("US", 43_500)))
    vague = event("2025-best", us=notice("2025-06", count("US", 10), products=[{"brand": "Best", "models": ["B-1"]}]))
    silent = event("2025-mute", us=notice("2025-06-03", products=[{"brand": "Mute", "models": ["M-1"]}]))
    warned = event("2025-warned", us=notice("2025-06-04", count("US", 7), type="warning"))
    mixed = event(
        "2025-mixed",
        us=notice(
            "2025-06-05",
            *(count("US", 5, model="X-1"), count("US", 70, model="C-1")),
            products=[{"brand": "Xeno", "models": ["X-1"]}, *CASE],
        ),
    )
    case = event("2025-case", us=notice("2025-06-06", count("US", 1_000), products=CASE))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("recallscope.snapshot.build.shipped", lambda: iter(()))
        return snapshot_of(tmp_path_factory.mktemp("made"), first, wider, vague, silent, warned, mixed, case)


def figures(found: Totals) -> dict[str, tuple[int, int]]:
    return {one.event.removeprefix("event:2025-"): (one.low, one.high) for one in found.events}


def told_of(found: Totals) -> dict[str, str]:
    """Return the note of each notice's claim."""
    return {claim.notice: claim.note for one in found.events for share in one.shares for claim in share.claims}


def test_every_event_once_and_what_an_expansion_adds(made: Snapshot) -> None:
    found = totals(made)
    assert figures(found) == {
        "acme-one": (24_900, 24_950),
        "acme-two": (19_500, 43_500),
        "best": (10, 10),
        "mixed": (75, 75),
        "case": (1_000, 1_000),
    }
    assert (found.low, found.high) == (45_485, 69_535)
    assert found.events[0].event == "event:2025-acme-two"


def test_a_warning_is_no_recall_and_an_event_without_a_count_is_told(made: Snapshot) -> None:
    found = totals(made, kind="power_bank")
    assert "warned" not in figures(found)
    assert found.silent == 1
    assert totals(made, Window(start="2025-07-01")).silent == 0


def test_a_kind_leaves_out_counts_of_models_of_another(made: Snapshot) -> None:
    assert figures(totals(made, kind="power_bank"))["mixed"] == (5, 5)
    assert figures(totals(made, kind="other")) == {"mixed": (70, 70), "case": (1_000, 1_000)}


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2025-05-10", "2025-05-10", {"acme-one": (24_900, 24_950)}),
        ("2025-05-11", "2025-06-01", {"best": (0, 10)}),
        ("2025-06-06", None, {"acme-two": (19_500, 43_500), "best": (0, 10), "case": (1_000, 1_000)}),
        ("2025-07-01", None, {}),
    ],
)
def test_units_belong_to_the_day_they_were_first_told(
    made: Snapshot, since: str, until: str | None, expected: dict[str, tuple[int, int]]
) -> None:
    assert figures(totals(made, Window(start=since, end=until))) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-05-09", {}),
        ("2025-05-10", {"acme-one": (24_900, 24_900)}),
        (
            "2025-06-29",
            {"acme-one": (24_900, 24_900), "acme-two": (19_500, 43_500), "mixed": (75, 75), "case": (1_000,) * 2},
        ),
        (
            "2025-06-30",
            {**dict.fromkeys(["acme-one"], (24_900, 24_900)), "acme-two": (19_500, 43_500), "best": (10, 10)},
        ),
    ],
)
def test_known_on_knows_nothing_published_later(made: Snapshot, day: str, expected: dict[str, tuple[int, int]]) -> None:
    found = figures(totals(made, known_on=day))
    assert expected.items() <= found.items()
    assert ("best" in found) == (day == "2025-06-30")


def test_groups_add_up(made: Snapshot) -> None:
    found = totals(made)
    for by in ("brand", "jurisdiction", "month"):
        groups = grouped(found.events, by)
        assert sum(one.low for one in groups) == found.low
        assert sum(one.high for one in groups) == found.high
    assert [one.name for one in grouped(found.events, "month")] == ["2025-05", "2025-06"]
    assert [one.name for one in grouped(found.events, "jurisdiction")] == ["US", "CA"]
    assert grouped(found.events, "brand")[0].events == ("event:2025-acme-two", "event:2025-acme-one", "event:2025-case")


def test_an_older_version_is_read_by_known_on(tmp_path: Path) -> None:
    first = event("2025-acme-one", us=notice("2025-05-10", count("US", 24_000)))
    later = event("2025-acme-one", us=notice("2025-06-10", count("US", 31_000)))
    snapshot = snapshot_of(tmp_path, first, later)
    assert figures(totals(snapshot)) == {"acme-one": (31_000, 31_000)}
    assert figures(totals(snapshot, known_on="2025-06-09")) == {"acme-one": (24_000, 24_000)}
    assert figures(totals(snapshot, known_on="2025-06-10")) == {"acme-one": (31_000, 31_000)}
    assert figures(totals(snapshot, known_on="2025-05-09")) == {}


def test_a_claim_that_a_person_wrote_counts_nothing(tmp_path: Path) -> None:
    told = [{"field": "units", "value": value} for value in ("[about 9]", "about 9", "9", '{"count": 9}')]
    snapshot = snapshot_of(tmp_path, event("2025-acme-one", us=notice("2025-05-10", count("US", 5), claims=told)))
    assert figures(totals(snapshot)) == {"acme-one": (5, 5)}


def test_a_recall_announced_again_counts_perhaps_and_says_so(tmp_path: Path) -> None:
    first = event("2025-acme-one", us=notice("2025-05-10", count("US", 350_000), count("CA", 40)))
    again = event("2025-acme-two", us=notice("2025-08-10", count("US", 350_000), count("CA", 41)))
    other = event("2025-acme-six", us=notice("2025-08-11", count("US", 350_000), products=CASE))
    snapshot = snapshot_of(tmp_path, first, again, other)
    expected = {"acme-one": (350_040,) * 2, "acme-two": (41, 350_041), "acme-six": (350_000,) * 2}
    assert figures(totals(snapshot)) == expected
    told = counted(snapshot, only=["event:2025-acme-two"])
    assert [(one.low, one.high) for one in told.values()] == [(41, 350_041)]
    notes = [claim.note for share in told["event:2025-acme-two"].shares for claim in share.claims]
    assert notes == ["", "perhaps the units of event:2025-acme-one, told again"]


def test_a_withdrawn_notice_still_counts_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recallscope.snapshot.build.check_totals", lambda *_: None)
    first, later = us("25-001", "25-002", full=True), us("25-002", "25-003", full=True)
    later = msgspec.structs.replace(later, content=later.content.replace(b"2025-05-01T", b"2025-06-01T"))
    snapshot = snapshot_of(tmp_path, first, later)
    notes = told_of(totals(snapshot))
    assert notes["us-cpsc:25001"] == "about; withdrawn by its publisher, 2025-06-01"
    assert [id for id, note in notes.items() if "withdrawn" in note] == ["us-cpsc:25001"]
    assert told_of(totals(snapshot, known_on="2025-05-31"))["us-cpsc:25001"] == "about"


def test_a_count_that_a_later_version_takes_back_was_known(tmp_path: Path) -> None:
    first = event("2025-acme-one", us=notice("2025-05-10", count("US", 24_000)))
    later = event("2025-acme-one", us=notice("2025-06-10"))
    snapshot = snapshot_of(tmp_path, first, later)
    assert figures(totals(snapshot)) == {}
    assert figures(totals(snapshot, known_on="2025-06-09")) == {"acme-one": (24_000, 24_000)}
