"""Hazards and remedies as short fixed words, from titles, hazard texts and what owners are told to do."""

import re

HAZARDS: tuple[tuple[str, str], ...] = (
    ("fire", "fire, fires, flammab, ignit, flame, catch fire"),
    ("burn", "burn"),
    ("explosion", "explo, burst, ruptur"),
    ("overheating", "overheat"),
    ("shock", "shock hazard, electric shock, electrical shock, shocks to, shock and, shock or, electrical hazard"),
    ("electrocution", "electrocut"),
    ("smoke_inhalation", "smoke inhal"),
    ("carbon_monoxide", "carbon monoxide"),
    ("chemical", "chemical"),
    ("poisoning", "poison"),
    ("lead", "lead poison, lead paint, lead content, lead hazard, excessive lead, levels of lead, lead exposure"),
    ("choking", "chok"),
    ("ingestion", "ingest, swallow"),
    ("suffocation", "suffocat, asphyxia"),
    ("strangulation", "strang"),
    ("entrapment", "entrap"),
    ("entanglement", "entangl"),
    ("drowning", "drown"),
    ("fall", "fall hazard, falls, fall and, fall or, falling, a fall, to fall"),
    ("tip_over", "tip over, tipover"),
    ("laceration", "lacerat, cut hazard"),
    ("amputation", "amputat"),
    ("crash", "crash, collision"),
    ("impact", "impact hazard, impact injur, projectile"),
    ("microbial", "microb, bacteri, mold, mould, listeria, salmonella"),
    ("labelling", "labelling and packag, labeling and packag, child resistant packag"),
    ("injury", "injury hazard, physical hazard, risk of injur, risk of serious injur, injury risk"),
)
"""Each hazard's word and the beginnings of the words that publishers write for it."""

REMEDIES: tuple[tuple[str, str, str], ...] = (
    ("refund", "refund", r"\brefund"),
    (
        "replacement",
        "replace",
        r"\b(?:free |new )?replacements?\b(?! batter(?:y|ies) (?:sold|that))|\breplace(?:d)? (?:free" r"|at no)",
    ),
    ("repair", "repair,free ins", r"\brepair|\bfree (?:inspection|installation)"),
    ("voucher", "voucher,credit,gift", r"\bvoucher|\bstore credit|\bgift card|\bcredit (?:toward|for)|\be-?gift"),
    (
        "new_instructions",
        "instructions,manual",
        r"\bnew (?:user |owner'?s )?(?:instructions|manual)|\brevised (?:instructions|manual)",
    ),
    ("firmware_update", "firmware,software", r"\bfirmware|\bsoftware update"),
    ("label", "label", r"\b(?:new|free|warning) (?:warning )?labels?\b"),
    ("inspection", "inspect", r"\binspect(?:ion|ed)?\b"),
    ("dispose", "dispos,discard,throw,recycl", r"\bdispos(?:e|al|ing)\b|\bdiscard|\bthrow (?:it|them) away|\brecycl"),
)
"""Each remedy's word, what its words begin with, and the words that publishers write for it."""

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

_HAZARDS = [(word, tuple(f" {stem.strip()}" for stem in stems.split(","))) for word, stems in HAZARDS]
_REMEDIES = [(word, stems.split(","), re.compile(pattern, re.I)) for word, stems, pattern in REMEDIES]
_NOT_LETTERS = re.compile(r"[^a-z]+")


def hazards(text: str) -> tuple[str, ...]:
    """Return the hazards that a text names, in our fixed order."""
    words = f" {_NOT_LETTERS.sub(' ', text.lower())}"
    return tuple(word for word, stems in _HAZARDS if any(stem in words for stem in stems))


def remedies(text: str) -> tuple[str, ...]:
    """Return the remedies that a text offers, in our fixed order."""
    low = text.lower()
    likely = [one for one in _REMEDIES if any(stem in low for stem in one[1])]
    return tuple(word for word, _, pattern in likely if pattern.search(text))
