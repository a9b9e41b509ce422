"""How other search libraries do on the same texts and questions in the same run."""

import subprocess
import time
from collections.abc import Callable, Iterable, Mapping
from statistics import fmean

from benchmarks.archive import work_folder
from benchmarks.engines import Khlang, Peer, Sqlite, Tantivy, Whoosh
from benchmarks.questions import read_articles, read_questions
from benchmarks.ranks import rank_of
from benchmarks.results import Result
from benchmarks.samples import WordBorders, draw_passages, find_graphemes
from benchmarks.stores import SAMPLE, draw_documents, open_sample, open_texts
from benchmarks.words import find_frequent, find_holders
from kb.catalogue import Catalogue
from kb.search import Search
from kb.text.analyzer import Analyzer

PASSAGES = 1000
"""Passages of each of the two cuts."""

EVERY = 5
"""Of the most frequent words one in so many is asked for."""

TITLES = 500

QUESTIONS = 1500

Task = tuple[str, Callable[[Peer], float]]
"""The name of a figure, and what finds it for one peer."""


def measure_peers(seed: int = 11) -> Result:
    """Passages, words and titles on a sample of the archive, questions on their articles, for every peer; times as
    shares of Khlang's."""
    table: dict[str, dict[str, float]] = {}
    with open_sample() as (catalogue, search):
        texts, tasks = _sample_tasks(catalogue, seed)
        _run(tasks, _peers(texts, search), table)
    articles = read_articles()
    with open_texts("questions", articles) as (catalogue, search):
        documents = draw_documents(catalogue, len(articles), seed)
        ids = {document.source: document.id for document in documents}
        asked = [(question, ids[key]) for question, key in read_questions()[:: max(1, len(read_questions()) // QUESTIONS)]]
        texts = {ids[key]: text for key, text in articles.items()}
        _run([("mrr10_questions", lambda peer: _mean_rank(peer, asked))], _peers(texts, search), table)
    return Result("peers", dict(table))


def _sample_tasks(catalogue: Catalogue, seed: int) -> tuple[dict[str, str], list[Task]]:
    """The texts of the sample by id, and what is measured on them."""
    documents, analyzer = draw_documents(catalogue, SAMPLE, seed), Analyzer()
    texts = {document.id: "\n".join((document.draft.title, *document.draft.paragraphs)) for document in documents}
    free = list(draw_passages(documents, PASSAGES, seed, find_borders=find_graphemes))
    cut = list(draw_passages(documents, PASSAGES, seed, find_borders=WordBorders()))
    holders, _ = find_holders(documents, find_frequent(documents, analyzer)[::EVERY], analyzer)
    titles = [(document.draft.title, document.id) for document in documents[:TITLES]]
    return texts, [
        ("passages", lambda peer: fmean(key in peer.find(passage) for key, passage in free)),
        ("passages_at_words", lambda peer: fmean(key in peer.find(passage) for key, passage in cut)),
        ("words", lambda peer: _share(peer, holders)),
        ("mrr10_titles", lambda peer: _mean_rank(peer, titles)),
    ]


def _peers(texts: Mapping[str, str], search: Search) -> Iterable[Peer]:
    """Khlang and the others, each filled when it is its turn."""
    yield Khlang(search)
    yield Sqlite(texts, "unicode61")
    yield Sqlite(texts, "trigram")
    yield Tantivy(texts)
    folder = work_folder() / "whoosh"
    subprocess.run(["rm", "-rf", str(folder)], check=True)
    yield Whoosh(texts, folder)


def _run(tasks: Iterable[Task], peers: Iterable[Peer], table: dict[str, dict[str, float]]) -> None:
    """Fill the table with the figures of all tasks."""
    own: dict[str, float] = {}
    for peer in peers:
        row = table.setdefault(peer.name, {})
        for name, task in tasks:
            begun = time.perf_counter()
            row[name] = round(task(peer), 4)
            spent = time.perf_counter() - begun
            row[f"{name}_time"] = round(spent / own.setdefault(name, spent), 2)


def _share(peer: Peer, holders: Mapping[str, set[str]]) -> float:
    """The share of all (word, document) pairs that is found."""
    return sum(len(peer.find_word(word) & ids) for word, ids in holders.items()) / sum(map(len, holders.values()))


def _mean_rank(peer: Peer, asked: Iterable[tuple[str, str]]) -> float:
    """The mean reciprocal rank of the wanted document within the first ten."""
    places = [rank_of({key}, peer.rank(question)) for question, key in asked]
    return fmean(1 / place if place else 0.0 for place in places)
