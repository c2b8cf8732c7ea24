"""What each feature weighs: written by `python -m bench.fitting`, read by the scorer. docs/matching.md tells how.

A pair of log-odds each: that a person calls the listing a match, and that they call it possible or a match.
"""

BIAS = (-6.0, -6.0)

WEIGHTS: dict[str, tuple[float, float]] = {
    "gtin": (20.0, 20.0),
    "code": (11.0, 11.0),
    "disguised_code": (9.0, 9.0),
    "full_name": (11.0, 11.0),
    "series": (11.0, 11.0),
    "line_and_capacity": (0.0, 9.0),
    "description": (0.0, 9.0),
    "capacity_alone": (0.0, 8.0),
    "brand_misspelt": (-1.5, -0.5),
    "no_brand": (-1.0, -0.5),
    "accessory": (-24.0, -24.0),
    "other_kind": (-24.0, -24.0),
    "kind_unclear": (-7.0, -6.0),
    "compatible": (-24.0, -24.0),
    "other_brand": (-24.0, -24.0),
    "unknown_brand": (-7.0, -7.0),
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
