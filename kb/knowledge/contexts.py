"""The words that stand before a bracket, cut as far as they can show where a term begins."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from kb.knowledge.pairs import OPENINGS, REACH

CONTEXTS = 30
"""Contexts of one term that are read, drawn evenly from all in the order of their endings; more tell nothing new."""

_MARGIN = 12
"""Characters of a context that are cut beyond what it shares with others: enough for the word to the left."""

_LONGEST = 40
"""Characters of a context that may be a term as it stands."""

_SHARED = 3
"""Characters that contexts of one term share at least."""


class Row(NamedTuple):
    """The last words of a context, last first, and of each whether a space or a border stands before it; the documents that
    have it; whether the text shows the border before them.

    >>> Row(("อัจฉริยะ", "เมือง"), (False, True), 3, False).words[-1]
    'เมือง'
    >>> Row(("city", "smart"), (True, True), 1, True).marked
    True
    """

    words: tuple[str, ...]
    opens: tuple[bool, ...]
    documents: int
    marked: bool


class _Excerpt(NamedTuple):
    """The end of a context: `opens` where a space or a border stands before it, `marked` where the text shows that border by a
    bracket or a quotation mark."""

    text: str
    documents: int
    opens: bool
    marked: bool


def cut_rows(contexts: Mapping[str, Mapping[str, int]], cut: Callable[[str], Sequence[str]]) -> dict[str, list[Row]]:
    """The rows of the contexts of each key, with the documents that have them. One call of `cut` for all: it costs more to
    call than to cut.

    >>> [row.words for row in cut_rows({"dry port": {"ท่าเรือ": 1}}, lambda text: [text])["dry port"]]
    [('ท่าเรือ',)]
    >>> cut_rows({"dry port": {"(คำ": 1}}, lambda text: [text])
    {}
    """
    flat = [(key, excerpt) for key, counts in contexts.items() for excerpt in _excerpts(counts) if excerpt.text]
    rows: dict[str, list[Row]] = defaultdict(list)
    for (key, excerpt), words in zip(flat, _cut_lines([excerpt.text for _, excerpt in flat], cut), strict=True):
        row = Row(*_backward(words, excerpt.opens), excerpt.documents, excerpt.marked)
        if row.words:
            rows[key].append(row)
    return dict(rows)


def _excerpts(contexts: Mapping[str, int]) -> list[_Excerpt]:
    """The parts of the contexts of one term that may show something: what they share with others and a word more, or the
    whole of a short one."""
    backward = sorted([(context[::-1], count) for context, count in contexts.items()])
    backward = backward[:: -(-len(backward) // CONTEXTS)]
    shared = [0] * len(backward)
    for n, ((one, _), (other, _)) in enumerate(pairwise(backward)):
        length = _count_shared(one, other)
        shared[n : n + 2] = max(shared[n], length), length
    alone = len(backward) == 1
    return [
        _excerpt(text[::-1], count, length)
        for (text, count), length in zip(backward, shared, strict=True)
        if alone or length >= _SHARED or text.endswith(OPENINGS)
    ]


def _count_shared(one: str, other: str) -> int:
    """How many characters two texts begin with together."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _excerpt(context: str, count: int, shared: int) -> _Excerpt:
    """The part of a context that is cut into words; no text where it can show nothing."""
    if context.startswith("(") and shared < _SHARED:
        return _Excerpt("", count, True, True)
    marked = context.startswith(OPENINGS)
    text = context[1:] if marked else context
    opens = marked or len(context) < REACH
    if shared >= _SHARED:
        part = text[-(shared + _MARGIN) :]
        whole = len(part) == len(text)
        return _Excerpt(part, count, opens and whole, marked and whole)
    part = text if marked else text.rpartition(" ")[2]
    return _Excerpt(part if len(part) <= _LONGEST and (opens or len(part) < len(text)) else "", count, True, marked)


def _cut_lines(lines: Sequence[str], cut: Callable[[str], Sequence[str]]) -> list[list[str]]:
    """The words of each line."""
    found: list[list[str]] = [[]]
    for word in cut("\n".join(lines)):
        if word == "\n":
            found.append([])
        else:
            found[-1].append(word)
    return found[: len(lines)]


def _backward(words: Iterable[str], opens: bool) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """Words last first, without the spaces between them, and whether one stood before each."""
    found: list[str] = []
    spaced: list[bool] = []
    for word in words:
        if word.startswith(" "):
            opens = True
        else:
            found.append(word)
            spaced.append(opens)
            opens = False
    return tuple(found[::-1]), tuple(spaced[::-1])
