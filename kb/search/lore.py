"""What an index knows beside its documents: words, names, terms in both languages. Read from it when it changes."""

import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from kb.engine.base import Engine, join_term, split_term
from kb.engine.hints import make_completer, make_speller
from kb.engine.index import Index
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.glossary import Glossary
from kb.knowledge.namebook import NameBook
from kb.knowledge.pairs import Gloss
from kb.model import Translation
from kb.query import weights
from kb.query.completion import Completer
from kb.query.concepts import Counts
from kb.query.spelling import Speller
from kb.query.translate import Source, Translate, merge
from kb.query.tree import Every
from kb.search.tally import EVERY, Tally, take_tally
from kb.search.voices import Voices, read_bearers
from kb.text.analyzer import STOP_WORDS, Analyzer
from kb.text.scripts import is_thai

FEW_ENOUGH = 700
"""Names of one sound that are compared."""

TOLD = 3
NAMED = 0.5
"""A Latin word that so many documents have is a name if this share of them writes it as one."""

OFTEN, SOMETIMES = 0.1, 0.03
"""The share of its documents that have an ordinary Thai word as a name, for it to be taken for one where it is typed, and
where a name that was typed sounds like it."""

NEAR = 0.15
"""How much less alike than the best spelling of a name another may be to be looked for."""

SHORTEST = 3
"""Letters of a Thai name that is looked up by its sound: shorter ones are rubble of longer ones."""

MOST_NAMES = 12
"""Terms of one query that are looked up by their sound."""

_LATIN_NAME = re.compile("[a-z]{2,}(?:[ '-][a-z]+){0,3}")

MANY = 1 << 15
"""Terms whose translations and counts are kept at hand."""

SELDOM = 100
"""How many times as long as the last reading took an index that goes on changing is not read again."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names by sound: `translate` gives the spellings of a name, `may_be` says whether a term is to be asked for as one."""

    translate: Translate
    may_be: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Lore:
    """The knowledge of one state of an index. `newest` is the year of the newest document, 0 where none is dated; `tally`
    says who its people are, and how many documents mention whom; `voices` who speaks in its quotes."""

    batch: int
    counts: Counts
    newest: int
    glossary: Glossary
    known: Translate
    names: "Names"
    speller: Speller
    completer: Completer
    tally: Tally
    voices: Voices

    def translator(self) -> Translate:
        """What translates the terms of one query: all that is known, and so many names by their sound as a person types. (Each
        costs some milliseconds, and gibberish is full of what may be names.)"""
        left = MOST_NAMES

        def translate(text: str) -> tuple[Translation, ...]:
            nonlocal left
            found = self.known(text)
            if found or not left or not self.names.may_be(text):
                return found
            left -= 1
            return self.names.translate(text)

        return translate


class Reader:
    """Gives the lore of an index, read again when it has changed; `sources` know translations beforehand."""

    def __init__(self, index: Index, analyzer: Analyzer, gazetteer: Gazetteer, sources: Sequence[Source]) -> None:
        self._index, self._engine = index, index.documents
        self._analyzer, self._gazetteer, self._sources = analyzer, gazetteer, sources
        self._lock = threading.Lock()
        self._due = 0.0
        self._names: dict[str, int] = {}
        self._lore: Lore | None = None

    @property
    def lore(self) -> Lore:
        """The newest that is at hand, read when it is first asked for; while one thread reads again, the others go on with what
        they have."""
        if self._lore is None:
            with self._lock:
                self._lore = self._lore or self._read()
        if self._index.batch != self._lore.batch and time.monotonic() > self._due and self._lock.acquire(blocking=False):
            try:
                self._lore = self._read()
            finally:
                self._lock.release()
        return self._lore

    def _read(self) -> Lore:
        begun = time.monotonic()
        lore = self._make()
        self._due = time.monotonic() + SELDOM * (time.monotonic() - begun)
        return lore

    def _make(self) -> Lore:
        engine, analyzer, batch = self._engine, self._analyzer, self._index.batch
        size = engine.search(Every(), size=0).total
        self._names = dict(_unpack(engine.complete("names", "", EVERY)))
        glossary = Glossary(_read_glosses(engine), analyzer.thai.cut)
        book = NameBook(lambda key: _unpack(engine.complete("names", join_term(key, ""), FEW_ENOUGH)), self._is_word)
        tally = take_tally(engine)
        return Lore(
            batch,
            Counts(lru_cache(MANY)(self._count_word), lru_cache(MANY)(partial(engine.frequency, "body_clusters")), lambda: size),
            max((int(year) for year, _ in engine.facets(Every(), ["year"], EVERY)["year"]), default=0),
            glossary,
            lru_cache(MANY)(merge([*self._sources, glossary])),
            Names(lru_cache(MANY)(partial(_sound, book, self._is_name)), self._may_be_name),
            make_speller(engine, analyzer),
            make_completer(engine, analyzer),
            tally,
            Voices(tally.persons, self._gazetteer, read_bearers(self._index.quotes)),
        )

    def _count_word(self, term: str) -> int:
        """How many documents have a word, in the title or the body, wherever more have it."""
        return max(self._engine.frequency("body_words", term), self._engine.frequency("title_words", term))

    def _is_word(self, word: str) -> bool:
        """Whether a word is an ordinary one: in the Thai dictionary, known to a source of translations, or one that documents
        have more often than they have it as a name."""
        if is_thai(word):
            return self._analyzer.is_word(word)
        if word in STOP_WORDS or any(source.translate(word) for source in self._sources):
            return True
        held = self._count_word(word)
        return held >= TOLD and self._names.get(word, 0) < NAMED * held

    def _is_name(self, text: str, share: float = SOMETIMES) -> bool:
        """Whether documents have a text as a name often enough, for one that is an ordinary word too."""
        return not self._is_word(text) or self._names.get(text, 0) >= share * self._count_word(text)

    def _may_be_name(self, text: str) -> bool:
        """Whether a term is to be looked up by its sound: Latin words of which none is an ordinary one, a Thai name that
        documents have, or a Thai word that is in no dictionary."""
        if _LATIN_NAME.fullmatch(text):
            return not any(map(self._is_word, text.split(" ")))
        words = text.split(" ")
        if not is_thai(text) or min(map(len, words)) < SHORTEST:
            return False
        named = all(word in self._names and self._is_name(word, OFTEN) for word in words)
        return named or (not self._is_word(text) and len(self._analyzer.words(text)) == 1)


def _sound(book: NameBook, is_name: Callable[[str], bool], text: str) -> tuple[Translation, ...]:
    """The spellings that sound like a name: in the other script, and other romanisations."""
    alike = (*book.translate(text), *(() if is_thai(text) else book.sounds_alike(text)))
    names = [one for one in alike if is_name(one.text)]
    best = max((one.weight for one in names), default=0.0)
    close = (replace(one, weight=2 * one.weight - 1) for one in names if one.weight >= best - NEAR)
    return tuple(one for one in close if one.weight >= weights.FAINT)[: weights.MOST_TRANSLATIONS]


def _read_glosses(engine: Engine) -> Iterator[tuple[Gloss, int]]:
    """The places in all documents that give a term in both languages."""
    for term, count in engine.complete("glosses", "", EVERY):
        yield Gloss(*split_term(term)), count


def _unpack(terms: Sequence[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """The values of terms that hold a key and a value."""
    return ((split_term(term)[1], count) for term, count in terms)
