"""A word of a query as the documents' names spell it: in the other script, or in this one, found by sound."""

from collections.abc import Callable, Iterable
from math import log10

from kb.model import Translation
from kb.text.normalize import fold
from kb.text.sound import is_thai, likeness, sound_keys

ACROSS = 0.66
"""The least likeness of a spelling in the other script. Of the name pairs of `benchmarks/sets/names.tsv` that are for tuning,
nine in ten are more alike."""

WITHIN_SCRIPT = 0.86
"""The least likeness of another spelling in the same script, where a letter's difference is often another name."""

MOST = 5
"""The most spellings of one word."""

NEAR = 0.12
"""How much less alike than the best a spelling may be."""

SHORTEST = 2
"""Letters from which on a word may be a name."""

Complete = Callable[[str], Iterable[tuple[str, int]]]
"""The names that an index holds for a sound key, each with its number of documents."""


class NameBook:
    """Spellings of names by sound. `complete` looks a sound key up in the names of the documents, `is_word` tells ordinary
    words (of either language), which are no names. Safe from several threads.

    >>> names = {"pnyt": [("ประยุทธ์", 9), ("prayut", 4), ("prayuth", 1)]}
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
        """Spellings that are alike enough, most alike first; among equals those of more documents."""
        word = fold(text)
        thai = is_thai(word)
        if len(word) < SHORTEST or (not thai and self._is_word(word)):
            return ()
        held = {name: count for key in sound_keys(word) for name, count in self._complete(key)}
        if thai and word not in held and self._is_word(word):
            return ()
        spellings = [name for name in held if name != word and (is_thai(name) != thai) == across and (thai != across or not self._is_word(name))]
        alike = {name: likeness(word, name, least) for name in spellings}
        best = max(alike.values(), default=0.0)
        close = [name for name, degree in alike.items() if degree >= max(least, best - NEAR)]
        close.sort(key=lambda name: (-alike[name] - 0.02 * log10(held[name]), name))
        return tuple(Translation(name, round(alike[name], 3), "sound") for name in close[:MOST])
