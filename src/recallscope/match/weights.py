"""What each feature weighs, as `python -m bench.fitting` found it; docs/matching.md tells how.

A pair of log-odds each: that a person calls the listing a match, and that they call it possible or a match.
"""

BIAS = (-5.5, -2.9)

WEIGHTS: dict[str, tuple[float, float]] = {
    "gtin": (20.0, 20.0),
    "code": (14.2, 12.0),
    "disguised_code": (9.0, 9.0),
    "full_name": (12.0, 11.2),
    "series": (11.9, 11.1),
    "line_and_capacity": (-1.2, 7.8),
    "description": (-2.0, 10.1),
    "capacity_alone": (-1.4, 9.8),
    "brand_misspelt": (-1.4, -0.1),
    "no_brand": (-1.8, -2.2),
    "accessory": (-24.0, -24.0),
    "other_kind": (-24.0, -24.0),
    "kind_unclear": (-11.0, -10.9),
    "compatible": (-24.0, -24.0),
    "other_brand": (-24.0, -24.0),
    "unknown_brand": (-9.8, -9.8),
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
