"""Dates in what a person types: when the unit was made, when it was bought, when it flies."""

import re
from datetime import date as calendar_date

import msgspec

from recallscope.clean.date import date
from recallscope.text.unit import words
from recallscope.text.unit.note import Note, spelled

_MONTHS = "january february march april may june july august september october november december"
_MONTH = "(?:" + "|".join(rf"{name[:3]}(?:{name[3:]}|t)?" if name[3:] else name for name in _MONTHS.split()) + ")"
_MONTH_SIGNS = frozenset(name[:n] for name in _MONTHS.split() for n in (3, len(name))) | {"sept"}
_YEAR = r"(?:19|20)[0-9]{2}"
_HAN = "[零〇○一二三四五六七八九十]"
_HAN_SIGNS = frozenset("民令平零〇○一二")
_END = r"(?![0-9a-z]|[.][0-9])"
_DASH = r"(?:\s?[-/]\s?|\.)"
# First a digit, so that the scan leaps from digit to digit; what may not stand before it is looked at after.
_NUMERIC = spelled(
    r"[0-9](?<![0-9a-z.-][0-9])(?:(?:(?<=1)9|(?<=2)0)[0-9]{2}(?:"
    rf"{_DASH}(?P<m>[0-9]{{1,2}})(?:{_DASH}(?P<d>[0-9]{{1,2}}))?(?:t[0-9:.]{{5,8}}z?)?{_END}(?!-[0-9])"
    r"|\s?年(?:\s?(?P<hm>[0-9]{1,2})\s?月份?(?:\s?(?P<hd>[0-9]{1,2})\s?[日号號])?)?"
    rf"|(?P<tm>[01][0-9])(?P<td>[0-3][0-9]){_END}|{_END}(?!-[0-9]|/[0-9]))"
    rf"|(?P<short>[0-9]?[-/.](?:[0-9]{{1,2}}[-/.])?{_YEAR}{_END}))"
)
_NAMED = spelled(
    rf"(?<![0-9a-z.-])(?:{_MONTH}\.?\s(?:[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s)?{_YEAR}|{_MONTH}(?:,\s|\sof\s|-){_YEAR}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?[\s-](?:of\s)?{_MONTH}\.?,?[\s-]{_YEAR}){_END}"
)
_IN_HAN = spelled(
    rf"(?:(?:民国|民國|令和|平成)\s?[0-9]{{1,3}}|{_HAN}{{4}})\s?年"
    rf"(?:\s?(?:[0-9]{{1,2}}|{_HAN}{{1,3}})\s?月份?(?:\s?(?:[0-9]{{1,2}}|{_HAN}{{1,3}})\s?[日号號])?)?"
)
_ROLE = {word: role for role, line in words.ROLES.items() for word in line.split()}
_ROLE_HAN = {word: role for role, line in words.ROLES_HAN.items() for word in line.split()}
_ROLE_BEFORE = {word: role for role, line in words.ROLES_BEFORE.items() for word in line.split()}
_ROLE_SIGNS = frozenset(word[0] for word in _ROLE_HAN | _ROLE_BEFORE)
_WORD = spelled(r"[a-z]+")
_WORD_HAN = spelled("|".join(sorted(_ROLE_HAN | _ROLE_BEFORE, key=len, reverse=True)))
_VAGUE_BEFORE = spelled(words.VAGUE_BEFORE)
_VAGUE_AFTER = spelled(words.VAGUE_AFTER)
_RANGE = spelled(words.RANGE)
_STOP = spelled(r"[,;!?，。；！？]|\.\s")
_SENTENCE = spelled(r"[;!?。；！？]|\.\s")
# A word right before a date may say what it is of; these do not.
_LABEL = spelled(r"([a-z]+|[\u4e00-\u9fff]+)[\s:]{0,2}$")
_NO_LABEL = tuple("bank banks charger unit date dated 宝 寶 电源 電源 日期 色".split())
_NEAR, _FAR = 24, 40


class Word(msgspec.Struct, frozen=True):
    """A word that says what a date is of. `first`: it only stands before its date."""

    start: int
    end: int
    role: str
    first: bool


class Day(msgspec.Struct, frozen=True):
    """A date as typed: where it stands, whether it can be nothing else, its ISO value (None where it has two)."""

    start: int
    end: int
    full: bool
    value: str | None


def find_days(note: Note) -> list[Day]:
    """Return the dates of a text that nothing claimed, and claim them."""
    found = [_numeric(match) for match in _NUMERIC.finditer(note.low)]
    if note.has(_MONTH_SIGNS):
        found += [_spelled(match) for match in _NAMED.finditer(note.low)]
    if note.has(_HAN_SIGNS):
        found += [_spelled(match) for match in _IN_HAN.finditer(note.low)]
    days: list[Day] = []
    for day in sorted(found, key=lambda day: (day.start, -day.end)):
        if note.free(day.start, day.end) and (not days or day.start >= days[-1].end):
            days.append(day)
    for day in days:
        if day.full:
            note.claim(day.start, day.end)
    return days


def _numeric(found: re.Match[str]) -> Day:
    """Return a date in digits; 03/04/2024 can be read in two ways and has no value."""
    if found["short"]:
        return Day(found.start(), found.end(), True, date(found.group()))
    month, day = (found["m"], found["d"]) if found["m"] else (found["hm"] or found["tm"], found["hd"] or found["td"])
    year = found.group()[:4]
    full = found["tm"] is None and (month is not None or "年" in found.group())
    return Day(found.start(), found.end(), full, _iso(year, month, day))


