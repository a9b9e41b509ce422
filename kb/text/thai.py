"""Thai words, the words inside words, and character clusters."""

import hashlib
import re
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from pythainlp.corpus import thai_words, tnc
from pythainlp.tokenize import newmm
from pythainlp.tokenize.tcc_p import segment as cut_clusters
from pythainlp.util import Trie

try:
    import nlpo3
except ImportError:  # no wheel for this machine: newmm cuts the same words, more slowly
    nlpo3 = None

Segmenter = Callable[[str], list[str]]

TITLES = ("นางสาว", "นาง", "นาย")
"""Personal titles that are written onto the name; a segmenter glues them to an unknown one (นา|ยอ|รร|ษิษฐ์)."""

_TITLE_STARTS = frozenset(title[:n] for title in TITLES for n in range(1, len(title)))

LONG = 4
"""Letters from which on a word is looked for inside others."""

_ABBREVIATION = re.compile("(?:[\u0e01-\u0e2e]{1,4}\\.){3,}")
"""Written with three dots or more, and so with none as often (พ.ร.บ., พรบ)."""

_WINDOW = 8
"""How many words are cut again behind a title: a first name and a surname in shreds."""

_RARE = 0.15
"""The Thai National Corpus cuts compounds: one that it knows as a word is made of words only where each has three
letters and is not much rarer (น้ำ|ท่วม 0.23, เผย|แพร่ 0.46; not กระ|ทรวง 0.02, อัต|รา 0.07, กลา|โหม 0.14)."""


def _nlpo3_segmenter(words: frozenset[str]) -> Segmenter:
    """Cut by nlpo3, with a dictionary registered under its digest (the library keeps them for the process)."""
    name = hashlib.sha256("\n".join(sorted(words)).encode()).hexdigest()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "words.txt"
        path.write_text("\n".join(sorted(words)), encoding="utf-8")
        nlpo3.load_dict(str(path), name)
    return lambda text: nlpo3.segment(text, name)


def _newmm_segmenter(words: frozenset[str]) -> Segmenter:
    """Cut by PyThaiNLP's newmm in its safe mode, which bounds the time on ambiguous text."""
    trie = Trie(words)
    return lambda text: newmm.segment(text, trie, safe_mode=True)


SEGMENTERS: dict[str, Callable[[frozenset[str]], Segmenter]] = {"newmm": _newmm_segmenter}
if nlpo3 is not None:
    SEGMENTERS["nlpo3"] = _nlpo3_segmenter


def default_segmenter() -> str:
    """The best segmenter that this machine has.

    >>> default_segmenter() in SEGMENTERS
    True
    """
    return "nlpo3" if "nlpo3" in SEGMENTERS else "newmm"


