"""The JSON Schema of register files, as a check: data in, the first thing that does not fit out."""

import json
from collections.abc import Iterable
from functools import cache
from textwrap import shorten
from typing import Any

from recallscope import packaged

MAX_WHY = 300
"""Characters of an explanation; a message may quote all that it speaks of."""

KINDS = ("event", "certificate", "incident", "judgement", "rule_set", "shop", "supply")
"""Kinds of register files; each has its schema."""

_HOME = "https://recallscope.invalid/sources/register/schemas/"
SCOPE = "https://recallscope.invalid/records/scope.schema.json"
"""Names under which the schema files refer to each other by relative address. Nothing is ever fetched."""


def misfit(kind: str, data: object) -> tuple[str, str] | None:
    """Return (path, why) of the first value that does not fit the schema of a kind, None where all fits."""
    error = next(iter(_validator(kind).iter_errors(data)), None)
    return None if error is None else (path_text(error.absolute_path), _why(error))


def path_text(parts: Iterable[str | int]) -> str:
    """Return a path as written: `notices.cn.units[0].count`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts).removeprefix(".")


def scope_schema() -> Any:
    """Return the JSON Schema of the scope language."""
    return json.loads(packaged.read("recallscope.records", "scope.schema.json"))


def schema_of(kind: str) -> Any:
    """Return the JSON Schema of a kind of register file."""
    return json.loads(packaged.read(__package__, f"schemas/{kind}.schema.json"))


@cache
def _validator(kind: str) -> Any:
    # Imported here: it takes longer than many commands do, and only register files need it.
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    schemas = {_address(one): schema_of(one) for one in KINDS} | {SCOPE: scope_schema()}
    registry: Any = Registry().with_resources([(name, Resource.from_contents(one)) for name, one in schemas.items()])
    return Draft202012Validator({"$ref": _address(kind)}, registry=registry)


def _address(kind: str) -> str:
    return f"{_HOME}{kind}.schema.json"


def _why(error: Any) -> str:
    """Return what is wrong in one line; where a rule has no words of its own, what the schema says about the field."""
    if error.validator in ("pattern", "not") and "description" in error.schema:
        given = f"{error.instance!r} " if error.validator == "pattern" else ""
        return f"{given}does not fit: {error.schema['description']}"
    return shorten(str(error.message), MAX_WHY, placeholder=" ...")
