"""The verdict's form, its languages, and what had been published when."""

import pytest

from recallscope.check.sentences import LANGUAGES, words
from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.errors import UsageError
from recallscope.records.operators import OPERATORS
from recallscope.snapshot.opened import Snapshot

BASEUS = {"brand": "Baseus", "model": "BS-30KP365", "market": "US"}


def test_the_contract_of_a_match(registered: Snapshot) -> None:
    found = verdict(registered, understand({**BASEUS, "serial": "...7"}))
    assert found["snapshot"] == {"version": registered.manifest.version, "as_of": registered.manifest.as_of}
    (match,) = found["recall"]["matches"]
    assert match["event"] == "event:2025-baseus-bs-30kp365"
    assert match["notice"] == "register:2025-baseus-bs-30kp365/us"
    assert (match["brand"], match["models"], match["result"]) == ("Baseus", ["BS-30KP365"], "yes")
    assert match["because"]
    assert match["url"].startswith("https://")
    assert {"jurisdiction", "published", "remedies", "contact", "deadline"} <= set(match)


def test_a_unit_outside_is_told_why(registered: Snapshot) -> None:
    found = verdict(registered, understand({**BASEUS, "serial": "...A"}))
    assert found["recall"]["status"] == "not_listed"
    assert found["recall"]["matches"] == []
    assert any("0-9D" in sentence for out in found["recall"]["ruled_out"] for sentence in out["because"])
    assert "as of" in found["says"]
    assert "safe" not in found["says"].lower()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "given", [BASEUS, {**BASEUS, "serial": "7"}, {**BASEUS, "serial": "A"}, {}, {"brand": "ROMOSS"}]
)
def test_every_finding_can_be_said(registered: Snapshot, language: str, given: dict[str, str]) -> None:
    says = verdict(registered, understand(given), language)["says"]
    assert says
    assert "{" not in says


def test_both_languages_say_the_same_things() -> None:
    english, chinese = words("en"), words("zh")
    for room in english:
        if isinstance(english[room], dict):
            assert set(english[room]) == set(chinese[room]), room


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operator_has_its_sentences(language: str) -> None:
    assert set(OPERATORS) | {"every_unit", "not_stated"} == set(words(language)["condition"])


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UsageError, match="en, zh"):
        words("fr")


@pytest.mark.parametrize(
    ("day", "status"), [("2025-04-29", "not_listed"), ("2025-04-30", "cannot_tell"), ("2025-05-01", "recalled")]
)
def test_what_was_known_on_a_day(registered: Snapshot, day: str, status: str) -> None:
    unit = understand({**BASEUS, "serial": "...7"})
    assert verdict(registered, unit, known_on=day)["recall"]["status"] == status


def test_a_misspelt_model_brings_a_hint(registered: Snapshot) -> None:
    found = verdict(registered, understand({"brand": "ROMOSS", "model": "PAC20-273"}))
    assert found["recall"]["status"] == "not_listed"
    assert found["recall"]["similar"] == ["PAC20-272"]
    assert "PAC20-272" in found["says"]


def test_a_recommendation_is_shown_and_changes_nothing(registered: Snapshot) -> None:
    found = verdict(registered, understand({"brand": "Lorantec", "model": "BPR-02"}))
    assert found["recall"]["status"] == "not_listed"
    assert [one["notice"] for one in found["recall"]["warnings"]]


def test_every_ask_says_where_and_why(registered: Snapshot) -> None:
    asks = verdict(registered, understand({"brand": "ROMOSS", "model": "PAC20-272"}))["recall"]["asks"]
    assert [ask["fact"] for ask in asks] == ["lot", "made"]
    assert all(ask["where"] and ask["why"] for ask in asks)
