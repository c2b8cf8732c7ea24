"""The pages in a real browser on a phone-sized screen: the check in both languages, a catalogue to its download."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bench.labels import Label, drawn, photo
from playwright.sync_api import Browser, Page, expect

from tests.web.browsers import PHONE, check_access, check_contrast, chromium, keep
from tests.web.servers import serving
from tests.web.test_screen import CATALOGUE

pytestmark = pytest.mark.xdist_group("browser")
expect.set_options(timeout=30_000)  # a loaded machine is slow, and waiting costs nothing where it is not


@pytest.fixture(scope="module")
def address(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(home, tmp_path_factory.mktemp("log") / "log", "--rate", "0") as server:
        yield server.address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A phone's page, at the server; an error in its script, or of its policy, fails the test."""
    context = browser.new_context(viewport=PHONE, base_url=address, accept_downloads=True)  # type: ignore[arg-type]
    found = context.new_page()
    wrong: list[str] = []
    found.on("pageerror", lambda error: wrong.append(str(error)))
    found.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    yield found
    context.close()
    assert wrong == []


WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "text": "ROMOSS PAC20-272",
        "lot": "Lot",
        "made": "Date of manufacture",
        "recalled": "Recalled",
        "doubt": "Cannot tell yet",
    },
    "zh": {
        "text": "罗马仕 PAC20-272",
        "lot": "批号",
        "made": "生产日期",
        "recalled": "已召回",
        "doubt": "暂时无法判断",
    },
}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_whole_check(page: Page, language: str) -> None:
    words = WORDS[language]
    page.goto(f"/{language}")
    keep(page, f"check-{language}-1-empty")
    page.fill("#text", words["text"])
    page.click(".box .button")
    expect(page.locator("#verdict")).to_have_text(words["doubt"])
    expect(page.locator("#question")).to_have_text(words["lot"])
    expect(page.locator("#verdict")).to_be_focused()
    keep(page, f"check-{language}-2-question")
    page.fill("#fact", "C14-Q1")
    page.press("#fact", "Enter")
    expect(page.locator("#question")).to_have_text(words["made"])
    page.fill("#fact", "2024-01-10")
    page.click(".question .field .button")
    expect(page.locator("#verdict")).to_have_text(words["recalled"])
    assert page.locator("#question").count() == 0
    assert page.locator(".reason a").first.get_attribute("href", timeout=5000)
    keep(page, f"check-{language}-3-recalled")


def test_what_can_t_be_found_is_asked_no_more(page: Page) -> None:
    page.goto("/en")
    page.fill("#text", "ROMOSS PAC20-272")
    page.click(".box .button")
    page.get_by_role("button", name="I can’t find it").click()
    expect(page.locator("#question")).to_have_text("Date of manufacture")
    page.get_by_role("button", name="I can’t find it").click()
    expect(page.locator("#question")).to_have_count(0)
    expect(page.locator("#verdict")).to_have_text("Cannot tell yet")


def test_a_flight_has_its_own_answer(page: Page) -> None:
    page.goto("/en")
    page.fill("#text", "VRURC OD-B7, 37 Wh")
    page.click("summary")
    page.select_option("#flight", "cn-domestic")
    page.click(".box .button")
    expect(page.locator("#flight-title")).to_have_text("May not fly")
    keep(page, "check-en-flight")


