"""Certificates in a version: found by all that a person may know, in a table that the docs name column by column."""

import re
from pathlib import Path

import msgspec
import pyarrow.parquet as pq
import pytest

from recallscope.archive.importing import import_paths
from recallscope.records.certificate import StatusChange
from recallscope.records.codes import fold
from recallscope.settings import Settings
from recallscope.snapshot import certificates
from recallscope.snapshot.build import build
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.tables import SCHEMAS
from recallscope.sources import source_named

HEADER = "number,holder,brand,models,status,status_date\n"
DOCS = Path(__file__).parents[2] / "docs" / "snapshot.md"


@pytest.fixture(scope="module")
def brought(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A snapshot of the register and two files of a user that tell of one number."""
    folder = tmp_path_factory.mktemp("brought")
    rows = {"a": "1001,Acme Power,Acme,P-100,valid,2024-03-01\n", "b": "1001,Acme Power,Acme,P-200,暂停,2025-06-14\n"}
    for name, row in rows.items():
        (folder / f"{name}.csv").write_text(HEADER + row, encoding="utf-8")
    settings = Settings(home=folder / "home", workers=1)
    import_paths(settings, source_named("certificates"), [folder / "a.csv", folder / "b.csv"])
    return build(settings)


@pytest.mark.parametrize(
    ("room", "key", "ids"),
    [
        ("cn", "1001", ["certificates:1001"]),
        ("cp", "acme/P100", ["certificates:1001"]),
        ("cm", "P200", ["certificates:1001"]),
        ("ch", "acmepower", ["certificates:1001"]),
        ("ch", "acme", ["certificates:1001"]),
        ("cb", "acme", []),
        ("cb", "romoss", ["register:ccc-romoss-huazhongke", "register:ccc-romoss-jiangmen"]),
        ("ch", "romoss", ["register:ccc-romoss-huazhongke", "register:ccc-romoss-jiangmen"]),
        ("ch", "安普瑞斯无锡", ["register:ccc-amprius-wuxi"]),
    ],
)
def test_certificates_are_found(brought: Snapshot, room: str, key: str, ids: list[str]) -> None:
    brand, slash, model = key.rpartition("/")
    found = brought.certificates(room, f"{brand}{slash}{fold(model)}" if room in ("cp", "cm") else key)
    assert [one.id for one in found] == ids


def test_two_documents_tell_one_history(brought: Snapshot) -> None:
    one = brought.certificate("certificates:1001")
    assert one is not None
    assert [(change.status, change.since) for change in one.history] == [
        ("valid", "2024-03-01"),
        ("suspended", "2025-06-14"),
    ]
    assert len(one.evidence) == 2


def test_the_table_holds_each_certificate_with_its_history(brought: Snapshot) -> None:
    rows = pq.read_table(brought.folder / "certificates.parquet").to_pylist()
    assert [row["certificate_id"] for row in rows] == sorted(row["certificate_id"] for row in rows)
    row = next(row for row in rows if row["certificate_id"] == "certificates:1001")
    assert msgspec.json.decode(row["history"], type=list[StatusChange])[1].status == "suspended"
    assert brought.manifest.counts["certificates"] == len(rows)
    assert brought.manifest.sources["certificates"].certificates == 1


def test_a_list_of_certificates_does_not_date_what_is_known_of_recalls(brought: Snapshot, registered: Snapshot) -> None:
    assert brought.manifest.as_of == registered.manifest.as_of


def test_the_docs_name_every_column_and_room() -> None:
    text = DOCS.read_text(encoding="utf-8")
    part = text.split("### certificates\n")[1].split("\n### ")[0]
    assert re.findall(r"^\| `(\w+)` ", part, re.M) == SCHEMAS["certificates"].names
    rooms = re.findall(r"`(c\w?/)", certificates.__doc__ or "")
    assert set(re.findall(r"^\| `(c\w?/)", text, re.M)) == set(rooms)