def _iso(year: str, month: str | None, day: str | None) -> str | None:
    try:
        whole = calendar_date(int(year), int(month or 1), int(day or 1)).isoformat()
    except ValueError:
        return None
    return whole if day else whole[:7] if month else year


def _spelled(found: re.Match[str]) -> Day:
    return Day(found.start(), found.end(), True, date(found.group()))


def read_days(note: Note, days: list[Day], codes: list[tuple[int, int]]) -> None:
    """Fill made, sold and on from the dates; a bare date beside a code of the unit is when it was made."""
    roles = _words(note)
    for at, day in enumerate(days):
        if day.value is None or _vague(note, day) or _in_range(note, days, at):
            continue
        role = _role(note, day, roles, days)
        if role != "on" and note.low.startswith(("?", " ?"), day.end):
            continue
        if role == "on" and len(day.value) == 10:
            note.put("on", day.value)
        elif role in ("made", "sold"):
            note.put(role, day.value)
        elif not role and day.full and len(day.value) > 4 and _bare(note, day, roles, codes):
            note.put("made", day.value)


def _words(note: Note) -> list[Word]:
    """Return the words of a text that say what a date is of, in order."""
    found = [
        Word(one.start(), one.end(), _ROLE[one.group()], _ROLE[one.group()] != "other")
        for one in _WORD.finditer(note.low)
        if one.group() in _ROLE
    ]
    if not note.has(_ROLE_SIGNS):
        return found
    for one in _WORD_HAN.finditer(note.low):
        before = _ROLE_BEFORE.get(one.group())
        role = before or _ROLE_HAN[one.group()]
        if role:
            found.append(Word(one.start(), one.end(), role, before is not None))
    return sorted(found, key=lambda word: word.start)


def _role(note: Note, day: Day, roles: list[Word], days: list[Day]) -> str:
    """Return what a date is of: the nearest word in its clause, else a buying word before it in its sentence."""
    before = [word for word in roles if word.end <= day.start and _together(note, word.end, day.start, _STOP, _FAR)]
    after = [word for word in roles if word.start >= day.end and _together(note, day.end, word.start, _STOP, _NEAR)]
    last = before[-1] if before and not _parted(before[-1], day, days) else None
    following = [word for word in after if not word.first]
    if last and (not following or day.start - last.end <= following[0].start - day.end):
        return last.role
    if following:
        return following[0].role
    if after and after[0].first and after[0].role in ("made", "sold") and _closed(note, day, after[0]):
        return after[0].role
    return _carried(note, day, roles, days)


def _carried(note: Note, day: Day, roles: list[Word], days: list[Day]) -> str:
    """Return the role that a comma parts from its date: "bought in Tokyo, May 2023", "flying Cathay, 2025-06-28"."""
    before = [word for word in roles if word.end <= day.start]
    if not before or before[-1].role not in ("sold", "on") or _parted(before[-1], day, days):
        return ""
    word = before[-1]
    clear = _together(note, word.end, day.start, _SENTENCE, _FAR) and (
        word.role == ("on") or note.free(word.end, day.start)
    )
    return word.role if clear else ""


def _closed(note: Note, day: Day, word: Word) -> bool:
    """Return whether a date opens its clause and an English word follows it at once: "2023-06-20 made"."""
    return word.start - day.end <= 2 and not note.low[: day.start].rpartition(",")[2].strip()


def _together(note: Note, start: int, end: int, stop: re.Pattern[str], far: int) -> bool:
    return end - start <= far and not stop.search(note.low, start, end)


def _parted(word: Word, day: Day, days: list[Day]) -> bool:
    """Return whether another date stands between a word and a date: the word is that one's."""
    return any(word.end <= other.start and other.end <= day.start for other in days if other is not day)


def _vague(note: Note, day: Day) -> bool:
    """Return whether the text only bounds the date: "before 2022", "大概", "2023款"."""
    before = note.low[max(0, day.start - 24) : day.start]
    return bool(_VAGUE_BEFORE.search(before) or _VAGUE_AFTER.match(note.low, day.end))


def _in_range(note: Note, days: list[Day], at: int) -> bool:
    """Return whether a date is an end of a span of time, which says no date of one unit."""
    pairs = zip(days[max(0, at - 1) : at + 1], days[max(0, at - 1) + 1 : at + 2], strict=False)
    return any(_RANGE.fullmatch(note.low, one.end, other.start) for one, other in pairs)


def _bare(note: Note, day: Day, roles: list[Word], codes: list[tuple[int, int]]) -> bool:
    """Return whether a date without a word stands beside a code, and no other word stands near it."""
    if any(word.start - day.end < 20 and day.start - word.end < 20 for word in roles):
        return False
    label = _LABEL.search(note.low, max(0, day.start - 20), day.start)
    if label and not label[1].endswith(_NO_LABEL) and _outside(label, codes + note.claimed):
        return False
    gaps = ((end, day.start) if end <= day.start else (day.end, start) for start, end in codes)
    return any(0 <= end - start <= _FAR and not _SENTENCE.search(note.low, start, end) for start, end in gaps)


def _outside(label: re.Match[str], stretches: list[tuple[int, int]]) -> bool:
    return all(label.end(1) <= start or label.start(1) >= end for start, end in stretches)
