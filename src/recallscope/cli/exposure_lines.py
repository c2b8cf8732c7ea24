"""What `recallscope exposure` found, for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from recallscope.analysis.exposure.assumptions import Assumption
from recallscope.analysis.exposure.completion import Completion, Word
from recallscope.analysis.exposure.finding import Exposure, Range, millions
from recallscope.analysis.exposure.parts import Part
from recallscope.check.sentences import words as sentence_words
from recallscope.cli.options import padded
from recallscope.report.spoken import told, words

MOVES = 8
"""So many assumptions are printed for a person; --json has all."""

Words = dict[str, Any]


def lines(
    found: Exposure | None, got: Sequence[Completion], why: str, language: str, rules: Mapping[str, str]
) -> Iterator[str]:
    """Return the cost, what it is made of and what it rests on, or why it can't be told, and how far the recall got.

    `rules` are the sentences of rules in that language, by the English ones.
    """
    w = words(language)["exposure"]
    if found is None:
        yield w["no_cost"].format(why=told(why, language))
    else:
        yield from _cost_lines(found, w, language, rules)
    for one in got:
        yield from _completion_lines(one, w, language)
    assumed = [*(found.assumed if found else ()), *(words for one in got for words in one.assumed)]
    free = found.without_penalty if found else ()
    used = {**(found.rests_on if found else {}), **{name: given for one in got for name, given in one.rests_on.items()}}
    yield from resting_lines(assumed, used, language, free)


def _cost_lines(found: Exposure, w: Words, language: str, rules: Mapping[str, str]) -> Iterator[str]:
    code = found.currency
    money = partial(amount, code=code, language=language)
    yield told(found.says, language)
    yield f"  {w['taking_part'].format(share=_shares(found.share, w))}"
    yield f"\n{w['asked']}"
    for part in found.parts:
        yield from _part_lines(part, w, language, rules)
    yield f"\n{padded(w['by_kind'], 18)}{'P10':>13}{'P50':>13}{'P90':>13}"
    yield from (f"  {padded(w['kinds'][one.name], 16)}{_amounts(one)}" for one in found.kinds if one.p90 > 0)
    yield f"  {padded(w['all'], 16)}{_amounts(found.cost)}   {w['millions'].format(code=code)}"
    yield f"\n{w['over_time']}"
    for moment in found.over_time:
        yield f"  {moment.days:>4} {w['days']}  {padded(_shares(moment.share, w), 32)}{_amounts(moment.cost)}"
    yield f"\n{w['moves']}"
    for move in found.moves[:MOVES]:
        name = told(f"{move.name} (assumed)" if move.assumed else move.name, language)
        ends = w["to"].format(low=money(move.low), high=money(move.high))
        yield f"  {move.variance:>6.1%}  {padded(name, 32)} {ends}"


def _part_lines(part: Part, w: Words, language: str, rules: Mapping[str, str]) -> Iterator[str]:
    price = part.price
    text = w["part"].format(
        place=told(part.place, language),
        units=_span(f"{part.low:,}", f"{part.high:,}", w),
        price=f"{price.currency} {_span(f'{price.low:g}', f'{price.high:g}', w)}" if price else w["no_price"],
        remedies=sentence_words(language)["comma"].join(w["remedy"][one] for one in part.remedies),
        notice=w["notice"][part.notice],
    )
    yield f"  {text}{w['barred'] if part.barred else ''}"
    for page in part.pages:
        says = rules.get(page.says) or told(page.says, language)
        yield f"    {w['page'].format(says=says, record=page.record)} {page.url}"


def _completion_lines(one: Completion, w: Words, language: str) -> Iterator[str]:
    yield f"\n{w['progress'].format(says=told(one.says, language))}"
    yield from (f"  {_word(word, w, language)}" for word in one.words)
    yield from (f"    {w['why'].format(why=told(word.why, language))}" for word in one.words if word.why)
    yield from (f"  ! {told(warning, language)}" for warning in one.warnings)


def _word(word: Word, w: Words, language: str) -> str:
    said = []
    if word.units is not None:
        said.append(w["count"].format(about=w["about"] if word.about else "", units=f"{word.units:,}"))
    if word.stated is not None:
        said.append(w["stated"].format(share=f"{word.stated:.1%}"))
    if word.counted is not None:
        said.append(w["counted"].format(share=f"{word.counted:.1%}"))
    if word.refunded is not None:
        said.append(w["refunds"].format(amount=amount(word.refunded, word.currency or "", language)))
    return f"{w['word'].format(by=word.by, said=sentence_words(language)['comma'].join(said))} {word.url}"


def resting_lines(
    assumed: Sequence[str], used: Mapping[str, Assumption], language: str, free: Sequence[str] = ()
) -> Iterator[str]:
    """Return what an estimate assumes, where no fine is counted (`free`), and where the rest was read."""
    w = words(language)["exposure"]
    yield f"\n{w['assumed']}"
    yield from (f"  - {_assumption(one, w, language)}" for one in dict.fromkeys(assumed))
    if free:
        places = sentence_words(language)["comma"].join(told(place, language) for place in free)
        yield f"  - {w['no_fine'].format(places=places)}"
    yield f"\n{w['read']}"
    for basis in {basis: None for one in used.values() for basis in one.sources}:
        source = w["source"].format(source=told(basis.source, language), published=basis.published)
        yield f"  {source} {basis.url}"


def _assumption(words: str, w: Words, language: str) -> str:
    """Return what is assumed: an assumption's name and why, or a sentence."""
    name, colon, why = words.partition(": ")
    return (
        str(w["assumption"].format(name=told(name, language), why=told(why, language)))
        if colon
        else told(words, language)
    )


def amount(value: float, code: str, language: str) -> str:
    """Return an amount for a person, in a language."""
    return told(millions(value, code), language)


def _span(low: str, high: str, w: Words) -> str:
    return low if low == high else str(w["to"].format(low=low, high=high))


def _amounts(one: Range) -> str:
    return "".join(f"{value / 1e6:>13,.2f}" for value in (one.p10, one.p50, one.p90))


def _shares(one: Range, w: Words) -> str:
    return str(w["share"].format(middle=f"{one.p50:.0%}", low=f"{one.p10:.0%}", high=f"{one.p90:.0%}"))
