"""The system's Chromium for tests, by Playwright; where it is missing, tests say so and how to install it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

ARTEFACTS = Path(__file__).parents[1] / "artefacts"
ARGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
PHONE = {"width": 390, "height": 844}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Yield the browser."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGS))
        yield browser
        browser.close()


def check_access(page: Page) -> None:
    """Assert that axe-core finds nothing on a page, and that nothing of it runs over the side of a phone."""
    _check(page, "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def check_contrast(page: Page) -> None:
    """Assert that every text of a page stands out, which is all that another scheme of colours changes."""
    _check(page, "color-contrast")


def _check(page: Page, *rules: str) -> None:
    found = Axe().run(page, options={"runOnly": list(rules)})
    assert found.response["violations"] == [], found.generate_report()


def keep(page: Page, name: str) -> None:
    """Keep a picture of a page among the artefacts."""
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"{name}.png", full_page=True)
