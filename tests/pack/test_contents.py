"""What a pack holds: all that a check of its kinds needs, and nothing that may not be passed on."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from recallscope.archive.importing import import_paths
from recallscope.pack.contents import contents
from recallscope.pack.form import PackManifest
from recallscope.settings import Settings
from recallscope.snapshot.build import build
from recallscope.snapshot.opened import Snapshot
from recallscope.sources import source_named
from tests.snapshot.archives import kr_line

LARGEST = 300 * 1000
Made = tuple[PackManifest, bytes]


@pytest.fixture(scope="module")
def entries(made: Made) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(gzip.decompress(made[1]))["entries"]
    return found


def test_the_manifest_tells_snapshot_day_and_sources(made: Made, registered: Snapshot) -> None:
    manifest = made[0]
    assert manifest.snapshot == {"version": registered.manifest.version, "as_of": registered.manifest.as_of}
    assert (manifest.sequence, manifest.made, manifest.kinds) == (7, "2026-11-26", ("power_bank",))
    assert [one.source for one in manifest.sources] == ["register"]
    assert "CC BY" in manifest.sources[0].attribution


def test_only_the_kinds_asked_for(entries: dict[str, Any]) -> None:
    products = {key: one for key, one in entries.items() if key[:2] in ("p/", "l/")}
    assert "p/romoss/PAC20272" in products
    assert {one["kind"] for one in products.values()} == {"power_bank"}
    assert not any("told" in one for one in products.values())


def test_every_pointer_leads_somewhere(entries: dict[str, Any]) -> None:
    for key, listed in entries.items():
        if key[:2] in ("m/", "s/", "g/"):
            for brand, model in listed:
                target = entries[f"b/{brand}"]["misprints"].get(model, model)
                assert f"p/{brand}/{target}" in entries, key
        if key[0] == "c" and key[1:2] != "/":
            assert all(f"c/{id}" in entries for id in listed)


def test_every_notice_that_a_scope_rests_on_is_there(entries: dict[str, Any]) -> None:
    scopes = [scope for key, one in entries.items() if key[:2] in ("p/", "l/") for scope in one["effective"]]
    assert scopes
    assert all(f"n/{notice}" in entries for scope in scopes for notice in scope["notices"])


def test_both_languages_and_the_rules_are_there(made: Made, entries: dict[str, Any]) -> None:
    data = json.loads(gzip.decompress(made[1]))
    assert set(data["sentences"]) == {"en", "zh"}
    assert entries["rn/carriage"]["cndomestic"] == "cn-domestic"
    assert entries["r/cn-domestic"]["rules"]
    assert data["tables"]["brands"][0][:2] == ["ROMOSS", "罗马仕"]


def test_it_is_small(made: Made) -> None:
    assert len(made[1]) < LARGEST


def test_sentences_and_lists_that_may_not_be_passed_on_stay_out(tmp_path: Path) -> None:
    notice, own = tmp_path / "list.jsonl", tmp_path / "own.csv"
    notice.write_text(json.dumps(kr_line(90000001, title="앤커 보조배터리 A9991", model="A9991")), encoding="utf-8")
    own.write_text("number,holder,brand,models,status,status_date\n1001,Anker,Anker,A9991,valid,2024-03-01\n")
    settings = Settings(home=tmp_path / "home", workers=1)
    import_paths(settings, source_named("kr_safety"), [notice])
    import_paths(settings, source_named("certificates"), [own])
    found = contents(build(settings), frozenset(("power_bank",)))
    told = found["n/kr-safety:90000001"]
    assert "title" not in told
    assert told["withheld"] == ["title"]
    assert told["url"]
    assert "p/anker/A9991" in found
    assert not {"c/certificates:1001", "cn/1001", "cp/anker/A9991"} & set(found)
