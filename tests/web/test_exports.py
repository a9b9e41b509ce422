"""Streams of all hits."""

import csv
import io
import json
from dataclasses import replace

from kb.errors import EngineError
from kb.web.exports import BLOCK, guard

from .conftest import Client
from .documents import EVIL
from .fakes import CITY, FakeSearch
from .said import REPORTED, SAID, SPLIT, UNSTATED, WICKED


def rows(client: Client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(address).content.decode("utf-8-sig"), newline="")))


def test_csv_opens_in_a_spreadsheet(client: Client) -> None:
    answer = client.get("/export.csv?q=เมือง")
    assert answer.content.startswith(b"\xef\xbb\xbfid,source,")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="khlang.csv"'
    assert rows(client, "/export.csv?q=เมือง")[0]["title"] == CITY.draft.title


def test_csv_never_holds_a_formula(client: Client) -> None:
    title = rows(client, "/export.csv?kind=announcement")[0]["title"]
    assert title.startswith("'=ประกาศ")


def test_guard_leaves_ordinary_text_alone() -> None:
    assert [guard(text) for text in ("งบประมาณ", "-5", "+66", "@a", "\tก", "a=b", "")] == [
        "งบประมาณ",
        "'-5",
        "'+66",
        "'@a",
        "'\tก",
        "a=b",
        "",
    ]


def test_csv_keeps_line_breaks_and_quotes_inside_a_cell(client: Client) -> None:
    assert rows(client, "/export.csv?kind=announcement")[0]["source"] == "../../<b>ร้าย</b>\n.html"


def test_jsonl_holds_a_hit_a_line_without_snippets(client: Client) -> None:
    answer = client.get("/export.jsonl?q=เมือง")
    lines = [json.loads(line) for line in answer.text.strip("\n").split("\n")]
    hit = client.get("/api/search?q=เมือง").json()["hits"][0]
    assert {**lines[0], "score": None} == {
        **{name: value for name, value in hit.items() if name not in ("snippets", "similar")},
        "score": None,
    }
    assert answer.headers["content-disposition"] == 'attachment; filename="khlang.jsonl"'


def test_export_has_no_cap(client: Client, search: FakeSearch) -> None:
    search.documents = tuple(replace(CITY, id=f"d{n}") for n in range(3 * BLOCK + 7))
    assert len(rows(client, "/export.csv?size=10&page=3")) == 3 * BLOCK + 7
    assert client.get("/export.jsonl").text.count("\n") == 3 * BLOCK + 7


def test_export_of_nothing_is_a_header_line(client: Client) -> None:
    assert rows(client, "/export.csv?q=ไม่มีคำนี้") == []
    assert client.get("/export.jsonl?q=ไม่มีคำนี้").text == ""


def test_export_that_can_not_begin_says_so(client: Client, search: FakeSearch) -> None:
    search.failure = EngineError("the index can't answer")
    for folder in ("", "/quotes"):
        assert client.get(f"{folder}/export.csv").status_code == 503
        assert client.get(f"{folder}/export.jsonl").json()["error"]["code"] == "engine"


def test_quotes_as_a_table_tell_who_spoke_and_how_that_is_known(client: Client) -> None:
    answer = client.get("/quotes/export.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="khlang-quotes.csv"'
    found = {row["id"]: row for row in rows(client, "/quotes/export.csv")}
    assert list(found) == [one.id for one in SAID]
    thai, split, unstated = (found[one.id] for one in (REPORTED, SPLIT, UNSTATED))
    assert (thai["speaker"], thai["role"], thai["evidence"], thai["verb"]) == ("วิชัย ใจดี", "รัฐมนตรีดิจิทัล", "named", "กล่าวว่า")
    assert (thai["direct"], thai["words"], thai["published"]) == ("false", REPORTED.quote.text, "2024-09-03")
    assert thai["continued"] == REPORTED.document.draft.paragraphs[1]
    assert (split["direct"], split["evidence"]) == ("true", "post")
    assert split["words"] == "เราจะไม่ทิ้งใครไว้ข้างหลัง … และจะรายงานผลทุกเช้า"
    assert (unstated["speaker"], unstated["role"], unstated["evidence"]) == ("", "", "none")
    assert found[WICKED.id]["words"] == found[WICKED.id]["speaker"] == EVIL


def test_table_of_quotes_never_holds_a_formula(client: Client, search: FakeSearch) -> None:
    voice = replace(REPORTED.voice, th="=1+1", post="@post")
    search.said = (replace(REPORTED, voice=voice, quote=replace(REPORTED.quote, verb="-said")),)
    row = rows(client, "/quotes/export.csv")[0]
    assert (row["speaker"], row["role"], row["verb"]) == ("'=1+1", "'@post", "'-said")


def test_lines_of_quotes_are_hits_without_marks(client: Client) -> None:
    answer = client.get("/quotes/export.jsonl?lang=th")
    hits = client.get("/api/quotes?lang=th").json()["hits"]
    lines = [json.loads(line) for line in answer.text.strip("\n").split("\n")]
    assert lines == [{name: value for name, value in hit.items() if name not in ("score", "marked")} for hit in hits]
    assert answer.headers["content-disposition"] == 'attachment; filename="khlang-quotes.jsonl"'


def test_export_of_quotes_has_no_cap_and_keeps_the_filters(client: Client, search: FakeSearch) -> None:
    search.said = (SPLIT, *(replace(REPORTED, id=f"q{n}") for n in range(2 * BLOCK + 3)))
    assert len(rows(client, "/quotes/export.csv?direct=false&size=10&page=2")) == 2 * BLOCK + 3
    assert client.get("/quotes/export.jsonl?direct=true").text.count("\n") == 1
    assert rows(client, "/quotes/export.csv?q=ไม่มีคำนี้") == []
