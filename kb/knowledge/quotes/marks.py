"""Stretches in quotation marks: which mark closes which, whatever is mixed, nested or left open."""

from collections.abc import Sequence
from typing import NamedTuple


class Marked(NamedTuple):
    """A stretch in marks. `start` and `end` are those of the words, without marks; `opened` is where the opening mark stands (-1: the
    stretch goes on from the paragraph before), `closed` where the one that closes it does (-1: none in this paragraph, the
    words go to its end); `depth` is 0 for the outermost."""

    paragraph: int
    start: int
    end: int
    opened: int
    closed: int
    depth: int


def find_marked(paragraphs: Sequence[str]) -> list[Marked]:
    """All stretches in marks, in order; one over several paragraphs is one in each of them. In linear time, whatever stands there.

    >>> [(one.start, one.end) for one in find_marked(["", "เขาว่า “ดี” แล้ว"]) if one.paragraph == 1]
    [(8, 10)]
    >>> [(one.start, one.end) for one in find_marked(["", 'He said, "Fine."'])]
    [(10, 15)]
    """
    raise NotImplementedError
