import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kb.model import KINDS, LANGUAGES, Raw
from kb.readers import read

CORPUS = Path(__file__).parent.parent / "corpus"
SOURCES = CORPUS / "sources.csv"
ROWS = list(csv.DictReader(SOURCES.read_text(encoding="utf-8").splitlines()))
FILES = sorted(path.name for path in CORPUS.iterdir() if path != SOURCES)


def test_corpus_holds_at_least_thirty_documents_all_listed() -> None:
    assert sorted(row["file"] for row in ROWS) == FILES
    assert len(FILES) >= 30


def test_corpus_rows_name_their_facts() -> None:
    assert all(row["fact_source"] for row in ROWS)
    assert {row["kind"] for row in ROWS} <= set(KINDS)


def test_corpus_is_in_both_languages_with_at_least_eight_pairs() -> None:
    assert {row["lang"] for row in ROWS} == set(LANGUAGES)
    pairs = Counter(row["pair"] for row in ROWS if row["pair"])
    assert set(pairs.values()) == {len(LANGUAGES)}
    assert len(pairs) >= 8
    assert len({(row["pair"], row["lang"]) for row in ROWS if row["pair"]}) == sum(pairs.values())


@pytest.mark.parametrize(
    ("suffix", "thai", "all_"),
    [(".html", 1, 4), (".txt", 1, 4), (".md", 1, 2), (".pdf", 2, 4), (".docx", 2, 4)],
)
def test_corpus_has_every_format(suffix: str, thai: int, all_: int) -> None:
    rows = [row for row in ROWS if row["file"].endswith(suffix)]
    assert len(rows) >= all_
    assert sum(row["lang"] == "th" for row in rows) >= thai


@pytest.mark.parametrize("row", ROWS, ids=[row["file"] for row in ROWS])
def test_corpus_document_reads_as_listed(row: dict[str, str]) -> None:
    draft = read(Raw(row["file"], (CORPUS / row["file"]).read_bytes()))
    assert draft.title
    assert len(draft.paragraphs) >= 3
    assert draft.published == date.fromisoformat(row["published"])
    assert (draft.lang, draft.kind) == (row["lang"], row["kind"])
