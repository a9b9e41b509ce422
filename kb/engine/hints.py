"""Help while typing from an index: its words for did-you-mean, its phrases for completions."""

from collections.abc import Callable, Iterable, Sequence

from kb.engine.base import Engine, join_term, split_term
from kb.query.completion import Completer
from kb.query.passage import find_word
from kb.query.spelling import Speller
from kb.query.vocabulary import FEWEST
from kb.text.analyzer import Analyzer

MOST_WORDS = 400_000
"""Words of an index that are read: 40,522 records have 123,000, and half of them are in one record alone."""


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
    >>> engine.write([Entry("ก", 1, {"phrases": join_term("smart city") + " น้ำท่วม"})])
    >>> engine.commit(1)
    >>> engine.refresh()
    >>> completer = make_completer(engine, analyzer)
    >>> completer.suggest("smart c"), completer.suggest("น้ำ")
    ((Completion(text='smart city', count=1),), (Completion(text='น้ำท่วม', count=1),))
    """

    def complete(prefix: str, limit: int) -> Sequence[tuple[str, int]]:
        return [(split_term(phrase)[0], count) for phrase, count in engine.complete("phrases", join_term(prefix), limit)]

    return Completer(complete, analyzer, names) if names else Completer(complete, analyzer)
