"""How well notices are read: labelled cases against what the sources make of the corpus, field by field.

Run: python bench/extraction.py --cases CASES.csv --corpus CORPUS [--source NAME] [--split even|odd|all] [--show FIELD]

A case is a row: notice, kind, brands, models, lines, skus, rules, units, made_from, made_to, sold_from, sold_to.
Lists are joined by ";". A rule is `MODEL: fact operator value|value`; without a model it holds for all of them.
"""

import argparse
import csv
import gzip
import hashlib
import re
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from recallscope.clean.brand import brand_key
from recallscope.clean.colour import colour
from recallscope.records.codes import code_key, expand_class
from recallscope.records.document import Document
from recallscope.records.notice import Notice
from recallscope.records.predicate import NOT_STATED, All, Any_, Condition, EveryUnit, Predicate, conditions
from recallscope.sources import source_named

FILES = {
    "us_cpsc": ("us_cpsc/recalls_api_shape.json.gz",),
    "ca_health": ("ca_health/HCRSAMOpenData.json.gz",),
    "kr_safety": ("kr_safety/kr.jsonl",),
    "eu_safety_gate": ("eu_safety_gate/*.xml.gz",),
}
"""Where each source's documents lie in the corpus."""

Atom = tuple[str, ...]
CODES = ("serial", "lot", "date_code", "mark_po")


class Score(NamedTuple):
    """What was found, what was right of it, and what was wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def plus(self, found: set[Any], wanted: set[Any]) -> "Score":
        """Return the score with one more case."""
        return Score(self.right + len(found & wanted), self.found + len(found), self.wanted + len(wanted))

    @property
    def precision(self) -> float:
        """The part of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The part of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0


def read_notices(source: str, corpus: Path) -> tuple[dict[str, Notice], int, float]:
    """Return a source's notices by id, the number of its problems, and the seconds of parsing."""
    notices: dict[str, Notice] = {}
    problems, seconds = 0, 0.0
    reader = source_named(source)
    for path in sorted(path for pattern in FILES[source] for path in corpus.glob(pattern)):
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        document = Document(source=source, sha256=hashlib.sha256(content).hexdigest(), name=path.name, content=content)
        begun = time.perf_counter()
        records = list(reader.parse(document))
        seconds += time.perf_counter() - begun
        notices |= {record.id: record for record in records if isinstance(record, Notice)}
        problems += sum(not isinstance(record, Notice) for record in records)
    return notices, problems, seconds


