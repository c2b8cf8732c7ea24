import gzip
import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import httpx2
import msgspec
import pytest
from click.testing import CliRunner

from recallscope.archive.fetching import FeedResult, fetch
from recallscope.archive.http import Question
from recallscope.archive.http import ask as ask_once
from recallscope.archive.manners import Manners
from recallscope.archive.progress import Silent
from recallscope.archive.store import Archive, Arrival
from recallscope.cli import fetching as cli
from recallscope.errors import PublisherError
from recallscope.settings import Settings
from recallscope.sources import Source
from tests.archive.fakes import Reply, Server, fake, feed, records, reply

GOOD = records("1", "2")


class Heard:
    """The progress that notes what it is told."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def begin(self, what: str, total: int | None = None) -> None: ...
    def advance(self, steps: int = 1) -> None: ...
    def say(self, line: str) -> None:
        self.lines.append(line)


def ask(settings: Settings, *sources: Source, heard: Heard | None = None, **manners: float) -> tuple[FeedResult, ...]:
    return fetch(settings, sources, heard, manners=Manners(pause=0.0, **manners)).feeds  # type: ignore[arg-type]


def plan(server: Server, *replies: Reply, path: str = "/feed") -> Source:
    """Let the server answer so, in turn, and return the source that asks it."""
    server.plan[path] = list(replies)
    return fake(feed(server.url(path)))


def failure(settings: Settings, source: Source, **manners: float) -> str:
    """Return why the one feed could not be read, one line, with nothing kept."""
    (result,) = ask(settings, source, **manners)
    assert result.outcome == "failed"
    assert Archive(settings.archive).entries() == []
    assert "\n" not in result.why
    return result.why


def test_a_first_fetch_keeps_the_feed_and_says_what_is_new(
    settings: Settings, server: Server, archive: Archive
) -> None:
    source = plan(server, reply(body=GOOD, ETag='"1"', Last_Modified="Wed, 01 Jan 2025 00:00:00 GMT"))
    (result,) = ask(settings, source)
    assert (result.outcome, result.documents, result.records, result.problems) == ("new", 1, 2, 0)
    assert (result.new_ids, result.newest) == (("1", "2"), "2025-06-01")
    (entry,) = archive.entries()
    assert (entry.full, entry.url, entry.etag, entry.name) == (True, server.url("/feed"), '"1"', "feed.json")
    assert archive.read(entry).content == GOOD
    assert server.headers["/feed"][0]["User-Agent"].startswith("recallscope/")
    assert "If-None-Match" not in server.headers["/feed"][0]


def test_what_has_not_changed_is_not_sent_again(settings: Settings, server: Server, archive: Archive) -> None:
    source = plan(server, reply(body=GOOD, ETag='"1"', Last_Modified="then"), reply(304))
    ask(settings, source)
    (result,) = ask(settings, source)
    assert (result.outcome, result.documents) == ("nothing_new", 0)
    assert server.headers["/feed"][1]["If-None-Match"] == '"1"'
    assert server.headers["/feed"][1]["If-Modified-Since"] == "then"
    assert len(archive.entries()) == 1


def test_the_same_content_sent_again_is_nothing_new(settings: Settings, server: Server, archive: Archive) -> None:
    source = plan(server, reply(body=GOOD))
    ask(settings, source)
    assert ask(settings, source)[0].outcome == "nothing_new"
    assert len(archive.entries()) == 1


def test_a_later_fetch_names_only_the_new_records(settings: Settings, server: Server) -> None:
    source = plan(server, reply(body=GOOD), reply(body=records("3", "2", "1", "0", "3")))
    ask(settings, source)
    assert ask(settings, source)[0].new_ids == ("3", "0")


def test_records_known_from_an_import_are_not_new(settings: Settings, server: Server, archive: Archive) -> None:
    archive.add(Arrival(source="fake", name="part.json", content=records("1")))
    assert ask(settings, plan(server, reply(body=GOOD)))[0].new_ids == ("2",)


def test_an_imported_document_that_is_fetched_becomes_full(
    settings: Settings, server: Server, archive: Archive
) -> None:
    archive.add(Arrival(source="fake", name="part.json", content=GOOD))
    assert ask(settings, plan(server, reply(body=GOOD)))[0].outcome == "nothing_new"
    assert [entry.full for entry in archive.entries()] == [True]


def test_a_document_lost_from_the_archive_is_asked_for_without_conditions(
    settings: Settings, server: Server, archive: Archive
) -> None:
    source = plan(server, reply(body=GOOD, ETag='"1"'))
    ask(settings, source)
    for path in settings.archive.rglob("*.zst"):
        path.unlink()
    ask(settings, source)
    assert "If-None-Match" not in server.headers["/feed"][1]
    assert archive.read(archive.entries()[0]).content == GOOD


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_busy_publisher_is_asked_again(settings: Settings, server: Server, status: int) -> None:
    heard = Heard()
    source = plan(server, reply(status), reply(status, Retry_After="7"), reply(body=GOOD))
    assert ask(settings, source, heard=heard)[0].outcome == "new"
    assert f"answered {status}" in heard.lines[0]
    assert heard.lines[0].endswith("; trying again")
    assert heard.lines[1].endswith("; trying again in 7 s, as asked")


def test_a_wait_that_is_asked_for_is_capped(settings: Settings, server: Server) -> None:
    heard = Heard()
    ask(settings, plan(server, reply(429, Retry_After="86400"), reply(body=GOOD)), heard=heard)
    assert heard.lines[0].endswith("trying again in 300 s, as asked")


def test_nobody_waits_beyond_the_deadline(settings: Settings, server: Server) -> None:
    assert "429" in failure(settings, plan(server, reply(429, Retry_After="200")), deadline=100.0)
    assert len(server.asked) == 1


def test_a_publisher_that_stays_busy_is_given_up(settings: Settings, server: Server) -> None:
    assert "503 Service Unavailable" in failure(settings, plan(server, reply(503)))
    assert len(server.asked) == settings.fetch_attempts


@pytest.mark.parametrize("status", [204, 206, 400, 403, 404, 410, 500])
def test_other_answers_are_final(settings: Settings, server: Server, status: int) -> None:
    assert "answered" in failure(settings, plan(server, reply(status)))
    assert len(server.asked) == 1


def test_an_unasked_304_is_a_failure(settings: Settings, server: Server) -> None:
    assert "304" in failure(settings, plan(server, reply(304)))


def test_a_truncated_body_is_asked_for_again(settings: Settings, server: Server) -> None:
    short = reply(body=GOOD[:-5], Content_Length=str(len(GOOD)), Connection="close")
    assert ask(settings, plan(server, hanging_up_after(short), reply(body=GOOD)))[0].outcome == "new"


def test_a_body_that_is_always_truncated_is_a_failure(settings: Settings, server: Server) -> None:
    short = hanging_up_after(reply(body=GOOD[:-5], Content_Length=str(len(GOOD))))
    assert "complete" in failure(settings, plan(server, short))
    assert len(server.asked) == settings.fetch_attempts


def test_a_truncated_packed_body_is_asked_for_again(settings: Settings, server: Server) -> None:
    packed = gzip.compress(GOOD)
    cut = reply(body=packed[:-5], Content_Encoding="gzip")
    whole = reply(body=packed, Content_Encoding="gzip")
    assert ask(settings, plan(server, cut, whole))[0].outcome == "new"


def hanging_up_after(answer: Reply) -> Reply:
    def send(handler: BaseHTTPRequestHandler) -> None:
        answer(handler)
        handler.close_connection = True

    return send


def test_a_document_that_ends_early_inside_is_not_kept(settings: Settings, server: Server) -> None:
    assert "not readable as JSON" in failure(settings, plan(server, reply(body=GOOD[:-5])))


def test_a_connection_hung_up_is_tried_again(settings: Settings, server: Server) -> None:
    def hang_up(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        handler.connection.shutdown(socket.SHUT_RDWR)

    assert ask(settings, plan(server, hang_up, reply(body=GOOD)))[0].outcome == "new"
    assert "disconnected" in failure(Settings(home=settings.home / "other"), plan(server, hang_up))


def test_a_port_where_nobody_listens_is_a_failure(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    assert "refused" in failure(settings, fake(feed(f"http://127.0.0.1:{port}/")))


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What a slow publisher waits for; opened in the end, so that its thread ends."""
    gate = threading.Event()
    yield gate
    gate.set()


