"""Pages to browse by ministries, agencies, places, themes and people, and the page of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from kb.search import FacetValue, Search
from kb.search.values import Listed, Profile, SaidHit
from kb.web.addresses import PATHS, locate, read_type
from kb.web.charts import draw
from kb.web.entities import Browse, Look
from kb.web.groups import count_members, group_by_parent, group_people, group_places, group_themes
from kb.web.paging import list_numbers, turn
from kb.web.questions import Question
from kb.web.sayings import locate_sayings
from kb.web.templates import Templates
from kb.web.tiles import cut_steps, lay_tiles

ALL = 5_000
"""Entities of a type that a page to browse by is made of: more than any type but people has."""

POSTS = 40
"""Posts on a page of people by post."""

TEMPLATES: Mapping[str, str] = {one: f"{folder}.html" for one, folder in PATHS.items()}


@dataclass(frozen=True, slots=True)
class Pair:
    """What an entity is mentioned with, in how many documents, and the search for both."""

    slug: str
    th: str | None
    en: str | None
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Company:
    """The entities of one type that one is mentioned with."""

    type: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Sayings:
    """The newest quotes of an entity, how many there are, and the addresses of all of them."""

    total: int
    hits: tuple[SaidHit, ...]
    address: str
    feed: str


@dataclass(frozen=True, slots=True)
class Directories:
    """Pages over one `Search`. Failures are raised as `KhlangError`, shown as a page by `kb.web.app`."""

    search: Search
    templates: Templates

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(include_in_schema=False)
        for folder in PATHS.values():
            router.add_api_route(f"/{folder}", self.list, name=folder)
            router.add_api_route(f"/{folder}/{{slug}}", self.get, name=f"{folder}-one")
        return router

    def list(self, request: Request, look: Look, by: Annotated[str, Query()] = "") -> Response:
        """All entities of a type to browse, or those whose names have `q` in them."""
        of = read_type(request.url.path.strip("/"))
        base = {"type": of, "look": look, "locate": locate, "search": partial(find_all, Question())}
        if look.q or (of == "person" and by != "post"):
            listing = self.search.entities(of, look.q, look.page, look.size)
            last = max(1, ceil(listing.total / look.size))
            name = "people.html" if of == "person" else "directory.html"
            return self._answer(name, request, {**base, "listing": listing, "posts": (), **_page(look, last, "")})
        return self._answer(TEMPLATES[of], request, {**base, **self._arrange(of, look)})

    def get(self, request: Request, slug: str) -> Response:
        """The page of an entity; raises `NotFound` with the nearest."""
        folder = request.url.path.strip("/").partition("/")[0]
        profile = self.search.entity(read_type(folder), slug)
        one = profile.entity
        question = Question.model_validate({one.type: [one.slug]})
        context = {
            "profile": profile,
            "said": list_said(profile),
            "locate_speaker": partial(locate_sayings, "person"),
            "folder": folder,
            "question": question,
            "plain": Question(),
            "chart": draw(profile.months, question),
            "children": [child for child in profile.children if child.count],
            "beside": list_company(question, profile.related, profile.parent),
            "json": f"/api/entities/{one.type}/{locate(one.type, one.slug).rpartition('/')[2]}",
            "locate": locate,
        }
        return self._answer("entity.html", request, context)

    def _arrange(self, type: str, look: Browse) -> dict[str, object]:
        """What the page of a type is made of."""
        found = self._all(type)
        match type:
            case "ministry":
                return {"members": found, "agencies": count_members(group_by_parent(found, self._all("agency")))}
            case "agency":
                return {"groups": group_by_parent(self._all("ministry"), [one for one in found if one.count])}
            case "theme":
                return {"groups": group_themes(found)}
            case "place":
                return arrange_places(found)
            case _:
                posts = group_people(found)
                last = max(1, ceil(len(posts) / POSTS))
                return {"posts": posts[(look.page - 1) * POSTS : look.page * POSTS], **_page(look, last, "post")}

    def _all(self, type: str) -> tuple[Listed, ...]:
        return self.search.entities(type, "", 1, ALL).hits

    def _answer(self, name: str, request: Request, context: Mapping[str, object]) -> Response:
        return self.templates.answer(name, request, context)


def list_said(profile: Profile) -> Sayings:
    """What a person said, or what was said that has to do with another entity."""
    one, quotes = profile.entity, profile.quotes
    address, feed = locate_sayings(one.type, one.slug), locate_sayings(one.type, one.slug, "/quotes/feed.atom")
    return Sayings(quotes.total if quotes else 0, quotes.hits if quotes else (), address, feed)


def arrange_places(places: Sequence[Listed]) -> dict[str, object]:
    """The map and the lists of places."""
    provinces = [place for place in places if place.kind == "province"]
    steps = cut_steps(place.count for place in provinces)
    blank = any(not place.count for place in provinces)
    return {"tiles": lay_tiles(provinces), "steps": steps, "blank": blank, "atlas": group_places(places)}


def list_company(question: Question, related: Mapping[str, Sequence[FacetValue]], parent: Listed | None = None) -> tuple[Company, ...]:
    """What an entity is mentioned with, each with the search for both; without its `parent`, which goes without saying.

    >>> pairs = list_company(Question(ministry=["mof"]), {"place": [FacetValue("tak", 3, "ตาก", "Tak")]})[0].pairs
    >>> pairs[0].th, pairs[0].address
    ('ตาก', '/search?ministry=mof&place=tak')
    >>> list_company(Question(place=["tak"]), {"place": [FacetValue("nan", 3)], "theme": []})[0].pairs[0].address
    '/search?q=place%3Atak+place%3Anan'
    """
    found = {of: [one for one in related.get(of, ()) if not parent or (parent.type, parent.slug) != (of, one.slug)] for of in PATHS}
    return tuple(
        Company(of, tuple(Pair(one.slug, one.th, one.en, one.count, find_both(question, of, one.slug)) for one in values))
        for of, values in found.items()
        if values
    )


def find_both(question: Question, type: str, slug: str) -> str:
    """The search for documents that mention the entity of a question and another one.

    Values of one filter are OR: two of a type are asked for in the query language, where words are AND.

    >>> find_both(Question(person=["ชวน-ใจดี"]), "place", "nan").startswith("/search?place=nan&person=")
    True
    >>> find_both(Question(theme=["energy"]), "theme", "health")
    '/search?q=theme%3Aenergy+theme%3Ahealth'
    """
    chosen = question.filters.get(type)
    return Question(q=f"{type}:{chosen[0]} {type}:{slug}").address() if chosen else question.toggle(type, slug).address()


def find_all(question: Question, type: str, slug: str) -> str:
    """The search for all documents that mention an entity.

    >>> find_all(Question(), "place", "nan")
    '/search?place=nan'
    """
    return question.toggle(type, slug).address()


def _page(look: Browse, last: int, by: str) -> dict[str, object]:
    """What the links to other pages of a list are made of."""
    address: Callable[[int], str] = partial(turn, look.q, look.size, by)
    return {"last": last, "numbers": list_numbers(look.page, last), "address": address}
