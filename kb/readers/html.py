"""Web pages: what they state of themselves, and their main text."""

import re

from bs4 import BeautifulSoup, Tag
from lxml.etree import LxmlError
from trafilatura import extract

from kb.errors import EmptySource
from kb.model import Raw
from kb.readers.base import Content, has_word, same_words, take_head
from kb.readers.blocks import list_lines
from kb.readers.charset import decode
from kb.readers.page import find_address, find_published, find_title
from kb.readers.text import read_layout, read_ministry

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
_PROLOGUE = re.compile(r"\s*<\?xml[^>]*>")
_ELEMENT = re.compile("<[A-Za-z!/]")
_FRAME = frozenset(("header", "footer", "aside", "nav"))
_ENOUGH = 200
"""Characters that a page's own main element must have to be believed; or half of what the page has."""
_MOST = 0.3
"""The share of the page below which trafilatura is taken to have lost text."""


def read_html(raw: Raw) -> Content:
    """The content of a page. Raises `EmptySource` where it has no text but its title (a page that needs JavaScript).

    >>> read_html(Raw("ก.html", "<title>ข่าว</title><article><h1>ข่าว</h1><p>เผยแพร่ 5 มกราคม 2567<p>ความ</article>".encode())).lines
    ['ความ']
    >>> read_html(Raw("n.html", b"<title>News</title><main><p>One<p>Two</main>")).title
    'News'
    """
    declared = raw.media_type.lower().partition("charset=")[2].strip("\"' ;")
    in_page = _CHARSET.search(raw.data[:4096])
    text = decode(raw.data, declared or (in_page[1].decode("ascii") if in_page else ""))
    if not _ELEMENT.search(text):
        return read_layout(text)
    soup = BeautifulSoup(_PROLOGUE.sub("", text, count=1), "lxml")
    main, lines = find_main(soup, text)
    if ministry := read_ministry([line.strip() for line in lines]):
        return ministry
    title = find_title(soup, main)
    visible, rest = take_head(title, [line.strip() for line in lines])
    if not any(has_word(line) and not same_words(line, title) for line in lines):
        raise EmptySource("empty: the page has no text of its own (it may need JavaScript)")
    return Content(title, rest, find_published(soup, main) or visible, find_address(soup, raw.name))


def find_main(soup: BeautifulSoup, text: str) -> tuple[Tag, list[str]]:
    """The element with the page's main text, and its lines: the page's own `<article>` or `<main>`, else what
    trafilatura finds, else all but the frame of the page.

    >>> soup = BeautifulSoup("<header>เมนู</header><main><p>ความ" + "ยาว" * 80 + "</main>", "lxml")
    >>> find_main(soup, str(soup))[0].name
    'main'
    >>> soup = BeautifulSoup("<header>Menu</header><p>Short</p><article></article>", "lxml")
    >>> find_main(soup, str(soup))[1]
    ['Short']
    """
    body = soup.body or soup
    page = list_lines(body, _FRAME)
    own = [(tag, list_lines(tag)) for tag in _own_elements(soup)]
    for tag, lines in own:
        rival = max((_size(other) for _, other in own), default=0)
        if _size(lines) >= min(_ENOUGH, 0.5 * _size(page)) and 2 * _size(lines) >= rival and lines:
            return tag, lines
    if _size(page) < _ENOUGH:
        return body, page or list_lines(body)
    extracted = _extract(text)
    return body, extracted if _size(extracted) >= _MOST * _size(page) else page


def _own_elements(soup: BeautifulSoup) -> list[Tag]:
    """The elements that a page marks as its main text: the longest article, the main element, the article's body."""
    articles = sorted(soup.find_all("article"), key=lambda tag: len(tag.get_text()), reverse=True)[:1]
    return [*articles, *soup.select("main, [role=main]"), *soup.select("[itemprop=articleBody]")]


def _extract(text: str) -> list[str]:
    """The lines of the main text that trafilatura finds; none where it finds nothing or stumbles."""
    try:
        found = extract(text, include_comments=False, include_tables=True, favor_recall=True, output_format="txt")
    except (LxmlError, ValueError, TypeError, AttributeError):
        return []
    return [line.removeprefix("- ").strip("| ") for line in (found or "").splitlines() if has_word(line)]


def _size(lines: list[str]) -> int:
    """Characters in lines, white space aside."""
    return sum(len(re.sub(r"\s+", "", line)) for line in lines)
