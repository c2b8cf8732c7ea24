"""The fields for type and model, as tables. The names and numbers are made up."""

import time

import pytest

from recallscope.text.fields import korean
from recallscope.text.fields.latin import read_models

MODELS: list[tuple[str, list[str]]] = [
    ("QX-401", ["QX-401"]),
    ("Model: QH1007", ["QH1007"]),
    ("Model No. 90109", ["90109"]),
    ("QT 34005", ["QT 34005"]),
    ("QA-12, QA-13 and QA-14", ["QA-12", "QA-13", "QA-14"]),
    ("QA-12 / QB-13", ["QA-12", "QB-13"]),
    ("QPB21C/QT-HYB008", ["QPB21C", "QT-HYB008"]),
    ("QVK-2/S/18/UV", ["QVK-2/S/18/UV"]),
    ("QL490 Pro 41.600 mAh, QX-240200 (charger)", ["QL490 Pro", "QX-240200"]),
    ("QTB-200 10000mAh", ["QTB-200"]),
    ("QPK 47.324, 10000MAH", ["QPK 47.324"]),
    ("QF06(QF-901)", ["QF06", "QF-901"]),
    ("E9037 (705.111.47)", ["E9037"]),
    ("QT-732 BLACK", ["QT-732"]),
    ("Model: QL-137Reference: 7300056", ["QL-137"]),
    ("DQ-YH-102Portable (DVD players)", ["DQ-YH-102"]),
    ("City 4 speed QV02 (16 pouces)", ["QV02"]),
    ("18650-13S5P, QK28", ["QK28"]),
    ("HT-902 HT-903 HT-904 (product – on carton only)", ["HT-902", "HT-903", "HT-904"]),
    ("Powerstation PSQE 300", ["PSQE 300"]),
    ("No. 9921", ["9921"]),
    ("QL910, QL910A up to and including week 38 of 2011.", ["QL910", "QL910A"]),
    ("For D800/D820/D300", []),
    ("Mantis 10 GT", []),
    ("models:1. QM73822. QM78543. QL7866", ["QM7382", "QM7854", "QL7866"]),
    ("QUAX10M, QUAX 10, QUAX 3.3", ["QUAX10M", "QUAX 10", "QUAX 3.3"]),
    ("Packs used with various laptop computers: Quax: qv1000, qv8000. - Zeno: z110", ["qv1000", "qv8000", "z110"]),
    ("QN100 and QN200 (QN300 was not placed on the market)", ["QN100", "QN200"]),
    ("QN100. Packs will have coding starting with A0, L0, or GC.", ["QN100"]),
    ("QW–HP2 Pro", ["QW-HP2 Pro"]),
    ("QT-902 QT-903 (on carton only), QDZ2110 (plug)", ["QT-902", "QT-903"]),
    ("QCR123A. Marking on the mains power supply: Q120S040A2.", ["QCR123A"]),
    ("QD-LED-R and QUART S (on the label)", ["QD-LED-R", "QUART S"]),
    ("e9*168/2013*11012* PQ-0040-16, e9*KS07/46*6438", []),
    ("QU, individual approval", ["QU"]),
    ("QT Type 030", ["QT Type 030"]),
    ("REF-51249", ["REF-51249"]),
    ("FQ, e1*2007/46*1550*04, *05-*13 (DQK)", ["FQ", "DQK"]),
    ("M, F, e2*2007/46*0534*04, *10-*24", ["M", "F"]),
    ("e4*2007/46*1157*09-*15 (Typ: QE)", ["QE"]),
    ("q.Gear qScooter QG 3178", ["QG 3178"]),
    ("QU8 Upgraded", ["QU8"]),
    ("Quax GEN2 motor", []),
    ("Retina, 15-inch, mid-2015 model", []),
    ("12000 mAh", []),
    ("230 V / 50 Hz / IP 44 / 18 W, QG-9106", ["QG-9106"]),
    ("4006381333931", []),
    ("e9*168/2013*11466*01", []),
    ("Unknown", []),
    ("unspecified", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "models"), MODELS, ids=[text or "empty" for text, _ in MODELS])
def test_models_are_the_codes_of_the_field(text: str, models: list[str]) -> None:
    assert list(read_models(text).models) == models


def test_item_numbers_and_barcodes_are_kept_apart() -> None:
    found = read_models("Type: QC3015, B0ABCDEFG1 Art. No. 55512, EAN code: 4006381333931")
    assert (found.models, found.skus, found.gtins) == (("QC3015",), ("B0ABCDEFG1", "55512"), ("4006381333931",))


def test_a_brand_before_a_model_is_no_part_of_it() -> None:
    assert read_models("VISTA MX-732 BLACK, VISTA MX-738", ("Plaudo", "VISTA")).models == ("MX-732", "MX-738")


CELLS: list[tuple[str, list[str], list[str]]] = [
    ("E9037 및 E9038", ["E9037", "E9038"], []),
    ("QL4000, 5000mAh", ["QL4000"], []),
    ("21700 5000mAh", [], []),
    ("JX-EB10-42, 36V8.7AH", ["JX-EB10-42"], []),
    ("70011122 (E9038)", ["E9038"], ["70011122"]),
    ("(품번) AB12345 / (제품명) 곰 인형", [], ["AB12345"]),
    ("M18 QTHCHS35", ["M18 QTHCHS35"], []),
    ("WQD-8000 WQD-8100", ["WQD-8000", "WQD-8100"], []),
    ("QS50E48 (전기자전거 : XU700 B)", ["QS50E48", "XU700 B"], []),
    ("QTS-PB100(제품: 전지_보조배터리10000)", ["QTS-PB100"], []),
    ("RQB-18V-LI60 / 전지", ["RQB-18V-LI60"], []),
    ("블랙", [], []),
]


@pytest.mark.parametrize(("text", "models", "skus"), CELLS, ids=[text for text, _, _ in CELLS])
def test_models_and_item_numbers_of_the_korean_cell(text: str, models: list[str], skus: list[str]) -> None:
    found = korean.read_models(text)
    assert (list(found.models), list(found.skus)) == (models, skus)


NASTY = [
    "1," * 2000,
    "1x" * 2000,
    "9 V" * 1500,
    "(" * 4000,
    "A1 (" * 1000,
    "a b " * 1000,
    "1.2.3-" * 600,
    "!" * 4000 + "x",
]


@pytest.mark.parametrize("text", NASTY, ids=[text[:6] for text in NASTY])
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    read_models(text)
    assert time.perf_counter() - start < 20  # what would hang takes minutes; a loaded machine takes seconds
