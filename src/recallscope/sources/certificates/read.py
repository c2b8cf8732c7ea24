"""One row -> one certificate with the change of status it tells. What can't be read is named, the rest is kept."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec

from recallscope.clean.brand import brand, find_brands
from recallscope.clean.code import model, model_key
from recallscope.clean.date import date
from recallscope.clean.pattern import pattern
from recallscope.clean.text import is_nothing, name_key, plain
from recallscope.records.certificate import Certificate, Level, StatusChange
from recallscope.records.document import Document, Evidence
from recallscope.records.status import with_issue
from recallscope.sources.certificates.words import status, statuses

SCHEME = "CCC"
"""What a certificate is of unless its row says otherwise."""

Found = TypeVar("Found")
_LIST = pattern(r"[;；、,，\n]+")
_ROUNDED = pattern(r"[0-9](?:[.,][0-9]+)?E\+?[0-9]+", 2)
_ADDRESS = pattern(r"https?://\S+")


class Wrong(msgspec.Struct, frozen=True):
    """A field that can't be read, and why."""

    field: str
    why: str


class Reader:
    """The fields of one row. `wrong` collects what could not be read of it."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values
        self.wrong: list[Wrong] = []

    def certificate(self, document: Document, place: str) -> Certificate | None:
        """Return the certificate; None where it is not told which or whose it is."""
        number, holder = self._number(), self.text("holder")
        if not number and not holder:
            self._note(Wrong("number", "neither number nor holder is given"))
        if self.wrong or not (number or holder):
            # A number that can't be read must not turn its row into a word on all of the holder's certificates.
            return None
        models = self.names("models", model)
        url = self._read("url", _address) or ""
        issued = self._read("issued", _date)
        change = self._change(url, part=not number and not models)
        return Certificate(
            id=_id(number, holder, models),
            source=document.source,
            scheme=self.text("scheme") or SCHEME,
            level=_level(number, models),
            holder=holder,
            maker=self.text("maker") or None,
            brands=self.names("brand", brand) or tuple(find_brands(f"{holder} {self.text('maker')}")),
            models=models,
            product=self.text("product"),
            number=number,
            issued=issued,
            issuing_body=self.text("issuing_body") or None,
            history=with_issue(issued, [change] if change else [], url),
            evidence=(Evidence(source=document.source, document=document.sha256, place=place, url=url),),
        )

    def text(self, name: str) -> str:
        """Return a field as plain text, empty where it says nothing."""
        value = self._values.get(name)
        if value is None or value == "":
            return ""
        if not isinstance(value, str):
            self._note(Wrong(name, f"{value!r} is not text"))
            return ""
        return "" if is_nothing(value) else plain(value)

    def names(self, name: str, clean: Callable[[str], str | None]) -> tuple[str, ...]:
        """Return a field of several names: a list, or a text with them one after another."""
        value = self._values.get(name)
        parts = value if isinstance(value, list) else _LIST.split(self.text(name))
        found = []
        for part in parts:
            one = clean(part) if isinstance(part, str) else None
            if one:
                found.append(one)
            elif not isinstance(part, str) or part.strip():
                self._note(Wrong(name, f"{part!r} can't be read"))
        return tuple(dict.fromkeys(found))

    def _number(self) -> str | None:
        value = self._values.get("number")
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return self._read("number", _whole_number)

    def _change(self, url: str, part: bool) -> StatusChange | None:
        """Return the change of status; None where status or date can't be read. `part`: it is one of the holder's."""
        found, since = self._read("status", _status, needed=True), self._read("status_date", _date, needed=True)
        until = self._read("until", _date)
        if found is None or since is None:
            return None
        if until and until < since:
            self._note(Wrong("until", f"{until} is before the status date {since}"))
            until = None
        return StatusChange(status=found, since=since, until=until, part=part, url=url, note=self.text("note"))

    def _read(self, name: str, read: Callable[[str], Found], needed: bool = False) -> Found | None:
        text = self.text(name)
        try:
            if text:
                return read(text)
            if needed and not any(one.field == name for one in self.wrong):
                raise ValueError("it is empty")
        except ValueError as error:
            self._note(Wrong(name, str(error)))
        return None

    def _note(self, wrong: Wrong) -> None:
        if wrong not in self.wrong:
            self.wrong.append(wrong)


def _whole_number(text: str) -> str:
    if _ROUNDED.fullmatch(text):
        raise ValueError(f"{text!r} was rounded by a spreadsheet; give the column the form of text")
    if not model_key(text):
        raise ValueError(f"{text!r} is no number")
    return text


def _status(text: str) -> Any:
    found = status(text)
    if found is None:
        raise ValueError(f"{text!r} is no status; there are {statuses()}")
    return found


def _date(text: str) -> str:
    found = date(text)
    if found is None:
        raise ValueError(f"{text!r} is no date; write YYYY-MM-DD")
    return found


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ValueError(f"{text!r} is no web address")
    return text


def _level(number: str | None, models: tuple[str, ...]) -> Level:
    if number:
        return "number"
    return "model" if models else "holder"


def _id(number: str | None, holder: str, models: tuple[str, ...]) -> str:
    """Return the id: by the number alone where there is one; nothing is read out of it."""
    if number:
        return f"certificates:{model_key(number)}"
    named = "+".join(sorted(model_key(one) for one in models))
    return f"certificates:{name_key(holder)}/{named}" if named else f"certificates:{name_key(holder)}"
