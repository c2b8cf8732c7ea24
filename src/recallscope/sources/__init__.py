"""One folder a publisher: `source.toml` says who and where, `parse.py` reads its documents. Nothing to register."""

import importlib
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Literal

import msgspec

from recallscope.errors import UsageError
from recallscope.records.certificate import Certificate
from recallscope.records.document import Document, Problem
from recallscope.records.judgement import Judgement
from recallscope.records.notice import Notice
from recallscope.records.rules import RuleSet
from recallscope.records.supply import SupplyLink

Record = Notice | Certificate | RuleSet | SupplyLink | Judgement | Problem


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """Where a publisher offers its records: `verified` is false where no source confirms the address.

    `address` may hold `{n}` for numbered reports.
    """

    name: str
    address: str
    verified: bool
    content_types: tuple[str, ...]
    note: str = ""


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """What a fetched full feed must hold: fewer records stop the build, more warn."""

    records_min: int = 0
    records_max: int | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The declaration of one publisher (source.toml).

    `dates` says what a notice's date is: of its publication, or of its last update.
    """

    name: str
    prefix: str
    publisher: str
    jurisdiction: str
    languages: tuple[str, ...]
    licence: str | None = None
    attribution: str
    redistributable: bool
    homepage: str = ""
    dates: Literal["published", "updated"] = "published"
    note: str = ""
    suffixes: tuple[str, ...] = ()
    feeds: tuple[Feed, ...] = ()
    expected: Expected = Expected()

    def parse(self, document: Document) -> Iterator[Record]:
        """Return every record of a document, in order; InputError where the document as a whole can't be read."""
        module = importlib.import_module(f"{__name__}.{self.name}.parse")
        return module.parse(document)  # type: ignore[no-any-return]


@cache
def all_sources() -> dict[str, Source]:
    """Return every source by name, sorted: each folder here that holds a source.toml."""
    folders = sorted(resources.files(__name__).iterdir(), key=lambda folder: folder.name)
    declarations = (folder / "source.toml" for folder in folders if folder.is_dir())
    sources = (_load(path) for path in declarations if path.is_file())
    return {source.name: source for source in sources}


def source_named(name: str) -> Source:
    """Return the source of that name (hyphens accepted); UsageError naming those there are."""
    found = all_sources().get(name.replace("-", "_"))
    if found is None:
        raise UsageError(f'no source "{name}"; there are {", ".join(all_sources())}')
    return found


def _load(path: Traversable) -> Source:
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Source)
