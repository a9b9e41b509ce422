"""Does a question that a person asks in Thai find the article that answers it?"""

import json
import lzma
from collections import defaultdict

from benchmarks.archive import SHARED, Missing
from benchmarks.ranks import half, rank, summarise
from benchmarks.results import Result
from benchmarks.stores import open_texts
from kb.search import Request

FOLDER = SHARED / "relevance-iapp"


def measure_questions() -> Result:
    """Ask 5,761 questions on 1,529 articles of the Thai Wikipedia (iApp's iapp-wiki-qa-dataset); halves by article."""
    articles, questions = read_articles(), read_questions()
    ranks: dict[str, list[int]] = defaultdict(list)
    with open_texts("questions", articles) as (_, search):
        for question, key in questions:
            ranks[half(key)].append(rank(search, Request(question), {key}))
            ranks["untranslated"].append(rank(search, Request(question, translate=False), {key}))
    ranks["all"] = ranks["train"] + ranks["held"]
    figures: dict[str, float | int] = {"articles": len(articles)}
    for name in ("all", "train", "held", "untranslated"):
        figures |= summarise(ranks[name], name)
    return Result("questions", figures)


def read_articles() -> dict[str, str]:
    """The articles by id; raises `Missing`."""
    return {line["id"]: line["text"] for line in _read("documents.jsonl.xz")}


def read_questions() -> list[tuple[str, str]]:
    """(question, id of the article that answers it) pairs; raises `Missing`."""
    return [(line["question"], line["doc"]) for line in _read("questions.jsonl.xz")]


def _read(name: str) -> list[dict[str, str]]:
    if not (FOLDER / name).exists():
        raise Missing(f"{FOLDER / name} is not there: nothing was measured")
    with lzma.open(FOLDER / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
