"""A name in a query as the documents' names spell it: in the other script, or in this one, found by sound."""

from collections.abc import Callable, Iterable
from itertools import islice
from math import log10

from kb.knowledge.names import look_ups
from kb.model import Translation
from kb.text.normalize import fold
from kb.text.scripts import is_thai
from kb.text.sound import likeness

ACROSS = 0.66
"""The least likeness of a spelling in the other script. Of the name pairs of `benchmarks/sets/names.tsv` that are for tuning,
94 in 100 are more alike."""

WITHIN_SCRIPT = 0.86
"""The least likeness of another spelling in the same script, where a letter's difference is often another name."""

MOST = 8
"""The most spellings of one name."""

NEAR = 0.2
"""How much less alike than the best a spelling may be."""

SEEN = 0.05
"""How much likeness ten times as many documents make up for."""

SHORTEST = 2
"""Letters from which on a word may be a name."""

HELD = 700
"""Names of one sound key that are compared: those of the most documents. A few short keys (tn, nt) have thousands."""

Complete = Callable[[str], Iterable[tuple[str, int]]]
"""The names that an index holds for a sound key, each with its number of documents, most first."""


class NameBook:
    """Spellings of names by sound. `complete` looks a sound key up in the names of the documents, `is_word` tells ordinary
    words (of either language), which are no names: most English words sound like some Thai name. Safe from several threads.

    >>> names = {"th:pnyt": [("ประยุทธ์", 9)], "la:pnyt": [("prayut", 4), ("prayuth", 1)]}
    >>> book = NameBook(lambda key: names.get(key, ()), lambda word: word == "meeting")
    >>> [found.text for found in book.translate("Prayuth")], [found.text for found in book.translate("ประยุทธ์")]
    (['ประยุทธ์'], ['prayut', 'prayuth'])
    >>> [found.text for found in book.sounds_alike("prayuth")], book.translate("meeting")
    (['prayut'], ())
    """

    def __init__(self, complete: Complete, is_word: Callable[[str], bool]) -> None:
        self._complete, self._is_word = complete, is_word

    def translate(self, text: str) -> tuple[Translation, ...]:
        """The likely spellings of a name in the other script, best first; none of an ordinary word, or where unsure. A Thai
        word that the documents name is a name though the dictionary has it (อนุทิน)."""
        return self._find(text, across=True, least=ACROSS)

    def sounds_alike(self, text: str) -> tuple[Translation, ...]:
        """Other spellings of a name in the same script, best first."""
        return self._find(text, across=False, least=WITHIN_SCRIPT)

    def _find(self, text: str, *, across: bool, least: float) -> tuple[Translation, ...]:
        """Spellings that are alike enough, most alike first, the more documents the better among nearly equals."""
        name = fold(text)
        thai = is_thai(name)
        if len(name) < SHORTEST or (all(map(self._is_word, name.split(" "))) and not (thai and name in self._look_up(name, thai=True))):
            return ()
        held = self._look_up(name, thai=thai != across)
        degrees = {other: likeness(name, other) for other in held if other != name and (thai != across or not self._is_word(other))}
        best = max(degrees.values(), default=0.0)
        close = [other for other, degree in degrees.items() if degree >= max(least, best - NEAR)]
        close.sort(key=lambda other: (-degrees[other] - SEEN * log10(held[other]), other))
        return tuple(Translation(other, round(degrees[other], 3), "sound") for other in close[:MOST])

    def _look_up(self, name: str, *, thai: bool) -> dict[str, int]:
        """The names in Thai or Latin letters that may be this one, with their numbers of documents."""
        return {other: count for key in look_ups(name, thai=thai) for other, count in islice(self._complete(key), HELD)}
