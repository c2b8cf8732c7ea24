"""Under which brand and model the rows of recalled products come together."""

from typing import Any

import pytest

from recallscope.snapshot.targets import _grouped


def row(brand: str, *models: str) -> dict[str, Any]:
    return {"brand": brand, "models": list(models), "lines": [], "event_id": "event:x", "notice_id": f"source:{brand}"}


@pytest.mark.parametrize(
    ("rows", "keys"),
    [
        ([row("Belkin", "BPB002"), row("", "BPB002")], [("belkin", "BPB002")]),
        ([row("", "BPB002")], [("", "BPB002")]),
        (
            [row("Casely", "E33A"), row("Flaunt", "E33A"), row("", "E33A")],
            [("", "E33A"), ("casely", "E33A"), ("flaunt", "E33A")],
        ),
        ([row("Anker", "A1112"), row("Anker", "A1112011")], [("anker", "A1112")]),
    ],
)
def test_groups(rows: list[dict[str, Any]], keys: list[tuple[str, str]]) -> None:
    assert sorted(_grouped(rows)) == keys


def test_no_row_is_lost() -> None:
    groups = _grouped([row("Belkin", "BPB002"), row("", "BPB002"), row("Anker", "A1112", "A1263")])
    assert {key: len(group) for key, group in groups.items()} == {
        ("belkin", "BPB002"): 2,
        ("anker", "A1112"): 1,
        ("anker", "A1263"): 1,
    }
