"""One application over the register's snapshot, asked as a client asks."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from recallscope.settings import Settings
from recallscope.web.app import application
from recallscope.web.jobs import Jobs
from recallscope.web.options import Options


def client_of(home: Path, jobs: Path, **more: Any) -> TestClient[Any]:
    """Return a client of a server over a home folder; no limit on how often it asks, unless one is given."""
    options = Options(settings=Settings(home=home), jobs=jobs, **{"rate": 0, "log_requests": False, **more})
    app: Any = application(options)
    client = TestClient[Any](app, base_url="http://test.example")
    client.jobs = app._app._app.state.jobs  # type: ignore[attr-defined]
    return client


def jobs_of(client: TestClient[Any]) -> Jobs:
    """Return the jobs of a client's server."""
    found: Any = client
    jobs: Jobs = found.jobs
    return jobs


@pytest.fixture(scope="module")
def client(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Any]]:
    with client_of(home, tmp_path_factory.mktemp("jobs")) as found:
        yield found
