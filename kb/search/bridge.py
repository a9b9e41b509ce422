"""How much of an English text is said in a Thai one? By the translations of its terms, the rarer the more."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.engine.scores import idf
from kb.query.translate import cover
from kb.search.lore import Lore
from kb.text.analyzer import STOP_WORDS, Analyzer
from kb.text.normalize import fold

UNKNOWN = 6.0
"""The rarity of a translation that no document has as a word: several words together, mostly."""

LONG = 6
"""Letters from which on a translation of several words is looked for as a string."""

_LATIN = re.compile("[a-z]")

Gloss = tuple[tuple[str, float], ...]
"""What one term may be called in Thai, and what it is worth to find it so: its weight times its rarity."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text as terms, and as one folded string without spaces."""

    terms: frozenset[str]
    compact: str


class Bridge:
    """From English terms to Thai texts, with what an index knows."""

    def __init__(self, analyzer: Analyzer, lore: Lore) -> None:
        self._analyzer, self._lore = analyzer, lore

    def read(self, text: str) -> Said:
        """A text to look in."""
        terms = frozenset(term for terms in self._analyzer.terms(text) for term in terms)
        return Said(terms, fold(text).replace(" ", "").replace("\n", ""))

    def gloss(self, text: str) -> tuple[Gloss, ...]:
        """The distinct terms of an English text, the longest known first, with all that they may be called in Thai."""
        return tuple(dict.fromkeys(self._gloss(text)))

    def rarity(self, term: str) -> float:
        """How rare a word is among all documents, as BM25 has it; `UNKNOWN` for one that none has."""
        held = self._lore.counts.word(term)
        return idf(self._lore.counts.size(), held) if held else UNKNOWN

    def _gloss(self, text: str) -> Iterator[Gloss]:
        folded, words = fold(text), self._analyzer.words(text)

        def join(start: int, end: int) -> str:
            return folded[words[start].start : words[end - 1].end]

        for start, end, translations in cover(len(words), join, self._lore.known):
            term = join(start, end)
            if translations and term not in STOP_WORDS and _LATIN.search(term):
                yield tuple((one.text, one.weight * self.rarity(one.text)) for one in translations)


def weigh(glosses: Sequence[Gloss]) -> float:
    """What it would be worth to find all terms.

    >>> weigh([(("น้ำ", 2.0), ("วารี", 5.0)), (("ไฟ", 1.0),)])
    6.0
    >>> weigh([])
    0
    """
    return sum(max(worth for _, worth in gloss) for gloss in glosses)


def count_said(glosses: Sequence[Gloss], said: Said) -> float:
    """What the terms are worth that a Thai text says.

    >>> count_said([(("น้ำ", 2.0), ("วารี", 5.0)), (("ไฟ", 1.0),)], Said(frozenset(["น้ำ"]), "น้ำ"))
    2.0
    >>> count_said([(("ความร่วมมือ ระหว่างประเทศ", 4.0),)], Said(frozenset(), "มีความร่วมมือระหว่างประเทศ"))
    4.0
    """
    return sum(max((worth for text, worth in gloss if _is_said(text, said)), default=0.0) for gloss in glosses)


def _is_said(text: str, said: Said) -> bool:
    if text in said.terms:
        return True
    compact = text.replace(" ", "")
    return len(compact) >= LONG and compact in said.compact
