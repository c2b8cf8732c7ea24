"""Options that several commands have, and columns in scripts of two widths."""

from pathlib import Path
from unicodedata import east_asian_width

import click

from recallscope.check.sentences import LANGUAGES

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
language_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of sentences."
)
plot_option = click.option(
    "--plot", type=click.Path(path_type=Path), metavar="FILE.svg", help="Draw it; data goes beside it."
)


def padded(text: str, width: int) -> str:
    """Return a text as wide as so many Latin letters at least: those of Chinese are twice as wide."""
    wide = sum(east_asian_width(letter) in "WF" for letter in text)
    return text + " " * (width - len(text) - wide)
