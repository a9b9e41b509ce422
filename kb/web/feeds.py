"""Any search, of documents or of quotes, as an Atom feed (RFC 4287), newest first unless the address says otherwise."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from fastapi import APIRouter, Request, Response

from kb.engine.quotes import DIRECT, REPORTED
from kb.model import Document
from kb.search import Hit, Search
from kb.search.values import Said, SaidPage
from kb.web.api import WRONG, Ask
from kb.web.messages import say
from kb.web.questions import Question
from kb.web.quoting import QuoteQuestion, Seek
from kb.web.sayings import locate_quote
from kb.web.ui import Ui
from kb.web.views import show_day, show_moment

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NAME = "คลัง Khlang"
QUOTES = "คำพูด Quotes"
"""What all feeds of quotes are about."""

ENOUGH = 90
"""Characters of a quote after which the title of its entry may end, at a space."""

# XML 1.0 has no way to write these, not even escaped.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed tells of one thing found; `address` is its page, `category` its kind."""

    document: Document
    address: str
    title: str
    category: str
    summary: str

    @property
    def seen(self) -> datetime:
        """When the document was stored."""
        seen = self.document.seen
        return seen.replace(tzinfo=UTC) if seen.tzinfo is None else seen


@dataclass(frozen=True, slots=True)
class Feeds:
    """Feeds of one `Search`."""

    search: Search

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(tags=["export"])
        answer: Mapping[int | str, dict[str, Any]] = {200: {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}}, **WRONG}
        add = router.add_api_route
        add("/feed.atom", self.atom, summary="A search as an Atom feed", responses={**answer}, response_class=Response)
        add("/quotes/feed.atom", self.quotes_atom, summary="Quotes as an Atom feed", responses={**answer}, response_class=Response)
        return router

    def atom(self, request: Request, question: Ask) -> Response:
        """The hits of a search as an Atom feed, newest first unless `sort` is given."""
        entries = [_show_hit(hit) for hit in self.search.find(question.request(sort="newest")).hits]
        return _answer(write_feed(question, [question.q], entries, _base(request)))

    def quotes_atom(self, request: Request, question: Seek) -> Response:
        """The quotes of a search, such as those of one speaker, as an Atom feed, newest first unless `sort` is given."""
        page = self.search.find_quotes(question.request(sort="newest"))
        subjects = [QUOTES, *name_speakers(question, page), question.q]
        return _answer(write_feed(question, subjects, [show_entry(hit.said) for hit in page.hits], _base(request)))


def write_feed(question: Question, subjects: Iterable[str], entries: Sequence[Entry], base: str) -> bytes:
    """The feed as UTF-8 XML. `subjects` are what it is about, `base` is this server's address, without a slash at its end."""
    feed, own = Element("feed", {"xmlns": ATOM}), base + question.address(f"{question.folder}feed.atom")
    _add(feed, "id", own)
    _add(feed, "title", ": ".join(one for one in (NAME, *subjects) if one))
    _add(feed, "updated", show_moment(max((one.seen for one in entries), default=EPOCH)))
    SubElement(SubElement(feed, "author"), "name").text = "Khlang"
    _link(feed, "self", own, MEDIA_TYPE)
    _link(feed, "alternate", base + question.address(), "text/html")
    for one in entries:
        feed.append(_write_entry(one, base))
    body: str = tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}'.encode()


def name_speakers(question: QuoteQuestion, page: SaidPage) -> list[str]:
    """The names of the speakers that a question asks for, Thai ones first."""
    names = {one.slug: one.th or one.en for one in page.facets.get("speaker", ())}
    return [names.get(slug) or slug for slug in question.speaker]


def show_entry(said: Said) -> Entry:
    """A quote as an entry: who said it, or the post, or that neither is stated; words that are the document's are said to be reported."""
    quote, voice, lang = said.quote, said.voice, said.document.draft.lang
    # Who held a post that day is worked out from other documents: the page of the quote tells it as such.
    name = Ui(lang).names(voice.th, voice.en)[0] if voice.evidence != "post" else ""
    speaker = ", ".join(one for one in (name, voice.post) if one) or say(lang, "quote.unstated")
    form = "“{}”" if quote.direct else f"[{say(lang, 'direct.reported')}] {{}}"
    title, summary = form.format(_cut(quote.text)), form.format(quote.text)
    return Entry(said.document, locate_quote(said.id), f"{speaker}: {title}", DIRECT if quote.direct else REPORTED, summary)


def _cut(text: str) -> str:
    end = text.find(" ", ENOUGH)
    return f"{text[:end]} …" if end > 0 else text


def _show_hit(hit: Hit) -> Entry:
    document = hit.document
    cut = "".join(text for snippet in hit.snippets[:1] for text, _ in snippet.parts)
    summary = cut or "".join(document.draft.paragraphs[:1])
    return Entry(document, f"/documents/{document.id}", document.draft.title, document.draft.kind, summary)


def _write_entry(one: Entry, base: str) -> Element:
    draft, address = one.document.draft, base + one.address
    entry = Element("entry", {"xml:lang": draft.lang} if draft.lang else {})
    _add(entry, "id", address)
    _add(entry, "title", one.title)
    _add(entry, "updated", show_moment(one.seen))
    if draft.published:
        _add(entry, "published", f"{show_day(draft.published)}T00:00:00+07:00")
    _link(entry, "alternate", address, "text/html")
    SubElement(entry, "category", {"term": one.category})
    _add(entry, "summary", one.summary)
    return entry


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _answer(body: bytes) -> Response:
    return Response(body, media_type=MEDIA_TYPE)


def _add(parent: Element, name: str, text: str | None) -> None:
    SubElement(parent, name).text = _UNWRITABLE.sub("\ufffd", text or "")


def _link(parent: Element, rel: str, address: str, media_type: str) -> None:
    SubElement(parent, "link", {"rel": rel, "href": address, "type": media_type})
