"""The words that our cleaners know, as data: JavaScript cleans by the same lists."""

from typing import Any

from recallscope.clean import brand, brand_names, colour, kind, mark, market, text, trip


def tables() -> dict[str, Any]:
    """Return the lists of names and words that the cleaners in `clean/` go by, each under its cleaner's name."""
    return {
        "letters": {chr(letter): latin for letter, latin in text.LOOK_ALIKE_LETTERS.items()},
        "nothing": sorted(text.NOTHING),
        "brands": brand.NAMES,
        "no_brand": sorted(brand.NO_BRAND),
        "field_only": sorted(brand_names.FIELD_ONLY),
        "as_written": sorted(brand_names.AS_WRITTEN),
        "not_before": brand_names.NOT_BEFORE,
        "colours": colour.colours(),
        "kinds": kind.KINDS,
        "markets": market.CITY_NAMES | market.COUNTRIES,
        "market_codes": sorted(set(market.COUNTRIES.values())),
        "marks": mark.MARKS,
        "baggage": trip.PLACES,
        "damage": trip.DAMAGED,
    }
