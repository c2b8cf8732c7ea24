"""Certificates of many documents: one for each id, and contradictions named without losing either word."""

from recallscope.link.certificates import certificates, contradictions
from recallscope.records.certificate import Certificate, StatusChange
from recallscope.records.document import Evidence


def record(number: str, document: str, status: str, since: str) -> Certificate:
    return Certificate(
        id=f"certificates:{number}",
        source="certificates",
        scheme="CCC",
        level="number",
        holder="Acme",
        number=number,
        history=(StatusChange(status=status, since=since),),  # type: ignore[arg-type]
        evidence=(Evidence(source="certificates", document=document, place=f"{document}:2"),),
    )


RECORDS = [
    record("2", "b", "suspended", "2025-06-14"),
    record("1", "b", "suspended", "2025-06-14"),
    record("1", "a", "valid", "2024-03-01"),
    record("2", "a", "valid", "2025-06-14"),
]


def test_one_number_is_one_certificate_in_order_of_id() -> None:
    found = certificates(RECORDS)
    assert [one.id for one in found] == ["certificates:1", "certificates:2"]
    assert [change.status for change in found[0].history] == ["valid", "suspended"]
    assert certificates(reversed(RECORDS)) == found


def test_two_statuses_for_one_day_are_a_problem_and_both_stay() -> None:
    found = certificates(RECORDS)
    assert {change.status for change in found[1].history} == {"valid", "suspended"}
    (problem,) = contradictions(found)
    assert (problem.field, problem.lost) == ("status", False)
    assert "certificates:2: valid and suspended on 2025-06-14" in problem.why
