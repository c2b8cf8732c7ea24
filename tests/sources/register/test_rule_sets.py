"""One rule set file into its rule set; a broken one says which file, field and why; the shipped ones are whole."""

import hashlib

import pytest

from recallscope.errors import InputError
from recallscope.records.document import Document
from recallscope.records.evaluate import evaluate
from recallscope.records.facts import Text
from recallscope.records.predicate import EVERY_UNIT, conditions
from recallscope.records.rules import RuleSet
from recallscope.records.truth import Truth
from recallscope.snapshot.rules import rule_set_data, rule_set_from
from recallscope.sources.register import shipped
from recallscope.sources.register.parse import parse

GOOD = """\
kind: carriage
name: {en: Acme Air, zh: 顶峰航空}
jurisdiction: WORLD
stands_on: [icao]
also_called: [Acme]
note: {en: hello, zh: 你好}
rules:
  - id: two
    from: "2026-03"
    until: "2026-12-31"
    authority: Acme
    url: https://example.org/rule
    standing: background
    when: {count: {above: 2}}
    decision: refused
    limit: 2
    says: {en: two, zh: 二}
  - {id: quiet, authority: Acme, url: "https://example.org/q", advice: true, says: {en: hush, zh: 静}}
"""


def read(text: str, name: str = "acme-air.yaml") -> RuleSet:
    content = text.encode()
    (found,) = parse(
        Document(source="register", sha256=hashlib.sha256(content).hexdigest(), name=name, content=content)
    )
    assert isinstance(found, RuleSet)
    return found


def test_every_field_is_read() -> None:
    found = read(GOOD)
    assert (found.id, found.kind, found.name_zh, found.stands_on) == ("acme-air", "carriage", "顶峰航空", ("icao",))
    two, quiet = found.rules
    assert (two.in_force_from, two.until, two.limit, two.standing) == ("2026-03", "2026-12-31", 2, "background")
    assert (quiet.in_force_from, quiet.advice, quiet.when, quiet.decides) == (None, True, EVERY_UNIT, False)
    assert [one.url for one in found.evidence] == ["https://example.org/rule", "https://example.org/q"]


def test_as_data_and_back() -> None:
    assert rule_set_from(rule_set_data(read(GOOD))) == read(GOOD)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("kind: carriage", "kind: flying"), "kind: 'flying' is not one of"),
        (("{above: 2}", "{over: 2}"), 'rules[0].when.count: unknown operator "over"'),
        (("{above: 2}", "{above: two}"), "rules[0].when.count"),
        (("{count:", "{amount:"), 'rules[0].when.amount: unknown fact "amount"'),
        (('from: "2026-03"', "from: 2026-13"), "rules[0].from"),
        (('from: "2026-03"', 'from: "2026-02-30"'), "rules[0].from: '2026-02-30' is not in the calendar"),
        (('from: "2026-03"', 'from: "2027"'), "rules[0].until: the rule ends before it begins"),
        (("id: quiet", "id: two"), 'rules[1].id: "two" stands twice'),
        (("decision: refused", "decision: forbidden"), "rules[0].decision"),
        (("    decision: refused\n    limit: 2\n", ""), "rules[0]: needs a decision, or advice: true in its place"),
        (("advice: true", "advice: true, decision: refused"), "rules[1]: needs a decision, or advice"),
        (("advice: true", "advice: false"), "rules[1].advice"),
        (("https://example.org/rule", "example.org"), "rules[0].url"),
        (("says: {en: two, zh: 二}", "says: {en: two}"), "rules[0].says"),
        (("standing: background", "standing: rumour"), "rules[0].standing"),
        (("stands_on: [icao]", "stands_on: [ICAO!]"), "stands_on[0]"),
        (("limit: 2", "limit: 0"), "rules[0].limit"),
        (("jurisdiction: WORLD", "jurisdiction: Mars"), "jurisdiction"),
        (("rules:\n", "rules: none\nmore:\n"), "the file: Additional properties"),
    ],
)
def test_a_broken_file_is_answered_with_file_field_and_why(change: tuple[str, str], says: str) -> None:
    assert change[0] in GOOD
    with pytest.raises(InputError) as caught:
        read(GOOD.replace(*change))
    assert str(caught.value).startswith(f"acme-air.yaml: {says}")


def test_a_name_that_is_no_id_is_refused() -> None:
    with pytest.raises(InputError, match=r"Acme Air\.yaml: the file's name"):
        read(GOOD, "Acme Air.yaml")


def _shipped() -> dict[str, RuleSet]:
    documents = [one for one in shipped() if one.name.startswith("rule_sets/")]
    return {found.id: found for one in documents for found in parse(one) if isinstance(found, RuleSet)}


def test_shipped_rule_sets_stand_on_each_other_down_to_icao() -> None:
    found = _shipped()
    assert set(found) >= {"cn-domestic", "icao", "us", "kr", "jp", "hk", "tw", "eu", "sale-cn", "sale-us", "sale-eu"}
    for one in found.values():
        assert set(one.stands_on) <= set(found)
        if one.kind == "carriage" and one.id != "icao":
            assert one.stands_on


def test_a_limit_belongs_to_a_rule_on_the_number_of_units() -> None:
    for one in _shipped().values():
        for rule in one.rules:
            counts = [part for part in conditions(rule.when) if part.fact == "count"]
            assert (rule.limit is None) == (not counts)
            assert all(part.values == (rule.limit,) for part in counts)


def test_a_recall_refuses_where_the_facts_say_so() -> None:
    recalled = {"recall": Text("recalled")}
    refusing = {
        one.id
        for one in _shipped().values()
        for rule in one.rules
        if rule.when != EVERY_UNIT and evaluate(rule.when, recalled).truth is Truth.YES
    }
    assert refusing == {"cn-domestic", "us", "sale-cn", "sale-us", "sale-eu"}
