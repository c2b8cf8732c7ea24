"""What listings are compared with: a recalled product and all by which a seller's words may show it."""

import msgspec


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """One recalled model of a brand, or one named product where the recall gives no code.

    `told` holds (event, notices). `names` are what shops call it; where the recall knows no code, `full_names` stand
    for the product by themselves. `recall_mah` are capacities that notices give. `described` says
    that `features` are all there are. `colours` is a closed list: other colours are not covered.
    """

    brand: str
    brand_key: str
    model: str
    told: tuple[tuple[str, tuple[str, ...]], ...]
    codes: tuple[str, ...] = ()
    gtins: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    full_names: tuple[str, ...] = ()
    capacity_mah: tuple[int, ...] = ()
    recall_mah: tuple[int, ...] = ()
    watts: tuple[float, ...] = ()
    features: tuple[str, ...] = ()
    described: bool = False
    colours: tuple[str, ...] = ()


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """One row of a catalogue, as far as matching reads it."""

    title: str
    brand: str = ""
    model: str = ""
    gtin: str = ""
    description: str = ""
    attributes: str = ""
