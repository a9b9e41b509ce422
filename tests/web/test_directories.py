"""Pages to browse by, of entities, of the glossary and of two documents, as a reader gets them."""

from dataclasses import replace
from urllib.parse import quote

import pytest

from kb.web.addresses import PATHS

from .conftest import Client
from .documents import EVIL
from .fakes import FakeSearch
from .known import ENTITIES, MDES, describe
from .test_pages import one, soup

LISTS = tuple(f"/{folder}" for folder in PATHS.values())
PAGES = (
    *LISTS, "/people?by=post", "/places?q=นคร", "/ministries/mdes", "/places/khon-kaen", "/themes/smart-city", "/people/วิชัย-ใจดี",
    "/people/jane-doe", "/places/europe", "/agencies/court", "/glossary", "/documents/th1/beside/en1", "/ministries/ไม่มี",
)  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("ui", ["th", "en"])
def test_page_has_one_heading_and_no_style_of_its_own(client: Client, address: str, ui: str) -> None:
    page = soup(client, f"{address}{'&' if '?' in address else '?'}ui={ui}")
    assert one(page, "html")["lang"] == ui
    assert len(page.select("h1")) == 1
    assert not page.select("script:not([src^='/static/khlang.js?v=']), img, iframe, [style], [onclick], style")
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("folder", PATHS.values())
def test_header_leads_to_every_list_and_says_where_one_is(client: Client, folder: str) -> None:
    page = soup(client, "/")
    assert page.select(f".top nav a[href='/{folder}']")
    assert one(soup(client, f"/{folder}"), ".top nav [aria-current=page]")["href"] == f"/{folder}"
    assert page.select(".bottom nav a[href='/about']")


def test_home_offers_ways_to_browse(client: Client) -> None:
    links = {str(link["href"]) for link in soup(client, "/").select(".examples a")}
    assert {"/ministries", "/agencies", "/places", "/themes", "/people", "/glossary"} <= links


def test_ministries_are_cards_with_counts(client: Client) -> None:
    card = soup(client, "/ministries").select(".cards li")[0]
    assert one(card, "h2 a")["href"] == "/ministries/mdes"
    assert one(card, ".other")["lang"] == "en"
    assert [link["href"] for link in card.select(".facts a")] == ["/search?ministry=mdes", "/agencies#mdes"]
    assert one(card, ".facts").text.strip() == "12 ฉบับ 1 หน่วยงาน"


def test_agencies_stand_under_their_ministries(client: Client) -> None:
    page = soup(client, "/agencies")
    assert [link["href"] for link in page.select("#mdes a")] == ["/ministries/mdes", "/agencies/depa"]
    assert "ไม่สังกัดกระทรวง" in page.select(".group h2")[-1].text


def test_map_has_a_link_for_every_province(client: Client) -> None:
    page = soup(client, "/places")
    tiles = page.select(".tiles a")
    assert len(tiles) == 77
    tile = one(page, ".tiles a[href='/places/khon-kaen']")
    assert (tile.text, tile["aria-label"], tile["title"]) == ("ขก.", "ขอนแก่น: 7 ฉบับ", "ขอนแก่น: 7 ฉบับ")
    english = one(soup(client, "/places?ui=en"), ".tiles a[href='/places/khon-kaen']")
    assert (english.text, english["aria-label"]) == ("KKN", "Khon Kaen: 7 documents")
    assert {str(tile["class"]) for tile in tiles} == {f"['shade{n}']" for n in range(6)}
    assert [step.text for step in page.select(".legend [class^=shade]")] == ["0", "1–14", "15–29", "30–44", "45–60", "61–76"]


def test_themes_have_two_levels(client: Client) -> None:
    section = one(soup(client, "/themes"), "#digital")
    assert [link["href"] for link in section.select("a")] == ["/themes/digital", "/themes/smart-city"]


