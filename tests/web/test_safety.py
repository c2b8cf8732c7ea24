"""What an attacker tries, tried: headers, sizes, rates, hostile words in notices, paths that lead elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from recallscope.web.pages.paper import web_address
from recallscope.web.shield import Limiter
from tests.analysis.made_up import count, event, notice, snapshot_of
from tests.web.conftest import client_of

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"
HTML = {"accept": "text/html"}
PATHS = ("/en", "/en/events", "/en/overview", "/api/v1/snapshot", "/api/v1/nowhere", "/nowhere/at/all", "/healthz")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Any]]:
    """A server over a notice whose publisher means harm."""
    folder = tmp_path_factory.mktemp("hostile")
    told = notice(
        "2025-06-01",
        count("US", 10, note=HOSTILE),
        products=[{"brand": "Acme", "models": ["P-1"]}],
        scope="every_unit",
        contact=f"javascript:alert(1) {HOSTILE}",
        disposal=HOSTILE,
        hazards=[HOSTILE],
        remedies=["refund"],
    )
    snapshot_of(folder, event("acme", us=told))
    with client_of(folder, folder) as client:
        yield client


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_the_headers(client: TestClient[Any], path: str) -> None:
    headers = client.get(path, headers=HTML).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "geolocation=()" in headers["permissions-policy"]
    assert "strict-transport-security" not in headers
    assert headers["x-snapshot-version"]


def test_https_only_says_so(home: Path, tmp_path: Path) -> None:
    with client_of(home, tmp_path, https_only=True) as client:
        assert "max-age" in client.get("/healthz").headers["strict-transport-security"]


@pytest.mark.parametrize("path", ["/en", "/zh", "/en/events", "/en/events/event:2025-anker-cells", "/en/overview"])
def test_no_page_has_script_or_style_within(client: TestClient[Any], path: str) -> None:
    page = client.get(path, headers=HTML).text
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", page)
    assert all(tag.startswith('<script type="module" src="/static/') for tag in re.findall(r"<script[^>]*>", page))
    assert not re.search(r'(?:src|href)="(?:https?:)?//[^"]*\.(?:js|css|woff2?)"', page)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_a_publisher_wrote_is_text(hostile: TestClient[Any], language: str) -> None:
    answer = hostile.post(f"/{language}", data={"text": "Acme P-1"}, headers=HTML)
    pages = [answer.text, hostile.get(f"/{language}/events/event:acme", headers=HTML).text]
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert 'href="javascript:' not in page
        assert "&lt;script&gt;" in page


def test_what_a_person_typed_is_text(client: TestClient[Any]) -> None:
    page = client.post("/en", data={"text": HOSTILE, "made": HOSTILE}, headers=HTML).text
    assert "<script>alert" not in page
    assert "<script>alert" not in client.get("/en/events", params={"brand": f'"><{HOSTILE}'}, headers=HTML).text


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a", "https://example.org/a"),
        (" HTTP://example.org", "HTTP://example.org"),
        ("javascript:alert(1)", ""),
        ("  JaVaScRiPt:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        (None, ""),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str | None, linked: str) -> None:
    assert web_address(url) == linked


@pytest.mark.parametrize(("path", "kind"), [("/api/v1/check", "json"), ("/en", "x-www-form-urlencoded")])
def test_bodies_are_limited(client: TestClient[Any], path: str, kind: str) -> None:
    answer = client.post(path, content=b"x" * 70_000, headers={"content-type": f"application/{kind}"})
    assert answer.status_code == 413
    assert answer.json()["error"]["status"] == 413


def test_a_batch_is_limited_by_number(client: TestClient[Any]) -> None:
    assert client.post("/api/v1/check/batch", json={"units": [{}] * 10_001}).status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/static/x/../../../etc/passwd",
        "/static/x/%2e%2e/%2e%2e/app.py",
        "/static/x//etc/passwd",
        "/static/x/..%2f..%2fwords.json",
        "/en/plots/..%2f..%2fetc%2fpasswd.svg",
        "/api/v1/events/..%2f..%2f..%2fetc%2fpasswd",
        "/en/events/..%2fmanifest.json",
        "/api/v1/screen/..%2f..",
    ],
)
def test_no_path_reaches_the_file_system(client: TestClient[Any], path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "root:" not in answer.text


def test_a_client_that_asks_too_often_waits(home: Path, tmp_path: Path) -> None:
    with client_of(home, tmp_path, rate=5) as client:
        answers = [client.get("/api/v1/snapshot") for _ in range(7)]
        assert [one.status_code for one in answers].count(429) == 2
        refused = answers[-1]
        assert refused.json()["error"]["kind"] == "TooManyRequestsError"
        assert refused.headers["retry-after"]
        assert refused.headers["content-security-policy"]
        assert client.get("/healthz").status_code == 200


def test_each_client_has_its_own_allowance() -> None:
    now = [0.0]
    limiter = Limiter(2, lambda: now[0])
    assert [limiter.allows("a") for _ in range(3)] == [True, True, False]
    assert limiter.allows("b")
    now[0] = 30.0
    assert [limiter.allows("a") for _ in range(2)] == [True, False]


def test_a_defect_shows_nothing_of_its_insides(client: TestClient[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("SECRET in a message")

    monkeypatch.setattr("recallscope.web.api.records.state_of", broken)
    client.raise_server_exceptions = False
    answer = client.get("/api/v1/snapshot")
    assert answer.status_code == 500
    assert "SECRET" not in answer.text
    assert answer.json()["error"]["kind"] == "Defect"