def read_cases(path: Path, prefix: str, split: str) -> list[dict[str, str]]:
    """Return the labelled rows of one source and split (by the CRC of the notice's id)."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    return [row for row in rows if row["notice"].startswith(f"{prefix}:") and in_split(row["notice"], split)]


def in_split(notice: str, split: str) -> bool:
    """Return whether a notice is of a split: even, odd or all."""
    return split == "all" or zlib.crc32(notice.encode()) % 2 == (split == "odd")


def split_list(text: str) -> list[str]:
    """Return the members of a list as written in a case."""
    return [part.strip() for part in text.split(";") if part.strip()]


def wanted(row: dict[str, str]) -> dict[str, set[Any]]:
    """Return what a case says, field by field, in the form in which it is compared."""
    models = {code_key(model) for model in split_list(row["models"])}
    atoms = {atom for text in split_list(row["rules"]) for atom in rule_atoms(text)}
    return {
        "kind": {row["kind"]},
        "brands": {brand_key(name) for name in split_list(row["brands"])},
        "models": models,
        "lines": {code_key(line) for line in split_list(row["lines"])},
        "skus": {code_key(sku).lstrip("0") for sku in split_list(row["skus"])},
        **_by_fact(_spread(atoms, models)),
        "units": {tuple(part.split("=")) for part in split_list(row["units"])},
        "sold": _window(row["sold_from"], row["sold_to"]),
        "made": _window(row["made_from"], row["made_to"]),
    }


def found(notice: Notice) -> dict[str, set[Any]]:
    """Return what a notice says, field by field, in the form in which it is compared."""
    models = {code_key(model) for product in notice.products for model in product.models}
    skus = {sku for product in notice.products for sku in (*product.skus, *product.gtins)}
    return {
        "kind": {notice.products[0].kind if notice.products else "other"},
        "brands": {brand_key(product.brand) for product in notice.products if product.brand},
        "models": models,
        "lines": {code_key(line) for product in notice.products for line in product.lines},
        "skus": {code_key(sku).lstrip("0") for sku in skus},
        **_by_fact(_spread(set(predicate_atoms(notice.scope, frozenset())), models)),
        "units": {(unit.jurisdiction, str(unit.count)) for unit in notice.units if unit.jurisdiction != "WORLD"},
        "sold": _window(notice.sold.start, notice.sold.end) if notice.sold else set(),
        "made": _window(notice.made.start, notice.made.end) if notice.made else set(),
    }


def rule_atoms(text: str) -> Iterator[Atom]:
    """Return (model or *, fact, operator, value) for each value of a rule as written in a case."""
    model, rest = ("*", text) if ": " not in text else text.split(": ", 1)
    who = "*" if model == "*" else code_key(model)
    parts = rest.strip().split(" ", 2)
    if parts[0] == "every_unit":
        yield who, "every_unit", "", ""
    elif len(parts) == 2:
        yield who, parts[0], parts[1], ""
    else:
        yield from (
            atom for value in parts[2].split("|") for atom in _value_atoms(who, parts[0], parts[1], value.strip())
        )


def _value_atoms(who: str, fact: str, operator: str, value: str) -> Iterator[Atom]:
    if operator == "between" and ".." not in value:
        operator = "one_of"
    if operator in ("between", "within"):
        ends = value.split("..", 1)
        yield who, fact, operator, "..".join(_end(part) for part in (ends[0], ends[-1]))
    elif ".." in value and operator in ("starts_with", "ends_with"):
        yield from ((who, fact, operator, one) for one in _steps(*value.split("..", 1)))
    elif operator == "last_character":
        yield from ((who, fact, "ends_with", one) for one in expand_class(value))
    elif operator == "listed_by":
        yield who, fact, operator, ""
    else:
        yield who, fact, operator, (colour(value) or value) if fact == "colour" else code_key(value)


def _end(text: str) -> str:
    return text if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text) else code_key(text)


def _steps(low: str, high: str) -> list[str]:
    tail = re.search(r"\d+\Z", low)
    last = re.search(r"\d+\Z", high)
    if not tail or not last:
        return [code_key(low), code_key(high)]
    return [code_key(f"{low[: tail.start()]}{n:0{len(tail[0])}}") for n in range(int(tail[0]), int(last[0]) + 1)]


def predicate_atoms(scope: Predicate, models: frozenset[str]) -> Iterator[Atom]:
    """Return (model or *, fact, operator, value) for each value of each condition of a scope."""
    match scope:
        case All(parts):
            named = [part for part in parts if _names_models(part)]
            mine = frozenset(str(key) for part in named for one in conditions(part) for key in one.keys) or models
            for part in parts:
                if part not in named:
                    yield from predicate_atoms(part, mine)
        case Any_(parts):
            for part in parts:
                yield from predicate_atoms(part, models)
        case EveryUnit():
            yield from ((who, "every_unit", "", "") for who in models or ("*",))
        case Condition():
            for who in models or ("*",):
                yield from _condition_atoms(who, scope)


def _names_models(part: Predicate) -> bool:
    """Return whether a part says whose rules its neighbours are; a device's number may leave others open."""
    if isinstance(part, Any_) and len(part.parts) == 2 and part.parts[1] == NOT_STATED:
        part = part.parts[0]
    return isinstance(part, Condition) and part.fact == "model"


def _condition_atoms(who: str, one: Condition) -> Iterator[Atom]:
    if one.operator == "within":
        yield from ((who, one.fact, one.operator, f"{low or ''}..{high or ''}") for low, high in one.values)
    elif one.operator == "between":
        yield who, one.fact, one.operator, "..".join(map(str, one.keys))
    elif one.operator == "absent":
        yield who, one.fact, one.operator, ""
    else:
        for value in one.values:
            yield from _value_atoms(who, one.fact, one.operator, str(value))


