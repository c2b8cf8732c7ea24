"""Hazards and remedies as short fixed words, from titles, hazard texts and what owners are told to do."""

import re

HAZARDS: tuple[tuple[str, str], ...] = (
    ("fire", r"\bfires?\b|\bflammab\w+|\bignit\w+|\bcatch(?:ing)? (?:on )?fire\b|\bflames?\b"),
    ("burn", r"\bburns?\b|\bburn (?:hazard|injur)"),
    ("explosion", r"\bexplo(?:de|ding|sion)s?\b|\bburst(?:ing)?\b|\brupture"),
    ("overheating", r"\boverheat\w*"),
    ("shock", r"\bshocks?\b(?! absorb)|\belectrical hazard"),
    ("electrocution", r"\belectrocut\w+"),
    ("smoke_inhalation", r"\bsmoke inhalation"),
    ("carbon_monoxide", r"\bcarbon monoxide"),
    ("chemical", r"\bchemical (?:hazard|burn|leak)|\bleak(?:ing|age)? of (?:battery )?(?:acid|electrolyte)"),
    ("poisoning", r"\bpoison\w*"),
    ("lead", r"\blead (?:poisoning|paint|content|hazard)|\bexcessive lead|\blevels of lead"),
    ("choking", r"\bchok(?:e|ing)\b"),
    ("ingestion", r"\bingest\w*|\bswallow\w*"),
    ("suffocation", r"\bsuffocat\w*|\basphyxia\w*"),
    ("strangulation", r"\bstrang\w+"),
    ("entrapment", r"\bentrap\w*"),
    ("entanglement", r"\bentangl\w*"),
    ("drowning", r"\bdrown\w*"),
    ("fall", r"\bfall(?:s|ing)?\b(?! (?:20|of 20))"),
    ("tip_over", r"\btip[- ]?over"),
    ("laceration", r"\blacerat\w*|\bcut hazard"),
    ("amputation", r"\bamputat\w*"),
    ("crash", r"\bcrash(?:es|ing)?\b|\bcollision"),
    ("impact", r"\bimpact (?:hazard|injur)|\bprojectile"),
    ("microbial", r"\bmicrobial|\bbacteri\w*|\bmou?ld\b|\blisteria|\bsalmonella"),
    ("labelling", r"\blabel+ing and packaging|\bchild-resistant packag"),
    ("injury", r"\binjury hazard|\bphysical hazard|\brisk of (?:serious )?injury"),
)
"""Each hazard's word and the words that publishers write for it."""

REMEDIES: tuple[tuple[str, str], ...] = (
    ("refund", r"\brefund"),
    ("replacement", r"\b(?:free |new )?replacements?\b(?! batter(?:y|ies) (?:sold|that))|\breplace(?:d)? (?:free|at no)"),
    ("repair", r"\brepair|\bfree (?:inspection|installation)"),
    ("voucher", r"\bvoucher|\bstore credit|\bgift card|\bcredit (?:toward|for)|\be-?gift"),
    ("new_instructions", r"\bnew (?:user |owner'?s )?(?:instructions|manual)|\brevised (?:instructions|manual)"),
    ("firmware_update", r"\bfirmware|\bsoftware update"),
    ("label", r"\b(?:new|free|warning) (?:warning )?labels?\b"),
    ("inspection", r"\binspect(?:ion|ed)?\b"),
    ("dispose", r"\bdispos(?:e|al|ing)\b|\bdiscard|\bthrow (?:it|them) away|\brecycl"),
)
"""Each remedy's word and the words that publishers write for it."""

OPTIONS = {
    "refund": "refund",
    "replace": "replacement",
    "repair": "repair",
    "new instructions": "new_instructions",
    "dispose": "dispose",
    "label": "label",
    "inspect": "inspection",
    "no remedy available": "none",
}
"""The fixed choices of the US publisher, each under our word."""

_HAZARDS = [(word, re.compile(pattern, re.I)) for word, pattern in HAZARDS]
_REMEDIES = [(word, re.compile(pattern, re.I)) for word, pattern in REMEDIES]


def hazards(text: str) -> tuple[str, ...]:
    """Return the hazards that a text names, in our fixed order."""
    return tuple(word for word, pattern in _HAZARDS if pattern.search(text))


def remedies(text: str) -> tuple[str, ...]:
    """Return the remedies that a text offers, in our fixed order."""
    return tuple(word for word, pattern in _REMEDIES if pattern.search(text))
