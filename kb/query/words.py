"""How the words of a query are asked for: index terms, compounds and their parts, runs of characters."""

import re
from collections.abc import Callable, Sequence

from kb.query import weights
from kb.query.passage import find_word
from kb.query.tree import And, Boost, Flat, Maybe, Node, Or, Term
from kb.text.analyzer import STOP_WORDS, Analyzer, Word
from kb.text.normalize import fold
from kb.text.scripts import is_thai

LIGHT = frozenset("การ ความ ผู้ นัก ชาว คณะ สี จังหวัด อำเภอ ตำบล ประเทศ กระทรวง กรม".split(" "))
"""Words that a compound may do without: they say of what class the next word is. คณะรัฐมนตรี is found by รัฐมนตรี, and the
reverse; กลาโหม and กระทรวงกลาโหม are one matter."""

LONGEST_GLUED = 16
"""Characters of letters and digits that are taken for one name."""

_DIGIT = re.compile("[0-9]")
_LETTER = re.compile("[a-z\u0e01-\u0e2e]")

Scopes = tuple[str, ...]
"""Of `title` and `body`, where to look."""

Ask = Callable[[Word, Scopes], Node]
"""A way to ask for one word."""


def ask_word(word: Word, scopes: Scopes) -> Node:
    """One word: itself, and for a compound its parts too, at a lower weight. So words that are typed together find what they
    find apart.

    >>> compound, simple = Analyzer().words("สีแดง city")
    >>> from kb.query.tree import unscored
    >>> unscored(ask_word(compound, ("body",))).parts[1].parts
    (Term(field='body_words', text='แดง'), Term(field='body_inside', text='แดง'))
    >>> unscored(ask_word(simple, ("body",))).parts
    (Term(field='body_words', text='city'), Term(field='body_words', text='citi'))
    """
    whole = ask_term(word.whole, word.forms, scopes)
    if not word.leaves:
        return whole
    needed = tuple(ask_term(leaf, (), scopes) for leaf in needed_of(word.leaves))
    return Or((whole, Boost(needed[0] if len(needed) == 1 else And(needed), weights.PARTS)))


def ask_plain(word: Word, scopes: Scopes) -> Node:
    """One word as a word of its own, by its form or its stem.

    >>> ask_plain(Analyzer().words("สีแดง")[0], ("body",))
    Term(field='body_words', text='สีแดง')
    >>> ask_plain(Analyzer().words("city")[0], ("body",)).parts[0]
    Term(field='body_words', text='city')
    """
    nodes = tuple(_boost(Term(f"{scope}_words", word.whole), _share(scope)) for scope in scopes)
    forms = tuple(Boost(Term(f"{scope}_words", form), _share(scope) * weights.STEM) for form in word.forms for scope in scopes)
    return nodes[0] if len(nodes + forms) == 1 else Or(nodes + forms)


def ask_term(term: str, forms: Sequence[str], scopes: Scopes) -> Node:
    """One index term as a word, in one of its other forms, or inside a longer word."""
    nodes: list[Node] = []
    for scope in scopes:
        nodes.append(_boost(Term(f"{scope}_words", term), _share(scope)))
        nodes += (_boost(Term(f"{scope}_words", form), _share(scope) * weights.STEM) for form in forms)
        if is_thai(term):
            nodes.append(_boost(Term(f"{scope}_inside", term), _share(scope) * weights.INSIDE))
    return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))


def needed_of(leaves: Sequence[str]) -> tuple[str, ...]:
    """The parts of a compound without which it is not meant: no particles, no light words before others.

    >>> needed_of(("ความ", "เหลื่อม", "ล้ำ")), needed_of(("คณะ", "กรรมการ"))
    (('เหลื่อม', 'ล้ำ'), ('กรรมการ',))
    >>> needed_of(("การ",)), needed_of(("e", "commerce"))
    (('การ',), ('e', 'commerce'))
    """
    told = [leaf for leaf in leaves if leaf not in STOP_WORDS] or list(leaves)
    return tuple(leaf for n, leaf in enumerate(told) if leaf not in LIGHT or n == len(told) - 1)


def ask_run(text: str, scopes: Scopes, analyzer: Analyzer) -> Node | None:
    """A run of characters as it stands, cut at cluster borders; None for one cluster, which stands everywhere."""
    if len(analyzer.clusters(text)) < 2:
        return None
    nodes = tuple(find_word(text, scope, analyzer) for scope in scopes)
    return nodes[0] if len(nodes) == 1 else Or(nodes)


def prefer_glued(node: Node, text: str, scopes: Scopes, analyzer: Analyzer) -> Node:
    """A node, more for documents in which letters and digits stand beside each other that were typed as one.

    >>> prefer_glued(Term("body_words", "g"), "G20 ม.33", ("body",), Analyzer()).should.part.parts
    (Term(field='body_clusters', text='g_20'), Term(field='body_clusters', text='ม_33'))
    >>> prefer_glued(Term("body_words", "city"), "smart city", ("body",), Analyzer())
    Term(field='body_words', text='city')
    """
    glued = [run for run in fold(text).split(" ") if len(run) <= LONGEST_GLUED and _DIGIT.search(run) and _LETTER.search(run)]
    runs = tuple(run for run in (ask_run(one, scopes, analyzer) for one in glued) if run)
    return Maybe(node, Boost(Or(runs), weights.GLUED)) if runs else node


def prefer_exact(node: Node, word: Word, scopes: Scopes) -> Node:
    """A node, with those documents first that have this word as one of their own."""
    return Maybe(node, Flat(Or(tuple(Term(f"{scope}_words", word.whole) for scope in scopes)), weights.EXACT))


def _share(scope: str) -> float:
    return weights.TITLE if scope == "title" else 1.0


def _boost(node: Node, weight: float) -> Node:
    return node if weight == 1.0 else Boost(node, weight)