def test_people_are_listed_by_documents_and_by_post(client: Client) -> None:
    page = soup(client, "/people")
    assert [link.text for link in page.select(".persons a")] == ["วิชัย ใจดี", "Jane Doe"]
    assert page.select(".persons a")[1]["lang"] == "en"
    posts = soup(client, "/people?by=post")
    assert [head.text for head in posts.select(".group h2")] == ["รัฐมนตรีว่าการกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", "Ambassador"]
    assert one(posts, ".sort [aria-current]")["href"] == "/people?by=post"


def test_names_are_found_and_paged(client: Client) -> None:
    page = soup(client, "/places?q=จังหวัด&size=20&page=2")
    assert len(page.select(".entities li")) == 20
    assert "76 ชื่อ" in page.text
    assert str(one(page, ".pages a[rel=next]")["href"]).endswith("&size=20&page=3")
    assert "ไม่พบชื่อนี้" in client.get("/people?q=ทุเรียน").text


def test_entity_shows_names_kin_and_what_it_is(client: Client) -> None:
    page = soup(client, "/ministries/mdes")
    assert one(page, "h1").text == MDES.th
    assert (one(page, ".second").text, one(page, ".second")["lang"]) == (MDES.en, "en")
    assert "ดูแลงานดิจิทัลของประเทศ" in page.text
    assert [name.text for name in page.select(".name")] == ["กระทรวงดิจิทัลฯ", "ดศ.", "MDES"]
    assert "2545 (2002) ถึง 2559 (2016)" in page.text
    assert page.select(".entities a[href='/agencies/depa']")
    assert one(soup(client, "/agencies/depa"), "dd a")["href"] == "/ministries/mdes"
    english = soup(client, "/ministries/mdes?ui=en")
    assert (one(english, "h1").text, one(english, ".second")["lang"]) == (MDES.en, "th")
    assert "2002 (B.E. 2545) to 2016 (B.E. 2559)" in english.text


def test_bars_and_table_lead_to_the_documents_of_a_month(client: Client) -> None:
    page = soup(client, "/ministries/mdes")
    june = "/search?ministry=mdes&from=2019-06-01&to=2019-06-30"
    assert [link["href"] for link in page.select("svg a")][1] == june
    assert one(page, "svg a:nth-of-type(2) title").text == "มิถุนายน 2562 (2019): 4 ฉบับ"
    assert one(page, f".counts a[href='{june}']").text == "4"
    assert len(page.select("svg a")) == 3
    assert "สูงสุด 7 ฉบับ" in one(page, "svg desc").text


def test_company_leads_to_the_search_for_both(client: Client) -> None:
    page = soup(client, "/places/khon-kaen")
    assert page.select(".choices a[href='/ministries/mof']")
    assert page.select(".choices a.number[href='/search?ministry=mof&place=khon-kaen']")
    assert page.select(".choices a.number[href='/search?q=place%3Akhon-kaen+place%3Akhon-kaen']")
    assert one(page, ".choices a[href='/people/jane-doe']")["lang"] == "en"


def test_company_leaves_out_what_it_belongs_to(client: Client, search: FakeSearch, monkeypatch: pytest.MonkeyPatch) -> None:
    profile = describe(MDES)
    monkeypatch.setattr(search, "entity", lambda *_: replace(profile, parent=replace(MDES, slug="mof")))
    assert not soup(client, "/ministries/mdes").select(".choices a[href='/ministries/mof']")
    monkeypatch.setattr(search, "entity", lambda *_: profile)
    assert soup(client, "/ministries/mdes").select(".choices a[href='/ministries/mof']")


def test_theme_names_its_terms_and_no_type_twice(client: Client) -> None:
    page = soup(client, "/themes/smart-city")
    assert one(page, ".kind").text.strip() == "หัวเรื่อง"
    assert one(soup(client, "/places/khon-kaen"), ".kind span").text == "จังหวัด"


