"""The products of a snapshot, chosen by brand, model and kind."""

from typing import Any

from recallscope.clean.brand import brand_key
from recallscope.clean.code import model_key
from recallscope.snapshot.opened import Snapshot


def products(snapshot: Snapshot, brand: str | None, model: str | None, kind: str | None) -> Any:
    """Return the rows (pyarrow) of the products asked for, in the order of their notices."""
    # Imported here: the check needs no Parquet.
    import pyarrow as pa
    import pyarrow.compute as pc

    found = snapshot.table("products", None, [("kind", "=", kind)] if kind else None)
    if brand and brand.strip():
        key = brand_key(brand)
        names = [one for one in found["brand"].unique().to_pylist() if one and brand_key(one) == key]
        found = found.filter(pc.is_in(found["brand"], value_set=pa.array(names, pa.string())))
    if model and model.strip():
        key = model_key(model)
        keep = [any(model_key(one) == key for one in models or ()) for models in found["models"].to_pylist()]
        found = found.filter(pa.array(keep, pa.bool_()))
    return found
