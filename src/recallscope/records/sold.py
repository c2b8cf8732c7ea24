"""How shops sell a model: the names and the visible facts by which a listing without a model code is recognised."""

import msgspec

from recallscope.records.document import Evidence


class SoldAs(msgspec.Struct, frozen=True, kw_only=True):
    """One model of a brand as shops offer it; with an empty model, names of the brand's that no recall covers.

    `names` leave out brand and capacity where they can. `features` are of a fixed list (magnetic, cable ...).
    `origin` is the page where it was read, or "own knowledge".
    """

    brand: str
    model: str
    names: tuple[str, ...] = ()
    capacity_mah: tuple[int, ...] = ()
    watts: tuple[float, ...] = ()
    features: tuple[str, ...] = ()
    origin: str
    evidence: tuple[Evidence, ...] = ()
