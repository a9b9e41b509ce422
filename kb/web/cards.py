"""Quotes laid out to be read as cards."""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from kb.search.values import Said, SaidHit
from kb.text.marks import Parts

LONG = 480
"""Characters of a quote that are seen without opening it: about six lines on a wide screen."""

GAP = (" … ", False)
"""Stands where the words of one paragraph break off."""


@dataclass(frozen=True, slots=True)
class Card:
    """A quote to be read. `words` are its paragraphs with the matches marked; one that is `long` shows its beginning first, but is
    `open` where a match stands further on."""

    said: Said
    words: tuple[Parts, ...]
    long: bool
    open: bool


def lay_card(one: Said | SaidHit) -> Card:
    """The card of a quote, found or not.

    >>> from kb.model import NOT_STATED, Document, Draft, Passage, Quote
    >>> from datetime import UTC, datetime
    >>> from kb.search.values import Voice
    >>> document = Document("a1", "a", "default", Draft("", ("…",)), "0", "1", 1, datetime(2026, 1, 1, tzinfo=UTC))
    >>> def say(*parts):
    ...     return Said("a1-1-1-0-5", 1, Quote(parts, True, "said", "split", NOT_STATED), Voice("", "", "", "", "", "none"), document)
    >>> lay_card(say(Passage(1, 0, 5, "น้ำลด"), Passage(1, 9, 12, "ฝนตก"))).words
    ((('น้ำลด', False), (' … ', False), ('ฝนตก', False)),)
    >>> lay_card(say(Passage(1, 0, 4, "Rain"), Passage(2, 0, 3, "Sun"))).words
    ((('Rain', False),), (('Sun', False),))
    """
    said, parts = (one.said, one.parts) if isinstance(one, SaidHit) else (one, tuple(_plain(part.text) for part in one.quote.parts))
    numbered = zip((part.paragraph for part in said.quote.parts), parts, strict=True)
    words = tuple(_join(tuple(part for _, part in group)) for _, group in groupby(numbered, itemgetter(0)))
    matches = _find_matches(words)
    long = sum(len(text) for part in words for text, _ in part) > LONG
    return Card(said, words, long, long and bool(matches) and matches[0] > LONG)


def _plain(text: str) -> Parts:
    return ((text, False),)


def _join(parts: tuple[Parts, ...]) -> Parts:
    joined = parts[0]
    for part in parts[1:]:
        joined = (*joined, GAP, *part)
    return joined


def _find_matches(words: tuple[Parts, ...]) -> list[int]:
    """How many characters stand before the end of each match."""
    ends: list[int] = []
    at = 0
    for parts in words:
        for text, match in parts:
            at += len(text)
            ends += [at] * match
    return ends
