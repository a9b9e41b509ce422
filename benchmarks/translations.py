"""Does the title of a record in one language find the record of the same event in the other?"""

import json
from collections import defaultdict
from typing import Any

from benchmarks.archive import SHARED, Missing
from benchmarks.ranks import rank, summarise
from benchmarks.results import Result
from benchmarks.stores import open_archive
from kb.search import Request

PAIRS = SHARED / "facts" / "translation_pairs.json"


def measure_translations() -> Result:
    """Search the archive for each title of the pairs, among the documents of the other language.

    Pairs of even number may be tuned on (`train`), the others are for the report alone (`held`); `hard` pairs share
    few numbers and names and stand in their half too.
    """
    pairs = read_pairs()
    ranks: dict[str, list[int]] = defaultdict(list)
    with open_archive() as (_, search):
        for pair in pairs:
            thai, english = {pair["th_path"], *pair["also_relevant_th"]}, {pair["en_path"]}
            part = ("train", "held")[pair["id"] % 2]
            for way, title, lang, wanted in (("en_th", pair["en_title"], "th", thai), ("th_en", pair["th_title"], "en", english)):
                place = rank(search, Request(title, {"lang": (lang,)}), wanted)
                plain = rank(search, Request(title, {"lang": (lang,)}, translate=False), wanted)
                ranks[f"{way}_{part}"].append(place)
                ranks[f"{way}_untranslated"].append(plain)
                if pair["hard"]:
                    ranks[f"{way}_{part}_hard"].append(place)
    figures: dict[str, float | int] = {"pairs": len(pairs)}
    for name in sorted(ranks):
        figures |= summarise(ranks[name], name)
    return Result("translations", figures)


def read_pairs() -> list[dict[str, Any]]:
    """The pairs with their paths, which are the sources of the archive's documents; raises `Missing`."""
    if not PAIRS.exists():
        raise Missing(f"{PAIRS} is not there: nothing was measured")
    pairs: list[dict[str, Any]] = json.loads(PAIRS.read_text(encoding="utf-8"))
    return pairs
