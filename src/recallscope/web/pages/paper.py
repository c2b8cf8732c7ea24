"""What every page is written on: templates, words in two languages, the smallest bytes that the reader takes."""

import gzip
from functools import cache
from typing import Any

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from litestar import Request, Response

from recallscope.check.sentences import LANGUAGES
from recallscope.check.sentences import words as sentence_words
from recallscope.errors import UnknownIdError
from recallscope.packaged import read
from recallscope.report.spoken import told
from recallscope.report.spoken import words as finding_words
from recallscope.web.files import address, packed

AnyRequest = Request[Any, Any, Any]
HTML = "text/html"
PAGES = ("check", "events", "overview", "cause", "signals", "catalogue")
"""The pages there are, as the head of each lists them."""


@cache
def words(language: str) -> dict[str, Any]:
    """Return the pages' words in a language, those that commands share among them."""
    table: dict[str, Any] = msgspec.json.decode(read("recallscope.web", "words.json"))[language]
    shared = finding_words(language)
    return {room: {**shared.get(room, {}), **own} if isinstance(own, dict) else own for room, own in table.items()}


def spoken(request: AnyRequest) -> str:
    """Return the language that a browser asks for first, of those there are."""
    for part in request.headers.get("accept-language", "").lower().split(","):
        language = part.strip()[:2]
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]


def known_language(language: str) -> str:
    """Return the language of a path; UnknownIdError where there is none of that name."""
    if language not in LANGUAGES:
        raise UnknownIdError("there is no such page")
    return language


def web_address(url: object) -> str:
    """Return an address that a page may link to: of the web; empty for any other, however it is disguised."""
    text = str(url or "").strip()
    return text if text.lower().startswith(("https://", "http://")) else ""


def grouped(number: int) -> str:
    """Return a number with its thousands apart."""
    return f"{number:,}"


def begun(text: str) -> str:
    """Return a text with its first letter as a sentence begins."""
    return text[:1].upper() + text[1:]


def share(chance: float) -> str:
    """Return a chance in per cent, never as sure as 0% or 100%."""
    if chance < 0.01:
        return "<1%"
    return f"{chance:.0%}" if chance < 0.99 else ">99%"


@cache
def _templates() -> Environment:
    found = Environment(
        loader=PackageLoader("recallscope.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters |= {"web": web_address, "number": grouped, "begun": begun, "told": told, "share": share}
    found.globals |= {"file": address}
    return found


def page(request: AnyRequest, template: str, language: str, **shown: Any) -> Response[bytes]:
    """Return a page, in the smallest form that the reader takes."""
    content = written(template, language, request.url.path, **shown)
    answer = packed(request, content, gzip.compress(content, 6, mtime=0), HTML)
    answer.headers["Vary"] = "Accept-Encoding, Accept-Language"
    return answer


def written(template: str, language: str, path: str, **shown: Any) -> bytes:
    """Return a page's bytes. Its words know the same page's path in the other language as `elsewhere`."""
    other = next(one for one in LANGUAGES if one != language)
    parts = path.split("/")
    elsewhere = "/".join(other if part == language else part for part in parts) if language in parts else f"/{other}/"
    text = (
        _templates()
        .get_template(template)
        .render(
            language=language,
            other=other,
            elsewhere=elsewhere,
            nav=PAGES,
            w=words(language),
            s=sentence_words(language),
            **shown,
        )
    )
    return text.encode()


def error_page(request: AnyRequest, status: int, says: str) -> Response[bytes]:
    """Return a page that says what went wrong."""
    head = request.url.path.split("/")[1]
    language = head if head in LANGUAGES else spoken(request)
    answer = page(request, "error.html", language, says=says, error=status, active="", snapshot=None)
    answer.status_code = status
    return answer
