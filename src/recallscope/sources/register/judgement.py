"""One file of judgements -> each of them. A file that does not fit its schema is refused as a whole."""

from collections.abc import Iterator
from typing import Any

import msgspec

from recallscope.records.document import Document
from recallscope.records.judgement import Judgement
from recallscope.sources.register.file import broken
from recallscope.sources.register.schema import misfit


def read_judgements(document: Document, data: Any) -> Iterator[Judgement]:
    """Return the judgements of one file, in its order; InputError naming file and field where it is broken."""
    wrong = misfit("judgement", data)
    if wrong is not None:
        raise broken(document, *wrong)
    for number, fields in enumerate(data["judgements"]):
        yield msgspec.convert({**fields, "place": f"{document.name}, judgements[{number}]"}, Judgement)
