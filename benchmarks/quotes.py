"""Who says what in a document? The quotes found beside those that a careful reader marked, in 160 documents of the archive.

Nobody looked at the 40 `held` ones while building.

A label is a passage of one paragraph: a quote over several has one in each, a split one goes from its first word to its last.
A quote that the reader doubts (`?`) counts neither as found nor as wrong.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from benchmarks.archive import Missing, unpack_archive
from benchmarks.judged import read_set
from benchmarks.results import Result
from kb.knowledge.annotate import Annotation, Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import Draft, Quote, Raw
from kb.readers import read
from kb.text.normalize import fold

OVERLAP = 0.5
"""The share of the longer of two passages that both must have for them to be the same quote."""

KNOWN = "="
"""Begins the name of a speaker whom the document does not name, but whose post everybody knows."""


@dataclass(frozen=True, slots=True)
class Label:
    """A passage of a quote as the reader marked it; `digest` is that of its words, so that none is compared with another text."""

    paragraph: int
    start: int
    end: int
    speaker: str
    post: str
    verb: str
    direct: bool
    doubt: bool
    digest: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What was found of a quote in one paragraph."""

    paragraph: int
    start: int
    end: int
    quote: Quote


@dataclass(frozen=True, slots=True)
class Judged:
    """What a document's quotes were found to be worth. `verdict` is "right", "wrong" (no quote) or "missed"; of the right ones the
    rest says what else is."""

    source: str
    verdict: str
    label: Label | None = None
    piece: Piece | None = None
    speaker: str = ""
    """"right", "unsaid" where the reader knows better, or "wrong"."""


def measure_quotes() -> Result:
    """Precision, recall, speakers and kinds, over the documents of each split."""
    figures: dict[str, object] = {}
    for split in ("seen", "held"):
        judged = list(compare(split))
        figures |= {f"{split}_{name}": value for name, value in _count(judged).items()}
    return Result("quotes", figures)


def _count(judged: Sequence[Judged]) -> dict[str, object]:
    verdicts, speakers = Counter(one.verdict for one in judged), Counter(one.speaker for one in judged if one.speaker)
    right = verdicts["right"]
    kinds = sum(one.label.direct == one.piece.quote.direct for one in judged if one.verdict == "right" and one.label and one.piece)
    return {
        "labels": right + verdicts["missed"],
        "precision": round(right / max(1, right + verdicts["wrong"]), 3),
        "recall": round(right / max(1, right + verdicts["missed"]), 3),
        "speaker_right": round(speakers["right"] / max(1, right), 3),
        "speaker_wrong": speakers["wrong"],
        "direct_right": round(kinds / max(1, right), 3),
    }


def compare(split: str) -> Iterator[Judged]:
    """Every label and every quote found in the documents of a split; raises `Missing`."""
    annotator, archive = Annotator(Gazetteer.read()), unpack_archive()
    rows = [row for row in read_set("quotes") if row["split"] == split]
    for source, some in groupby(rows, key=lambda row: row["source"]):
        draft = read(Raw(source, (archive / source).read_bytes()))
        labels = [_label(row, draft) for row in some if row["paragraph"]]
        yield from _judge(source, labels, annotator.annotate(draft))


def _label(row: dict[str, str], draft: Draft) -> Label:
    paragraph, start, end = int(row["paragraph"]), int(row["start"]), int(row["end"])
    words = (draft.title, *draft.paragraphs)[paragraph][start:end]
    if hashlib.sha256(words.encode()).hexdigest()[:8] != row["check"]:
        raise Missing(f"{row['source']} reads otherwise than when its quotes were marked")
    return Label(paragraph, start, end, row["speaker"], row["post"], row["verb"], row["direct"] == "1", bool(row["doubt"]), row["check"])


def _judge(source: str, labels: list[Label], annotation: Annotation) -> Iterator[Judged]:
    pieces = [piece for quote in annotation.quotes for piece in _pieces(quote)]
    taken: set[int] = set()
    for label in labels:
        piece = next((piece for piece in pieces if id(piece) not in taken and _is_same(label, piece)), None)
        if piece:
            taken.add(id(piece))
        if piece and not label.doubt:
            yield Judged(source, "right", label, piece, _judge_speaker(label, piece.quote))
        elif not label.doubt:
            yield Judged(source, "missed", label)
    doubtful = [label for label in labels if label.doubt]
    for piece in pieces:
        if id(piece) not in taken and not any(_overlap(label, piece) for label in doubtful):
            yield Judged(source, "wrong", None, piece)


def _pieces(quote: Quote) -> Iterator[Piece]:
    for paragraph, parts in groupby(quote.parts, key=lambda part: part.paragraph):
        some = list(parts)
        yield Piece(paragraph, some[0].start, some[-1].end, quote)


def _overlap(label: Label, piece: Piece) -> int:
    return max(0, min(label.end, piece.end) - max(label.start, piece.start)) if label.paragraph == piece.paragraph else 0


def _is_same(label: Label, piece: Piece) -> bool:
    return _overlap(label, piece) >= OVERLAP * max(label.end - label.start, piece.end - piece.start)


def _judge_speaker(label: Label, quote: Quote) -> str:
    """Whether it is who the reader says; a post alone is right where the document names nobody."""
    found = _bare(quote.speaker.name)
    wanted = "" if label.speaker.startswith(KNOWN) else _bare(label.speaker)
    if found == wanted or (found and found == _bare(label.speaker.removeprefix(KNOWN))):
        return "right"
    return "wrong" if found else "unsaid"


def _bare(name: str) -> str:
    return fold(name).replace(" ", "").replace("-", "").replace(".", "")


def main() -> None:
    """Print what is wrong or missed in the documents that may be looked at."""
    for one in compare("seen"):
        place = one.label or one.piece
        if place and (one.verdict != "right" or one.speaker != "right"):
            speaker = one.piece.quote.speaker.name if one.piece else ""
            rule = one.piece.quote.rule if one.piece else ""
            wanted = one.label.speaker if one.label else ""
            print(one.verdict, one.speaker, rule, place.paragraph, place.start, place.end, wanted, speaker, one.source, sep="\t")


if __name__ == "__main__":
    main()
