"""The claims on recalls: whose, how many, in which order."""

from recallscope.analysis.claims import Share
from recallscope.report.places import place_name
from recallscope.report.wave.finding import Finding, Source, Verdict
from recallscope.report.wave.records import (
    ANKER_2024,
    ANKER_CELLS,
    ANKER_US,
    BASEUS,
    ROMOSS,
    WAVE,
    Records,
    by_model,
    ranging,
    sources_of,
    tellers_of,
)


def _agrees(holds: bool) -> Verdict:
    return "agrees" if holds else "differs"


def romoss(records: Records) -> Finding:
    """A1: ROMOSS's recall."""
    share = records.share(ROMOSS, "CN")
    notice = records.notices(ROMOSS, "CN")[0]
    earlier = records.share(BASEUS, "CN")
    before = [one for one in records.incidents("ROMOSS") if one.day <= share.day]
    return Finding(
        id="A1",
        claim="ROMOSS recalled almost 492,000 units of three models made between June 2023 and July 2024, before any "
        "other brand, within days of Beijing universities banning its 20,000 mAh power banks over explosions.",
        verdict="agrees in part",
        says=(
            f"The notice of {share.day} counts {ranging(share)} units: {by_model(share)}.",
            f"They were made within {notice['made']['from']} to {notice['made']['to']}, but not throughout: each model "
            "has windows and lots of its own, and units made in between are not recalled.",
            f"It was not the first of the wave: Baseus recalled {ranging(earlier)} units in China on {earlier.day}. It "
            "was the first of the three whose cells are traced to one supplier (A6).",
            "What went before it stands in no notice, but is told:",
            "\n".join(f"- {one.day}, {one.place}: {one.says} (told {one.published})" for one in before),
        ),
        sources=(*sources_of([notice]), *(Source("register:incidents", one.url) for one in before)),
    )


def anker_china(records: Records) -> Finding:
    """A2: Anker's recall in China."""
    share = records.share(ANKER_CELLS, "CN")
    later = [one for one in records.units[ANKER_CELLS].shares if one.day > str(WAVE.end)]
    after = " and ".join(f"{ranging(one)} in {place_name(one.jurisdiction)} ({one.day})" for one in later)
    models = {place: _models(records, place) for place in ("CN", "WORLD", "CA")}
    return Finding(
        id="A2",
        claim="On 20 June Anker recalled over 710,000 units in China.",
        verdict=_agrees(share.low > 710_000 and share.day == "2025-06-20"),
        says=(
            f"{ranging(share)} units, {share.day}: {by_model(share)}.",
            f"Notices of the same recall name other models: {models['CN']} in China, {models['WORLD']} worldwide, "
            f"{models['CA']} in Canada. Counted after the article were {after}.",
        ),
        sources=sources_of(records.notices(ANKER_CELLS, "CN", "WORLD")),
    )


def anker_us(records: Records) -> Finding:
    """A4: Anker's recall in the United States."""
    share = records.share(ANKER_US, "US")
    notice = records.notices(ANKER_US)[0]
    made, sold = notice["made"], notice["sold"]
    causes = "; ".join(value for value, _ in records.told(ANKER_US, "cause"))
    defect = "; ".join(value for value, _ in records.told(ANKER_US, "defect"))
    return Finding(
        id="A4",
        claim="In the United States Anker recalls more than 1.15 million units that overheat and catch fire.",
        verdict=_agrees(share.low > 1_150_000),
        says=(
            f"{ranging(share)} units (about) of A1263, {share.day}: {notice['incidents']}.",
            f"**This is another defect, not a part of the recall in China.** The units were made {made['from']} to "
            f"{made['to']} and sold {sold['from']} to {sold['to']}; the cause told is {causes}. The register keeps the "
            f"two apart: {defect}.",
            "The United States told of the recall in China (A2) only on "
            f"{records.share(ANKER_CELLS, 'US').day}, with {ranging(records.share(ANKER_CELLS, 'US'))} units.",
        ),
        sources=sources_of(records.notices(ANKER_US)),
    )


