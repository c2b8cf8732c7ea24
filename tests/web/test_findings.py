"""The pages *Cause* and *Signals*, and a firm's: estimates that say so, each figure with its records."""

import re
from concurrent.futures import Future
from html import unescape
from typing import Any

import pytest
from litestar.testing import TestClient

from recallscope.snapshot.opened import Snapshot
from recallscope.web.ahead import WORKS
from recallscope.web.drawing import Drawings
from tests.web.conftest import client_of

WUXI = "/firms/Amprius%20%28Wuxi%29"
ENGLISH = re.compile(r"[a-z]{3,} [a-z]{2,} [a-z]{2,}")


@pytest.fixture(scope="module")
def worked(client: TestClient[Any]) -> TestClient[Any]:
    """A client whose server has worked everything out: a picture of the last work waits for it."""
    assert client.get("/en/plots/suspended.svg").status_code in (200, 404)
    return client


def _said(page: str) -> str:
    """Return what a page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


@pytest.mark.parametrize(("language", "word"), [("en", "estimate"), ("zh", "估计")])
def test_the_cause_is_told_with_its_chance_evidence_and_who_is_at_risk(
    worked: TestClient[Any], language: str, word: str
) -> None:
    page = worked.get(f"/{language}/cause").text
    assert f'<a href="/{language}{WUXI}">Amprius (Wuxi)</a>' in page
    assert f"/{language}/events/event%3A2025-romoss-cn" in page
    assert f'<a href="/{language}/firms/OPPO">' in page
    assert _said(page).count(word) >= 3
    assert page.count('rel="noreferrer"') > 5
    assert f'src="/{language}/plots/cause.svg"' in page
    assert word in worked.get(f"/{language}/plots/cause.svg").text


def test_the_chinese_page_of_the_cause_holds_no_english_sentence(worked: TestClient[Any]) -> None:
    said = _said(worked.get("/zh/cause").text.partition("<main")[2])
    assert ENGLISH.findall(said) == []


@pytest.mark.parametrize(("language", "word"), [("en", "estimate"), ("zh", "估计")])
def test_signals_are_told_with_their_false_alarm_rates(worked: TestClient[Any], language: str, word: str) -> None:
    page = worked.get(f"/{language}/signals").text
    assert word in _said(page)
    assert language != "zh" or ENGLISH.findall(_said(page.partition("<main")[2])) == []


def test_pages_work_nothing_out_by_themselves(registered: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    drawings = Drawings()
    monkeypatch.setattr(drawings, "_queue", _Never(asked))
    for _ in range(3):
        assert drawings.done(registered, "cause") is None
    assert asked == list(WORKS)


class _Never:
    """Takes works and never does one."""

    def __init__(self, asked: list[str]) -> None:
        self._asked = asked

    def submit(self, _: object, snapshot: Snapshot, name: str) -> Any:
        self._asked.append(name)
        return Future()


@pytest.mark.parametrize(("language", "words"), [("en", "being worked out"), ("zh", "正在")])
def test_until_it_is_worked_out_a_page_says_so(
    home: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    monkeypatch.setattr(Drawings, "done", lambda *_: None)
    with client_of(home, tmp_path, draw_ahead=False) as client:
        for name in ("cause", "signals"):
            assert words in client.get(f"/{language}/{name}").text


def test_a_firm_s_page_names_who_it_supplied_and_its_certificates(worked: TestClient[Any]) -> None:
    page = worked.get(f"/en{WUXI}").text
    assert '<a href="/en/firms/Xiaomi">Xiaomi</a>' in page
    assert "74 certificates" in page
    assert "suspended since 2025-07-09" in page
    assert "Seen in a teardown" in page
    assert "over 100 million lithium batteries in 2023" in page
    brand = worked.get("/zh/firms/Xiaomi").text
    assert "由其供货" in brand
    assert '<a href="/zh/events?brand=Xiaomi">' in brand


@pytest.mark.parametrize("path", ["/en/firms/Nobody%20of%20that%20name", "/en/firms/%3F", "/fr/cause", "/fr/signals"])
def test_what_there_is_not_is_not_found(worked: TestClient[Any], path: str) -> None:
    assert worked.get(path).status_code == 404


@pytest.mark.parametrize(("name", "field"), [("cause", "ranked"), ("signals", "surges")])
def test_the_api_answers_the_same_finding_and_calls_it_an_estimate(
    worked: TestClient[Any], name: str, field: str
) -> None:
    answer = worked.get(f"/api/v1/{name}").json()
    assert answer["estimate"] is True
    assert isinstance(answer["finding"][field], list)
    assert answer["finding"]["as_of"] in worked.get(f"/en/{name}").text
    assert answer["snapshot"]["version"] == worked.get("/readyz").json()["version"]
