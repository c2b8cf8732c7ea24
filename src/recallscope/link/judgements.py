"""People's words on pairs of notices: which of them counts, and which contradict each other."""

from collections.abc import Collection, Iterable

from recallscope.records.document import Evidence, Problem
from recallscope.records.judgement import Judgement

SOURCE = "judgements"


def in_force(
    judgements: Iterable[Judgement], known: Collection[str]
) -> tuple[dict[tuple[str, str], Judgement], list[Problem]]:
    """Return the judgement of each pair, the last where there are several, and what is wrong with any.

    Where two say different things the last counts and the earlier one is a problem; so is one that names a notice
    which is not on record: it counts again once the notice is there.
    """
    counting: dict[tuple[str, str], Judgement] = {}
    problems = []
    for one in judgements:
        earlier = counting.get(one.pair)
        if earlier is not None and earlier.word != one.word:
            problems.append(_problem(earlier, f"{earlier.word}, but {one.place} says {one.word} later; that counts"))
        missing = [id for id in one.pair if id not in known]
        if missing:
            problems.append(_problem(one, f"{', '.join(missing)}: no such notice on record"))
        counting[one.pair] = one
    return {pair: one for pair, one in counting.items() if set(pair) <= set(known)}, problems


def _problem(one: Judgement, why: str) -> Problem:
    a, b = one.pair
    evidence = Evidence(source=SOURCE, document="", place=one.place)
    return Problem(evidence=evidence, field="", why=f"{a} and {b}: {why}", lost=False)
