"""The offline app in a real browser: installed once, then used without a network; packs that must not be taken."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Browser, Page, expect

from recallscope.pack.form import read, written
from recallscope.pack.making import PACK, PUBLIC_KEY, Wanted, publish
from recallscope.pack.signing import Signer, fingerprint, new_key
from recallscope.snapshot.opened import Snapshot
from recallscope.web.files import VERSION
from tests.web.browsers import PHONE, check_access, chromium, keep
from tests.web.servers import Server, serving

pytestmark = pytest.mark.xdist_group("browser")
expect.set_options(timeout=30_000)

TODAY = datetime.now(UTC).date()
STORE = f"/static/{VERSION}/offline/pack/store.js"


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> Signer:
    return new_key(tmp_path_factory.mktemp("key") / "key.pem")


@pytest.fixture(scope="module")
def packed(registered: Snapshot, signer: Signer, tmp_path_factory: pytest.TempPathFactory) -> Callable[[date], Path]:
    """Return the folder of a pack made on a day."""
    top = tmp_path_factory.mktemp("packs")

    def of(day: date) -> Path:
        folder = top / day.isoformat()
        if not folder.exists():
            publish(registered, Wanted(made=day), signer, folder)
        return folder

    return of


@pytest.fixture(scope="module")
def served(home: Path, packed: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """A server, and the folder that it takes its pack from."""
    folder = tmp_path_factory.mktemp("served")
    offer(packed(TODAY), folder)
    with serving(home, tmp_path_factory.mktemp("log") / "log", "--rate", "0", "--pack", str(folder)) as server:
        yield server, folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def page(browser: Browser, served: tuple[Server, Path], packed: Any) -> Iterator[Page]:
    """A phone's page that holds nothing yet; today's pack is offered again at the end."""
    with phone(browser, served[0].address) as found:
        yield found
    offer(packed(TODAY), served[1])


@contextmanager
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """Yield a phone's page; an error in its script, or of its policy, fails the test."""
    context = browser.new_context(viewport=PHONE, base_url=address)  # type: ignore[arg-type]
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if "Security Policy" in line.text else None)
    yield page
    context.close()
    assert wrong == []


def offer(pack: Path, folder: Path) -> None:
    """Put a pack and its key in the place of those that are offered."""
    for name in (PUBLIC_KEY, PACK):
        shutil.copy(pack / name, folder / f".{name}")
        (folder / f".{name}").replace(folder / name)


def install(page: Page, language: str = "en") -> None:
    """Open the app with a network, until it holds a pack and is kept by its worker."""
    page.goto(f"/offline/{language}")
    expect(page.locator("#fields .button")).to_be_enabled()
    page.evaluate("navigator.serviceWorker.ready")
    expect(page.locator("#fingerprint")).not_to_have_text("-")


WORDS: dict[str, dict[str, str]] = {
    "en": {
        "brand": "ROMOSS",
        "lot": "Lot",
        "made": "Date of manufacture",
        "recalled": "Recalled",
        "doubt": "Cannot tell yet",
        "unreachable": "No network",
    },
    "zh": {
        "brand": "罗马仕",
        "lot": "批号",
        "made": "生产日期",
        "recalled": "已召回",
        "doubt": "暂时无法判断",
        "unreachable": "没有网络",
    },
}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_check_with_the_network_cut(page: Page, language: str) -> None:
    words = WORDS[language]
    install(page, language)
    page.context.set_offline(True)
    page.reload()
    expect(page.locator("#status")).to_contain_text(words["unreachable"])
    keep(page, f"offline-{language}-1-empty")
    page.fill("#brand", words["brand"])
    page.fill("#model", "PAC20-272")
    page.click("#fields .button")
    expect(page.locator("#verdict")).to_have_text(words["doubt"])
    expect(page.locator("#verdict")).to_be_focused()
    expect(page.locator("#question")).to_have_text(words["lot"])
    keep(page, f"offline-{language}-2-question")
    page.fill("#fact", "C14-Q1")
    page.press("#fact", "Enter")
    expect(page.locator("#question")).to_have_text(words["made"])
    page.fill("#fact", "2024-01-10")
    page.click(".question .button")
    expect(page.locator("#verdict")).to_have_text(words["recalled"])
    assert page.locator("#question").count() == 0
    keep(page, f"offline-{language}-3-recalled")


