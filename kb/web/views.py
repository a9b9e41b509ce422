"""Values of a search as the JSON of CONTRACT. Plain dictionaries, so that writing them costs little."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime

from kb.model import Completion, Document
from kb.search import FacetValue, Hit, Page, Stats, Understood
from kb.search.values import Listed
from kb.web import schemas


def show_page(page: Page) -> schemas.Page:
    """A page of hits with every promised field."""
    return {
        "query": show_query(page.query),
        "total": page.total,
        "page": page.page,
        "size": page.size,
        "took_ms": page.took_ms,
        "hits": [show_hit(hit) for hit in page.hits],
        "facets": show_facets(page.facets),
        "parts": show_completions(page.parts),
    }


def show_suggestions(q: str, completions: Iterable[Completion]) -> schemas.Suggestions:
    """What may follow what was typed.

    >>> show_suggestions("เมือง", [Completion("เมืองอัจฉริยะ", 12)])
    {'q': 'เมือง', 'completions': [{'text': 'เมืองอัจฉริยะ', 'count': 12}]}
    >>> show_suggestions("sm", [])
    {'q': 'sm', 'completions': []}
    """
    return {"q": q, "completions": show_completions(completions)}


def show_completions(completions: Iterable[Completion]) -> list[schemas.Completion]:
    """Texts with the number of documents that have them.

    >>> show_completions([Completion("น้ำท่วม", 3)])
    [{'text': 'น้ำท่วม', 'count': 3}]
    >>> show_completions([Completion("flood", 1)])
    [{'text': 'flood', 'count': 1}]
    """
    return [{"text": one.text, "count": one.count} for one in completions]


def show_query(query: Understood) -> schemas.Query:
    """What was made of a query.

    >>> show_query(Understood("เมืองอัจฉริยะ", "เมือง อัจฉริยะ"))["problems"]
    []
    >>> show_query(Understood("city", "city", (("city", ("เมือง",)),)))["translations"]
    [{'term': 'city', 'as': ['เมือง']}]
    """
    return {
        "text": query.text,
        "understood": query.understood,
        "translations": [{"term": term, "as": list(others)} for term, others in query.translations],
        "suggestion": query.suggestion,
        "problems": list(query.problems),
    }


def show_line(hit: Hit) -> schemas.Line:
    """A hit without its snippets, as exports hold it."""
    document, draft = hit.document, hit.document.draft
    return {
        "id": document.id,
        "source": document.source,
        "collection": document.collection,
        "title": draft.title,
        "lang": draft.lang,
        "kind": draft.kind,
        "published": show_day(draft.published),
        "parent": document.parent,
        "source_url": draft.source_url,
        "score": hit.score,
        "url": f"/documents/{document.id}",
        "ministries": show_names(hit.entities.get("ministry", ())),
        "agencies": show_names(hit.entities.get("agency", ())),
        "places": show_names(hit.entities.get("place", ())),
        "themes": show_names(hit.entities.get("theme", ())),
        "people": show_names(hit.entities.get("person", ())),
    }


def show_names(entities: Iterable[Listed]) -> list[schemas.Named]:
    """Entities with their names.

    >>> show_names([Listed("place", "nan", "น่าน", "Nan", 3)])
    [{'slug': 'nan', 'th': 'น่าน', 'en': 'Nan'}]
    >>> show_names([Listed("person", "jane-doe", "", "Jane Doe", 1)])[0]["th"] is None
    True
    """
    return [{"slug": one.slug, "th": one.th or None, "en": one.en or None} for one in entities]


def show_hit(hit: Hit) -> schemas.Hit:
    """A hit with its snippets and the copies of it."""
    return {
        **show_line(hit),
        "snippets": [{"paragraph": cut.paragraph, "parts": list(cut.parts)} for cut in hit.snippets],
        "similar": [show_copy(one) for one in hit.similar],
    }


def show_copy(document: Document) -> schemas.Copy:
    """A document with the same text, or nearly."""
    return {"id": document.id, "title": document.draft.title, "url": f"/documents/{document.id}"}


def show_facets(facets: Mapping[str, tuple[FacetValue, ...]]) -> schemas.Facets:
    """All facets; one that was not counted is empty.

    >>> show_facets({"lang": (FacetValue("th", 2),)})["lang"]
    [{'slug': 'th', 'count': 2}]
    >>> show_facets({"place": (FacetValue("nan", 1, "น่าน", "Nan"),)})["place"]
    [{'slug': 'nan', 'th': 'น่าน', 'en': 'Nan', 'count': 1}]
    """
    named, plain = show_named, show_plain
    return {
        "ministry": named(facets, "ministry"),
        "agency": named(facets, "agency"),
        "place": named(facets, "place"),
        "theme": named(facets, "theme"),
        "person": named(facets, "person"),
        "lang": plain(facets, "lang"),
        "kind": plain(facets, "kind"),
        "collection": plain(facets, "collection"),
        "year": plain(facets, "year"),
    }


def show_named(facets: Mapping[str, tuple[FacetValue, ...]], name: str) -> list[schemas.NamedCount]:
    """A facet whose values have names."""
    return [{"slug": one.slug, "th": one.th or None, "en": one.en or None, "count": one.count} for one in facets.get(name, ())]


def show_plain(facets: Mapping[str, tuple[FacetValue, ...]], name: str) -> list[schemas.Count]:
    """A facet whose values have none."""
    return [{"slug": one.slug, "count": one.count} for one in facets.get(name, ())]


def show_stats(stats: Stats) -> schemas.Stats:
    """What is in the store.

    >>> show_stats(Stats(1, (("ข่าว", 1),), (("th", 1),), (), None, None, None, 0, "memory", 9))["collections"]
    {'ข่าว': 1}
    >>> show_stats(Stats(0, (), (), (), date(2019, 6, 11), None, None, 2, "memory", 0))["newest"]
    '2019-06-11'
    """
    return {
        "documents": stats.documents,
        "collections": dict(stats.collections),
        "languages": dict(stats.languages),
        "kinds": dict(stats.kinds),
        "newest": show_day(stats.newest),
        "oldest": show_day(stats.oldest),
        "updated": show_moment(stats.updated),
        "failures": stats.failures,
        "engine": stats.engine,
        "size": stats.size,
        "quotes": stats.quotes,
    }


def show_day(day: date | None) -> str | None:
    """A day in ISO form.

    >>> show_day(date(2019, 6, 11))
    '2019-06-11'
    """
    return day.isoformat() if day else None


def show_moment(moment: datetime | None) -> str | None:
    """A time in ISO form, UTC, to the second. One without a zone is taken for UTC.

    >>> show_moment(datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    '2026-01-02T03:04:05Z'
    """
    if moment is None:
        return None
    utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return utc.strftime("%Y-%m-%dT%H:%M:%SZ")
