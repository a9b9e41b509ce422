"""The count that an index's total is held against."""

from datetime import UTC, datetime

from benchmarks.scan import count_documents
from kb.model import Document, Draft


class Shelf:
    """Documents without a database."""

    def __init__(self, *paragraphs: tuple[str, ...]) -> None:
        self.documents = [
            Document(str(n), f"{n}.txt", "default", Draft("ข่าว", some), "", "", 1, datetime(2026, 1, 1, tzinfo=UTC))
            for n, some in enumerate(paragraphs)
        ]

    def scan(self) -> list[list[Document]]:
        return [self.documents]


def test_white_space_and_paragraph_borders_do_not_count() -> None:
    shelf = Shelf(("น้ำท่วม", "ใหญ่"), ("น้ำ ท่วมใหญ่",), ("น้ำท่วม", "และ", "ใหญ่"))
    assert count_documents(shelf, ["น้ำท่วมใหญ่"])["น้ำท่วมใหญ่"] == 2  # type: ignore[arg-type]


def test_a_passage_that_ends_within_a_grapheme_or_a_latin_word_is_none() -> None:
    shelf = Shelf(("เมืองนี้",), ("smart cities",))
    assert count_documents(shelf, ["เมืองน", "smart cit"]) == {"เมืองน": 0, "smart cit": 0}  # type: ignore[arg-type]
    assert count_documents(shelf, ["Smart  CITIES"])["Smart  CITIES"] == 1  # type: ignore[arg-type]
