"""What many tests share: a snapshot of the register alone, and the corpus where there is one."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from recallscope.settings import Settings
from recallscope.snapshot.build import build
from recallscope.snapshot.opened import Snapshot

# No test asserts how long a thing takes: a loaded machine is slow. `make bench` measures.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

CASES = Path(__file__).parent / "cases"


@pytest.fixture(scope="session")
def registered(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A snapshot of the register that ships with the package, and nothing else."""
    return build(Settings(home=tmp_path_factory.mktemp("registered"), workers=1))


@pytest.fixture(scope="session")
def home(registered: Snapshot) -> Path:
    """The home folder of that snapshot."""
    return registered.folder.parent.parent


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The corpus of real notices; the test says plainly that it is skipped where it is absent."""
    folder = Path(os.environ.get("RECALLSCOPE_CORPUS", Path(__file__).parents[2] / "shared" / "corpus"))
    if not (folder / "us_cpsc").is_dir():
        pytest.skip(f"no corpus of real notices at {folder}; set RECALLSCOPE_CORPUS to where it is")
    return folder
