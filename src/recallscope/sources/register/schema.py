"""The JSON Schema of register files, as a check: data in, the first thing that does not fit out."""

import json
from collections.abc import Iterable
from functools import cache
from textwrap import shorten
from typing import Any

from recallscope import packaged

MAX_WHY = 300
"""Characters of an explanation; a message may quote all that it speaks of."""

EVENT = "https://recallscope.invalid/sources/register/schemas/event.schema.json"
SCOPE = "https://recallscope.invalid/records/scope.schema.json"
"""Names under which the schema files refer to each other by relative address. Nothing is ever fetched."""


def misfit(data: object) -> tuple[str, str] | None:
    """Return (path, why) of the first value that does not fit the event schema, None where all fits."""
    error = next(iter(_event_validator().iter_errors(data)), None)
    return None if error is None else (path_text(error.absolute_path), _why(error))


def path_text(parts: Iterable[str | int]) -> str:
    """Return a path as written: `notices.cn.units[0].count`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts).removeprefix(".")


def scope_schema() -> Any:
    """Return the JSON Schema of the scope language."""
    return json.loads(packaged.read("recallscope.records", "scope.schema.json"))


def event_schema() -> Any:
    """Return the JSON Schema of an event file."""
    return json.loads(packaged.read(__package__, "schemas/event.schema.json"))


@cache
def _event_validator() -> Any:
    # Imported here: it takes longer than many commands do, and only register files need it.
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    schemas = {EVENT: event_schema(), SCOPE: scope_schema()}
    registry: Any = Registry().with_resources([(name, Resource.from_contents(one)) for name, one in schemas.items()])
    return Draft202012Validator({"$ref": EVENT}, registry=registry)


def _why(error: Any) -> str:
    """Return what is wrong in one line; where a rule has no words of its own, what the schema says about the field."""
    if error.validator in ("pattern", "not") and "description" in error.schema:
        given = f"{error.instance!r} " if error.validator == "pattern" else ""
        return f"{given}does not fit: {error.schema['description']}"
    return shorten(str(error.message), MAX_WHY, placeholder=" ...")
