"""How likely a slip of the finger or of the spelling is, as a cost: the logarithm of how many texts are typed right for
one with this slip. One unit is a factor e.

A model of a noisy channel (Kernighan, Church and Gale, "A spelling correction program based on a noisy channel model",
1990), with classes of characters in place of a table of single ones. `SLIP` is from the training half of
`benchmarks/sets`.
"""

import re
from functools import lru_cache

from kb.text.keyboard import are_neighbours
from kb.text.normalize import ABOVE_BELOW

SLIP = 6.0
"""A slip of the commonest kind: a mark."""

LETTER = 1.5
"""What a letter costs above a mark that is left out, typed twice, or taken for another."""

FAR = 1.5
"""What a character that neither sounds alike nor lies beside the right one costs above one that does."""

_MARK = re.compile(f"[{ABOVE_BELOW}]")
_ALIKE = tuple(
    frozenset(group)
    for group in (
        "ขคฆฃฅ",
        "ชฉฌ",
        "ซสศษ",
        "ญย",
        "ดฎ",
        "ตฏ",
        "ถฐทธฑฒ",
        "นณ",
        "พภผ",
        "ฟฝ",
        "รลฤ",
        "หฮ",
        "ไใ",
        "เแ",
        "ะาั",
        "อโ",
        "aeiou",
        "ckqs",
        "sz",
        "iy",
        "vw",
        "fv",
        "gj",
        "td",
        "mn",
        "lr",
        "pb",
    )
)
"""Letters that are taken for each other because they sound alike (or, as vowels, look so)."""


def is_mark(character: str) -> bool:
    """Whether a character is a Thai mark above or below a letter.

    >>> is_mark("่"), is_mark("ก"), is_mark("a")
    (True, False, False)
    """
    return _MARK.fullmatch(character) is not None


@lru_cache(maxsize=1 << 14)
def cost_of_missing(before: str, character: str) -> float:
    """A character that was not typed behind `before` ("" at the beginning).

    >>> cost_of_missing("ท", "่") < cost_of_missing("ท", "ร")
    True
    >>> cost_of_missing("e", "e") < cost_of_missing("e", "t")
    True
    """
    if is_mark(character):
        return SLIP
    return SLIP + LETTER + (0.0 if character == before else FAR if not before else FAR / 2)


@lru_cache(maxsize=1 << 14)
def cost_of_extra(before: str, character: str, after: str) -> float:
    """A character that was typed too much between two others.

    >>> cost_of_extra("ก", "ก", "า") < cost_of_extra("ก", "ย", "า")
    True
    >>> cost_of_extra("t", "t", "i") < cost_of_extra("t", "q", "i")
    True
    """
    if is_mark(character):
        return SLIP
    beside = character in (before, after) or are_neighbours(before, character) or are_neighbours(character, after)
    return SLIP + LETTER + (0.0 if beside else FAR)


@lru_cache(maxsize=1 << 14)
def cost_of_other(typed: str, right: str) -> float:
    """A character that was typed in place of the right one.

    >>> cost_of_other("้", "่") < cost_of_other("ศ", "ส") < cost_of_other("ก", "ส")
    True
    >>> cost_of_other("e", "r") < cost_of_other("e", "p")
    True
    """
    if is_mark(typed) and is_mark(right):
        return SLIP
    alike = are_neighbours(typed, right) or any(typed in group and right in group for group in _ALIKE)
    return SLIP + LETTER + (0.0 if alike else FAR)


def cost_of_swapped(one: str, other: str) -> float:
    """Two neighbours that were typed the wrong way round.

    >>> cost_of_swapped("่", "ี") < cost_of_swapped("ก", "ร")
    True
    >>> cost_of_swapped("i", "e") == SLIP + LETTER
    True
    """
    return SLIP + (0.0 if is_mark(one) or is_mark(other) else LETTER)
