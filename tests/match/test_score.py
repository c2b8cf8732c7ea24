"""What tier a listing gets beside the register's own recalls, by what its words show."""

import inspect
import re
from typing import Any

import pytest

from recallscope.match.judging.features import AGAINST, FOR, REASONS, speaking, speaking_against
from recallscope.match.score import explain, score
from recallscope.match.target import Listing
from recallscope.match.weights import WEIGHTS
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.targets import matching_index

MATCHES = """
Anker A1263 PowerCore 10000
Anker PowerCore 10000 A1263H11 portable charger black
A 12 63 power bank 10000mAh
ＡＮＫＥＲ Ａ１２６３ power bank
Anker А1263 power bank
Anker A1\u200b263 power bank
Anker A-1263 power bank
P0w3r B4nk 4nk3r 41263
安克 A1681 充电宝 20000mAh
Anker 334 Magnetic Battery 10000mAh
Casely E33A Power Pod
罗马仕 PAC20-272 充电宝
ROMOSS PAC2O-272 power bank
INIU BI-B41 power bank black
VRURC OD-87 portable charger
Cygnett MagMove 5K power bank
Power bank for iPhone 15, A1263, 10000mAh
Xiaomi PB2030MI
Externer Akku Anker A1263
Batterie de secours Anker A1263
Anker A1263 10000mAh ring holder
Anker 334 batterie magnétique 10000 mAh
Anker 334 batería magnética segunda mano
Baterie externa Anker A1263
Anker A1263 w/ cable
Anker 334 MagGo
ROMOSS РАС20-272 power bank
Baseus ВЅ-30KP365 power bank
Anker 334 Batterie 10000mAh
안커 A1263 보조배터리
Anker A1263B power bank
Anker A1263 powerbank inkl. Tasche
Anker A1263 充电宝 送保护套
Anker A1263 モバイルバッテリー ケース付き
Anker A1263 보조배터리 파우치 증정
Power bank for sale: Anker A1263
Como nuevo Anker A1263 power bank
Never used, not opened Anker A1263 power bank
Batterie externe Anker réf. A1263
Przenośna ładowarka A1263
Anker 334 power bank for laptop, tablet and phone
Gift for dad: INIU BI-B41 power bank
Gift for my mother INIU BI-B41 power bank
Powerbank für unterwegs INIU BI-B41
Babam için INIU BI-B41 powerbank
Xaomi PB2030MI
Leichte schwarze Powerbank A1263
Anker A1642 light blue
Belkin BoostCharge Pro fast wireless charger for Apple Watch power bank BPD005
Anker A1263, comes with pouch, cable and box
Anker A1263 for parts or repair
Anker A1263 モバイルバッテリー ケーブル欠品
myCharge Razor Xtreme PD laptop charger RZPD26BK
Chargeur portatif LOGiiX Piston Power 10 000 noir
iPad power bank A1689
Petite batterie externe A1642
아이폰 호환 앤커 A1642
스마트폰호환 앤커 A1642 보조배터리
适用苹果14手机磁吸充电宝安克A1642支架款
倍思PPCXM06磁吸充电宝 送充电线
VRURC OD-B7 モバイルバッテリー ケーブル内蔵
Anker A1263black power bank
IKEA 705.556.47
Anker A1263, box, cable, manual
Case-friendly magnetic power bank ESR 2G520
Casely Power Pod E33A - case sold separately
Anker A1647 eingebautes Kabel
Kabel bawaan powerbank Anker A1647
安克 A1263 充电宝 全套配件
Batería de respaldo PB2030MI
Sạc dự phòng PB2030MI
スマホ充電器 モバイルバッテリ A1263
BASEUS BS-30KP365W power bank
KOGALLA Bat Pak 3F
Inui BI-B41 power bank black
Kasely E33A power pod
Anker 334 magnetic
Batería para móvil Anker A1257
Внешний аккумулятор для телефона Xiaomi PB2030MI
Chargeur pour iPhone Anker A1642
Goal Zero Sherpa50
iStore IST-09991 power bank
iPhone対応 モバイルバッテリー Anker A1642
安克334充电宝
انكر 535 باور بانك
앤커 321 배터리
LOGiiX Piston Power 10K power bank
Anker A1263 10000mAh dual USB port
Anker A1263 10000mAh LED flashlight
Anker A1263 10000mAh iPhone 15
Goal Zero Sherpa 50 camping lantern
Power bank for iPhone Anker A1263
Batterie externe pour iPhone, Anker 334
Anker A1263 charger for iPhone and Samsung
Anker part number A1263 power bank
Anker A1263 powerbank ohne Kabel
Kabel inklusive: Anker A1263 Powerbank
Анкер A1263 повербанк
Anker A1263 Powerbank für Bastler, defekt
Verkaufe Anker A1263, Kabel fehlt
Anker A1681 câble USB-C intégré
Anker A1263 powerbank, funda incluida
Xiaomi PB2030MI, cable roto, resto bien
Belkin BPB002 power bank, scratched shell, box lost
安克 A1263 充电宝 外壳有划痕 附说明书
앤커 A1263 보조배터리 케이블 일체형
Anker A1263 too heavy for my bag
Tausche Anker A1263 gegen Pokemon-Karten
"""
POSSIBLES = """
Anker PowerCore 10000 portable charger 10000mAh
Anker Zolo Power Bank 20,000mAh 30W
ROMOSS 20000mAh power bank
Baseus 65W 30000mAh power bank
Romos 20000mAh power bank
Anker Power Core 10000 battery pack
Anker MagGo Power Bank 10K w/ foldable stand
Anker MagGo Power Bank 10K w cable
Powerbank Xiaomi 20000mAh mit eingebautem Kabel
Power bank Xiaomi 20000mAh con cable integrado usb c
Xiaomi повербанк 20000 мАч встроенный кабель
Повербанк Baseus 65Вт 30000мАч
ROMOSS 20000 power bank
앤커 파워코어 10000 보조배터리
Anker PowerCore10000 モバイルバッテリー
CIO SMARTCOBY Ex01 SLIM 5000mAh
MagGo Power Bank 10,000mAh 7.5W stand
"""
NEITHERS = """
Case for Anker A1263 power bank
Anker A1263 PowerCore 10000 Travel Case
Replacement cable for Anker A1263
Empty box of Anker A1263 power bank
Better than Anker A1263: power bank 10000mAh
Anker Power Core Slim 10000 power bank
Silicone cover compatible with Anker PowerCore 10000
Joyroom A1263 power bank
Power bank for Xiaomi PB2030MI
Anker A1264 PowerCore 10000 portable charger
Anker 325 Power Bank 10000mAh
Anker Zolo Power Bank 10000mAh
INIU BI-B41 power bank white
PAC20-273 ROMOSS power bank 20000mAh
A1263 transistor
一万毫安充电宝 大小同安克 A1263
Besser als Anker A1263 Powerbank 10000mAh
Power bank tan grande como Anker A1263
18650 cells salvaged from Anker A1263
Повербанк Baseus 45Вт 30000мАч
Earbuds with power bank E33A
Samsung Galaxy phone 10000mAh
适用于安克 A1263 充电宝 保护套
ESR 2G505W power bank
Ersatzkabel Anker A1263
Beschermhoes powerbank Anker A1263
Boîte vide Anker A1263
Pokrowiec Anker A1263
Anker A1263 空箱
Kabel do powerbanka Anker A1263
Not an Anker A1263 power bank
Like Anker 334 but cheaper: magnetic battery 10000mAh
Power bank (no es Anker A1263)
Goal Zero Sherpa inverter for Sherpa 50
ROMOSS 10000 power bank
Bundle: Anker 65W charger, USB-C cable and pouch for PowerCore 10000
Anker PowerCore Speed 20000
UGREEN MagGo style magnetic power bank 10000mAh 7.5W stand
iStore IST-09991/W06 power bank
iPad Pro A1652 10307mAh
Borsa per powerbank Anker A1263
适用罗马仕PAC20-392充电线
安克A1642充电宝支架
Anker A1263 用 充電ケーブル
샤오미 PB2030MI 전용 케이블
สายชาร์จ Anker A1647
Romoss PAC20-392 powerbank için şarj kablosu
Wanted: Anker A1263 power bank
求购 安克A1263充电宝
Nitecore NB10000 power bank statt Anker A1263
Scheppach BSG 300MAX
Vervangende batterij Anker A1263
18650 cells from Anker A1263
Ich suche eine Anker A1263
I need Anker A1263
想买安克A1263
Copy of Anker A1263
INIU BI-B41 power bank grün
INIU BI-B41 power bank розовый
INIU BI-B41 power bank สีเขียว
myCharge AO10FK-D
Reparatur Anker A1263
Keresek Anker A1263
求 Anker A1263
앤커 A1263 구해요
Alternative zu Anker A1263 Powerbank
Lepszy niż Anker A1263
Beter dan Anker A1263
앤커 A1263 보다 큰 보조배터리
Anker A1263 より大容量 モバイルバッテリー
Anker A1263, case cover
Hard case, cable pouch, Anker A1263
Samsung E33A power bank
Suporte para power bank Anker A1642
安克A1642充电宝挂绳
Ugreen Nexode 20000 power bank vs Baseus BS-30KP365
Foo BI-B41 power bank
Power bank part number A1263
Gehäuseschale Anker A1263
Tischhalter Anker A1263 aus dem 3D-Drucker
Micro-USB Ladekabel zu Anker A1263
replacement micro usb port Anker A1263
Anker A1263 box and manual only, no power bank
Ersetzt Anker A1263: Powerbank 10000mAh
Cần mua Anker A1263
Wer hat eine Anker A1263 abzugeben?
Tausche Kopfhörer von Bose gegen eine Anker A1263
Ankauf Anker A1263
Baseus BS-30KP365 alınır
Obudowa do Anker A1263
Szukam Anker A1263
Naprawa powerbank Anker A1263
Skal till Anker A1263
Чехол для Anker A1263
Ремонт повербанков Anker A1263
Anker A1257 muadili powerbank
Anker A1263 style power bank
Anker A1263 vs Anker A1229
Works with A1257, A1647 and A1681: spare lanyard
徵 Anker A1263
收安克A1263
体积比安克A1263小 充电宝
安克A1263平替 充电宝 10000毫安
安克 A1647 一万毫安 充电宝
行車記錄器 Anker A1263
بور بانك أفضل من Anker A1263
Casely E33A से बेहतर पावर बैंक
Anker 633 MagGo A1642
EcoFlow RIVER 2 Pro
Power Plus 47450 silicone cover
"""


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    ("title", "tier"),
    [
        (title, tier)
        for tier, text in (("match", MATCHES), ("possible", POSSIBLES), ("", NEITHERS))
        for title in lines(text)
    ],
)
def test_titles(registered: Snapshot, title: str, tier: str) -> None:
    found = score(Listing(title=title), matching_index(registered))
    assert (found[0].tier if found else "") == tier, [(one.target.model, one.features) for one in found]


