"""What the back-test of `recallscope exposure` found, for a terminal."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from recallscope.analysis.exposure.backtest import NARROW, Backtest, Compared
from recallscope.check.sentences import words as sentence_words
from recallscope.cli.exposure_lines import amount, resting_lines
from recallscope.cli.options import padded
from recallscope.report.spoken import told, words

_LABEL = 11


def lines(found: Backtest, language: str) -> Iterator[str]:
    """Return what was to be expected beside what was told, and what it rests on."""
    w = words(language)["exposure"]
    yield w["estimates"].format(asked=found.asked, by=found.by)
    for one in found.cases:
        yield f"\n{w['case'].format(name=one.name, event=one.event)}"
        for label, text in _compared(one, w, language).items():
            yield f"  {padded(w['labels'][label], _LABEL)}{text}"
    if not found.holds:
        yield f"\n{w['misses']}"
    used = {name: given for one in found.cases for name, given in one.rests_on.items()}
    yield from resting_lines([words for one in found.cases for words in one.assumed], used, language)


def _compared(one: Compared, w: dict[str, Any], language: str) -> dict[str, str]:
    """Return what there is to say of a recall, by label."""
    money = partial(amount, code=one.currency, language=language)
    press = told(one.press, language)
    met, narrow = w["met"][str(one.inside).lower()], w["narrow"][str(one.narrow).lower()]
    moved = (f"{told(move.name, language)} {move.variance:.0%}" for move in one.moves[:3])
    return {
        "expected": w["expected"].format(low=money(one.p10), high=money(one.p90), middle=money(one.p50)),
        "refunded": f"{w['told'].format(amount=money(one.told), met=met)} {one.url}",
        "ceiling": w["ceiling"].format(amount=money(one.ceiling), press=press) if press else money(one.ceiling),
        "width": w["width"].format(share=f"{one.width:.0%}", narrow=narrow, most=f"{NARROW:.0%}"),
        "moved": sentence_words(language)["comma"].join(moved),
    }
