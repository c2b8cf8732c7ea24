"""Every word that reading knows, and of what tables it is: found by a number that its letters make."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Bytes, Ints, Points, compiled, inlined
from recallscope.match.looks import LOOKS, folded
from recallscope.match.reading.classes import MARKS, MEANT, PARTS_OF, WORDS_OF, Of, Pairs, Parts

Hashes = npt.NDArray[np.uint64]
Nodes = npt.NDArray[np.int32]

POINTS = 1 << 16
"""Code points whose kind is on a table: those beyond are no letters once a text is folded, but for rare Chinese."""

NONE, PLAIN, OTHER, MARK = range(4)
"""Kinds of code points: what parts words, a small letter or digit, a letter of another script, a mark."""

CLOSED, OPEN = 1, 2
"""How a code ends: with or without a letter more of a region or a colour."""


SIGNS = {"@": "a", "$": "s"}
"""What stands for a letter."""

FIRST, _TIMES = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)
"""Of the hash FNV-1a (draft-eastlake-fnv)."""

_SPREAD, _SHIFT = np.uint64(0x9E3779B97F4A7C15), np.uint64(29)


class Tables(NamedTuple):
    """What compiled code looks things up in.

    `kinds` and `looks` go by code point: its kind, and the place of the code letter that it looks like, else 0. `keys`
    and `ids` are a table with open places of words by their hash, `classes` the bits of `Of` by a word's id. `rows` and
    `means` are one of words in a row, by the ids' hash. `nexts` and `ends` are the tree of codes: the node after each
    letter, 0 for none, and how a code ends there. `parts` holds texts one after the other, `bounds` where each ends,
    `groups` where those of each of `Parts` end, which are ordered by their first letter; `begins` tells of each code
    point, by a bit for each of `Parts`, whether any begins with it.
    """

    kinds: Bytes
    looks: Bytes
    keys: Hashes
    ids: Ints
    classes: Hashes
    rows: Hashes
    means: Ints
    nexts: Nodes
    ends: Bytes
    parts: Points
    bounds: Ints
    groups: Ints
    begins: Ints


class Lexicon(msgspec.Struct, frozen=True, eq=False):
    """The tables, and the words and brand keys by their ids."""

    tables: Tables
    words: tuple[str, ...]
    brands: tuple[str, ...]


def lexicon_of(
    names: Iterable[str] = (),
    vocabulary: Collection[str] = (),
    known_brands: Mapping[str, Mapping[tuple[str, ...], str]] = {},
    parted: Mapping[str, Mapping[str, str]] = {},
    codes: Mapping[str, bool] = {},
    lines: Collection[str] = (),
    tables: bool = True,
) -> Lexicon:
    """Return the lexicon of all tables, if wanted, and of these: words that are asked for, and what an index knows.

    `codes` are folded; of each, whether one letter more may stand behind it. `lines` stand for their brand.
    """
    meant, parts_of = (MEANT, PARTS_OF) if tables else ({}, {})
    of = {
        **(WORDS_OF if tables else {}),
        Of.VOCABULARY: vocabulary,
        Of.BRAND: known_brands,
        Of.PARTED: parted,
        Of.LINE: lines,
    }
    brand_words = {word for own in known_brands.values() for name in own for word in name}
    pieces = {word for one, own in parted.items() for two, whole in own.items() for word in (one, two, whole)}
    pairs = {word for pair in meant for word in pair}
    words = tuple(dict.fromkeys([*names, *sorted(pairs | brand_words | pieces), *(w for o in of.values() for w in o)]))
    ids = {word: place for place, word in enumerate(words)}
    brands = tuple(sorted({key for own in known_brands.values() for key in own.values()}))
    keys, places = opened(hashes(words), np.arange(len(words)))
    rows, means = opened(*_in_a_row(ids, meant, known_brands, parted, {key: n for n, key in enumerate(brands)}))
    nexts, ends = tree(codes)
    parts = [part for group in Parts for part in sorted(parts_of.get(group, ()))]
    return Lexicon(
        Tables(
            kinds=_kinds(),
            looks=_looks(),
            keys=keys,
            ids=places,
            classes=_classes(of, ids),
            rows=rows,
            means=means,
            nexts=nexts,
            ends=ends,
            parts=points("".join(parts)),
            bounds=np.cumsum([0, *map(len, parts)]),
            groups=np.cumsum([0, *(len(parts_of.get(group, ())) for group in Parts)]),
            begins=_begins(parts_of),
        ),
        words,
        brands,
    )


@lru_cache(maxsize=1)
def wordless_lexicon() -> Lexicon:
    """Return a lexicon without words, by which amounts alone are told: quickly made."""
    return lexicon_of(tables=False)


@lru_cache(maxsize=1)
def plain_lexicon() -> Lexicon:
    """Return the lexicon of the tables alone, by which kinds and amounts are told."""
    return lexicon_of()


def points(text: str) -> Points:
    """Return the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def hashes(texts: Sequence[str]) -> Hashes:
    """Return the hash of each text."""
    found: Hashes = _hashes(points("".join(texts)), np.cumsum([0, *map(len, texts)]))
    return found


@compiled
def _hashes(letters: Points, offsets: Ints) -> Hashes:
    found = np.empty(len(offsets) - 1, np.uint64)
    for row in range(len(found)):
        found[row] = FIRST
        for place in range(offsets[row], offsets[row + 1]):
            found[row] = hashed(found[row], letters[place])
    return found


