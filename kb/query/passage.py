"""Index terms for passages and words: which slots of which layer a piece of text stands for."""

import re

from kb.query.tree import Node, Nothing, Or, Prefix, Slots, Term
from kb.text.analyzer import Analyzer, units
from kb.text.normalize import canonical, fold
from kb.text.scripts import is_thai

SHORT = 6
"""A quoted dictionary word of up to so many characters is asked for as a word, not as a passage: it must begin and
end at cluster borders, so that ตราด is not found in อัตราดอกเบี้ย. Everything longer is found wherever it is cut."""

_NUMBER = re.compile("[0-9]+(?:[.,][0-9]+)*")


def is_short_word(text: str, analyzer: Analyzer) -> bool:
    """Whether a quoted text is a word that must stand as one.

    >>> is_short_word("ตราด", Analyzer()), is_short_word("อัตราดอกเบี้ย", Analyzer())
    (True, False)
    >>> is_short_word("62", Analyzer()), is_short_word("smart", Analyzer())
    (True, False)
    """
    text = fold(canonical(text))
    return len(text) <= SHORT and bool(_NUMBER.fullmatch(text) or (is_thai(text) and analyzer.is_word(text)))


def find_passage(text: str, scopes: tuple[str, ...], analyzer: Analyzer) -> Node:
    """The tree that finds a quoted passage in `title`, `body` or both; `Nothing` where it has no character.

    >>> find_passage("ราดอก", ("body",), Analyzer())
    Slots(field='body_pairs', terms=((0, 'ร_า'), (2, 'ด_อ'), (3, 'อ_ก')))
    >>> find_passage("AI", ("title",), Analyzer())
    Prefix(field='title_pairs', text='ai_')
    """
    text = canonical(text)
    if is_short_word(text, analyzer):
        return _either([find_word(text, scope, analyzer) for scope in scopes])
    return _either([_cover(f"{scope}_pairs", units(text)) for scope in scopes])


def find_word(text: str, scope: str, analyzer: Analyzer) -> Node:
    """A number by itself, or a run of clusters, in one scope.

    >>> find_word("เลย", "body", Analyzer())
    Term(field='body_clusters', text='เล_ย')
    >>> find_word("1,250", "body", Analyzer())
    Prefix(field='body_clusters', text='1250_')
    """
    return _cover(f"{scope}_clusters", analyzer.clusters(text))


def _cover(field: str, pieces: list[str]) -> Node:
    """Every piece covered by a pair: each second pair, and the last."""
    if len(pieces) < 2:
        return Prefix(field, f"{pieces[0]}_") if pieces else Nothing()
    starts = [*range(0, len(pieces) - 1, 2), *([len(pieces) - 2] if len(pieces) % 2 else [])]
    pairs = tuple((start, f"{pieces[start]}_{pieces[start + 1]}") for start in starts)
    return Slots(field, pairs) if len(pairs) > 1 else Term(field, pairs[0][1])


def _either(nodes: list[Node]) -> Node:
    """The only one, or any of them."""
    return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))
