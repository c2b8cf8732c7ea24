"""One record of this publisher, as plain text, whichever form it came in."""

import msgspec

from recallscope.records.notice import Party


class Raw(msgspec.Struct, frozen=True, kw_only=True):
    """What one record says, field by field. Texts are plain; lists hold one text for each entry."""

    form: str
    place: str
    id: str
    published: str
    warning: bool = False
    title: str
    url: str = ""
    names: tuple[str, ...] = ()
    description: str = ""
    units: tuple[str, ...] = ()
    hazards: str = ""
    remedy: str = ""
    options: tuple[str, ...] = ()
    incidents: str = ""
    sold_at: str = ""
    contact: str = ""
    parties: tuple[Party, ...] = ()
    firms: str = ""
    codes: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    earlier_warning: tuple[str, str] | None = None
