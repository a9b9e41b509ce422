"""Where a Thai term begins, when it is known where it ends: the left border, found over many places.

The words before the right border are read backwards as a tree. A term begins where many different words stand before it (the
left branching of Harris 1955; Frantzi and Ananiadou's C-value 2000 nests terms likewise). Contexts are counted, not documents: one
press release is often copied. What words begin the plain cases, and what words stand before them, is then counted in turn,
and decides the others.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from math import log2
from typing import NamedTuple

from kb.knowledge.contexts import Row, cut_rows
from kb.text.analyzer import THAI_STOP_WORDS
from kb.text.english import STOP_WORDS as ENGLISH_STOP_WORDS
from kb.text.thai import TITLES

LEFTS = 3
"""Different words to the left that make a border."""

ONE, TWO = 0.6, 0.8
"""The shares of the most frequent word to the left, and of the two most frequent, from which on they belong to the term."""

ENOUGH = 1.8
"""What a border needs of: the share of its first word's uses that begin terms, how sure what stands to the left makes it, and
`BRANCHING`. Chosen with the other shares by reading pairs of the documents of 2020 and 2021."""

BEGINS, SURE, SEVERAL = 0.5, 0.7, 4
"""The share that the first word must have in any case; a verb; and how many contexts must branch in how many ways to do
with `UNKNOWN`."""

NOMINAL = 0.08
"""The share of a word's uses that make a noun of it with การ, from which on it is a verb."""

EACH, MANY = 0.04, 10
"""How much less a border needs for each context that has it, and up to how many."""

OPENED, OPENED_ALONE = 0.35, 0.75
"""How sure what stands to the left must make it in any case: with branching and without."""

BRANCHING = 0.6
"""What branching to the left is worth beside these."""

UNKNOWN = 0.4
"""The share for a word that has been seen at no border."""

MARKED, CERTAIN = 0.4, 0.9
"""The share from which on a single place is a term: between marks, and between spaces."""

OPEN = 0.8
"""How sure a space to the left makes a border; half as sure where the same word stands before each."""

LENGTH = 8
"""Characters of a Thai term for each word that an English one has, or letter of an acronym (organisations 10, other terms 7)."""

ACRONYM = 6
"""Letters of an acronym at most."""

FITS, FALLS, FREE = 0.3, 0.8, 0.5
"""What a fitting length is worth, how much less one that is twice or half as long, and how far off is no matter (in doublings)."""

ROUNDS = 2
"""How often the words at borders are counted anew, from the terms found by the last count."""

LEAST = 0.15
"""The least share of the contexts of an English term that one of its Thai terms has."""

PART = 0.3
"""The least share of contexts that a longer term must have where shorter ones branch."""

SHORT = 4
"""Words of an excerpt that is a term as it stands, where it is seen once and begins as terms do."""

_DEEPEST = 16
"""Words of a term at most."""

_UNSURE = re.compile("\u0e2f$|หรือ")
"""What an abbreviation or two names look like."""

_SAID = frozenset((*TITLES, "คุณ", "ร่าง"))
_MEETINGS = frozenset(
    "meet meeting confer conference summit forum assembl assembly session week dialogu workshop retreat seminar congress consult".split(" ")
)
"""Words, last ones as stems, of English terms that name a meeting."""

_MEETING_LETTERS = frozenset("msfw")
_VERBAL = "การ"
_PREFIXES = (_VERBAL, "ความ")
_ALTERNATIVES = frozenset(("หรือ", "ได้แก่", "เช่น", "อาทิ", "คือ"))
_NEVER_FIRST = (
    THAI_STOP_WORDS
    | _ALTERNATIVES
    | frozenset(
        "อย่าง แบบ ผ่าน ภายใต้ ระหว่าง สู่ เข้าสู่ ด้าน ว่าด้วย แห่ง ทาง บน ตั้งแต่ จน ร่วม ร่วมกับ รวม รวมถึง รวมทั้ง พร้อม พร้อมทั้ง "
        "สำหรับ เกี่ยวกับ ต่าง ต่างๆ กว่า เข้า ล้าน บาท ล้านบาท ตลอดจน โดยเฉพาะ ทั้งนี้ นอกจากนี้ มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม "
        "คน ราย ครั้ง กิโลกรัม ตัน เมตร กิโลเมตร เปอร์เซ็นต์ ร้อยละ มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(" ")
    )
) - frozenset(_PREFIXES)
"""Words of closed classes, and units: no term begins with one."""

