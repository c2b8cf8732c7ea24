"""What every kind of register file has: a name to call its records by, and a way to say what is wrong with it."""

from recallscope.errors import InputError
from recallscope.records.document import Document


def stem_of(document: Document) -> str:
    """Return the file's name without folder and ending: what its records are called."""
    return document.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def broken(document: Document, path: str, why: str) -> InputError:
    """Return the error of a file that does not fit, naming file and field."""
    return InputError(f"{document.name}: {path or 'the file'}: {why}")
