"""What every answer promises the browser."""

import re

import pytest

from kb.web.assets import STATIC
from kb.web.templates import TEMPLATES

from .conftest import Client


@pytest.mark.parametrize(
    "address", ["/", "/search?q=น้ำ", "/documents/th1", "/api/search", "/ไม่มี", "/api/x", "/export.csv", "/feed.atom", "/static/khlang.css"]
)
def test_answer_forbids_what_it_does_not_need(client: Client, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
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
    assert "http" not in (STATIC / "khlang.css").read_text()


def test_stylesheet_is_cached_by_its_digest(client: Client) -> None:
    address = re.findall(r'href="(/static/khlang.css[^"]*)"', client.get("/").text)[0]
    assert re.fullmatch(r"/static/khlang\.css\?v=[0-9a-f]{12}", address)
    answer = client.get(address)
    assert answer.headers["content-type"].startswith("text/css")
    assert "immutable" in answer.headers["cache-control"]
    assert client.get("/static/khlang.css").headers["cache-control"] == "no-cache"


def test_templates_never_switch_escaping_off() -> None:
    for path in TEMPLATES.iterdir():
        text = path.read_text()
        assert not re.search(r"\|\s*safe|autoescape|<script|<style|\sstyle=|\son[a-z]+=", text), path.name
