"""All documents or quotes of a search as a stream: CSV for spreadsheets, JSON lines for programs."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple, TypeVar

import orjson
from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from kb.search import Hit, Search
from kb.search.values import Said
from kb.web import sayings, schemas, views
from kb.web.api import WRONG, Ask
from kb.web.quoting import Seek

BLOCK = 200
"""Hits written at once: each write costs a change of thread."""

COLUMNS = tuple(schemas.Line.__annotations__)

FREE_TEXT = frozenset({"source", "collection", "title", "source_url"})
"""Columns that come from the documents, where anything may stand."""

CSV, JSONL = "text/csv", "application/x-ndjson"

# Excel needs the mark to read UTF-8.
BYTE_ORDER_MARK = "\ufeff"

T = TypeVar("T")


class Row(NamedTuple):
    """A quote as a row of a table: `words` are all its parts, `continued` the later paragraphs without an attribution of their own."""

    id: str
    speaker: str
    slug: str
    role: str
    evidence: str
    verb: str
    direct: str
    words: str
    continued: str
    document: str
    title: str
    published: str
    lang: str
    url: str
    context: str


@dataclass(frozen=True, slots=True)
class Exports:
    """Streams what one `Search` finds."""

    search: Search

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(tags=["export"])
        for path, answer, summary, media_type in (
            ("/export.csv", self.csv, "All hits as CSV", CSV),
            ("/export.jsonl", self.jsonl, "All hits as JSON lines", JSONL),
            ("/quotes/export.csv", self.quotes_csv, "All quotes as CSV", CSV),
            ("/quotes/export.jsonl", self.quotes_jsonl, "All quotes as JSON lines", JSONL),
        ):
            responses = {200: {"content": {media_type: {"schema": {"type": "string"}}}}, **WRONG}
            router.add_api_route(path, answer, summary=summary, responses=responses, response_class=StreamingResponse)
        return router

    def csv(self, question: Ask) -> StreamingResponse:
        """All hits of a search, without a cap, for a spreadsheet. `page` and `size` are ignored."""
        return _stream(write_csv(COLUMNS, map(_cells, self._hits(question))), CSV, "khlang.csv")

    def jsonl(self, question: Ask) -> StreamingResponse:
        """All hits of a search, without a cap; a line is a hit as in `/api/search`, without snippets."""
        return _stream(write_jsonl(map(views.show_line, self._hits(question))), JSONL, "khlang.jsonl")

    def quotes_csv(self, question: Seek) -> StreamingResponse:
        """All quotes of a search, without a cap, for a spreadsheet. `page` and `size` are ignored."""
        return _stream(write_csv(Row._fields, map(flatten, self._quotes(question))), CSV, "khlang-quotes.csv")

    def quotes_jsonl(self, question: Seek) -> StreamingResponse:
        """All quotes of a search, without a cap; a line is a quote as in `/api/quotes`, without marked matches."""
        return _stream(write_jsonl(map(sayings.show_line, self._quotes(question))), JSONL, "khlang-quotes.jsonl")

    def _hits(self, question: Ask) -> Iterator[Hit]:
        return _begin(self.search.export(question.request()))

    def _quotes(self, question: Seek) -> Iterator[Said]:
        return (hit.said for hit in _begin(self.search.export_quotes(question.request())))


def write_jsonl(lines: Iterable[object]) -> Iterator[bytes]:
    """Blocks of lines, one JSON object each."""
    for block in _cut(lines):
        yield b"".join(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE) for line in block)


def write_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[bytes]:
    """The header line, then blocks of rows."""
    yield (BYTE_ORDER_MARK + _rows([columns])).encode()
    for block in _cut(rows):
        yield _rows(block).encode()


def flatten(said: Said) -> Row:
    """A quote as a row, of which nothing is a formula."""
    line = sayings.show_line(said)
    speaker, document = line["speaker"], line["document"]
    row = Row(
        id=line["id"],
        speaker=speaker["name"],
        slug=speaker["slug"],
        role=speaker["role"] or "",
        evidence=speaker["evidence"],
        verb=line["verb"],
        direct="true" if line["direct"] else "false",
        words=said.quote.text,
        continued="\n".join(part["text"] for part in line["continued"]),
        document=document["id"],
        title=document["title"],
        published=document["published"] or "",
        lang=document["lang"],
        url=line["url"],
        context=line["context"],
    )
    return Row(*map(guard, row))


def guard(text: str) -> str:
    """Text that no spreadsheet takes for a formula.

    Excel and LibreOffice run a cell that begins so, even out of a CSV file, and a title can come from anybody.

    >>> guard('=HYPERLINK("http://example.org","เปิด")')[:4]
    "'=HY"
    >>> guard("Budget 2019")
    'Budget 2019'
    """
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _cells(hit: Hit) -> list[str]:
    return [_cell(name, value) for name, value in views.show_line(hit).items()]


def _cell(name: str, value: object) -> str:
    if isinstance(value, list):
        return " ".join(named["slug"] for named in value)
    text = "" if value is None else str(value)
    return guard(text) if name in FREE_TEXT else text


def _rows(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def _begin(hits: Iterator[T]) -> Iterator[T]:
    # An index that can't answer says so at the first hit: before the headers are sent it can still be a 503.
    return chain(list(islice(hits, 1)), hits)


def _cut(things: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(things)
    while block := list(islice(rest, BLOCK)):
        yield block


def _stream(blocks: Iterator[bytes], media_type: str, filename: str) -> StreamingResponse:
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'}
    return StreamingResponse(blocks, media_type=f"{media_type}; charset=utf-8" if media_type == CSV else media_type, headers=headers)
