from datetime import date

import pytest

from kb.errors import EmptySource
from kb.model import Raw
from kb.readers import read

LONG = "ข้อความของข่าวสมมติที่ยาวพอให้เชื่อว่าเป็นเนื้อหาหลักของหน้า " * 8
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>เปิดสะพาน | กรมสมมติ</title>
<meta property="og:title" content="เปิดสะพาน"><link rel="canonical" href="https://example.go.th/ข่าว/5">
<style>p {{color: red}}</style><script>var x = "ไม่ใช่ข้อความ";</script></head>
<body><nav><a href="/">หน้าแรก</a></nav><header>กรมสมมติ</header>
<article><h1>เปิดสะพาน</h1><p class="date">เผยแพร่เมื่อ 5 มกราคม 2567</p>
<p>ย่อหน้า<b>แรก</b> {LONG}</p><h2>หัวข้อย่อย</h2><ul><li>ข้อหนึ่ง</li><li>ข้อสอง</li></ul>
<table><tr><th>เมือง</th><th>ปี</th></tr><tr><td>สมมติ</td><td>2567</td></tr></table><p>จบ<br>จริง ๆ</p></article>
<aside>ข่าวอื่น</aside><footer>ติดต่อเรา</footer></body></html>"""


def page(content: str, name: str = "ก.html", media_type: str = "") -> Raw:
    return Raw(name, content.encode(), media_type)


def test_page_is_read_in_order_without_its_frame() -> None:
    draft = read(page(PAGE))
    assert (draft.title, draft.published, draft.source_url) == ("เปิดสะพาน", date(2024, 1, 5), "https://example.go.th/ข่าว/5")
    assert draft.paragraphs[0].startswith("ย่อหน้าแรก ข้อความ")
    assert draft.paragraphs[1:] == ("หัวข้อย่อย", "ข้อหนึ่ง", "ข้อสอง", "เมือง | ปี", "สมมติ | 2567", "จบ", "จริง ๆ")


@pytest.mark.parametrize(
    ("charset", "in_page", "header"),
    [
        ("utf-8", "utf-8", ""),
        ("cp874", "tis-620", ""),
        ("cp874", "windows-874", ""),
        ("cp874", "utf-8", ""),
        ("cp874", "utf-8", "text/html; charset=utf-8"),
        ("cp874", "iso-8859-1", ""),
        ("utf-8", "tis-620", ""),
        ("utf-8", "utf-8", "text/html; charset=TIS-620"),
        ("utf-8-sig", "windows-874", ""),
        ("utf-16", "utf-8", ""),
    ],
)
def test_charset_is_read_from_the_bytes_where_it_is_declared_wrongly(charset: str, in_page: str, header: str) -> None:
    data = PAGE.replace('charset="utf-8"', f'charset="{in_page}"').encode(charset)
    assert read(Raw("ก.html", data, header)) == read(page(PAGE))


def test_charset_need_not_be_declared() -> None:
    data = PAGE.replace('<meta charset="utf-8">', "").encode("cp874")
    assert read(Raw("ก.html", data)).paragraphs == read(page(PAGE)).paragraphs


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2024-01-06T09:00:00+07:00">', date(2024, 1, 6)),
        ('<meta name="date" content="2567-01-06">', date(2024, 1, 6)),
        ('<meta itemprop="datePublished" content="2024-01-06">', date(2024, 1, 6)),
        ('<meta property="article:published_time" content="2024-01-05T18:30:00Z">', date(2024, 1, 6)),
        ('<script type="application/ld+json">[{"@graph": [{"datePublished": "2024-01-06"}]}]</script>', date(2024, 1, 6)),
        ('<script type="application/ld+json">{broken</script>', date(2024, 1, 5)),
        ('<meta property="article:published_time" content="soon">', date(2024, 1, 5)),
    ],
)
def test_stated_date_goes_before_the_printed_one(head: str, day: date) -> None:
    assert read(page(PAGE.replace("</head>", f"{head}</head>"))).published == day


def test_time_element_is_a_date() -> None:
    assert read(page(f'<title>T</title><main><p>{LONG}<time datetime="2024-01-06">วันนี้</time></main>')).published == date(2024, 1, 6)


def test_page_without_any_date_has_none() -> None:
    assert read(page(PAGE.replace("เผยแพร่เมื่อ 5 มกราคม 2567", "เมื่อวานนี้"))).published is None


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>เปิดสะพาน - กรมสมมติ</title>", "<h1>เปิดสะพาน</h1>", "เปิดสะพาน"),
        ("<title>เปิดสะพาน | กรมสมมติ</title>", "", "เปิดสะพาน"),
        ('<meta property="og:title" content="เปิดสะพาน - กรมสมมติ"><meta property="og:site_name" content="กรมสมมติ">', "", "เปิดสะพาน"),
        ('<title>เปิดสะพาน | กรมสมมติ</title><meta property="og:site_name" content="กรมสมมติ">', "<h1>กรมสมมติ</h1>", "เปิดสะพาน"),
        ("", "<h1>เปิด<br>สะพาน</h1>", "เปิดสะพาน"),
        ("<title></title>", "", "ย่อหน้าแรก"),
    ],
)
def test_title_is_the_page_s_own(head: str, body: str, title: str) -> None:
    assert read(page(f"<html><head>{head}</head><body><main>{body}<p>ย่อหน้าแรก<p>{LONG}</main></body></html>")).title == title


def test_empty_article_falls_to_the_main_element() -> None:
    draft = read(page(f"<title>T</title><body><article>อ่านต่อ</article><main><p>{LONG}</main>"))
    assert draft.paragraphs == (LONG.strip(),)


def test_unmarked_page_loses_no_paragraph() -> None:
    texts = [f"ย่อหน้าที่ {number} {LONG}" for number in range(5)]
    draft = read(page("<title>T</title><body><div id=x>" + "".join(f"<div><span>{text}</span></div>" for text in texts) + "</div>"))
    assert draft.paragraphs == tuple(text.strip() for text in texts)


def test_page_laid_out_with_tables_reads_as_paragraphs() -> None:
    draft = read(page("<title>T</title><table><tr><td><p>หนึ่ง</p><p>สอง</p></td><td><table><tr><td>ก<td>ข</table></td></tr></table>"))
    assert draft.paragraphs == ("หนึ่ง", "สอง", "ก | ข")


def test_numbers_of_a_list_are_kept() -> None:
    draft = read(page("<title>T</title><main><ol start=3><li><p>เรื่องสาม</p><p>ต่อ</p><li>เรื่องสี่<ul><li>ย่อย</ul></ol>"))
    assert draft.paragraphs == ("3. เรื่องสาม", "ต่อ", "4. เรื่องสี่", "ย่อย")


def test_page_of_a_ministry_with_its_date_on_three_lines() -> None:
    spans = "".join(f"<div>{text}</div>" for text in ("5", "มกราคม", "2567", "เปิดสะพาน", "5", "มกราคม", "2567", "เปิดสะพาน", "1,170", LONG))
    draft = read(page(f"<body><main>{spans}</main>"))
    assert (draft.title, draft.published, draft.views) == ("เปิดสะพาน", date(2024, 1, 5), 1170)
    assert draft.paragraphs == (LONG.strip(),)


@pytest.mark.parametrize("body", ['<div id="root"></div>', "<p></p>", "<script>x()</script>", "<h1>เปิดสะพาน</h1>"])
def test_page_that_needs_javascript_is_empty(body: str) -> None:
    with pytest.raises(EmptySource, match="JavaScript"):
        read(page(f"<html><title>เปิดสะพาน</title><body>{body}</body></html>"))


def test_relative_canonical_address_is_made_whole() -> None:
    raw = page('<link rel="canonical" href="../ข่าว/5"><p>ความ', "https://example.go.th/a/b?x=1", "text/html")
    assert read(raw).source_url == "https://example.go.th/ข่าว/5"


def test_front_page_as_canonical_address_is_ignored() -> None:
    assert read(page('<link rel="canonical" href="https://example.go.th/"><p>ความ')).source_url is None


def test_plain_text_in_an_html_file_is_read_as_text() -> None:
    draft = read(page("หัวข้อ\n\n5 มกราคม 2567\n\nความ"))
    assert (draft.title, draft.published, draft.paragraphs) == ("หัวข้อ", date(2024, 1, 5), ("ความ",))


def test_deep_nesting_is_no_trouble() -> None:
    assert read(page("<div>" * 5000 + LONG)).paragraphs
