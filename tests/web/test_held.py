"""The pack that a server offers, and the files of the offline app around it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from litestar.testing import TestClient

from recallscope.errors import InputError, UnknownIdError
from recallscope.pack.making import PACK, PUBLIC_KEY, Wanted, publish
from recallscope.pack.signing import new_key
from recallscope.snapshot.opened import Snapshot
from recallscope.web.held import Held
from tests.web.conftest import client_of

WANTED = Wanted(made=date(2026, 11, 26))


@pytest.fixture
def folder(registered: Snapshot, tmp_path: Path) -> Path:
    """A folder with a good pack; its key lies beside it as `key.pem`."""
    publish(registered, WANTED, new_key(tmp_path / "key.pem"), tmp_path)
    return tmp_path


@pytest.fixture
def offering(home: Path, folder: Path, tmp_path: Path) -> Iterator[TestClient[Any]]:
    with client_of(home, tmp_path / "jobs", pack=folder) as found:
        yield found


def test_a_new_pack_is_picked_up_and_a_bad_one_is_not(folder: Path) -> None:
    held = Held(folder)
    first = held.pack()
    assert held.pack() is first
    good = (folder / PACK).read_bytes()
    (folder / PACK).write_bytes(good[:-1])
    assert held.pack() is first
    changed = bytearray(good)
    changed[-1] ^= 1
    (folder / PACK).write_bytes(changed)
    assert held.pack() is first
    (folder / PACK).unlink()
    assert held.pack() is first
    (folder / PACK).write_bytes(good)
    assert held.pack() == first


def test_no_pack_to_offer(tmp_path: Path) -> None:
    with pytest.raises(UnknownIdError):
        Held(None).pack()
    with pytest.raises(InputError, match="no pack to offer"):
        Held(tmp_path).pack()


def test_serve_says_so_before_it_starts(home: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "recallscope", "--home", str(home), "serve", "--pack", str(tmp_path / "none")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no pack to offer" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["en", "en/app.webmanifest", "worker.js", PACK, PUBLIC_KEY])
def test_without_a_pack_there_is_no_app(client: TestClient[Any], name: str) -> None:
    assert client.get(f"/offline/{name}").status_code == 404
    assert "/offline/" not in client.get("/en").text


def test_pack_and_key_go_out_as_they_stand(offering: TestClient[Any], folder: Path) -> None:
    assert offering.get(f"/offline/{PACK}").content == (folder / PACK).read_bytes()
    assert offering.get(f"/offline/{PUBLIC_KEY}").content == (folder / PUBLIC_KEY).read_bytes()
    assert "key.pem" not in offering.get("/offline/en").text
    assert offering.get("/offline/key.pem").status_code == 404


@pytest.mark.parametrize(("language", "other"), [("en", "zh"), ("zh", "en")])
def test_the_page_leads_to_itself_in_the_other_language(offering: TestClient[Any], language: str, other: str) -> None:
    page = offering.get(f"/offline/{language}")
    assert f'href="/offline/{other}"' in page.text
    assert f'href="/offline/{language}"' in offering.get(f"/{language}").text
    policy = page.headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "worker-src 'self'" in policy
    assert "manifest-src 'self'" in policy


def test_the_worker_keeps_files_that_there_are(offering: TestClient[Any]) -> None:
    text = offering.get("/offline/worker.js").text
    shell = json.loads(text.removeprefix("const SHELL = ").split(";\n")[0])
    assert {"/offline/en", "/offline/zh"} < set(shell["files"])
    assert any(file.endswith("/offline/check/verdict.js") for file in shell["files"])
    assert not any(PACK in file or PUBLIC_KEY in file for file in shell["files"])
    assert {offering.get(file).status_code for file in shell["files"]} == {200}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_how_it_installs(offering: TestClient[Any], language: str) -> None:
    answer = offering.get(f"/offline/{language}/app.webmanifest")
    assert answer.headers["content-type"].startswith("application/manifest+json")
    told = msgspec.json.decode(answer.content)
    assert (told["start_url"], told["scope"], told["display"]) == (f"/offline/{language}", "/offline/", "standalone")
    assert {offering.get(icon["src"]).status_code for icon in told["icons"]} == {200}
