"""What a notice's title adds: a brand with which its product begins."""

from recallscope.text.codelist import strong_code
from recallscope.text.names import common, lead
from recallscope.text.products.brands.look import Look


def title_begins(look: Look) -> list[str]:
    """Return the firm with which the title's product begins ("Estes-Cox Radio Control Airplanes"), if it is one."""
    first = next(iter(lead(look.names.title)), "")
    known = "-" in first and first[:1].isupper() and not any(map(common, first.split("-"))) and not strong_code(first)
    return [first] if known and first not in look.text else []


def titled(look: Look, found: list[str]) -> list[str]:
    """Return the name in capitals with which the title's product begins, where the product bears it, too."""
    first = look.names.title.partition(" ")[0]
    borne = first.isupper() and first.isalpha() and 2 < len(first) < 9 and f"name {first} " in look.text
    return [first] if found and borne and not common(first) else []
