"""A unit's certificate: as a table of units and days, in both languages, and never mixed with its recall."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from recallscope.archive.importing import import_paths
from recallscope.archive.progress import Silent
from recallscope.check.batch import check_file
from recallscope.check.sentences import LANGUAGES, words
from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.settings import Settings
from recallscope.snapshot.build import build
from recallscope.snapshot.opened import Snapshot
from recallscope.sources import source_named

TODAY = date(2026, 11, 22)
LIST = """\
number,holder,brand,models,status,status_date,issued,until
1001,Acme Power,Acme,P-100,suspended,2025-06-14,2024-03-01,2025-09-13
1002,Acme Power,Acme,P-200,valid,2024-03-01,,
1003,Acme Power,Acme,P-200,revoked,2025-03-01,2024-03-01,
1004,Acme Power,Acme,P-300,suspended,2025-06-14,2024-03-01,
1004,Acme Power,Acme,P-300,reinstated,2025-08-01,,
1005,Jiangmen Romoss,ROMOSS,PAC20-272,valid,2024-03-01,,
1006,Jiangmen Romoss,ROMOSS,PAC20-392,reinstated,2025-12-01,2024-03-01,
1007,Bare Energy,Bare,,cancelled,2025-01-01,,
1008,Bare Energy,Bare,,valid,2025-01-01,,
1009,Good Energy,Good,,valid,2025-01-01,,
1010,Doubt Energy,Doubt,D-1,expired,2025-01-01,,
1011,No Brand Works,,NB-77X,suspended,2025-01-01,,
"""


@pytest.fixture(scope="module")
def brought(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A snapshot of the register and a user's own list."""
    folder = tmp_path_factory.mktemp("brought")
    (folder / "list.csv").write_text(LIST, encoding="utf-8")
    settings = Settings(home=folder / "home", workers=1)
    import_paths(settings, source_named("certificates"), [folder / "list.csv"])
    return build(settings)


def told(snapshot: Snapshot, language: str = "en", **given: str) -> dict[str, Any]:
    return verdict(snapshot, understand(given), language, today=TODAY)


def unit(written: str) -> dict[str, str]:
    """Return the fields of a unit written as `name=value, name=value`."""
    return dict(one.split("=", 1) for one in written.split(", ")) if written else {}


