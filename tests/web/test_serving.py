"""The server as users have it: real processes, stopped gracefully, a new snapshot picked up, logs that tell nothing."""

import json
import os
import shutil
import signal
import threading
from pathlib import Path

import httpx2

from recallscope.settings import Settings
from recallscope.snapshot.opened import Snapshot
from tests.analysis.made_up import count, event, notice, snapshot_of
from tests.web.servers import serving

QUESTION = {"brand": "Acme", "model": "P-1", "serial": "SECRET-SERIAL-1"}


def _put_in_force(home: Path, snapshot: Snapshot) -> None:
    """Do what `build` does at its end: one atomic replacement."""
    folder = Settings(home=home).snapshots
    shutil.copytree(snapshot.folder, folder / snapshot.folder.name, dirs_exist_ok=True)
    draft = folder / "draft"
    draft.write_text(f"{snapshot.folder.name}\n")
    os.replace(draft, folder / "current")


def test_a_new_snapshot_is_picked_up_without_a_failed_request(tmp_path: Path, home: Path) -> None:
    old = snapshot_of(tmp_path / "old", event("acme", us=notice("2025-06-01", count("US", 10), scope="every_unit")))
    new = snapshot_of(
        tmp_path / "new", event("other", us=notice("2025-06-01", products=[{"brand": "Other", "models": ["X9"]}]))
    )
    served = tmp_path / "served"
    shutil.copytree(tmp_path / "old", served)
    statuses: list[int] = []
    stop = threading.Event()
    with serving(served, tmp_path / "log", "--rate", "0") as server:

        def ask() -> None:
            with httpx2.Client(base_url=server.address) as client:
                while not stop.is_set():
                    statuses.append(client.post("/api/v1/check", json=QUESTION).status_code)

        askers = [threading.Thread(target=ask) for _ in range(3)]
        for one in askers:
            one.start()
        with httpx2.Client(base_url=server.address) as client:
            assert client.get("/readyz").json()["version"] == old.manifest.version
            for one in (new, old, new):
                _put_in_force(served, one)
                assert client.get("/readyz").json()["version"] == one.manifest.version
        stop.set()
        for asker in askers:
            asker.join()
    assert statuses
    assert set(statuses) == {200}


def test_logs_are_json_and_hold_nothing_of_what_people_ask(home: Path, tmp_path: Path) -> None:
    with serving(home, tmp_path / "log") as server, httpx2.Client(base_url=server.address) as client:
        client.post("/api/v1/check", json=QUESTION)
        client.post("/api/v1/check", json={"made": "SECRET-DATE"})
        client.post("/en", data={"text": "SECRET-TEXT"}, headers={"accept": "text/html"})
        client.get("/en/events", params={"brand": "SECRET-BRAND"})
        client.get("/api/v1/feeds/brand/SECRET-NAME")
        client.get("/SECRET-PATH/x")
    lines = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]
    routes = [line["route"] for line in lines if "route" in line]
    assert "/api/v1/check" in routes
    assert "/api/v1/feeds/brand/{name}" in routes
    assert "SECRET" not in (tmp_path / "log").read_text()


def test_it_stops_gracefully_and_says_so_with_its_exit_code(home: Path, tmp_path: Path) -> None:
    with serving(home, tmp_path / "log", "--workers", "2") as server:
        assert httpx2.get(f"{server.address}/readyz").status_code == 200
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(30) in (0, -signal.SIGTERM)


def _statuses(address: str, clients: list[str]) -> list[int]:
    with httpx2.Client(base_url=address) as client:
        return [client.get("/api/v1/snapshot", headers={"x-forwarded-for": one}).status_code for one in clients]


def test_only_a_proxy_that_is_named_is_believed(home: Path, tmp_path: Path) -> None:
    clients = ["192.0.2.1", "192.0.2.2", "192.0.2.3"]
    with serving(home, tmp_path / "log", "--rate", "2", "--proxy", "127.0.0.1") as server:
        assert _statuses(server.address, clients) == [200, 200, 200]
    with serving(home, tmp_path / "log", "--rate", "2") as server:
        assert _statuses(server.address, clients) == [200, 200, 429]
