"""YAML as plain data: text, numbers, true, false and null; nothing is guessed, repeated or referred to.

Two habits of YAML 1.1 are switched off because they would change what a source says: dates stay text (2024-08 is a
month, not a day), and only `true` and `false` are truth values (`NO` is Norway, `on` is a fact).
"""

import re
from typing import Any

import yaml

from recallscope.errors import InputError, at
from recallscope.records.document import Document

MAX_DEPTH = 64
"""Deeper nesting is refused before it is read: the C composer recurses and would crash the process."""


def read_yaml(document: Document) -> Any:
    """Return the value of a YAML document; InputError with file and line where it can't be read as plain data."""
    try:
        text = document.content.decode("utf-8-sig")
        _refuse_aliases_and_depth(text)
        return yaml.load(text, Loader=_PlainLoader)
    except UnicodeDecodeError as error:
        raise InputError(f"{at(document.name)}: not UTF-8 (byte {error.start})") from error
    except yaml.YAMLError as error:
        raise InputError(f"{_place(document.name, error)}: not readable as YAML: {_why(error)}") from error


def _refuse_aliases_and_depth(text: str) -> None:
    """Raise where a node refers to another (a few bytes could then stand for gigabytes) or is nested too deep."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _refused("aliases (*) are not allowed", event.start_mark)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _refused(f"nested deeper than {MAX_DEPTH} levels", event.start_mark)


class _PlainLoader(yaml.CSafeLoader):
    """The C loader without dates, without yes and no, and without keys that stand twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return the mapping; an error where a key stands twice or is no text."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.tag != "tag:yaml.org,2002:str":
                raise _refused(f"the key {key.value!r} is no text; put it in quotes", key.start_mark)
            if key.value in seen:
                raise _refused(f'the key "{key.value}" stands twice', key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if not tag.endswith((":timestamp", ":bool", ":merge"))]
    for first, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)\Z"), list("tf"))


def _refused(why: str, mark: Any) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=why, problem_mark=mark)


def _place(name: str, error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return at(name, mark.line + 1 if mark else None)


def _why(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or error).splitlines()[0]