def test_a_slow_body_is_given_up(settings: Settings, server: Server, gate: threading.Event) -> None:
    def slow(handler: BaseHTTPRequestHandler) -> None:
        reply(body=GOOD[:5], Content_Length=str(len(GOOD)))(handler)
        gate.wait()

    hasty = msgspec.structs.replace(settings, fetch_timeout=0.05)
    assert "no answer in time (ReadTimeout)" in failure(hasty, plan(server, slow))


def test_a_body_without_end_is_given_up_at_the_deadline(settings: Settings, server: Server) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        reply(body=b" ", Content_Length="1000000")(handler)
        while True:
            handler.wfile.write(b" ")

    assert "still sending" in failure(settings, plan(server, drip), deadline=1e-9)


def test_a_page_instead_of_records_is_named(settings: Settings, server: Server) -> None:
    page = reply(body=b"<html>", Content_Type="text/html; charset=utf-8")
    assert failure(settings, plan(server, page)).endswith("came as text/html, not as application/json")


def test_redirects_are_followed(settings: Settings, server: Server, archive: Archive) -> None:
    server.plan["/there"] = [reply(body=GOOD)]
    source = plan(server, reply(301, Location="/there"))
    assert ask(settings, source)[0].outcome == "new"
    assert archive.entries()[0].url == server.url("/feed"), "the address that is asked, also next time"


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("/feed", "more than 5 redirects"),
        ("file:///etc/passwd", "no http or https address"),
        ("ftp://127.0.0.1/x", "no http or https address"),
        ("http://a:port/", "no http or https address"),
        ("http://..../", "idna"),
    ],
)
def test_redirects_that_lead_nowhere_good(settings: Settings, server: Server, location: str, why: str) -> None:
    assert why in failure(settings, plan(server, reply(302, Location=location)))


