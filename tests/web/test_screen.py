"""`POST /api/v1/screen`: a job from upload to download, isolated by its id, gone after a day."""

import csv
import io
import os
import time
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from recallscope.settings import Settings
from recallscope.web.jobs import Jobs
from tests.web.conftest import client_of

API = "/api/v1/screen"
CATALOGUE = (
    "id,title\n1,Anker PowerCore 10000 A1263 power bank\n=2+3,Baseus 65W 30000mAh power bank BS-30KP365\n3,Red shoes\n"
)


def finished(client: TestClient[Any], id: str) -> dict[str, Any]:
    """Return the last state of a job."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        state = client.get(f"{API}/{id}").json()["job"]
        if state["state"] in ("done", "failed"):
            return dict(state)
        time.sleep(0.05)
    raise AssertionError("the job did not end")


@pytest.fixture(scope="module")
def job(client: TestClient[Any]) -> str:
    answer = client.post(API, content=CATALOGUE.encode())
    assert answer.status_code == 202
    id = str(answer.json()["id"])
    state = finished(client, id)
    assert state["state"] == "done", state
    assert state["summary"]["rows"] == 3
    return id


def test_hits_come_with_titles_and_reasons(client: TestClient[Any], job: str) -> None:
    found = client.get(f"{API}/{job}/hits").json()
    assert {row["listing_id"] for row in found["rows"]} >= {"1", "=2+3"}
    assert all(row["title"] and row["because"] for row in found["rows"])
    assert "3" not in {row["listing_id"] for row in found["rows"]}


def test_a_spreadsheet_takes_no_cell_for_a_formula(client: TestClient[Any], job: str) -> None:
    answer = client.get(f"{API}/{job}/hits.csv")
    assert "attachment" in answer.headers["content-disposition"]
    cells = [cell for row in csv.reader(io.StringIO(answer.text)) for cell in row]
    assert "'=2+3" in cells
    assert not any(cell.startswith(("=", "+", "@")) for cell in cells)


@pytest.mark.parametrize("id", ["", "x", "..", "0" * 43, "%2e%2e%2f"])
def test_without_its_id_a_job_is_not_found(client: TestClient[Any], job: str, id: str) -> None:
    for path in (f"{API}/{id}/hits", f"{API}/{id}/hits.csv"):
        assert client.get(path).status_code in (400, 404, 405)


def test_ids_can_t_be_guessed_and_are_not_on_disk(home: Path, tmp_path: Path) -> None:
    with client_of(home, tmp_path / "jobs") as client:
        ids = [client.post(API, content=CATALOGUE.encode()).json()["id"] for _ in range(2)]
        assert ids[0] != ids[1]
        assert all(len(id) >= 43 for id in ids)
        names = [path.name for path in (tmp_path / "jobs").rglob("*")]
        assert not set(ids) & set(names)
        assert client.delete(f"{API}/{ids[0]}").status_code == 204
        assert client.get(f"{API}/{ids[0]}").status_code == 404
        finished(client, ids[1])


def test_what_is_no_catalogue_fails_with_a_line_that_names_no_path(client: TestClient[Any], tmp_path: Path) -> None:
    id = client.post(f"{API}?form=parquet", content=b"\x00\x01 no parquet").json()["id"]
    state = finished(client, id)
    assert state["state"] == "failed"
    assert state["says"]
    assert "/tmp" not in state["says"]
    assert client.get(f"{API}/{id}/hits").status_code == 404


def test_a_file_too_large_leaves_nothing_behind(home: Path, tmp_path: Path) -> None:
    with client_of(home, tmp_path / "jobs", max_upload=100) as client:
        answer = client.post(API, content=b"title\n" + b"x" * 200)
        assert answer.status_code == 413
        assert list((tmp_path / "jobs").glob("*")) == []


def test_a_job_is_gone_after_a_day(tmp_path: Path) -> None:
    jobs = Jobs(tmp_path, Settings(home=tmp_path), age=24 * 3600.0, most=100)
    room = jobs._room("id")
    room.mkdir()
    (room / "catalogue.csv").write_text("title\n")
    assert jobs.room("id") == room
    yesterday = time.time() - 25 * 3600
    os.utime(room / "catalogue.csv", (yesterday, yesterday))
    with pytest.raises(Exception, match="deleted after a day"):
        jobs.room("id")
    jobs.sweep()
    assert not room.exists()
