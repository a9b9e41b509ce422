"""A sketch of a text: a few short strings that two texts share as far as they say the same.

MinHash with one permutation (Li, Owen and Zhang 2012): every shingle falls into a slot by its hash, and each slot keeps its
smallest. Shingles are runs of letters, without spaces and figures, so no segmenter has a say; what a text counts and on
which days is sketched apart, because the bulletins of two days may differ in nothing else.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from kb.text.normalize import fold

WORDING = 24
"""Slots of the wording."""

FIGURES = 12
"""Slots of the numbers. One more is for all numbers of the title."""

LONGEST = 20_000
"""Characters of a text that are looked at."""

LENGTH = 12
"""Letters of a shingle: two to three words."""

SAME_WORDING = 0.87
"""The share of slots of the wording that two copies have in common."""

SAME_FIGURES = 0.9
"""The same of the numbers: one of all twelve slots may differ."""

FEWEST = 8
"""Slots of the wording that a text must fill to be compared: about as many words."""

_TITLE = WORDING + FIGURES

_IDLE = re.compile("[^a-z\u0e01-\u0e3a\u0e40-\u0e4e\n]+")
_SHINGLE = re.compile(f"(?=([รมสคeot].{{{LENGTH - 1}}}))")
"""Shingles begin at some of the most frequent letters: a quarter of all shingles stand for the rest."""

_NUMBER = re.compile("[0-9]+(?:[.,:][0-9]+)*")


def sketch(title: str, paragraphs: Sequence[str]) -> tuple[str, ...]:
    """At most `WORDING + FIGURES + 1` strings, each two digits that name its slot and what the slot keeps, in order of slots.

    A title that the text repeats and white space make no difference.

    >>> one = sketch("น้ำท่วม", ["ชาวบ้านริมแม่น้ำรอความช่วยเหลือจากทางการ"])
    >>> one == sketch("น้ำท่วม", ["น้ำท่วม", "ชาวบ้านริมแม่น้ำ รอความช่วยเหลือ จากทางการ"]), len(one) > 3
    (True, True)
    >>> sketch("cases", ["12 in 3 towns"]) == sketch("cases", ["3 in 12 towns"]), len(sketch("a", []))
    (True, 0)
    """
    text = fold("\n".join((title, *paragraphs))[:LONGEST])
    wording = _keep_smallest((crc32(shingle.encode()) for shingle in set(_SHINGLE.findall(_IDLE.sub("", text)))), WORDING)
    figures = _keep_smallest((crc32(number.encode()) for number in set(_NUMBER.findall(text))), FIGURES)
    told = sorted(set(_NUMBER.findall(fold(title))))
    return (*_name(wording, 0), *_name(figures, WORDING), *_name({0: crc32(" ".join(told).encode())} if told else {}, _TITLE))


def is_near(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two sketches are those of one text, posted twice or slightly changed. Texts too short to tell are not near, nor
    are those whose titles give different numbers.

    >>> text = ["กรมชลประทานแจ้งเตือนประชาชนริมแม่น้ำเจ้าพระยาให้ติดตามสถานการณ์น้ำอย่างใกล้ชิดตลอดสัปดาห์นี้ 12 จังหวัด"]
    >>> is_near(sketch("น้ำ", text), sketch("น้ำ (ซ้ำ)", text))
    True
    >>> is_near(sketch("น้ำ 1", text), sketch("น้ำ 2", text)), is_near(sketch("a", []), sketch("a", []))
    (False, False)
    """
    (words, figures, title), (other_words, other_figures, other_title) = _part(one), _part(other)
    return (
        (title == other_title or not title or not other_title)
        and min(len(words), len(other_words)) >= FEWEST
        and _agree(words, other_words) >= SAME_WORDING
        and _agree(figures, other_figures) >= SAME_FIGURES
    )


def wording(values: Sequence[str]) -> tuple[str, ...]:
    """The part of a sketch that the wording gives: copies share some of these values, so one looks for them by these.

    >>> wording(sketch("ปี 2567", []))
    ()
    >>> len(wording(sketch("the cost of living", ["support for farmers in 2024"]))) > 2
    True
    """
    return _part(values)[0]


def _part(values: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What the wording, the numbers and the title gave."""
    first, last = (bisect_left(values, f"{slot:02d}") for slot in (WORDING, _TITLE))
    ordered = tuple(values)
    return ordered[:first], ordered[first:last], ordered[last:]


def _agree(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of slots in which two sketches keep the same, of those that either of them fills."""
    filled = {value[:2] for value in (*one, *other)}
    return len(set(one) & set(other)) / len(filled) if filled else 1.0


def _keep_smallest(hashes: Iterable[int], slots: int) -> dict[int, int]:
    """The smallest hash of each slot that has any."""
    kept: dict[int, int] = {}
    for value in sorted(hashes, reverse=True):
        kept[value % slots] = value // slots
    return kept


def _name(kept: dict[int, int], first: int) -> Iterator[str]:
    return (f"{slot + first:02d}{value:x}" for slot, value in sorted(kept.items()))
