"""Units that an earlier event tells already: recalls announced again without a word that they are the same."""

from collections.abc import Iterator, Mapping

import msgspec

from recallscope.analysis.claims import Share, UnitClaim
from recallscope.analysis.told import Told
from recallscope.clean.brand import brand_key

Shares = Mapping[str, tuple[Share, ...]]
_Key = tuple[str, str, str, int]
_First = tuple[str, str]


def told_again(shares: Shares, told: Mapping[str, Told]) -> dict[str, tuple[Share, ...]]:
    """Return the shares by event; one that an earlier event tells too counts nothing in its low, and says why.

    It is told too where a brand, one of its models, the jurisdiction and the number are the same.
    """
    first: dict[_Key, _First] = {}
    for event, own in shares.items():
        for share in own:
            for key in _keys(share, told[event]):
                first[key] = min(first.get(key, (share.day, event)), (share.day, event))
    return {event: tuple(_perhaps(one, event, told[event], first) for one in own) for event, own in shares.items()}


def _perhaps(share: Share, event: str, told: Told, first: Mapping[_Key, _First]) -> Share:
    earliest = min((first[key] for key in _keys(share, told)), default=(share.day, event))[1]
    if earliest == event:
        return share
    claims = tuple(_marked(claim, earliest) for claim in share.claims)
    return msgspec.structs.replace(share, low=min(0, share.low), claims=claims)


def _marked(claim: UnitClaim, earlier: str) -> UnitClaim:
    why = f"perhaps the units of {earlier}, told again"
    return msgspec.structs.replace(claim, note=f"{claim.note}; {why}" if claim.note else why)


def _keys(share: Share, told: Told) -> Iterator[_Key]:
    if share.high > 0:
        for model in {model for claim in share.claims for model in claim.models}:
            for brand in told.brands or ("",):
                yield brand_key(brand), model, share.jurisdiction, share.high
