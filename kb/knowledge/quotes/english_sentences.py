"""Where the sentences of an English paragraph begin and end."""

import re
from typing import NamedTuple

_END = re.compile('[.!?][”’"\')\\]]* +(?=[“‘"\'(]?[A-Z0-9“‘"])|[.!?][”"]? *$')
_SHORT = re.compile(
    "(?:(?<![A-Za-z])(?:Gen|Mr|Mrs|Ms|Dr|Prof|Assoc|Asst|Pol|Lt|Maj|Col|Capt|Adm|Sgt|Brig|Hon|Ret|Rev|St|No|Nos|Art|Sec|"
    "Fig|vs|approx|Ltd|Co|Inc|"
    "Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|cf|viz|i\\.e|e\\.g|a\\.m|p\\.m|Ph\\.D|H\\.E|hrs)|"
    "(?<![A-Za-z])[A-Z]|[A-Z]\\.[A-Z])$"
)
"""What a full stop shortens."""
_MOTTO = re.compile('[“"][^“”"]{1,60}[”"]')
"""A few words in marks: a stop within them ends no sentence."""
_LOOK = 12
_BEGINS = re.compile("(?:The|This|It|He|She|They|In) ")
_AT_END = ("Ltd", "Co", "Inc", "Corp", "a.m", "p.m", "hrs")
"""Shortened words that may end a sentence too."""


class Sentence(NamedTuple):
    """Where a sentence begins and ends; its stop belongs to it, the space behind does not."""

    start: int
    end: int


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of a paragraph. A stop behind a title, an initial or another short word ends none.

    >>> split_sentences("Gen. Dam spoke. He left.")
    [Sentence(start=0, end=15), Sentence(start=16, end=24)]
    >>> split_sentences("น้ำลด")
    [Sentence(start=0, end=5)]
    """
    found, start = [], 0
    inner = {place for motto in _MOTTO.finditer(text) for place in range(motto.start(), motto.end() - 2)}
    for stop in _END.finditer(text):
        if stop.start() in inner or (stop.end() < len(text) and _is_short(text, stop)):
            continue
        end = stop.start() + len(stop[0].rstrip(" "))
        found.append(Sentence(start, end))
        start = stop.end()
    rest = text[start:].rstrip(" ")
    return [*found, Sentence(start, start + len(rest))] if rest else found


def _is_short(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop shortens a word or numbers an item, and ends no sentence."""
    before = text[max(0, stop.start() - _LOOK) : stop.start()]
    if stop[0][0] != ".":
        return False
    if re.search("(?:^|[ (:;])[0-9]{1,2}$", before) and stop.start() - len(before) <= 0:
        return True
    match = _SHORT.search(before)
    if not match:
        return False
    return not ((match[0].endswith(_AT_END) or "." in match[0]) and _BEGINS.match(text, stop.end()))
