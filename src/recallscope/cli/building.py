"""`recallscope build`: archive and register into a new snapshot."""

from collections.abc import Iterator

import click
import msgspec

from recallscope.cli.waiting import Bar
from recallscope.settings import Settings
from recallscope.snapshot.build import build
from recallscope.snapshot.manifest import Manifest


@click.command("build")
@click.option("--json", "as_json", is_flag=True, help="Print the manifest as one JSON object.")
@click.pass_obj
def build_command(settings: Settings, as_json: bool) -> None:
    """Build a new snapshot from the archive and the register, and put it in force.

    The same documents give the same version, byte for byte. A build that is stopped leaves the old version in force;
    one that finds far fewer records than before stops with exit code 1.

    \b
    Examples:
      recallscope build
      recallscope --home /srv/recallscope build --json
    """
    with Bar() as bar:
        manifest = build(settings, bar).manifest
    click.echo(msgspec.json.encode(manifest).decode() if as_json else "\n".join(_lines(manifest)))


def _lines(manifest: Manifest) -> Iterator[str]:
    yield f"{'source':<16}{'documents':>10}{'notices':>10}{'problems':>10}  {'newest record':<15}"
    for name, state in manifest.sources.items():
        note = "" if state.documents else "no documents"
        note = "partial" if state.partial else note
        counts = f"{state.documents:>10,}{state.notices:>10,}{state.problems:>10,}"
        yield f"{name:<16}{counts}  {state.newest or '-':<15}{note}".rstrip()
    held = manifest.counts
    yield ""
    yield f"{held['notices']:,} notices tell {held['events']:,} events; {held['lost']:,} records unreadable"
    yield f"version {manifest.version}, as of {manifest.as_of or '-'}"
