"""BM25 as tantivy computes it, for the engine that has to do it by hand.

Source: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with the
idf of Lucene, the factor (k1 + 1) that tantivy keeps, and the lengths that both store in one byte.
"""

from bisect import bisect_right
from collections.abc import Iterable
from math import log

K1 = 1.2
B = 0.75


def _decode(code: int) -> int:
    """The length that a byte stands for: Lucene's `SmallFloat.byte4ToInt`."""
    if code < 24:
        return code
    mantissa, shift = (code - 24) & 7, ((code - 24) >> 3) - 1
    return 24 + (mantissa if shift < 0 else (mantissa | 8) << shift)


LENGTHS = tuple(_decode(code) for code in range(256))
"""The lengths that one byte can tell."""


def quantize(length: int) -> int:
    """A length as an index remembers it: exact to 40, rounded down to three bits above.

    >>> [quantize(length) for length in (0, 7, 40, 41, 63, 100, 1000)]
    [0, 7, 40, 40, 60, 96, 984]
    """
    return LENGTHS[bisect_right(LENGTHS, length) - 1]


def idf(documents: int, holding: int) -> float:
    """How rare a term is that `holding` of all `documents` have: ln(1 + (N - n + 1/2) / (n + 1/2)).

    >>> round(idf(3, 2), 5)
    0.47
    """
    return log(1 + (documents - holding + 0.5) / (holding + 0.5))


def score(rarities: Iterable[float], count: int, length: int, average: float) -> float:
    """BM25 of a term or phrase that stands `count` times in a field of `length` tokens; a phrase gives the idf of each part.

    >>> round(score([idf(3, 2)], 1, 3, 36.0), 5)
    0.75201
    >>> round(score([idf(3, 2), idf(3, 2)], 1, 5, 36.0), 5)
    1.45124
    """
    norm = K1 * (1 - B + B * quantize(length) / average)
    return sum(rarities) * (K1 + 1) * count / (count + norm)
