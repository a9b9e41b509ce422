import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import KINDS, LANGUAGES, Quote, Raw
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


@pytest.fixture(scope="module")
def quotes() -> list[tuple[str, Quote]]:
    """The statements of all documents, each with its file's name."""
    annotator = Annotator(Gazetteer.read())
    drafts = ((name, read(Raw(name, (CORPUS / name).read_bytes()))) for name in FILES)
    return [(name, quote) for name, draft in drafts for quote in annotator.annotate(draft).quotes]


def test_corpus_has_statements_in_both_languages_all_with_named_speakers_and_posts(quotes: list[tuple[str, Quote]]) -> None:
    languages = Counter(name.split(".")[-2] for name, _ in quotes)
    assert languages["th"] >= 15
    assert languages["en"] >= 8
    assert [(name, quote.text) for name, quote in quotes if not (quote.speaker.key and quote.speaker.name and quote.speaker.post)] == []


def test_corpus_reports_statements_without_quoting_them(quotes: list[tuple[str, Quote]]) -> None:
    assert [(name, quote.text) for name, quote in quotes if quote.direct] == []


@pytest.mark.parametrize(
    ("file", "text", "speaker", "post"),
    [
        (
            "songkran-unesco-2023.th.html",
            "รัฐบาลพร้อมต้อนรับผู้คนจากทุกประเทศที่จะมาเที่ยวสงกรานต์ในไทย",
            "เศรษฐา ทวีสิน",
            "นายกรัฐมนตรี",
        ),
        (
            "thai-kosen-2021.th.html",
            "หน่วยงานที่ร่วมลงนามจะเดินงานสามทาง คือ สร้างคน พัฒนาหลักสูตร และหนุนด้วยงานวิจัย",
            "สิริฤกษ์ ทรงศิวิไล",
            "ปลัดกระทรวง อว.",
        ),
        (
            "saudi-2022.en.html",
            "the Thai authorities would take the cases up again if new evidence appears.",
            "Prayut Chan-o-cha",
            "Prime Minister",
        ),
    ],
)
def test_corpus_statement_is_its_speakers(quotes: list[tuple[str, Quote]], file: str, text: str, speaker: str, post: str) -> None:
    found = [(quote.speaker.name, quote.speaker.post) for name, quote in quotes if (name, quote.text) == (file, text)]
    assert found == [(speaker, post)]