_ENDING = 4
"""Characters by which words to the left are held to be one: a segmenter cuts compounds now so, now so (บรรลุเป้าหมาย, เป้าหมาย)."""


class Term(NamedTuple):
    """A Thai term with the documents and the different contexts that it was found in, and how sure its border is (0 to 1)."""

    text: str
    documents: int
    contexts: int
    weight: float


@dataclass(slots=True, eq=False)
class _Node:
    """The rows that share their last `depth` words: how many they are, what stands left of these words (`opens`: a space or a
    border), and the longer nodes of two rows or more."""

    row: Row
    depth: int
    rows: int
    documents: int
    marked: int
    opens: int
    lefts: Counter[str]
    frequent: tuple[int, ...]
    longer: list["_Node"]

    @property
    def first(self) -> str:
        """The word that a term of this node begins with, a prefix that makes nouns with the word that it makes one of."""
        word = self.row.words[self.depth - 1]
        return word + self.row.words[self.depth - 2] if word in _PREFIXES and self.depth > 1 else word

    @property
    def variety(self) -> int:
        """In how many ways the rows go on to the left."""
        return len(self.lefts) + self.opens

    @property
    def branches(self) -> bool:
        """Whether no word or two to the left are so frequent that they belong to the term, even behind a space."""
        return not self.frequent or (self.frequent[0] < ONE * self.rows and sum(self.frequent) < TWO * self.rows)


@dataclass(slots=True)
class _Signs:
    """What is a verb, and in how many terms a word is the first, one inside, or one to the left."""

    verbs: frozenset[str]
    begins: Counter[str] = field(default_factory=Counter)
    inside: Counter[str] = field(default_factory=Counter)
    precedes: Counter[str] = field(default_factory=Counter)

    def add(self, node: _Node) -> None:
        """Count the words of a term."""
        self.begins[node.first] += 1
        self.inside.update(node.row.words[: node.depth - 1])
        self.precedes.update(node.lefts.keys())

    def begins_term(self, word: str) -> float:
        """The share of a word's uses at borders that are to the right of one, one use left out: that
        would be the one in question. A noun made of a verb (การ|จัดตั้ง) shares the
        uses of that verb to the left of terms."""
        begins, precedes = max(0, self.begins[word] - 1), self.precedes[word]
        for prefix in _PREFIXES:
            if word.startswith(prefix):
                precedes += self.precedes[word.removeprefix(prefix)]
        return (begins + UNKNOWN) / (begins + precedes + 1)

    def precedes_term(self, word: str) -> float:
        """The share of a word's uses that are to the left of a border."""
        if word in _ALTERNATIVES:
            return 1.0
        precedes = self.precedes[word]
        return precedes / (precedes + self.inside[word] + self.begins[word] + 1)

    def open(self, node: _Node) -> float:
        """How sure what stands to the left of a node makes it that a border is there."""
        known = sum(count * self.precedes_term(word) for word, count in node.lefts.items())
        return (known + (OPEN if node.branches else OPEN / 2) * node.opens) / node.rows


