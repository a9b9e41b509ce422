"""One Aho–Corasick pass over a text: every place where one of many forms stands, with exact offsets."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from string import ascii_lowercase, digits
from typing import NamedTuple

import ahocorasick

from kb.text.normalize import ABOVE_BELOW, CONSONANT, fold

LONG = 8
"""Characters from which on a form may be parted by a space anywhere: a shorter one may then be the end of one word and the
beginning of the next."""

_GAP = re.compile("(?<=[\u0e00-\u0e7f]) +| +(?=[\u0e00-\u0e7f])")
_LATIN = frozenset(ascii_lowercase + digits)

_UNENDED = frozenset("เแโใไ\u0e31\u0e36\u0e37\u0e47")
"""Vowels that no Thai word ends with: a consonant follows that belongs to them."""

_TONES = frozenset("\u0e48\u0e49\u0e4a\u0e4b")
_BOUND = re.compile(f"[{ABOVE_BELOW}ะาำๅ]|[{CONSONANT}][\u0e34\u0e38]?\u0e4c")
"""What belongs to the letter before it: vowels and marks, and a consonant that is written but silent (จันทร์, พันธุ์)."""

_LETTERED = re.compile(f"(?:[{CONSONANT}]\\.)+")
_LETTERED_BEFORE = re.compile(f"[{CONSONANT}]\\.$")
_CUT_SHORT = re.compile(f"(?:^|[^{CONSONANT}{ABOVE_BELOW}ะาำเ-ๆ])[{CONSONANT}]{{1,2}}$")
_LETTERED_AFTER = re.compile(f"[{CONSONANT}]{{1,2}}\\.")
_LATIN_AFTER = re.compile("[A-Za-z]")


class Match(NamedTuple):
    """A form that stands in a text from `start` to `end`."""

    start: int
    end: int
    form: str


class _Form(NamedTuple):
    """A form as given; where in its squeezed spelling it has capitals, and where it has a space that squeezing took out."""

    text: str
    capitals: tuple[int, ...]
    gaps: frozenset[int]


class _Squeezed:
    """A text squeezed, and the way back to its own offsets."""

    def __init__(self, text: str) -> None:
        folded = fold(text)
        self.text = _GAP.sub("", folded)
        self.gaps: list[int] = []
        self._shifts = [0]
        for gap in _GAP.finditer(folded):
            self.gaps.append(gap.start() - self._shifts[-1])
            self._shifts.append(self._shifts[-1] + gap.end() - gap.start())

    def place(self, at: int) -> int:
        """Where the character `at` stands in the text as it was."""
        return at + self._shifts[bisect_right(self.gaps, at)]

    def gaps_inside(self, start: int, end: int) -> list[int]:
        """The places between two characters of a stretch where a space was."""
        return self.gaps[bisect_right(self.gaps, start) : bisect_left(self.gaps, end)]


def squeeze(text: str) -> str:
    """What two spellings of one form have in common: folded, without spaces beside Thai letters.

    >>> squeeze("กระทรวง การคลัง"), squeeze("๑๖ จังหวัด EEC")
    ('กระทรวงการคลัง', '16จังหวัดeec')
    >>> squeeze("Chiang Mai")
    'chiang mai'
    """
    return _GAP.sub("", fold(text))


class Matcher:
    """Many forms, compiled once.

    A Thai form needs no spaces around it, but it does not cut a syllable (ตราด is not in อัตราดอกเบี้ย); a Latin one stands
    between word borders. Where a form has a capital, so has the text. A short form is not found across a space that it lacks,
    unless a dot stands before the space.

    >>> Matcher(["ตราด", "รมว.คลัง"]).find("รมว. คลัง กล่าวที่ตราดว่าอัตราดอกเบี้ยคงที่")
    [Match(start=0, end=9, form='รมว.คลัง'), Match(start=18, end=22, form='ตราด')]
    >>> Matcher(["Nan"]).find("Nan's nan, Nantes, NAN")
    [Match(start=0, end=3, form='Nan'), Match(start=19, end=22, form='Nan')]
    """

    def __init__(self, forms: Iterable[str]) -> None:
        spelled: dict[str, list[_Form]] = {}
        for form in dict.fromkeys(forms):
            if key := squeeze(form):
                spelled.setdefault(key, []).append(_describe(form))
        self._automaton = ahocorasick.Automaton()
        for key, same in spelled.items():
            self._automaton.add_word(key, (key, tuple(same)))
        self._automaton.make_automaton()
        self._empty = not spelled

    def find(self, text: str) -> list[Match]:
        """All matches, overlapping ones too, in the order of their ends, longer first."""
        return [] if self._empty or not text else list(self._walk(text, _Squeezed(text)))

    def _walk(self, text: str, squeezed: _Squeezed) -> Iterator[Match]:
        plain = squeezed.text
        for last, (key, forms) in self._automaton.iter(plain):
            end = last + 1
            start = end - len(key)
            if _is_bounded(plain, start, end):
                gaps = {gap - start for gap in squeezed.gaps_inside(start, end) if plain[gap - 1] != "."} if len(key) < LONG else set()
                here, there = squeezed.place(start), squeezed.place(last) + 1
                for form in forms:
                    if gaps <= form.gaps and _fits(text, here, there, form):
                        yield Match(here, there, form.text)


def _describe(form: str) -> _Form:
    bare = _GAP.sub("", form)
    return _Form(form, tuple(n for n, letter in enumerate(bare) if letter.isupper()), frozenset(_Squeezed(form).gaps))


def _is_bounded(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a squeezed text cuts no word of Latin letters and no Thai syllable."""
    return (start == 0 or _begins(text, start)) and (end == len(text) or _ends(text, end))


def _begins(text: str, start: int) -> bool:
    first, before = text[start], text[start - 1]
    if first in _LATIN:
        return before not in _LATIN
    if before in _TONES and start > 1:
        before = text[start - 2]
    return not (before in _UNENDED and _is_thai(first))


def _ends(text: str, end: int) -> bool:
    last = text[end - 1]
    if last in _LATIN:
        return text[end] not in _LATIN
    return not (_is_thai(last) and _BOUND.match(text, end))


def _is_thai(letter: str) -> bool:
    return "\u0e00" < letter <= "\u0e4e"


def _fits(text: str, start: int, end: int, form: _Form) -> bool:
    """Whether the text has the capitals of a form, and a form with dots is not a part of a longer abbreviation: ป.ป. in ป.ป.ส.,
    บช.ก. in ผบช.ก., U.S. in U.S.A."""
    if form.capitals:
        bare = _GAP.sub("", text[start:end])
        if not all(bare[n].isupper() for n in form.capitals):
            return False
    if form.text[-1] != ".":
        return True
    if not _is_thai(form.text[0]):
        return not _LATIN_AFTER.match(text, end)
    if _LETTERED.fullmatch(form.text) and (_LETTERED_AFTER.match(text, end) or _LETTERED_BEFORE.search(text, max(0, start - 2), start)):
        return False
    return not _CUT_SHORT.search(text[max(0, start - 3) : start])
