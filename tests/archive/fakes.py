"""A small publisher: its source, its documents, and a server that can misbehave."""

import json
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from recallscope.records.document import Document
from recallscope.records.notice import Notice
from recallscope.sources import Feed, Record, Source
from recallscope.sources.reading import problem, read_csv, read_json, read_json_lines, read_xml


class Fake(Source, frozen=True, kw_only=True):
    """A source of records with an id and a date, as JSON, JSON lines, CSV or XML by the document's name."""

    def parse(self, document: Document) -> Iterator[Record]:
        for place, row in _rows(document):
            if isinstance(row, dict) and row.get("id"):
                published = row.get("published") or "2025-01-01"
                yield Notice(id=row["id"], source=self.name, published=published, title="", url="")
            else:
                yield problem(document, place, "no id", field="id")


def _rows(document: Document) -> Iterator[tuple[str, object]]:
    if document.name.endswith(".jsonl"):
        rows = read_json_lines(document)
    elif document.name.endswith(".csv"):
        rows = read_csv(document)
    elif document.name.endswith(".xml"):
        rows = enumerate(dict(row.attrib) for row in read_xml(document))
    else:
        rows = enumerate(read_json(document))
    for number, row in rows:
        yield f"record {number}", row


def fake(*feeds: Feed, name: str = "fake") -> Fake:
    """Return the small publisher's source with these feeds."""
    return Fake(
        name=name,
        prefix=name,
        publisher="A small publisher",
        jurisdiction="US",
        languages=("en",),
        licence=None,
        attribution="",
        redistributable=True,
        feeds=feeds,
    )


def feed(address: str, *, verified: bool = True, note: str = "") -> Feed:
    """Return a JSON feed at an address."""
    return Feed(name="feed", address=address, verified=verified, content_types=("application/json",), note=note)


def records(*ids: str, published: str = "2025-06-01") -> bytes:
    """Return a JSON document with records of these ids."""
    return json.dumps([{"id": one, "published": published} for one in ids]).encode()


Reply = Callable[[BaseHTTPRequestHandler], None]


def reply(status: int = 200, body: bytes = b"", **headers: str) -> Reply:
    """Return a whole answer; underscores in a header's name stand for hyphens, None leaves it out."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    all_headers = {"Content-Type": "application/json", "Content-Length": str(len(body)), **given}

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in all_headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return send


class Server(ThreadingHTTPServer):
    """A publisher on this machine. `plan` holds the replies of each path in turn; the last one is repeated."""

    daemon_threads = True

    def __init__(self) -> None:
        self.plan: dict[str, list[Reply]] = {}
        self.asked: list[str] = []
        self.headers: dict[str, list[dict[str, str]]] = defaultdict(list)
        super().__init__(("127.0.0.1", 0), _Handler)

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that hang up: that is what is tested."""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.headers[self.path].append(dict(self.headers))
        replies = self.server.plan.get(self.path, [reply(404)])
        (replies.pop(0) if len(replies) > 1 else replies[0])(self)

    def log_message(self, *_: object) -> None:
        """Keep the tests' output clean."""


@contextmanager
def running() -> Iterator[Server]:
    """Return a server that answers until the block ends."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