def test_entity_links_to_its_search_feed_and_json(client: Client) -> None:
    page = soup(client, "/people/วิชัย-ใจดี")
    links = [str(link["href"]) for link in page.select(".links a")]
    slug = "%E0%B8%A7%E0%B8%B4%E0%B8%8A%E0%B8%B1%E0%B8%A2-%E0%B9%83%E0%B8%88%E0%B8%94%E0%B8%B5"
    assert links[:3] == [f"/search?person={slug}", f"/feed.atom?person={slug}", f"/api/entities/person/{slug}"]
    assert [client.get(link).status_code for link in links[:3]] == [200, 200, 200]
    assert one(page, ".entity input[type=hidden][name=person]")["value"] == "วิชัย-ใจดี"


def test_person_has_the_newest_quotes_and_leads_to_all_of_them(client: Client) -> None:
    page, slug = soup(client, "/people/วิชัย-ใจดี"), quote("วิชัย-ใจดี")
    assert "กล่าวว่า" in one(page, ".said-newest .verb").text
    addresses = [f"/quotes?speaker={slug}", f"/quotes/feed.atom?speaker={slug}"]
    assert [str(link["href"]) for link in page.select(".said-newest > .links a")] == addresses
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    assert "ดูคำพูดทั้งหมด 2 รายการ" in one(page, ".said-newest > .links").text
    assert page.select(f"head link[href='{addresses[1]}']")


def test_quotes_of_a_ministry_are_those_that_have_to_do_with_it(client: Client) -> None:
    page = soup(client, "/ministries/mdes?ui=en")
    assert one(page, ".said-newest h2").text == "Newest quotes about it"
    assert page.select(".said-newest a[href='/quotes?ministry=mdes']")


def test_entity_of_which_nothing_is_said_shows_no_quotes(client: Client) -> None:
    page = soup(client, "/places/khon-kaen")
    assert not page.select(".said-newest, head link[href^='/quotes/']")


def test_person_is_quoted_with_others_whose_names_stay_text(client: Client) -> None:
    first, second = soup(client, "/people/วิชัย-ใจดี").select(".filters > section:first-child li")
    assert one(first, "a")["href"] == "/quotes?speaker=jane-doe"
    assert one(first, ".number").text == "2"
    assert one(second, "a").text == EVIL


def test_person_has_posts_with_days(client: Client) -> None:
    rows = [[cell.text for cell in row.select("td")] for row in soup(client, "/people/วิชัย-ใจดี").select(".posts tbody tr")]
    assert rows[0][1:] == ["11 มิถุนายน 2562 (2019) – 1 มีนาคม 2563 (2020)", "5 ฉบับ"]
    assert rows[1] == ["Deputy Minister", "2 มกราคม 2561 (2018)", "1 ฉบับ"]
    assert rows[2][1] == "ไม่ระบุวันที่"


def test_entity_without_documents_says_so(client: Client) -> None:
    page = soup(client, "/places/southeast-asia")
    assert "ยังไม่มีเอกสารในคลังที่กล่าวถึง" in page.text
    assert not page.select("svg, .entity .box")


def test_unknown_slug_offers_the_nearest(client: Client) -> None:
    answer = client.get("/ministries/mofx")
    assert answer.status_code == 404
    links = soup(client, "/ministries/mofx").select(".nearest a")
    assert [(link["href"], link.text.strip().replace("\n", " ")) for link in links] == [
        ("/ministries/mof", "กระทรวงการคลัง Ministry of Finance")
    ]
    assert not soup(client, "/documents/nope").select(".nearest")


def test_document_links_names_once_a_paragraph(client: Client) -> None:
    page = soup(client, "/documents/th1")
    assert [(link["href"], link.text) for link in page.select(".text .entity")][:2] == [
        ("/ministries/mdes", "รัฐมนตรี"),
        ("/people/%E0%B8%A7%E0%B8%B4%E0%B8%8A%E0%B8%B1%E0%B8%A2-%E0%B9%83%E0%B8%88%E0%B8%94%E0%B8%B5", "ผู้ว่า"),
    ]
    assert one(page, ".text .entity")["title"] == f"กระทรวง: {MDES.th} ({MDES.en})"
    assert one(page, ".text .entity[href='/documents/th2']").text == "หนึ่งปี"


