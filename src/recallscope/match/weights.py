"""What each feature weighs, as `python -m bench.fitting` found it; docs/matching.md tells how.

A pair of log-odds each: that a person calls the listing a match, and that they call it possible or a match.
"""

BIAS = (-5.5, -3.5)

WEIGHTS: dict[str, tuple[float, float]] = {
    "gtin": (20.0, 20.0),
    "code": (12.9, 11.4),
    "disguised_code": (9.0, 9.0),
    "full_name": (11.2, 11.0),
    "series": (11.1, 11.0),
    "line_and_capacity": (-0.7, 9.7),
    "description": (-0.5, 9.5),
    "capacity_alone": (-0.4, 8.8),
    "brand_misspelt": (-1.5, -0.3),
    "no_brand": (-1.1, -1.4),
    "accessory": (-24.0, -24.0),
    "other_kind": (-24.0, -24.0),
    "kind_unclear": (-8.8, -8.5),
    "compatible": (-24.0, -24.0),
    "other_brand": (-24.0, -24.0),
    "unknown_brand": (-8.8, -8.8),
    "weak_code": (-24.0, -24.0),
    "another_sense": (-9.0, -9.0),
    "other_code": (-24.0, -24.0),
    "other_series": (-24.0, -24.0),
    "other_line": (-24.0, -24.0),
    "capacity_differs": (-24.0, -24.0),
    "power_differs": (-24.0, -24.0),
    "feature_differs": (-24.0, -24.0),
    "colour_outside": (-24.0, -24.0),
}
