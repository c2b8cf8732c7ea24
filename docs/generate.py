"""Write docs/commands.md from the commands' own help, and the wave of 2025 from the register. `make docs` runs this.

Tests see that what is written here is what stands in docs/.
"""

import tempfile
from pathlib import Path

import click

from recallscope.cli import group
from recallscope.report.wave.records import Records
from recallscope.report.wave.writing import write
from recallscope.settings import Settings
from recallscope.snapshot.build import build

PAGE = Path(__file__).with_name("commands.md")
HEAD = "# Commands\n\nWritten by `make docs` from the commands' own `--help`.\n"
WIDTH = 100


def page() -> str:
    """Return the page: the group's help, then each command's."""
    root = click.Context(group, info_name="recallscope", terminal_width=WIDTH, max_content_width=WIDTH)
    parts = [HEAD, _block(group.get_help(root))]
    for name in group.list_commands(root):
        command = group.get_command(root, name)
        if command is not None:
            inner = click.Context(command, info_name=name, parent=root, terminal_width=WIDTH, max_content_width=WIDTH)
            parts += [f"## {name}\n", _block(command.get_help(inner))]
    return "\n".join(parts)


def _block(text: str) -> str:
    lines = (line.rstrip() for line in text.splitlines())
    return "```text\n" + "\n".join(lines) + "\n```\n"


def wave() -> None:
    """Write the report on the wave of 2025 from the register alone."""
    with tempfile.TemporaryDirectory() as home:
        write(Records(build(Settings(home=Path(home), workers=1))), PAGE.with_name("the-2025-wave.md"))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    wave()
