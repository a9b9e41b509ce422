"""The glossary as people look things up in it: by a part of a term in either language, with the documents that give both."""

from collections.abc import Iterator, Sequence

from kb.catalogue import Catalogue
from kb.engine.base import Engine, join_term, split_term
from kb.knowledge.glossary import Glossary, Pair
from kb.query.passage import find_passage
from kb.query.syntax import TEXT_SCOPES
from kb.query.tree import And, Node, Or, Term
from kb.search.values import TermPage, TermPair
from kb.text.analyzer import Analyzer
from kb.text.normalize import canonical, fold

SHOWN = 5
"""Documents that are told of a pair, the newest."""

PLACES = 500
"""Places of one English term that are looked at for the Thai one."""


class Terms:
    """The pairs of one state of a glossary."""

    def __init__(self, glossary: Glossary, engine: Engine, catalogue: Catalogue, analyzer: Analyzer) -> None:
        self._pairs = tuple(glossary.pairs())
        self._engine, self._catalogue, self._analyzer = engine, catalogue, analyzer
        self._english: dict[str, list[str]] = {}
        self._thai: dict[str, list[str]] = {}
        for pair in self._pairs:
            self._english.setdefault(pair.th, []).append(pair.en)
            self._thai.setdefault(pair.en, []).append(pair.th)

    def find(self, q: str, page: int, size: int) -> TermPage:
        """One page of the pairs with a text in either term: those that are it, then those that begin so, then the others, each
        by the number of documents."""
        found = rank_pairs(self._pairs, q)
        here = found[(page - 1) * size : page * size]
        return TermPage(len(found), page, size, tuple(self._tell(pair, self._read(pair)) for pair in here))

    def all(self) -> Iterator[TermPair]:
        """Every pair, those of most documents first, without the documents."""
        return (self._tell(pair, ()) for pair in self._pairs)

    def _tell(self, pair: Pair, ids: Sequence[str]) -> TermPair:
        others = [*self._english[pair.th], *self._thai[pair.en]]
        variants = tuple(dict.fromkeys(term for term in others if term not in (pair.th, pair.en)))
        return TermPair(pair.th, pair.en, pair.count, variants, tuple(self._catalogue.documents(ids).values()))

    def _read(self, pair: Pair) -> list[str]:
        """The newest documents that give both terms together; where the index can't tell, that have both somewhere."""
        thai = pair.th.replace(" ", "")
        places = self._engine.complete("glosses", join_term(pair.en, ""), PLACES)
        ends = [term for term, _ in places if split_term(term)[1].replace(" ", "").rstrip('")').endswith(thai)]
        node: Node = Or(tuple(Term("glosses", term) for term in ends))
        if not ends:
            node = And(tuple(find_passage(term, TEXT_SCOPES, self._analyzer) for term in (pair.th, pair.en)))
        return [key for key, _ in self._engine.search(node, "newest", size=SHOWN).hits]


def rank_pairs(pairs: Sequence[Pair], q: str) -> tuple[Pair, ...]:
    """The pairs that have a text in either term, the exact ones first; all of them where nothing was typed.

    >>> pairs = [Pair("เมืองอัจฉริยะ", "smart city", 9, 1.0), Pair("พลเมือง", "citizen", 12, 1.0), Pair("เมือง", "city", 3, 1.0)]
    >>> [pair.en for pair in rank_pairs(pairs, "เมือง")], [pair.th for pair in rank_pairs(pairs, "City")]
    (['city', 'smart city', 'citizen'], ['เมือง', 'เมืองอัจฉริยะ'])
    """
    wanted = fold(canonical(q)).replace(" ", "")
    if not wanted:
        return tuple(pairs)
    ranked = [(rank, -pair.count, n) for n, pair in enumerate(pairs) if (rank := _rank(pair, wanted)) is not None]
    return tuple(pairs[n] for _, _, n in sorted(ranked))


def _rank(pair: Pair, wanted: str) -> int | None:
    """0 for a term itself, 1 for one that begins so, 2 for one that has it, None for others."""
    terms = [pair.th.replace(" ", ""), pair.en.replace(" ", "")]
    if wanted in terms:
        return 0
    if any(term.startswith(wanted) for term in terms):
        return 1
    return 2 if any(wanted in term for term in terms) else None
