"""Which other authorities tell the same recall, from what owners are told to do."""

import re

_JOINT = re.compile(
    r"joint recall with\b(?P<who>[^.]{0,40}Health Canada.{0,300}?)(?=Please note|This recall is"
    r"|Health Canada would|$)",
    re.I,
)

PARTNERS: tuple[tuple[str, str], ...] = (
    ("US", r"\bUnited States\b|\bU\.?S\.? ?(?:CPSC|Consumer)|\bCPSC\b"),
    ("MX", r"\bMexic\w*|\bPROFECO\b|\bProfeco\b|\bFederal Attorney|\bConsumer's Federal"),
    ("AU", r"\bAustralia\w*|\bACCC\b"),
    ("EU", r"\bEuropean (?:Commission|Union)\b"),
    ("GB", r"\bUnited Kingdom\b|\bOPSS\b"),
    ("JP", r"\bJapan\w*"),
    ("KR", r"\bKorea\w*"),
    ("NZ", r"\bNew Zealand\b"),
)
"""Each jurisdiction and how its authority is named."""

_PARTNERS = [(code, re.compile(pattern)) for code, pattern in PARTNERS]


def joint_with(text: str) -> tuple[str, ...]:
    """Return the jurisdictions whose authorities a text names as partners of a joint recall."""
    if "oint recall" not in text:
        return ()
    found = _JOINT.search(text)
    return tuple(code for code, pattern in _PARTNERS if pattern.search(found["who"])) if found else ()
