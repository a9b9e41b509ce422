"""Passages and queries drawn from documents, the same ones for the same seed."""

import random
import re
from collections.abc import Callable, Iterator, Sequence

from kb.model import Document
from kb.text.analyzer import Analyzer
from kb.text.normalize import canonical

GRAPHEME = re.compile("\\S[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0300-\u036f]*\u0e33?|\\s+")
"""A character with its marks: what a reader would call one (Unicode's extended grapheme clusters, for Thai and Latin)."""

INSIDE_LATIN = re.compile("[A-Za-z][A-Za-z]")


REACH = 400
"""Characters of a text around a passage that are cut into words with it."""


def find_graphemes(text: str) -> list[int]:
    """Borders between any two graphemes, in Latin script between words."""
    return [match.start() for match in GRAPHEME.finditer(text) if not INSIDE_LATIN.match(text, max(match.start() - 1, 0))]


class WordBorders:
    """Finds borders at which a word begins or ends (and a grapheme: a segmenter now and then cuts a mark from its letter)."""

    def __init__(self) -> None:
        self._analyzer = Analyzer()

    def __call__(self, text: str) -> list[int]:
        """The borders in order."""
        words = {border for token in self._analyzer.tokens(text) for border in (token.start, token.end)}
        return sorted(words.intersection(find_graphemes(text)))


def draw_passages(
    documents: Sequence[Document],
    count: int,
    seed: int,
    shortest: int = 8,
    longest: int = 60,
    find_borders: Callable[[str], list[int]] = find_graphemes,
) -> Iterator[tuple[str, str]]:
    """(document id, passage) pairs: cut between any two borders of title or body.

    A passage may run over paragraph borders (which it shows as a line break).
    """
    chance = random.Random(seed)
    drawn = 0
    while drawn < count:
        document = chance.choice(documents)
        text = "\n".join(document.draft.paragraphs) if chance.random() < 0.9 else document.draft.title
        if len(text) > 2 * REACH:
            at = chance.randrange(len(text) - REACH)
            text = text[at : at + 2 * REACH]
        borders = find_borders(text)[1:-1]
        if len(text) <= shortest or not borders:
            continue
        start = chance.choice(borders)
        ends = [border for border in borders if shortest <= border - start <= longest]
        if ends and len(canonical(passage := text[start : chance.choice(ends)])) >= 2 and '"' not in passage:
            yield document.id, passage
            drawn += 1
