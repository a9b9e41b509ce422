"""All hits of a search as a stream: CSV for spreadsheets, JSON lines for programs."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

import orjson
from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from kb.search import Hit, Search
from kb.web import schemas
from kb.web.api import WRONG, Ask
from kb.web.views import show_line

BLOCK = 200
"""Hits written at once: each write costs a change of thread."""

COLUMNS = tuple(schemas.Line.__annotations__)

FREE_TEXT = frozenset({"source", "collection", "title", "source_url"})
"""Columns that come from the documents, where anything may stand."""

# Excel needs the mark to read UTF-8.
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Exports:
    """Streams the hits of one `Search`."""

    search: Search

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(tags=["export"])
        for path, answer, summary, media_type in (
            ("/export.csv", self.csv, "All hits as CSV", "text/csv"),
            ("/export.jsonl", self.jsonl, "All hits as JSON lines", "application/x-ndjson"),
        ):
            responses = {200: {"content": {media_type: {"schema": {"type": "string"}}}}, **WRONG}
            router.add_api_route(path, answer, summary=summary, responses=responses, response_class=StreamingResponse)
        return router

    def csv(self, question: Ask) -> StreamingResponse:
        """All hits of a search, without a cap, for a spreadsheet. `page` and `size` are ignored."""
        return _stream(write_csv(_begin(self.search.export(question.request()))), "text/csv; charset=utf-8", "khlang.csv")

    def jsonl(self, question: Ask) -> StreamingResponse:
        """All hits of a search, without a cap; a line is a hit as in `/api/search`, without snippets."""
        return _stream(write_jsonl(_begin(self.search.export(question.request()))), "application/x-ndjson", "khlang.jsonl")


def write_jsonl(hits: Iterable[Hit]) -> Iterator[bytes]:
    """Blocks of lines, one JSON object each."""
    for block in _cut(hits):
        yield b"".join(orjson.dumps(show_line(hit), option=orjson.OPT_APPEND_NEWLINE) for hit in block)


def write_csv(hits: Iterable[Hit]) -> Iterator[bytes]:
    """The header line, then blocks of rows."""
    yield (BYTE_ORDER_MARK + _rows([COLUMNS])).encode()
    for block in _cut(hits):
        yield _rows([_cells(show_line(hit)) for hit in block]).encode()


def guard(text: str) -> str:
    """Text that no spreadsheet takes for a formula.

    Excel and LibreOffice run a cell that begins so, even out of a CSV file, and a title can come from anybody.

    >>> guard('=HYPERLINK("http://example.org","เปิด")')[:4]
    "'=HY"
    >>> guard("Budget 2019")
    'Budget 2019'
    """
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _cells(line: schemas.Line) -> list[str]:
    return [_cell(name, value) for name, value in line.items()]


def _cell(name: str, value: object) -> str:
    if isinstance(value, list):
        return " ".join(named["slug"] for named in value)
    text = "" if value is None else str(value)
    return guard(text) if name in FREE_TEXT else text


def _rows(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def _begin(hits: Iterator[Hit]) -> Iterator[Hit]:
    # An index that can't answer says so at the first hit: before the headers are sent it can still be a 503.
    return chain(list(islice(hits, 1)), hits)


def _cut(hits: Iterable[Hit]) -> Iterator[list[Hit]]:
    rest = iter(hits)
    while block := list(islice(rest, BLOCK)):
        yield block


def _stream(blocks: Iterator[bytes], media_type: str, filename: str) -> StreamingResponse:
    return StreamingResponse(blocks, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{filename}"'})
