"""Kept originals."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

from kb.web.originals import name_file

from .conftest import Client
from .fakes import CITY, DOCUMENTS, MINUTES, NOTICE, FakeSearch


def test_original_is_a_download_that_runs_nothing(client: Client, kept: Path) -> None:
    (kept / NOTICE.digest).write_bytes(b"<script>alert(1)</script>")
    answer = client.get("/documents/evil/original")
    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-security-policy"].startswith("sandbox;")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_original_keeps_its_thai_name(client: Client, kept: Path) -> None:
    (kept / CITY.digest).write_bytes(b"1")
    name = client.get("/documents/th1/original").headers["content-disposition"].partition("utf-8''")[2]
    assert unquote(name) == "เมืองอัจฉริยะ.html"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("ข่าว/๑.txt", "๑.txt"),
        ("../../<b>ร้าย</b>\n.html", "b>_.html".replace(">", "_")),
        ("https://example.go.th/ก/%E0%B8%82.pdf?x=1", "ข.pdf"),
        ("https://example.go.th/..%2f..%5cetc", "_etc"),
        ('a\\b\r\n"c.txt', "a_b___c.txt"),
        ("https://example.go.th/", "th1"),
        ("..", "th1"),
    ],
)
def test_file_name_is_safe(source: str, name: str) -> None:
    assert name_file(replace(CITY, source=source)) == name


def test_file_name_of_an_agenda_item_is_the_meetings() -> None:
    assert name_file(MINUTES) == "ม.html"
    assert name_file(replace(MINUTES, source="ประชุม/5.pdf#2")) == "5.pdf"


def test_missing_original_is_404(client: Client) -> None:
    assert client.get("/documents/th1/original").status_code == 404
    assert client.get("/documents/ไม่มี/original").status_code == 404


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "A" * 64, "0" * 63 + "\n", "0" * 65])
def test_what_is_no_digest_is_never_opened(client: Client, search: FakeSearch, kept: Path, digest: str) -> None:
    search.documents = (replace(DOCUMENTS[0], digest=digest),)
    assert client.get("/documents/th1/original").status_code == 404
