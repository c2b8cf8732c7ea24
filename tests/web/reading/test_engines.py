"""Photos of labels drawn here, read by the real engines: held any way, blurred, in English and Chinese."""

import pytest
from bench.labels import CHINESE, ENGLISH, WAYS, Label, chinese_font, drawn, photo

from recallscope.snapshot.opened import Snapshot
from recallscope.web.reading.engines import look
from recallscope.web.reading.facts import reading_of


def _facts(label: Label, way: str, snapshot: Snapshot) -> dict[str, str]:
    seen = look(photo(WAYS[way](drawn(label)), quality=85))
    return {one.fact: one.value for one in reading_of(seen, snapshot).facts}


@pytest.mark.parametrize(
    ("label", "way"),
    [(ENGLISH[0], "upside down"), (ENGLISH[1], "turned right"), (ENGLISH[2], "out of focus")],
    ids=lambda one: one if isinstance(one, str) else one.lines[0],
)
def test_english_labels(registered: Snapshot, label: Label, way: str) -> None:
    assert label.facts.items() <= _facts(label, way, registered).items()


def test_a_chinese_label_and_its_product_code(registered: Snapshot) -> None:
    if chinese_font() is None:
        pytest.skip("no font with Chinese here: apt-get install fonts-noto-cjk")
    label = CHINESE[0]
    assert {**label.facts, "gtin": label.gtin}.items() <= _facts(label, "askew", registered).items()


def test_a_qr_code() -> None:
    seen = look(photo(WAYS["askew"](drawn(Label((), {}, qr="SN2306A778812")))))
    assert [(one.form, one.text) for one in seen.barcodes] == [("QR Code", "SN2306A778812")]
    assert seen.lines == ()