def test_a_flight_without_a_network_and_what_can_t_be_found(page: Page) -> None:
    install(page)
    page.context.set_offline(True)
    page.reload()
    page.fill("#brand", "Acme")
    page.fill("#model", "P-10000")
    page.get_by_text("Flying with it?").click()
    page.select_option("#flight", "cn-domestic")
    page.click("#fields .button")
    expect(page.locator("#verdict")).to_have_text("No recall on record")
    expect(page.locator("#question")).to_have_text("3C mark")
    page.get_by_role("button", name="Yes, and I can read it").click()
    expect(page.locator("#question")).to_have_text("Rated energy in Wh")
    page.get_by_role("button", name="I can’t find it").click()
    expect(page.locator("#question")).to_have_count(0)
    expect(page.locator("#flight-title")).to_have_text("Cannot tell yet whether it may fly")
    keep(page, "offline-en-flight")
    page.get_by_role("button", name="Check another unit").click()
    expect(page.locator("#brand")).to_have_value("")
    expect(page.locator("#brand")).to_be_focused()


def test_the_other_language_is_there_without_a_network(page: Page) -> None:
    install(page, "en")
    page.context.set_offline(True)
    page.click(".switch")
    expect(page).to_have_url("/offline/zh")
    expect(page.locator("#fields .button")).to_be_enabled()


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("zh", "dark")])
def test_axe_finds_nothing_and_nothing_overflows(page: Page, language: str, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    install(page, language)
    for summary in page.locator("summary").all():
        summary.click()
    check_access(page)
    keep(page, f"offline-{language}-{scheme}-open")
    page.fill("#model", "PAC20-272")
    page.select_option("#flight", "cn-domestic")
    page.click("#fields .button")
    page.wait_for_selector("#question")
    check_access(page)
    page.route(f"**/{PACK}", lambda route: route.fulfill(body="no pack"))
    page.reload()
    expect(page.locator("#refused")).to_be_visible()
    check_access(page)


def test_it_can_be_installed(page: Page) -> None:
    install(page)
    session = page.context.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == [] or _is_incognito(session)


def _is_incognito(session: Any) -> bool:
    """Return whether all that speaks against installing is that tests browse in private."""
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    return [error["errorId"] for error in errors] == ["in-incognito"]


def _refused(page: Page, says: str, sequence: int) -> None:
    """Assert that what the server offers is refused with these words, and that the good pack still answers."""
    page.reload()
    expect(page.locator("#refused")).to_contain_text(says)
    expect(page.locator("#refused")).to_contain_text("The last good pack stays in use.")
    assert _held(page) == sequence
    page.fill("#brand", "VRURC")
    page.fill("#model", "OD-B7")
    page.click("#fields .button")
    expect(page.locator("#verdict")).to_have_text("Recalled")


def _held(page: Page) -> int:
    """Return the sequence of the pack that the phone keeps."""
    found: int = page.evaluate(
        """async (store) => {
            const { held } = await import(store);
            const { data } = await held();
            const size = new DataView(data).getUint32(8);
            return JSON.parse(new TextDecoder().decode(new Uint8Array(data, 12, size))).sequence;
        }""",
        STORE,
    )
    return found


@pytest.mark.parametrize(
    ("place", "says"),
    [
        (3, "it is no whole pack"),
        (60, "it is not signed by the key"),
        (-50, "it was changed after it was signed"),
    ],
    ids=["magic", "manifest", "content"],
)
def test_a_tampered_pack_is_refused(page: Page, served: tuple[Server, Path], place: int, says: str) -> None:
    install(page)
    sequence = _held(page)
    data = bytearray((served[1] / PACK).read_bytes())
    data[place] ^= 1
    page.route(f"**/{PACK}", lambda route: route.fulfill(body=bytes(data)))
    _refused(page, says, sequence)
    if place == 60:
        keep(page, "offline-en-tampered")


def test_an_older_pack_is_refused_and_a_newer_one_taken(page: Page, served: tuple[Server, Path], packed: Any) -> None:
    install(page)
    sequence = _held(page)
    offer(packed(TODAY - timedelta(days=3)), served[1])
    _refused(page, "it is older than the one kept here", sequence)
    keep(page, "offline-en-older")
    offer(packed(TODAY + timedelta(days=1)), served[1])
    page.reload()
    expect(page.locator("#status")).to_have_text("A newer pack has come and was taken.")
    assert _held(page) > sequence


def test_order_is_by_sequence_and_not_by_day(
    page: Page, served: tuple[Server, Path], packed: Any, signer: Signer, tmp_path: Path
) -> None:
    install(page)
    sequence = _held(page)
    manifest, content = read((packed(TODAY - timedelta(days=3)) / PACK).read_bytes())
    (tmp_path / PUBLIC_KEY).write_bytes(signer.public_key)
    later = msgspec.structs.replace(manifest, sequence=sequence + 1)
    (tmp_path / PACK).write_bytes(written(later, content, signer))
    offer(tmp_path, served[1])
    page.reload()
    expect(page.locator("#dated")).to_contain_text((TODAY - timedelta(days=3)).isoformat())
    assert _held(page) == sequence + 1


def test_another_key_is_refused_until_a_person_takes_it(
    page: Page, served: tuple[Server, Path], registered: Snapshot, signer: Signer, tmp_path: Path
) -> None:
    install(page)
    sequence = _held(page)
    other = new_key(tmp_path / "other.pem")
    publish(registered, Wanted(made=TODAY + timedelta(days=2)), other, tmp_path / "out")
    offer(tmp_path / "out", served[1])
    _refused(page, "it is not signed by the key that this phone keeps", sequence)
    for key in (signer, other):
        expect(page.locator("#refused")).to_contain_text(fingerprint(key.public_key))
    keep(page, "offline-en-other-key")
    page.get_by_role("button", name="Take the new key").click()
    expect(page.locator("#refused")).to_be_hidden()
    assert _held(page) > sequence
    page.reload()
    expect(page.locator("#fingerprint")).to_have_text(fingerprint(other.public_key))


@pytest.mark.parametrize(("days", "is_stale"), [(14, False), (15, True)])
def test_an_old_pack_warns_and_still_answers(
    page: Page, served: tuple[Server, Path], packed: Any, days: int, is_stale: bool
) -> None:
    made = TODAY - timedelta(days=days)
    offer(packed(made), served[1])
    install(page)
    expect(page.locator("#dated")).to_contain_text(made.isoformat())
    assert page.locator("#stale").is_visible() is is_stale
    if is_stale:
        expect(page.locator("#stale")).to_contain_text("15 days old")
        keep(page, "offline-en-stale")
    page.fill("#brand", "VRURC")
    page.fill("#model", "OD-B7")
    page.click("#fields .button")
    expect(page.locator("#verdict")).to_have_text("Recalled")


def test_a_damaged_pack_on_the_phone_is_refused_and_replaced_under_the_same_key(page: Page) -> None:
    install(page)
    page.evaluate(
        """async (store) => {
            const { held, keep } = await import(store);
            const { key, data } = await held();
            new Uint8Array(data)[data.byteLength - 9] ^= 1;
            await keep(key, data);
        }""",
        STORE,
    )
    page.context.set_offline(True)
    page.reload()
    expect(page.locator("#refused")).to_contain_text("it is damaged")
    expect(page.locator("#fields .button")).to_be_disabled()
    page.context.set_offline(False)
    page.reload()
    expect(page.locator("#fields .button")).to_be_enabled()


def test_forget_everything(page: Page) -> None:
    install(page)
    page.context.set_offline(True)
    page.get_by_text("About this pack").click()
    page.get_by_role("button", name="Forget everything").click()
    expect(page.locator("#status")).to_contain_text("No pack is kept on this phone yet.")
    expect(page.locator("#fields .button")).to_be_disabled()