def find_terms(contexts: Mapping[str, Mapping[str, int]], cut: Callable[[str], Sequence[str]]) -> dict[str, list[Term]]:
    """The terms that the contexts of each key end with, most documents first; nothing where their border is unsure.

    >>> from kb.text.thai import Thai
    >>> seen = Counter(word + "เมืองอัจฉริยะ" for word in ("พัฒนา", "เป็น", "ขับเคลื่อน", "เรื่อง ", "มุ่งสู่"))
    >>> [term.text for term in find_terms({"smart city": seen}, Thai().cut)["smart city"]]
    ['เมืองอัจฉริยะ']
    >>> find_terms({"dry port": Counter(["เข้าสู่ท่าเรือบก"])}, Thai().cut)
    {}
    """
    rows = cut_rows(contexts, cut)
    trees = {key: _grow(group, 0) for key, group in rows.items() if len(group) > 1}
    sizes = {key: _sizes(key) for key in rows}
    signs = _learn_signs(rows, trees, sizes)
    found: dict[str, list[Term]] = {}
    for key, group in rows.items():
        if key in trees:
            nodes = _walk(trees[key], partial(_rate, signs=signs, sizes=sizes[key]))
        else:
            nodes = [*_find_alone(group, signs, sizes[key])] if len(contexts[key]) == 1 else []
        found[key] = sorted(_describe(nodes, len(group), _outside(key)), key=lambda term: -term.documents)
    return {key: terms for key, terms in found.items() if terms}


def _learn_signs(rows: Mapping[str, list[Row]], trees: Mapping[str, _Node], sizes: Mapping[str, tuple[int, ...]]) -> _Signs:
    """What the plain borders say of words, and then the borders that these words decide."""
    verbs = _find_verbs(row for group in rows.values() for row in group)
    signs = _count_signs(verbs, (node for tree in trees.values() for node in _walk(tree, _is_plain)))
    for _ in range(ROUNDS):
        rate = partial(_rate, signs=signs)
        signs = _count_signs(verbs, (node for key, tree in trees.items() for node in _walk(tree, partial(rate, sizes=sizes[key]))))
    return signs


def _grow(rows: list[Row], depth: int) -> _Node:
    """The tree of rows that share their last `depth` words."""
    longer: dict[str, list[Row]] = defaultdict(list)
    lefts: Counter[str] = Counter()
    opens = 0
    for row in rows:
        if len(row.words) > depth:
            longer[row.words[depth]].append(row)
        if depth and row.opens[depth - 1]:
            opens += 1
        elif len(row.words) > depth:
            lefts[row.words[depth]] += 1
    endings: Counter[str] = Counter()
    for word, group in longer.items():
        endings[word[-_ENDING:]] += len(group)
    frequent = tuple(sorted(endings.values(), reverse=True)[:2])
    marked = sum(row.marked and len(row.words) == depth for row in rows)
    nodes = [_grow(group, depth + 1) for group in longer.values() if len(group) > 1] if depth < _DEEPEST else []
    return _Node(rows[0], depth, len(rows), sum(row.documents for row in rows), marked, opens, lefts, frequent, nodes)


def _walk(node: _Node, rate: Callable[[_Node], float]) -> list[_Node]:
    """The nodes that are rated above 0, of those on one way to the left the best that half of the rows share."""
    return [node for _, node in _climb(node, rate)]


def _climb(node: _Node, rate: Callable[[_Node], float]) -> list[tuple[float, _Node]]:
    """The nodes of `_walk` with their ratings."""
    own = rate(node) if node.depth else 0.0
    least = PART * node.rows if node.variety >= LEFTS and node.branches else 0.0
    longer = [found for child in node.longer if child.rows >= least for found in _climb(child, rate)]
    if own <= 0:
        return longer
    return [found for found in longer if found[0] > own and 2 * found[1].rows >= node.rows] or [(own, node)]


def _find_verbs(rows: Iterable[Row]) -> frozenset[str]:
    """Words that often enough stand behind the prefix of verbal nouns."""
    uses: Counter[str] = Counter()
    nominal: Counter[str] = Counter()
    for row in rows:
        uses.update(row.words)
        for word, before in pairwise(row.words):
            if before == _VERBAL:
                nominal[word] += 1
            elif word.startswith(_VERBAL):
                nominal[word[len(_VERBAL) :]] += 1
    return frozenset(word for word, count in nominal.items() if count >= NOMINAL * uses[word])


def _count_signs(verbs: frozenset[str], nodes: Iterable[_Node]) -> _Signs:
    """What terms say of words, each term once."""
    signs = _Signs(verbs)
    for node in {node.row.words[: node.depth]: node for node in nodes}.values():
        signs.add(node)
    return signs


