"""What may be passed on of a source, by what its declaration says of its licence."""

from recallscope.sources import all_sources
from recallscope.sources.licence import closed, passed_on


def test_a_source_without_a_licence_lends_facts_and_no_sentences() -> None:
    told = {"notice": "kr-safety:1", "title": "as printed", "published": "2025-01-01"}
    assert passed_on(told) == {**told, "title": None, "withheld": ["title"]}
    assert passed_on({**told, "notice": "us-cpsc:1"})["title"] == "as printed"


def test_a_source_is_closed_where_its_declaration_says_so() -> None:
    assert closed() == {one.prefix for one in all_sources().values() if not one.redistributable}
    assert "kr-safety" in closed()
