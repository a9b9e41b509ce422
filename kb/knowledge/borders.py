"""Where a Thai term begins, when it is known where it ends: the left border, found over many places.

The words before the right border are read backwards as a tree. A term begins where many different words stand before it (the
left branching of Harris 1955; Frantzi and Ananiadou's C-value 2000 nests terms likewise). Contexts are counted, not documents: one
press release is often copied. What words begin the plain cases, and what words stand before them, is then counted in turn,
and decides the others.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from os.path import commonprefix
from typing import NamedTuple

from kb.knowledge.pairs import OPENINGS, REACH
from kb.text.thai import TITLES

CONTEXTS = 40
"""Contexts of one term that are read; more tell nothing new."""

LEFTS = 3
"""Different words to the left that make a border."""

PLAIN = 4
"""Different words to the left that make one whatever the term begins with."""

ONE, TWO = 0.6, 0.8
"""The shares of the most frequent word to the left, and of the two most frequent, from which on they belong to the term."""

BEGINS = 0.6
"""The share of a word's uses at borders in which it is to the right of one, from which on it is taken to begin terms."""

SHORT = 4
"""Words of an excerpt that is a term as it stands, where it is seen once and begins as terms do."""

_MARGIN = 14
"""Characters of a context that are cut beyond what it shares with others: enough for the word to the left."""

_LONGEST = 40
"""Characters of a context that may be a term as it stands."""

_SHARED = 3
"""Characters that contexts of one term share at least."""


class Term(NamedTuple):
    """A Thai term with the documents and the different contexts that it was found in, and how sure its border is (0 to 1)."""

    text: str
    count: int
    contexts: int
    weight: float


class _Excerpt(NamedTuple):
    """The end of a context: `opens` where a space or a border stands before it, `marked` where the text shows that border by a
    bracket or a quotation mark."""

    text: str
    count: int
    opens: bool
    marked: bool


class _Word(NamedTuple):
    """A word, and whether a space or a border stands before it."""

    text: str
    opens: bool


class _Row(NamedTuple):
    """The last words of a context, last first; the documents that have it; whether the text shows the border before them."""

    words: tuple[_Word, ...]
    count: int
    marked: bool


class _Node(NamedTuple):
    """The rows that share their last `depth` words, with the words left of these (a space or a border is a `_Word` too)."""

    rows: list[_Row]
    depth: int
    lefts: Counter[str]
    opens: int

    @property
    def words(self) -> tuple[_Word, ...]:
        return self.rows[0].words[: self.depth]

    @property
    def variety(self) -> int:
        """In how many ways it goes on to the left."""
        return len(self.lefts) + self.opens

    @property
    def marked(self) -> int:
        """How many rows show the border here themselves."""
        return sum(row.marked and len(row.words) == self.depth for row in self.rows)


@dataclass(slots=True)
class _Signs:
    """How often a word begins a term, and how often it stands before one."""

    begins: Counter[str] = field(default_factory=Counter)
    precedes: Counter[str] = field(default_factory=Counter)

    def share(self, word: str) -> float:
        """The share of a word's uses at borders in which it begins a term, 0 for one unseen."""
        begins = self.begins[word]
        return begins / (begins + self.precedes[word] + 0.5)


def find_terms(contexts: Mapping[str, Counter[str]], cut: Callable[[str], Sequence[str]]) -> dict[str, list[Term]]:
    """The terms that the contexts of each key end with, most documents first; nothing where their border is unsure.

    >>> from kb.text.thai import Thai
    >>> seen = Counter(["เข้าสู่ท่าเรือบก", "มีท่าเรือบก", "ของท่าเรือบก", "สร้าง ท่าเรือบก"])
    >>> [term.text for term in find_terms({"dry port": seen}, Thai().cut)["dry port"]]
    ['ท่าเรือบก']
    >>> find_terms({"dry port": Counter(["เข้าสู่ท่าเรือบก"])}, Thai().cut)
    {}
    """
    rows = _cut_rows({key: _excerpts(counts) for key, counts in contexts.items()}, cut)
    signs = _Signs()
    for group in rows.values():
        for node in _walk(_node(group, 0), _is_plain):
            first = node.words[-1].text
            signs.begins[first] += 1
            signs.precedes.update(node.lefts.keys())
    found = {key: list(_describe(_walk(_node(group, 0), lambda node: _is_term(node, signs)), len(group))) for key, group in rows.items()}
    return {key: sorted(terms, key=lambda term: -term.count) for key, terms in found.items() if terms}


def _walk(node: _Node, accept: Callable[[_Node], bool]) -> Iterator[_Node]:
    """The nodes nearest to the right border that are accepted; below an accepted one nothing is looked for."""
    if node.depth and accept(node):
        yield node
        return
    branches: dict[str, list[_Row]] = defaultdict(list)
    for row in node.rows:
        if len(row.words) > node.depth:
            branches[row.words[node.depth].text].append(row)
    for rows in branches.values():
        yield from _walk(_node(rows, node.depth + 1), accept)


