"""Is what a person mistyped repaired, and what is right left alone?"""

import csv
import hashlib
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from benchmarks.archive import work_folder
from benchmarks.results import Result
from benchmarks.typos import SETS
from kb.engine import open_engine
from kb.engine.hints import make_speller
from kb.text.analyzer import Analyzer

HALVES = ("train", "held")

Suggest = Callable[[str], tuple[str, ...]]


def half_of(text: str) -> str:
    """Which half a right text is in: rules may be tuned on "train" alone."""
    return HALVES[hashlib.sha256(text.encode()).digest()[0] % 2]


def read_set(name: str) -> list[dict[str, str]]:
    """The rows of a set."""
    with (SETS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def measure_spelling(data: Path | None = None) -> Result:
    """The share of typos whose first suggestion is the right text, and of right queries that are offered another, with
    the index of the store that `pipeline` made."""
    analyzer = Analyzer()
    with closing(open_engine("tantivy", (data or work_folder() / "store") / "index", analyzer.fingerprint)) as engine:
        return Result("spelling", judge(make_speller(engine, analyzer).suggest))


def judge(suggest: Suggest) -> dict[str, object]:
    """Figures of both halves, the kinds together, with the first few failures of the training half."""
    figures: dict[str, object] = {}
    times: list[float] = []

    def first(text: str) -> str | None:
        begun = time.perf_counter()
        found = suggest(text)
        times.append((time.perf_counter() - begun) * 1000)
        return found[0] if found else None

    for half in HALVES:
        typos = [row for row in read_set("typos.tsv") if half_of(row["right"]) == half]
        right = [row for row in read_set("right.tsv") if half_of(row["text"]) == half]
        failed = [(row, found) for row in typos if (found := first(row["typed"])) != row["right"]]
        offered = [(row, found) for row in right if (found := first(row["text"])) is not None]
        figures |= {
            f"{half}_typos": len(typos),
            f"{half}_repaired": round(1 - len(failed) / len(typos), 3),
            f"{half}_right": len(right),
            f"{half}_wrongly_offered": round(len(offered) / len(right), 3),
        }
        if half == "train":
            figures["failed"] = [f"{row['kind']}: {row['typed']} → {found}, not {row['right']}" for row, found in failed]
            figures["offered"] = [f"{row['kind']}: {row['text']} → {found}" for row, found in offered]
    times.sort()
    figures |= {
        "p50_ms": round(times[len(times) // 2], 2),
        "p95_ms": round(times[len(times) * 95 // 100], 2),
        "most_ms": round(times[-1], 2),
    }
    return figures
