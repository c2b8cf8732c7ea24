"""`recallscope validate`: is this file a scope in the published language?"""

from pathlib import Path

import click

from recallscope.errors import InputError
from recallscope.records.document import Document
from recallscope.records.predicate import PredicateError, conditions, from_data
from recallscope.sources.reading import read_json
from recallscope.sources.register.plain_yaml import read_yaml


@click.command("validate")
@click.argument("path", type=click.Path(path_type=Path))
def validate_command(path: Path) -> None:
    """Check a file with a scope (YAML or JSON), as docs/scope-language.md describes it.

    Prints one line and exits 0 where the file is a scope, else says file and place and exits 2.

    \b
    Examples:
      recallscope validate scope.yaml
      recallscope validate scope.json
    """
    try:
        document = Document(source="", sha256="", name=str(path), content=path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    data = read_json(document) if path.suffix == ".json" else read_yaml(document)
    try:
        scope = from_data(data)
    except PredicateError as error:
        raise InputError(f"{path}: {error}") from error
    facts = sorted({condition.fact for condition in conditions(scope)})
    click.echo(f"{path}: a valid scope; it asks for {', '.join(facts) or 'nothing'}")
