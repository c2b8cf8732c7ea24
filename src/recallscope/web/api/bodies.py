"""Bodies that are files, for the description of the API: the framework describes only what it reads itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from litestar.openapi.spec import OpenAPIMediaType, Operation, RequestBody, Schema


def described(forms: Mapping[str, Mapping[str, Any]]) -> type[Operation]:
    """Return a kind of operation whose body has these media types, each with its schema (as JSON Schema)."""
    content = {kind: OpenAPIMediaType(schema=_schema(schema)) for kind, schema in forms.items()}

    @dataclass
    class WithBody(Operation):
        """An operation with a body."""

        def __post_init__(self) -> None:
            self.request_body = RequestBody(content=content, required=True)

    return WithBody


def _schema(schema: Mapping[str, Any]) -> Schema:
    inner = {name: _schema(one) for name, one in schema.get("properties", {}).items()}
    return Schema(**{**schema, **({"properties": inner} if inner else {})})