@inlined
def hashed(so_far: np.uint64, letter: int) -> np.uint64:
    """Return the hash of a text and one letter more."""
    return (so_far ^ np.uint64(letter)) * _TIMES


@compiled
def row_hash(what: int, first: int, second: int, third: int) -> np.uint64:
    """Return the hash of words in a row, by their ids; -1 for none."""
    found = hashed(hashed(hashed(FIRST, what), first + 2), second + 2)
    return hashed(found * _SPREAD, third + 2)


@inlined
def looked_up(key: np.uint64, keys: Hashes, values: Ints) -> int:
    """Return the value that a key has in a table with open places, else -1."""
    at = np.int64(key * _SPREAD >> _SHIFT) & (len(keys) - 1)
    while values[at] >= 0 and keys[at] != key:
        at = (at + 1) & (len(keys) - 1)
    return values[at]


def opened(found: Hashes, values: Ints) -> tuple[Hashes, Ints]:
    """Return a table with open places; ValueError where two keys are one."""
    if len(np.unique(found)) != len(found):
        raise ValueError("two words have one hash")
    size = 1 << max(4, (2 * len(found)).bit_length())
    keys, held = np.zeros(size, np.uint64), np.full(size, -1)
    _fill(found, values, keys, held)
    return keys, held


@compiled
def _fill(found: Hashes, values: Ints, keys: Hashes, held: Ints) -> None:
    for row in range(len(found)):
        at = np.int64(found[row] * _SPREAD >> _SHIFT) & (len(keys) - 1)
        while held[at] >= 0:
            at = (at + 1) & (len(keys) - 1)
        keys[at], held[at] = found[row], values[row]


def _classes(of: Mapping[Of, Iterable[str]], ids: Mapping[str, int]) -> Hashes:
    classes = np.zeros(len(ids), np.uint64)
    for bit, own in of.items():
        for word in own:
            classes[ids[word]] |= np.uint64(1 << bit)
    return classes


def _in_a_row(
    ids: Mapping[str, int],
    meant: Mapping[tuple[str, str], int],
    known_brands: Mapping[str, Mapping[tuple[str, ...], str]],
    parted: Mapping[str, Mapping[str, str]],
    brands: Mapping[str, int],
) -> tuple[Hashes, Ints]:
    """Return the hash of all words in a row, and what each means: a brand, the whole of what is parted, bits, or 1."""
    rows: list[tuple[Pairs, tuple[str, ...], int]] = [(Pairs.MEANING, pair, bits) for pair, bits in meant.items()]
    rows += [(Pairs.PARTED, (one, two), ids[whole]) for one, own in parted.items() for two, whole in own.items()]
    names = ((name, key) for own in known_brands.values() for name, key in own.items() if len(name) < 4)
    rows += [(Pairs.BRAND, name, brands[key]) for name, key in names]
    found = np.array([row_hash(int(what), *_three(name, ids)) for what, name, _ in rows], np.uint64)
    return found, np.array([meaning for *_, meaning in rows], np.int64)


def _three(words: Sequence[str], ids: Mapping[str, int]) -> tuple[int, int, int]:
    one, two, three = (*(ids[word] for word in words), -1, -1)[:3]
    return one, two, three


def _kinds() -> Bytes:
    kinds = np.strings.isalnum(np.arange(POINTS, dtype=np.uint32).view("U1")) * np.uint8(OTHER)
    kinds[points("abcdefghijklmnopqrstuvwxyz0123456789@$")] = PLAIN
    kinds[points(MARKS)] = MARK
    return kinds


def _begins(parts_of: Mapping[Parts, Sequence[str]]) -> Ints:
    """Return for each code point the bits of the parts that begin with it."""
    begins = np.zeros(POINTS, np.int64)
    for group, parts in parts_of.items():
        begins[[ord(part[0]) for part in parts]] |= 1 << group
    return begins


_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _looks() -> Bytes:
    """Return for each code point the code letter that it looks like, counted from 1."""
    looks = np.zeros(POINTS, np.uint8)
    alike = {letter for point in LOOKS for letter in (chr(point), chr(point).lower())}
    for point in {*range(128), *map(ord, alike), *map(ord, "ıſ")}:
        upper = SIGNS.get(chr(point), chr(point)).upper()
        letter = folded(upper)
        if len(letter) == 1 and letter in _LETTERS:
            looks[point] = _LETTERS.index(letter) + 1
    return looks


def node_of(key: str, nexts: Nodes) -> int:
    """Return the node of a tree of codes at which one ends."""
    node = 0
    for letter in key:
        node = int(nexts[node, _LETTERS.index(letter) + 1])
    return node


def tree(codes: Mapping[str, bool]) -> tuple[Nodes, Bytes]:
    """Return the tree of codes, of each of which it is told whether one letter more may stand behind it."""
    nodes: list[dict[int, int]] = [{}]
    ends = {}
    for code, opened in codes.items():
        node = 0
        for letter in code:
            place = _LETTERS.index(letter) + 1
            if place not in nodes[node]:
                nodes[node][place] = len(nodes)
                nodes.append({})
            node = nodes[node][place]
        ends[node] = OPEN if opened else CLOSED
    nexts = np.zeros((len(nodes), len(_LETTERS) + 1), np.int32)
    for node, after in enumerate(nodes):
        for place, following in after.items():
            nexts[node, place] = following
    return nexts, np.array([ends.get(node, 0) for node in range(len(nodes))], np.uint8)
