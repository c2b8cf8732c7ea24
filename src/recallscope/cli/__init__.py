"""The command line: words in, one call, print. Each command's module is loaded only when it is called."""

import atexit
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from recallscope import __version__
from recallscope.errors import RecallscopeError
from recallscope.settings import DEFAULT_HOME, Settings

_COMMANDS = {
    "import": ("importing", "Keep documents of a publisher from disk."),
    "fetch": ("fetching", "Keep what is new at the publishers."),
    "build": ("building", "Build a new snapshot from the archive and the register."),
    "sources": ("sources", "List every source: publisher, licence, documents, records, dates."),
    "show": ("showing", "Show a notice, an event, a certificate or a rule set with its evidence."),
    "check": ("checking", "Say whether a unit is recalled, with reasons."),
    "screen": ("screening", "Say which listings of a catalogue fall under a recall."),
    "match": ("matching", "Say which recalled products a listing may offer, with every feature and its weight."),
    "link": ("linking", "Judge pairs of notices that may tell one event."),
    "certificates": ("certificates", "Print what became of a holder's, a model's or one certificate."),
    "events": ("events", "List recalls with their notices and units."),
    "totals": ("totals", "Say how many units were recalled, nothing counted twice."),
    "cause": ("cause", "Rank suppliers by how well a fault there explains what was recalled and what was not."),
    "exposure": ("exposure", "Estimate what a recall costs, with its interval, and how far it has got."),
    "signals": ("signals", "Say what is out of the ordinary: surges, suspended certificates, prices."),
    "report": ("report", "Write the wave of 2025 claim by claim, with plots."),
    "pack": ("packing", "Write the small signed pack that checks units without a network."),
    "serve": ("serving", "Serve the pages and the API."),
    "validate": ("validating", "Check a file with a scope or a register event."),
}

_BETWEEN_LOOKS = 200_000
"""So many objects more before cycles are looked for."""


class _Lazy(click.Group):
    """A group that knows its commands by name and loads one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"{__name__}.{_COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])


@click.group(cls=_Lazy)
@click.option(
    "--home",
    type=click.Path(path_type=Path),
    envvar="RECALLSCOPE_HOME",
    default=DEFAULT_HOME,
    show_default=True,
    help="Folder of the archive and the snapshots (RECALLSCOPE_HOME).",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context, home: Path) -> None:
    """Public recall notices as machine-readable scopes: is this unit recalled, and who says so.

    \b
    Examples:
      recallscope build
      recallscope check "罗马仕 PAC20-272 2024年1月10日"
      recallscope check --brand Baseus --model BS-30KP365 --market US --serial ...7
    """
    ctx.obj = Settings(home=home, workers=os.cpu_count() or 1)


def main(args: Sequence[str] | None = None) -> None:
    """Run a command and exit: 0 done, else the error's own code, with one line on the error output."""
    # Loading makes a hundred thousand objects that stay: to look for cycles among them costs a tenth of a start.
    gc.set_threshold(_BETWEEN_LOOKS)
    # Nor among what is left at the end, which takes as long again.
    atexit.register(gc.freeze)
    # Threads of numpy's linear algebra spin while all else is loaded, and what we multiply is small.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.exit(_run(args))


def _run(args: Sequence[str] | None) -> int:
    try:
        group(args=args, prog_name="recallscope", standalone_mode=False)
    except RecallscopeError as error:
        return _fail(str(error), error.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return 0
    except click.ClickException as error:
        return _fail(error.format_message(), 2)
    except click.Abort:
        return _fail("stopped", 130)
    except BrokenPipeError:
        # Whoever read us has gone (`| head`): nothing more to say, and nothing to complain about.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        if os.environ.get("RECALLSCOPE_DEBUG"):
            raise
        return _fail(f"a defect of ours: {type(error).__name__}: {error} (RECALLSCOPE_DEBUG=1 shows where)", 1)
    return 0


def _fail(why: str, code: int) -> int:
    click.echo(f"recallscope: {' '.join(why.split())}", err=True)
    return code
