"""The one analysis of text, for indexing and for asking: words, clusters, pairs, and where they stand.

Four layers of terms, each a sequence of slots (positions):

- *words*, for ranking: Thai by dictionary, English with its stem, numbers; a compound and its parts share a slot;
- *inside*, for recall: other words that stand inside these words (ประชา in ประชาชน);
- *clusters*: every two neighbouring Thai character clusters (Latin words, numbers), for a run of text that begins and
  ends as words do;
- *pairs*: every two neighbouring graphemes, for a passage wherever it is cut.

Two neighbours make one term because single clusters and graphemes are so frequent that a phrase of them is slow.

White space leaves no gap in any of them.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from typing import NamedTuple

from kb.text.english import STOP_WORDS as ENGLISH_STOP_WORDS
from kb.text.english import stem
from kb.text.normalize import ABOVE_BELOW, fold
from kb.text.thai import Thai, clusters

VERSION = 1
"""Raise this when the same text would give other terms; indexes made before then ask for `rebuild`."""

ALTERNATIVE = "\u241f"
"""Joins the alternatives of one slot in a slot string; slots are joined by one space."""

_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
RUN = re.compile(
    f"(?P<abbreviation>(?<![{_THAI}])(?:[\u0e01-\u0e2e]{{1,5}}\\.)+)|(?P<thai>[{_THAI}]+)|(?P<latin>[a-z]+(?:'[a-z]+)*)"
    "|(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<other>[^\\W\\d_a-z\u0e00-\u0e7f]+)"
)
"""A stretch of one script: what is cut into words by itself."""

_UNIT = re.compile(f"[a-z]+|\\S[{ABOVE_BELOW}\u0300-\u036f]*")
_MARKS_ONLY = re.compile("[\u0e2f\u0e46.]+")

THAI_STOP_WORDS = frozenset(
    "ที่ ของ และ ใน เป็น การ ให้ ได้ มี ว่า จะ ไม่ กับ จาก โดย แก่ แต่ หรือ ก็ ซึ่ง อัน นี้ นั้น ไป มา คือ เพื่อ ด้วย "
    "อยู่ ตาม ถึง แล้ว ต่อ ณ ทั้ง ยัง ถูก ความ เมื่อ อะไร ใคร ไหน อย่างไร เท่าไร เท่าใด ใด ไหม หรือไม่ ครับ ค่ะ คะ".split(" ")
)
STOP_WORDS = ENGLISH_STOP_WORDS | THAI_STOP_WORDS


class Token(NamedTuple):
    """A word in its place: `start` and `end` count characters of the text; `terms` are what it is found by, the
    whole word first."""

    start: int
    end: int
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layers:
    """Slot strings of the layers of one text."""

    words: str
    inside: str
    clusters: str
    pairs: str


class _Slots(NamedTuple):
    """What one word adds to the layers."""

    words: str
    inside: str
    clusters: tuple[str, ...]


class Analyzer:
    """Turns text into terms. `extra` are words that the dictionary lacks (names, the user's own list).

    >>> analyzer = Analyzer()
    >>> [token.terms for token in analyzer.tokens("ความเหลื่อมล้ำ ปี ๒๕๖๒")][0]
    ('ความเหลื่อมล้ำ', 'ความ', 'เหลื่อมล้ำ', 'เหลื่อม', 'ล้ำ')
    >>> analyzer.layers("Smart Cities").words
    'smart cities␟citi'
    """

    def __init__(self, extra: Iterable[str] = (), segmenter: str | None = None) -> None:
        self.thai = Thai((fold(word) for word in extra), segmenter)
        self._terms = lru_cache(maxsize=1 << 17)(self._find_terms)
        self._slots = lru_cache(maxsize=1 << 17)(self._find_slots)

    @property
    def fingerprint(self) -> str:
        """Names this analysis: equal for two analyzers that give the same terms for every text.

        >>> Analyzer().fingerprint == Analyzer(["คลังข้อมูลเปิด"]).fingerprint
        False
        """
        words = hashlib.sha256("\n".join(sorted(self.thai.words)).encode()).hexdigest()
        parts = (str(VERSION), self.thai.segmenter, words, version("pythainlp"), version("whoosh3"))
        return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]

    def tokens(self, text: str) -> Iterator[Token]:
        """The words of a text in order, with offsets into it.

        >>> [(t.start, t.end) for t in Analyzer().tokens("ข่าว Thai PM's")]
        [(0, 4), (5, 9), (10, 14)]
        """
        for start, word in self._words(fold(text)):
            yield Token(start, start + len(word), self._terms(word))

    def terms(self, text: str) -> list[tuple[str, ...]]:
        """The terms of each word, whole word first.

        >>> Analyzer().terms("พ.ร.บ. meetings")
        [('พรบ',), ('meetings', 'meet')]
        """
        return [self._terms(word) for word in self._cut([fold(text)]) if not _MARKS_ONLY.fullmatch(word)]

    def layers(self, *texts: str) -> Layers:
        """The slot strings of consecutive texts (the paragraphs of a document) as one.

        >>> Analyzer().layers("น้ำ", "ใจ")
        Layers(words='น้ำ ใจ', inside='', clusters='น้ำ_ใจ ใจ_', pairs='น้_ำ ำ_ใ ใ_จ จ_')
        """
        folded = [fold(text) for text in texts]
        slots = [slots for slots in map(self._slots, self._cut(folded)) if slots.words]
        units = [unit for text in folded for unit in _UNIT.findall(text)]
        return Layers(
            " ".join([slot.words for slot in slots]),
            " ".join([slot.inside for slot in slots if slot.inside]),
            _pair([cluster for slot in slots for cluster in slot.clusters]),
            _pair(units),
        )

    def clusters(self, text: str) -> list[str]:
        """The clusters of a text.

        >>> Analyzer().clusters("ตราด 5G")
        ['ต', 'รา', 'ด', '5', 'g']
        """
        return [part for word in self._cut([fold(text)]) for part in self._slots(word).clusters]

    def borders(self, text: str) -> frozenset[int]:
        """Offsets at which a cluster of the text begins or ends.

        >>> sorted(Analyzer().borders("ตราด 5G"))
        [0, 1, 3, 4, 5, 6, 7]
        """
        found: set[int] = set()
        for start, word in self._words(fold(text)):
            end = start
            found.add(start)
            for part in self._slots(word).clusters if _bare(word) == word else clusters(word):
                end += len(part)
                found.add(end)
        return frozenset(found)

    def is_word(self, text: str) -> bool:
        """Whether the dictionary has this text as one word.

        >>> Analyzer().is_word("ตราด"), Analyzer().is_word("ราดอ")
        (True, False)
        """
        return fold(text) in self.thai.words

    def _words(self, folded: str) -> Iterator[tuple[int, str]]:
        """(start, word) of every word of a folded text; white space and punctuation between them left out."""
        for run in RUN.finditer(folded):
            if run.lastgroup != "thai":
                yield run.start(), run.group()
                continue
            start = run.start()
            for word in self.thai.cut(run.group()):
                if not _MARKS_ONLY.fullmatch(word):
                    yield start, word
                start += len(word)

    def _cut(self, folded: Iterable[str]) -> list[str]:
        """All words of folded texts in order, as `_words` gives them but quicker; marks alone are still among them."""
        kinds = [(run.lastgroup, run.group()) for text in folded for run in RUN.finditer(text)]
        thai = iter(self.thai.cut_all([run for kind, run in kinds if kind == "thai"]))
        words: list[str] = []
        for kind, run in kinds:
            if kind == "thai":
                words += next(thai)
            else:
                words.append(run)
        return words

    def _find_slots(self, word: str) -> "_Slots":
        """What a folded word adds to the layers; nothing for marks alone."""
        if _MARKS_ONLY.fullmatch(word):
            return _Slots("", "", ())
        bare = _bare(word)
        inside = self.thai.inside(bare) if "\u0e00" <= bare[0] <= "\u0e7f" else ()
        return _Slots(ALTERNATIVE.join(self._find_terms(word)), " ".join(inside), tuple(clusters(bare)))

    def _find_terms(self, word: str) -> tuple[str, ...]:
        """What one folded word is found by."""
        bare = _bare(word)
        if "\u0e00" <= bare[0] <= "\u0e7f":
            return (bare, *self.thai.parts(bare))
        if "a" <= bare[0] <= "z":
            return tuple(dict.fromkeys((bare.removesuffix("'s").replace("'", ""), stem(bare))))
        return (bare,)


def split_beginning(text: str) -> tuple[str, str]:
    """The beginning of a word that a text ends with, as it stands in terms, and the text before it. It is not cut into
    words: a dictionary knows whole ones.

    >>> split_beginning("พ.ร.บ.คอมพิ"), split_beginning("บทเ")
    (('พ.ร.บ.', 'คอมพิ'), ('', 'บทเ'))
    >>> split_beginning("e-Gov"), split_beginning("?")
    (('e-', 'gov'), ('?', ''))
    """
    folded = fold(text)
    runs = list(RUN.finditer(folded))
    if not runs or runs[-1].end() < len(folded):
        return folded, ""
    return folded[: runs[-1].start()], _bare(runs[-1].group())


def units(text: str) -> list[str]:
    """The smallest pieces that a passage can be cut between: graphemes, but a Latin word whole. White space is none.

    Sara am is a unit of its own, so that a passage cut before it is found too.

    >>> units("น้ำ – ปี ๖๒")
    ['น้', 'ำ', '-', 'ปี', '6', '2']
    >>> units("Smart City’s")
    ['smart', 'city', "'", 's']
    """
    return _UNIT.findall(fold(text))


def _pair(pieces: list[str]) -> str:
    """The slot string of every two neighbours, the last with none: `a_b b_c c_`."""
    return " ".join(map("_".join, zip(pieces, [*pieces[1:], ""], strict=False)))


def _bare(word: str) -> str:
    """A word without the dots, commas, ๆ and ฯ that are written into it but not part of it."""
    if "\u0e00" <= word[0] <= "\u0e7f":
        return word.replace(".", "").rstrip("\u0e46").replace("\u0e2f", "") or word
    return word.replace(",", "")
