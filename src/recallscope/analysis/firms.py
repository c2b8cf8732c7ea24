"""What is on record of a firm beside its notices: whom it supplied, who supplied it, what sources say of it."""

from typing import Any

from recallscope.clean.brand import brand_key
from recallscope.snapshot.linked import party_id
from recallscope.snapshot.opened import Snapshot

Row = dict[str, Any]


def firm_key(name: str) -> str | None:
    """Return the key by which names of firms are compared; a brand's many writings are one."""
    return party_id(brand_key(name) or name)


def supply_of(snapshot: Snapshot, name: str) -> dict[str, list[Row]]:
    """Return the links that name a firm as supplier (`supplied`) and as customer (`bought`), and what is `told` of it.

    Each row holds its page, its day and who states it; lists are empty where nothing is on record.
    """
    key = firm_key(name)
    links = snapshot.table("supply_links").to_pylist() if key else []
    claims = snapshot.table("supply_claims").to_pylist() if key else []
    return {
        "supplied": [one for one in links if firm_key(one["supplier"]) == key],
        "bought": [one for one in links if firm_key(one["customer"]) == key],
        "told": [one for one in claims if one["supplier"] and firm_key(one["supplier"]) == key],
    }
