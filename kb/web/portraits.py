"""Entities and terms as the JSON of CONTRACT."""

from collections import Counter

from kb.search.values import Listed, Listing, Profile, TermPage, TermPair
from kb.web import schemas, shapes
from kb.web.addresses import locate
from kb.web.sayings import show_hit as show_said_hit
from kb.web.views import show_day, show_facets, show_hit, show_named, show_names


def show_listing(listing: Listing) -> shapes.Entities:
    """One page of entities.

    >>> show_listing(Listing(1, 1, 50, (Listed("place", "nan", "น่าน", "Nan", 3),)))["hits"][0]["url"]
    '/places/nan'
    >>> show_listing(Listing(0, 2, 50, ()))
    {'total': 0, 'page': 2, 'size': 50, 'hits': []}
    """
    return {"total": listing.total, "page": listing.page, "size": listing.size, "hits": [show_entity(one) for one in listing.hits]}


def show_entity(one: Listed) -> shapes.Entity:
    """An entity with its count.

    >>> show_entity(Listed("person", "ชวน-ใจดี", "ชวน ใจดี", "", 3, post="อธิบดี"))["post"]
    'อธิบดี'
    >>> show_entity(Listed("ministry", "mof", "กระทรวงการคลัง", "Ministry of Finance", 9))["parent"] is None
    True
    """
    return {
        "type": one.type,
        **show_names([one])[0],
        "count": one.count,
        "parent": one.parent or None,
        "kind": one.kind or None,
        "post": one.post or None,
        "url": locate(one.type, one.slug),
    }


def show_profile(profile: Profile) -> shapes.Profile:
    """All that is known of one entity."""
    years: Counter[str] = Counter()
    for month, count in profile.months:
        years[month[:4]] += count
    related = show_facets(profile.related)
    return {
        **show_entity(profile.entity),
        "names": {"th": list(profile.other_th), "en": list(profile.other_en)},
        "former": [{"th": one.th or None, "en": one.en or None, "first": one.first, "last": one.last} for one in profile.former],
        "description": {"th": profile.about_th or None, "en": profile.about_en or None},
        "parent_entity": show_entity(profile.parent) if profile.parent else None,
        "children": [show_entity(one) for one in profile.children],
        "posts": [
            {"name": one.name, "first": show_day(one.first), "last": show_day(one.last), "count": one.count} for one in profile.posts
        ],
        "years": [{"year": year, "count": count} for year, count in years.items()],
        "months": [{"month": month, "count": count} for month, count in profile.months],
        "related": {
            "ministry": related["ministry"],
            "agency": related["agency"],
            "place": related["place"],
            "theme": related["theme"],
            "person": related["person"],
        },
        "newest": [show_hit(hit) for hit in profile.newest],
        "quotes": [show_said_hit(hit) for hit in profile.quotes.hits] if profile.quotes else [],
        "quoted_with": show_named({"speaker": profile.quoted_with}, "speaker"),
    }


def show_terms(page: TermPage) -> shapes.Terms:
    """One page of the glossary.

    >>> show_terms(TermPage(0, 1, 50, ()))["hits"]
    []
    >>> show_terms(TermPage(1, 1, 50, (TermPair("เมืองอัจฉริยะ", "smart city", 2, (), ()),)))["hits"][0]["en"]
    'smart city'
    """
    return {"total": page.total, "page": page.page, "size": page.size, "hits": [_show_term(one) for one in page.hits]}


def _show_term(one: TermPair) -> shapes.Term:
    documents: list[schemas.Related] = [{"id": document.id, "title": document.draft.title} for document in one.documents]
    return {"th": one.th, "en": one.en, "count": one.count, "variants": list(one.variants), "documents": documents}
