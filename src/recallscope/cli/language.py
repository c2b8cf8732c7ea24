"""The language that a command speaks: its option, and columns in scripts of two widths."""

from unicodedata import east_asian_width

import click

from recallscope.check.sentences import LANGUAGES

language_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of sentences."
)


def padded(text: str, width: int) -> str:
    """Return a text as wide as so many Latin letters at least: those of Chinese are twice as wide."""
    wide = sum(east_asian_width(letter) in "WF" for letter in text)
    return text + " " * (width - len(text) - wide)
