"""Dates in Thai and English text, in the Buddhist and the Gregorian era.

Rules, from the date strings of 2,900 government records: a year of 4 digits from 2200 on is Buddhist, an earlier one
Gregorian; 2 digits after a Thai month are Buddhist (25xx). An era that is written (พ.ศ., ค.ศ., B.E.) goes first.
A date without a year borrows it only from the date that it is joined to (27 ธ.ค. – 3 ม.ค. 65).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

_THAI_MONTHS = (
    ("มกราคม", "ม", "ค"),
    ("กุมภาพันธ์", "ก", "พ"),
    ("มีนาคม", "มี", "ค"),
    ("เมษายน", "เม", "ย"),
    ("พฤษภาคม", "พ", "ค"),
    ("มิถุนายน", "มิ", "ย"),
    ("กรกฎาคม", "ก", "ค"),
    ("สิงหาคม", "ส", "ค"),
    ("กันยายน", "ก", "ย"),
    ("ตุลาคม", "ต", "ค"),
    ("พฤศจิกายน", "พ", "ย"),
    ("ธันวาคม", "ธ", "ค"),
)
_MISSPELT = {"กรกฏาคม": 7, "พฤสจิกายน": 11, "กุมภาพันธุ์": 2}
"""The misspellings of a month that 40,522 records hold more than 10 times, and a common third."""

_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTHS = (
    {name: number for number, (name, _, _) in enumerate(_THAI_MONTHS, 1)}
    | {first + second: number for number, (_, first, second) in enumerate(_THAI_MONTHS, 1)}
    | {name[:3].lower(): number for number, name in enumerate(_ENGLISH_MONTHS, 1)}
    | _MISSPELT
)

_N = "[0-9๐-๙]"
_SP = "[\\s\u00ad\u200b-\u200f\u2060\ufeff]{0,6}"
_SAME_LINE = "(?:[^\\S\\n]|[\u00ad\u200b-\u200f\u2060\ufeff]){0,6}"
_DASH = "[-\u2010-\u2015\u2212~]"
_DAY = f"{_N}{{1,2}}(?!{_N})(?:st|nd|rd|th|ST|ND|RD|TH)?"

_THAI = "|".join([*(name for name, _, _ in _THAI_MONTHS), *_MISSPELT, *(rf"{a}\.?\s?{b}\.?" for _, a, b in _THAI_MONTHS)])
_TITLE_CASE = "|".join(f"{name}|{name.upper()}|{name[:3]}|{name[:3].upper()}" for name in _ENGLISH_MONTHS) + "|Sept|SEPT"
_ENGLISH = rf"(?:{_TITLE_CASE})\.?(?![A-Za-z])"
_ENGLISH_ANY_CASE = rf"(?:{_TITLE_CASE}|{'|'.join(f'{name}|{name[:3]}' for name in map(str.lower, _ENGLISH_MONTHS))})\.?(?![A-Za-z])"

_ERA = r"(?:พ\.?\s?ศ\.?|พุทธศักราช|ค\.?\s?ศ\.?|คริสต์?ศักราช|B\.?E\.?|A\.?D\.?|C\.?E\.?)"
_COUNTED = "(?:%|(?:คน|ราย|บาท|ล้านบาท|แห่ง|จังหวัด|ปี|วัน|น\\.|เรื่อง|โรง|ครั้ง|เมือง|โดส|ชุด)(?![ก-๙]))"
"""What a number counts when two digits after a month are no year ("31 กรกฎาคม 48 คน")."""

_YEAR4 = f"(?:[12๑๒]{_N}{{3}})(?!{_N})"
_YEAR2 = f"(?:{_N}{{2}})(?!{_N}|[.,:/]{_N}|{_SAME_LINE}{_COUNTED})"
_DAYS_LINK = f"(?:,{_SP})?(?:{_DASH}|และ|ถึง|กับ|&|and|to)(?:{_SP}(?:วันที่|ที่))?|,"

_NUMERIC = (
    f"(?P<iso_year>[12๑๒](?<!{_N}{_N}){_N}{{3}})(?P<iso>[-/])(?P<iso_month>{_N}{{2}})(?P=iso)(?P<iso_day>{_N}{{2}})(?!{_N})"
    f"|(?P<num_day>{_N}(?<![0-9๐-๙/.]{_N}){_N}?)(?P<num>[-/.])(?P<num_month>{_N}{{1,2}})(?P=num)(?P<num_year>{_YEAR4})(?![-/.]{_N})"
)
_DAY_FIRST = (
    f"(?:(?P<head>{_N}(?<![A-Za-z0-9๐-๙.,/:\u2013-]{_N}){_N}?)(?:st|nd|rd|th)?{_SP}(?:{_DAYS_LINK}){_SP}"
    f"(?:{_DAY}{_SP}(?:{_DAYS_LINK}){_SP}){{0,5}})?"
    f"(?P<day>{_N}(?<!{_N}{_N}){_N}?)(?:st|nd|rd|th|ST|ND|RD|TH)?"
    f"(?:{_SP}(?:(?:เดือน|of\\s){_SP})?|[-/])(?:(?=[มกเพสตธ])(?P<thai>{_THAI})|(?=[ADFJMNOSadfjmnos])(?P<english>{_ENGLISH_ANY_CASE}))"
    f"(?:(?:{_SP}(?:,{_SP})?(?:ปี{_SP})?(?:(?P<era>{_ERA}){_SP})?|[-/])(?P<year>{_YEAR4})"
    f"|(?<=[ก-๙.]){_SAME_LINE}(?P<year2>{_YEAR2}))?"
)
_MONTH_FIRST = (
    f"(?P<month>{_ENGLISH}){_SP}(?P<en_head>{_N}{{1,2}}(?!{_N}))(?:st|nd|rd|th)?"
    f"(?:{_SP}(?:{_DAYS_LINK}){_SP}(?P<en_day>{_N}{{1,2}}(?!{_N}))(?:st|nd|rd|th)?)?"
    f"(?:{_SP}(?:,{_SP})?(?:(?P<en_era>{_ERA}){_SP})?(?P<en_year>{_YEAR4}))?"
)
_NUMBER = re.compile(f"{_N}+")
_AT_NUMBER = re.compile(f"{_NUMERIC}|{_DAY_FIRST}")
_AT_MONTH = re.compile(_MONTH_FIRST)

_LATIN = re.compile("[A-Za-z]")
_WEEKDAY = "(?:วัน[ก-๙]{0,10}?(?:ที่)?|ที่|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)"
_JOIN = re.compile(f"{_SP}(?:(?P<range>{_DASH}|จนถึง|ถึง|to|until|through)|,|และ|and|&){_SP}{_WEEKDAY}?{_SP}")

_HEAD = 40
"""How far from its beginning a text still has a date "at its head": room for "ประกาศ ณ วันศุกร์ที่ " and the like."""


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: `text[start:end]` says it. `first` and `last` are the same day but for a range.

    >>> find_dates("ณ วันที่ ๒ ก.ย. ๒๕๖๗")
    [Found(start=9, end=20, first=datetime.date(2024, 9, 2), last=datetime.date(2024, 9, 2))]
    >>> find_dates("on March 17-19, 2023")[0].last
    datetime.date(2023, 3, 19)
    """

    start: int
    end: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class _Piece:
    """One written date, or the days of one month, perhaps without a year; all Gregorian."""

    start: int
    end: int
    first_day: int
    day: int
    month: int
    year: int | None