TABLE = [
    # what is known of a brand's certificates, on the days around each change
    ("brand=ROMOSS, on=2025-06-13", "unknown", "brand"),
    ("brand=ROMOSS, on=2025-06-14", "suspended", "brand"),
    ("brand=ROMOSS, on=2025-09-14", "suspended", "brand"),
    ("brand=ROMOSS, on=2025-09-17", "suspended", "brand"),
    ("brand=罗马仕", "suspended", "brand"),
    ("brand=Anker, on=2025-05-31", "unknown", "brand"),
    ("brand=Anker, on=2025-06-10", "some_suspended", "brand"),
    ("brand=Baseus, model=BS-30KP365, on=2025-07-01", "some_suspended", "brand"),
    ("brand=绿联", "some_suspended", "brand"),
    ("brand=Anker, kind=other", "not_on_record", "nothing"),
    # by model
    ("brand=Xiaomi, model=PB2022ZM, on=2023-11-19", "unknown", "model"),
    ("brand=Xiaomi, model=PB2022ZM, on=2023-11-20", "valid", "model"),
    ("brand=Xiaomi, model=PB2022ZM, on=2025-06-13", "valid", "model"),
    ("brand=小米, model=PB2022ZM, on=2025-06-14", "suspended", "model"),
    ("brand=Xiaomi, model=PB2O22ZM", "suspended", "model"),
    ("model=P05ZM", "suspended", "model"),
    ("text=小米 P05ZM 充电宝", "suspended", "model"),
    ("brand=Xiaomi, model=PB2030MI", "not_on_record", "nothing"),
    ("brand=Xiaomi", "unknown", "nothing"),
    # nothing to look for, or nothing there
    ("", "unknown", "nothing"),
    ("colour=black", "unknown", "nothing"),
    ("brand=Belkin, model=BPB002", "not_on_record", "nothing"),
    # a user's own list
    ("certificate=1001", "suspended", "number"),
    ("certificate=10 01, on=2025-01-01", "valid", "number"),
    ("brand=Acme, model=P-100", "suspended", "model"),
    ("brand=Acme, model=P-200, on=2025-02-28", "valid", "model"),
    ("brand=Acme, model=P-200", "some_suspended", "model"),
    ("brand=Acme, model=P-200, certificate=1002", "valid", "number"),
    ("brand=Acme, model=P-200, certificate=1003", "revoked", "number"),
    ("certificate=1004, on=2025-07-31", "suspended", "number"),
    ("certificate=1004, on=2025-08-01", "valid", "number"),
    ("certificate=9999", "not_on_record", "nothing"),
    ("certificate=9999, brand=ROMOSS", "suspended", "brand"),
    # an old list does not hide later news of the holder; a later word on the certificate itself does
    ("brand=ROMOSS, model=PAC20-272, on=2025-06-13", "valid", "model"),
    ("brand=ROMOSS, model=PAC20-272, on=2025-06-14", "some_suspended", "model"),
    ("brand=ROMOSS, model=PAC20-392, on=2026-01-01", "valid", "model"),
    # certificates with a number and no model, asked by brand: some of them
    ("brand=Bare", "some_suspended", "brand"),
    ("brand=Good", "unknown", "brand"),
    ("certificate=1009", "valid", "number"),
    ("certificate=1010", "unknown", "number"),
    ("model=NB-77X", "suspended", "model"),
    ("brand=Whoever, model=NB-77X", "suspended", "model"),
]


