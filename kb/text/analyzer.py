"""The one analysis of text, for indexing and for asking: words, clusters, pairs, and where they stand.

Four layers of terms, each a sequence of slots (positions):

- *words*, for ranking: Thai by dictionary, numbers, English with its stem in one slot;
- *inside*, for recall: the parts of compounds, and other words that stand inside these words (ประชา in ประชาชน);
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

VERSION = 2
"""Raise this when the same text would give other terms; indexes made before then ask for `rebuild`."""

ALTERNATIVE = "\u241f"
"""Joins the alternatives of one slot in a slot string; slots are joined by one space."""

_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
RUN = re.compile(
    f"(?P<abbreviation>(?<![{_THAI}])[\u0e01-\u0e2e]{{1,5}}\\.(?: ?[\u0e01-\u0e2e]{{1,5}}\\.)*)|(?P<thai>[{_THAI}]+)"
    "|(?P<latin>(?<![a-z])(?:[a-z]\\.){2,}|[a-z]+(?:['-][a-z]+)*)"
    "|(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<other>[^\\W\\d_a-z\u0e00-\u0e7f]+)"
)
"""A stretch of one script: what is cut into words by itself."""

_UNIT = re.compile(f"[a-z]+|\\S[{ABOVE_BELOW}\u0300-\u036f]*")
_DASHES = re.compile("--+")
_PLACED = re.compile(f"{_DASHES.pattern}|{_UNIT.pattern}")
_PIECE = re.compile("[^-. ]+")
_SPACE = re.compile("( )")
_CUT = ("thai", "abbreviation")
_MARKS_ONLY = re.compile("[\u0e2f\u0e46.]+")

QUESTION_WORDS = frozenset(
    "อะไร ใคร ไหน อย่างไร ยังไง เท่าไร เท่าไหร่ เท่าใด เมื่อไร เมื่อไหร่ เมื่อใด ที่ไหน ทำไม กี่ ไหม หรือไม่ หรือเปล่า หรอ ใด อันใด "
    "who whom whose what when where why how which".split(" ")
)
"""Words of a question: what stands beside them is asked about, and need not all be there."""

THAI_STOP_WORDS = frozenset(
    "ที่ ของ และ ใน เป็น การ ให้ ได้ มี ว่า จะ ไม่ กับ จาก โดย แก่ แต่ หรือ ก็ ซึ่ง อัน นี้ นั้น ไป มา คือ เพื่อ ด้วย "
    "อยู่ ตาม ถึง แล้ว ต่อ ณ ทั้ง ยัง ถูก ความ เมื่อ ครับ ค่ะ คะ บ้าง".split(" ")
)
STOP_WORDS = ENGLISH_STOP_WORDS | THAI_STOP_WORDS | QUESTION_WORDS


class Word(NamedTuple):
    """A word of a query, from `start` to `end` of its text: the term for all of it, the other `forms` that its slot has (its
    stem), and the simple words that a compound is made of (`leaves`, none for a simple word)."""

    start: int
    end: int
    whole: str
    forms: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()


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
    >>> analyzer.layers("Smart Cities ลดความเหลื่อมล้ำ").words
    'smart cities␟citi ลด ความเหลื่อมล้ำ'
    """

    def __init__(self, extra: Iterable[str] = (), segmenter: str | None = None) -> None:
        self.thai = Thai((fold(word) for word in extra), segmenter)
        self._terms = lru_cache(maxsize=1 << 17)(self._find_terms)
        self._slots = lru_cache(maxsize=1 << 17)(self._find_slots)
        self._leaves = lru_cache(maxsize=1 << 15)(self.thai.leaves)

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

    def words(self, text: str) -> list[Word]:
        """The words of a query.

        >>> Analyzer().words("คณะรัฐมนตรี พ.ร.บ.")[0]
        Word(start=0, end=11, whole='คณะรัฐมนตรี', forms=(), leaves=('คณะ', 'รัฐมนตรี'))
        >>> Analyzer().words("e-Meetings")
        [Word(start=0, end=10, whole='emeetings', forms=(), leaves=('e', 'meetings'))]
        """
        return [self._find_word(start, word) for start, word in self._words(fold(text))]

    def layers(self, *texts: str) -> Layers:
        """The slot strings of consecutive texts (the paragraphs of a document) as one.

        >>> Analyzer().layers("น้ำ", "ใจ")
        Layers(words='น้ำ ใจ', inside='', clusters='น้ำ_ใจ ใจ_', pairs='น้_ำ ำ_ใ ใ_จ จ_')
        """
        folded = [fold(text) for text in texts]
        slots = [slots for slots in map(self._slots, self._cut(folded)) if slots.words]
        units = [unit for text in folded for unit in _UNIT.findall(_DASHES.sub("-", text) if "--" in text else text)]
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
            for piece in _PIECE.finditer(word):
                end = start + piece.start()
                found.add(end)
                for part in clusters(piece.group()):
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
            if run.lastgroup not in _CUT:
                yield run.start(), run.group()
                continue
            start = run.start()
            for word in self.thai.cut(run.group()) if run.lastgroup == "thai" else self._split_abbreviation(run.group()):
                if word != " " and not _MARKS_ONLY.fullmatch(word):
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
            elif kind == "abbreviation":
                words += (word for word in self._split_abbreviation(run) if word != " ")
            else:
                words.append(run)
        return words

    def _split_abbreviation(self, run: str) -> list[str]:
        """Dotted letters with spaces between: one abbreviation where the dictionary has it (พล. อ.), else several and the
        spaces between them."""
        if " " not in run or run.replace(" ", "") in self.thai.words or _bare(run) in self.thai.words:
            return [run]
        return _SPACE.split(run)

    def _find_slots(self, word: str) -> "_Slots":
        """What a folded word adds to the layers; nothing for marks alone."""
        if _MARKS_ONLY.fullmatch(word):
            return _Slots("", "", ())
        bare = _bare(word)
        if _is_thai(bare):
            return _Slots(bare, " ".join(self.thai.inside(bare)), tuple(clusters(bare)))
        return _Slots(ALTERNATIVE.join(self._find_terms(word)), "", tuple(bare.split("-")))

    def _find_terms(self, word: str) -> tuple[str, ...]:
        """What one folded word is found by."""
        bare = _bare(word)
        if _is_thai(bare):
            return (bare, *self.thai.parts(bare))
        if "a" <= bare[0] <= "z":
            pieces = bare.removesuffix("'s").replace("'", "").split("-")
            forms = (form for piece in pieces for form in (piece, stem(piece)))
            return tuple(dict.fromkeys(("".join(pieces), *forms)))
        return (bare,)

    def _find_word(self, start: int, word: str) -> Word:
        """One folded word of a query."""
        end, bare, terms = start + len(word), _bare(word), self._terms(word)
        if _is_thai(bare):
            leaves = self._leaves(bare)
            return Word(start, end, bare, (), leaves if len(leaves) > 1 else ())
        pieces = bare.split("-") if "a" <= bare[0] <= "z" else ()
        return Word(start, end, terms[0], (), tuple(pieces)) if len(pieces) > 1 else Word(start, end, terms[0], terms[1:])


