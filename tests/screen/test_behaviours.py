"""What every engine does: the same hits, row by row, whatever the form of the catalogue."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from recallscope.errors import InputError
from recallscope.records.decision import Decision
from recallscope.screen.decisions import as_line, decide
from recallscope.screen.kernel import HITS
from recallscope.snapshot.opened import Snapshot
from tests.screen.running import hits, run, titles, write_csv, write_parquet

pytestmark = pytest.mark.xdist_group("spark")

Engine = str


@pytest.fixture(params=["local", "spark"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine by name; Spark's with its session up."""
    if request.param == "spark":
        request.getfixturevalue("spark")
    return str(request.param)


@pytest.fixture(scope="module")
def expected(registered: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    """The hits of 300 listings, judged in one go in this process."""
    folder = tmp_path_factory.mktemp("expected")
    catalogue = write_parquet(folder / "all.parquet", title=titles(300))
    run(registered, catalogue, folder / "hits.parquet", workers=1, together=1000)
    return hits(folder / "hits.parquet")


def _parquet(folder: Path) -> Path:
    return write_parquet(folder / "c.parquet", title=titles(300), price=[1.5] * 300)


def _folder(folder: Path) -> Path:
    (folder / "c").mkdir()
    write_parquet(folder / "c" / "1.parquet", title=titles(300)[:130])
    write_parquet(folder / "c" / "2.parquet", title=titles(300)[130:])
    return folder / "c"


def _csv(folder: Path) -> Path:
    return write_csv(folder / "c.csv", [["price", "title"], *(["3", title] for title in titles(300))])


def _json(folder: Path) -> Path:
    path = folder / "c.jsonl"
    path.write_text("\n".join(json.dumps({"title": title}) for title in titles(300)), encoding="utf-8")
    return path


@pytest.mark.parametrize("write", [_parquet, _folder, _csv, _json])
def test_the_same_hits_whatever_the_form(
    registered: Snapshot, engine: Engine, write: Callable[[Path], Path], tmp_path: Path, expected: list[object]
) -> None:
    summary = run(registered, write(tmp_path), tmp_path / "hits.parquet", engine=engine)
    assert hits(tmp_path / "hits.parquet") == expected
    assert (summary.rows, summary.broken, summary.hits) == (300, 0, len(expected))
    assert sum(summary.by_tier.values()) == sum(summary.by_event.values()) == summary.hits
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_hits_follow_the_contract_in_order_of_rows_and_events(expected: list[dict[str, object]]) -> None:
    assert list(expected[0]) == HITS.names
    order = [(int(str(hit["listing_id"])), str(hit["event"])) for hit in expected]
    assert order == sorted(order)
    assert len(set(order)) == len(order)
    assert {hit["tier"] for hit in expected} == {"match", "possible"}


def test_ids_are_the_catalogue_s_own_or_the_row_s_number(registered: Snapshot, engine: Engine, tmp_path: Path) -> None:
    catalogue = write_parquet(tmp_path / "c.parquet", id=[50, None, 50], title=[titles(1)[0]] * 3)
    run(registered, catalogue, tmp_path / "hits.parquet", engine=engine)
    assert list(dict.fromkeys(hit["listing_id"] for hit in hits(tmp_path / "hits.parquet"))) == ["50", "1"]


def test_broken_rows_are_left_out_and_keep_their_number(registered: Snapshot, engine: Engine, tmp_path: Path) -> None:
    title = titles(1)[0]
    catalogue = write_csv(tmp_path / "c.csv", [["title", "price"], ["a"], [title, "1"], [title, "1", "2"]])
    summary = run(registered, catalogue, tmp_path / "hits.parquet", engine=engine)
    assert (summary.rows, summary.broken) == (1, 2)
    assert {hit["listing_id"] for hit in hits(tmp_path / "hits.parquet")} == {"1"}
    with (tmp_path / "hits.parquet.broken.csv").open(newline="") as file:
        rows = list(csv.reader(file))
    assert [row[:2] for row in rows] == [["line", "row"], ["2", "0"], ["4", "2"]]


def test_no_cell_of_a_csv_is_a_formula(registered: Snapshot, engine: Engine, tmp_path: Path) -> None:
    catalogue = write_parquet(tmp_path / "c.parquet", id=["=1+1"], title=[titles(1)[0]])
    run(registered, catalogue, tmp_path / "hits.csv", engine=engine)
    with (tmp_path / "hits.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["listing_id"] == "'=1+1"
    assert list(rows[0]) == HITS.names


def test_only_matches_if_asked(registered: Snapshot, engine: Engine, tmp_path: Path, expected: list[object]) -> None:
    run(registered, _parquet(tmp_path), tmp_path / "hits.parquet", engine=engine, only_match=True)
    wanted = [hit for hit in expected if hit["tier"] == "match"]  # type: ignore[index]
    assert hits(tmp_path / "hits.parquet") == wanted


def test_since_gives_the_difference_of_two_runs(
    versions: tuple[Snapshot, Snapshot], engine: Engine, tmp_path: Path
) -> None:
    old, new = versions
    models = ["AB-100", "CD-200", "EF-300", "GH-400", "IJ-500", "XX-999"]
    catalogue = write_parquet(tmp_path / "c.parquet", title=[f"Anker {model} power bank" for model in models])
    for name, snapshot in (("old", old), ("new", new)):
        run(snapshot, catalogue, tmp_path / f"{name}.parquet", engine=engine)
    run(new, catalogue, tmp_path / "since.parquet", engine=engine, since=old.folder.name)
    before = hits(tmp_path / "old.parquet")
    difference = [hit for hit in hits(tmp_path / "new.parquet") if hit not in before]
    assert hits(tmp_path / "since.parquet") == difference
    assert {hit["model"] for hit in difference} >= {"GH-400", "IJ-500"}


def test_a_dismissed_pair_stays_away_until_the_listing_changes(
    registered: Snapshot, engine: Engine, tmp_path: Path
) -> None:
    title = titles(1)[0]
    catalogue = write_parquet(tmp_path / "c.parquet", title=[title, title])
    run(registered, catalogue, tmp_path / "hits.parquet", engine=engine)
    event = hits(tmp_path / "hits.parquet")[0]["event"]
    word = Decision(listing_id="0", event=event, decision="dismissed", by="R.", when="2026-01-01")
    (tmp_path / "d.jsonl").write_bytes(as_line(decide(word, {"title": title}, registered)))
    summary = run(registered, catalogue, tmp_path / "h2.parquet", engine=engine, decisions=tmp_path / "d.jsonl")
    assert summary.held_back == 1
    assert ("0", event) not in {(hit["listing_id"], hit["event"]) for hit in hits(tmp_path / "h2.parquet")}
    assert ("1", event) in {(hit["listing_id"], hit["event"]) for hit in hits(tmp_path / "h2.parquet")}
    write_parquet(catalogue, title=[f"{title}, new batch", title])
    again = run(registered, catalogue, tmp_path / "h3.parquet", engine=engine, decisions=tmp_path / "d.jsonl")
    assert again.held_back == 0


def test_a_stopped_screening_is_taken_up(
    registered: Snapshot, engine: Engine, tmp_path: Path, expected: list[object]
) -> None:
    catalogue, out = _parquet(tmp_path), tmp_path / "hits.parquet"
    kept = _stop_after_some(registered, catalogue, out)
    assert not out.exists()
    run(registered, catalogue, out, engine=engine, resume=True)
    assert hits(out) == expected
    assert kept


def test_another_catalogue_is_not_taken_up(registered: Snapshot, tmp_path: Path) -> None:
    catalogue, out = _parquet(tmp_path), tmp_path / "hits.parquet"
    _stop_after_some(registered, catalogue, out)
    write_parquet(catalogue, title=["another"])
    with pytest.raises(InputError, match="another catalogue"):
        run(registered, catalogue, out, resume=True)
    assert run(registered, catalogue, out).rows == 1


def _stop_after_some(snapshot: Snapshot, catalogue: Path, out: Path) -> list[str]:
    """Run a screening that is stopped after two pieces; return the parts that it left."""
    from recallscope.screen import parts

    keep, kept = parts.Parts.keep, []

    def stopping(self: parts.Parts, judged: object) -> None:
        if len(kept) == 2:
            raise KeyboardInterrupt
        keep(self, judged)  # type: ignore[arg-type]
        kept.append(str(judged))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts.Parts, "keep", stopping)
        with pytest.raises(KeyboardInterrupt):
            run(snapshot, catalogue, out, workers=2)
    return kept