def test_mark_of_the_query_stands_inside_a_link(client: Client) -> None:
    page = soup(client, "/documents/th1?q=มนตรีเปิด")
    assert one(page, "#p1 .entity mark").text == "มนตรี"
    assert [mark.text for mark in page.select("#p1 mark")] == ["มนตรี", "เปิด"]


def test_document_lists_what_it_mentions_and_why_its_themes(client: Client) -> None:
    page = soup(client, "/documents/th1")
    place = one(page, "aside .choices a[href='/places/khon-kaen']").find_parent("li")
    assert place is not None
    assert one(place, ".number").text == "2"
    assert "จากคำว่า เมืองอัจฉริยะ, smart city" in one(page, ".themes").text
    assert not soup(client, "/documents/th2").select("aside")


def test_document_leads_to_its_kin(client: Client) -> None:
    page = soup(client, "/documents/th1")
    assert "ฉบับภาษาอังกฤษ" in one(page, ".translation").text
    assert [link["href"] for link in page.select(".translation a")] == ["/documents/en1", "/documents/th1/beside/en1"]
    kin = page.select(".kin")
    assert [link["href"] for link in kin[0].select("a")] == ["#p2", "/documents/th2"]
    assert [link["href"] for link in kin[1].select("a")] == ["/documents/evil"]


def test_two_documents_stand_side_by_side(client: Client) -> None:
    page = soup(client, "/documents/th1/beside/en1")
    rows = page.select(".row:not(.titles)")
    assert [[link["href"] for link in row.select("a")] for row in rows] == [
        ["/documents/th1#p1", "/documents/en1#p1"],
        ["/documents/th1#p2"],
        ["/documents/th1#p3", "/documents/en1#p2"],
    ]
    assert [side.get("lang") for side in rows[0].select(".side")] == [None, "en"]
    assert client.get("/documents/th1/beside/nope").status_code == 404


def test_glossary_shows_terms_with_their_documents(client: Client) -> None:
    page = soup(client, "/glossary")
    row = page.select(".terms tbody tr")[0]
    assert [cell.get("lang") for cell in row.select("td:first-child, td span[lang=en]")][:2] == ["th", "en"]
    assert "รูปอื่น: smart cities, เมืองฉลาด" in row.text
    assert str(one(row, ".attests a")["href"]).startswith("/documents/th1?q=%22")
    assert "2 คู่คำ" in page.text
    assert "ไม่พบคำศัพท์นี้" in client.get("/glossary?q=ทุเรียน").text


@pytest.mark.parametrize("q", [EVIL, "'\"><svg onload=alert(1)>", "\x00", "ก" * 7_000])
@pytest.mark.parametrize("address", ["/places", "/people", "/glossary"])
def test_typed_name_never_becomes_markup(client: Client, address: str, q: str) -> None:
    answer = client.get(address, q=q)
    assert answer.status_code == 200
    assert "<img" not in answer.text
    assert "<svg" not in answer.text


def test_names_never_become_markup(client: Client, search: FakeSearch, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = replace(describe(MDES), entity=replace(MDES, th=EVIL, en=EVIL), about_th=EVIL, other_th=(EVIL,))
    monkeypatch.setattr(search, "entity", lambda *_: evil)
    assert not soup(client, "/ministries/mdes").select("script:not([src^='/static/khlang.js?v=']), img")


def test_filters_and_chips_speak_of_entities_by_name(client: Client) -> None:
    page = soup(client, "/search?lang=th&ministry=mof&person=jane-doe&place=แปลก")
    chips = one(page, ".chips").text
    assert "กระทรวง: กระทรวงการคลัง" in chips
    assert "บุคคล: Jane Doe" in chips
    assert "สถานที่: แปลก" in chips


def test_every_address_of_an_entity_answers(client: Client) -> None:
    from_lists = {str(link["href"]) for address in LISTS for link in soup(client, address).select("main a[href^='/']")}
    pages = [address for address in from_lists if address.count("/") == 2 and address.startswith(tuple(f"{one}/" for one in LISTS))]
    assert len(pages) >= len(ENTITIES) - 5
    assert {client.get(address).status_code for address in sorted(pages)[::9]} == {200}
