"""A pack in its folder: the same for the same, in an order of its own, never half written."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from recallscope.errors import InputError
from recallscope.pack.form import read
from recallscope.pack.making import PACK, PUBLIC_KEY, Wanted, pack, publish
from recallscope.pack.signing import Signer, new_key
from recallscope.snapshot.opened import Snapshot
from tests.pack.conftest import WANTED

TOMORROW = msgspec.structs.replace(WANTED, made=date(2026, 11, 27))


def test_the_same_makes_the_same_bytes(registered: Snapshot, signer: Signer, tmp_path: Path) -> None:
    first = publish(registered, WANTED, signer, tmp_path / "a")
    assert publish(registered, WANTED, signer, tmp_path / "b") == first
    assert (tmp_path / "a" / PACK).read_bytes() == (tmp_path / "b" / PACK).read_bytes()
    assert read((tmp_path / "a" / PACK).read_bytes(), (tmp_path / "a" / PUBLIC_KEY).read_bytes())[0] == first
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == [PACK, PUBLIC_KEY]


def test_the_sequence_grows_with_every_pack_that_says_something_else(
    registered: Snapshot, signer: Signer, tmp_path: Path
) -> None:
    wider = msgspec.structs.replace(WANTED, kinds=frozenset(("power_bank", "other")))
    wanted = (WANTED, WANTED, wider, WANTED, TOMORROW, WANTED)
    found = [publish(registered, one, signer, tmp_path).sequence for one in wanted]
    assert found == [2026112601, 2026112601, 2026112602, 2026112603, 2026112701, 2026112702]


def test_another_key_signs_anew(registered: Snapshot, signer: Signer, tmp_path: Path) -> None:
    out, other = tmp_path / "out", new_key(tmp_path / "other.pem")
    first = publish(registered, WANTED, signer, out)
    assert publish(registered, WANTED, other, out).sequence == first.sequence + 1
    assert (out / PUBLIC_KEY).read_bytes() == other.public_key
    assert read((out / PACK).read_bytes(), other.public_key)


def test_what_stands_there_and_is_no_pack_is_not_written_over(
    registered: Snapshot, signer: Signer, tmp_path: Path
) -> None:
    publish(registered, WANTED, signer, tmp_path)
    (tmp_path / PACK).write_bytes(b"something else that is long enough")
    with pytest.raises(InputError, match="no pack"):
        publish(registered, WANTED, signer, tmp_path)


def test_an_unknown_kind_packs_no_product(registered: Snapshot) -> None:
    manifest, _ = pack(registered, Wanted(kinds=frozenset(), made=date(2026, 1, 1)), 1)
    assert manifest.kinds == ()