def _spread(atoms: set[Atom], models: set[str]) -> set[Atom]:
    """Return atoms with those that hold for every model of the notice written once, for all of them."""
    bare = {atom[1:] for atom in atoms if atom[0] == "*"}
    for rest in {atom[1:] for atom in atoms}:
        if models and {atom[0] for atom in atoms if atom[1:] == rest} >= models:
            bare.add(rest)
    return {("*", *rest) for rest in bare} | {atom for atom in atoms if atom[1:] not in bare}


def _collapsed(atoms: set[Atom]) -> set[Atom]:
    """Return atoms with long runs of consecutive values (3517, 3518, ...) as one: no case shall outweigh the others."""
    groups: dict[Atom, list[str]] = {}
    for atom in atoms:
        groups.setdefault(atom[:3], []).append(atom[3])
    return {(*group, value) for group, values in groups.items() for value in _runs(sorted(values))}


def _runs(values: list[str]) -> list[str]:
    runs: list[list[str]] = []
    for value in values:
        last = runs[-1][-1] if runs else ""
        follows = last and _follows(last, value)
        runs[-1].append(value) if follows else runs.append([value])
    return [out for run in runs for out in ([f"{run[0]}..{run[-1]}"] if len(run) > 9 else run)]


def _follows(last: str, value: str) -> bool:
    a, b = (re.search(r"\d{1,15}\Z", text) for text in (last, value))
    return bool(a and b and last[: a.start()] == value[: b.start()] and int(b[0]) == int(a[0]) + 1)


def _by_fact(atoms: set[Atom]) -> dict[str, set[Any]]:
    atoms = _collapsed(atoms)
    return {
        "codes": {atom for atom in atoms if atom[1] in CODES},
        "made rule": {atom for atom in atoms if atom[1] == "made"},
        "every unit": {atom for atom in atoms if atom[1] == "every_unit"},
        "colour": {atom for atom in atoms if atom[1] == "colour"},
    }


def _window(start: str | None, end: str | None) -> set[Any]:
    return {(start or "", end or "")} if start or end else set()


def score(pairs: Iterable[tuple[dict[str, set[Any]], dict[str, set[Any]]]]) -> dict[str, Score]:
    """Return the score of each field over (found, wanted) pairs."""
    totals: dict[str, Score] = {}
    for got, want in pairs:
        for field, values in want.items():
            totals[field] = totals.get(field, Score()).plus(got[field], values)
    return totals


def measure(
    source: str, cases: Path, corpus: Path, split: str, show: Callable[[str, Any, Any], None]
) -> dict[str, Score]:
    """Return the scores of one source, and print each difference by `show`."""
    notices, problems, seconds = read_notices(source, corpus)
    rows = [row for row in read_cases(cases, source_named(source).prefix, split) if row["notice"] in notices]
    print(f"{source}: {len(notices)} notices, {problems} problems, {seconds:.1f} s; {len(rows)} cases ({split})")
    pairs = []
    for row in rows:
        got, want = found(notices[row["notice"]]), wanted(row)
        pairs.append((got, want))
        for field in want:
            if got[field] != want[field]:
                show(f"{row['notice']} {field}", got[field] - want[field], want[field] - got[field])
    return score(pairs)


def _listed(values: set[Any]) -> list[str]:
    return [" ".join(value) if isinstance(value, tuple) else str(value) for value in sorted(values, key=str)][:12]


def main() -> None:
    """Print precision and recall of each field."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--cases", type=Path, required=True)
    reader.add_argument("--corpus", type=Path, required=True)
    reader.add_argument("--source", action="append", choices=sorted(FILES))
    reader.add_argument("--split", choices=("even", "odd", "all"), default="all")
    reader.add_argument("--show", action="append", default=[], help="print the differences of a field")
    given = reader.parse_args()

    def show(what: str, extra: Any, missing: Any) -> None:
        if what.split(" ", 1)[1] in given.show:
            print(f"  {what}: too much {_listed(extra)} missing {_listed(missing)}")

    for source in given.source or ("us_cpsc", "ca_health"):
        for field, one in measure(source, given.cases, given.corpus, given.split, show).items():
            counts = f"({one.right}/{one.found}, {one.wanted} wanted)"
            print(f"  {field:11} precision {one.precision:.3f} recall {one.recall:.3f}  {counts}")


if __name__ == "__main__":
    main()
