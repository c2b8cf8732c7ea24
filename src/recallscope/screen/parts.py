"""What is done of a screening: a folder beside the hits, one file a piece, by which it can be taken up again."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pyarrow as pa

from recallscope.errors import InputError
from recallscope.screen.judging import Job, Judged
from recallscope.screen.kernel import HITS
from recallscope.screen.listings import BYTES_TOGETHER

_KEY = "key"


class Parts:
    """The judged pieces of one screening on disk. Workers of any engine may write them; each is whole or not there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def has(self, number: int) -> bool:
        """Return whether a piece is done."""
        return self._path(number).exists()

    def keep(self, judged: Judged) -> None:
        """Write a judged piece."""
        path = self._path(judged.number)
        draft = path.with_suffix(".draft")
        facts = {"rows": str(judged.rows), "held_back": str(judged.held_back)}
        schema = HITS.with_metadata(facts)
        with pa.OSFile(str(draft), "wb") as file, pa.ipc.new_file(file, schema) as writer:
            writer.write_batch(pa.RecordBatch.from_arrays(judged.hits.columns, schema=schema))
        draft.replace(path)

    def all(self) -> Iterator[Judged]:
        """Return every judged piece, in order."""
        for path in sorted(self.folder.glob("*.arrow")):
            with pa.ipc.open_file(pa.memory_map(str(path))) as reader:
                facts = reader.schema.metadata
                hits = reader.get_batch(0)
            yield Judged(int(path.stem), int(facts[b"rows"]), hits, int(facts[b"held_back"]))

    def remove(self) -> None:
        """Remove the folder: all is done."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self, number: int) -> Path:
        return self.folder / f"{number:09}.arrow"


def parts_of(out: Path, key: str, resume: bool) -> Parts:
    """Return the parts of a screening that writes there: those done before if it resumes, else none.

    InputError where what is there belongs to another catalogue, snapshot or set of options.
    """
    folder = out.with_name(f".{out.name}.parts")
    try:
        if resume and folder.exists():
            if (folder / _KEY).read_text() != key:
                raise InputError(
                    f"{folder}: of another catalogue, snapshot or options; leave --resume out to start anew"
                )
        else:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            (folder / _KEY).write_text(key)
    except OSError as error:
        raise InputError(f"{error.filename}: {error.strerror}") from error
    return Parts(folder)


def key_of(fingerprint: str, columns: dict[str, str], job: Job, together: int) -> str:
    """Return the mark of a screening: what its hits depend on."""
    held = sorted((*pair, listing) for pair, listing in job.dismissed.items())
    opener = f"{job.opener.__module__}.{job.opener.__qualname__}"
    versions = [job.snapshot.name, job.since.name if job.since else ""]
    facts = [fingerprint, columns, opener, versions, job.only_match, held, together, BYTES_TOGETHER]
    return hashlib.sha256(msgspec.json.encode(facts, order="deterministic")).hexdigest()
