"""`recallscope validate`: is this file a scope in the published language, or a file for the register?"""

from collections.abc import Mapping
from pathlib import Path

import click

from recallscope.errors import InputError
from recallscope.records.certificate import Certificate
from recallscope.records.document import Document, Problem
from recallscope.records.incident import Incident
from recallscope.records.judgement import Judgement
from recallscope.records.notice import Notice
from recallscope.records.predicate import PredicateError, conditions, from_data
from recallscope.records.rules import RuleSet
from recallscope.records.sold import SoldAs
from recallscope.records.supply import SupplyClaim, SupplyLink
from recallscope.sources import source_named
from recallscope.sources.reading import read_json
from recallscope.sources.register.plain_yaml import read_yaml


@click.command("validate")
@click.argument("path", type=click.Path(path_type=Path))
def validate_command(path: Path) -> None:
    """Check a file with a scope (YAML or JSON), or a file for the register of whatever kind.

    Prints one line and exits 0 where all is well, else says file and place and exits 2. docs/scope-language.md
    describes scopes, docs/register.md the files of the register.

    \b
    Examples:
      recallscope validate scope.yaml
      recallscope validate scope.json
      recallscope validate 2026-my-event.yaml
    """
    try:
        document = Document(source="", sha256="", name=str(path), content=path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    data = read_json(document) if path.suffix == ".json" else read_yaml(document)
    click.echo(f"{path}: {_scope(path, data) if _is_scope(data) else _registered(document)}")


def _is_scope(data: object) -> bool:
    """Return whether data has the outer form of a scope, so that errors speak of what its author meant."""
    return not isinstance(data, Mapping) or len(data) == 1


def _scope(path: Path, data: object) -> str:
    try:
        scope = from_data(data)
    except PredicateError as error:
        raise InputError(f"{path}: {error}") from error
    facts = sorted({condition.fact for condition in conditions(scope)})
    return f"a valid scope; it asks for {', '.join(facts) or 'nothing'}"


def _called(record: object) -> str:
    """Return what a record is called: its id, or in a few words what it is about."""
    if isinstance(record, Notice | Certificate | RuleSet):
        return record.id
    if isinstance(record, Judgement):
        return " and ".join(record.pair)
    if isinstance(record, SoldAs | Incident):
        return f"{record.brand} {record.model or ''}".strip() if isinstance(record, SoldAs) else record.brand
    if isinstance(record, SupplyLink):
        return f"{record.supplier} to {record.customer}"
    return f"{record.field} of {record.supplier or 'the market'}" if isinstance(record, SupplyClaim) else str(record)


def _registered(document: Document) -> str:
    records = source_named("register").parse(document)
    ids = dict.fromkeys(_called(record) for record in records if not isinstance(record, Problem))
    return f"a valid file for the register; it holds {', '.join(ids)}"
