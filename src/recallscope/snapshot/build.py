"""Archive and register into a new version: a pure rebuild, the same bytes for the same input.

A version is written beside the others and comes into force by one atomic replacement of `current`; a build that
dies at any point leaves the old version in force.
"""

import filecmp
import hashlib
import os
import shutil
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from recallscope import __version__
from recallscope.archive.index import Entry
from recallscope.archive.progress import Progress, Silent
from recallscope.archive.store import Archive
from recallscope.errors import NoSnapshotError
from recallscope.link.certificates import certificates, contradictions
from recallscope.link.dates import with_first_days
from recallscope.link.events import Linked, link
from recallscope.link.judgements import in_force
from recallscope.link.rule_sets import rule_sets
from recallscope.link.versions import Dated, earlier, newest
from recallscope.records.document import Problem
from recallscope.records.judgement import Judgement
from recallscope.records.notice import Notice
from recallscope.settings import Settings
from recallscope.snapshot import keyfile
from recallscope.snapshot.certificates import certificate_entries
from recallscope.snapshot.collector import collector_held_back
from recallscope.snapshot.contents import Contents
from recallscope.snapshot.expected import check_totals
from recallscope.snapshot.index import entries, jurisdiction_of
from recallscope.snapshot.judging import read_judgements
from recallscope.snapshot.manifest import Manifest, SourceState, as_json
from recallscope.snapshot.opened import CURRENT, INDEX, MANIFEST, Snapshot, current_manifest
from recallscope.snapshot.reading import Read, read_document, read_documents
from recallscope.snapshot.rules import rule_entries
from recallscope.snapshot.tables import SCHEMAS, write_tables
from recallscope.sources import all_sources
from recallscope.sources.register.documents import shipped


def build(settings: Settings, progress: Progress | None = None) -> Snapshot:
    """Return the new version, in force. SelfCheckError where a source holds too few records."""
    with collector_held_back():
        return _built(settings, progress or Silent())


def _built(settings: Settings, progress: Progress) -> Snapshot:
    judgements = read_judgements(settings.judgements)
    read = _read_all(settings, progress)
    progress.begin("linking")
    contents = _contents(read, judgements)
    states = _states(read, contents)
    check_totals(states, read, current_manifest(settings.snapshots))
    progress.begin("writing")
    try:
        return _publish(settings.snapshots, contents, states)
    except OSError as error:
        path, why = error.filename or settings.snapshots, error.strerror or error
        raise NoSnapshotError(f"{path}: {why}; no new version was put in force") from error


def _read_all(settings: Settings, progress: Progress) -> list[Read]:
    documents = sorted(Archive(settings.archive).entries(), key=_turn)
    register = list(shipped())
    progress.begin("reading", len(documents) + len(register))
    found = []
    for one in (*map(read_document, register), *read_documents(settings.archive, documents, settings.workers)):
        found.append(one)
        progress.advance()
    return found


def _turn(entry: Entry) -> tuple[bool, str]:
    """Return a document's turn: imported ones by hash, in whatever order they came, then fetched ones as they came."""
    return (True, "") if entry.url else (False, entry.sha256)


def _contents(read: Sequence[Read], judgements: Sequence[Judgement]) -> Contents:
    """Return every record once; judgements of the user's own come after, and count over, the register's."""
    held = certificates(one for document in read for one in document.certificates)
    problems = [problem for document in read for problem in document.problems]
    problems += contradictions(held)
    rules, without_ground = rule_sets(one for document in read for one in document.rule_sets)
    problems += without_ground
    dated = _dated(read)
    notices = with_first_days(_notices(dated, _withdrawn(read)), _updated())
    linked, misjudged = _linked(notices, [*(one for document in read for one in document.judgements), *judgements])
    problems += misjudged
    problems.sort(key=lambda one: (one.evidence.source, one.evidence.document, one.evidence.place))
    return Contents(
        notices=notices,
        linked=linked,
        history=[version for records in dated.values() for version in earlier(records)],
        certificates=held,
        rule_sets=rules,
        sold=[one for document in read for one in document.sold],
        supply=[one for document in read for one in document.supply],
        supply_claims=[one for document in read for one in document.supply_claims],
        incidents=[one for document in read for one in document.incidents],
        problems=problems,
    )


def _linked(notices: list[Notice], judgements: Sequence[Judgement]) -> tuple[Linked, list[Problem]]:
    judged, problems = in_force(judgements, {notice.id for notice in notices})
    sources = all_sources()
    publishers = {name: source.jurisdiction for name, source in sources.items()}
    return link(notices, publishers, _updated(), judged), problems


