"""A reviewer's word on a hit: the pair of a listing and an event or a product is confirmed or dismissed."""

from typing import Literal

import msgspec


class Decision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of a file of decisions. Either `event` or `product` ("Anker A1263") is given.

    `listing` is the fingerprint of the listing's text and `notices` that of what was known of the event or product:
    while both stay as they were, a dismissed pair is not raised again. One that is left out is not compared.
    """

    listing_id: str
    decision: Literal["dismissed", "confirmed"]
    event: str = ""
    product: str = ""
    by: str = ""
    when: str = ""
    note: str = ""
    listing: str = ""
    notices: str = ""
