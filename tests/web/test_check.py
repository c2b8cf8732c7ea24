"""`POST /api/v1/check` and the page *Check*, without a browser."""

import json
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from tests.cli.running import recallscope
from tests.web.conftest import client_of

BASEUS = {"brand": "Baseus", "model": "BS-30KP365", "market": "US"}
HTML = {"accept": "text/html"}


def test_the_answer_is_what_the_command_prints(client: TestClient[Any], home: Path) -> None:
    words = ("--brand", "Baseus", "--model", "BS-30KP365", "--market", "US", "--serial", "...7", "--on", "2025-06-28")
    printed = json.loads(recallscope(home, "check", *words, "--json").stdout)
    answer = client.post("/api/v1/check", json={**BASEUS, "serial": "...7", "on": "2025-06-28"})
    assert (answer.status_code, answer.json()) == (200, printed)
    assert answer.headers["x-snapshot-version"] == printed["snapshot"]["version"]
    assert answer.headers["x-snapshot-as-of"] == printed["snapshot"]["as_of"]


def test_numbers_may_be_numbers(client: TestClient[Any]) -> None:
    answer = client.post("/api/v1/check", json={"brand": "Acme", "model": "P1", "wh": 74, "count": 3, "flight": "kr"})
    assert answer.json()["carriage"]["decision"] in ("allowed", "refused", "needs_approval", "cannot_tell")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"made": "yesterday"}, "made"),
        ({"modell": "A1"}, "modell"),
        ({"lang": "fr"}, "lang"),
        ({"known_on": "2025"}, "known_on"),
        ({"flight": "nowhere air"}, "nowhere air"),
        ({"text": "x" * 5001}, "text"),
        ([], "data"),
    ],
)
def test_wrong_questions_get_the_one_form_of_errors(client: TestClient[Any], body: object, says: str) -> None:
    answer = client.post("/api/v1/check", json=body)
    assert answer.status_code == 400
    found = answer.json()
    assert list(found) == ["error", "snapshot"]
    assert says in found["error"]["says"]
    assert found["error"]["status"] == 400


def test_a_batch_keeps_its_order_and_its_ids(client: TestClient[Any]) -> None:
    units = [{**BASEUS, "serial": "...7", "id": "a"}, {**BASEUS, "serial": "...A"}, {"brand": "Baseus", "made": "soon"}]
    found = client.post("/api/v1/check/batch", json={"units": units, "lang": "zh"}).json()
    assert [one["id"] for one in found["verdicts"]] == ["a", "1", "2"]
    assert [one["recall_status"] for one in found["verdicts"]] == ["recalled", "not_listed", "cannot_tell"]
    assert [one["unread"] for one in found["verdicts"]] == [False, False, True]
    assert "召回" in found["verdicts"][0]["says"]


def test_without_a_snapshot_503(tmp_path: Path) -> None:
    with client_of(tmp_path, tmp_path) as client:
        assert client.get("/healthz").status_code == 200
        assert client.get("/readyz").status_code == 503
        assert client.post("/api/v1/check", json={}).json()["snapshot"] is None


@pytest.mark.parametrize(("header", "says"), [("zh-CN,en;q=0.5", "这个充电宝被召回了吗"), ("fr", "Is this power bank")])
def test_the_front_page_speaks_the_reader_s_language(client: TestClient[Any], header: str, says: str) -> None:
    assert says in client.get("/", headers={"accept-language": header}).text


def test_a_form_is_answered_and_asks_one_question(client: TestClient[Any]) -> None:
    page = client.post("/en", data={"text": "ROMOSS PAC20-272"}, headers=HTML).text
    assert "Cannot tell yet" in page
    assert 'name="lot"' in page
    assert 'name="made"' not in page
    page = client.post("/en", data={"text": "ROMOSS PAC20-272", "skip": "lot"}, headers=HTML).text
    assert 'name="made"' in page
    page = client.post(
        "/en", data={"text": "ROMOSS PAC20-272", "lot": "C14-Q1", "made": "2024-01-10"}, headers=HTML
    ).text
    assert "This unit is recalled" in page
    assert "Who pays" in page


def test_a_question_says_where_on_the_unit_to_look(client: TestClient[Any]) -> None:
    page = client.post("/en", data={"text": "ROMOSS PAC20-272"}, headers=HTML).text
    assert page.count('class="question"') == 1
    assert '<p id="where">' in page
    assert 'class="drawing"' in page


def test_a_flight_no_rule_set_is_called_leaves_the_rest_answered(client: TestClient[Any]) -> None:
    assert "Recalled" in client.post("/en", data={"text": "VRURC OD-B7", "flight": "nowhere"}, headers=HTML).text


def test_the_first_page_is_small(client: TestClient[Any]) -> None:
    page = client.get("/en")
    names = [part.split('"')[0] for part in page.text.split('="/static/')[1:]]
    sizes = [len(client.get(f"/static/{name}").content) for name in names]
    assert len(names) >= 3
    assert len(page.content) + sum(sizes) < 60_000
