"""The register's own files: they fit, they cover what is on record, and their scopes answer as the notices read."""

import csv
import re
import time
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from recallscope.records.codes import read_code
from recallscope.records.dates import interval
from recallscope.records.evaluate import evaluate
from recallscope.records.facts import ABSENT, Span, Text, Value
from recallscope.records.notice import Notice
from recallscope.records.predicate import NOT_STATED, conditions, from_data, to_data
from recallscope.sources import source_named
from recallscope.sources.register import shipped

CASES = Path(__file__).parents[2] / "cases"
TOLD_BY = {
    "us-cpsc": r"\d{5}",
    "ca-health": r"\d{5}",
    "kr-safety": r"\d{8}",
    "eu-safety-gate": r"A\d{2}/\d{5}/\d{2}",
}


@cache
def notices() -> dict[str, Notice]:
    """Return every notice of the shipped register by id."""
    source = source_named("register")
    found = [
        notice for document in shipped() if document.name.startswith("events/") for notice in source.parse(document)
    ]
    assert all(isinstance(notice, Notice) for notice in found)
    assert len({notice.id for notice in found}) == len(found)  # type: ignore[union-attr]
    return {notice.id: notice for notice in found}  # type: ignore[union-attr,misc]


def cases(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def event(id: str) -> str:
    return id.removeprefix("register:").split("/")[0]


def test_documents_come_sorted_and_named_by_folder() -> None:
    names = [document.name for document in shipped()]
    assert names == sorted(names)
    events = [name for name in names if name.startswith("events/")]
    assert all(re.fullmatch(r"events/\d{4}(-[0-9a-z]+)+\.yaml", name) for name in events)


def test_all_files_are_read_in_time() -> None:
    source = source_named("register")
    start = time.perf_counter()
    assert sum(1 for document in shipped() for _ in source.parse(document)) >= 60
    assert time.perf_counter() - start < 20  # what would hang takes minutes; a loaded machine takes seconds


def test_every_row_on_record_has_its_notice() -> None:
    rows = cases("register_rows.csv")
    assert len({row["row"] for row in rows}) == 53
    assert {row["notice"] for row in rows} <= notices().keys()


def test_an_event_with_one_notice_is_named_by_its_file_alone() -> None:
    by_event = Counter(event(id) for id in notices())
    for id in notices():
        assert ("/" in id) == (by_event[event(id)] > 1), id


def test_units_of_each_event() -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for notice in notices().values():
        for units in notice.units:
            counted[event(notice.id), units.jurisdiction] += units.count
    assert counted == {(row["event"], row["jurisdiction"]): int(row["units"]) for row in cases("register_units.csv")}


def test_counts_of_one_model_and_of_all_models_are_never_mixed() -> None:
    for notice in notices().values():
        by_place: dict[str, set[bool]] = {}
        for units in notice.units:
            by_place.setdefault(units.jurisdiction, set()).add(units.model is None)
        assert all(len(kinds) == 1 for kinds in by_place.values()), notice.id


@pytest.mark.parametrize("row", cases("register_scopes.csv"), ids=lambda row: "-".join(filter(None, row.values())))
def test_scopes_answer_as_the_notices_read(row: dict[str, str]) -> None:
    notice = notices()[row["notice"]]
    facts = {name: value(name, text, notice) for name, text in row.items() if text and name not in ("notice", "answer")}
    assert evaluate(notice.scope, facts).truth == row["answer"]


def value(name: str, text: str, notice: Notice) -> Value:
    if text == "absent":
        return ABSENT
    if name in ("made", "sold"):
        days = interval(text)
        assert days
        return Span(*days)
    if name in ("colour", "brand_lookup"):
        return Text(text)
    code = read_code(text, notice.code_excludes if name == "serial" else "")
    assert code
    return code


def test_all_eleven_grammars_occur() -> None:
    used = {(one.fact, one.operator) for notice in notices().values() for one in conditions(notice.scope)}
    whole_model = to_data(notices()["register:2024-charmast-w1056"].scope)
    assert whole_model == {"all": [{"model": {"one_of": ["W1056"]}}, "every_unit"]}
    assert used >= {
        ("made", "within"),
        ("lot", "one_of"),
        ("serial", "one_of"),
        ("serial", "starts_with"),
        ("serial", "last_character"),
        ("date_code", "ends_with"),
        ("date_code", "one_of"),
        ("mark_po", "between"),
        ("mark_po", "absent"),
        ("serial", "absent"),
        ("sold", "within"),
        ("colour", "one_of"),
        ("serial", "listed_by"),
    }


def test_scopes_speak_only_of_models_that_the_notice_names() -> None:
    for notice in notices().values():
        named = {model for product in notice.products for model in product.models}
        spoken = {model for one in conditions(notice.scope) if one.fact == "model" for model in one.values}
        assert spoken <= named, notice.id
        if spoken:
            assert spoken == named, notice.id
        for product in notice.products:
            assert {meant for _, meant in product.misprints} <= set(product.models), notice.id
            assert not {printed for printed, _ in product.misprints} & named, notice.id


def test_scopes_come_back_from_their_data() -> None:
    for notice in notices().values():
        assert from_data(to_data(notice.scope)) == notice.scope


def test_misprints_on_record() -> None:
    pairs = {pair for notice in notices().values() for product in notice.products for pair in product.misprints}
    assert pairs == {
        ("OD-87", "OD-B7"),
        ("PB003", "PB0003"),
        ("BPB2002", "BPB002"),
        ("PPXCW06", "PPCXW06"),
        ("E20382", "E2038"),
    }


def test_told_by_names_notices_as_their_publishers_number_them() -> None:
    told = [(id, other) for id, notice in notices().items() for other in notice.told_by]
    for id, other in told:
        prefix, number = other.split(":", 1)
        assert re.fullmatch(TOLD_BY[prefix], number), (id, other)
    assert len({other for _, other in told}) == len(told), "a notice of another publisher tells one event only"
    assert {"us-cpsc:25338", "ca-health:77650", "kr-safety:10021490"} <= {other for _, other in told}


def test_an_expansion_is_a_later_event_of_its_own() -> None:
    expansions = {id: notice.expands for id, notice in notices().items() if notice.expands}
    assert expansions == {"register:2025-esr-2g505": ("2025-esr-halolock",)}
    wide, narrow = notices()["register:2025-esr-2g505"], notices()["register:2025-esr-halolock"]
    assert wide.published > narrow.published


def test_restatements_are_claims_and_no_events() -> None:
    casely = notices()["register:2025-casely-e33a"]
    assert ("published", "2026-04-16") in {(claim.field, claim.value) for claim in casely.claims}
    force = notices()["register:2021-force-media-pd26800"]
    assert force.published == "2021-08-26"
    assert ("published", "2026-01-14") in {(claim.field, claim.value) for claim in force.claims}
    xiaomi = notices()["register:2025-xiaomi-pb2030mi/world"]
    assert not xiaomi.units
    assert "146891" in {claim.value for claim in xiaomi.claims}


def test_cell_makers_only_where_a_source_says_so() -> None:
    for notice in notices().values():
        for party in notice.parties:
            if party.role == "cell_maker":
                assert any(claim.field == "parties" and claim.url for claim in notice.claims), notice.id


def test_what_is_not_stated_stays_so() -> None:
    for stem in ("2025-sumimoto-jp", "2025-bigblue-jp", "2023-mozi-pro", "2025-energizer-ue10013cq"):
        assert notices()[f"register:{stem}"].scope == NOT_STATED
    assert notices()["register:2025-kca-overcharge-kr"].type == "recommendation"
    assert notices()["register:2024-quad-lock-mag/us"].scope == NOT_STATED


def test_every_notice_says_where_it_was_read() -> None:
    for notice in notices().values():
        assert notice.evidence
        assert notice.url == notice.evidence[0].url
        assert notice.markets, notice.id
        assert interval(notice.published), notice.id
