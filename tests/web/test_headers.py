"""What every answer promises the browser."""

import re

import pytest

from kb.web.assets import STATIC
from kb.web.templates import TEMPLATES

from .conftest import Client

SCRIPT = '<script src="{{ asset["khlang.js"] }}" defer></script>'
"""The one script of the pages."""


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/search?q=น้ำ",
        "/documents/th1",
        "/api/search",
        "/ไม่มี",
        "/api/x",
        "/export.csv",
        "/feed.atom",
        "/static/khlang.css",
        "/static/khlang.js",
    ],
)
def test_answer_forbids_what_it_does_not_need(client: Client, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    "address", ["/static/../pyproject.toml", "/static/%2e%2e/pyproject.toml", "/static/..%2fpyproject.toml", "/static/", "/static/ไม่มี"]
)
def test_static_serves_nothing_else(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_pages_name_no_other_host(client: Client) -> None:
    for address in ("/", "/search?q=น้ำ", "/about", "/docs"):
        links = re.findall(r'(?:href|src|action)="([^"]*)"', client.get(address).text)
        assert links
        assert all(link.startswith(("/", "#", "?")) and not link.startswith("//") for link in links)
    assert all("http" not in (STATIC / name).read_text() for name in ("khlang.css", "khlang.js"))


@pytest.mark.parametrize(("name", "kind"), [("khlang.css", "text/css"), ("khlang.js", "text/javascript")])
def test_asset_is_cached_by_its_digest(client: Client, name: str, kind: str) -> None:
    address = re.findall(rf'(?:href|src)="(/static/{name}[^"]*)"', client.get("/").text)[0]
    assert re.fullmatch(rf"/static/{re.escape(name)}\?v=[0-9a-f]{{12}}", address)
    answer = client.get(address)
    assert answer.headers["content-type"].startswith(kind)
    assert "immutable" in answer.headers["cache-control"]
    assert client.get(f"/static/{name}").headers["cache-control"] == "no-cache"


def test_templates_never_switch_escaping_off() -> None:
    for path in TEMPLATES.iterdir():
        text = path.read_text()
        text = text.replace(SCRIPT, "") if path.name == "base.html" else text
        assert not re.search(r"\|\s*safe|autoescape|<script|<style|\sstyle=|\son[a-z]+=", text), path.name


def test_script_writes_no_markup() -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|setAttribute\(.on", (STATIC / "khlang.js").read_text()
    )
