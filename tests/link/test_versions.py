"""Records of one id into one notice."""

from typing import Any

import msgspec
import pytest

from recallscope.link.versions import earlier, newest
from recallscope.records.document import Evidence
from recallscope.records.notice import Claim, Notice, Product, UnitCount, Window
from recallscope.records.predicate import EVERY_UNIT, NOT_STATED, condition

LOT = condition("lot", "one_of", "C14-P6")
ACME = Product(brand="Acme", models=("A-1",))


def record(form: str = "api", **fields: Any) -> Notice:
    evidence = (Evidence(source="us_cpsc", document=form, place="[0]"),)
    known = {"published": "2025-06-01", "title": "", "url": "", "evidence": evidence, **fields}
    return Notice(id="us-cpsc:25001", source="us_cpsc", form=form, **known)


def test_one_record_stays_as_it_is() -> None:
    assert newest([("2025-06-01", record(title="one"))]) == record(title="one")


@pytest.mark.parametrize("order", [1, -1])
def test_the_newest_document_of_a_form_wins_whole(order: int) -> None:
    old = ("2025-06-01", record(title="old", incidents="one fire", scope=LOT))
    new = ("2025-07-01", record(title="new"))
    assert newest([old, new][::order]) == new[1]


def test_of_documents_of_one_date_the_later_read_wins() -> None:
    assert newest([("2025-06-01", record(title="one")), ("2025-06-01", record(title="two"))]).title == "two"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "a title"),
        ("url", "https://example.org"),
        ("units", (UnitCount(jurisdiction="US", count=3),)),
        ("made", Window(start="2023")),
        ("sold", Window(end="2024")),
        ("incidents", "one fire"),
        ("injuries", "none"),
        ("hazards", ("fire",)),
        ("remedies", ("refund",)),
        ("contact", "1-800"),
        ("deadline", "2026-01-01"),
        ("disposal", "take it back"),
        ("joint_with", ("CA",)),
        ("links", ("https://example.org",)),
        ("markets", ("US",)),
        ("where", (("serial", "on the back"),)),
        ("scope", LOT),
        ("products", (ACME,)),
    ],
)
def test_the_other_form_completes(field: str, value: Any) -> None:
    main, other = record("api"), record("export", **{field: value})
    both = newest([("2025-06-02", main), ("2025-06-01", other)])
    assert getattr(both, field) == value
    assert both == msgspec.structs.replace(main, **{field: value}, evidence=both.evidence)
    assert [one.document for one in both.evidence] == ["api", "export"]


@pytest.mark.parametrize(
    ("field", "ours", "theirs", "written"),
    [
        ("published", "2025-06-01", "2025-06-02", "2025-06-02"),
        ("made", Window(start="2023"), Window(start="2022"), '{"from":"2022","to":null}'),
        ("remedies", ("refund",), ("repair",), '["repair"]'),
        ("scope", EVERY_UNIT, LOT, '{"lot":{"one_of":["C14-P6"]}}'),
    ],
)
def test_a_conflict_stays_as_a_claim(field: str, ours: Any, theirs: Any, written: str) -> None:
    main = record("api", **{field: ours})
    other = record("export", url="https://example.org", **{field: theirs})
    both = newest([("2025-06-02", main), ("2025-06-01", other)])
    assert getattr(both, field) == ours
    assert both.claims == (Claim(field=field, value=written, url="https://example.org", note="the publisher's export"),)


@pytest.mark.parametrize("field", ["title", "incidents", "contact"])
def test_fields_of_prose_may_differ_without_a_claim(field: str) -> None:
    both = newest([("2025-06-02", record("api", **{field: "a"})), ("2025-06-01", record("export", **{field: "b"}))])
    assert (getattr(both, field), both.claims) == ("a", ())


def test_the_form_of_the_newer_document_is_the_main_one() -> None:
    api, export = ("2025-06-01", record("api", title="api")), ("2025-06-02", record("export", title="export"))
    assert newest([api, export]).title == newest([export, api]).title == "export"


def test_products_of_the_main_form_stay_unless_they_name_nothing() -> None:
    other = record("export", products=(ACME,))
    for ours, kept in [((Product(brand="Acme"),), "ours"), ((Product(lines=("bank",)),), "theirs"), ((), "theirs")]:
        both = newest([("2025-06-02", record("api", products=ours)), ("2025-06-01", other)])
        assert both.products == (ours if kept == "ours" else (ACME,))


def test_an_older_record_of_the_other_form_is_its_history() -> None:
    records = [
        ("2025-06-03", record("api")),
        ("2025-06-02", record("export", incidents="two")),
        ("2025-06-01", record("export", incidents="one", scope=LOT)),
    ]
    assert (newest(records).incidents, newest(records).scope) == ("two", NOT_STATED)


# --- what a notice said before ---


def said(*records: tuple[str, Notice]) -> list[tuple[str, str, str]]:
    """Return (title, known from, known until) of each earlier version."""
    return [(one.notice.title, one.known_from, one.known_until) for one in earlier(records)]


def test_a_notice_that_never_changed_has_no_history() -> None:
    assert said(("2025-06-01", record(title="one"))) == []
    assert said(("2025-06-01", record(title="one")), ("2025-07-01", record(title="one"))) == []


@pytest.mark.parametrize("order", [1, -1])
def test_a_version_that_bears_a_later_day_is_known_from_it(order: int) -> None:
    one = ("2025-06-10", record(title="one"))
    two = ("2025-08-01", record(title="two", published="2025-07-05"))
    assert said(*(one, two)[::order]) == [("one", "2025-06-01", "2025-07-05")]


def test_a_version_that_bears_the_same_day_is_known_from_its_document() -> None:
    one, two = ("2025-06-10", record(title="one")), ("2025-07-10", record(title="two"))
    three = ("2025-08-10", record(title="three"))
    assert said(one, two, three) == [("one", "2025-06-01", "2025-07-10"), ("two", "2025-07-10", "2025-08-10")]


def test_another_form_is_no_older_version_and_completes_each() -> None:
    export = ("2025-05-01", record("export", title="export", incidents="one fire"))
    one, two = ("2025-06-10", record(title="one")), ("2025-07-10", record(title="two"))
    assert said(export, two) == []
    (version,) = earlier([export, one, two])
    assert (version.notice.title, version.notice.incidents) == ("one", "one fire")


def test_a_version_corrected_on_its_own_day_was_never_known() -> None:
    assert said(("2025-06-01", record(title="one")), ("2025-06-01", record(title="two"))) == []
