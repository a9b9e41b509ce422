"""What a collection's own documents call things in the other language, learnt from the places where they say both."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from kb.knowledge.borders import find_terms
from kb.knowledge.pairs import Gloss
from kb.model import Translation
from kb.text.english import stem
from kb.text.scripts import is_thai

ANSWERS = 8
"""Most translations of a term."""

SHARE = 0.1
"""The least share of all places that end with a Thai term which an English one must have to be its translation: a lone
`โครงการ` stands before the bracket of a hundred others."""

LENT = 0.9
"""What a pair is worth that an acronym and its long form lend to each other."""

_STEMMED = 3
"""Letters beyond which a last word is stemmed: shorter ones are acronyms (`ems` is not more than one `em`)."""

_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Pair:
    """A Thai term and an English one, folded; in how many documents they stand together, and how sure that is (0 to 1).

    >>> Pair("เมืองอัจฉริยะ", "smart city", 12, 0.9).th
    'เมืองอัจฉริยะ'
    >>> Pair("ท่าเรือบก", "dry port", 2, 0.6).count
    2
    """

    th: str
    en: str
    count: int
    weight: float


@dataclass(slots=True)
class _Entry:
    """All places of one English term: how it is written, what stood before it, and what it is short for."""

    forms: dict[str, int] = field(default_factory=dict)
    contexts: dict[str, int] = field(default_factory=dict)
    longs: dict[str, int] = field(default_factory=dict)

    @property
    def form(self) -> str:
        """How it is written most often."""
        return max(self.forms, key=lambda form: (self.forms[form], form))


class Glossary:
    """Terms in both languages, as documents pair them. `glosses` are places and the number of documents that have them,
    `cut` cuts Thai into words that join to the text.

    >>> from kb.text.thai import Thai
    >>> before = ("พัฒนา", "เป็น", "ขับเคลื่อน", "เรื่อง ", "มุ่งสู่")
    >>> glossary = Glossary([(Gloss("smart city", word + "เมืองอัจฉริยะ"), 1) for word in before], Thai().cut)
    >>> [found.text for found in glossary.translate("smart cities")]
    ['เมืองอัจฉริยะ']
    >>> [found.text for found in glossary.translate("เมืองอัจฉริยะ")]
    ['smart city']
    """

    def __init__(self, glosses: Iterable[tuple[Gloss, int]], cut: Callable[[str], Sequence[str]]) -> None:
        entries = _gather(glosses)
        self._pairs = _choose(_add_acronyms(_learn(entries, cut), entries))
        self._answers = _arrange(self._pairs)

    def translate(self, text: str) -> tuple[Translation, ...]:
        """What a folded term is called in the other language, surest first; () where the documents don't say.

        >>> Glossary([], list).translate("เมืองอัจฉริยะ"), Glossary([], list).translate("smart city")
        ((), ())
        """
        return self._answers.get(_key(text), ())

    def pairs(self) -> Iterator[Pair]:
        """All pairs, those of most documents first.

        >>> list(Glossary([(Gloss("dry port", "ท่าเรือบก"), 1)], list).pairs())
        []
        >>> places = [(Gloss("dry port", '"ท่าเรือบก'), 2), (Gloss("dry port", "(ท่าเรือบก"), 1)]
        >>> list(Glossary(places, lambda text: text.partition("\\n")).pairs())
        [Pair(th='ท่าเรือบก', en='dry port', count=3, weight=0.7)]
        """
        yield from self._pairs


def _key(text: str) -> str:
    """What a term is looked up by: English words with the stem of the last, Thai without spaces."""
    if is_thai(text):
        return text.replace(" ", "")
    rest, space, last = text.replace("-", " ").rpartition(" ")
    return rest + space + (stem(last) if len(last) > _STEMMED else last)


def _gather(glosses: Iterable[tuple[Gloss, int]]) -> dict[str, _Entry]:
    """The places of each English term, its forms together."""
    entries: dict[str, _Entry] = {}
    keys: dict[str, str] = {}
    for gloss, count in glosses:
        key = keys.get(gloss.english) or keys.setdefault(gloss.english, _key(gloss.english))
        entry = entries.get(key) or entries.setdefault(key, _Entry())
        entry.forms[gloss.english] = entry.forms.get(gloss.english, 0) + count
        places = entry.longs if gloss.context.isascii() else entry.contexts
        places[gloss.context] = places.get(gloss.context, 0) + count
    return entries


def _learn(entries: Mapping[str, _Entry], cut: Callable[[str], Sequence[str]]) -> list[Pair]:
    """The Thai terms of each English one."""
    terms = find_terms({key: entry.contexts for key, entry in entries.items() if entry.contexts}, cut)
    ending = _count_endings(entries, {_key(term.text) for found in terms.values() for term in found})
    pairs: list[Pair] = []
    for key, found in terms.items():
        for term in found:
            count = _count_places(entries[key].contexts, _key(term.text))
            if count >= SHARE * ending[_key(term.text)]:
                pairs.append(Pair(term.text, entries[key].form, count, term.weight))
    return pairs


def _count_places(contexts: Mapping[str, int], term: str) -> int:
    """In how many documents a term, its spaces left out, ends the contexts of one English term."""
    return sum(count for context, count in contexts.items() if context.replace(" ", "").endswith(term))


def _count_endings(entries: Mapping[str, _Entry], texts: Iterable[str]) -> dict[str, int]:
    """In how many documents each text stands before a bracket, whatever is in it."""
    places = sorted((context.replace(" ", "")[::-1], count) for entry in entries.values() for context, count in entry.contexts.items())
    backward = [place for place, _ in places]
    sums = [0, *accumulate(count for _, count in places)]
    found: dict[str, int] = {}
    for text in texts:
        start = bisect_left(backward, text[::-1])
        found[text] = sums[bisect_left(backward, text[::-1] + _LAST)] - sums[start]
    return found


def _add_acronyms(pairs: list[Pair], entries: Mapping[str, _Entry]) -> list[Pair]:
    """The pairs, and those that an acronym and its most frequent long form lend to each other: what the long form is called,
    and what the acronym is called where a place of the long form ends with it too (letters alone fit many terms)."""
    thai: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        thai[_key(pair.en)].append(pair)
    added: list[Pair] = []
    for short, entry in entries.items():
        if entry.longs:
            written = max(entry.longs, key=lambda long: (entry.longs[long], long))
            long = _key(written)
            added += [_lend(pair, entry.form) for pair in thai[long]]
            if long in entries:
                seen = entries[long]
                added += [_lend(pair, seen.form) for pair in thai[short] if _count_places(seen.contexts, _key(pair.th))]
    return pairs + added


def _lend(pair: Pair, english: str) -> Pair:
    """The pair for another form of its English term."""
    return Pair(pair.th, english, pair.count, round(LENT * pair.weight, 2))


def _choose(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Each pair once, at its surest, and only where it is among the first answers of both of its terms."""
    best: dict[tuple[str, str], Pair] = {}
    for pair in sorted(pairs, key=lambda pair: (-pair.weight, -pair.count, pair.th, pair.en)):
        best.setdefault((_key(pair.th), _key(pair.en)), pair)
    taken: Counter[str] = Counter()
    chosen: list[Pair] = []
    for (th, en), pair in best.items():
        if taken[th] < ANSWERS and taken[en] < ANSWERS:
            taken.update((th, en))
            chosen.append(pair)
    return tuple(sorted(chosen, key=lambda pair: (-pair.count, pair.en, pair.th)))


def _arrange(pairs: Iterable[Pair]) -> dict[str, tuple[Translation, ...]]:
    """The answers to each term, surest first."""
    answers: dict[str, list[Translation]] = defaultdict(list)
    for pair in pairs:
        answers[_key(pair.en)].append(Translation(pair.th, pair.weight, "documents"))
        answers[_key(pair.th)].append(Translation(pair.en, pair.weight, "documents"))
    return {key: tuple(sorted(found, key=lambda answer: -answer.weight)) for key, found in answers.items()}
