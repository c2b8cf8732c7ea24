"""Plain values of one row -> the notice. Only consumer products are read closely."""

import re

from msgspec.structs import replace

from recallscope.clean.text import plain
from recallscope.records.document import Evidence
from recallscope.records.notice import Notice, NoticeType, Party, Product
from recallscope.sources.ca_health.categories import CONSUMER
from recallscope.sources.ca_health.joint import joint_with
from recallscope.sources.ca_health.raw import PREFIX, Raw
from recallscope.text.notices import titles
from recallscope.text.notices.contact import contact, deadline, disposal, web_page
from recallscope.text.notices.hazards import hazards, remedies
from recallscope.text.products.read import Told, products
from recallscope.text.scopes.read import scope
from recallscope.text.sentences import MAX_TEXT, body

_WARNING = re.compile(
    r"\bwarns\b|\bwarning\b|\badvis(?:es|ory)\b|\badvising\b|\breminds?\b|\bunauthori[sz]ed\b"
    r"|\binformation update\b",
    re.I,
)
_RECALL = re.compile(r"\brecall", re.I)


def notice(raw: Raw, evidence: Evidence) -> Notice:
    """Return the notice that a row tells."""
    short = _short(raw, evidence)
    return _consumer(raw, short) if raw.organization == CONSUMER else short


def _short(raw: Raw, evidence: Evidence) -> Notice:
    """Return what every notice has: title, product name and date. Of food, cars and medicines we read no more."""
    name = raw.product
    return Notice(
        id=f"{PREFIX}:{raw.nid}",
        source="ca_health",
        published=raw.published,
        title=raw.title,
        url=raw.url,
        type=_type(raw.title),
        products=(Product(lines=(name,)),) if name else (),
        evidence=(evidence,),
    )


def _consumer(raw: Raw, short: Notice) -> Notice:
    """Return a notice on a consumer product: the short one with all that its title and its advice say."""
    advice = plain(raw.advice[:MAX_TEXT])
    how = body(advice)
    title = titles.read(raw.title)
    name = raw.product or title.product
    names = (name, title.product) if len(title.product) > len(name) else (name,)
    told = products(
        Told(
            names=names,
            title=title.product,
            text=f"{title.product}. {how}",
            firm=title.firm,
            reach=how,
            heading=raw.title,
            issue=f"{raw.title}. {plain(raw.issue)}"[:200],
        ),
        [],
    )
    models = tuple(dict.fromkeys(model for product in told for model in product.models))
    return replace(
        short,
        products=told,
        scope=scope("", models, [], web_page(how) or raw.url, how),
        hazards=hazards(f"{raw.title} {raw.issue}"),
        remedies=remedies(how),
        contact=contact(how),
        deadline=deadline(how),
        disposal=disposal(how),
        parties=(Party(name=title.firm, role="distributor"),) if title.firm else (),
        joint_with=joint_with(advice),
    )


def _type(title: str) -> NoticeType:
    return "warning" if _WARNING.search(title) and not _RECALL.search(title) else "recall"
