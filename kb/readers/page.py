"""What a page states of itself: its title, day of publication and address."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from kb.text.dates import read_date

_DATE_NAMES = (
    *("article:published_time", "og:article:published_time", "datepublished", "publishdate", "publish-date", "publish_date", "pubdate"),
    *("date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "parsely-pub-date"),
)
"""Names under which pages give the day of publication, the plainest first."""

_UTC_EVENING = re.compile(r"T(?:1[7-9]|2[0-3]):[0-9:.]*(?:Z|\+00:?00)$")
_SEPARATOR = re.compile(r"\s+[|»«•·]\s+")


def find_title(soup: BeautifulSoup, main: Tag) -> str:
    """The page's own title: the heading that the head of the page confirms, else `og:title`, else the heading, else
    `<title>` without the site's name.

    >>> soup = BeautifulSoup("<title>เปิดสะพานใหม่ | กรมทาง</title><h1>เปิดสะพานใหม่</h1>", "lxml")
    >>> find_title(soup, soup)
    'เปิดสะพานใหม่'
    >>> soup = BeautifulSoup("<title>New bridge opens | Roads</title><p>Text", "lxml")
    >>> find_title(soup, soup)
    'New bridge opens'
    """
    headings = [text for text in (_text(tag) for tag in [*main.find_all("h1"), *soup.find_all("h1")]) if text]
    stated = [text for text in (_meta(soup, "og:title"), _meta(soup, "twitter:title"), _text(soup.title)) if text]
    site = _meta(soup, "og:site_name")
    for heading in headings:
        if heading != site and any(text.startswith(heading) or text.endswith(heading) for text in stated):
            return heading
    inner = next((text for text in map(_text, main.find_all("h1")) if text and text != site), "")
    return _without_site(_meta(soup, "og:title"), site) or inner or _without_site(_text(soup.title), site) or next(iter(headings), "")


def find_published(soup: BeautifulSoup, main: Tag) -> date | None:
    """The day of publication that the page states for programs, or None.

    >>> find_published(BeautifulSoup('<meta property="article:published_time" content="2562-06-11">', "lxml"), Tag(name="p"))
    datetime.date(2019, 6, 11)
    >>> data = '{"@graph": [{"datePublished": "2024-01-05T20:00:00Z"}]}'
    >>> find_published(BeautifulSoup(f'<script type="application/ld+json">{data}</script>', "lxml"), Tag(name="p"))
    datetime.date(2024, 1, 6)
    """
    named = {_name(tag): str(tag.get("content", "")) for tag in reversed(soup.find_all("meta"))}
    times = [tag for root in (main, soup) for tag in root.find_all("time", datetime=True)]
    times.sort(key=lambda tag: not (tag.has_attr("pubdate") or "datepublished" in str(tag.get("itemprop", "")).lower()))
    stated = [*(named.get(name, "") for name in _DATE_NAMES), *_linked_data(soup), *(str(tag["datetime"]) for tag in times)]
    return next((day for day in map(_read_day, stated) if day), None)


def find_address(soup: BeautifulSoup, name: str) -> str | None:
    """The page's own address (`rel=canonical`, else `og:url`), or None. A site's front page is no page's own address.

    >>> find_address(BeautifulSoup('<link rel="canonical" href="/ข่าว/5">', "lxml"), "https://example.org/x?id=5")
    'https://example.org/ข่าว/5'
    >>> find_address(BeautifulSoup('<meta property="og:url" content="https://example.org/">', "lxml"), "a.html") is None
    True
    """
    link = soup.find("link", rel="canonical", href=True)
    for stated in (str(link["href"]) if isinstance(link, Tag) else "", _meta(soup, "og:url")):
        try:
            address = urljoin(name, stated.strip()) if stated.strip() else ""
            parts = urlsplit(address)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and (parts.path.strip("/") or parts.query):
            return address
    return None


def _read_day(stated: str) -> date | None:
    """The day in Bangkok of a stated date: an hour from 17 on in UTC is the next day there."""
    day = read_date(stated.strip())
    return day + timedelta(days=1) if day and _UTC_EVENING.search(stated.strip()) else day


def _linked_data(soup: BeautifulSoup) -> Iterator[str]:
    """Every `datePublished` of the page's JSON-LD."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            waiting: list[object] = [json.loads(script.get_text())]
        except (ValueError, RecursionError):
            continue
        while waiting:
            node = waiting.pop()
            if isinstance(node, dict):
                yield str(node.get("datePublished", ""))
                waiting += node.values()
            elif isinstance(node, list):
                waiting += node


def _without_site(title: str, site: str) -> str:
    """A title without the name of the site after it."""
    if site and title != site and title.endswith(site):
        return title.removesuffix(site).rstrip(" |-–—·•:»")
    return _SEPARATOR.split(title)[0]


def _meta(soup: BeautifulSoup, name: str) -> str:
    """The content of a meta element by property or name, or ""."""
    return next((" ".join(str(tag.get("content", "")).splitlines()).strip() for tag in soup.find_all("meta") if _name(tag) == name), "")


def _name(tag: Tag) -> str:
    """What a meta element is about, in lower case."""
    return str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()


def _text(tag: Tag | None) -> str:
    """An element's text in one line, or ""."""
    return re.sub(r"\s+", " ", tag.get_text()).strip() if tag else ""