def test_without_script_the_check_works(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, base_url=address, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/en")
    page.fill("#text", "Velvet Caviar ZHX-PB21")
    page.click(".box .button")
    page.get_by_role("button", name="There is none on it").click()
    assert page.locator("#verdict").inner_text() == "Recalled"
    context.close()


def test_by_keyboard_alone(page: Page) -> None:
    page.goto("/en")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.focus("#text")
    page.keyboard.type("VRURC OD-B7")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#verdict")).to_have_text("Recalled")


@pytest.mark.parametrize(
    "path",
    [
        *("", "/events?brand=Anker", "/events/event%3A2025-anker-cells", "/overview", "/catalogue", "/photo"),
        *("/cause", "/signals", "/firms/ROMOSS"),
    ],
)
def test_axe_finds_nothing_and_nothing_overflows(page: Page, path: str) -> None:
    """Both languages; each in one scheme whole, and the first in the other for its contrast, on one load."""
    page.goto(f"/en{path}")
    check_access(page)
    _keep(page, "en-light", path)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    check_contrast(page)
    page.goto(f"/zh{path}")
    check_access(page)
    _keep(page, "zh-dark", path)


def test_from_the_cause_to_a_firm_and_to_a_recall(page: Page) -> None:
    page.goto("/en/cause")
    expect(page.locator("h1")).to_have_text("Common cause")
    while not page.locator("#risk").count():
        # Worked out once, when the server starts: who comes too early is told to look again.
        page.get_by_role("link", name="Look again").click()
    page.locator("h2 a", has_text="Amprius (Wuxi)").click()
    expect(page.locator("h1")).to_have_text("Amprius (Wuxi)")
    page.get_by_role("link", name="Xiaomi").first.click()
    page.get_by_role("link", name="Its recall events").click()
    expect(page.locator("h1")).to_have_text("Recall events")
    assert page.locator(".list li").count() >= 1


def _keep(page: Page, which: str, path: str) -> None:
    name = path.strip("/").split("?")[0].replace("/", "-").replace("%3A", "-") or "check"
    keep(page, f"page-{which}-{name}")


@pytest.mark.parametrize("text", ["ROMOSS PAC20-272", "VRURC OD-B7", "Acme P1"])
def test_axe_finds_nothing_in_answers(page: Page, text: str) -> None:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto("/en")
    page.fill("#text", text)
    page.click("summary")
    page.select_option("#flight", "cn-domestic")
    page.click(".box .button")
    page.wait_for_selector("#verdict")
    check_access(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    check_contrast(page)


def test_a_photo_is_read_confirmed_and_checked(page: Page, tmp_path: Path) -> None:
    label = tmp_path / "label.jpg"
    label.write_bytes(photo(drawn(Label(("VRURC", "Model: OD-B8", "10000mAh 37Wh"), {}))))
    page.goto("/en")
    page.set_input_files("#photo", label)
    page.get_by_role("button", name="Read the photo").click()
    expect(page.locator("h1")).to_have_text("Is this what it says?", timeout=120_000)
    assert page.locator("#verdict").count() == 0
    expect(page.get_by_label("Brand", exact=True)).to_have_value("VRURC")
    expect(page.locator("#words-model q")).to_have_text("Model: OD-B8")
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    check_access(page)
    keep(page, "photo-en-confirm")
    # The label was misread, or so the person says; what is unticked does not count.
    page.get_by_label("Model", exact=True).fill("OD-B7")
    page.locator('[name="keep"][value="capacity_mah"]').uncheck()
    page.get_by_role("button", name="This is right: check it").click()
    expect(page.locator("#verdict")).to_have_text("Recalled")
    assert page.locator('input[name="capacity_mah"]').count() == 0


CAMERA = """
navigator.mediaDevices.getUserMedia = async () => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 64 });
  canvas.getContext("2d").fillRect(0, 0, 64, 64);
  return canvas.captureStream(5);
};
window.BarcodeDetector = class {
  async detect() { return [{ format: "ean_13", rawValue: "4006381333931" }]; }
};
"""
"""A camera before which a product's barcode is held, for a browser that has neither."""


def test_a_barcode_from_the_camera_is_written_into_the_box_and_not_sent(page: Page) -> None:
    page.add_init_script(CAMERA)
    page.goto("/en")
    page.fill("#text", "Anker")
    page.get_by_role("button", name="Scan a barcode").click()
    expect(page.locator("#text")).to_have_value("Anker, EAN 4006381333931")
    expect(page.locator("#status")).to_contain_text("4006381333931")
    expect(page.locator("#scanner")).to_be_hidden()
    assert page.locator("#verdict").count() == 0


def test_without_a_detector_no_camera_is_offered(page: Page) -> None:
    page.add_init_script("delete window.BarcodeDetector")
    page.goto("/en")
    expect(page.locator("#scan")).to_be_hidden()


def test_a_catalogue_from_upload_to_download(page: Page, tmp_path: Path) -> None:
    catalogue, held = tmp_path / "shop.csv", tmp_path / "decisions.jsonl"
    catalogue.write_text(CATALOGUE)
    page.goto("/en/catalogue")
    page.set_input_files("#file", catalogue)
    page.wait_for_selector("#review:not([hidden])", timeout=120_000)
    hits = page.locator(".hit")
    first = hits.first
    first.locator("input").fill("checked by hand")
    first.get_by_role("button", name="Dismiss").click()
    expect(first.get_by_role("button", name="Dismiss")).to_have_attribute("aria-pressed", "true")
    keep(page, "catalogue-en-review")
    check_access(page)
    with page.expect_download() as saved:
        page.click("#decisions")
    saved.value.save_as(held)
    lines = [json.loads(line) for line in held.read_text().splitlines()]
    assert [(one["decision"], one["note"]) for one in lines] == [("dismissed", "checked by hand")]
    assert all(one["listing"] and one["notices"] for one in lines)
    with page.expect_download() as table:
        page.click("#hits")
    assert "listing_id" in Path(table.value.path()).read_text()
    page.goto("/en/catalogue")
    page.set_input_files("#file", catalogue)
    page.wait_for_selector("#review:not([hidden])", timeout=120_000)
    assert page.locator('[aria-pressed="true"]').count() == 0
    page.set_input_files("#held", held)
    expect(page.locator('[aria-pressed="true"]')).to_have_count(1)
    page.click("#forget")
    expect(page.locator("#says")).to_have_text("Deleted.")
