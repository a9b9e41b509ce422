"""Lines that were broken for their width, put together again."""

import re
from collections.abc import Iterable

_HYPHENATED = re.compile("[a-z]+-$")
_COMPOUND = re.compile("[A-Za-z0-9]-$")
_WORD = re.compile("[a-z]+")
_THAI_END = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]$")
_THAI_START = re.compile("[\u0e01-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]")


def join_lines(lines: Iterable[str], words: frozenset[str] = frozenset()) -> str:
    """One paragraph out of its lines: Thai goes on without a space, a hyphenated English word is whole again, all else
    has a space. `words` are those of the whole text, in lower case, to tell "high-speed" from "govern-ment".

    >>> join_lines(["การบริหารจัด", "การน้ำปี", "2566 และ"])
    'การบริหารจัดการน้ำปี 2566 และ'
    >>> join_lines(["the govern-", "ment of Thai-", "Lao high-", "speed rail"], frozenset({"speed"}))
    'the government of Thai-Lao high-speed rail'
    """
    text = ""
    for line in lines:
        text = join_two(text, line.strip(), words)
    return text


def join_two(first: str, second: str, words: frozenset[str] = frozenset()) -> str:
    """Two lines of one paragraph. In Thai a line is broken between words, and words have no space between them; the
    space at which a line was broken (after a phrase) is lost, which a search for the passage does not notice.

    >>> join_two("คณะกรรม", "การ"), join_two("ร้อยละ", "5")
    ('คณะกรรมการ', 'ร้อยละ 5')
    >>> join_two("co-", "operation"), join_two("ASEAN-", "Japan")
    ('cooperation', 'ASEAN-Japan')
    """
    if not first or not second:
        return first or second
    broken, rest = _HYPHENATED.search(first), _WORD.match(second)
    if broken and rest and rest[0] not in words and broken[0] + rest[0] not in words:
        return first[:-1] + second
    if (broken and rest) or _COMPOUND.search(first) or (_THAI_END.search(first) and _THAI_START.match(second)):
        return first + second
    return f"{first} {second}"
