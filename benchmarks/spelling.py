"""Is what a person mistyped repaired, and what is right left alone?"""

import hashlib
import time
from collections.abc import Callable

from benchmarks.judged import read_set
from benchmarks.results import Result
from benchmarks.stores import open_archive
from kb.search import Request

HALVES = ("train", "held")

Suggest = Callable[[str], str | None]


def half_of(text: str) -> str:
    """Which half a right text is in: rules may be tuned on "train" alone."""
    return HALVES[hashlib.sha256(text.encode()).digest()[0] % 2]


def measure_spelling() -> Result:
    """The share of typos whose suggestion is the right text, and of right queries that are offered another, by a search of
    the store that `pipeline` made."""
    with open_archive() as (_, search):
        figures = judge(lambda text: search.find(Request(text)).query.suggestion)
        speller = search.lore.speller
        return Result("spelling", figures | {f"{name}_speller": value for name, value in time_speller(speller.suggest).items()})


def time_speller(suggest: Callable[[str], tuple[str, ...]]) -> dict[str, float]:
    """Milliseconds that the speller alone takes for a text."""
    texts = [row["typed"] for row in read_set("typos")] + [row["text"] for row in read_set("right")]
    times: list[float] = []
    for text in texts:
        begun = time.perf_counter()
        suggest(text)
        times.append((time.perf_counter() - begun) * 1000)
    times.sort()
    return {"p50_ms": round(times[len(times) // 2], 2), "p95_ms": round(times[len(times) * 95 // 100], 2), "most_ms": round(times[-1], 2)}


def judge(suggest: Suggest) -> dict[str, object]:
    """Figures of both halves, the kinds together, with the first few failures of the training half."""
    figures: dict[str, object] = {}
    for half in HALVES:
        typos = [row for row in read_set("typos") if half_of(row["right"]) == half]
        right = [row for row in read_set("right") if half_of(row["text"]) == half]
        failed = [(row, found) for row in typos if (found := suggest(row["typed"])) != row["right"]]
        offered = [(row, found) for row in right if (found := suggest(row["text"])) is not None]
        figures |= {
            f"{half}_typos": len(typos),
            f"{half}_repaired": round(1 - len(failed) / len(typos), 3),
            f"{half}_right": len(right),
            f"{half}_wrongly_offered": round(len(offered) / len(right), 3),
        }
        if half == "train":
            figures["failed"] = [f"{row['kind']}: {row['typed']} → {found}, not {row['right']}" for row, found in failed]
            figures["offered"] = [f"{row['kind']}: {row['text']} → {found}" for row, found in offered]
    return figures
