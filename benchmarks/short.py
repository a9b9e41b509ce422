"""Do queries as people type them, of a few words, find a document on the matter, in either language?"""

from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from benchmarks.ranks import half, rank, summarise
from benchmarks.results import Result
from benchmarks.stores import open_archive
from kb.search import Request

SET = Path(__file__).parent / "sets" / "short.tsv"


class Judged(NamedTuple):
    """A query with its language, the language of the documents wanted, and the sources judged to be on the matter."""

    query: str
    lang: str
    wanted: str
    sources: frozenset[str]


def measure_short() -> Result:
    """Search the archive with each query, among the documents of the language wanted; halves by a hash of the query."""
    ranks: dict[str, list[int]] = defaultdict(list)
    missed: list[str] = []
    judged = read_short()
    with open_archive() as (_, search):
        for query, lang, wanted, sources in judged:
            place = rank(search, Request(query, {"lang": (wanted,)}), sources)
            for name in ("all", half(query), f"{lang}_{wanted}", f"{lang}_{wanted}_{half(query)}"):
                ranks[name].append(place)
            if lang != wanted:
                ranks["across_untranslated"].append(rank(search, Request(query, {"lang": (wanted,)}, translate=False), sources))
                ranks[f"across_{half(query)}"].append(place)
            if not place and half(query) == "train":
                missed.append(query)
    figures: dict[str, object] = {"queries": len(judged)}
    for name in sorted(ranks):
        figures |= summarise(ranks[name], name)
    return Result("short", figures | {"missed_of_train": missed})


def read_short() -> list[Judged]:
    """The judged queries of `sets/short.tsv`: query, its language, wanted language, sources parted by | (a tab within one
    written `\\t`), half."""
    lines = (line.split("\t") for line in SET.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [Judged(query, lang, wanted, frozenset(sources.replace("\\t", "\t").split("|"))) for query, lang, wanted, sources, _ in lines]
