"""One certificate file -> a holder's certificates. One that does not fit its schema is refused, naming the field."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from recallscope.records.certificate import Certificate, Level, StatusChange
from recallscope.records.dates import interval
from recallscope.records.document import Document, Evidence
from recallscope.records.status import with_issue
from recallscope.sources.register.file import broken, stem_of
from recallscope.sources.register.schema import misfit

_TEXTS = ("maker", "product", "number", "issued", "issuing_body")
_LISTS = ("brands", "models")


def read_certificates(document: Document, file: Any) -> Iterator[Certificate]:
    """Return the certificates of one holder, in the file's order; InputError where the file is broken."""
    wrong = misfit("certificate", file)
    if wrong is not None:
        raise broken(document, *wrong)
    alone = len(file["certificates"]) == 1
    for key, fields in file["certificates"].items():
        _check_dates(document, f"certificates.{key}", fields)
        id = f"register:{stem_of(document)}" if alone else f"register:{stem_of(document)}/{key}"
        yield _certificate(document, id, key, file, fields)


def _check_dates(document: Document, path: str, fields: Mapping[str, Any]) -> None:
    """Raise where a date is not in the calendar, or a suspension ends before it begins."""
    dates = {f"{path}.issued": fields.get("issued", "0001")}
    for place, change in enumerate(fields["history"]):
        named = {name: change[name] for name in ("since", "until", "published") if name in change}
        dates |= {f"{path}.history[{place}].{name}": value for name, value in named.items()}
    for name, value in dates.items():
        if interval(value) is None:
            raise broken(document, name, f"{value!r} is not in the calendar")
    for place, change in enumerate(fields["history"]):
        if change.get("until", "9999") < change["since"]:
            raise broken(document, f"{path}.history[{place}].until", "it ends before it begins")


def _certificate(
    document: Document, id: str, key: str, file: Mapping[str, Any], fields: Mapping[str, Any]
) -> Certificate:
    """Return the certificate that checked fields spell; what the file says of the holder holds for each."""
    values: dict[str, Any] = {name: fields[name] for name in _TEXTS if name in fields}
    both = {**file, **fields}
    values |= {name: tuple(both[name]) for name in _LISTS if name in both}
    history = [msgspec.convert(change, StatusChange) for change in fields["history"]]
    return Certificate(
        id=id,
        source="register",
        scheme=file["scheme"],
        level=_level(fields),
        holder=file["holder"],
        other_names=tuple(file.get("other_names", ())),
        history=with_issue(fields.get("issued"), history, history[0].url),
        note=" ".join(one["note"] for one in (file, fields) if "note" in one),
        evidence=tuple(_evidence(document, key, file, fields)),
        **values,
    )


def _level(fields: Mapping[str, Any]) -> Level:
    if "number" in fields:
        return "number"
    return "model" if "models" in fields else "holder"


def _evidence(document: Document, key: str, file: Mapping[str, Any], fields: Mapping[str, Any]) -> Iterator[Evidence]:
    """Return where it stands: each change's own page, then the further pages of the file."""
    places = {f"certificates.{key}.history[{number}]": one["url"] for number, one in enumerate(fields["history"])}
    places |= {f"sources[{number}]": url for number, url in enumerate(file.get("sources", ()))}
    for place, url in places.items():
        yield Evidence(source="register", document=document.sha256, place=place, url=url)
