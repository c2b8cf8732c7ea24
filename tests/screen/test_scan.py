"""What one look at a text finds: words, and where they must begin and end."""

import numpy as np
import pyarrow as pa
import pytest

from recallscope.screen.scan import CLOSER, PASSES, scan
from recallscope.screen.tables import tables_of
from recallscope.screen.words import Says, Word

BOTH = tables_of([Word("anker", Says.BRAND), Word("a1642", Says.CODE, whole=False)])
AMOUNT = tables_of([Word("anker", Says.BRAND), Word("anker", Says.SPEAKS)])


def told(text: str, tables: object) -> int:
    _, offsets, letters = pa.array([text], pa.string()).buffers()
    found = scan(np.frombuffer(letters, np.uint8), np.frombuffer(offsets, np.int32)[:2], np.zeros(1, np.uint8), tables)
    return int(found[0])


@pytest.mark.parametrize(
    "text",
    [
        "Anker A1642",
        "A1642H11 by ANKER",
        "A n k e r A 16-42",
        "@nker A1642",
        "Аnkеr A1642",
        "Ａｎｋｅｒ Ａ１６４２",
        "AnkerA1642power",
        "4nk3r a1b42 a1642",
    ],
)
def test_words_are_found_in_every_writing(text: str) -> None:
    assert told(text, BOTH) & PASSES


@pytest.mark.parametrize("text", ["", "Anker", "A1642", "bankers A1642", "Ankers A1642", "Anker XA1642", "Anker A164"])
def test_parts_of_words_are_not(text: str) -> None:
    assert told(text, BOTH) == 0


def test_a_capacity_shows_a_power_bank() -> None:
    assert told("Anker 10,000 mAh", AMOUNT) & PASSES
    assert told("10k, Anker", AMOUNT) & PASSES
    assert told("Anker 10 kg", AMOUNT) == 0


@pytest.mark.parametrize("text", ["Anker powerbankA1642x", "anker|a1642", "Anker & A1642", "Anker’s A1642"])
def test_words_begin_anywhere_in_what_is_glued_together(text: str) -> None:
    assert told(text, BOTH) & PASSES


@pytest.mark.parametrize("text", ["罗马仕", "a&amp;b", "<b>", "ж", "𠀀"])
def test_what_is_not_read_here_asks_for_a_closer_look(text: str) -> None:
    assert told(text, BOTH) == CLOSER