def find_dates(text: str) -> list[Found]:
    """All full dates in the order of the text, ranges as one. A month without a day, a day without a year, an
    impossible day and the number of a meeting (ครั้งที่ 1/2565) are none.

    >>> [(each.first.isoformat(), each.last.isoformat()) for each in find_dates("27 ธ.ค. – 1 ม.ค. 65 ครั้งที่ 1/2565")]
    [('2021-12-27', '2022-01-01')]
    >>> [each.first.isoformat() for each in find_dates("17 March 2023, 2023-03-18 and 31 February 2023")]
    ['2023-03-17', '2023-03-18']
    """
    found: list[Found] = []
    for piece in _lend_years(text, _find_pieces(text)):
        dates = _read_piece(piece)
        if dates and found and _is_range(text, found[-1], dates):
            found[-1] = Found(found[-1].start, dates.end, found[-1].first, dates.last)
        elif dates:
            found.append(dates)
    return found


def read_date(text: str) -> date | None:
    """The date at the head of a text (of a range its first day), or None. Words may come before it, numbers may not.

    >>> read_date("วันอังคารที่ 22 กุมภาพันธ์ 2565"), read_date("11\\nมิถุนายน\\n2562")
    (datetime.date(2022, 2, 22), datetime.date(2019, 6, 11))
    >>> read_date("Posted: March 17, 2023"), read_date("Meeting 5 of 17 March 2023")
    (datetime.date(2023, 3, 17), None)
    """
    found = find_dates(text[: 4 * _HEAD])
    if not found or found[0].start > _HEAD or re.search(_N, text[: found[0].start]):
        return None
    return found[0].first


