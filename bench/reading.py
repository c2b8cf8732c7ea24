"""The figures on how well notices are read, as tables for the report."""

from collections.abc import Sequence
from pathlib import Path

from bench import extraction
from bench.extraction import Score
from recallscope.records.notice import Notice
from recallscope.sources import source_named

Reading = dict[str, Notice]

FIELDS: dict[str, tuple[str, str]] = {
    "models": ("models", "0.97 / 0.90"),
    "brands": ("brands", "0.97 / 0.90"),
    "rules": ("serial, lot and date rules", "0.90 / 0.80"),
    "units": ("units per jurisdiction", "0.95"),
    "sold": ("sold windows", "0.85"),
    "kind": ("kind of product", "-"),
    "skus": ("item numbers and barcodes", "-"),
    "lines": ("product lines", "-"),
}
RULES = ("codes", "made rule", "every unit", "colour")
SETS = {
    "extraction.csv": "labelled while the readers were written, and used for them",
    "extraction_unseen.csv": "drawn by a hash of their ids from those nobody had labelled, and labelled before any"
    " reader saw them; its errors have been studied since 2026-11-26",
    "extraction_fresh.csv": "what was left unlabelled of consumer goods whose text speaks of lithium and fire,"
    " labelled from the text before any reader ran over them; its errors have been studied since 2026-11-26",
    "extraction_blind.csv": "notices of other goods with batteries, drawn by a hash of their ids, labelled from the"
    " text by someone who had not seen what the readers make of them",
}
OTHER_GOODS = frozenset({"extraction_blind.csv"})
"""The sets that were not drawn for lithium batteries: the few that they hold by chance have no table of their own."""


def report(corpus: Path, cases: Path, sources: Sequence[str]) -> list[str]:
    """Return a section for each set of labelled notices."""
    readings = {source: extraction.read_notices(source, corpus)[0] for source in sources}
    return [_section(cases / name, meant, readings) for name, meant in SETS.items() if (cases / name).exists()]


def _section(cases: Path, meant: str, readings: dict[str, Reading]) -> str:
    """Return the figures on lithium batteries, and below them those on all labelled notices, dry cells and fans too."""
    head = f"\n## How well notices are read: `tests/cases/{cases.name}`\n\n"
    tail = "Precision / recall, value by value.\n\n"
    if cases.name in OTHER_GOODS:
        return f"{head}{meant[0].upper()}{meant[1:]}. {tail}{_table(cases, readings, others=True)}\n"
    told = f"{head}Power banks and other lithium-battery notices, {meant}. {tail}"
    told += f"{_table(cases, readings, others=False)}\n"
    return f"{told}\nThe same with the others of the set, which only look like such notices:\n\n" + (
        f"{_table(cases, readings, others=True)}\n"
    )


def _table(cases: Path, readings: dict[str, Reading], *, others: bool) -> str:
    lines = ["| what | to reach | all | " + " | ".join(readings) + " |", "|---" * (len(readings) + 3) + "|"]
    scores = {source: _scores(cases, source, reading, others=others) for source, reading in readings.items()}
    counts = [str(count) for _, count in scores.values()]
    lines.append(f"| notices | - | {sum(map(int, counts))} | {' | '.join(counts)} |")
    for field, (shown, target) in FIELDS.items():
        own = [score.get(field, Score()) for score, _ in scores.values()]
        lines.append(f"| {shown} | {target} | {_shown(_sum(own))} | {' | '.join(map(_shown, own))} |")
    return "\n".join(lines)


def _scores(cases: Path, source: str, reading: Reading, *, others: bool) -> tuple[dict[str, Score], int]:
    labelled = extraction.read_cases(cases, source_named(source).prefix, "all")
    rows = [row for row in labelled if (others or row["kind"] != "other") and row["notice"] in reading]
    pairs = [(extraction.found(reading[row["notice"]]), extraction.wanted(row)) for row in rows]
    scores = extraction.score(pairs)
    scores["rules"] = _sum([scores[field] for field in RULES if field in scores])
    return scores, len(rows)


def _sum(scores: Sequence[Score]) -> Score:
    return Score(*(sum(getattr(score, name) for score in scores) for name in ("right", "found", "wanted")))


def _shown(score: Score) -> str:
    if not score.found and not score.wanted:
        return "-"
    return f"{score.precision:.3f} / {score.recall:.3f} ({score.right} of {score.wanted})"
