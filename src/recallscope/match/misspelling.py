"""Names with one letter wrong: what a seller or an owner may have meant."""

from collections.abc import Iterator

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4
"""Letters of the shortest name that is taken for a misspelt one: of three, any other three are near."""


def one_wrong(name: str) -> Iterator[str]:
    """Return every writing of a name with one letter dropped, changed, added or swapped, its first letter right."""
    for place in range(1, len(name) + 1):
        yield name[:place] + name[place + 1 :]
        for letter in LETTERS:
            yield name[:place] + letter + name[place + 1 :]
            yield name[:place] + letter + name[place:]
        if place + 1 < len(name):
            yield name[:place] + name[place + 1] + name[place] + name[place + 2 :]
