"""The offline app's modules in a real browser: every vector that Python passes, and the same verdicts word for word."""

import gzip
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Page

from recallscope.check.sentences import LANGUAGES
from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.pack.making import Wanted, pack
from recallscope.snapshot.opened import Snapshot
from recallscope.web.files import VERSION
from tests.web.browsers import chromium
from tests.web.servers import serving

pytestmark = pytest.mark.xdist_group("browser")

FOLDER = Path(__file__).parents[1] / "vectors"
RUNNER = Path(__file__).with_name("offline_vectors.js").read_text(encoding="utf-8")
TODAY = date(2026, 11, 26)
EVERY_KIND = frozenset(("power_bank", "lithium_battery", "other"))


@pytest.fixture(scope="module")
def page(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with serving(home, tmp_path_factory.mktemp("log") / "log", "--rate", "0") as server, chromium() as browser:
        page = browser.new_page(base_url=server.address)
        page.goto("/healthz")
        yield page


def lines(part: str) -> list[dict[str, Any]]:
    """Return the lines of a file of vectors."""
    return [json.loads(line) for line in (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def packed(registered: Snapshot) -> dict[str, Any]:
    """A pack of all that the register holds, as the browser opens it."""
    manifest, content = pack(registered, Wanted(kinds=EVERY_KIND, made=TODAY), 1)
    return {"content": json.loads(gzip.decompress(content)), "manifest": msgspec.to_builtins(manifest)}


def run(page: Page, packed: dict[str, Any], vectors: dict[str, list[dict[str, Any]]]) -> Any:
    """Return the vectors that came out otherwise in the browser."""
    return page.evaluate(RUNNER, {"base": f"/static/{VERSION}/offline", "vectors": vectors, **packed})


def test_the_vectors(page: Page, packed: dict[str, Any]) -> None:
    parts = {part: lines(part) for part in ("clean", "predicate", "verdict", "carriage")}
    assert min(map(len, parts.values())) > 200
    assert run(page, packed, parts) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_verdicts_are_the_same_word_for_word(
    page: Page, packed: dict[str, Any], registered: Snapshot, language: str
) -> None:
    units = [line["given"] for part in ("verdict", "carriage") for line in lines(part)]
    told = [
        {
            "name": given,
            "given": given,
            "language": language,
            "today": TODAY.isoformat(),
            "want": verdict(registered, understand(given), language, today=TODAY),
        }
        for given in units
    ]
    assert run(page, packed, {"whole": told}) == []


def test_what_differs_is_told(page: Page, packed: dict[str, Any]) -> None:
    wrong = run(page, packed, {"clean": [{"cleaner": "brand", "given": "罗马仕", "want": "Anker"}]})
    assert wrong == [{"part": "clean", "name": "brand: 罗马仕", "got": "ROMOSS", "want": "Anker"}]
