"""Is a word found that stands inside a longer one, and does the word itself come first?"""

import random
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean

from benchmarks.ranks import DEPTH
from benchmarks.results import Result
from benchmarks.stores import SAMPLE, draw_documents, open_sample
from kb.model import Document
from kb.search import Request, Search
from kb.text.analyzer import STOP_WORDS, Analyzer
from kb.text.normalize import fold
from kb.text.scripts import is_thai

WORDS = 1000
"""The most frequent words that are asked for."""

SHORTEST = 4
"""Letters of a word."""

PAIRS = (
    ("ความเหลื่อมล้ำ", "เหลื่อมล้ำ"),
    ("สีแดง", "แดง"),
    ("คณะรัฐมนตรี", "รัฐมนตรี"),
    ("การประชุม", "ประชุม"),
    ("กระทรวงกลาโหม", "กลาโหม"),
)
"""Compounds and their parts: who asks for the part finds the compound too, the exact form first."""

TOGETHER = 200
"""Pairs of neighbouring words of titles that are asked for typed together and typed apart."""


def measure_words(seed: int = 5, every: int = 1) -> Result:
    """Search a sample for its most frequent words; each must find every document that has it between cluster borders.

    `every` takes only one of so many words, for a quick look.
    """
    analyzer = Analyzer()
    with open_sample() as (catalogue, search):
        documents = draw_documents(catalogue, SAMPLE, seed)
        words = find_frequent(documents, analyzer)[::every]
        asked = dict.fromkeys([*words, *(word for pair in PAIRS for word in pair), "ตราด"])
        holders, whole = find_holders(documents, list(asked), analyzer)
        found = {word: [hit.document.id for hit in search.export(Request(word))] for word in asked}
        shares = [len(holders[word].intersection(found[word])) / len(holders[word]) for word in words]
        many = [word for word in words if len(whole[word]) >= DEPTH]
        figures: dict[str, object] = {
            "words": len(words),
            "occurrences": sum(len(holders[word]) for word in words),
            "occurrences_whole": sum(len(whole[word]) for word in words),
            "found": round(
                sum(len(holders[word].intersection(found[word])) for word in words) / sum(len(holders[word]) for word in words), 5
            ),
            "found_mean_of_words": round(fmean(shares), 5),
            "poorest": {word: round(share, 3) for share, word in sorted(zip(shares, words, strict=True))[:20]},
            "whole_first": round(fmean(whole[word].issuperset(found[word][:DEPTH]) for word in many), 4),
            "whole_not_first": [word for word in many if not whole[word].issuperset(found[word][:DEPTH])][:20],
            "pairs_both_ways": sum(_both_ways(found[long], found[short], holders, whole, long, short) for long, short in PAIRS),
            "pairs": len(PAIRS),
            "trat_from_other_words": len(set(found["ตราด"]) - holders["ตราด"] - whole["ตราด"]) + _count_rate_only(found["ตราด"], documents),
        }
        pairs = draw_pairs(documents, analyzer, seed)
        same = [pair for pair in pairs if _ids(search, "".join(pair)) == _ids(search, " ".join(pair))]
        figures |= {"together_asked": len(pairs), "together_same": len(same)}
        figures["together_other"] = [" ".join(pair) for pair in pairs if pair not in set(same)][:10]
    return Result("words", figures)


def find_frequent(documents: Sequence[Document], analyzer: Analyzer) -> list[str]:
    """The Thai dictionary words of four letters or more that stand in most of the documents, no stop words."""
    counts: Counter[str] = Counter()
    for document in documents:
        text = " ".join((document.draft.title, *document.draft.paragraphs))
        counts.update({term for token in analyzer.tokens(text) for term in token.terms})
    able = (word for word, _ in counts.most_common() if len(word) >= SHORTEST and is_thai(word) and word not in STOP_WORDS)
    return [word for word in able if analyzer.is_word(word)][:WORDS]


def find_holders(
    documents: Sequence[Document], words: Sequence[str], analyzer: Analyzer
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each word the documents in which it begins and ends where character clusters do; and those that have it as
    a word of its own."""
    holders: dict[str, set[str]] = {word: set() for word in words}
    whole: dict[str, set[str]] = {word: set() for word in words}
    for document in documents:
        text = fold(" ".join((document.draft.title, *document.draft.paragraphs)))
        own = {token.terms[0] for token in analyzer.tokens(text)}
        borders = analyzer.borders(text)
        for word in words:
            if word in own:
                whole[word].add(document.id)
                holders[word].add(document.id)
            elif word in text and _stands(word, text, borders):
                holders[word].add(document.id)
    return holders, whole


def draw_pairs(documents: Sequence[Document], analyzer: Analyzer, seed: int) -> list[tuple[str, str]]:
    """Neighbouring Thai words of titles, no stop words."""
    chance = random.Random(seed)
    pairs: dict[tuple[str, str], None] = {}
    while len(pairs) < TOGETHER:
        title = fold(chance.choice(documents).draft.title)
        tokens = list(analyzer.tokens(title))
        for first, second in pairwise(tokens):
            words = title[first.start : first.end], title[second.start : second.end]
            able = all(is_thai(word) and len(word) >= 2 and word not in STOP_WORDS and "." not in word for word in words)
            if able and first.end == second.start and chance.random() < 0.2:
                pairs[words] = None
    return list(pairs)[:TOGETHER]


def _stands(word: str, text: str, borders: frozenset[int]) -> bool:
    at = text.find(word)
    while at >= 0:
        if at in borders and at + len(word) in borders:
            return True
        at = text.find(word, at + 1)
    return False


def _both_ways(
    by_long: list[str], by_short: list[str], holders: dict[str, set[str]], whole: dict[str, set[str]], long: str, short: str
) -> bool:
    """Whether the part finds all that have the compound, each finds all of its own, and its own comes first."""
    complete = holders[long] <= set(by_long) and holders[long] | holders[short] <= set(by_short)
    first = [len(whole[word]) < DEPTH or whole[word].issuperset(ids[:DEPTH]) for word, ids in ((long, by_long), (short, by_short))]
    return complete and all(first)


def _count_rate_only(ids: list[str], documents: Sequence[Document]) -> int:
    """How many of the documents found for ตราด have it in อัตรา… alone."""
    texts = {document.id: " ".join((document.draft.title, *document.draft.paragraphs)) for document in documents}
    return sum("ตราด" not in texts[key].replace("อัตราด", "") for key in ids)


def _ids(search: Search, text: str) -> set[str]:
    return {hit.document.id for hit in search.export(Request(text))}
