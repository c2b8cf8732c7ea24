"""The pack of the whole snapshot: its size, how long it takes to make, and checks by it in a browser."""

import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from bench.serving import PORT, server
from recallscope.pack.making import PACK, Wanted, publish
from recallscope.pack.signing import new_key
from recallscope.settings import Settings
from recallscope.snapshot.opened import Snapshot, open_current

Row = tuple[str, str, str]
SCRIPT = Path(__file__).with_name("packing.js")
CHECKS = 2000
ARGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def measured(home: Path, snapshot: Snapshot) -> list[Row]:
    """Return the figures of the pack of power banks over a home's snapshot."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "pack"
        start = time.perf_counter()
        publish(snapshot, Wanted(made=datetime.now(UTC).date()), new_key(Path(folder) / "key.pem"), out)
        spent = time.perf_counter() - start
        size = (out / PACK).stat().st_size
        return [
            ("pack of power banks, with all the sources", "under 300 KB", f"{size / 1000:.1f} KB"),
            ("the same, made in", "-", f"{spent:.1f} s"),
            *_in_browser(home, out),
        ]


def _in_browser(home: Path, out: Path) -> list[Row]:
    """Return how long the app takes to open a pack (signature, hash, content) and to check a unit by it."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        return [("offline app", "-", "not measured: no Chromium on this machine (apt-get install chromium)")]
    with server(home, "--pack", str(out)), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGS))
        page = browser.new_page(base_url=f"http://127.0.0.1:{PORT}")
        page.goto("/offline/en")
        page.wait_for_selector("#fields .button:enabled")
        found: dict[str, Any] = page.evaluate(SCRIPT.read_text(encoding="utf-8"), CHECKS)
        browser.close()
    p50, p99 = (found[name] for name in ("p50", "p99"))
    return [
        ("offline app: pack opened, signature checked", "-", f"{found['opened']:.0f} ms (median of 9)"),
        (f"offline app: {CHECKS:,} checks of different units", "-", f"p50 {p50:.2f} ms, p99 {p99:.2f} ms"),
    ]


if __name__ == "__main__":
    where = Path(sys.argv[1])
    for row in measured(where, open_current(Settings(home=where).snapshots)):
        print(" | ".join(row))
