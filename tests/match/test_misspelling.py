"""Names with one letter wrong."""

from recallscope.match.misspelling import one_wrong


def test_one_letter_wrong_and_no_more() -> None:
    found = set(one_wrong("anker"))
    assert {"ankr", "ankerr", "ankeer", "anser", "akner", "anke"} <= found
    assert not {"nker", "banker", "akkrr", "romoss"} & found