def test_fields_count_too(registered: Snapshot) -> None:
    index = matching_index(registered)
    gtin = Listing(title="Anker power bank", gtin="4571411204692")
    assert score(gtin, index)[0].features == ("gtin",)
    assert score(Listing(title="Portable charger", brand="Anker", model="A1263"), index)[0].tier == "match"
    assert not score(Listing(title="Portable charger A1263", brand="Acme"), index)
    assert score(Listing(title="Portable charger", model="A1263"), index)[0].tier == "match"
    assert not score(Listing(title="Portable charger", brand="Acme", model="A1263"), index)
    assert not score(Listing(title="USB lamp", model="A1263"), index)


@pytest.mark.parametrize("brand", ["AnkerOfficial", "Anker Store", "ANKER INNOVATIONS LIMITED", "Anker/安克"])
def test_a_sellers_name_that_begins_with_the_brand(registered: Snapshot, brand: str) -> None:
    listing = Listing(title="Portable charger", brand=brand, model="A1263")
    assert score(listing, matching_index(registered))[0].tier == "match"


def test_an_article_number_as_spreadsheets_write_it(registered: Snapshot) -> None:
    listing = Listing(title="Power bank", gtin="4571411204692.0")
    assert "gtin" in score(listing, matching_index(registered))[0].features


