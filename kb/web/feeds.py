"""Any search as an Atom feed (RFC 4287), newest first unless the address says otherwise."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from fastapi import APIRouter, Request, Response

from kb.search import Hit, Page, Search
from kb.web.api import WRONG, Ask
from kb.web.questions import Question
from kb.web.views import show_day, show_moment

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# XML 1.0 has no way to write these, not even escaped.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Feeds:
    """Feeds of one `Search`."""

    search: Search

    def router(self) -> APIRouter:
        """The address."""
        router = APIRouter(tags=["export"])
        answer: Mapping[int | str, dict[str, Any]] = {200: {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}}}
        router.add_api_route(
            "/feed.atom", self.atom, summary="A search as an Atom feed", responses={**WRONG, **answer}, response_class=Response
        )
        return router

    def atom(self, request: Request, question: Ask) -> Response:
        """The hits of a search as an Atom feed, newest first unless `sort` is given."""
        page = self.search.find(question.request(sort="newest"))
        return Response(write_feed(page, question, str(request.base_url).rstrip("/")), media_type=MEDIA_TYPE)


def write_feed(page: Page, question: Question, base: str) -> bytes:
    """The feed as UTF-8 XML. `base` is this server's address, without a slash at its end."""
    feed = Element("feed", {"xmlns": ATOM})
    _add(feed, "id", base + question.address("/feed.atom"))
    _add(feed, "title", f"คลัง Khlang: {question.q}" if question.q else "คลัง Khlang")
    _add(feed, "updated", show_moment(max((_seen(hit) for hit in page.hits), default=EPOCH)))
    SubElement(SubElement(feed, "author"), "name").text = "Khlang"
    _link(feed, "self", base + question.address("/feed.atom"), MEDIA_TYPE)
    _link(feed, "alternate", base + question.address(), "text/html")
    for hit in page.hits:
        feed.append(_entry(hit, base))
    body: str = tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}'.encode()


def _entry(hit: Hit, base: str) -> Element:
    draft, address = hit.document.draft, f"{base}/documents/{hit.document.id}"
    entry = Element("entry", {"xml:lang": draft.lang} if draft.lang else {})
    _add(entry, "id", address)
    _add(entry, "title", draft.title)
    _add(entry, "updated", show_moment(_seen(hit)))
    if draft.published:
        _add(entry, "published", f"{show_day(draft.published)}T00:00:00+07:00")
    _link(entry, "alternate", address, "text/html")
    SubElement(entry, "category", {"term": draft.kind})
    _add(entry, "summary", _summary(hit))
    return entry


def _summary(hit: Hit) -> str:
    cut = "".join(text for snippet in hit.snippets[:1] for text, _ in snippet.parts)
    return cut or "".join(hit.document.draft.paragraphs[:1])


def _seen(hit: Hit) -> datetime:
    seen = hit.document.seen
    return seen.replace(tzinfo=UTC) if seen.tzinfo is None else seen


def _add(parent: Element, name: str, text: str | None) -> None:
    SubElement(parent, name).text = _UNWRITABLE.sub("\ufffd", text or "")


def _link(parent: Element, rel: str, address: str, media_type: str) -> None:
    SubElement(parent, "link", {"rel": rel, "href": address, "type": media_type})
