"""`POST /api/v1/screen`: a job from upload to download, isolated by its id, gone after a day."""

import csv
import io
import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from recallscope.settings import Settings
from recallscope.web.jobs import Jobs
from tests.cli.running import recallscope
from tests.web.conftest import client_of, jobs_of

API = "/api/v1/screen"
CATALOGUE = (
    "id,title\n1,Anker PowerCore 10000 A1263 power bank\n=2+3,Baseus 65W 30000mAh power bank BS-30KP365\n3,Red shoes\n"
)


def finished(client: TestClient[Any], id: str) -> dict[str, Any]:
    """Return the last state of a job."""
    jobs_of(client).finish()
    return dict(client.get(f"{API}/{id}").json()["job"])


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


def test_columns_of_another_name_are_named(client: TestClient[Any]) -> None:
    content = CATALOGUE.replace("id,title", "SKU,Was es ist").encode()
    named = {"map": ["title=Was es ist", "id=SKU"]}
    state = finished(client, client.post(API, content=content, params=named).json()["id"])
    assert state["summary"]["columns"] == {"id": "SKU", "title": "Was es ist"}
    state = finished(client, client.post(API, content=content).json()["id"])
    assert state["state"] == "failed"
    assert "map=title=COLUMN. Columns found: SKU, Was es ist" in state["says"]


@pytest.mark.parametrize("word", ["title", "colour=Farbe", "=x", "title="])
def test_a_map_that_can_t_be_read_is_refused_at_once(client: TestClient[Any], word: str) -> None:
    answer = client.post(API, content=b"title\n", params={"map": word})
    assert answer.status_code == 400
    assert "FIELD=COLUMN" in answer.json()["error"]["says"]


def test_a_dismissal_holds_while_the_listing_is_what_it_was(
    client: TestClient[Any], job: str, home: Path, tmp_path: Path
) -> None:
    """A decision as the page writes it, read by the command: held to, until the listing's words change."""
    hits = [hit for hit in client.get(f"{API}/{job}/hits").json()["rows"] if hit["listing_id"] == "1"]
    assert all(hit["fingerprints"]["listing"] and hit["fingerprints"]["notices"] for hit in hits)
    words = [{"listing_id": "1", "decision": "dismissed", "event": hit["event"], **hit["fingerprints"]} for hit in hits]
    (tmp_path / "decisions.jsonl").write_text("\n".join(json.dumps(one) for one in words))
    for title, held in (("power bank", len(words)), ("power bank, new batch", 0)):
        (tmp_path / "shop.csv").write_text(CATALOGUE.replace("A1263 power bank", f"A1263 {title}"))
        held_to = ("--decisions", str(tmp_path / "decisions.jsonl"), "--out", str(tmp_path / "hits.csv"), "--json")
        found = json.loads(recallscope(home, "screen", str(tmp_path / "shop.csv"), *held_to).stdout)
        assert found["held_back"] == held


@pytest.mark.parametrize("id", ["", "x", "..", "0" * 43, "%2e%2e%2f"])
def test_without_its_id_a_job_is_not_found(client: TestClient[Any], job: str, id: str) -> None:
    for path in (f"{API}/{id}/hits", f"{API}/{id}/hits.csv"):
        assert client.get(path).status_code in (400, 404, 405)


def test_ids_can_t_be_guessed_and_are_not_on_disk(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Jobs, "_run", lambda *_: None)
    with client_of(home, tmp_path / "jobs") as client:
        ids = [client.post(API, content=CATALOGUE.encode()).json()["id"] for _ in range(2)]
        assert ids[0] != ids[1]
        assert all(len(id) >= 43 for id in ids)
        names = [path.name for path in (tmp_path / "jobs").rglob("*")]
        assert not set(ids) & set(names)
        assert client.delete(f"{API}/{ids[0]}").status_code == 204
        assert client.get(f"{API}/{ids[0]}").status_code == 404
        assert client.get(f"{API}/{ids[1]}").status_code == 200


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
