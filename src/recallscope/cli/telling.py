"""A verdict for a terminal: the sentence, then reasons, asks and sources."""

from collections.abc import Iterator
from typing import Any

from recallscope.check.sentences import facts_named, words


def verdict_lines(found: dict[str, Any], lang: str) -> Iterator[str]:
    """Return the verdict for a terminal: the sentence, then reasons, asks and sources."""
    table = words(lang)
    heading, part = table["heading"], found["recall"]
    yield f"{table['status'][part['status']]}  {found['says']}"
    yield from (f"{heading['doubts']}: {sentence}" for sentence in found["unit"].get("doubts", ()))
    yield from _recall_lines(part, lang)
    yield from _certificate_lines(found["certificate"], table)
    for kind in ("carriage", "sale"):
        if found[kind]:
            yield from _rule_lines(kind, found[kind], lang)
    yield f"\n{heading['snapshot']}: {found['snapshot']['version']}, {found['snapshot']['as_of']}"


def _recall_lines(part: dict[str, Any], lang: str) -> Iterator[str]:
    table = words(lang)
    heading = table["heading"]
    for match in part["matches"]:
        name = " ".join([match["brand"] or "", *match["models"]]).strip()
        yield f"\n{heading['recall']}: {name}, {match['notice']} ({match['jurisdiction']}, {match['published']})"
        yield from (f"  - {sentence}" for sentence in match["because"])
        yield from _advice(match, table)
    for out in part["ruled_out"]:
        yield f"\n{heading['not_covered']} {out['notice']}"
        yield from (f"  - {sentence}" for sentence in out["because"])
    if part["asks"]:
        yield ""
        yield from _ask_lines(part["asks"], lang)
    if part["similar"]:
        yield f"\n{heading['similar']}: {', '.join(part['similar'])}"
    yield from (f"\n{heading['warnings']}: {one['notice']} {one.get('url', '')}" for one in part["warnings"])


def _ask_lines(asks: list[dict[str, Any]], lang: str) -> Iterator[str]:
    table = words(lang)
    yield f"{table['heading']['asks']}: {facts_named([one['fact'] for one in asks], lang)}"
    yield from (f"  - {table['fact'][one['fact']]}: {one['where']} ({one['why']})" for one in asks)


def _rule_lines(kind: str, part: dict[str, Any], lang: str) -> Iterator[str]:
    """Return what rule sets say: the decision, every rule that spoke, what was assumed, what would settle it."""
    table = words(lang)
    decision = table["rules"]["decision"][part["decision"]]
    assumed = f"; {table['heading']['assumed']}: {table['comma'].join(part['assumed'])}" if part["assumed"] else ""
    yield f"\n{table['heading'][kind]}: {decision} ({part['rule_set']}, {part['on']}{assumed})"
    if part["would_be_allowed"]:
        yield f"  {part['would_be_allowed']}"
    yield from (f"  - {one['says']} {one['url']}" for one in part["because"])
    yield from (f"  * {note}" for note in part["notes"])
    if part["asks"]:
        yield from _ask_lines(part["asks"], lang)


def _certificate_lines(part: dict[str, Any], table: dict[str, Any]) -> Iterator[str]:
    yield f"\n{table['heading']['certificate']}: {table['certificate']['status'][part['status']]} ({part['on']})"
    for one in part["because"]:
        yield f"  - {one['says']}{' ' + one['url'] if one['url'] else ''}"


def _advice(match: dict[str, Any], table: dict[str, Any]) -> Iterator[str]:
    remedies = table["comma"].join(table["remedy"].get(one, one) for one in match["remedies"])
    told = [one for one in (remedies, match["contact"], match["deadline"], match["disposal"]) if one]
    if told:
        yield f"  {table['heading']['do']}: {'; '.join(told)}"
    if match["url"]:
        yield f"  {table['heading']['source']}: {match['url']}"
