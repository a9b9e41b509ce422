"""Searches as Atom feeds."""

from xml.etree.ElementTree import Element, fromstring

from .conftest import Client
from .fakes import CITY, EVIL, FakeSearch

ATOM = "{http://www.w3.org/2005/Atom}"


def read(client: Client, address: str) -> Element:
    answer = client.get(address)
    assert answer.headers["content-type"] == "application/atom+xml"
    return fromstring(answer.content)


def titles(feed: Element) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def test_feed_holds_the_hits(client: Client) -> None:
    feed = read(client, "/feed.atom?q=เมือง")
    assert feed.findtext(f"{ATOM}title") == "คลัง Khlang: เมือง"
    assert feed.findtext(f"{ATOM}updated") == "2026-01-02T03:04:05Z"
    assert titles(feed) == [CITY.draft.title]
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}id") == "http://test/documents/th1"
    assert entry.findtext(f"{ATOM}published") == "2019-06-11T00:00:00+07:00"
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "th"


def test_feed_is_newest_first_unless_asked_otherwise(client: Client, search: FakeSearch) -> None:
    read(client, "/feed.atom")
    read(client, "/feed.atom?sort=relevance")
    assert [request.sort for request in search.asked] == ["newest", "relevance"]


def test_feed_of_nothing_is_still_a_feed(client: Client) -> None:
    assert titles(read(client, "/feed.atom?q=ไม่มีคำนี้")) == []


def test_feed_survives_what_xml_can_not_write(client: Client) -> None:
    assert "\ufffd" in str(read(client, "/feed.atom?q=ก%00%1b").findtext(f"{ATOM}title"))


def test_feed_escapes_markup(client: Client) -> None:
    assert titles(read(client, "/feed.atom?kind=announcement")) == [f"=ประกาศ {EVIL}"]
