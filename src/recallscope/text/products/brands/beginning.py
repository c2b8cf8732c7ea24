"""The brand with which a product's name begins: as many of its words as something else confirms."""

from recallscope.text.codelist import strong_code
from recallscope.text.common_words import NO_NAME_ALONE
from recallscope.text.names import FIRM_WORDS, common, firm_name
from recallscope.text.products.brands.firms import makers
from recallscope.text.products.brands.heads import Head
from recallscope.text.products.brands.known import is_brand
from recallscope.text.products.brands.look import Look
from recallscope.text.products.brands.told import key, may_be, says_kind
from recallscope.text.products.brands.whole import longer

_OWNED = ("'s", "’s")


def of_head(look: Look, head: Head) -> list[str]:
    """Return the brand at the beginning of a product's name; nothing where its first words are ordinary."""
    run, long = (_owned(look, words) for words in head)
    before = _before(look, run[0]) if run else None
    if before:
        return [before]
    if sure := _longest(look, long) or _joined(long):
        return [sure] if may_be(sure) else []
    return _unconfirmed(look, run, long) if run else _quoted(look, " ".join(long[:2]))


def _unconfirmed(look: Look, run: tuple[str, ...], long: tuple[str, ...]) -> list[str]:
    """Return the brand that nothing else confirms: two words where one alone is ordinary, else the first."""
    first = run[0]
    if first.endswith(_OWNED) and len(long) > 1 and long[0] == first:
        return [f"{first} {long[1]}"]
    if len(run) > 1 and (common(first) or common(run[1]) or run[1].lower() in FIRM_WORDS):
        return [f"{first} {run[1]}"]
    if len(run) == 2 and look.firms and look.only_title() and run[1].isalpha() and run[1].istitle():
        return [" ".join(run)]
    maker = [name for name in makers(look) if is_brand(name)]
    own = [first] if may_be(first) and not common(first) else []
    if own and first.lower() in NO_NAME_ALONE:
        own = _with_second(look, run)
    if not maker or is_brand(first):
        return own
    return [*own, maker[0]] if f"{first} Batter" in f"{look.names.title} {look.names.products}" else maker[:1]


def _with_second(look: Look, run: tuple[str, ...]) -> list[str]:
    """Return an ordinary first word with what belongs to it; nothing where it stands alone."""
    whole = longer(look, run[0])
    if " " in whole:
        return [whole]
    return [" ".join(run[:2])] if len(run) > 1 and run[1].isalpha() and run[1][0].isupper() else []


def _quoted(look: Look, pair: str) -> list[str]:
    """Return two ordinary words as a brand where what is printed on the product begins with them."""
    begun = [one for one in look.printed_keys if one.startswith(key(pair)) and one != key(pair)] if " " in pair else []
    return [pair] if begun else []


def _owned(look: Look, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the sign of possession at the first, where a firm or brand has the name without it."""
    if len(words) > 1 and words[1].endswith(_OWNED) and look.certain(f"{words[0]} {words[1][:-2]}"):
        return (words[0], words[1][:-2], *words[2:])
    if not words or not words[0].endswith(_OWNED):
        return words
    bare = words[0][:-2]
    firm = any(firm.startswith(bare) and not firm.startswith(words[0]) for firm in look.firms)
    return (bare, *words[1:]) if bare and not is_brand(words[0]) and (firm or is_brand(bare)) else words


def _longest(look: Look, words: tuple[str, ...]) -> str:
    """Return as many words of a name's beginning as something else confirms, by the surest sign first."""
    for test in (_is_known, _is_certain, _is_printed, _begins_firm):
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size])
            if (
                test(look, name)
                and (size > 1 or not common(name) or (is_brand(name) and key(name) in look.printed_keys))
                and not any(map(strong_code, words[1:size]))
            ):
                return name
    return ""


def _is_known(_: Look, name: str) -> bool:
    return is_brand(name)


def _is_certain(look: Look, name: str) -> bool:
    return look.certain(name)


def _is_printed(look: Look, name: str) -> bool:
    told = name in look.text and key(name) in look.printed_keys and not strong_code(name)
    kind = " " in name and says_kind(name.rsplit(" ", 1)[1])
    return told and not kind and not any(key(name) == key(product) for product in look.names.products)


def _begins_firm(look: Look, name: str) -> bool:
    wanted = key(name)
    firms = [firm.removeprefix("The ") for firm in look.firms]
    return any(key(firm).startswith(wanted) and len(name.split()) <= len(firm.split()) for firm in firms) and (
        len(name.split()) > 1 or len(wanted) > 2
    )


def _before(look: Look, first: str) -> str | None:
    """Return the firm that the text puts right before a product's name ("IKEA VARMFRONT")."""
    names = (name for firm in look.firms for name in (firm_name(firm), firm.split()[0]) if key(name) != key(first))
    return next((name for name in names if f"{name} {first}" in look.text or f"{name}'s {first}" in look.text), None)


def _joined(words: tuple[str, ...]) -> str:
    """Return a name of two words joined by "&"."""
    return " ".join(words[:3]) if len(words) > 2 and words[1] == "&" else ""
