"""Is a word found that stands inside a longer one, and does the word itself come first?"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
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
        found = {word: list_ids(search, word) for word in asked}
        figures = _count_found(words, found, holders, whole) | {
            "pairs": len(PAIRS),
            "pairs_complete": sum(_is_complete(found, holders, *pair) for pair in PAIRS),
            "pairs_exact_first": sum(all(_is_exact_first(found[word], whole[word]) for word in pair) for pair in PAIRS),
            "trat_from_other_words": _count_rate_only(list_ids(search, "ตราด", translate=False), documents),
        }
        pairs = draw_pairs(documents, analyzer, seed)
        same = [pair for pair in pairs if set(list_ids(search, "".join(pair))) == set(list_ids(search, " ".join(pair)))]
        figures |= {"together_asked": len(pairs), "together_same": len(same)}
        figures["together_other"] = [" ".join(pair) for pair in pairs if pair not in set(same)][:10]
    return Result("words", figures)


def list_ids(search: Search, text: str, *, translate: bool = True) -> list[str]:
    """Ids of all documents that a query finds in their order, those that are folded into a hit behind it."""
    return [document.id for hit in search.export(Request(text, translate=translate)) for document in (hit.document, *hit.similar)]


def find_frequent(documents: Sequence[Document], analyzer: Analyzer) -> list[str]:
    """The Thai dictionary words of four letters or more that stand in most of the documents, no stop words."""
    counts: Counter[str] = Counter()
    for document in documents:
        text = " ".join((document.draft.title, *document.draft.paragraphs))
        counts.update({term for token in analyzer.tokens(text) for term in token.terms})
    frequent = sorted(counts, key=lambda word: (-counts[word], word))
    able = (word for word in frequent if len(word) >= SHORTEST and is_thai(word) and word not in STOP_WORDS)
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


def _count_found(
    words: Sequence[str], found: Mapping[str, list[str]], holders: Mapping[str, set[str]], whole: Mapping[str, set[str]]
) -> dict[str, object]:
    """How much of what holds each word was found, and for how many words the word itself comes first."""
    hits = {word: len(holders[word].intersection(found[word])) for word in words}
    shares = sorted((hits[word] / len(holders[word]), word) for word in words)
    late = [word for word in words if not _is_exact_first(found[word], whole[word])]
    occurrences = sum(len(holders[word]) for word in words)
    return {
        "words": len(words),
        "occurrences": occurrences,
        "occurrences_whole": sum(len(whole[word]) for word in words),
        "found": round(sum(hits.values()) / occurrences, 5),
        "found_mean_of_words": round(fmean(share for share, _ in shares), 5),
        "poorest": {word: round(share, 3) for share, word in shares[:20]},
        "whole_first": round(1 - len(late) / len(words), 4),
        "whole_not_first": late[:20],
    }


def _stands(word: str, text: str, borders: frozenset[int]) -> bool:
    at = text.find(word)
    while at >= 0:
        if at in borders and at + len(word) in borders:
            return True
        at = text.find(word, at + 1)
    return False


def _is_complete(found: Mapping[str, list[str]], holders: Mapping[str, set[str]], long: str, short: str) -> bool:
    """Whether who asks for a part finds all that have the compound too."""
    return holders[long] <= set(found[long]) and holders[long] | holders[short] <= set(found[short])


def _is_exact_first(ids: list[str], whole: set[str]) -> bool:
    """Whether the first page holds only documents that have the word as one, if there are enough of them."""
    return len(whole) < DEPTH or whole.issuperset(ids[:DEPTH])


def _count_rate_only(ids: list[str], documents: Sequence[Document]) -> int:
    """How many of the documents found for ตราด have it in อัตรา… alone."""
    texts = {document.id: " ".join((document.draft.title, *document.draft.paragraphs)) for document in documents}
    return sum("ตราด" not in texts[key].replace("อัตราด", "") for key in ids)
