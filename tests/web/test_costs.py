"""The plots of one event, as its page shows them."""

from typing import Any

import pytest
from litestar.testing import TestClient

from recallscope.errors import TooManyRequestsError
from recallscope.report.plots import Plot
from recallscope.snapshot.opened import Snapshot
from recallscope.web.pages import costs

XIAOMI = "event:2025-xiaomi-pb2030mi"


@pytest.mark.parametrize(("language", "words"), [("en", "What it may cost: an estimate"), ("zh", "可能的成本（估计）")])
def test_an_event_s_page_names_its_plots_and_its_progress(client: TestClient[Any], language: str, words: str) -> None:
    page = client.get(f"/{language}/events/{XIAOMI}").text
    assert words in page
    assert "17,000" in page
    for name in ("cost", "moves", "completion-cn"):
        assert f'src="/{language}/plots/event/{name}.svg?event=event%3A2025-xiaomi-pb2030mi"' in page


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("78.7% by the source’s own count", "79.2% of the 712,964 that the notices count")),
        ("zh", ("来源所述比例 78.7%", "占公告所计 712,964 件的 79.2%", "直接通知时的参与率")),
    ],
)
def test_each_source_s_count_stands_beside_the_notices(
    client: TestClient[Any], language: str, words: tuple[str, ...]
) -> None:
    page = client.get(f"/{language}/events/event:2025-anker-cells").text
    assert all(one in page for one in words)


def test_an_event_without_a_price_shows_its_progress_alone(client: TestClient[Any]) -> None:
    page = client.get("/en/events/event:2025-romoss-cn").text
    assert "completion-cn.svg" in page
    assert "cost.svg" not in page


def test_a_price_that_can_t_be_counted_offers_no_plot(registered: Snapshot) -> None:
    told = [{"price": {"currency": code, "min": 9, "max": 9}, "markets": [], "notice": ""} for code in ("USD", "INR")]
    event = {"event_id": XIAOMI, "units": [1], "told": told, "progress": []}
    assert costs.names(registered, event) == []
    assert costs.names(registered, {**event, "told": told[:1]}) == ["cost", "moves"]


@pytest.mark.parametrize("name", ["cost", "moves", "completion-cn"])
def test_each_plot_comes_as_picture_and_as_data(client: TestClient[Any], name: str) -> None:
    drawn = client.get(f"/en/plots/event/{name}.svg", params={"event": XIAOMI})
    assert (drawn.status_code, drawn.headers["content-type"]) == (200, "image/svg+xml")
    data = client.get(f"/en/plots/event/{name}.csv", params={"event": XIAOMI})
    assert data.headers["content-disposition"] == f'attachment; filename="{name}.csv"'
    assert data.text.count("\n") > 3


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [
        ("en", "cost", "An estimate: CNY 10.2 million within 365 days, in eight cases of ten between"),
        ("zh", "cost", "估计：365天内为10.2百万CNY，十有八成在"),
        ("en", "completion-cn", "CN: 11.6% by 2025-09-25"),
        ("zh", "completion-cn", "CN：截至2025-09-25为11.6%"),
    ],
)
def test_what_a_plot_shows_is_told_in_words(client: TestClient[Any], language: str, name: str, words: str) -> None:
    assert f'href="/{language}/plots/event/{name}.txt?' in client.get(f"/{language}/events/{XIAOMI}").text
    told = client.get(f"/{language}/plots/event/{name}.txt", params={"event": XIAOMI})
    assert told.headers["content-type"] == "text/plain; charset=utf-8"
    assert told.text.startswith(words)


@pytest.mark.parametrize(
    ("name", "event"),
    [
        *(("cost.svg", "event:nothing"), ("cost.svg", ""), ("cost.png", XIAOMI), ("other.svg", XIAOMI)),
        *(("cost.svg", "event:2025-romoss-cn"), ("moves.txt", XIAOMI), (".svg", XIAOMI), ("c.svg", XIAOMI)),
    ],
)
def test_what_there_is_not_is_not_found(client: TestClient[Any], name: str, event: str) -> None:
    assert client.get(f"/en/plots/event/{name}", params={"event": event}).status_code == 404


def test_who_would_wait_too_long_is_sent_away(registered: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, worked_out = costs.Drawn(), []

    def counted(snapshot: Snapshot, event: str) -> dict[str, Plot]:
        worked_out.append(event)
        return {"cost": Plot(name="cost", title="", svg=b"", csv=b"")}

    monkeypatch.setattr(costs, "_plots", counted)
    drawn.plots(registered, "event:one")
    for _ in range(costs.WAITING):
        drawn._waiting.acquire()
    drawn.plots(registered, "event:one")
    with pytest.raises(TooManyRequestsError):
        drawn.plots(registered, "event:two")
    drawn._waiting.release()
    drawn.plots(registered, "event:two")
    assert worked_out == ["event:one", "event:two"]
