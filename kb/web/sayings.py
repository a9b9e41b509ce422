"""Quotes as JSON, and their addresses."""

from collections.abc import Mapping
from urllib.parse import urlencode

from kb.engine.quotes import name_place
from kb.model import Passage, Quote
from kb.search.values import FacetValue, Said, SaidHit, SaidPage, SaidReading, Voice
from kb.web import schemas
from kb.web.views import show_day, show_moment, show_named, show_plain, show_query


def locate_quote(id: str) -> str:
    """The address of a quote: it keeps the words of its revision.

    >>> locate_quote("shwi2me6razfunxi-1-2-14-19")
    '/quotes/shwi2me6razfunxi-1-2-14-19'
    """
    return f"/quotes/{id}"


def anchor(quote: Quote) -> str:
    """What the words of a quote are called in the page of their document.

    >>> from kb.model import NOT_STATED
    >>> anchor(Quote((Passage(2, 14, 19, "น้ำลด"),), False, "กล่าวว่า", "verb", NOT_STATED))
    'q2-14-19'
    >>> anchor(Quote((Passage(1, 1, 4, "Yes"),), True, "said", "marks", NOT_STATED))
    'q1-1-4'
    """
    return f"q{name_place(quote)}"


def locate_context(said: Said) -> str:
    """The address of a quote's words in their document."""
    return f"/documents/{said.document.id}#{anchor(said.quote)}"


def locate_sayings(type: str, slug: str, path: str = "/quotes") -> str:
    """The address of all quotes of a person, or of those that have to do with another entity.

    >>> locate_sayings("person", "ดำ-แดง")
    '/quotes?speaker=%E0%B8%94%E0%B8%B3-%E0%B9%81%E0%B8%94%E0%B8%87'
    >>> locate_sayings("ministry", "mof", "/quotes/feed.atom")
    '/quotes/feed.atom?ministry=mof'
    """
    return f"{path}?{urlencode({'speaker' if type == 'person' else type: slug})}"


def show_said(said: Said) -> schemas.Quote:
    """A quote."""
    quote = said.quote
    return {
        **_show_place(quote.parts[0]),
        "id": said.id,
        "revision": said.revision,
        "direct": quote.direct,
        "verb": quote.verb,
        "rule": quote.rule,
        "speaker": show_voice(said.voice),
        "parts": [_show_place(one) for one in quote.parts],
        "continued": [_show_place(one) for one in quote.continued],
        "cue": _show_place(quote.cue) if quote.cue else None,
        "url": locate_quote(said.id),
    }


def show_voice(voice: Voice) -> schemas.Speaker:
    """Who spoke.

    >>> show_voice(Voice("person", "ดำ-แดง", "ดำ แดง", "", "อธิบดี", "named"))["name"]
    'ดำ แดง'
    >>> show_voice(Voice("person", "ดำ-แดง", "ดำ แดง", "Dam Daeng", "Director", "named", "Dam Daeng"))["name"]
    'Dam Daeng'
    >>> show_voice(Voice("", "", "", "", "", "none"))["role"] is None
    True
    """
    return {
        "type": voice.type,
        "slug": voice.slug,
        "name": voice.name or voice.th or voice.en,
        "th": voice.th or None,
        "en": voice.en or None,
        "role": voice.post or None,
        "evidence": voice.evidence,
    }


def show_line(said: Said) -> schemas.QuoteLine:
    """A quote with its document, as exports hold it."""
    document = said.document
    source: schemas.Source = {
        "id": document.id,
        "title": document.draft.title,
        "published": show_day(document.draft.published),
        "lang": document.draft.lang,
    }
    return {**show_said(said), "document": source, "context": locate_context(said)}


def show_hit(hit: SaidHit) -> schemas.QuoteHit:
    """A quote that was found."""
    return {**show_line(hit.said), "score": hit.score, "marked": [list(parts) for parts in hit.parts]}


def show_quotes(page: SaidPage) -> schemas.QuotePage:
    """One page of quotes."""
    return {
        "query": show_query(page.query),
        "total": page.total,
        "page": page.page,
        "size": page.size,
        "took_ms": page.took_ms,
        "hits": [show_hit(hit) for hit in page.hits],
        "facets": _show_facets(page.facets),
    }


def show_quote(reading: SaidReading) -> schemas.QuoteReading:
    """A quote at its address."""
    now = show_said(reading.now) if reading.now else None
    return {**show_line(reading.said), "state": reading.state, "seen": show_moment(reading.seen), "now": now}


def _show_place(passage: Passage) -> schemas.Place:
    return {"paragraph": passage.paragraph, "start": passage.start, "end": passage.end, "text": passage.text}


def _show_facets(facets: Mapping[str, tuple[FacetValue, ...]]) -> schemas.QuoteFacets:
    return {
        "speaker": show_named(facets, "speaker"),
        "post": show_plain(facets, "post"),
        "direct": show_plain(facets, "direct"),
        "ministry": show_named(facets, "ministry"),
        "theme": show_named(facets, "theme"),
        "lang": show_plain(facets, "lang"),
        "year": show_plain(facets, "year"),
    }
