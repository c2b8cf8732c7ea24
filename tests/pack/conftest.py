"""A pack of the register's power banks, made once."""

from datetime import date

import pytest

from recallscope.pack.form import PackManifest
from recallscope.pack.making import Wanted, pack
from recallscope.pack.signing import Signer, new_key
from recallscope.snapshot.opened import Snapshot

WANTED = Wanted(made=date(2026, 11, 26))


@pytest.fixture(scope="session")
def made(registered: Snapshot) -> tuple[PackManifest, bytes]:
    return pack(registered, WANTED, 7)


@pytest.fixture(scope="session")
def signer(tmp_path_factory: pytest.TempPathFactory) -> Signer:
    return new_key(tmp_path_factory.mktemp("key") / "key.pem")
