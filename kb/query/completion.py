"""What a person may be about to type: phrases of titles and names that go on from what stands in the search box."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from kb.model import Completion
from kb.query.syntax import parse
from kb.text.analyzer import Analyzer
from kb.text.keyboard import switch_layout
from kb.text.normalize import canonical, fold
from kb.text.slips import is_mark

LONGEST = 80
"""Characters of a text that is completed."""

MANY = 5
"""Times as many phrases are looked up as are shown: some are but the beginning of others."""

MOST_STARTS = 4
"""Last words that are completed by themselves."""

HEAD = 3000
"""Phrases that are kept for each first letter: an index is slow to rank the many that begin with one or two letters."""

FEWEST = 2
"""Documents that must have a phrase for it to be kept so."""

FIRST_LETTERS = "abcdefghijklmnopqrstuvwxyz" + "".join(map(chr, (*range(0x0E01, 0x0E2F), *range(0x0E40, 0x0E45))))
"""What phrases begin with."""

Complete = Callable[[str, int], Sequence[tuple[str, int]]]
"""Folded phrases that begin so, with the number of documents that have them, most frequent first."""


def _no_names(_: str) -> tuple[str, ...]:
    """What is known where no names are."""
    return ()


class Completer:
    """Completes what stands in the search box, from the phrases of an index and from names.

    `names` gives names that begin so, whatever has them. What `complete` said about a first letter is kept: make a new
    one when the index has become another. Safe to use from several threads.

    >>> phrases = {"เมืองอัจฉริยะ": 22, "เมืองอัจฉริยะประเทศ": 5, "เมืองอัจฉริยะประเทศไทย": 5, "smart city": 24}
    >>> def complete(prefix, limit):
    ...     return sorted(((text, n) for text, n in phrases.items() if text.startswith(prefix)), key=lambda item: -item[1])[:limit]
    >>> [found.text for found in Completer(complete, Analyzer()).suggest("เมืองอั")]
    ['เมืองอัจฉริยะ', 'เมืองอัจฉริยะประเทศไทย']
    >>> [found.text for found in Completer(complete, Analyzer()).suggest("thai smart ")]
    ['thai smart city']
    """

    def __init__(self, complete: Complete, analyzer: Analyzer, names: Callable[[str], Iterable[str]] = _no_names) -> None:
        self._complete = complete
        self._analyzer = analyzer
        self._names = names
        self._heads: dict[str, tuple[list[str], list[int]]] = {}

    def warm(self) -> None:
        """Read the phrases of every first letter: what the first person to type it would wait for (0.3 s and less)."""
        for letter in FIRST_LETTERS:
            self._head(letter)

    def suggest(self, typed: str, limit: int = 8) -> tuple[Completion, ...]:
        """Completions of the whole text first, then of its last words with what stands before them kept (the count is
        that of the words completed). Nothing for operators, fields and quotation marks. Never fails.

        Where nothing goes on from the text, it may have been typed with the wrong layout.
        """
        found = self._suggest(typed, limit)
        if found or '"' in fold(typed):
            return found
        switched = switch_layout(typed)
        return self._suggest(switched, limit) if switched else ()

    def _suggest(self, typed: str, limit: int) -> tuple[Completion, ...]:
        """As `suggest`, of the text as it stands."""
        text = fold(canonical(typed)) + (" " if typed[-1:].isspace() else "")
        if not text.strip(" ") or len(text) > LONGEST or not _is_plain(typed):
            return ()
        found: dict[str, int] = {}
        for start in (0, *self._starts(text)):
            for phrase, count in self._phrases(text[start:], limit):
                found.setdefault(text[:start] + phrase, count)
            if len(found) >= limit:
                break
        return tuple(Completion(phrase, count) for phrase, count in found.items() if phrase != text)[:limit]

    def _starts(self, text: str) -> Iterator[int]:
        """Where the last words of a text begin, the longest part first; one letter is too little to go on from."""
        starts = [token.start for token in self._analyzer.tokens(text) if 0 < token.start <= len(text) - 2]
        yield from (start for start in starts[-MOST_STARTS:] if not is_mark(text[start]))

    def _phrases(self, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Phrases and names that begin so, most frequent first, without those that another one continues."""
        wanted = MANY * limit
        phrases = self._look_up(prefix, wanted)
        known = {phrase for phrase, _ in phrases}
        phrases += [(name, 0) for name in map(fold, self._names(prefix)) if name.startswith(prefix) and name not in known]
        return _drop_beginnings([(phrase, count) for phrase, count in phrases if phrase != prefix])[:limit]

    def _look_up(self, prefix: str, wanted: int) -> list[tuple[str, int]]:
        """The most frequent phrases that begin so: from those kept for the letter if they are enough."""
        phrases, counts = self._head(prefix[0])
        first, last = bisect_left(phrases, prefix), bisect_left(phrases, prefix + "\U0010ffff")
        if last - first < wanted and len(phrases) >= HEAD:
            return list(self._complete(prefix, wanted))
        places = sorted(range(first, last), key=lambda place: -counts[place])[:wanted]
        found = [(phrases[place], counts[place]) for place in places]
        if len(found) < wanted and len(prefix) > 2:
            known = set(phrases[first:last])
            found += [item for item in self._complete(prefix, wanted) if item[0] not in known][: wanted - len(found)]
        return found

    def _head(self, letter: str) -> tuple[list[str], list[int]]:
        """The most frequent phrases that begin with a letter, in order of the alphabet, and their counts."""
        if letter not in self._heads:
            kept = sorted(item for item in self._complete(letter, HEAD) if item[1] >= FEWEST)
            self._heads[letter] = ([phrase for phrase, _ in kept], [count for _, count in kept])
        return self._heads[letter]


def _is_plain(text: str) -> bool:
    """Whether a text is nothing but words."""
    parsed = parse(text)
    return parsed.plain and not parsed.problems


def _drop_beginnings(phrases: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Without phrases that another one of the same count continues: that one is what stands in the documents."""
    return [
        (phrase, count)
        for phrase, count in phrases
        if not any(other != phrase and other_count == count and other.startswith(phrase) for other, other_count in phrases)
    ]
