"""The whole API, asked whatever its own description allows: no 500, and every answer fits its schema."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from recallscope.settings import Settings
from recallscope.web.ahead import Work
from recallscope.web.app import application
from recallscope.web.drawing import Drawings, Drawn
from recallscope.web.jobs import Jobs
from recallscope.web.options import Options

EXAMPLES = 20
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance, status_code_conformance]
OPERATIONS = (
    ("POST", "/api/v1/check"),
    ("POST", "/api/v1/check/batch"),
    ("GET", "/api/v1/events"),
    ("GET", "/api/v1/events/{id}"),
    ("GET", "/api/v1/products"),
    ("GET", "/api/v1/certificates"),
    ("GET", "/api/v1/rules"),
    ("GET", "/api/v1/snapshot"),
    ("GET", "/api/v1/cause"),
    ("GET", "/api/v1/signals"),
    ("POST", "/api/v1/screen"),
    ("GET", "/api/v1/screen/{id}"),
    ("DELETE", "/api/v1/screen/{id}"),
    ("GET", "/api/v1/screen/{id}/hits"),
    ("POST", "/api/v1/read"),
)


@pytest.fixture(scope="module")
def described(home: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The API's own description, over the register's snapshot."""
    options = Options(settings=Settings(home=home), jobs=tmp_path_factory.mktemp("jobs"), rate=0, log_requests=False)
    return schemathesis.openapi.from_asgi("/api/v1/schema/openapi.json", application(options))


def test_the_description_names_every_operation(described: Any) -> None:
    found = {(one.ok().method.upper(), one.ok().path) for one in described.get_all_operations()}
    assert found == set(OPERATIONS)


def test_the_description_has_examples(described: Any) -> None:
    body = described["/api/v1/check"]["POST"].definition.raw["requestBody"]["content"]["application/json"]
    assert body["schema"]["examples"]


@pytest.fixture(scope="module", autouse=True)
def _no_works() -> Iterator[None]:
    """Leave catalogues unscreened and findings unfound (other tests do both): each would take a process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Jobs, "_run", lambda jobs, *_: setattr(jobs, "_waiting", jobs._waiting - 1))
        patch.setattr(Drawings, "_drawn", lambda _, snapshot, name: Drawn(snapshot.manifest, Work({})))
        yield


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_every_answer_fits(described: Any, method: str, path: str) -> None:
    @given(data=st.data())
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def ask(data: st.DataObject) -> None:
        case = data.draw(described[path][method].as_strategy())
        case.call_and_validate(checks=CHECKS)

    ask()