def _updated() -> list[str]:
    """Return the sources whose dates are of the last update."""
    return [name for name, source in all_sources().items() if source.dates == "updated"]


def _dated(read: Sequence[Read]) -> dict[str, list[Dated]]:
    """Return all records of each notice, in order of its id, each with the date of its document."""
    found: dict[str, list[Dated]] = {}
    for document in read:
        for notice in document.notices:
            found.setdefault(notice.id, []).append((document.newest, notice))
    return dict(sorted(found.items()))


def _notices(dated: Mapping[str, Sequence[Dated]], gone: Mapping[str, str]) -> list[Notice]:
    """Return every notice once, in its newest version, marked where a later full feed lacks it."""
    merged = map(newest, dated.values())
    return [msgspec.structs.replace(n, withdrawn=gone[n.id]) if n.id in gone else n for n in merged]


def _withdrawn(read: Sequence[Read]) -> dict[str, str]:
    """Return, for each notice that an earlier document of a full feed holds and the newest lacks, the newest's date."""
    gone: dict[str, str] = {}
    for feed in {document.feed for document in read if document.feed}:
        *earlier, last = sorted((one for one in read if one.feed == feed), key=lambda one: one.newest)
        still = {notice.id for notice in last.notices}
        gone |= {n.id: last.newest for one in earlier for n in one.notices if n.id not in still}
    return gone


def _states(read: Sequence[Read], contents: Contents) -> dict[str, SourceState]:
    return {name: _state(name, read, contents) for name in all_sources()}


def _state(name: str, read: Sequence[Read], contents: Contents) -> SourceState:
    documents = [document for document in read if document.source == name]
    own = [problem for problem in contents.problems if problem.evidence.source == name]
    return SourceState(
        documents=len(documents),
        notices=sum(notice.source == name for notice in contents.notices),
        certificates=sum(certificate.source == name for certificate in contents.certificates),
        links=sum(len(document.supply) for document in documents),
        problems=len(own),
        lost=sum(problem.lost for problem in own),
        newest=max((document.newest for document in documents if document.newest), default=None),
        partial=bool(documents) and name != "register" and not any(document.feed for document in documents),
    )


def _publish(snapshots: Path, contents: Contents, states: dict[str, SourceState]) -> Snapshot:
    snapshots.mkdir(parents=True, exist_ok=True)
    draft = snapshots / f".draft-{uuid.uuid4().hex}"
    draft.mkdir()
    draft.chmod(0o755)
    try:
        version = _write(draft, contents, states)
        home = snapshots / version
        _settle(draft, home)
        _put_in_force(snapshots, version)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return Snapshot(home)


def _settle(draft: Path, home: Path) -> None:
    """Move a draft to its version's place; one that stands there already stays unless it is damaged."""
    if home.exists():
        names = [path.name for path in draft.iterdir()]
        if filecmp.cmpfiles(draft, home, names, shallow=False)[0] == names:
            return
        shutil.rmtree(home)
    os.replace(draft, home)


def _write(draft: Path, contents: Contents, states: dict[str, SourceState]) -> str:
    publishers = {name: source.jurisdiction for name, source in all_sources().items()}
    index = entries(contents.notices, contents.linked.event_of, publishers) | certificate_entries(contents.certificates)
    index |= rule_entries(contents.rule_sets)
    keyfile.write(draft / INDEX, index)
    write_tables(draft, contents, lambda notice: jurisdiction_of(notice, publishers))
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(draft.iterdir())}
    counts = {
        "notices": len(contents.notices),
        "events": len(contents.linked.events),
        "certificates": len(contents.certificates),
        "rule_sets": len(contents.rule_sets),
        "problems": len(contents.problems),
        "lost": sum(problem.lost for problem in contents.problems),
        "tables": len(SCHEMAS),
    }
    # A source that tells of no recall says nothing of how far our knowledge of recalls goes.
    dates = [state.newest for state in states.values() if state.newest and state.notices]
    manifest = Manifest(
        version="", made_by=__version__, as_of=min(dates, default=None), sources=states, counts=counts, files=files
    )
    version = hashlib.sha256(as_json(manifest)).hexdigest()[:16]
    (draft / MANIFEST).write_bytes(as_json(msgspec.structs.replace(manifest, version=version)))
    return version


def _put_in_force(snapshots: Path, version: str) -> None:
    draft = snapshots / f".{CURRENT}-{os.getpid()}"
    with draft.open("w", encoding="ascii") as file:
        file.write(version + "\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, snapshots / CURRENT)
