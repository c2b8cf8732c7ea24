"""`POST /api/v1/read` and the page *Photo*: from a photo to facts that a person confirms, with nothing kept."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from bench.labels import ENGLISH, drawn, photo
from litestar.testing import TestClient

from recallscope.errors import InputError, TooManyRequestsError
from recallscope.web.reading import engines, reader
from recallscope.web.reading.reader import Reader
from recallscope.web.reading.seen import Line, Seen
from tests.web.conftest import client_of

API = "/api/v1/read"
HTML = {"accept": "text/html"}
LABEL = ENGLISH[0]
SEEN = Seen((Line("Anker <b>", 0.99), Line("Model: A1263", 0.99), Line("S/N: SECRET1SERIAL", 0.6)), ())


def _sent(content: bytes) -> dict[str, Any]:
    return {"photo": ("label.jpg", content, "image/jpeg")}


_watchers: list[list[str]] = []


def _watch(event: str, words: tuple[Any, ...]) -> None:
    if _watchers and event == "open" and isinstance(words[2], int) and words[2] & 0b11:
        _watchers[-1].append(str(words[0]))


sys.addaudithook(_watch)


@contextmanager
def _written() -> Iterator[list[str]]:
    """Yield the files that this process opens to write, temporary ones among them."""
    _watchers.append([])
    try:
        yield _watchers[-1]
    finally:
        _watchers.pop()


@pytest.fixture
def seeing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the engines see SEEN without their work."""
    monkeypatch.setattr(Reader, "_ask", lambda *_: SEEN)


def test_a_photo_becomes_facts_with_their_words(client: TestClient[Any]) -> None:
    answer = client.post(API, files=_sent(photo(drawn(LABEL))))
    assert answer.status_code == 200
    found = answer.json()
    assert found["snapshot"]["version"]
    assert LABEL.facts.items() <= {one["fact"]: one["value"] for one in found["facts"]}.items()
    assert all(one["words"] and 0 <= one["sure"] <= 1 for one in found["facts"])
    assert [one["text"] for one in found["barcodes"]] == [LABEL.gtin]


@pytest.mark.parametrize(
    ("content", "status", "says"),
    [(b"nonsense", 400, "no JPEG"), (photo(drawn(LABEL))[:5000], 400, "broken"), (b"\xff\xd8\xff" * 3, 400, "broken")],
)
def test_what_can_t_be_read_says_why(client: TestClient[Any], content: bytes, status: int, says: str) -> None:
    answer = client.post(API, files=_sent(content))
    assert (answer.status_code, answer.json()["error"]["status"]) == (status, status)
    assert says in answer.json()["error"]["says"]
    page = client.post("/en/photo", files=_sent(content), headers=HTML)
    assert page.status_code == status
    assert says in page.text


def test_a_photo_too_large_is_refused(home: Path, tmp_path: Path) -> None:
    with client_of(home, tmp_path, max_photo=1000) as client:
        for path in (API, "/en/photo"):
            assert client.post(path, files=_sent(b"x" * 20_000)).status_code == 413


def test_without_the_extra_it_says_how_to_install_it(client: TestClient[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "installed", lambda: False)
    answer = client.post(API, files=_sent(b"x"))
    assert answer.status_code == 501
    assert engines.INSTALL in answer.json()["error"]["says"]
    assert 'type="file"' not in client.get("/en").text
    page = client.get("/en/photo").text
    assert 'type="file"' not in page
    assert "recallscope[photo]" in page


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_is_checked_until_it_is_confirmed(client: TestClient[Any], seeing: None, language: str) -> None:
    page = client.post(f"/{language}/photo", files=_sent(b"x"), headers=HTML).text
    assert 'id="verdict"' not in page
    assert 'name="keep" value="model" ' in page
    assert "Anker &lt;b&gt;" in page
    ticked = [part.split('"')[0] for part in page.split('name="keep" value="')[1:] if "checked>" in part.split("\n")[0]]
    assert "model" in ticked
    assert "serial" not in ticked
    confirmed = {"read": "photo", "keep": ["brand", "model"], "brand": "Anker", "model": "A1263", "serial": "SECRET1"}
    answer = client.post(f"/{language}", data=confirmed, headers=HTML).text
    assert 'id="verdict"' in answer
    assert "A1263" in answer
    assert "SECRET1" not in answer


def test_no_file_is_written(client: TestClient[Any], seeing: None) -> None:
    # Over a megabyte: there the framework's own reader of forms writes to disk.
    large = photo(drawn(LABEL).resize((1800, 1300)), "BMP")
    assert len(large) > 1_000_000
    with _written() as files:
        assert client.post(API, files=_sent(large)).status_code == 200
        assert client.post("/en/photo", files=_sent(large)).status_code == 200
        engines.look(photo(drawn(LABEL)))
    assert files == []


def test_the_watcher_sees_a_file(tmp_path: Path) -> None:
    with _written() as files:
        (tmp_path / "x").write_text("x")
    assert files == [str(tmp_path / "x")]


def test_nothing_is_logged_of_it(home: Path, tmp_path: Path, seeing: None, capsys: pytest.CaptureFixture[str]) -> None:
    with client_of(home, tmp_path, log_requests=True) as client:
        client.post(API, files=_sent(b"x"))
        client.post("/en/photo", files=_sent(b"x"))
    log = capsys.readouterr().err
    assert API in log
    assert "SECRET" not in log
    assert "label.jpg" not in log


class _Pipe:
    """One end of a pipe as tests need it: photos to be taken from it, answers given to it."""

    def __init__(self, photos: list[bytes], answer: Callable[[], Any] = dict) -> None:
        self._photos, self.recv, self.sent = photos, answer, list[Any]()
        self.send = self.send_bytes = self.sent.append

    def poll(self, seconds: float) -> bool:
        return self.recv() is not None

    def recv_bytes(self) -> bytes:
        if not self._photos:
            raise EOFError
        return self._photos.pop(0)


def _ended() -> None:
    raise EOFError


@pytest.mark.parametrize(("answer", "says"), [(lambda: None, "more than 3 seconds"), (_ended, "can't be read")])
def test_a_photo_that_takes_too_long_or_ends_the_process(
    answer: Callable[[], Any], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Reader(3)
    monkeypatch.setattr(found, "_running", lambda: _Pipe([], answer))
    with pytest.raises(InputError, match=says):
        found._ask(b"x")


def test_only_so_many_photos_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Reader(3)
    monkeypatch.setattr(found, "_waiting", reader.MOST_WAITING)
    with pytest.raises(TooManyRequestsError):
        asyncio.run(found.seen(b"x"))


def test_an_engine_that_breaks_leaves_the_next_photo_its_turn(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(content: bytes) -> Seen:
        if content == b"one":
            raise RuntimeError("SECRET in a message")
        return SEEN

    monkeypatch.setattr(engines, "look", broken)
    pipe: Any = _Pipe([b"one", b"two"])
    reader.read_photos(pipe)
    assert [type(one) for one in pipe.sent] == [InputError, Seen]
    log = capsys.readouterr().err
    assert "RuntimeError" in log
    assert "SECRET" not in log
