"""A sketch of a text: a few short strings that two texts share as far as they say the same.

MinHash with one permutation (Li, Owen and Zhang 2012): every shingle falls into a slot by its hash, and each slot keeps its
smallest. Shingles are runs of letters, without spaces and figures, so no segmenter has a say; what a text counts and on
which days is sketched apart, because the bulletins of two days may differ in nothing else.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from kb.text.normalize import fold

WORDING = 24
"""Slots of the wording."""

FIGURES = 8
"""Slots of the numbers."""

LONGEST = 20_000
"""Characters of a text that are looked at."""

LENGTH = 12
"""Letters of a shingle: two to three words."""

SAME_WORDING = 0.75
"""The share of slots of the wording that two copies have in common."""

SAME_FIGURES = 0.75
"""The same of the numbers."""

FEWEST = 8
"""Slots of the wording that a text must fill to be compared: about as many words."""

_IDLE = re.compile("[^a-z\u0e01-\u0e3a\u0e40-\u0e4e\n]+")
_SHINGLE = re.compile(f"(?=([รมสคeot].{{{LENGTH - 1}}}))")
"""Shingles begin at some of the most frequent letters: a quarter of all shingles stand for the rest."""

_NUMBER = re.compile("[0-9]+(?:[.,:][0-9]+)*")


def sketch(title: str, paragraphs: Sequence[str]) -> tuple[str, ...]:
    """At most `WORDING + FIGURES` strings, each two digits that name its slot and what the slot keeps, in order of slots.

    A title that the text repeats and white space make no difference.

    >>> one = sketch("น้ำท่วม", ["ชาวบ้านริมแม่น้ำรอความช่วยเหลือจากทางการ"])
    >>> one == sketch("น้ำท่วม", ["น้ำท่วม", "ชาวบ้านริมแม่น้ำ รอความช่วยเหลือ จากทางการ"]), len(one) > 3
    (True, True)
    >>> sketch("12 cases", ["in 3 towns"])[-2:] == sketch("3 cases", ["in 12 towns"])[-2:]
    True
    """
    text = fold("\n".join((title, *paragraphs))[:LONGEST])
    wording = _keep_smallest((crc32(shingle.encode()) for shingle in set(_SHINGLE.findall(_IDLE.sub("", text)))), WORDING)
    figures = _keep_smallest((crc32(number.encode()) for number in set(_NUMBER.findall(text))), FIGURES)
    return (*_name(wording, 0), *_name(figures, WORDING))


def is_near(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two sketches are those of one text, posted twice or slightly changed. Texts too short to tell are not near.

    >>> text = ["กรมชลประทานแจ้งเตือนประชาชนริมแม่น้ำเจ้าพระยาให้ติดตามสถานการณ์น้ำอย่างใกล้ชิดตลอดสัปดาห์นี้ 12 จังหวัด" * 2]
    >>> is_near(sketch("น้ำ", text), sketch("น้ำ", text))
    True
    >>> is_near(sketch("น้ำ", text), sketch("น้ำ", [text[0].replace("12", "9")])), is_near(sketch("a", []), sketch("a", []))
    (False, False)
    """
    return _agree(wording(one), wording(other), FEWEST) >= SAME_WORDING and _agree(_figures(one), _figures(other), 0) >= SAME_FIGURES


def wording(values: Sequence[str]) -> tuple[str, ...]:
    """The part of a sketch that the wording gives: copies share some of these values, so one looks for them by these.

    >>> wording(sketch("ปี 2567", []))
    ()
    >>> len(wording(sketch("the cost of living", ["support for farmers in 2024"]))) > 2
    True
    """
    return tuple(value for value in values if int(value[:2]) < WORDING)


def _figures(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(value for value in values if int(value[:2]) >= WORDING)


def _agree(one: Sequence[str], other: Sequence[str], fewest: int) -> float:
    """The share of slots in which two sketches keep the same, of those that either of them fills."""
    if min(len(one), len(other)) < fewest:
        return 0.0
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