def test_a_redirect_never_leaves_https(settings: Settings) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(302, headers={"Location": "http://example.org/"})

    question = Question(
        url="https://example.org/", headers={}, max_bytes=1, redirects=5, retry_after_longest=1.0, deadline=1e9
    )
    client = httpx2.Client(transport=httpx2.MockTransport(answer))
    with client, pytest.raises(PublisherError, match=r"from https to http .*refused"):
        ask_once(client, question, Silent())


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://127.0.0.1/", "nonsense", "http://a:port/", "http://..../", "http:///x"]
)
def test_an_address_must_be_one_of_the_web(settings: Settings, address: str) -> None:
    assert address in failure(settings, fake(feed(address)))


def test_a_document_over_the_limit_is_refused_before_it_is_read(settings: Settings, server: Server) -> None:
    assert "larger than" in failure(settings, plan(server, reply(body=b"", Content_Length="9000000000")))
    assert len(server.asked) == 1


def test_a_document_of_unknown_length_is_refused_at_the_limit(settings: Settings, server: Server) -> None:
    def pour(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "application/json")
        handler.end_headers()
        while True:
            handler.wfile.write(b" " * 100_000)

    assert "larger than 5,000,000 bytes" in failure(settings, plan(server, pour))


def test_a_packed_bomb_is_refused(settings: Settings, server: Server) -> None:
    bomb = reply(body=gzip.compress(b" " * 100_000_000), Content_Encoding="gzip")
    assert "larger than" in failure(settings, plan(server, bomb))
    bomb = reply(body=gzip.compress(b" " * 4_900_000), Content_Encoding="gzip")
    assert "times its size" in failure(settings, plan(server, bomb))


@pytest.mark.parametrize("layers", [1, 2])
def test_packed_documents_are_unpacked(settings: Settings, server: Server, archive: Archive, layers: int) -> None:
    body = gzip.compress(GOOD) if layers == 1 else gzip.compress(gzip.compress(GOOD))
    headers = {"Content_Encoding": "gzip"} if layers == 2 else {}
    source = plan(server, reply(body=body, **headers), path="/feed.json.gz")
    assert ask(settings, source)[0].outcome == "new"
    assert archive.read(archive.entries()[0]).content == GOOD
    assert archive.entries()[0].name == "feed.json"


def test_an_encoding_not_asked_for_is_refused(settings: Settings, server: Server) -> None:
    assert "'br'" in failure(settings, plan(server, reply(body=b"x", Content_Encoding="br")))


def test_one_publisher_failing_does_not_stop_another(settings: Settings, server: Server) -> None:
    server.plan["/good"] = [reply(body=GOOD)]
    good = fake(feed(server.url("/good")), name="good")
    results = ask(settings, plan(server, reply(500)), good)
    assert [result.outcome for result in results] == ["failed", "new"]


def test_an_unverified_address_is_asked_only_when_told(settings: Settings, server: Server) -> None:
    server.plan["/feed"] = [reply(body=GOOD)]
    source = fake(feed(server.url("/feed"), verified=False, note="seen in a forum"))
    (result,) = ask(settings, source)
    assert (result.outcome, server.asked) == ("skipped", [])
    assert "seen in a forum" in result.why
    assert "--unverified" in result.why
    (result,) = fetch(settings, [source], unverified=True).feeds
    assert result.outcome == "new"


