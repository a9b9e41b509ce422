"""Lines that were broken for their width, put together again."""

import re
from collections.abc import Iterable

_HYPHENATED = re.compile("[a-z]-$")
_THAI_END = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]$")
_THAI_START = re.compile("[\u0e01-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]")


def join_lines(lines: Iterable[str]) -> str:
    """One paragraph out of its lines: Thai goes on without a space, a hyphenated English word is whole again, all else
    has a space.

    >>> join_lines(["การบริหารจัด", "การน้ำปี", "2566 และ"])
    'การบริหารจัดการน้ำปี 2566 และ'
    >>> join_lines(["the govern-", "ment of Thai-", "Lao ties"])
    'the government of Thai-Lao ties'
    """
    text = ""
    for line in lines:
        text = join_two(text, line.strip())
    return text


def join_two(first: str, second: str) -> str:
    """Two lines of one paragraph. In Thai a line is broken between words, and words have no space between them; the
    space at which a line was broken (after a phrase) is lost, which a search for the passage does not notice.

    >>> join_two("คณะกรรม", "การ"), join_two("ร้อยละ", "5")
    ('คณะกรรมการ', 'ร้อยละ 5')
    >>> join_two("co-", "operation"), join_two("ASEAN-", "Japan")
    ('cooperation', 'ASEAN-Japan')
    """
    if not first or not second:
        return first or second
    if _HYPHENATED.search(first) and second[0].islower():
        return first[:-1] + second
    if first.endswith("-") or (_THAI_END.search(first) and _THAI_START.match(second)):
        return first + second
    return f"{first} {second}"
