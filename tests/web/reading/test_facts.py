"""What was seen on a label into facts with their words, over the register's snapshot."""

import pytest

from recallscope.snapshot.opened import Snapshot
from recallscope.web.reading.facts import SURE, reading_of
from recallscope.web.reading.seen import Barcode, Line, Seen


def _seen(*lines: str, barcodes: tuple[Barcode, ...] = (), sure: float = 0.99) -> Seen:
    return Seen(tuple(Line(text, sure) for text in lines), barcodes)


@pytest.mark.parametrize(
    ("lines", "facts"),
    [
        (("Model: A1263",), {"model": ("A1263", "Model: A1263")}),
        (("Model", "A1263"), {"model": ("A1263", "Model A1263")}),
        (("Anker", "A1263"), {"brand": ("Anker", "Anker"), "model": ("A1263", "A1263")}),
        (("生产日期", "2024年1月10日"), {"made": ("2024-01-10", "生产日期 2024年1月10日")}),
        (("批号：C14-Q1",), {"lot": ("C14Q1", "批号：C14-Q1")}),
        (
            ("10000mAh3.7V37Wh",),
            {"capacity_mah": ("10000", "10000mAh 3.7V 37Wh"), "wh": ("37", "10000mAh 3.7V 37Wh")},
        ),
        (("VelvetCaviar", "PowerBankZHX-PB21"), {"model": ("ZHX-PB21", "PowerBank ZHX-PB21")}),
        (("Made in China", "Input: 5V 3A"), {}),
        ((), {}),
    ],
)
def test_facts_come_with_their_words(
    registered: Snapshot, lines: tuple[str, ...], facts: dict[str, tuple[str, str]]
) -> None:
    found = {one.fact: (one.value, one.words) for one in reading_of(_seen(*lines), registered).facts}
    assert facts.items() <= found.items()
    if not facts:
        assert found == {}


def test_what_tells_no_fact_is_kept_beside(registered: Snapshot) -> None:
    found = reading_of(
        _seen("Anker", "PowerCore 10K", barcodes=(Barcode("QR Code", "https://example.org"),)), registered
    )
    assert found.rest == ("PowerCore 10K", "https://example.org")


@pytest.mark.parametrize(
    ("barcode", "facts"),
    [
        (Barcode("EAN-13", "4006381333931"), {"gtin": "4006381333931"}),
        (Barcode("UPC-A", "036000291452"), {"gtin": "0036000291452"}),
        (Barcode("Code 128", "SN2306A778812"), {"serial": "SN2306A778812"}),
        (Barcode("QR Code", "https://example.org/?sn=SN2306A778812"), {}),
        (Barcode("QR Code", "javascript:alert(1)"), {}),
        (Barcode("EAN-13", "4006381333930"), {}),
    ],
)
def test_barcodes(registered: Snapshot, barcode: Barcode, facts: dict[str, str]) -> None:
    found = reading_of(_seen(barcodes=(barcode,)), registered).facts
    assert {one.fact: one.value for one in found} == facts


def test_a_bare_barcode_is_a_serial_number_only_if_a_person_says_so(registered: Snapshot) -> None:
    found = reading_of(_seen(barcodes=(Barcode("Code 128", "SN2306A778812"),)), registered).facts
    assert found[0].sure < SURE
    labelled = _seen("S/N: AK7B2C3D4E5F6G7H", barcodes=(Barcode("Code 128", "SN2306A778812"),))
    assert [one.value for one in reading_of(labelled, registered).facts] == ["AK7B2C3D4E5F6G7H"]


def test_a_trip_is_not_read_off_a_label(registered: Snapshot) -> None:
    found = reading_of(_seen("2 pcs power bank, bought in Japan", "swollen", "domestic flight"), registered).facts
    assert {one.fact for one in found} <= {"kind"}
