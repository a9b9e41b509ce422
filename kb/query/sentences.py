"""How a sentence, a title or a question is asked for: no document need have all of its words."""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from kb.query import weights
from kb.query.concepts import Concept, all_of
from kb.query.tree import Boost, Flat, Maybe, Node, Or, Term
from kb.text.analyzer import QUESTION_WORDS, STOP_WORDS, Analyzer


def is_sentence(text: str, analyzer: Analyzer) -> bool:
    """Whether words that were typed beside each other ask rather than name: many, with a question word, or a
    question mark at the end.

    >>> is_sentence("ใครเป็นนายกรัฐมนตรี", Analyzer()), is_sentence("นายกรัฐมนตรี ไทย", Analyzer())
    (True, False)
    >>> is_sentence("who is minister", Analyzer()), is_sentence("the minister of finance", Analyzer()), is_sentence("budget?", Analyzer())
    (True, False, True)
    """
    words = [word.whole for word in analyzer.words(text)]
    told = sum(word not in STOP_WORDS for word in words)
    return told >= weights.SENTENCE or (told > 0 and (text.rstrip(" ").endswith("?") or not QUESTION_WORDS.isdisjoint(words)))


def ask_sentence(concepts: Sequence[Concept], grams: Node | None, size: int) -> Node:
    """Documents with enough of the (rarest) words, a little more for those that have all of not too many. Which documents are
    looked at is up to the rare words, so that frequent ones cost little: they only add to the score."""
    asked = sorted(concepts, key=lambda concept: concept.documents)[: weights.MOST_ASKED]
    needed = _choose_rare(asked, size)
    minimum = max(1, min(math.ceil(weights.ENOUGH * len(asked)), len(needed)))
    node: Node = Or(tuple(concept.node for concept in needed), minimum) if len(needed) > 1 else needed[0].node
    others: list[Node] = [concept.node for concept in asked if concept not in needed]
    if 1 < len(concepts) <= weights.MOST_FOR_ALL:
        others.append(Flat(all_of(concept.node for concept in concepts if not concept.light), weights.ALL_WORDS))
    if grams is not None:
        others.append(Boost(grams, weights.GRAMS))
    return Maybe(node, Or(tuple(others))) if others else node


def ask_grams(text: str, analyzer: Analyzer, count: Callable[[str], int]) -> Node | None:
    """The rarest neighbouring clusters of a text, in the body: a voice beside the words that no dictionary misleads."""
    clusters = analyzer.clusters(text)
    pairs = {f"{first}_{second}" for first, second in pairwise(clusters)}
    rare = sorted((count(pair), pair) for pair in pairs)
    found = tuple(Term("body_clusters", pair) for documents, pair in rare if documents)[: weights.MOST_GRAMS]
    return Or(found) if found else None


def _choose_rare(concepts: Sequence[Concept], size: int) -> list[Concept]:
    """The rarest of the concepts (in order of their documents), as many as together have no more than a share of all documents,
    and always some."""
    most = max(weights.CANDIDATES, size * weights.CANDIDATE_SHARE)
    chosen: list[Concept] = []
    held = 0
    for concept in concepts:
        held += concept.documents
        if len(chosen) >= weights.FEWEST_NEEDED and held > most:
            break
        chosen.append(concept)
    return chosen
