"""What tests of screening share: one Spark session for all of them, and two versions of a snapshot."""

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from recallscope.settings import Settings
from recallscope.snapshot.build import build
from recallscope.snapshot.opened import Snapshot
from tests.snapshot.archives import home, kr, kr_line

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@pytest.fixture(scope="session")
def spark() -> Iterator["SparkSession"]:
    """A session on this machine; screenings take the one that is there."""
    sql = pytest.importorskip("pyspark.sql")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Snapshot, Snapshot]:
    """An older and a newer version: in the newer one a notice says more models, one is new, one is gone from it."""
    older = [kr_line(1, model="AB-100"), kr_line(2, model="CD-200"), kr_line(3, model="EF-300")]
    newer = [
        kr_line(1, "2025-04-01", model="AB-100, GH-400"),
        kr_line(2, model="CD-200"),
        kr_line(4, "2025-04-01", model="IJ-500"),
    ]
    settings = home(tmp_path_factory.mktemp("versions"), kr(*older))
    first = build(settings)
    return first, build(_with(settings, newer))


def _with(settings: Settings, lines: list[dict[str, object]]) -> Settings:
    return home(settings.home, kr(*lines))
