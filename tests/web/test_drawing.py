"""The overview's plots: drawn once a version, away from requests; until then those of the version before."""

import asyncio
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from recallscope.errors import NoSnapshotError
from recallscope.report.plots import Plot
from recallscope.snapshot.opened import Snapshot
from recallscope.web.ahead import WORKS, Work
from recallscope.web.current import Current
from recallscope.web.drawing import Drawings, Drawn
from recallscope.web.pages.overview import NAMES
from tests.analysis.made_up import count, event, notice, snapshot_of

OVERVIEW = "overview"


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Snapshot, Snapshot]:
    """Two versions, an old and a new one."""
    told = [event(name, us=notice("2025-06-01", count("US", 10))) for name in ("old", "new")]
    old, new = (snapshot_of(tmp_path / str(place), one) for place, one in enumerate(told))
    return old, new


class _Hand:
    """Draws when a test says so."""

    def __init__(self) -> None:
        self.asked: list[tuple[Snapshot, Future[Drawn]]] = []

    def submit(self, _: object, snapshot: Snapshot, name: str) -> Future[Drawn]:
        self.asked.append((snapshot, Future()))
        return self.asked[-1][1]

    def draw(self) -> None:
        """Finish what was asked for of the last version."""
        for snapshot, future in self.asked[-len(WORKS) :]:
            plot = Plot(name="wave-by-day", title="t", svg=b"<svg/>", csv=snapshot.manifest.version.encode())
            future.set_result(Drawn(snapshot.manifest, Work({plot.name: plot})))


@pytest.fixture
def drawings(monkeypatch: pytest.MonkeyPatch) -> tuple[Drawings, _Hand]:
    found, hand = Drawings(), _Hand()
    monkeypatch.setattr(found, "_queue", hand)
    return found, hand


def test_a_version_is_drawn_once(versions: tuple[Snapshot, Snapshot], drawings: tuple[Drawings, _Hand]) -> None:
    found, hand = drawings
    for _ in range(3):
        found.begin(versions[0])
    assert len(hand.asked) == len(WORKS)


def test_until_a_version_is_drawn_the_one_before_is_shown(
    versions: tuple[Snapshot, Snapshot], drawings: tuple[Drawings, _Hand]
) -> None:
    (old, new), (found, hand) = versions, drawings
    found.begin(old)
    hand.draw()
    assert asyncio.run(found.of(old, OVERVIEW)).manifest == old.manifest
    assert asyncio.run(found.of(new, OVERVIEW)).manifest == old.manifest
    hand.draw()
    assert asyncio.run(found.of(new, OVERVIEW)).manifest == new.manifest


def test_the_first_request_waits(versions: tuple[Snapshot, Snapshot], drawings: tuple[Drawings, _Hand]) -> None:
    found, hand = drawings

    async def ask() -> Drawn:
        asking = asyncio.create_task(found.of(versions[0], OVERVIEW))
        await asyncio.sleep(0)
        assert not asking.done()
        hand.draw()
        return await asking

    assert asyncio.run(ask()).manifest == versions[0].manifest


def test_a_version_that_can_t_be_drawn_says_so(
    versions: tuple[Snapshot, Snapshot], drawings: tuple[Drawings, _Hand]
) -> None:
    found, hand = drawings
    found.begin(versions[0])
    hand.asked[0][1].set_exception(NoSnapshotError("build again"))
    with pytest.raises(NoSnapshotError):
        asyncio.run(found.of(versions[0], OVERVIEW))


def test_a_server_that_starts_again_does_what_was_left_undone(
    versions: tuple[Snapshot, Snapshot], monkeypatch: pytest.MonkeyPatch
) -> None:
    found, hand = Drawings(), _Hand()
    monkeypatch.setattr(hand, "shutdown", lambda **_: None, raising=False)
    monkeypatch.setattr("recallscope.web.drawing._queue", lambda: hand)
    found.close()
    works = found.begin(versions[0])
    works[OVERVIEW].set_result(Drawn(versions[0].manifest, Work({})))
    found.close()
    again = found.begin(versions[0])
    assert [name for name in WORKS if again[name] is works[name]] == [OVERVIEW]


def test_what_is_picked_up_is_told(versions: tuple[Snapshot, Snapshot]) -> None:
    told: list[str] = []
    current = Current(versions[0].folder.parent, lambda snapshot: told.append(snapshot.manifest.version))
    current.snapshot()
    current.snapshot()
    assert told == [versions[0].manifest.version]


def test_plots_over_http_in_both_languages(client: TestClient[Any]) -> None:
    """Drawn by the real process."""
    page = client.get("/zh/overview").text
    assert all(f'src="/zh/plots/{name}.svg"' in page for name in NAMES)
    for language, word in (("en", "units"), ("zh", "件数")):
        answer = client.get(f"/{language}/plots/units-by-brand.svg")
        assert answer.headers["content-type"] == "image/svg+xml"
        assert f">{word}</text>" in answer.text
        assert answer.headers["x-snapshot-version"] == client.get("/readyz").json()["version"]
    assert client.get("/zh/plots/units-by-brand.csv").text.startswith("day,")
    assert client.get("/fr/plots/units-by-brand.svg").status_code == 404
    assert client.get("/en/plots/other.svg").status_code == 404