@pytest.mark.parametrize(("written", "status", "level"), TABLE)
def test_status_and_level(brought: Snapshot, written: str, status: str, level: str) -> None:
    part = told(brought, **unit(written))["certificate"]
    assert (part["status"], part["level"]) == (status, level)
    assert all(one["says"] for one in part["because"])
    assert part["because"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("written", [written for written, _, _ in TABLE])
def test_every_finding_can_be_said(brought: Snapshot, written: str, language: str) -> None:
    found = told(brought, language, **unit(written))
    assert not any("{" in one["says"] for one in found["certificate"]["because"])
    assert "{" not in found["says"]


def test_both_languages_have_the_same_words() -> None:
    def shape(table: Any) -> Any:
        return {name: shape(one) for name, one in table.items()} if isinstance(table, dict) else ""

    assert shape(words("en")["certificate"]) == shape(words("zh")["certificate"])


def says(found: dict[str, Any]) -> str:
    return " | ".join(one["says"] for one in found["certificate"]["because"])


def test_valid_at_manufacture_and_suspended_today_is_told_as_both(registered: Snapshot) -> None:
    found = told(registered, brand="Xiaomi", model="PB2022ZM", made="2024-05", on="2025-07-01")
    assert (found["certificate"]["status"], found["certificate"]["at_manufacture"]) == ("suspended", "valid")
    assert "suspended since 2025-06-14" in says(found)
    assert "when the unit was made (2024-05) the certificate was valid" in says(found)
    assert "is suspended as of 2025-07-01" in found["says"]
    assert "When it was made, it was valid." in found["says"]


@pytest.mark.parametrize(
    ("made", "then"),
    [
        ("2023-11-19", "unknown"),
        ("2023-11-20", "valid"),
        ("2025-06-13", "valid"),
        ("2025-06-14", "suspended"),
        ("2025-06", "unknown"),
        ("2023", "unknown"),
    ],
)
def test_the_status_at_manufacture(registered: Snapshot, made: str, then: str) -> None:
    part = told(registered, brand="Xiaomi", model="PB2022ZM", made=made)["certificate"]
    assert part["at_manufacture"] == then
    assert ("when the unit was made" in str(part["because"])) == (then == "valid")


def test_without_a_date_of_manufacture_none_is_told(registered: Snapshot) -> None:
    assert told(registered, brand="Xiaomi", model="PB2022ZM")["certificate"]["at_manufacture"] is None


def test_the_level_is_said(registered: Snapshot) -> None:
    assert "some of the CCC certificates of Anker; which ones was not found" in says(told(registered, brand="Anker"))
    romoss = told(registered, brand="ROMOSS", on="2025-09-14")
    assert "numbers and models were not found" in says(romoss)
    assert "announced until 2025-09-13, which has passed; no reinstatement was found" in says(romoss)
    assert "whether its own is among them was not found" in romoss["says"]


def test_a_day_known_to_the_month_is_said_to_be_so(registered: Snapshot) -> None:
    assert "not exactly known" in says(told(registered, brand="Anker", on="2025-06-10"))
    assert "not exactly known" not in says(told(registered, brand="Anker", on="2025-07-01"))


def test_reasons_carry_their_source(registered: Snapshot) -> None:
    for reason in told(registered, brand="ROMOSS")["certificate"]["because"]:
        assert reason["certificate"].startswith("register:ccc-romoss-")
        assert reason["url"].startswith("https://")


@pytest.mark.parametrize("day", ["2025-06-13", "2025-06-14", "2026-11-22"])
@pytest.mark.parametrize(
    "given",
    [
        {"brand": "Xiaomi", "model": "PB2022ZM"},
        {"brand": "ROMOSS", "model": "SW20PF"},
        {"brand": "ROMOSS", "model": "PAC20-272", "lot": "C14-P6", "made": "2023-06-20"},
        {"brand": "Anker", "model": "A1681"},
        {"brand": "VRURC", "model": "OD-B7"},
        {"brand": "UGREEN", "model": "PB205"},
    ],
)
def test_a_suspension_is_no_recall(registered: Snapshot, given: dict[str, str], day: str) -> None:
    """The recall part is the same whatever the certificate's status is on the day, and the other way round."""
    asked, always = told(registered, **given, on=day), told(registered, **given)
    assert asked["recall"] == always["recall"]
    suspended = asked["certificate"]["status"] in ("suspended", "some_suspended")
    assert ("which is no recall" in asked["says"]) == suspended
    if given["model"] in ("PB2022ZM", "SW20PF", "PB205"):
        assert asked["recall"]["status"] == "not_listed"
        assert not asked["recall"]["matches"]
    if given["model"] == "OD-B7":
        assert (asked["recall"]["status"], asked["certificate"]["status"]) == ("recalled", "not_on_record")


def test_a_users_list_changes_no_recall(registered: Snapshot, brought: Snapshot) -> None:
    given = {"brand": "ROMOSS", "model": "PAC20-272", "lot": "C14-P6", "made": "2023-06-20"}
    assert told(registered, **given)["recall"] == told(brought, **given)["recall"]
    assert "certificates" not in told(brought, brand="Acme", model="P-999")["says"].split("CCC")[0].split(", in ")[1]


def test_a_batch_takes_and_gives_certificates(brought: Snapshot, tmp_path: Path) -> None:
    units, out = tmp_path / "units.csv", tmp_path / "verdicts.csv"
    rows = "id,brand,model,certificate,on\na,Acme,P-200,1002,\nb,,,1001,2025-01-01\nc,Anker,,,2025-07-01\nd,,,,\n"
    units.write_text(rows, encoding="utf-8")
    check_file(brought, units, out, "en", Silent())
    header, *lines = out.read_text(encoding="utf-8").splitlines()
    place = header.split(",").index("certificate_status")
    assert [line.split(",")[place] for line in lines] == ["valid", "valid", "some_suspended", "unknown"]
