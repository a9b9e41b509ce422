"""Passages and queries drawn from documents, the same ones for the same seed."""

import random
import re
from collections.abc import Iterator, Sequence

from kb.model import Document
from kb.text.normalize import canonical

GRAPHEME = re.compile("\\S[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0300-\u036f]*\u0e33?|\\s+")
"""A character with its marks: what a reader would call one (Unicode's extended grapheme clusters, for Thai and Latin)."""

INSIDE_LATIN = re.compile("[A-Za-z][A-Za-z]")


def draw_passages(documents: Sequence[Document], count: int, seed: int, shortest: int = 8, longest: int = 60) -> Iterator[tuple[str, str]]:
    """(document id, passage) pairs: cut between any two graphemes of title or body, in Latin script between words.

    A passage may run over paragraph borders (which it shows as a line break).
    """
    chance = random.Random(seed)
    drawn = 0
    while drawn < count:
        document = chance.choice(documents)
        text = "\n".join(document.draft.paragraphs) if chance.random() < 0.9 else document.draft.title
        borders = [match.start() for match in GRAPHEME.finditer(text) if not INSIDE_LATIN.match(text, max(match.start() - 1, 0))]
        if len(text) <= shortest or not borders:
            continue
        start = chance.choice(borders)
        ends = [border for border in borders if shortest <= border - start <= longest]
        if ends and len(canonical(passage := text[start : chance.choice(ends)])) >= 2 and '"' not in passage:
            yield document.id, passage
            drawn += 1
