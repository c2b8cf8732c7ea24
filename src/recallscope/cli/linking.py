"""`recallscope link`: pairs of notices that are in doubt, and a person's word on them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import click
import msgspec

from recallscope.errors import UnknownIdError, UsageError
from recallscope.records.judgement import Judgement, Word
from recallscope.settings import Settings
from recallscope.snapshot.judging import add_judgement, read_judgements
from recallscope.snapshot.opened import Snapshot, open_current

SHOWN = 20
_ANSWERS: dict[str, Word] = {"s": "same", "n": "not_same", "r": "related"}
_FIELDS = ("published", "title", "url", "units", "hazards", "parties", "joint_with")


@click.group("link")
def link_command() -> None:
    """Look through pairs of notices that may tell one event, and say whether they do.

    \b
    Examples:
      recallscope link review --by Dana
      recallscope link review --limit 5 --json
      recallscope link judge ca-health:77000 us-cpsc:25001 same --by Dana
    """


@link_command.command("review")
@click.option("--limit", type=click.IntRange(min=1), default=SHOWN, show_default=True, help="At most so many pairs.")
@click.option("--by", metavar="NAME", help="Who judges; needed unless --json.")
@click.option("--json", "as_json", is_flag=True, help="Print the pairs and ask nothing.")
@click.pass_obj
def review_command(settings: Settings, limit: int, by: str | None, as_json: bool) -> None:
    """Show pairs in doubt side by side, the likeliest first, and record a word on each.

    \b
    Examples:
      recallscope link review --by Dana
      recallscope link review --json
    """
    snapshot = open_current(settings.snapshots)
    judged = {one.pair for one in read_judgements(settings.judgements)}
    doubtful = [row for row in _doubtful(snapshot) if (row["a"], row["b"]) not in judged][:limit]
    if as_json:
        click.echo(msgspec.json.encode({"pairs": doubtful}).decode())
        return
    if by is None:
        raise UsageError("--by: say who judges")
    for number, row in enumerate(doubtful, 1):
        click.echo("\n".join(_side_by_side(snapshot, row, f"{number} of {len(doubtful)}")))
        answer = click.prompt("same, not the same, related, skip or quit", type=click.Choice([*"snrkq"]), default="k")
        if answer == "q":
            break
        if answer in _ANSWERS:
            _record(settings, row["a"], row["b"], _ANSWERS[answer], by, "")
    click.echo("the next build obeys" if doubtful else "no pair is in doubt")


@link_command.command("judge")
@click.argument("a")
@click.argument("b")
@click.argument("word", type=click.Choice(["same", "not_same", "related"]))
@click.option("--by", required=True, metavar="NAME", help="Who judges.")
@click.option("--note", default="", help="Why.")
@click.pass_obj
def judge_command(settings: Settings, a: str, b: str, word: Word, by: str, note: str) -> None:
    """Record that notices A and B are the same event, not the same, or related.

    \b
    Examples:
      recallscope link judge ca-health:77000 us-cpsc:25001 same --by Dana --note "the same lots"
    """
    snapshot = open_current(settings.snapshots)
    for id in (a, b):
        if snapshot.notice(id) is None:
            raise UnknownIdError(f'no notice carries the ID "{id}"')
    if a == b:
        raise UsageError(f"a judgement is about two notices, not about {a} alone")
    _record(settings, a, b, word, by, note)
    click.echo(f"recorded in {settings.judgements}; the next build obeys")


def _record(settings: Settings, a: str, b: str, word: Word, by: str, note: str) -> None:
    one = Judgement(a=a, b=b, word=word, by=by, when=date.today().isoformat(), note=note)
    add_judgement(settings.judgements, one)


def _doubtful(snapshot: Snapshot) -> list[dict[str, Any]]:
    """Return the pairs that are neither joined nor judged, the likeliest first."""
    table = snapshot.table("pairs", None, [("joined", "=", False), ("by", "=", "resembling")])
    rows: list[dict[str, Any]] = table.sort_by([("probability", "descending"), ("a", "ascending")]).to_pylist()
    return rows


def _side_by_side(snapshot: Snapshot, row: dict[str, Any], heading: str) -> Iterator[str]:
    """Return a pair for a terminal: each field of both, one below the other, then what speaks for and against."""
    a, b = (snapshot.record(row[name]) or {} for name in ("a", "b"))
    yield f"\n{heading}: {row['a']} and {row['b']}, probability {row['probability']:.2f}"
    for field in _FIELDS:
        for id, record in ((row["a"], a), (row["b"], b)):
            if record.get(field):
                yield f"  {field:<10} {id:<28} {_plain(record[field])}"
    yield from (f"  - {reason}" for reason in row["because"])


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
