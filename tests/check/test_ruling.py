"""What the verdict says of carriage and sale: the contract's form, both languages, what is background."""

from typing import Any

import pytest

from recallscope.check.sentences import LANGUAGES, words
from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.errors import UsageError
from recallscope.records.operators import FACTS
from recallscope.snapshot.opened import Snapshot
from recallscope.text.unit.words import AIRLINES

UNIT = {"brand": "Acme", "model": "P-1", "wh": "74", "mark_3c": "legible"}


def asked(snapshot: Snapshot, language: str = "en", **given: str) -> dict[str, Any]:
    return verdict(snapshot, understand({**UNIT, **given}), language)


def test_not_asked_is_null(registered: Snapshot) -> None:
    found = asked(registered)
    assert (found["carriage"], found["sale"]) == (None, None)


def test_the_contract(registered: Snapshot) -> None:
    part = asked(registered, flight="emirates;kr", on="2026-03-27", count="3")["carriage"]
    assert (part["decision"], part["rule_set"], part["on"]) == ("refused", "emirates;kr", "2026-03-27")
    first = part["because"][0]
    assert {name: first[name] for name in ("rule", "in_force_from", "result")} == {
        "rule": "emirates/one",
        "in_force_from": "2025-10-01",
        "result": "yes",
    }
    assert first["says"].startswith("Emirates: ")
    assert first["url"].startswith("https://")
    assert "icao/two-per-person" in [one["rule"] for one in part["because"]]
    assert part["would_be_allowed"] == "One of the three would be allowed"
    assert part["asks"] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "given",
    [
        {"flight": "cn-domestic", "on": "2025-06-28", "mark_3c": ""},
        {"flight": "icao", "on": "2026-03-27", "count": "3"},
        {"flight": "icao", "on": "2001-01-01"},
        {"flight": "us", "wh": "", "capacity_mah": "27000", "volts": "5"},
        {"flight": "kr;hk", "wh": "120"},
        {"sale": "cn", "on": "2027-04-01", "made": "2027-04-01"},
        {"sale": "eu", "on": "2027-02-18"},
        {"sale": "us", "flight": "us", "brand": "ROMOSS", "model": "PAC20-272"},
    ],
)
def test_every_ruling_can_be_said(registered: Snapshot, language: str, given: dict[str, str]) -> None:
    found = asked(registered, language, **given)
    for part in filter(None, (found["carriage"], found["sale"])):
        assert words(language)["rules"]["decision"][part["decision"]] in found["says"]
        assert all(one["says"] for one in part["because"])
        assert all(ask["where"] and ask["why"] for ask in part["asks"])
        assert (part["decision"] == "cannot_tell") == bool(part["asks"])
    assert "{" not in found["says"]


def test_one_sentence_says_all(registered: Snapshot) -> None:
    says = asked(registered, flight="icao", on="2026-03-27", count="3", sale="cn")["says"]
    assert "Flight (ICAO Technical Instructions, 2026-03-27): refused." in says
    assert "Two of the three would be allowed." in says
    assert "Sale (China, 2026-03-27): allowed." in says


def test_what_was_not_said_of_the_trip_is_assumed_and_told(registered: Snapshot) -> None:
    assert asked(registered, flight="us")["carriage"]["assumed"] == ["one unit", "in the cabin", "not damaged"]
    assert asked(registered, flight="us", count="2", baggage="随身", damaged="鼓包")["carriage"]["assumed"] == []


@pytest.mark.parametrize("given", [{"count": "many"}, {"baggage": "somewhere"}, {"damaged": "perhaps"}])
def test_what_was_said_and_cannot_be_read_is_asked(registered: Snapshot, given: dict[str, str]) -> None:
    part = asked(registered, flight="us", on="2026-04-01", **given)["carriage"]
    assert part["decision"] == "cannot_tell"
    assert [ask["fact"] for ask in part["asks"]] == list(given)


def test_background_and_unconfirmed_are_called_so(registered: Snapshot) -> None:
    part = asked(registered, flight="jp", on="2026-05-01", count="3")["carriage"]
    by_rule = {one["rule"]: one for one in part["because"]}
    assert by_rule["jp/two-draft"]["standing"] == "unconfirmed"
    assert "unconfirmed" in by_rule["jp/two-draft"]["says"]
    assert "background" in by_rule["icao/up-to-100-wh"]["says"]
    assert "icao/two-per-person" in by_rule
    assert asked(registered, flight="jp", on="2026-05-01", count="2")["carriage"]["decision"] == "allowed"


def test_a_rule_set_without_a_regulators_text_says_so(registered: Snapshot) -> None:
    for name in ("hk", "tw"):
        notes = asked(registered, flight=name)["carriage"]["notes"]
        assert any("No text of the regulator was found" in note for note in notes)


def test_doubtful_numbers_are_told(registered: Snapshot) -> None:
    odd = asked(registered, capacity_mah="13000", volts="5")["unit"]["doubts"]
    assert len(odd) == 2
    assert "doubts" not in asked(registered, capacity_mah="20000", volts="3.7")["unit"]


def test_the_day_is_today_unless_given(registered: Snapshot) -> None:
    from datetime import date

    unit = understand({**UNIT, "flight": "icao", "count": "3"})
    decisions = [
        verdict(registered, unit, today=day)["carriage"]["decision"] for day in (date(2026, 3, 26), date(2026, 3, 27))
    ]
    assert decisions == ["allowed", "refused"]


def test_a_flight_that_no_rule_set_is_called_is_refused(registered: Snapshot) -> None:
    with pytest.raises(UsageError, match="icao"):
        asked(registered, flight="atlantis")


def test_every_flight_that_text_may_name_is_on_record(registered: Snapshot) -> None:
    names = {line.split("|")[0].removeprefix("*") for line in AIRLINES.split("\n") if line}
    regions = {"us", "kr", "jp", "hk", "tw", "eu", "icao", "cn-domestic"}
    assert names | regions <= set(registered.rule_names("carriage").values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_that_a_rule_may_ask_for_has_its_words(language: str) -> None:
    answered = {"rating", "recall"}  # asked for by what would settle them
    assert FACTS.keys() - answered <= words(language)["fact"].keys() & words(language)["where"].keys()
