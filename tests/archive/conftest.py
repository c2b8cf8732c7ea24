"""A home of its own, a server and no waiting for every test of the archive."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import stamina

from recallscope.archive.store import Archive
from recallscope.settings import Settings
from tests.archive.fakes import Server, running


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Try again at once, and never by way of a proxy of this machine."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with stamina.set_testing(True, attempts=99, cap=True):
        yield


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with small limits."""
    return Settings(home=tmp_path / "home", max_document_bytes=5_000_000, fetch_timeout=5.0, fetch_attempts=3)


@pytest.fixture
def archive(settings: Settings) -> Archive:
    """The archive of that home."""
    return Archive(settings.archive)


@pytest.fixture
def server() -> Iterator[Server]:
    """A publisher's server."""
    with running() as server:
        yield server
