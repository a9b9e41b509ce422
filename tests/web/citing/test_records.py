"""Records for reference managers, read by the readers of their formats."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import validator_for
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db
from pylatexenc.macrospec import LatexContextDb

from kb.web.citing.cited import Cited
from kb.web.citing.phrases import quoted
from kb.web.citing.records import write_bibtex, write_csl, write_ris

from .samples import BARE, BY_POST, CITED, ENGLISH, OFFICE, THAI, UNSTATED

SCHEMA = validator_for(json.loads((Path(__file__).parent / "csl-data.json").read_text("utf-8")))

UIS = st.sampled_from(["th", "en"])


def know_marks() -> LatexContextDb:
    """What the reader knows of LaTeX, with the names of four marks that it lacks or takes for accents."""
    context = get_default_latex_context_db()
    marks = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^", "textasciitilde": "~"}
    context.add_context_category("marks", prepend=True, macros=[MacroTextSpec(name, mark) for name, mark in marks.items()])
    return context


def read_bibtex(text: str) -> Mapping[str, str]:
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware(decoder=LatexNodes2Text(latex_context=know_marks()))])
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert len(library.blocks) == 1
    return {"type": entry.entry_type, "key": entry.key, **{field.key: field.value for field in entry.fields}}


def read_ris(text: str) -> Mapping[str, Any]:
    (record,) = rispy.loads(text)
    assert "unknown_tag" not in record
    return dict(record)


def read_csl(text: str) -> Mapping[str, Any]:
    items = json.loads(text)
    SCHEMA.validate(items)
    (item,) = items
    return dict(item)


def test_bibtex_keeps_a_thai_name_whole() -> None:
    assert "author = {{ดำ แดงดี}}" in write_bibtex(THAI, "th")
    entry = read_bibtex(write_bibtex(THAI, "th"))
    assert entry["title"] == THAI.title
    assert (entry["type"], entry["key"], entry["langid"]) == ("misc", "khlang-q1a2", "thai")
    assert (entry["date"], entry["year"], entry["month"], entry["urldate"]) == ("2019-06-11", "2019", "jun", "2026-11-25")
    assert "พ.ศ. 2562" in entry["note"]


def test_bibtex_inverts_an_english_name_and_no_office() -> None:
    assert "author = {Daengdee, Dam}" in write_bibtex(ENGLISH, "en")
    assert "author = {{Royal Forest Department}}" in write_bibtex(OFFICE, "en")


def test_ris_has_the_fields_that_managers_read() -> None:
    text = write_ris(THAI, "th")
    assert text.startswith("TY  - ELEC\r\n")
    assert text.endswith("\r\nER  - \r\n")
    record = read_ris(text)
    assert (record["type_of_reference"], record["authors"], record["title"]) == ("ELEC", ["ดำ แดงดี"], THAI.title)
    assert (record["year"], record["date"], record["urls"]) == ("2019", "2019/06/11/", [THAI.address])
    assert record["abstract"] == "“น้ำลดแล้วทุกจังหวัด”"


def test_csl_has_gregorian_dates_and_a_note_of_the_buddhist_year() -> None:
    item = read_csl(write_csl(THAI, "th"))
    assert item["issued"] == {"date-parts": [[2019, 6, 11]]}
    assert item["author"] == [{"literal": "ดำ แดงดี"}]
    assert "พ.ศ. 2562" in item["note"]
    assert read_csl(write_csl(ENGLISH, "th"))["author"] == [{"family": "Daengdee", "given": "Dam"}]


@pytest.mark.parametrize("cited", [UNSTATED, BY_POST])
def test_office_is_the_author_where_nobody_is_named(cited: Cited) -> None:
    assert "author = {{กรมป่าไม้}}" in write_bibtex(cited, "en")
    assert "howpublished" not in write_bibtex(cited, "en")
    assert read_ris(write_ris(cited, "en"))["authors"] == ["กรมป่าไม้"]
    assert read_csl(write_csl(cited, "en"))["author"] == [{"literal": "กรมป่าไม้"}]


def test_undated_record_says_so_or_has_no_day() -> None:
    assert read_bibtex(write_bibtex(BARE, "en"))["year"] == "ม.ป.ป."
    assert "year" not in read_ris(write_ris(BARE, "en"))
    assert "issued" not in read_csl(write_csl(BARE, "en"))


def test_schema_takes_no_other_fields() -> None:
    assert not SCHEMA.is_valid([{"id": "a", "type": "webpage", "published": "2562"}])


@given(CITED, UIS)
def test_bibtex_reads_as_one_entry_whatever_the_words(cited: Cited, ui: str) -> None:
    text = write_bibtex(cited, ui)
    entry = read_bibtex(text)
    assert text.count("{") == text.count("}")
    assert f"\n  url = {{{cited.address}}},\n" in text
    assert squeeze(entry["title"]) == squeeze(cited.title)
    assert squeeze(entry.get("annote", "")) == squeeze(quoted(cited))


@given(CITED, UIS)
def test_ris_reads_as_one_record_whatever_the_words(cited: Cited, ui: str) -> None:
    record = read_ris(write_ris(cited, ui))
    assert record["title"] == cited.title
    assert record.get("abstract", "") == quoted(cited)
    assert len(record.get("authors", [])) <= 1


@given(CITED, UIS)
def test_csl_fits_its_schema_whatever_the_words(cited: Cited, ui: str) -> None:
    item = read_csl(write_csl(cited, ui))
    assert item["title"] == cited.title
    assert item.get("annote", "") == quoted(cited)


def squeeze(text: str) -> str:
    """Without spaces, which LaTeX makes fewer of."""
    return text.replace(" ", "")
