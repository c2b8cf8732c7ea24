"""Codes as compared: keys, look-alikes, codes known in part, character classes, ranges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recallscope.records.codes import (
    code_key,
    digits_match,
    doubtful,
    equal,
    expand_class,
    fold,
    in_class,
    in_range_form,
    read_code,
    same_form,
)
from recallscope.records.facts import Code
from recallscope.records.truth import Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
CODES = st.text("AO0I1L2Z5S8B9", max_size=6)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("C14-P6", "C14P6"),
        ("c14 / p6", "C14P6"),
        ("Ｃ１４－Ｐ６", "C14P6"),
        ("S/N_12.3", "SN123"),
        ("é-1", "É1"),
        ("批12", "批12"),
        ("-_./ ", ""),
        ("", ""),
    ],
)
def test_key(text: str, key: str) -> None:
    assert code_key(text) == key


@given(st.text(max_size=20))
def test_a_key_is_its_own_key(text: str) -> None:
    assert code_key(code_key(text)) == code_key(text)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("O0", "00"), ("1IL", "111"), ("2Z", "22"), ("5S", "55"), ("8B", "88"), ("QGDU", "QGDU"), ("", "")],
)
def test_fold(given: str, wanted: str) -> None:
    assert fold(given) == wanted


@pytest.mark.parametrize(
    ("text", "excludes", "code"),
    [
        ("a-12", "", Code("A12")),
        ("...7", "", Code("", "7", whole=False)),
        ("57X...", "", Code("57X", whole=False)),
        ("57x…9", "", Code("57X", "9", whole=False)),
        ("57X......9", "", Code("57X", "9", whole=False)),
        ("57...X...9", "", Code("57", "X9", whole=False)),
        ("A0OIL", "OI", Code("A001L", excludes="OI")),
        ("O...I", "OI", Code("0", "1", whole=False, excludes="OI")),
        ("OQ", "Q", Code("OQ", excludes="Q")),
        ("...", "", None),
        (" - ", "", None),
        ("", "", None),
    ],
)
def test_read_code(text: str, excludes: str, code: Code | None) -> None:
    assert read_code(text, excludes) == code


@given(CODES, CODES)
def test_a_code_in_part_is_read_as_it_is_written(start: str, end: str) -> None:
    code = read_code(f"{start}...{end}")
    assert (code is None) == (not start and not end)
    assert code is None or read_code(str(code)) == code


@pytest.mark.parametrize(
    ("given", "wanted", "excludes", "truth"),
    [
        ("A1", "A1", "", YES),
        ("A1", "A2", "", NO),
        ("AO", "A0", "", UNKNOWN),
        ("AI", "AL", "", UNKNOWN),
        ("A1", "A1B", "", NO),
        ("AO", "B0", "", NO),
        ("A0", "AO", "O", NO),
        ("AO", "AO", "O", YES),
        ("A0I", "AOL", "O", NO),
        ("AL", "A1", "O", UNKNOWN),
        ("", "", "", YES),
    ],
)
def test_equal(given: str, wanted: str, excludes: str, truth: Truth) -> None:
    assert equal(given, wanted, excludes) is truth


@given(CODES, CODES)
def test_unknown_is_for_look_alikes_only(given: str, wanted: str) -> None:
    assert (equal(given, wanted) is UNKNOWN) == (given != wanted and fold(given) == fold(wanted))
    assert equal(given, wanted) is equal(wanted, given)


@pytest.mark.parametrize(
    ("letter", "characters", "excludes", "truth"),
    [
        ("7", "0-9D", "", YES),
        ("D", "0-9D", "", YES),
        ("A", "0-9D", "", NO),
        ("S", "0-9D", "", UNKNOWN),
        ("5", "S", "", UNKNOWN),
        ("5", "S", "S", NO),
        ("1", "IL", "I", UNKNOWN),
        ("1", "IL", "IL", NO),
    ],
)
def test_in_class(letter: str, characters: str, excludes: str, truth: Truth) -> None:
    assert in_class(letter, expand_class(characters), excludes) is truth


@pytest.mark.parametrize(
    ("given", "wanted", "place"),
    [("A1", "A1", ""), ("AO1", "A01", "O at place 2"), ("OO", "00", "O at place 1"), ("A", "AB", "")],
)
def test_doubtful(given: str, wanted: str, place: str) -> None:
    assert doubtful(given, wanted) == place


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("0-9D", "0123456789D"),
        ("a-c", "ABC"),
        ("A", "A"),
        ("0-0", "0"),
        ("X0-2Z", "X012Z"),
        ("X-Z", "XYZ"),
    ],
)
def test_class(text: str, characters: str) -> None:
    assert expand_class(text) == characters


@pytest.mark.parametrize("text", ["", "-", "0-", "-9", "0--9", "0-9-", "A B", "[0-9]", ".", "é", "9-0", "Z-A", "A-9"])
def test_no_class(text: str) -> None:
    with pytest.raises(ValueError, match=r"character class|ends before it begins"):
        expand_class(text)


@pytest.mark.parametrize(
    ("given", "wanted", "same"),
    [
        ("C14P6", "M20Q1", True),
        ("C14P6", "C14P", False),
        ("C14P6", "C1AP6", False),
        ("CI4P6", "C14P6", True),
        ("0923", "1022", True),
        ("WW23", "1022", False),
        ("OO23", "1022", True),
        ("8", "X", True),
    ],
)
def test_same_form(given: str, wanted: str, same: bool) -> None:
    assert same_form(given, wanted) is same


@pytest.mark.parametrize(
    ("code", "low", "high", "match"),
    [("005", "001", "010", True), ("00A", "001", "010", False), ("A0A", "A01", "B0Z", True), ("", "", "", True)],
)
def test_digits_match(code: str, low: str, high: str, match: bool) -> None:
    assert digits_match(code, low, high) is match


@pytest.mark.parametrize(
    ("code", "low", "high", "read"),
    [
        ("OO5", "001", "010", "005"),
        ("P0O", "PO1", "PO9", "PO0"),
        ("A81", "AB1", "AC9", "AB1"),
        ("AA5", "AA1", "AS9", "AA5"),
        ("A21", "AY1", "BB9", "AZ1"),
        ("A81", "A0X", "AZX", "A81"),
        ("X1", "Q1", "R9", "X1"),
    ],
)
def test_in_range_form(code: str, low: str, high: str, read: str) -> None:
    assert in_range_form(code, low, high) == read