class Thai:
    """A Thai dictionary at work: PyThaiNLP's words and `extra` ones.

    >>> thai = Thai()
    >>> thai.cut("ประชุมเครือข่ายเมือง")
    ['ประชุม', 'เครือข่าย', 'เมือง']
    >>> thai.parts("ความเหลื่อมล้ำ"), thai.parts("กระทรวง")
    (('ความ', 'เหลื่อมล้ำ', 'เหลื่อม', 'ล้ำ'), ())
    """

    def __init__(self, extra: Iterable[str] = (), segmenter: str | None = None) -> None:
        known = frozenset(thai_words()) | frozenset(extra)
        self.words = known | {word.replace(".", "") for word in known if _ABBREVIATION.fullmatch(word)}
        self.segmenter = segmenter or default_segmenter()
        self._segment = SEGMENTERS[self.segmenter](self.words)
        self._frequencies: dict[str, int] = dict(tnc.unigram_word_freqs())

    def cut(self, text: str) -> list[str]:
        """Words that join to the text. A title glued to an unknown name is cut off first."""
        words = self._segment(text)
        return words if _TITLE_STARTS.isdisjoint(words) else self._split_titles(words)

    def cut_all(self, runs: list[str]) -> list[list[str]]:
        """The words of each run. One call of the segmenter for all: it costs more to call than to cut.

        >>> Thai().cut_all(["น้ำท่วม", "นายอรรษิษฐ์"])
        [['น้ำท่วม'], ['นาย', 'อร', 'รษิษฐ์']]
        """
        cut: list[list[str]] = [[]]
        for word in self.cut("\n".join(runs)):
            if word == "\n":
                cut.append([])
            else:
                cut[-1].append(word)
        return cut[: len(runs)]

    def _split_titles(self, words: list[str]) -> list[str]:
        """The words with each title apart from the name behind it."""
        for n, word in enumerate(words):
            if word in _TITLE_STARTS:
                window = "".join(words[n : n + _WINDOW]).partition("\n")[0]
                title = next((title for title in TITLES if window.startswith(title)), word)
                if title != word:
                    taken = _count(words, n, len(window))
                    words[n : n + taken] = [title, *self._segment(window[len(title) :])]
        return words

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a compound is made of, and theirs, without the word itself; () for a simple word.

        The cover with the fewest dictionary words cut at cluster borders, none of them rare beside the whole.
        """
        found: list[str] = []
        for part in self._cover(word):
            found += [part, *self.parts(part)]
        return tuple(dict.fromkeys(found))

    def leaves(self, word: str) -> tuple[str, ...]:
        """The simple words that a compound is made of, in order; the word itself where it is simple.

        >>> Thai().leaves("คณะรัฐมนตรี"), Thai().leaves("กระทรวง")
        (('คณะ', 'รัฐมนตรี'), ('กระทรวง',))
        """
        return tuple(leaf for part in self._cover(word) for leaf in self.leaves(part)) or (word,)

    def inside(self, word: str) -> tuple[str, ...]:
        """The words that stand inside a word: its parts, and other dictionary words at cluster borders, these of four letters
        or more, since shorter ones (ชน) stand in everything.

        >>> Thai().inside("ประชาชน"), Thai().inside("อัตรา"), Thai().inside("สีแดง")
        (('ประชา',), (), ('สี', 'แดง'))
        """
        pieces = clusters(word)
        found = ("".join(pieces[start:end]) for start in range(len(pieces)) for end in range(start + 1, len(pieces) + 1))
        others = (part for part in found if len(part) >= LONG and part in self.words and part != word)
        return tuple(dict.fromkeys((*self.parts(word), *others)))

    def _cover(self, word: str) -> tuple[str, ...]:
        """The fewest dictionary words that make up `word`, longest last part first among equals; () where none do."""
        borders = [0]
        for cluster in cut_clusters(word):
            borders.append(borders[-1] + len(cluster))
        best: dict[int, tuple[str, ...]] = {0: ()}
        for end in borders[1:]:
            for start in borders:
                part = word[start:end]
                if start >= end or start not in best or part == word or not self._is_part(part, word):
                    continue
                if end not in best or len(best[start]) + 1 < len(best[end]):
                    best[end] = (*best[start], part)
        return best.get(len(word), ())

    def _is_part(self, part: str, whole: str) -> bool:
        """Whether `part` is a word that `whole` is made of, not an accident of spelling."""
        known = self._frequencies.get(whole, 0)
        if part not in self.words or len(part) < (3 if known else 2):
            return False
        return self._frequencies.get(part, 0) >= _RARE * known


def clusters(word: str) -> list[str]:
    """Thai character clusters of a word: pieces that no reader would cut (Theeramunkong et al. 2000, by PyThaiNLP).
    A word of another script is one piece.

    >>> clusters("เลี้ยงน้ำ")
    ['เลี้ย', 'ง', 'น้ำ']
    >>> clusters("AI")
    ['AI']
    """
    return cut_clusters(word) if "\u0e00" <= word[:1] <= "\u0e7f" else [word]


def _count(words: list[str], start: int, length: int) -> int:
    """How many words from `start` on make up `length` characters."""
    count = 0
    while length > 0:
        length -= len(words[start + count])
        count += 1
    return count