def _sizes(english: str) -> tuple[int, ...]:
    """How many words an English term may stand for: those that say something, or the letters of an acronym."""
    words = [word for word in english.split(" ") if word not in ENGLISH_STOP_WORDS]
    if len(words) != 1:
        return (len(words),)
    letters = len(words[0].removesuffix("s"))
    return (1, letters) if letters <= ACRONYM else (1,)


def _fit(node: _Node, sizes: tuple[int, ...]) -> float:
    """What the length of a node says for it: much where it is as long as the English term lets expect."""
    length = sum(map(len, node.row.words[: node.depth]))
    away = min(abs(log2(length / (LENGTH * max(1, size)))) for size in sizes)
    return FITS - FALLS * max(0.0, away - FREE)


def _may_begin(word: str) -> bool:
    """Whether a term may have this word first: a Thai one that says something."""
    return "\u0e00" < word[0] < "\u0e4f" and len(word) > 1 and word[-1] != "." and word not in _NEVER_FIRST


def _is_plain(node: _Node) -> bool:
    """Whether branching alone shows the border, with a space or a function word among what stands to the left."""
    if node.variety < LEFTS or not _may_begin(node.first) or not node.branches:
        return False
    return node.opens + sum(node.lefts[word] for word in node.lefts.keys() & _NEVER_FIRST) > 1


def _rate(node: _Node, signs: _Signs, sizes: tuple[int, ...]) -> float:
    """How much more speaks for a term that begins at this node than is needed; 0 or less for none."""
    if node.marked > 1:
        return 1.0
    if node.variety < min(LEFTS, node.rows) or not _may_begin(node.first) or (node.depth == 1 and node.rows < LEFTS):
        return 0.0
    branches = node.branches and node.variety >= LEFTS
    begins, opens = signs.begins_term(node.first), signs.open(node)
    if opens < (OPENED if branches else OPENED_ALONE) or begins < _least(node, branches, signs.verbs):
        return 0.0
    return begins + opens + BRANCHING * branches + _fit(node, sizes) + EACH * min(node.rows, MANY) - ENOUGH


def _least(node: _Node, branches: bool, verbs: frozenset[str]) -> float:
    """The share that the first word must have in any case: less where many contexts branch before what is no verb."""
    several = branches and node.depth > 1 and min(node.rows, node.variety) >= SEVERAL
    if node.first in verbs:
        return SURE
    return UNKNOWN if several else BEGINS


def _find_alone(rows: Iterable[Row], signs: _Signs, sizes: tuple[int, ...]) -> Iterator[_Node]:
    """Rows that are each a term by themselves: short, between spaces or marks, and beginning as terms do."""
    for row in rows:
        if row.opens[-1] and row.words[-1] not in _PREFIXES and 1 < len(row.words) <= SHORT and _may_begin(row.words[-1]):
            node = _grow([row], len(row.words))
            if signs.begins_term(node.first) >= (MARKED if row.marked else CERTAIN) and _fit(node, sizes) > 0:
                yield node


def _outside(english: str) -> frozenset[str]:
    """Words before a term that are said of it: a person's title, a draft of it, the meeting of what is no meeting itself."""
    words = english.split(" ")
    meets = not _MEETINGS.isdisjoint(words) or (len(words) == 1 and len(english) <= ACRONYM and not _MEETING_LETTERS.isdisjoint(english))
    return _SAID if meets else _SAID | {"การประชุม", "ใหญ่"}


def _describe(nodes: Iterable[_Node], total: int, outside: frozenset[str]) -> Iterator[Term]:
    """The terms of nodes, what is said of them off."""
    for node in nodes:
        words = [*zip(node.row.words[: node.depth], node.row.opens, strict=False)]
        while len(words) > 1 and words[-1][0] in outside:
            words.pop()
        text = "".join(reversed([(" " if opens else "") + word for word, opens in words])).strip(" ")
        if text and not _UNSURE.search(text) and node.rows >= LEAST * total:
            weight = (0.9 - 0.4 / node.rows) * min(1.0, 0.7 + node.rows / total)
            yield Term(text, node.documents, node.rows, round(weight, 2))
