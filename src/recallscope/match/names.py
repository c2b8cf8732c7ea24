"""Names under which shops sell a product, as they are compared with a title's words."""

import re

import msgspec

from recallscope.clean.text import fold
from recallscope.match.words import GENERIC

_WORD = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")
_THOUSANDS = re.compile(r"(?<=\d)[,.](?=\d{3}(?!\d))")
_AMOUNT = re.compile(r"\d+(?:[.,]\d+)?(?:k|mah|ma|ah|w|wh)?")


LEFT_OUT = frozenset(("power", "bank", "banks", "powerbank", "with", "the", "and", "for", "a", "portable", "charger"))

MUCH = 5
"""Letters of a name's telling words from which on they tell much by themselves."""


class Name(msgspec.Struct, frozen=True, gc=False):
    """A name's words. `telling` are those that other power banks' names don't hold; `number` its series number.

    `lined` says that the number counts beside those words alone: "Delta Max 2000".
    `needed` are all but the most common ones, `amounts` those of them that state one; `phrase` is all of them in a row,
    a blank before, between and after.
    """

    shown: str
    words: tuple[str, ...]
    telling: frozenset[str]
    number: str = ""
    lined: bool = False
    needed: frozenset[str] = frozenset()
    amounts: frozenset[str] = frozenset()
    phrase: str = ""


def name_of(name: str, brand: str, sized: bool = True) -> Name:
    """Return a name as compared, without its brand. Where it is not of a `sized` product, four digits are a series."""
    own = set(_WORD.findall(fold(brand)))
    folded = _THOUSANDS.sub("", fold(name))
    words = tuple(word for word in _WORD.findall(folded) if word not in own)
    telling = frozenset(word for word in words if word not in GENERIC and not is_amount(word))
    three, four = (next((word for word in words if re.fullmatch(rf"\d{{{n}}}", word)), "") for n in (3, 4))
    lined = not three and not sized and bool(telling)
    return Name(
        shown=name,
        words=words,
        telling=telling,
        number=four if lined else three,
        lined=lined,
        needed=frozenset(words) - LEFT_OUT,
        amounts=frozenset(filter(is_amount, words)) - LEFT_OUT,
        phrase=f" {' '.join(words)} ",
    )


def is_amount(word: str) -> bool:
    """Return whether a word is a number, or one with a unit."""
    return bool(_AMOUNT.fullmatch(word))


def said(name: Name, words: frozenset[str]) -> bool:
    """Return whether every telling word of a name stands among the words; a name without any says nothing."""
    return bool(name.telling) and name.telling <= words


def said_with_amount(name: Name, words: frozenset[str]) -> bool:
    """Return whether a name that holds an amount ("PowerCore 10000") stands there, amount and all."""
    amounts = [word for word in name.amounts if len(word) > 1]
    return bool(amounts) and words.issuperset(amounts)


def said_in_full(name: Name, words: frozenset[str], amounts_agree: bool = False) -> bool:
    """Return whether all of a name's words but the most common stand there; amounts may agree in another writing."""
    needed = name.needed - name.amounts if amounts_agree else name.needed
    if len(needed) <= 1 - bool(name.telling):
        return False
    return needed <= words or (needed - name.amounts <= words and all(_amount_said(one, words) for one in name.amounts))


def _amount_said(amount: str, words: frozenset[str]) -> bool:
    """Return whether an amount stands among words, thousands in digits or with a k: 10000 or 10k."""
    return amount in words or in_thousands(amount) in words


def in_thousands(amount: str) -> str:
    """Return an amount with a k for its thousands: 10k for 10000."""
    return f"{amount.removesuffix('000')}k"
