"""`python -m benchmarks.tune [WEIGHT…]`: how well each weight does beside others, on the training halves alone.

It moves one weight of `kb.query.weights` at a time and tells the mean reciprocal rank of Thai questions, of titles and of
short queries across the languages. What is better on all of them, or on their mean without loss on one, goes into
`kb/query/weights.py` by hand, so that somebody has looked at it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import fmean

from benchmarks.questions import read_articles, read_questions
from benchmarks.ranks import half, rank
from benchmarks.short import read_short
from benchmarks.stores import open_archive, open_texts
from benchmarks.translations import read_pairs
from kb.query import weights
from kb.search import Request, Search

FACTORS = (0.5, 2.0)
"""What each weight is multiplied by."""

QUESTIONS = 600
"""Questions asked for each setting."""

TUNED = (
    *("TITLE", "STEM", "INSIDE", "PARTS", "RUN", "ALL_WORDS", "GRAMS", "CANDIDATE_SHARE", "ENOUGH"),
    *("TRANSLATION", "SURE", "LENGTH", "LOOSE", "NEWER"),
)


def main(names: list[str]) -> int:
    """Try the weights named, or all that are tuned."""
    with open_archive() as (_, archive), open_texts("tuning", read_articles()) as (_, questions):
        _tell("as it is", archive, questions)
        for name in names or TUNED:
            for factor in FACTORS:
                with _changed(name, getattr(weights, name) * factor) as value:
                    _tell(f"{name} = {value:g}", archive, questions)
    return 0


@contextmanager
def _changed(name: str, value: float) -> Iterator[float]:
    """One weight changed for the length of the block."""
    before = getattr(weights, name)
    setattr(weights, name, value)
    try:
        yield value
    finally:
        setattr(weights, name, before)


def _tell(what: str, archive: Search, questions: Search) -> None:
    """Print the figures of a setting."""
    figures = (measure_questions(questions), measure_titles(archive), measure_short_queries(archive))
    print(f"{what:24} questions {figures[0]:.4f}  titles {figures[1]:.4f}  short {figures[2]:.4f}  mean {fmean(figures):.4f}", flush=True)


def measure_questions(search: Search) -> float:
    """MRR@10 of the first training questions."""
    asked = [(question, key) for question, key in read_questions() if half(key) == "train"][:QUESTIONS]
    return _mrr([rank(search, Request(question), {key}) for question, key in asked])


def measure_titles(search: Search) -> float:
    """MRR@10 of titles of the even pairs, in both directions."""
    ranks: list[int] = []
    for pair in (pair for pair in read_pairs() if pair["id"] % 2 == 0):
        ranks.append(rank(search, Request(pair["en_title"], {"lang": ("th",)}), {pair["th_path"], *pair["also_relevant_th"]}))
        ranks.append(rank(search, Request(pair["th_title"], {"lang": ("en",)}), {pair["en_path"]}))
    return _mrr(ranks)


def measure_short_queries(search: Search) -> float:
    """MRR@10 of the short queries of the training half."""
    judged = (one for one in read_short() if half(one.query) == "train")
    return _mrr([rank(search, Request(one.query, {"lang": (one.wanted,)}), one.sources) for one in judged])


def _mrr(ranks: list[int]) -> float:
    return fmean(1 / place if place else 0.0 for place in ranks)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