def test_a_source_without_a_feed_is_skipped_with_its_reason(settings: Settings) -> None:
    (result,) = ask(settings, fake())
    assert (result.outcome, result.why) == ("skipped", "offers no feed; import its documents")


def numbered(server: Server, *numbers: int) -> Source:
    """Let the server have these reports, each with one record, and return the source that asks them."""
    for number in numbers:
        server.plan[f"/r/{number}.json"] = [reply(body=records(str(number)))]
    return fake(feed(server.url("/r/{n}.json")))


def test_numbered_reports_are_asked_until_there_are_no_more(settings: Settings, server: Server) -> None:
    (result,) = ask(settings, numbered(server, 1, 2, 4, 8))
    assert result.new_ids == ("1", "2", "4")
    assert server.asked == [f"/r/{number}.json" for number in range(1, 8)]
    assert {entry.full for entry in Archive(settings.archive).entries()} == {False}


def test_numbered_reports_go_on_where_they_ended(settings: Settings, server: Server) -> None:
    source = numbered(server, 1, 2)
    ask(settings, source)
    assert ask(settings, source)[0].outcome == "nothing_new"
    numbered(server, 3)
    server.asked.clear()
    assert ask(settings, source)[0].new_ids == ("3",)
    assert server.asked[0] == "/r/3.json"


def test_reports_that_came_before_a_failure_are_kept_and_told(settings: Settings, server: Server) -> None:
    source = numbered(server, 1, 2)
    server.plan["/r/3.json"] = [reply(500)]
    (result,) = ask(settings, source)
    assert (result.outcome, result.documents, result.new_ids) == ("failed", 2, ("1", "2"))
    numbered(server, 3)
    assert ask(settings, source)[0].new_ids == ("3",)


def test_a_publisher_that_repeats_its_latest_report_for_ever_is_seen_through(
    settings: Settings, server: Server
) -> None:
    source = numbered(server, 1, 2, 3)
    for number in range(4, 20):
        server.plan[f"/r/{number}.json"] = server.plan["/r/3.json"]
    assert ask(settings, source)[0].documents == 3
    numbered(server, 4)
    assert ask(settings, source)[0].new_ids == ("4",)


def test_reports_known_from_an_import_do_not_end_the_asking(
    settings: Settings, server: Server, archive: Archive
) -> None:
    for number in range(1, 6):
        archive.add(Arrival(source="fake", name=f"{number}.json", content=records(str(number))))
    assert ask(settings, numbered(server, *range(1, 7)))[0].new_ids == ("6",)


def test_a_numbered_feed_that_has_nothing_at_all_is_a_failure(settings: Settings, server: Server) -> None:
    assert "none of the numbers 1 to 3" in failure(settings, numbered(server))


def test_the_pause_is_kept_between_reports(settings: Settings, server: Server) -> None:
    slept: list[float] = []
    fetch(settings, [numbered(server, 1)], manners=Manners(pause=1000.0, sleep=slept.append))
    assert len(slept) == 3


def test_an_earlier_document_that_cannot_be_read_is_told(settings: Settings, server: Server, archive: Archive) -> None:
    archive.add(Arrival(source="fake", name="part.json", content=b"{"))
    heard = Heard()
    assert ask(settings, plan(server, reply(body=GOOD)), heard=heard)[0].new_ids == ("1", "2")
    assert "part.json" in heard.lines[0]


def test_the_command_tells_failures_last_with_exit_code_4(
    settings: Settings, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.plan["/good"] = [reply(body=records(*(str(number) for number in range(30))))]
    sources = {"bad": plan(server, reply(500)), "good": fake(feed(server.url("/good")), name="good"), "none": fake()}
    monkeypatch.setattr(cli, "all_sources", lambda: sources)
    result = CliRunner().invoke(cli.fetch_command, ["--pause", "0"], obj=settings)
    assert "good feed" in result.stdout
    assert "new: 1 documents, 30 records (30 new), 0 problems, newest 2025-06-01" in result.stdout
    assert "  and 10 more" in result.stdout
    assert isinstance(result.exception, PublisherError)
    assert result.exception.exit_code == 4
    assert "fake feed" in str(result.exception)


def test_the_command_prints_json(settings: Settings, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    source = plan(server, reply(body=GOOD))
    monkeypatch.setattr(cli, "source_named", lambda name: source)
    result = CliRunner().invoke(cli.fetch_command, ["fake", "--json"], obj=settings)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["feeds"][0]["new_ids"] == ["1", "2"]
