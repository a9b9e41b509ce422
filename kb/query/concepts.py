"""The words of a query as concepts: what is meant together, with what the other language calls it."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.model import Translation
from kb.query import weights
from kb.query.translate import Translate, cover
from kb.query.tree import And, Best, Boost, Maybe, Node, Or
from kb.query.words import LIGHT, Ask, Scopes, ask_plain, ask_run, ask_word, prefer_exact
from kb.text.analyzer import STOP_WORDS, Analyzer, Word
from kb.text.normalize import fold
from kb.text.scripts import is_thai
from kb.text.thai import LONG

MOST_READ = 128
"""Words of a text that are looked at, very common ones too."""


@dataclass(frozen=True)
class Concept:
    """Words that mean one thing together, `surface` as they stand in the query (folded). `own` asks for them as typed; `others`
    are the translations with what asks for each; `documents` is about how many have it; a `light` one only says of what class
    the next is."""

    surface: str
    words: tuple[Word, ...]
    own: Node
    others: tuple[tuple[Translation, Node], ...]
    documents: int
    light: bool = False

    @cached_property
    def node(self) -> Node:
        """The concept in either language."""
        return Best((self.own, *(node for _, node in self.others))) if self.others else self.own

    @property
    def reading(self) -> str:
        """The words as they are looked for."""
        return " ".join(word.whole for word in self.words)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many documents have a word, or a run of two clusters; and how many there are."""

    word: Callable[[str], int]
    run: Callable[[str], int]
    size: Callable[[], int]


def _one(term: str = "") -> int:
    del term
    return 1


NO_COUNTS = Counts(_one, _one, _one)
"""For a plan that is made without an index: all terms are equally frequent."""


class Finder:
    """Finds the concepts of a text."""

    def __init__(self, analyzer: Analyzer, counts: Counts = NO_COUNTS) -> None:
        self._analyzer, self._counts = analyzer, counts

    def prefer_exact(self, node: Node, concepts: Sequence[Concept], scopes: Scopes) -> Node:
        """A node; for a single dictionary word of Thai with those documents first that have it as a word of its own."""
        words = [word for concept in concepts for word in concept.words]
        alone = len(words) == 1 and is_thai(words[0].whole) and self._analyzer.is_word(words[0].whole)
        return prefer_exact(node, words[0], scopes) if alone else node

    def find(self, text: str, scopes: Scopes, translate: Translate, *, common: bool = False, sentence: bool = False) -> list[Concept]:
        """The concepts of a text in order; very common words are left out unless `common`. Of the many
        words of a `sentence` each is asked for by itself alone, which costs less and ranks as well.

        >>> finder = Finder(Analyzer())
        >>> [concept.reading for concept in finder.find("ประชุมของคณะรัฐมนตรี ASEAN", ("title",), lambda text: ())]
        ['ประชุม', 'คณะรัฐมนตรี', 'asean']
        """
        folded = fold(text)
        words = self._join_typed_apart(folded, self._analyzer.words(text))[:MOST_READ]
        asked = [common or word.whole not in STOP_WORDS or text[word.start : word.end].isupper() for word in words]

        def join(start: int, end: int) -> str:
            return folded[words[start].start : words[end - 1].end]

        concepts: list[Concept] = []
        for start, end, translations in cover(len(words), join, translate):
            if sentence:
                translations = _tell(translations)
            told = tuple(word for word, is_asked in zip(words[start:end], asked[start:end], strict=True) if is_asked)
            if told:
                follows = end < len(words) and is_thai(words[end].whole)
                light = end == start + 1 and told[0].whole in LIGHT and follows
                concepts.append(self._make(join(start, end), told, translations, scopes, light, ask_plain if sentence else ask_word))
        return concepts

    def _join_typed_apart(self, folded: str, words: Sequence[Word]) -> list[Word]:
        """The words, those made one that the dictionary knows as one and that were typed with a space between."""
        joined: list[Word] = []
        for word in words:
            if joined and is_thai(word.whole) and folded[joined[-1].end : word.start] == " ":
                found = self._analyzer.words(joined[-1].whole + word.whole)
                if len(found) == 1 and is_thai(joined[-1].whole):
                    joined[-1] = found[0]._replace(start=joined[-1].start, end=word.end)
                    continue
            joined.append(word)
        return joined

    def _make(
        self, surface: str, words: tuple[Word, ...], translations: Sequence[Translation], scopes: Scopes, light: bool, ask: Ask
    ) -> Concept:
        """The concept of some words and their translations."""
        own = all_of([self._ask(word, scopes, ask) for word in words])
        told = [(one, found) for one in translations if (found := self._analyzer.words(one.text)) and self._held(found)]
        # whichever way a concept is put, it is as rare as all the ways are together: a word is no better for being rare
        documents = self._held(words) + sum(self._held(found) for one, found in told if one.weight >= weights.SURE)
        rarity = self._rarity(documents)
        nodes = tuple(
            (one, Boost(all_of([ask(word, scopes) for word in found]), weights.TRANSLATION * one.weight * self._share(found, rarity)))
            for one, found in told
        )
        return Concept(surface, words, Boost(own, self._share(words, rarity)) if nodes else own, nodes, documents, light)

    def _held(self, words: Sequence[Word]) -> int:
        """How many documents may have all of some words."""
        return min(map(self._count, words))

    def _count(self, word: Word) -> int:
        """How many documents have a word, in the form that most of them have."""
        return max(self._counts.word(term) for term in (word.whole, *word.forms))

    def _rarity(self, documents: int) -> float:
        return math.log(1 + self._counts.size() / max(documents, 1))

    def _share(self, words: Sequence[Word], rarity: float) -> float:
        """What brings the score of some words down to what a concept of this rarity has."""
        return min(1.0, rarity * float(len(words) ** weights.LENGTH) / sum(self._rarity(self._count(word)) for word in words))

    def _ask(self, word: Word, scopes: Scopes, ask: Ask) -> Node:
        """One word, and where a document may be cut otherwise the run of its characters."""
        unknown = is_thai(word.whole) and not self._analyzer.is_word(word.whole)
        rare = ask is ask_word and len(word.whole) >= LONG and self._counts.word(word.whole) < weights.FREQUENT
        run = ask_run(word.whole, scopes, self._analyzer) if unknown or (rare and is_thai(word.whole)) else None
        return Or((ask(word, scopes), Boost(run, weights.RUN))) if run else ask(word, scopes)


def ask_all(concepts: Sequence[Concept]) -> Node:
    """All the concepts in either language; where some have no translation, also those documents that have the translations of
    all others. Light ones are no condition."""
    needed = [concept for concept in concepts if not concept.light] or list(concepts)
    node = all_of([concept.node for concept in needed])
    translated = [concept for concept in needed if concept.others]
    if len(needed) > len(translated) > 0 and 2 * len(translated) >= len(needed):
        loose = all_of([Best(tuple(node for _, node in concept.others)) for concept in translated])
        node = Or((node, Boost(loose, weights.LOOSE)))
    if light := [concept.own for concept in concepts if concept not in needed]:
        node = Maybe(node, Or(tuple(light)))
    return node


def _tell(translations: tuple[Translation, ...]) -> tuple[Translation, ...]:
    """The best of some translations, best first."""
    return tuple(one for one in translations[: weights.MOST_TELLING] if one.weight >= weights.TELLING * translations[0].weight)


def all_of(nodes: Iterable[Node]) -> Node:
    """All of these; the only one as it is."""
    found = tuple(nodes)
    return found[0] if len(found) == 1 else And(found)
