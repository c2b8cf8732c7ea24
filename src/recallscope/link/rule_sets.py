"""Rule sets of all register files into those of a version: the last of each id, where all it stands on is there."""

from collections.abc import Iterable, Iterator

from recallscope.clean.text import name_key
from recallscope.records.document import Evidence, Problem
from recallscope.records.rules import RuleSet


def rule_sets(records: Iterable[RuleSet]) -> tuple[list[RuleSet], list[Problem]]:
    """Return the rule sets in order of id, and those that were left out as problems.

    Of several with one id the last stands: an imported file replaces the one that the package ships. One that stands
    on a rule set which is not on record is left out: without those rules it would allow too much.
    """
    newest = {one.id: one for one in records}
    problems: list[Problem] = []
    while lost := [(one, base) for one in newest.values() if (base := _missing(one, newest))]:
        problems += [_problem(one, "stands_on", f'stands on "{base}", which is not on record') for one, base in lost]
        newest = {id: one for id, one in newest.items() if id not in {one.id for one, _ in lost}}
    kept = [newest[id] for id in sorted(newest)]
    return kept, problems + list(_shared_names(kept))


def called(kept: Iterable[RuleSet], kind: str) -> dict[str, str]:
    """Return the keys of all names under which rule sets of a kind are asked for, each with its rule set's id.

    An id is a name of its own, whoever else is called so; of other names the first rule set in order of id has it.
    """
    own = [one for one in kept if one.kind == kind]
    found = {name_key(one.id): one.id for one in own}
    for one in own:
        for name in _names(one):
            found.setdefault(name, one.id)
    return found


def _names(rule_set: RuleSet) -> list[str]:
    return [name_key(name) for name in (*rule_set.also_called, rule_set.name_en, rule_set.name_zh)]


def _missing(rule_set: RuleSet, known: dict[str, RuleSet]) -> str | None:
    """Return the first rule set, of its own kind, that it stands on and that is not there."""
    same = (base for base in rule_set.stands_on if base not in known or known[base].kind != rule_set.kind)
    return next(same, None)


def _shared_names(kept: list[RuleSet]) -> Iterator[Problem]:
    """Return a problem for each name that leads to another rule set of the same kind."""
    owners = {kind: called(kept, kind) for kind in ("carriage", "sale")}
    for one in kept:
        for name in dict.fromkeys(_names(one)):
            owner = owners[one.kind][name]
            if owner != one.id:
                yield _problem(one, "also_called", f'"{name}" is a name of "{owner}" too, which keeps it', lost=False)


def _problem(rule_set: RuleSet, field: str, why: str, lost: bool = True) -> Problem:
    place = rule_set.evidence[0] if rule_set.evidence else Evidence(source=rule_set.source, document="", place="")
    return Problem(evidence=place, field=f"{rule_set.id}.{field}", why=why, lost=lost)
