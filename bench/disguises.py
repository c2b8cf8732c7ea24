"""Listings made by rule from the index: disguised matches, sibling models, accessories. The same ones every time."""

import random
from collections.abc import Callable, Iterator

from recallscope.clean.code import model_key
from recallscope.match.index import Index
from recallscope.match.target import Listing, Target

SEED = 20250616
_CYRILLIC = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
_LEET = str.maketrans("aeiostAEIOST", "431057431057")


def look_alikes(title: str, code: str, brand: str) -> str:
    """Return a title with letters of another alphabet in its code and brand."""
    return title.replace(code, code.translate(_CYRILLIC)).replace(brand, brand.translate(_CYRILLIC))


def zero_width(title: str, code: str, brand: str) -> str:
    """Return a title with characters nobody sees inside its code."""
    return title.replace(code, "\u200b".join(code))


def split_code(title: str, code: str, brand: str) -> str:
    """Return a title with its code in pieces of two: A1263 as A1 26 3."""
    return title.replace(code, " ".join(code[place : place + 2] for place in range(0, len(code), 2)))


def letters_apart(title: str, code: str, brand: str) -> str:
    """Return a title with its code letter by letter."""
    return title.replace(code, " ".join(code))


def brand_left_out(title: str, code: str, brand: str) -> str:
    """Return a title without its brand."""
    return " ".join(title.replace(brand, "").split())


def leet(title: str, code: str, brand: str) -> str:
    """Return a title in leet, its code as it is."""
    return code.join(part.translate(_LEET) for part in title.split(code))


def full_width(title: str, code: str, brand: str) -> str:
    """Return a title in full-width letters."""
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in title)


def small_letters(title: str, code: str, brand: str) -> str:
    """Return a title in small letters, its code's O as 0."""
    return title.replace(code, code.replace("O", "0").replace("-", "")).lower()


DISGUISES: tuple[Callable[[str, str, str], str], ...] = (
    look_alikes,
    zero_width,
    split_code,
    letters_apart,
    brand_left_out,
    leet,
    full_width,
    small_letters,
)
_FORMS = (
    "{brand} {code} power bank",
    "{brand} {code} portable charger {mah}mAh black",
    "New {brand} Power Bank {mah} mAh fast charging ({code})",
    "{brand} {code} battery pack for iPhone Samsung, USB-C",
)
_ACCESSORY_FORMS = (
    "Case for {brand} {code} power bank",
    "{brand} {code} silicone cover",
    "Replacement charging cable for {brand} {code}",
    "Carrying pouch compatible with {brand} {code} portable charger",
    "Screen film and skin sticker for {brand} {code}",
    "User manual for {brand} {code} power bank",
    "Replacement battery cell for {brand} {code}",
    "Travel bag fits {brand} {code} powerbank",
    "{code} hard case, {brand} power bank not included",
    "适用于 {brand} {code} 充电宝 保护套",
    "Funda para {brand} {code} power bank",
    "Housse pour {brand} {code} batterie externe",
)


def plain_matches(index: Index) -> Iterator[tuple[Target, str, str]]:
    """Return (target, code, title) of listings that show a recalled code plainly."""
    for target in index.targets:
        for code in target.codes:
            if target.brand and _stands_alone(model_key(code)):
                yield from ((target, code, _filled(form, target, code)) for form in _FORMS)


def _stands_alone(key: str) -> bool:
    """Return whether a code counts without its brand and holds a digit to be changed."""
    return len(key) > 3 and not key.isdigit() and not key.isalpha()


def disguised(index: Index) -> Iterator[tuple[str, Target, Listing]]:
    """Return (name of the disguise, target, listing) of every plain match in every disguise."""
    for target, code, title in plain_matches(index):
        for disguise in DISGUISES:
            yield disguise.__name__, target, Listing(title=disguise(title, code, target.brand))


def siblings(index: Index) -> Iterator[Listing]:
    """Return listings of models one character away from a recalled one: changed, added or dropped."""
    rng = random.Random(SEED)
    recorded = {model_key(code) for target in index.targets for code in target.codes}
    for target, code, _ in plain_matches(index):
        if any(model_key(code) != base and model_key(code).startswith(base) for base in recorded):
            continue  # an article number: its model with another suffix is that model still
        for near in _near(code, rng):
            if model_key(near) not in recorded:
                yield Listing(
                    title=_filled(rng.choice(_FORMS).replace(" {mah}", " ").replace("mAh ", ""), target, near)
                )


def accessories(index: Index) -> Iterator[Listing]:
    """Return listings of accessories and parts for recalled models."""
    for target in index.targets:
        for code in target.codes[:1]:
            if target.brand:
                yield from (Listing(title=_filled(form, target, code)) for form in _ACCESSORY_FORMS)


def _filled(form: str, target: Target, code: str) -> str:
    mah = next(iter(target.capacity_mah), "")
    if not mah:
        form = form.replace(" {mah}mAh", "").replace(" {mah} mAh", "")
    return form.format(brand=target.brand, code=code, mah=mah)


def _near(code: str, rng: random.Random) -> Iterator[str]:
    """Return codes that differ in one digit, or by one more or one less; never by a mere look-alike."""
    digits = [place for place, letter in enumerate(code) if letter.isdigit()]
    for place in digits:
        other = rng.choice([digit for digit in "3469" if digit != code[place]])
        yield code[:place] + other + code[place + 1 :]
    last = digits[-1]
    yield code[: last + 1] + rng.choice("3469") + code[last + 1 :]
    if len(digits) > 1:
        yield code[:last] + code[last + 1 :]
