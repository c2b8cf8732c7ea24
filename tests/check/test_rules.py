"""The kernel of rules: the strictest wins, all that it stands on speaks, what is only told decides nothing."""

from datetime import date

import pytest

from recallscope.archive.importing import import_paths
from recallscope.check.rules import Judged, in_force, judge, named, speaking
from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.errors import UsageError
from recallscope.records.facts import Facts, Number, Span, Text
from recallscope.settings import Settings
from recallscope.snapshot.build import build
from recallscope.snapshot.opened import Snapshot
from recallscope.sources import source_named

GROUND = """\
kind: carriage
name: {en: Ground, zh: 甲}
jurisdiction: WORLD
rules:
  - {id: free, authority: G, url: "https://g.example", decision: allowed, when: {wh: {at_most: 100}},
     says: {en: f, zh: f}}
  - {id: ask, authority: G, url: "https://g.example", decision: needs_approval,
     when: {wh: {above: 100}}, says: {en: a, zh: a}}
  - {id: five, from: "2025-03-01", until: "2025-12-31", authority: G, url: "https://g.example", decision: refused,
     limit: 5, when: {count: {above: 5}}, says: {en: five, zh: 五}}
  - {id: draft, from: "2025-01-01", authority: G, url: "https://g.example", decision: refused, standing: unconfirmed,
     when: {count: {above: 1}}, says: {en: one, zh: 一}}
  - {id: quiet, authority: G, url: "https://g.example", advice: true, standing: background, says: {en: hush, zh: 静}}
"""
AIRLINE = """\
kind: carriage
name: {en: Acme Air, zh: 顶峰航空}
jurisdiction: US
stands_on: [ground]
also_called: [AcmeAir Ltd, 顶峰]
rules:
  - {id: two, from: "2025-06", authority: A, url: "https://a.example", decision: refused, limit: 2,
     when: {count: {above: 2}}, says: {en: two, zh: 二}}
  - {id: blue, authority: A, url: "https://a.example", decision: refused,
     when: {colour: {one_of: [blue]}}, says: {en: b, zh: b}}
"""


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A snapshot with two rule sets that were added at run time: one file each and no code."""
    folder = tmp_path_factory.mktemp("rules")
    settings = Settings(home=folder / "home", workers=1)
    for name, text in (("ground", GROUND), ("acme-air", AIRLINE), ("lost", AIRLINE.replace("ground", "nowhere"))):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        import_paths(settings, source_named("register"), [folder / f"{name}.yaml"])
    return build(settings)


def judged(snapshot: Snapshot, name: str, day: str, **facts: float | str) -> Judged:
    values: Facts = {k: Text(v) if isinstance(v, str) else Number(v, v) for k, v in facts.items()}
    on = Span(date.fromisoformat(day), date.fromisoformat(day))
    return judge(
        in_force(snapshot, named(snapshot, "carriage", [name]), on), {"colour": Text("red"), **values, "on": on}
    )


@pytest.mark.parametrize(
    ("name", "day", "facts", "decision", "fewer"),
    [
        ("ground", "2025-02-28", {"wh": 74, "count": 6}, "allowed", None),
        ("ground", "2025-03-01", {"wh": 74, "count": 6}, "refused", 5),
        ("ground", "2025-12-31", {"wh": 74, "count": 6}, "refused", 5),
        ("ground", "2026-01-01", {"wh": 74, "count": 6}, "allowed", None),
        ("ground", "2025-03-01", {"wh": 100, "count": 5}, "allowed", None),
        ("ground", "2025-03-01", {"wh": 100.1, "count": 5}, "needs_approval", None),
        ("acme-air", "2025-05-31", {"wh": 74, "count": 6}, "refused", 5),
        ("acme-air", "2025-06-01", {"wh": 74, "count": 6}, "refused", 2),
        ("acme-air", "2025-06-01", {"wh": 74, "count": 2}, "allowed", None),
        ("acme-air", "2025-06-01", {"wh": 120, "count": 3}, "refused", 2),
        ("acme-air", "2025-06-01", {"wh": 74, "count": 3, "colour": "blue"}, "refused", None),
        ("acme-air", "2025-06-01", {"count": 1}, "cannot_tell", None),
        ("acme-air", "2025-06-01", {"wh": 74}, "cannot_tell", None),
        ("acme-air", "2025-06-01", {"count": 3}, "refused", 2),
    ],
)
def test_decisions(
    snapshot: Snapshot, name: str, day: str, facts: dict[str, float | str], decision: str, fewer: int | None
) -> None:
    found = judged(snapshot, name, day, **facts)
    assert (found.decision, found.fewer) == (decision, fewer)


def test_every_rule_that_spoke_is_named_the_strictest_first(snapshot: Snapshot) -> None:
    found = judged(snapshot, "acme-air", "2025-06-01", wh=120, count=6)
    spoken = [f"{one.rule_set.id}/{one.rule.id}" for one in found.spoken]
    assert spoken == ["acme-air/two", "ground/five", "ground/ask", "ground/draft", "ground/quiet"]


def test_only_what_could_change_the_answer_is_asked(snapshot: Snapshot) -> None:
    assert judged(snapshot, "acme-air", "2025-06-01").asks == ("count", "wh")
    assert judged(snapshot, "acme-air", "2025-06-01", wh=120).asks == ("count",)
    assert judged(snapshot, "acme-air", "2025-06-01", count=9).asks == ()


def test_fewer_units_may_need_approval(snapshot: Snapshot) -> None:
    assert judged(snapshot, "acme-air", "2025-06-01", wh=120, count=3).fewer_decision == "needs_approval"
    assert judged(snapshot, "acme-air", "2025-06-01", count=3).fewer_decision == "cannot_tell"


def test_a_month_in_which_a_rule_begins_cannot_be_told(snapshot: Snapshot) -> None:
    given = {"brand": "Acme", "model": "P-1", "wh": "74", "count": "3", "flight": "Acme Air", "colour": "red"}
    for day, decision in (("2025-04", "allowed"), ("2025", "cannot_tell"), ("2025-06", "refused")):
        found = verdict(snapshot, understand({**given, "on": day}))["carriage"]
        assert found["decision"] == decision
        assert [ask["fact"] for ask in found["asks"]] == (["on"] if decision == "cannot_tell" else [])


@pytest.mark.parametrize("name", ["acme-air", "ACME_AIR", "acme air", "AcmeAir Ltd", "顶峰", "顶峰航空"])
def test_names(snapshot: Snapshot, name: str) -> None:
    assert named(snapshot, "carriage", [name, "acme-air"]) == ("acme-air",)


def test_an_unknown_name_lists_those_there_are(snapshot: Snapshot) -> None:
    with pytest.raises(UsageError, match=r"nowhere.*acme-air, .*icao"):
        named(snapshot, "carriage", ["icao", "nowhere"])
    with pytest.raises(UsageError, match="sale-cn, sale-eu, sale-us"):
        named(snapshot, "sale", ["acme-air"])


def test_a_rule_set_without_its_ground_is_left_out_and_told(snapshot: Snapshot) -> None:
    assert snapshot.rule_set("lost") is None
    assert snapshot.manifest.counts["lost"] == 1


def test_what_a_rule_set_stands_on_speaks_once(registered: Snapshot) -> None:
    ids = [one.id for one in speaking(registered, named(registered, "carriage", ["cathay", "eva", "cn-domestic"]))]
    assert ids == ["cathay", "eva", "cn-domestic", "hk", "tw", "icao"]
