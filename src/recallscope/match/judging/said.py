"""Whether a product's names stand among a listing's words; compiled."""

from recallscope.match.compiled import Ints, inlined, within
from recallscope.match.judging.products import Names


@inlined
def all_stand(numbers: Ints, lists: int, one: int, stands: Ints, number: int) -> bool:
    """Return whether all words of a list are marked with a row's number."""
    found = True
    for at in range(numbers[lists + one], numbers[lists + one + 1]):
        found &= stands[numbers[at]] == number
    return found


@inlined
def size(numbers: Ints, lists: int, one: int) -> int:
    """Return how many a list holds."""
    return numbers[lists + one + 1] - numbers[lists + one]


@within
def said(numbers: Ints, names: Names, name: int, stands: Ints, number: int) -> bool:
    """Return whether every telling word of a name stands there; a name without any says nothing."""
    return size(numbers, names.telling, name) > 0 and all_stand(numbers, names.telling, name, stands, number)


@within
def said_with_amount(numbers: Ints, names: Names, name: int, stands: Ints, number: int) -> bool:
    """Return whether a name that holds an amount ("PowerCore 10000") stands there, amount and all."""
    return size(numbers, names.long_amounts, name) > 0 and all_stand(numbers, names.long_amounts, name, stands, number)


@within
def said_in_full(numbers: Ints, names: Names, name: int, stands: Ints, number: int, amounts_agree: bool) -> bool:
    """Return whether all of a name's words but the most common stand there; amounts may agree in another writing."""
    needed = size(numbers, names.needed, name) + (0 if amounts_agree else size(numbers, names.amounts, name))
    if needed <= (0 if size(numbers, names.telling, name) else 1):
        return False
    if not all_stand(numbers, names.needed, name, stands, number):
        return False
    found = True
    for at in range(numbers[names.amounts + name], numbers[names.amounts + name + 1]):
        found &= stands[numbers[at]] == number or stands[numbers[at + names.shortened]] == number
    return found or amounts_agree


@within
def all_said(numbers: Ints, names: Names, name: int, stands: Ints, number: int) -> bool:
    """Return whether a name of common words only, several of them no amounts, stands there in full."""
    plain = size(numbers, names.telling, name) == 0 and size(numbers, names.needed, name) > 1
    return plain and said_in_full(numbers, names, name, stands, number, False)
