"""What `recallscope cause` found, for a terminal."""

from collections.abc import Iterable, Iterator
from typing import Any

from recallscope.analysis.cause.evidence import Piece
from recallscope.analysis.cause.finding import Cause, Ranked, Seen
from recallscope.analysis.cause.risk import Risk
from recallscope.check.sentences import words as sentence_words
from recallscope.cli.options import padded
from recallscope.report.spoken import told, words

_LABEL = 8


def lines(found: Cause, brand: str | None, language: str) -> Iterator[str]:
    """Return the finding in a language; `brand` is the one asked for, of products at risk."""
    w = words(language)["cause"]
    yield from _first(found, w, language)
    yield from _listed(w["settle"], found.would_settle, language)
    for one in found.ranked:
        yield from _ranked_lines(one, w, language)
    if brand is not None and not found.at_risk:
        yield f"\n{w['none_of'].format(brand=brand)}"
    yield from _headed(w["risk"], (line for risk in found.at_risk for line in _risk_lines(risk, w, language)))
    yield from _listed(w["unexplained"].format(count=len(found.unexplained)), found.unexplained, language)
    yield from _headed(w["signs"].format(count=len(found.signs)), (_sign(one, w, language) for one in found.signs))
    moved = (
        f"{told(f'{one.low:.1%} to {one.high:.1%}', language):>16}  "
        + w["moved_by"].format(name=told(one.name, language), ends=told(one.ends, language))
        for one in found.moves
    )
    yield from _headed(w["moves"] + w["ends"], moved)
    yield from _listed(w["assumed"], found.assumed, language, "- ")


def _first(found: Cause, w: dict[str, Any], language: str) -> Iterator[str]:
    """Return what the finding says, what that hangs on, and the chance of each answer."""
    yield w["dated"].format(says=told(found.says, language), as_of=found.as_of)
    yield from (f"  ! {told(one, language)}" for one in found.hangs_on)
    yield from (f"  {chance:>6.1%}  {told(name, language)}" for name, chance in found.posterior.items())
    names = sentence_words(language)["comma"].join(told(name, language) for name in found.credible_set)
    yield w["credible"].format(names=names)


def _headed(heading: str, some: Iterable[str]) -> Iterator[str]:
    """Return lines under their heading; nothing where there is none."""
    for place, line in enumerate(some):
        if place == 0:
            yield f"\n{heading}"
        yield f"  {line}"


def _listed(heading: str, some: Iterable[str], language: str, mark: str = "") -> Iterator[str]:
    yield from _headed(heading, (f"{mark}{told(one, language)}" for one in some))


def _ranked_lines(one: Ranked, w: dict[str, Any], language: str) -> Iterator[str]:
    chance, component = f"{one.posterior:.1%}", told(one.component, language)
    yield f"\n{w['party'].format(party=one.party, component=component, chance=chance)}"
    for label, pieces in (("for", one.supporting), ("against", one.against)):
        head = padded(w["weighed"][label], _LABEL)
        yield from (f"  {head}{_piece(piece, w, language)}" for piece in pieces)
    yield from (f"  {w['plant'].format(plant=plant, share=f'{share:.1%}')}" for plant, share in one.plants.items())
    stated = words(language)["firm"]["stated"]
    for claim in one.told:
        says = told(claim.says, language)
        text = w["claim"].format(published=claim.published, stated=stated[claim.stated], says=says)
        yield f"  {padded(w['weighed']['told'], _LABEL)}{text} {claim.url}"


def _risk_lines(risk: Risk, w: dict[str, Any], language: str) -> Iterator[str]:
    after = w["afterwards"].format(event=risk.confirmed) if risk.confirmed else ""
    yield f"{risk.probability:>6.1%}  {told(risk.product, language)}{after} {' '.join(risk.urls)}"
    for one in risk.confirmed_by:
        yield f"         {one.published}  {', '.join(one.markets)}  {one.notice} {one.url}"


def _sign(seen: Seen, w: dict[str, Any], language: str) -> str:
    goods = f"{seen.sign.brand} {', '.join(seen.sign.models)}".strip()
    text = w["sign"].format(published=seen.sign.published, goods=goods, says=told(seen.sign.says, language))
    return f"{text}{'' if seen.counted else w['aside'].format(words=w['uncounted'])} {seen.sign.url}"


def _piece(piece: Piece, w: dict[str, Any], language: str) -> str:
    text = w["piece"].format(says=told(piece.says, language), without=f"{piece.without:.1%}")
    return f"{text} {' '.join(piece.urls)}"
