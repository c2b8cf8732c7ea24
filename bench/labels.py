"""Labels of power banks as pictures, drawn here: made-up units, with the facts that each label states."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = Path("/usr/share/fonts")
_CHINESE = ("NotoSansCJK-Regular.ttc", "wqy-zenhei.ttc", "wqy-microhei.ttc", "DroidSansFallbackFull.ttf")
SIZE = (900, 640)


class Label(msgspec.Struct, frozen=True):
    """A label: its lines ("|" begins a second column), the facts that it states, a product code and a QR code."""

    lines: tuple[str, ...]
    facts: dict[str, str]
    gtin: str = ""
    qr: str = ""


ENGLISH = (
    Label(
        ("Power Bank", "Model:|A1263", "10000mAh 3.6V 36Wh", "S/N:|AK7B2C3D4E5F6G7H", "Anker Innovations Limited"),
        {"brand": "Anker", "model": "A1263", "serial": "AK7B2C3D4E5F6G7H", "capacity_mah": "10000", "wh": "36"},
        gtin="4006381333931",
    ),
    Label(
        ("Baseus", "Model: BS-30KP365", "Capacity: 30000mAh 3.7V 111Wh", "SN: P30A2134721", "Made in China"),
        {"brand": "Baseus", "model": "BS-30KP365", "serial": "P30A2134721", "capacity_mah": "30000", "wh": "111"},
    ),
    Label(
        ("VRURC", "Portable Charger", "Model: OD-B7", "10000mAh/37Wh", "Input: 5V 3A", "Output: 5V 3A"),
        {"brand": "VRURC", "model": "OD-B7", "capacity_mah": "10000", "wh": "37"},
        qr="https://example.org/unit",
    ),
    Label(
        ("INIU", "Portable Power Bank", "Model", "BI-B41", "10000mAh", "S/N 000G21A77", "FCC CE RoHS"),
        {"brand": "INIU", "model": "BI-B41", "serial": "000G21A77", "capacity_mah": "10000"},
    ),
    Label(
        ("Velvet Caviar", "Power Bank ZHX-PB21", "5000mAh 3.85V 19.25Wh", "MFG DATE: 2024-03-15", "Lot: VC2403"),
        {"brand": "Velvet Caviar", "model": "ZHX-PB21", "capacity_mah": "5000", "wh": "19.25", "lot": "VC2403"},
    ),
)
CHINESE = (
    Label(
        ("罗马仕移动电源", "型号：|PAC20-272", "电池容量：20000mAh 74Wh", "批号：C14-Q1", "生产日期：2024年1月10日"),
        {"brand": "ROMOSS", "model": "PAC20-272", "capacity_mah": "20000", "wh": "74", "made": "2024-01-10"},
        gtin="6901234567892",
    ),
    Label(
        ("安克 移动电源", "型号：A1642", "10000mAh 36Wh", "序列号：AKX91B22C33D44E5", "安克创新科技股份有限公司"),
        {"brand": "Anker", "model": "A1642", "serial": "AKX91B22C33D44E5", "capacity_mah": "10000", "wh": "36"},
    ),
    Label(
        ("倍思 充电宝", "型号：PPAP20A", "额定能量：74Wh", "电池容量：20000mAh", "生产日期：2023.06", "中国制造"),
        {"brand": "Baseus", "model": "PPAP20A", "wh": "74", "capacity_mah": "20000", "made": "2023-06"},
        qr="SN2306A778812",
    ),
    Label(
        ("品牌：小米", "产品名称：移动电源", "型号：PB2022ZM", "20000mAh 74Wh", "批次：M20-Q2", "出厂日期：2024-02-01"),
        {"brand": "Xiaomi", "model": "PB2022ZM", "capacity_mah": "20000", "wh": "74", "made": "2024-02-01"},
    ),
    Label(
        ("罗马仕 ROMOSS", "移动电源", "型号 PAC10-312", "额定容量 6000mAh", "电池容量 10000mAh 37Wh", "批号 M14-P6"),
        {"brand": "ROMOSS", "model": "PAC10-312", "capacity_mah": "10000", "wh": "37"},
    ),
)
WAYS: dict[str, Callable[[Any], Any]] = {
    "upright": lambda one: one,
    "turned right": lambda one: one.rotate(-90, expand=True),
    "upside down": lambda one: one.rotate(180),
    "askew": lambda one: one.rotate(7, expand=True, fillcolor="#777"),
    "out of focus": lambda one: one.filter(ImageFilter.GaussianBlur(1.8)),
    "in the dark": lambda one: Image.blend(one, Image.new("RGB", one.size, "#222"), 0.75),
    "large": lambda one: one.resize((one.width * 4, one.height * 4)),
}
"""How a photo may have been taken."""


@cache
def chinese_font() -> Path | None:
    """Return a font that holds Chinese, None where the system has none."""
    found = (path for name in _CHINESE for path in FONTS.rglob(name))
    return next(found, None)


def drawn(label: Label) -> Any:
    """Return a label as a picture (Pillow, RGB); in Latin letters alone it needs no font of the system's."""
    picture = Image.new("RGB", SIZE, "white")
    pen, font = ImageDraw.Draw(picture), _font("".join(label.lines))
    for number, line in enumerate(label.lines):
        for column, part in enumerate(line.split("|")):
            pen.text((40 + 240 * column, 30 + 56 * number), part, fill="black", font=font)
    for text, form, place in (
        (label.gtin, zxingcpp.BarcodeFormat.EAN13, (420, 430)),
        (label.qr, zxingcpp.BarcodeFormat.QRCode, (680, 430)),
    ):
        if text:
            picture.paste(Image.fromarray(zxingcpp.create_barcode(text, form).to_image(scale=4)), place)
    return picture


def photo(picture: Any, form: str = "JPEG", **how: Any) -> bytes:
    """Return a picture as the file that a phone sends."""
    out = io.BytesIO()
    picture.save(out, form, **how)
    return out.getvalue()


def _font(text: str) -> Any:
    if text.isascii():
        return ImageFont.load_default(32)
    path = chinese_font()
    if path is None:
        raise FileNotFoundError("no font with Chinese here: apt-get install fonts-noto-cjk")
    return ImageFont.truetype(str(path), 32)
