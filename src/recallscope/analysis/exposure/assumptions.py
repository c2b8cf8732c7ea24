"""What the cost of a recall is taken to depend on: a file of ranges, each with its source or marked `assumed`."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Literal

import msgspec
import yaml

from recallscope import packaged
from recallscope.errors import InputError, at
from recallscope.records.dates import interval
from recallscope.records.document import Document
from recallscope.sources.register.plain_yaml import read_yaml
from recallscope.sources.register.schema import path_text

FILE = "assumptions.yaml"
WIDE = 1.5
"""An assumption without any source has to be at least so wide: p90 over p10, of a share the odds of it."""

Scale = Literal["share", "factor", "money", "days"]


class Basis(msgspec.Struct, frozen=True, kw_only=True):
    """A page that an assumption rests on; `published` is ISO at the precision known."""

    source: str
    url: str
    published: str


class Assumption(msgspec.Struct, frozen=True, kw_only=True):
    """A range: one case in ten lies below p10, half below p50, one in ten above p90.

    A share lies between 0 and 1; factors, money (in the file's currency) and days are above 0. `assumed` says what
    no source states.
    """

    says: str
    scale: Scale
    p10: float
    p50: float
    p90: float
    sources: tuple[Basis, ...] = ()
    assumed: str | None = None


class Penalty(msgspec.Struct, frozen=True, kw_only=True):
    """A fine: how likely, and how much."""

    chance: Assumption
    amount: Assumption


class Assumptions(msgspec.Struct, frozen=True, kw_only=True):
    """A whole file. `penalties` go by jurisdiction, `rates` by currency: one unit of it in the file's currency."""

    currency: str
    assumptions: dict[str, Assumption]
    penalties: dict[str, Penalty] = {}
    rates: dict[str, Assumption] = {}

    def knows(self, currency: str) -> bool:
        """Return whether amounts of a currency can be counted."""
        return currency == self.currency or currency in self.rates

    def named(self) -> Iterator[tuple[str, Assumption]]:
        """Return every assumption with its path in the file, as `rates.USD`."""
        yield from ((f"assumptions.{name}", one) for name, one in self.assumptions.items())
        for place, penalty in self.penalties.items():
            yield f"penalties.{place}.chance", penalty.chance
            yield f"penalties.{place}.amount", penalty.amount
        yield from ((f"rates.{code}", one) for code, one in self.rates.items())


@cache
def shipped() -> Assumptions:
    """Return the assumptions that the package brings."""
    return read_assumptions(packaged.read(__package__, FILE), FILE)


def read_assumptions(content: bytes, name: str) -> Assumptions:
    """Return the assumptions of a YAML file; InputError naming file, line and field at the first thing wrong."""
    data = checked(content, name, "assumptions.schema.json")
    found = msgspec.convert(data, Assumptions)
    for path, one in found.named():
        why = _odd(one)
        if why:
            raise InputError(f"{at(name, _line(content, path.split('.')), path)}: {why}")
    return found


def checked(content: bytes, name: str, schema: str) -> Any:
    """Return a YAML file's data that fits a schema of this folder; InputError naming file, line and field."""
    data = read_yaml(Document(source="", sha256="", name=name, content=content))
    # Imported here: it takes longer than many commands do.
    from jsonschema import Draft202012Validator

    rules = msgspec.json.decode(packaged.read(__package__, schema))
    # A name that is not known before one that is missing: it is mostly the other one, mistyped.
    errors = sorted(Draft202012Validator(rules).iter_errors(data), key=lambda one: one.validator == "required")
    error = next(iter(errors), None)
    if error is not None:
        path = list(error.absolute_path)
        raise InputError(f"{at(name, _line(content, path), path_text(path) or None)}: {error.message[:300]}")
    return data


def _odd(one: Assumption) -> str:
    """Return what is wrong with a range that has the right form, or nothing."""
    if not one.p10 <= one.p50 <= one.p90:
        return "p10, p50 and p90 have to rise"
    if any(interval(basis.published) is None for basis in one.sources):
        return "a date of publication is not in the calendar"
    low, high = (value / (1 - value) if one.scale == "share" else value for value in (one.p10, one.p90))
    if not one.sources and high < WIDE * low:
        return f"assumed without a source and narrow: p90 has to be at least {WIDE} times p10 (of a share its odds)"
    return ""


def _line(content: bytes, path: Sequence[str | int]) -> int | None:
    """Return the line, from 1, of the value under a path, or of the deepest part of it that there is."""
    node: Any = yaml.compose(content.decode("utf-8-sig"), Loader=yaml.CSafeLoader)
    line = node.start_mark.line if node is not None else 0
    for part in path:
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == part), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line
    return int(line) + 1