def _find_pieces(text: str) -> list[_Piece]:
    """Every date with or without a year, in the order of the text; where two overlap, the one with a year."""
    pieces: list[_Piece] = []
    for piece in sorted([*_begin_with_number(text), *_begin_with_month(text)], key=lambda piece: piece.start):
        if not pieces or pieces[-1].end <= piece.start:
            pieces.append(piece)
        elif pieces[-1].year is None and piece.year is not None:
            pieces[-1] = piece
    return pieces


def _begin_with_number(text: str) -> Iterator[_Piece]:
    """Dates of any form but "March 17". The large pattern is tried at numbers alone: that is five times as fast."""
    end = 0
    for number in _NUMBER.finditer(text):
        match = _AT_NUMBER.match(text, number.start()) if number.start() >= end else None
        if match:
            end = match.end()
            yield _read_numeric(match) if match["num"] or match["iso"] else _read_day_first(match)


def _begin_with_month(text: str) -> Iterator[_Piece]:
    """Dates such as "March 17, 2023", where the month is no end of a longer word."""
    for match in _AT_MONTH.finditer(text):
        if not match.start() or not _LATIN.match(text, match.start() - 1):
            days = match["en_head"], match["en_day"] or match["en_head"]
            yield _piece(match.span(), days, match["month"], match["en_year"], match["en_era"])


def _read_numeric(match: re.Match[str]) -> _Piece:
    """The piece behind 15/03/2567 or 2024-03-15."""
    day, month, year = match.group(*(("iso_day", "iso_month", "iso_year") if match["iso"] else ("num_day", "num_month", "num_year")))
    return _Piece(*match.span(), int(day), int(day), int(month), _gregorian(year))


def _read_day_first(match: re.Match[str]) -> _Piece:
    """The piece behind "6- 7 มิถุนายน 2562"; a head that is no earlier day ("โควิด 19, 12 มีนาคม") is no part of it."""
    head, day = match["head"] or match["day"], match["day"]
    span = match.span()
    if not 0 < int(head) < int(day):
        head, span = day, (match.start("day"), match.end())
    year = match["year"] or (match["year2"] and "25" + match["year2"])
    return _piece(span, (head, day), match["thai"] or match["english"], year, match["era"])


def _piece(span: tuple[int, int], days: tuple[str, str], month: str, year: str | None, era: str | None) -> _Piece:
    """A piece from its written parts."""
    first, last = map(int, days)
    return _Piece(*span, min(first, last), last, _month(month), _gregorian(year, era) if year else None)


def _month(name: str) -> int:
    """The number of a month's name, full or short, with or without dots.

    >>> _month("ก.ย."), _month("กันยายน")
    (9, 9)
    >>> _month("Sept."), _month("SEPTEMBER")
    (9, 9)
    """
    if name[0].isascii():
        return _MONTHS[name[:3].lower()]
    return _MONTHS[re.sub(r"[.\s]", "", name)]


def _gregorian(year: str, era: str | None = None) -> int:
    """The Gregorian year of a written one.

    >>> _gregorian("๒๕๖๕"), _gregorian("1900", "พ.ศ.")
    (2022, 1357)
    >>> _gregorian("2019"), _gregorian("2566", "B.E.")
    (2019, 2023)
    """
    number = int(year)
    if era and era[0] in "คAC":
        return number
    return number - 543 if number >= 2200 or era else number


def _lend_years(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces, each without a year in that of the one it is joined to; in the year before where it would come after."""
    for index in reversed(range(len(pieces) - 1)):
        piece, following = pieces[index], pieces[index + 1]
        if piece.year is None and following.year is not None and _JOIN.fullmatch(text, piece.end, following.start):
            turns = (piece.month, piece.day) > (following.month, following.day)
            pieces[index] = replace(piece, year=following.year - turns)
    return pieces


def _is_range(text: str, first: Found, last: Found) -> bool:
    """Whether a dash or "to" joins two dates that follow one another."""
    join = _JOIN.fullmatch(text, first.end, last.start)
    return bool(join and join["range"] and first.last <= last.first)


def _read_piece(piece: _Piece) -> Found | None:
    """The days of a piece; None without a year or where the calendar has no such day."""
    if piece.year is None:
        return None
    try:
        first, last = (date(piece.year, piece.month, day) for day in (piece.first_day, piece.day))
    except ValueError:
        return None
    return Found(piece.start, piece.end, first, last)
