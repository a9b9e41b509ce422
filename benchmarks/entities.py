"""Who and what does a document name? The annotation beside the labels of a careful reader, on 60 documents of the archive."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.archive import unpack_archive
from benchmarks.judged import read_set
from benchmarks.results import Result
from kb.knowledge.annotate import Annotation, Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import Raw
from kb.readers import read
from kb.text.normalize import fold

TYPES = ("ministry", "agency", "place", "person")

SPLITS = {"seen": TYPES, "held": TYPES, "tuned": ("person",)}
"""The documents of each split are labelled with entities of these types."""

SHORT = " (short)"
"""Ends the name of a person whom the document names by one name only."""

DISTRICT = " (อำเภอ)"
"""Ends the name of a district: the gazetteer lists the larger ones, so they count for precision alone."""


@dataclass(frozen=True, slots=True)
class Label:
    """One entity that a reader found in a document. `split` is one of `SPLITS`; nobody looked at those `held` while building."""

    source: str
    split: str
    lang: str
    type: str
    name: str
    written: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Miss:
    """A name that was found and is not there (`wrong`), or is there and was not found (`missed`)."""

    source: str
    type: str
    name: str
    verdict: str


def read_labels() -> list[Label]:
    """The labels of the careful reader, and those of people on documents that the rules were made with (`tuned`)."""
    tuned = (Label(row["source"], "tuned", "", "person", row["key"], row["key"], "") for row in read_set("people-dev"))
    return [*(Label(**row) for row in read_set("entities")), *tuned]


def measure_entities() -> Result:
    """Precision and recall of each type, over the documents of each split."""
    figures: dict[str, object] = {}
    labels = read_labels()
    for split, types in SPLITS.items():
        chosen = [label for label in labels if label.split == split]
        right, misses = compare(chosen, types)
        counts = Counter((miss.type, miss.verdict) for miss in misses)
        figures[f"{split}_documents"] = len({label.source for label in chosen})
        for kind in types:
            found = right[kind] + counts[kind, "wrong"]
            figures[f"{split}_{kind}_labels"] = right[kind] + counts[kind, "missed"]
            figures[f"{split}_{kind}_precision"] = round(right[kind] / found, 3) if found else None
            figures[f"{split}_{kind}_recall"] = round(right[kind] / max(1, right[kind] + counts[kind, "missed"]), 3)
    return Result("entities", figures)


def compare(labels: Iterable[Label], types: Sequence[str]) -> tuple[Counter[str], list[Miss]]:
    """The number of right names of each type, and all that is wrong or missed."""
    gazetteer = Gazetteer.read()
    annotator, archive = Annotator(gazetteer), unpack_archive()
    by_source: defaultdict[str, list[Label]] = defaultdict(list)
    for label in labels:
        by_source[label.source].append(label)
    right: Counter[str] = Counter()
    misses: list[Miss] = []
    for source, labelled in by_source.items():
        annotation = annotator.annotate(read(Raw(source, (archive / source).read_bytes())))
        for kind in types:
            hits, some = _compare_type(kind, [label for label in labelled if label.type == kind], annotation, gazetteer)
            right[kind] += hits
            misses += (Miss(source, kind, name, verdict) for name, verdict in some)
    return right, misses


def _compare_type(type: str, labels: list[Label], annotation: Annotation, gazetteer: Gazetteer) -> tuple[int, list[tuple[str, str]]]:
    """How many labels of a type were found, and the names that are missed or wrong."""
    found = dict(_list_people(annotation)) if type == "person" else {slug: {slug} for slug in annotation.slugs(type)}
    wanted = [(label, _keys(label, gazetteer)) for label in labels]
    matched = {id(label): [key for key, names in found.items() if names & keys] for label, keys in wanted}
    allowed = {key for label, _ in wanted for key in matched[id(label)]}
    sure = [label for label, _ in wanted if not label.doubt and DISTRICT not in label.name]
    missed = [(label.name, "missed") for label in sure if not matched[id(label)]]
    wrong = [(key, "wrong") for key in found if key not in allowed]
    return len(sure) - len(missed), [*missed, *wrong]


def _keys(label: Label, gazetteer: Gazetteer) -> set[str]:
    """What an annotation may call a label."""
    if label.type == "person":
        return {_bare(label.name.removesuffix(SHORT)), _bare(label.written)}
    name = label.name.removesuffix(DISTRICT)
    return {entity.slug for form in (name, label.written) for entity in gazetteer.find_exactly(label.type, form)}


def _list_people(annotation: Annotation) -> Iterator[tuple[str, set[str]]]:
    """Each person by key, with all that the document calls them."""
    for sighting in annotation.people:
        names = {sighting.key, *sighting.aliases, *(mention.text for mention in sighting.mentions)}
        yield sighting.key, set(map(_bare, names))


def _bare(name: str) -> str:
    return fold(name).replace(" ", "").replace("-", "")


def main() -> None:
    """Print what is wrong or missed in the documents that may be looked at."""
    _, misses = compare((label for label in read_labels() if label.split == "seen"), TYPES)
    for miss in misses:
        print(miss.verdict, miss.type, miss.name, miss.source, sep="\t")


if __name__ == "__main__":
    main()
