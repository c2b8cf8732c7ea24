"""Prices for each watt-hour: what a catalogue's words come to, and what is too cheap."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from recallscope.analysis.signals.prices import Floor, amount, prices, read_floor
from recallscope.errors import UsageError


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("₦ 15,965", 15965.0),
        ("682.50", 682.5),
        ("1.299,00 €", 1299.0),
        ("12,5", 12.5),
        ("¥69", 69.0),
        ("0.815", 0.815),
        ("199 - 299", None),
        ("sold out", None),
        ("-5", None),
        ("\u22125 元", None),
        ("CNY -30", None),
        ("199-299", None),
        ("", None),
    ],
)
def test_amount(text: str, found: float | None) -> None:
    assert amount(text) == found


def _catalogue(folder: Path, *rows: str) -> Path:
    path = folder / "shop.csv"
    path.write_text("\n".join(["title,price", *rows]), encoding="utf-8")
    return path


def _many(count: int = 30) -> list[str]:
    return [f"Power Bank {place} 10000mAh,{90 + place % 11} 元" for place in range(count)]


def test_an_offer_far_below_others_is_told_with_its_rate(tmp_path: Path) -> None:
    found = prices(_catalogue(tmp_path, *_many(), "Power Bank 10000mAh cheap,30 元", "A phone,5 元"), {})
    (one,) = found.cheap
    assert (one.offer.listing, one.offer.price, one.offer.currency) == ("30", 30.0, "CNY")
    assert one.offer.per_wh == pytest.approx(30 / 37, abs=1e-4)
    assert one.a_listing == pytest.approx(1 / 32, abs=0.001)
    assert one.deviations < -3.5


def test_few_offers_have_no_outlier_and_unreadable_ones_are_counted(tmp_path: Path) -> None:
    found = prices(_catalogue(tmp_path, *_many(10), "Power bank 10000mAh,1 元", "Power bank 10000mAh,"), {})
    assert (found.cheap, len(found.offers), found.left_out) == ((), 11, 1)


def test_a_floor_is_the_users_and_holds_for_its_currency(tmp_path: Path) -> None:
    rows = ("Power bank 10000mAh,30 元", "Power bank 20000mAh,69", "Power bank 10000mAh,₹30")
    found = prices(_catalogue(tmp_path, *rows), {}, read_floor("CNY:0.9"))
    assert [one.offer.listing for one in found.cheap] == ["0"]
    assert found.cheap[0].a_listing is None
    assert found.cheap[0].median == found.cheap[0].offer.per_wh
    assert read_floor("CNY:0.95") == Floor("CNY", 0.95)


@pytest.mark.parametrize(("floor", "rate"), [("CNY:2.5662", 0.5), ("CNY:1.5", 0.0), ("CNY:9", 1.0)])
def test_a_floor_comes_with_how_many_sound_offers_lie_below_it(tmp_path: Path, floor: str, rate: float) -> None:
    found = prices(_catalogue(tmp_path, *_many(33), "Power bank 10000mAh,20 元"), {}, read_floor(floor))
    below = [one for one in found.cheap if "floor" in one.why]
    assert below
    assert all(one.a_listing == pytest.approx(rate, abs=0.03) for one in below)
    assert all(one.median == pytest.approx(95 / 37, abs=0.03) for one in below)


def test_a_column_of_currencies_parts_what_is_compared(tmp_path: Path) -> None:
    path = tmp_path / "shop.csv"
    path.write_text("title,price,currency\nPower bank 10000mAh,30,CNY\nPower bank 10000mAh,30,USD\n", encoding="utf-8")
    found = prices(path, {}, read_floor("CNY:0.9"))
    assert [one.currency for one in found.offers] == ["CNY", "USD"]
    assert [one.offer.listing for one in found.cheap] == ["0"]


@pytest.mark.parametrize("text", ["0.9", "CNY", "cny:1", "CNY:0", "CNY:x", "CNY:nan"])
def test_a_bad_floor_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="CURRENCY:PER_WH"):
        read_floor(text)


def test_parquet_gives_the_same_offers(tmp_path: Path) -> None:
    path = tmp_path / "shop.parquet"
    pq.write_table(pa.table({"title": ["Power bank 74Wh"], "price": [69.0], "market": ["CN"]}), path)
    (offer,) = prices(path, {}).offers
    assert (offer.market, offer.per_wh, offer.wh) == ("CN", pytest.approx(69 / 74, abs=1e-4), 74.0)


def test_no_prices_is_said(tmp_path: Path) -> None:
    path = tmp_path / "shop.csv"
    path.write_text("title\nPower bank 10000mAh\n", encoding="utf-8")
    with pytest.raises(UsageError, match="--map price=COLUMN"):
        prices(path, {})
