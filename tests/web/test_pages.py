"""Pages as a reader gets them."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag

from kb.web.messages import TEXTS

from .conftest import Client
from .fakes import CITY, EVIL, FakeSearch

PAGES = ("/", "/search?q=เมือง", "/documents/th1?q=เมือง", "/about", "/docs", "/ไม่มี")


def soup(client: Client, address: str, headers: dict[str, str] | None = None) -> BeautifulSoup:
    return BeautifulSoup(client.get(address, headers).text, "lxml")


def one(page: Tag, selector: str) -> Tag:
    tag = page.select_one(selector)
    assert tag is not None, selector
    return tag


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("ui", ["th", "en"])
def test_page_speaks_the_chosen_language(client: Client, address: str, ui: str) -> None:
    answer = client.get(f"{address}{'&' if '?' in address else '?'}ui={ui}")
    page = BeautifulSoup(answer.text, "lxml")
    assert one(page, "html")["lang"] == ui
    assert answer.headers["content-language"] == ui
    assert one(page, "a.skip").text == getattr(TEXTS["skip"], ui)
    assert len(page.select("h1")) == 1
    assert f"ui={ui}" in answer.headers["set-cookie"]


@pytest.mark.parametrize(
    ("headers", "ui"),
    [
        ({}, "th"),
        ({"accept-language": "de"}, "th"),
        ({"accept-language": "en-GB,en;q=0.9"}, "en"),
        ({"accept-language": "th,en;q=0.9"}, "th"),
        ({"accept-language": "en;q=0.4,th-TH;q=0.8"}, "th"),
        ({"accept-language": "en;q=nonsense"}, "th"),
        ({"accept-language": "th", "cookie": "ui=en"}, "en"),
        ({"cookie": "ui=<script>"}, "th"),
    ],
)
def test_language_is_chosen_thai_first(client: Client, headers: dict[str, str], ui: str) -> None:
    assert one(soup(client, "/", headers), "html")["lang"] == ui


def test_language_link_keeps_the_page(client: Client) -> None:
    link = one(soup(client, "/search?q=น้ำ&lang=th&lang=en"), "a[hreflang=en]")["href"]
    assert link == "?q=%E0%B8%99%E0%B9%89%E0%B8%B3&lang=th&lang=en&ui=en"


def test_home_shows_a_box_what_is_new_and_how_much(client: Client) -> None:
    page = soup(client, "/")
    assert one(page, "form[action='/search'] input[name=q]").has_attr("autofocus")
    assert one(page, ".hit").text.strip().startswith("มติเรื่องน้ำ")
    assert "4 ฉบับ" in page.text
    assert "ปรับปรุงล่าสุดเมื่อ 2 มกราคม 2569 (2026)" in page.text
    assert page.select(".examples a")


def test_home_of_an_empty_store_says_how_to_add(client: Client, search: FakeSearch) -> None:
    search.documents = ()
    assert "python indexer.py add FOLDER" in client.get("/").text
    assert "ยังไม่มีเอกสารในคลัง" in client.get("/").text
    assert client.get("/search").status_code == client.get("/about").status_code == 200


def test_results_mark_matches_and_show_both_calendars(client: Client) -> None:
    thai, english = client.get("/search?q=เมืองอัจฉริยะ").text, client.get("/search?q=เมืองอัจฉริยะ&ui=en").text
    assert "<mark>เมืองอัจฉริยะ</mark>" in thai
    assert "11 มิถุนายน 2562 (2019)" in thai
    assert "11 June 2019 (B.E. 2562)" in english
    assert "ข่าวประชาสัมพันธ์" in thai
    assert "Press release" in english


def test_results_carry_the_language_of_foreign_text(client: Client) -> None:
    assert one(soup(client, "/search?q=smart city"), ".hit h2")["lang"] == "en"
    assert not one(soup(client, "/search?q=smart city&ui=en"), ".hit h2").has_attr("lang")


def test_hit_leads_to_its_place_in_the_document(client: Client) -> None:
    page = soup(client, "/search?q=ชาวบ้าน")
    assert one(page, ".hit h2 a")["href"] == "/documents/th1?q=%E0%B8%8A%E0%B8%B2%E0%B8%A7%E0%B8%9A%E0%B9%89%E0%B8%B2%E0%B8%99"
    assert str(one(page, ".snippet a")["href"]).endswith("#p2")


def test_facets_add_and_take_away_values(client: Client) -> None:
    page = soup(client, "/search?lang=th")
    chosen = one(page, ".choices a[aria-current]")
    assert (chosen["href"], chosen.text.startswith("ไทย")) == ("/search", True)
    assert page.select(".choices a[href='/search?lang=th&kind=resolution']")
    assert page.select(".choices a[href='/search?lang=th&year=2019']")[0].text == "2562 (2019)"
    assert page.select(".choices a[href='/search?lang=th&ministry=mdes']")[0].text == "กระทรวงดิจิทัลฯ"


def test_chips_remove_one_filter_each(client: Client) -> None:
    page = soup(client, "/search?q=เมือง&lang=th&kind=press-release&from=2019-01-01&size=20")
    hrefs = [str(link["href"]) for link in page.select(".chips a")]
    assert len(hrefs) == 4
    assert all("size=20" in href for href in hrefs)
    assert "from=" not in hrefs[2]
    assert hrefs[3].endswith("&size=20")


def test_unknown_value_of_a_filter_is_shown_as_typed(client: Client) -> None:
    assert "ประเภท: แปลก" in one(soup(client, "/search?kind=แปลก"), ".chips").text


def test_only_words_can_be_relevant(client: Client) -> None:
    assert [link.text for link in soup(client, "/search?q=น้ำ").select(".sort a")] == ["ความเกี่ยวข้อง", "ใหม่ที่สุด", "เก่าที่สุด"]
    assert [link.text for link in soup(client, "/search?lang=th").select(".sort a")] == ["ใหม่ที่สุด", "เก่าที่สุด"]
    assert one(soup(client, "/search?q=น้ำ&sort=oldest"), ".sort [aria-current]").text == "เก่าที่สุด"


def test_search_box_keeps_the_filters(client: Client) -> None:
    hidden = soup(client, "/search?q=เมือง&lang=th&sort=newest&page=1").select(".box input[type=hidden]")
    assert [(one["name"], one["value"]) for one in hidden] == [("lang", "th"), ("sort", "newest")]


def test_results_are_paged(client: Client, search: FakeSearch) -> None:
    search.documents = tuple(replace(CITY, id=f"d{n}") for n in range(35))
    page = soup(client, "/search?q=เมือง&page=2")
    assert len(page.select(".hit")) == 10
    assert [str(link["href"]).rpartition("page=")[2] for link in page.select(".pages a[rel]")] == [str(one(page, ".pages a")["href"]), "3"]
    assert one(page, ".pages a[aria-current]").text == "2"


def test_page_past_the_end_says_so(client: Client) -> None:
    assert "ไม่มีผลในหน้านี้แล้ว" in client.get("/search?page=99999999999999999999").text


def test_problems_are_shown(client: Client) -> None:
    thai, english = soup(client, '/search?q="เมือง'), soup(client, '/search?q="เมือง&ui=en')
    assert [item.text for item in thai.select(".problem li")] == ["เครื่องหมายคำพูดไม่ได้ปิด", 'strange: "เมือง']
    assert [item.get("lang") for item in thai.select(".problem li")] == [None, "en"]
    assert one(english, ".problem li").text == "a quotation mark is not closed"


def test_results_link_to_exports_and_feed(client: Client) -> None:
    page = soup(client, "/search?q=a b&lang=en&page=2")
    for path in ("/export.csv", "/export.jsonl", "/feed.atom"):
        assert not page.select(f"a[href^='{path}']")
    page = soup(client, "/search?q=smart city&lang=en")
    for path in ("/export.csv", "/export.jsonl", "/feed.atom"):
        assert page.select(f"a[href='{path}?q=smart+city&lang=en']")
    assert page.select("link[type='application/atom+xml']")


def test_document_has_an_anchor_for_every_paragraph(client: Client) -> None:
    page = soup(client, "/documents/th1")
    assert [tag["id"] for tag in page.select(".text p")] == ["p1", "p2", "p3"]
    assert one(page, "#p2 a")["href"] == "#p2"
    assert one(page, "h1").text == CITY.draft.title


def test_document_counts_matches_and_leads_to_the_first(client: Client) -> None:
    page = soup(client, "/documents/th1?q=ชาวบ้าน")
    assert "ตรงกับคำค้น 1 แห่ง" in one(page, ".notice").text
    assert one(page, ".notice a")["href"] == "#p2"
    assert one(page, "#p2 mark").text == "ชาวบ้าน"
    assert "ไม่พบคำค้น" in client.get("/documents/th1?q=ทุเรียน").text


def test_document_links_only_to_web_addresses(client: Client) -> None:
    assert one(soup(client, "/documents/th1"), "a[rel~=external]")["href"] == "https://example.go.th/news/1?a=1&b=2"
    assert "javascript:" not in client.get("/documents/en1").text


def test_document_offers_original_versions_and_parent(client: Client) -> None:
    page = soup(client, "/documents/th2")
    assert page.select("a[href='/documents/th2/original']")
    assert page.select("a[href='/documents/th1']")
    assert "ฉบับที่ 1" in one(page, ".versions").text


def test_about_counts_what_is_there(client: Client) -> None:
    text = one(soup(client, "/about?ui=en"), "main").text
    assert "Press release: 1" in text
    assert "speeches: 1" in text


def test_docs_describe_every_address(client: Client) -> None:
    page = soup(client, "/docs")
    assert [tag["id"] for tag in page.select(".reference h2[id]")] == list(client.get("/openapi.json").json()["paths"])


@pytest.mark.parametrize("q", [EVIL, f'"{EVIL}', "'\"><svg onload=alert(1)>", "{{7*7}}", "\x00\x07", "ก" * 7_000])
@pytest.mark.parametrize("address", ["/search", "/documents/evil", "/feed.atom"])
def test_query_never_becomes_markup(client: Client, address: str, q: str) -> None:
    answer = client.get(address, q=q)
    assert answer.status_code == 200
    assert answer.text.count("<script") == answer.text.count('<script src="/static/khlang.js?v=')
    assert "<svg" not in answer.text
    assert "<img" not in answer.text
    assert "49" not in answer.text or "{{" not in q or "{{7*7}}" in answer.text


@pytest.mark.parametrize(
    "address", ["/", "/search?q=ข้อความ", "/documents/evil?q=script", "/search?kind=<script>", "/search?collection='><img>"]
)
def test_document_never_becomes_markup(client: Client, address: str) -> None:
    page = soup(client, address)
    assert not page.select("script:not([src^='/static/khlang.js?v=']), img, iframe, object, style, [style], [onerror], [onload]")