def _node(rows: list[_Row], depth: int) -> _Node:
    """The node of rows that share their last `depth` words."""
    lefts: Counter[str] = Counter()
    opens = 0
    for row in rows if depth else ():
        if row.words[depth - 1].opens:
            opens += 1
        elif len(row.words) > depth:
            lefts[row.words[depth].text] += 1
    return _Node(rows, depth, lefts, opens)


def _is_plain(node: _Node) -> bool:
    """Whether branching alone shows the border, spaces among what stands to the left."""
    return node.variety >= PLAIN and node.opens > 0 and _branches(node)


def _branches(node: _Node) -> bool:
    """Whether no word or two to the left are so frequent that they belong to the term; a space before the same word
    everywhere is one inside the term."""
    beyond = Counter(row.words[node.depth].text for row in node.rows if len(row.words) > node.depth)
    frequent = [count for _, count in beyond.most_common(2)]
    return not frequent or (frequent[0] < ONE * len(node.rows) and (sum(frequent) < TWO * len(node.rows)))


def _is_term(node: _Node, signs: _Signs) -> bool:
    """Whether a term begins at this node."""
    if len(node.rows) == 1:
        return _is_alone(node, signs)
    if node.marked >= 2:
        return True
    begins = signs.share(node.words[-1].text)
    if node.variety >= LEFTS and _branches(node):
        return begins >= BEGINS or (node.variety >= PLAIN and node.opens > 0 and begins > 0)
    return node.variety >= 2 and node.opens > 0 and begins >= BEGINS and _branches(node)


def _is_alone(node: _Node, signs: _Signs) -> bool:
    """Whether one context by itself is a term: all of it stands between marks or spaces, is short, and begins as terms do."""
    row = node.rows[0]
    if len(row.words) != node.depth or not row.words[-1].opens or len(row.words) > SHORT:
        return False
    return len(row.words) > 1 and signs.share(row.words[-1].text) >= (0.3 if row.marked else 0.9)


def _describe(nodes: Iterable[_Node], total: int) -> Iterator[Term]:
    """The terms of nodes, the titles of persons off."""
    for node in nodes:
        words = [*reversed(node.words)]
        text = "".join((" " if word.opens else "") + word.text for word in words).strip(" ")
        title = next((title for title in TITLES if text.startswith(title)), "")
        share = len(node.rows) / total
        yield Term(text.removeprefix(title).strip(" "), sum(row.count for row in node.rows), len(node.rows), round((0.9 - 0.4 / len(node.rows)) * min(1.0, 0.7 + share), 2))


def _excerpts(contexts: Counter[str]) -> list[_Excerpt]:
    """The parts of the contexts of one term that may show something: what they share with others and a word more, or the
    whole of a short one."""
    backward = sorted((context[::-1], count) for context, count in contexts.most_common(CONTEXTS))
    shared = [0] * len(backward)
    for n, ((one, _), (other, _)) in enumerate(pairwise(backward)):
        length = len(commonprefix((one, other)))
        shared[n : n + 2] = max(shared[n], length), length
    return [_excerpt(text[::-1], count, length) for (text, count), length in zip(backward, shared, strict=True)]


def _excerpt(context: str, count: int, shared: int) -> _Excerpt:
    """The part of a context that is cut into words; no text where it can show nothing."""
    marked = context.startswith(OPENINGS)
    text = context[1:] if marked else context
    opens = marked or len(context) < REACH
    if shared >= _SHARED:
        part = text[-(shared + _MARGIN) :]
        whole = len(part) == len(text)
        return _Excerpt(part, count, opens and whole, marked and whole)
    part = text if marked else text.rpartition(" ")[2]
    return _Excerpt(part if len(part) <= _LONGEST and (opens or len(part) < len(text)) else "", count, True, marked)


def _cut_rows(excerpts: Mapping[str, list[_Excerpt]], cut: Callable[[str], Sequence[str]]) -> dict[str, list[_Row]]:
    """The words of all excerpts, by one call of `cut`: it costs more to call than to cut."""
    flat = [(key, excerpt) for key, group in excerpts.items() for excerpt in group if excerpt.text]
    rows: dict[str, list[_Row]] = defaultdict(list)
    for (key, excerpt), words in zip(flat, _cut_lines([excerpt.text for _, excerpt in flat], cut), strict=True):
        row = _Row(_backward(words, excerpt.opens), excerpt.count, excerpt.marked)
        if row.words:
            rows[key].append(row)
    return rows


def _cut_lines(lines: Sequence[str], cut: Callable[[str], Sequence[str]]) -> list[list[str]]:
    """The words of each line."""
    found: list[list[str]] = [[]]
    for word in cut("\n".join(lines)):
        if word == "\n":
            found.append([])
        else:
            found[-1].append(word)
    return found[: len(lines)]


def _backward(words: Iterable[str], opens: bool) -> tuple[_Word, ...]:
    """Words last first, without the spaces between them, which they remember."""
    found: list[_Word] = []
    for word in words:
        if word.strip(" "):
            found.append(_Word(word, opens))
        opens = not word.strip(" ")
    return tuple(reversed(found))
