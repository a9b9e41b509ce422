"""Searches as Atom feeds."""

from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

from .conftest import Client
from .fakes import CITY, EVIL, FakeSearch
from .known import WICHAI
from .said import REPORTED, SPLIT, UNSTATED, WICKED

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


def test_feed_of_a_speaker_bears_the_name(client: Client) -> None:
    feed = read(client, f"/quotes/feed.atom?speaker={WICHAI.slug}&q=เตือนภัย")
    assert feed.findtext(f"{ATOM}title") == "คลัง Khlang: คำพูด Quotes: วิชัย ใจดี: เตือนภัย"
    assert titles(feed) == ["วิชัย ใจดี, รัฐมนตรีดิจิทัล: [โดยอ้อม] ระบบเตือนภัยพร้อมใช้แล้วทุกตำบล"]
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}id") == f"http://test/quotes/{REPORTED.id}"
    assert entry.findtext(f"{ATOM}published") == "2024-09-03T00:00:00+07:00"
    links = {link.get("rel"): link.get("href") or "" for link in feed.findall(f"{ATOM}link")}
    assert links["self"].startswith("http://test/quotes/feed.atom?q=")
    assert links["alternate"].startswith("http://test/quotes?q=")


def test_feed_of_a_speaker_without_quotes_bears_what_was_asked(client: Client) -> None:
    assert read(client, "/quotes/feed.atom?speaker=ไม่มี").findtext(f"{ATOM}title") == "คลัง Khlang: คำพูด Quotes: ไม่มี"


def test_feed_of_quotes_names_nobody_whom_the_document_does_not(client: Client, search: FakeSearch) -> None:
    search.said = (SPLIT, UNSTATED)
    assert titles(read(client, "/quotes/feed.atom")) == [
        "อธิบดี: “เราจะไม่ทิ้งใครไว้ข้างหลัง … และจะรายงานผลทุกเช้า”",
        "ไม่ระบุผู้พูด: [โดยอ้อม] เครื่องสูบน้ำยังมาไม่ครบ",
    ]
    assert search.asked[-1].sort == "newest"


def test_title_of_a_long_quote_ends_at_a_space(client: Client, search: FakeSearch) -> None:
    text = "น้ำลดแล้ว " * 40
    part = replace(SPLIT.quote.parts[0], text=text)
    search.said = (replace(SPLIT, quote=replace(SPLIT.quote, parts=(part,))),)
    feed = read(client, "/quotes/feed.atom")
    title = titles(feed)[0] or ""
    assert title.endswith("น้ำลดแล้ว …”")
    assert len(title) < 120
    assert feed.findtext(f"{ATOM}entry/{ATOM}summary") == f"“{text}”"


def test_entry_names_the_speaker_in_the_language_of_the_words(client: Client, search: FakeSearch) -> None:
    search.said = (replace(WICKED, voice=REPORTED.voice),)
    assert (titles(read(client, "/quotes/feed.atom"))[0] or "").startswith("Wichai Jaidee, รัฐมนตรีดิจิทัล: [Reported]")


def test_feed_of_quotes_escapes_markup(client: Client, search: FakeSearch) -> None:
    search.said = (WICKED,)
    assert titles(read(client, "/quotes/feed.atom")) == [f"{EVIL}, {EVIL}: [Reported] {EVIL}"]