@pytest.mark.parametrize(
    ("title", "brand", "model", "tier"),
    [
        ("Portable charger", "Goal Zero", "Sherpa 50", "match"),
        ("Magnetic battery", "Anker", "334", "match"),
        ("Power bank 10000mAh", "Anker", "PowerCore 10000", "possible"),
        ("Power bank for iPhone", "", "A1263", "match"),
        ("Power bank 10000mAh", "Anker", "A1277", ""),
        ("Case", "Anker", "334", ""),
        ("Power bank", "Anker", "iPhone 15", ""),
    ],
)
def test_a_name_in_the_model_field(registered: Snapshot, title: str, brand: str, model: str, tier: str) -> None:
    found = score(Listing(title=title, brand=brand, model=model), matching_index(registered))
    assert (found[0].tier if found else "") == tier


@pytest.mark.parametrize(
    "brand", ["Unbranded", "Unknown", "Does not apply", "无品牌", "nan", "Universal", "Power Bank"]
)
def test_a_field_for_brands_that_names_none(registered: Snapshot, brand: str) -> None:
    listing = Listing(title="Portable charger A1263", brand=brand)
    assert score(listing, matching_index(registered))[0].tier == "match"


def test_every_feature_has_a_weight_and_a_reason() -> None:
    assert list(WEIGHTS) == list(REASONS)
    assert all(REASONS.values())


@pytest.mark.parametrize(("told", "features"), [(speaking, FOR), (speaking_against, AGAINST)])
def test_the_bits_of_features_are_in_their_order(told: Any, features: tuple[Any, ...]) -> None:
    called = re.findall(r"int\((\w+)\(pair\)\)(?: << (\d+))?", inspect.getsource(told.py_func))
    assert [(name, int(bit or 0)) for name, bit in called] == [(one.__name__, n) for n, one in enumerate(features)]


def test_the_likeliest_comes_first(registered: Snapshot) -> None:
    found = explain(Listing(title="Anker A1263 PowerCore 10000 10000mAh"), matching_index(registered))
    assert found[0].target.model == "A1263"