def split_beginning(text: str) -> tuple[str, str]:
    """The beginning of a word that a text ends with, as it stands in terms, and the text before it. It is not cut into
    words: a dictionary knows whole ones.

    >>> split_beginning("พ.ร.บ.คอมพิ"), split_beginning("บทเ")
    (('พ.ร.บ.', 'คอมพิ'), ('', 'บทเ'))
    >>> split_beginning("e-Gov"), split_beginning("?")
    (('', 'egov'), ('?', ''))
    """
    folded = fold(text)
    runs = list(RUN.finditer(folded))
    if not runs or runs[-1].end() < len(folded):
        return folded, ""
    return folded[: runs[-1].start()], _bare(runs[-1].group()).replace("-", "")


def units(text: str) -> list[str]:
    """The smallest pieces that a passage can be cut between: graphemes, but a Latin word whole. White space is none.

    Sara am is a unit of its own, so that a passage cut before it is found too. Dashes are one, however many.

    >>> units("น้ำ – ปี ๖๒")
    ['น้', 'ำ', '-', 'ปี', '6', '2']
    >>> units("Smart City’s—Hub--2")
    ['smart', 'city', "'", 's', '-', 'hub', '-', '2']
    """
    return _UNIT.findall(_DASHES.sub("-", fold(text)))


def place_units(text: str) -> list[tuple[int, int, str]]:
    """The same pieces with where each stands in the text: (start, end, unit).

    >>> place_units("น้ำ –– 6")
    [(0, 2, 'น้'), (2, 3, 'ำ'), (4, 6, '-'), (7, 8, '6')]
    >>> place_units("Smart City’s")[-1]
    (11, 12, 's')
    """
    return [(match.start(), match.end(), match[0] if match[0][:2] != "--" else "-") for match in _PLACED.finditer(fold(text))]


def _pair(pieces: list[str]) -> str:
    """The slot string of every two neighbours, the last with none: `a_b b_c c_`."""
    return " ".join(map("_".join, zip(pieces, [*pieces[1:], ""], strict=False)))


def _bare(word: str) -> str:
    """A word without the dots, commas, ๆ and ฯ that are written into it but not part of it."""
    if _is_thai(word):
        return word.replace(".", "").replace(" ", "").rstrip("\u0e46").replace("\u0e2f", "") or word
    return word.replace(",", "") if word[0].isdigit() else word.replace(".", "")


def _is_thai(word: str) -> bool:
    """Whether a word begins in Thai script, and so is all Thai."""
    return "\u0e00" <= word[0] <= "\u0e7f"
