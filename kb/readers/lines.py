"""Lines that were broken for their width, put together again."""

import re
from collections.abc import Iterable

_HYPHENATED = re.compile("[a-z]+-$")
_COMPOUND = re.compile("[A-Za-z0-9]-$")
_WORD = re.compile("[a-z]+")
_THAI_END = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]$")
_THAI_START = re.compile("[\u0e01-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]")
_LONGEST_WORD = 40
"""Characters of a line's end that are looked at, so that long lines cost no more than short ones."""


def join_lines(lines: Iterable[str], words: frozenset[str] = frozenset()) -> str:
    """One paragraph out of its lines: Thai goes on without a space, a hyphenated English word is whole again, all else
    has a space. `words` are those of the whole text, in lower case, to tell "high-speed" from "govern-ment".

    >>> join_lines(["การบริหารจัด", "การน้ำปี", "2566 และ"])
    'การบริหารจัดการน้ำปี 2566 และ'
    >>> join_lines(["the govern-", "ment of Thai-", "Lao high-", "speed rail"], frozenset({"speed"}))
    'the government of Thai-Lao high-speed rail'
    """
    parts: list[str] = []
    for line in (line.strip() for line in lines):
        if parts and line:
            glue = find_glue(parts[-1], line, words)
            parts[-1] = parts[-1] + glue if glue is not None else parts[-1][:-1]
        parts += [line] if line else []
    return "".join(parts)


def find_glue(first: str, second: str, words: frozenset[str] = frozenset()) -> str | None:
    """What stands between two lines of one paragraph: nothing or a space; None where the hyphen goes too.

    In Thai a line is broken between words, and words have no space between them; the space at which a line was broken
    (after a phrase) is lost, which a search for the passage does not notice.

    >>> find_glue("คณะกรรม", "การ"), find_glue("ร้อยละ", "5")
    ('', ' ')
    >>> find_glue("co-", "operation"), find_glue("ASEAN-", "Japan")
    (None, '')
    """
    end = first[-_LONGEST_WORD:]
    broken, rest = _HYPHENATED.search(end), _WORD.match(second)
    if broken and rest and rest[0] not in words and broken[0] + rest[0] not in words:
        return None
    is_thai = _THAI_END.search(end) and _THAI_START.match(second)
    return "" if (broken and rest) or _COMPOUND.search(end) or is_thai else " "
