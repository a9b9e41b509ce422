"""Help while typing from an index: its words for did-you-mean, its phrases for completions."""

import time
from collections.abc import Callable, Iterable, Sequence
from threading import Lock
from typing import NamedTuple

from kb.engine.base import GAP, Engine
from kb.model import Completion
from kb.query.completion import Completer
from kb.query.passage import find_word
from kb.query.spelling import Speller
from kb.query.vocabulary import FEWEST
from kb.text.analyzer import Analyzer

MOST_WORDS = 400_000
"""Words of an index that are read: 40,522 records have 123,000, and half of them are in one record alone."""

RENEW = 600.0
"""Seconds after which a change of the index is followed: reading its words takes half a second for 40,522 records."""


class _Made(NamedTuple):
    """What was made of one state of the index: its batch, when (monotonic seconds), and from then on."""

    batch: int
    time: float
    speller: Speller
    completer: Completer


class Hints:
    """Did-you-mean and completions that follow an index as it changes. Safe to use from several threads.

    >>> from kb.engine.base import Entry
    >>> from kb.engine.memory import MemoryEngine
    >>> engine = MemoryEngine()
    >>> engine.write(Entry(str(n), 1, {"title_words": "รัฐมนตรี", "phrases": "smart␠city"}) for n in range(40))
    >>> engine.commit(1)
    >>> engine.refresh()
    >>> hints = Hints(engine, Analyzer())
    >>> hints.suggest("รัฐมนตี"), hints.complete("smart")
    (('รัฐมนตรี',), (Completion(text='smart city', count=40),))
    """

    def __init__(self, engine: Engine, analyzer: Analyzer, names: Callable[[str], Iterable[str]] | None = None) -> None:
        self._engine = engine
        self._analyzer = analyzer
        self._names = names
        self._made: _Made | None = None
        self._lock = Lock()

    def suggest(self, text: str) -> tuple[str, ...]:
        """See `kb.query.spelling.Speller.suggest`."""
        return self._follow().speller.suggest(text)

    def complete(self, typed: str, limit: int = 8) -> tuple[Completion, ...]:
        """See `kb.query.completion.Completer.suggest`."""
        return self._follow().completer.suggest(typed, limit)

    def warm(self) -> None:
        """Do now, in a thread of its own, what the first person who types would wait for."""
        self._follow().completer.warm()

    def _follow(self) -> _Made:
        """What was made of the index, anew where that has changed for long; meanwhile other threads go on with the old."""
        made = self._made
        if made and (time.monotonic() - made.time < RENEW or made.batch == self._engine.batch):
            return made
        if not self._lock.acquire(blocking=made is None) and made:
            return made
        try:
            current = self._made
            if current is None or current is made:
                current = self._made = self._make()
            return current
        finally:
            self._lock.release()

    def _make(self) -> _Made:
        batch, begun = self._engine.batch, time.monotonic()
        speller = make_speller(self._engine, self._analyzer)
        return _Made(batch, begun, speller, make_completer(self._engine, self._analyzer, self._names))


def read_words(engine: Engine) -> dict[str, int]:
    """The words of titles and bodies with the number of entries that have them, where that is more than one.

    >>> from kb.engine.base import Entry
    >>> from kb.engine.memory import MemoryEngine
    >>> engine = MemoryEngine()
    >>> engine.write([Entry("ก", 1, {"title_words": "น้ำ ท่วม"}), Entry("ข", 1, {"title_words": "น้ำ flood"})])
    >>> engine.commit(1)
    >>> engine.refresh()
    >>> read_words(engine)
    {'น้ำ': 2}
    """
    counts = dict(engine.complete("title_words", "", MOST_WORDS))
    for word, count in engine.complete("body_words", "", MOST_WORDS):
        counts[word] = max(count, counts.get(word, 0))
    return {word: count for word, count in counts.items() if count >= FEWEST}


def make_speller(engine: Engine, analyzer: Analyzer) -> Speller:
    """A speller that knows the words of an index as they are now, and asks it about runs.

    >>> from kb.engine.base import Entry
    >>> from kb.engine.memory import MemoryEngine
    >>> engine, analyzer = MemoryEngine(), Analyzer()
    >>> engine.write(Entry(str(n), 1, {"title_words": "รัฐมนตรี ministry", "body_clusters": "รัฐ_ม"}) for n in range(40))
    >>> engine.commit(1)
    >>> engine.refresh()
    >>> make_speller(engine, analyzer).vocabulary.cost("รัฐมนตรี") is None
    False
    """

    def attest(run: str) -> int:
        return engine.search(find_word(run, "body", analyzer), size=0).total

    return Speller(read_words(engine), analyzer.thai.words.__contains__, attest)


def make_completer(engine: Engine, analyzer: Analyzer, names: Callable[[str], Iterable[str]] | None = None) -> Completer:
    """A completer that looks into the phrases of an index.

    >>> from kb.engine.base import Entry
    >>> from kb.engine.memory import MemoryEngine
    >>> engine, analyzer = MemoryEngine(), Analyzer()
    >>> engine.write([Entry("ก", 1, {"phrases": f"smart{GAP}city น้ำท่วม"})])
    >>> engine.commit(1)
    >>> engine.refresh()
    >>> completer = make_completer(engine, analyzer)
    >>> completer.suggest("smart c"), completer.suggest("น้ำ")
    ((Completion(text='smart city', count=1),), (Completion(text='น้ำท่วม', count=1),))
    """

    def complete(prefix: str, limit: int) -> Sequence[tuple[str, int]]:
        return [(phrase.replace(GAP, " "), count) for phrase, count in engine.complete("phrases", prefix.replace(" ", GAP), limit)]

    return Completer(complete, analyzer, names) if names else Completer(complete, analyzer)
