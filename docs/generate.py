"""Write docs/commands.md from the commands' own help. A test holds the two together; `make docs` runs this."""

from pathlib import Path

import click

from recallscope.cli import group

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


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
