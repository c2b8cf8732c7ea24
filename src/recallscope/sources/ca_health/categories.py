"""The publisher's fixed words: whose record it is, and its classes."""

CONSUMER = "Consumer product safety"

ORGANIZATIONS = frozenset(
    (
        CONSUMER,
        "TC",
        "CFIA",
        "Medical devices",
        "Drugs and health products",
        "Communications and Public Affairs Branch",
        "Marketed health products",
        "Controlled substances and cannabis",
        "HC",
    )
)
"""Branches and agencies that publish in the file. Only the first speaks of consumer products."""

CLASSES = frozenset(("", "--", "Type I", "Type II", "Type III", "Class 1", "Class 2", "Class 3"))
"""Degrees of risk; a record can carry several, joined by " - "."""

ARCHIVED = {"0": False, "1": True}
"""Whether a record has been put away."""
