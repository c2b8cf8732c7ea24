"""Jurisdictions as a sentence names them."""

_NAMES = {
    "AU": "Australia",
    "CA": "Canada",
    "CN": "China",
    "EU": "the European Union",
    "HK": "Hong Kong",
    "JP": "Japan",
    "KR": "South Korea",
    "TW": "Taiwan",
    "US": "the United States",
    "WORLD": "other places",
}


def place_name(code: str) -> str:
    """Return a jurisdiction's name, its code where it has none here."""
    return _NAMES.get(code, code)
