"""`GET` of records, and the feeds, over the register's snapshot."""

from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from litestar.testing import TestClient

from recallscope.web.api.feeds import ATOM, feed

API = "/api/v1"


def test_events_are_filtered_counted_and_paged(client: TestClient[Any]) -> None:
    found = client.get(f"{API}/events", params={"brand": "安克", "size": 2}).json()
    assert found["total"] == len(client.get(f"{API}/events", params={"brand": "Anker"}).json()["rows"]) > 2
    assert [row["event"] for row in found["rows"]][1] == "event:2025-anker-cells"
    assert found["rows"][1]["units"] == {"low": 1_211_388, "high": 1_211_388}
    second = client.get(f"{API}/events", params={"brand": "Anker", "size": 2, "page": 2}).json()["rows"]
    assert not {row["event"] for row in second} & {row["event"] for row in found["rows"]}
    assert "CC BY 4.0" in found["attribution"]["register"]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ({"model": "pac20-272"}, "event:2025-romoss-cn"),
        (
            {"jurisdiction": "Japan", "brand": "Anker", "since": "2025-10", "until": "2025-10"},
            "event:2025-anker-a1263-jp",
        ),
        ({"hazard": "FIRE", "brand": "ROMOSS"}, "event:2025-romoss-cn"),
    ],
)
def test_each_filter_narrows(client: TestClient[Any], words: dict[str, str], event: str) -> None:
    assert event in [row["event"] for row in client.get(f"{API}/events", params=words).json()["rows"]]
    assert client.get(f"{API}/events", params={**words, "brand": "Nobody"}).json()["rows"] == []


def test_one_event(client: TestClient[Any]) -> None:
    found = client.get(f"{API}/events/event:2025-romoss-cn").json()
    assert found["event"]["units"]["low"] == 491_745
    assert client.get(f"{API}/events/event:eu-safety-gate:A12/03159/24").status_code == 404


def test_products_certificates_rules_and_the_snapshot(client: TestClient[Any]) -> None:
    products = client.get(f"{API}/products", params={"brand": "罗马仕", "model": "PAC20-272"}).json()
    assert products["total"] == len(products["rows"]) > 0
    certificates = client.get(f"{API}/certificates", params={"of": "ROMOSS"}).json()["rows"]
    assert all(one["history"] for one in certificates)
    assert certificates
    rules = client.get(f"{API}/rules", params={"kind": "sale"}).json()["rows"]
    assert {one["kind"] for one in rules} == {"sale"}
    snapshot = client.get(f"{API}/snapshot").json()
    assert snapshot["sources"]["register"]["licence"] == "CC-BY-4.0"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/events?since=soon", "since"),
        ("/events?jurisdiction=Atlantis", "jurisdiction"),
        ("/events?page=0", "page"),
        ("/events?size=1000", "size"),
        ("/products?kind=toaster", "kind"),
    ],
)
def test_what_can_t_be_read_is_named(client: TestClient[Any], path: str, says: str) -> None:
    answer = client.get(API + path)
    assert answer.status_code == 400
    assert says in answer.json()["error"]["says"]


@pytest.mark.parametrize("name", ["events.atom", "brand/Anker", "jurisdiction/CN"])
def test_feeds_are_atom(client: TestClient[Any], name: str) -> None:
    answer = client.get(f"{API}/feeds/{name}")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    root = Xml.fromstring(answer.content)
    assert root.tag == f"{{{ATOM}}}feed"
    entries = root.findall(f"{{{ATOM}}}entry")
    assert entries
    for part in ("id", "title", "updated"):
        assert all(entry.findtext(f"{{{ATOM}}}{part}") for entry in entries)


def test_a_hostile_title_stays_text_in_a_feed() -> None:
    row = {"event": "event:x", "brands": ["<script>alert(1)</script>\x00"], "models": [], "jurisdictions": ["US"]}
    row |= {"first_published": "2025", "last_published": "2025-02", "notices": ["us-cpsc:1"], "units": None}
    root = Xml.fromstring(feed([row], "t", "http://a", "http://a/f", "2025-01-01"))
    assert root.findtext(f".//{{{ATOM}}}entry/{{{ATOM}}}title") == "<script>alert(1)</script>"


@pytest.mark.parametrize(
    "words",
    [
        *({"brand": "罗马仕"}, {"model": "PAC20-272"}, {"jurisdiction": "中国"}, {"hazard": "fire"}),
        {"since": "2025-06", "until": "2025-06"},
    ],
    ids=lambda words: "-".join(words),
)
def test_each_filter_of_the_page_works_alone(client: TestClient[Any], words: dict[str, str]) -> None:
    page = client.get("/en/events", params={**words, "size": 200}, headers={"accept": "text/html"}).text
    found = client.get(f"{API}/events", params=words).json()
    assert 0 < found["total"] < client.get(f"{API}/events").json()["total"]
    assert f"{found['total']:,} events" in page
    assert all(f'value="{value}"' in page for value in words.values())
