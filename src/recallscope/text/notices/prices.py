"""What a unit was sold for: "for between $18 and $55", "for about $27"."""

import re

from recallscope.records.notice import Price

_AMOUNT = re.compile(
    r"(?:\bUS ?|\bCA?N?D? ?)?\$\s?(\d{1,3}(?:,\d{3})+|\d{1,6})(\.\d{2})?(?!\d)( (?:and|to"
    r"|-) (?:\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d%]))?"
)
_NOT_PRICE = re.compile(r"\b(?:damage|refund|voucher|credit|gift card|coupon|rebate|worth of)\b", re.I)


def price(text: str, currency: str) -> Price | None:
    """Return the lowest and highest price that a text on sales names, None where it names none."""
    if "$" not in text:
        return None
    amounts = [
        float(_digits(found[1]) + (found[2] or "")) for found in _AMOUNT.finditer(text) if not _aside(text, found)
    ]
    amounts = [amount for amount in amounts if amount > 0]
    return Price(currency=currency, low=min(amounts), high=max(amounts)) if amounts else None


def _aside(text: str, found: re.Match[str]) -> bool:
    return _NOT_PRICE.search(text[max(0, found.start() - 25) : found.end() + 10]) is not None


def _digits(text: str) -> str:
    return text.replace(",", "")
