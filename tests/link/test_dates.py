"""When a notice was first told, where its publisher only dates its last update."""

import pytest

from recallscope.link.dates import with_first_days
from recallscope.records.notice import Notice


def notices(*dated: tuple[int, str], source: str = "ca_health") -> list[Notice]:
    return [Notice(id=f"ca-health:{number}", source=source, published=day, title="", url="") for number, day in dated]


UPDATED = [(100, "2025-06-30"), (101, "2024-01-10"), (102, "2024-01-11"), (103, "2024-01-12"), (104, "2024-01-15")]


@pytest.mark.parametrize(
    ("number", "told_from"),
    [(100, "2024-01-11"), (101, ""), (104, "")],
)
def test_the_next_numbers_say_from_when_an_updated_notice_was_told(number: int, told_from: str) -> None:
    found = {one.id: one for one in with_first_days(notices(*UPDATED), ["ca_health"])}
    one = found[f"ca-health:{number}"]
    assert one.told_from == told_from
    assert one.known_from == (told_from or one.published)


def test_a_date_of_publication_stands() -> None:
    found = with_first_days(notices(*UPDATED, source="us_cpsc"), ["ca_health"])
    assert {one.told_from for one in found} == {""}
