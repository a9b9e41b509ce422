"""Does a record find the one of the same event in the other language, and none where there is none?

The pairs are those of `benchmarks.translations`; beside them stand English documents drawn at random for which a reader looked
for the Thai record (`sets/counterparts.tsv`), among them some that have none. `train` halves chose the weights of
`kb.search.counterparts`, `held` ones are for the report.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from benchmarks.judged import read_set
from benchmarks.results import Result
from benchmarks.stores import open_archive
from benchmarks.translations import read_pairs
from kb.catalogue import Catalogue
from kb.knowledge.sketch import is_near, sketch
from kb.search.counterparts import LEAST, Counterparts
from kb.search.kin import Kin


@dataclass(frozen=True, slots=True)
class Sought:
    """An English document, the Thai records of its event (none: there is none), and its half."""

    english: str
    thai: frozenset[str]
    half: str


def measure_kin() -> Result:
    """Ask the archive's store for the counterpart of each document, from English and back. `alike` is how often some other
    record is taken for the counterpart when the right ones are not there: many of these tell of the same event too."""
    figures: dict[str, float | int] = {}
    with open_archive() as (catalogue, search):
        kin = search.kin
        sought = list(read_sought(catalogue))
        for half in ("train", "held"):
            some = [one for one in sought if one.half == half]
            figures |= {f"{name}_{half}": value for name, value in measure_found(kin.counterparts, catalogue, some).items()}
        figures |= measure_copies(catalogue)
        figures |= measure_speed(kin, catalogue, sought)
    return Result("kin", figures)


def read_sought(catalogue: Catalogue) -> Iterator[Sought]:
    """All that is to be found, as ids."""

    def find(path: str) -> str:
        return catalogue.find(path)[0]

    for pair in read_pairs():
        thai = frozenset(map(find, [pair["th_path"], *pair["also_relevant_th"]]))
        yield Sought(find(pair["en_path"]), thai, ("train", "held")[pair["id"] % 2])
    for row in read_set("counterparts"):
        yield Sought(find(row["english"]), frozenset(map(find, filter(None, row["thai"].split("|")))), row["half"])


def measure_found(counterparts: Counterparts, catalogue: Catalogue, sought: list[Sought]) -> dict[str, float | int]:
    """Precision and recall from English to Thai, the share found from Thai to English, and `alike`."""
    right = wrong = back = alike = 0
    for one in sought:
        english = catalogue.document(one.english)
        found = {document.id for document in counterparts.find(english)}
        right += bool(found & one.thai)
        wrong += bool(found - one.thai)
        back += any(
            one.english in {document.id for document in counterparts.find(thai)} for thai in catalogue.documents(sorted(one.thai)).values()
        )
        others = [score for score, thai in counterparts.rank(english) if thai.id not in one.thai]
        alike += bool(others) and others[0] >= LEAST
    having = sum(bool(one.thai) for one in sought)
    return {
        "documents": len(sought),
        "with_counterpart": having,
        "precision": round(right / (right + wrong), 3),
        "recall": round(right / having, 3),
        "recall_back": round(back / having, 3),
        "alike": round(alike / len(sought), 3),
    }


def measure_copies(catalogue: Catalogue) -> dict[str, float | int]:
    """Precision and recall of near copies on 85 pairs that a reader judged. They lie about the border between copies and bulletins
    of one form, and chose where it is, so that the figures say less of other pairs than of these."""
    right = wrong = missed = 0
    for row in read_set("copies"):
        one, other = (catalogue.document(catalogue.find(row[name])[0]).draft for name in ("one", "other"))
        near, same = is_near(sketch(one.title, one.paragraphs), sketch(other.title, other.paragraphs)), row["verdict"] == "same"
        right, wrong, missed = right + (near and same), wrong + (near and not same), missed + (same and not near)
    return {"copies_precision": round(right / (right + wrong), 3), "copies_recall": round(right / (right + missed), 3)}


def measure_speed(kin: Kin, catalogue: Catalogue, sought: list[Sought]) -> dict[str, float]:
    """Milliseconds for all kin of a document that was not asked for before."""
    kin.forget()
    taken: list[float] = []
    for one in sought:
        for document in catalogue.documents([one.english, *sorted(one.thai)[:1]]).values():
            begun = time.perf_counter()
            kin.translations(document), kin.related(document, 8), kin.earlier(document), kin.copies(document)
            taken.append(1000 * (time.perf_counter() - begun))
    return {"ms_median": round(median(taken), 1), "ms_p95": round(sorted(taken)[len(taken) * 95 // 100], 1)}
