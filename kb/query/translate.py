"""What the terms of a query are called in the other language: several sources, one voice."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from kb.model import Translation
from kb.query import weights

Translate = Callable[[str], tuple[Translation, ...]]
"""From a folded term to its translations, best first."""

LONGEST = 6
"""Words of a term that are looked up together."""


class Source(Protocol):
    """Knows translations."""

    def translate(self, text: str) -> tuple[Translation, ...]:
        """Folded terms of the other language, best first; none where unknown."""


def merge(sources: Sequence[Source]) -> Translate:
    """The sources as one. A translation that several of them know weighs more: they err independently, so the doubts
    (1 - weight) are multiplied.

    >>> class One:
    ...     def translate(self, text: str) -> tuple[Translation, ...]:
    ...         return (Translation("น้ำท่วม", 0.5, "lexicon"),) if text == "flood" else ()
    >>> merge([One(), One()])("flood"), merge([One()])("เมือง")
    ((Translation(text='น้ำท่วม', weight=0.75, origin='lexicon'),), ())
    """

    def translate(text: str) -> tuple[Translation, ...]:
        found: dict[str, Translation] = {}
        for source in sources:
            for one in source.translate(text):
                known = found.get(one.text)
                found[one.text] = replace(known, weight=1 - (1 - known.weight) * (1 - one.weight)) if known else one
        best = sorted(found.values(), key=lambda one: -one.weight)[: weights.MOST_TRANSLATIONS]
        return tuple(one for one in best if one.weight >= weights.FAINT)

    return translate


def cover(count: int, join: Callable[[int, int], str], translate: Translate) -> Iterator[tuple[int, int, tuple[Translation, ...]]]:
    """So many words in groups that are translated together, the longest first: (start, end, translations) of each group.

    `join` gives the text from one word up to another. A word that nothing translates is a group of its own.

    >>> known = {"smart city": (Translation("เมืองอัจฉริยะ", 1.0, "names"),)}
    >>> words = ["the", "smart", "city"]
    >>> [group[:2] for group in cover(3, lambda start, end: " ".join(words[start:end]), lambda text: known.get(text, ()))]
    [(0, 1), (1, 3)]
    """
    start = 0
    while start < count:
        for end in range(min(start + LONGEST, count), start, -1):
            translations = translate(join(start, end))
            if translations or end == start + 1:
                yield start, end, translations
                start = end
                break
