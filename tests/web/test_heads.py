"""HEAD is answered wherever GET is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.errors import EngineError
from kb.search import Hit, Request

from .conftest import Client
from .fakes import CITY, FakeSearch

ADDRESSES = (
    "/", "/search?q=เมือง", "/documents/th1?q=เมือง", "/about", "/docs", "/api/search?q=เมือง", "/api/suggest?q=เมือง", "/api/documents/th1",
    "/api/stats", "/healthz", "/openapi.json", "/export.csv", "/export.jsonl", "/feed.atom", "/static/khlang.css", "/ไม่มี", "/api/x",
    "/api/search?page=0",
)  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_has_the_headers_of_get_and_no_body(client: Client, address: str) -> None:
    head, get = client.send("HEAD", address), client.get(address)
    assert head.status_code == get.status_code
    assert dict(head.headers) == dict(get.headers)
    assert get.content
    assert head.content == b""


def test_head_of_an_original(client: Client, kept: Path) -> None:
    (kept / CITY.digest).write_text("ต้นฉบับ")
    head = client.send("HEAD", "/documents/th1/original")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len("ต้นฉบับ".encode()))


def test_head_tells_failures(client: Client, search: FakeSearch) -> None:
    search.failure = EngineError("ดัชนีเสีย")
    assert client.send("HEAD", "/healthz").status_code == 503


def test_head_of_an_export_writes_nothing_out(client: Client, search: FakeSearch, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Hit] = []

    def export(request: Request) -> Iterator[Hit]:
        for hit in FakeSearch().export(request):
            for _ in range(5_000):
                written.append(hit)
                yield hit

    monkeypatch.setattr(search, "export", export)
    assert client.send("HEAD", "/export.jsonl").status_code == 200
    assert len(written) < 5_000


def test_post_is_refused(client: Client) -> None:
    assert client.send("POST", "/api/search").status_code == 405
