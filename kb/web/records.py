"""A document as JSON, with all that is known of it."""

from kb.model import Document
from kb.search import Reading
from kb.search.values import Citation, Named
from kb.web import schemas
from kb.web.sayings import show_said
from kb.web.views import show_copy, show_day, show_moment


def show_reading(reading: Reading) -> schemas.Document:
    """A document in full. Offsets of mentions and quotes count characters of these paragraphs."""
    document, draft = reading.document, reading.document.draft
    return {
        "id": document.id,
        "source": document.source,
        "collection": document.collection,
        "title": draft.title,
        "lang": draft.lang,
        "kind": draft.kind,
        "published": show_day(draft.published),
        "source_url": draft.source_url,
        "views": draft.views,
        "parent": document.parent,
        "paragraphs": [{"n": n, "text": text} for n, text in enumerate(draft.paragraphs, 1)],
        "mentions": [_show_mention(one) for one in reading.mentions if one.mention.paragraph],
        "themes": [{"slug": one.slug, "th": one.th, "en": one.en, "terms": list(one.terms)} for one in reading.themes],
        "quotes": [show_said(one) for one in reading.quotes],
        "meeting": None,
        "translations": [{"id": one.id, "lang": one.draft.lang, "title": one.draft.title} for one in reading.translations],
        "similar": [show_copy(one) for one in reading.similar],
        "related": [_show_related(one) for one in reading.related],
        "earlier": [_show_citation(one) for one in reading.earlier],
        "versions": [{"revision": one.revision, "seen": show_moment(one.seen)} for one in reading.versions],
    }


def _show_mention(named: Named) -> schemas.Mention:
    one = named.mention
    return {
        "type": one.type,
        "slug": named.slug,
        "th": named.th or None,
        "en": named.en or None,
        "paragraph": one.paragraph,
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "rule": one.rule,
    }


def _show_related(document: Document) -> schemas.Related:
    return {"id": document.id, "title": document.draft.title}


def _show_citation(one: Citation) -> schemas.Citation:
    cited: schemas.Dated = {**_show_related(one.document), "published": show_day(one.document.draft.published)}
    return {"paragraph": one.paragraph, "start": one.start, "end": one.end, "text": one.text, "document": cited}