def baseus(records: Records) -> Finding:
    """A5: Baseus's recall."""
    china, us = records.share(BASEUS, "CN"), records.share(BASEUS, "US")
    casely = next(event for event in records.wave.events if event.shares[0].day < china.day)
    return Finding(
        id="A5",
        claim="Baseus was the earliest: in April it recalled 38,814 units of BS-30KP365.",
        verdict=_agrees(china.low == china.high == 38_814),
        says=(
            f"{ranging(china)} units in China, {china.day}: the first of the brands that the article names. Baseus's "
            f"notice in the United States followed on {us.day} with {ranging(us)} more units.",
            f"Earlier in these weeks, and unnamed in it: {casely.brand}, {ranging(casely)} units in "
            f"{place_name(casely.shares[0].jurisdiction)} on {casely.shares[0].day}.",
            "No source on record ties the cells of these units, built from 2020 to 2023, to the supplier of A6. That "
            "Baseus bought cells there is told of 2025, without saying since when.",
        ),
        sources=sources_of(records.notices(BASEUS, "CN", "US")),
    )


def anker_2024(records: Records) -> Finding:
    """A11: Anker's recall of the year before."""
    first = records.notices(ANKER_2024)[0]
    models = sorted({model for product in first["products"] for model in product["models"]})
    sold = records.notices(ANKER_US)[0]["sold"]["from"]
    share = records.share(ANKER_2024, "US")
    return Finding(
        id="A11",
        claim="Anker had recalled power banks of its own accord in September 2024, among them models sold since 2016.",
        verdict="agrees in part",
        says=(
            f"A recall of {', '.join(models)} was told on {first['published']}; the United States counted "
            f"{ranging(share)} units on {share.day}. It is kept as a recall of its own: the same models came back in "
            "June 2025 with another scope (A2), so a model alone does not say which recall a unit falls under.",
            f"Sales since 2016 do not belong to it: {sold} is when sales of A1263 began, the model of A4.",
        ),
        sources=sources_of(records.notices(ANKER_2024)),
    )


def total(records: Records) -> Finding:
    """A12: how many in all."""
    wave, other = records.wave, records.share(ANKER_US, "US")
    named = [records.share(*pair) for pair in ((ROMOSS, "CN"), (ANKER_CELLS, "CN"), (ANKER_US, "US"), (BASEUS, "CN"))]
    rows = (
        f"| {event.brand} | {place_name(share.jurisdiction)} | {share.day} | {ranging(share)} | {_tellers(share)} |"
        for event in wave.events
        for share in event.shares
    )
    table = "\n".join(["| brand | where | first told | units | told by |", "|---|---|---|---:|---|", *rows])
    return Finding(
        id="A12",
        claim="Worldwide more than two million units are recalled, and certificates are still suspended.",
        verdict=_agrees(wave.low > 2_000_000),
        says=(
            f"From {WAVE.start} to {WAVE.end} {ranging(wave)} power banks were recalled, each unit counted once:",
            table,
            f"Without the {ranging(other)} units of another defect (A4) it is {wave.low - other.low:,}, less than two "
            f"million: the claim needs that recall. The four figures that the article itself gives add up to "
            f"{sum(share.low for share in named):,}.",
            f"{wave.silent} more recalls of these weeks state no number of units. On the suspensions see A8.",
        ),
        sources=tellers_of(share for event in wave.events for share in event.shares),
    )


def _tellers(share: Share) -> str:
    """Return the notices that tell a share; those of other sources than the register are marked."""
    notices = dict.fromkeys(claim.notice for claim in share.claims)
    return ", ".join(one if one.startswith("register:") else f"*{one}*" for one in notices)


def _models(records: Records, place: str) -> int:
    """Return how many models the notices of a market name in Anker's recall of cells."""
    products = (product for notice in records.notices(ANKER_CELLS, place) for product in notice["products"])
    return len({model for product in products for model in product["models"]})
