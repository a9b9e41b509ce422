"""The routes for people: pages that work without scripts."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from kb.search import Page, Search
from kb.search import Request as SearchRequest
from kb.search.values import SaidPage
from kb.text.marks import Parts
from kb.web.addresses import locate
from kb.web.api import Ask
from kb.web.filters import list_chips, list_menus, name_chosen
from kb.web.messages import EXAMPLES, QUERIES
from kb.web.notices import list_translations, offer
from kb.web.paging import list_numbers
from kb.web.questions import Question
from kb.web.readings import cut_paragraphs, list_shelves, list_speeches
from kb.web.reference import list_operations, list_shapes
from kb.web.sayings import anchor
from kb.web.templates import Templates, read_ui
from kb.web.ui import Ui

NEWEST = 5
"""Documents on the first page."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages over one `Search`. Failures are raised as `KhlangError`, shown as a page by `kb.web.app`."""

    search: Search
    templates: Templates

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(include_in_schema=False)
        router.add_api_route("/", self.home)
        router.add_api_route("/search", self.find)
        router.add_api_route("/documents/{id}", self.read)
        router.add_api_route("/documents/{id}/beside/{other}", self.compare)
        router.add_api_route("/about", self.about)
        router.add_api_route("/docs", self.docs)
        return router

    def home(self, request: Request) -> Response:
        """The first page: a search box, what is newest, and how to add documents where there are none."""
        stats = self.search.stats()
        if not stats.documents:
            return self.templates.answer("empty.html", request, {"stats": stats})
        newest = self.search.find(SearchRequest(sort="newest", size=NEWEST, facets=False)).hits
        examples = [(example, Question(q=example).address()) for example in EXAMPLES]
        return self.templates.answer("home.html", request, {"stats": stats, "hits": newest, "examples": examples, "question": Question()})

    def find(self, request: Request, question: Ask) -> Response:
        """Results of a search with its filters."""
        page = self.search.find(question.request())
        context = list_results(self.search, question, page, read_ui(request))
        return self.templates.answer("search.html", request, {**context, "offers": offer(question, page.parts)})

    def read(self, request: Request, id: str, q: Annotated[str, Query()] = "", translate: bool = True) -> Response:
        """A document, with the matches of `q` marked; raises `NotFound`."""
        reading = self.search.read(id, q, translate)
        question, first = Question(q=q, translate=translate), find_match(reading.paragraphs)
        title, *paragraphs = cut_paragraphs(reading, read_ui(request))
        context = {
            "reading": reading,
            "document": reading.document,
            "question": question,
            "first": first,
            "title": title,
            "paragraphs": paragraphs,
            "speeches": list_speeches(reading.quotes),
            "anchor": anchor,
            "shelves": list_shelves(reading.mentions),
            "locate": locate,
        }
        return self.templates.answer("document.html", request, context)

    def compare(self, request: Request, id: str, other: str) -> Response:
        """Two documents side by side; raises `NotFound`."""
        return self.templates.answer("beside.html", request, {"beside": self.search.beside(id, other)})

    def about(self, request: Request) -> Response:
        """What this is and what it holds."""
        queries = [(written, Question(q=written).address(), key) for written, key in QUERIES]
        return self.templates.answer("about.html", request, {"stats": self.search.stats(), "queries": queries})

    def docs(self, request: Request) -> Response:
        """The API in words, made from its OpenAPI description."""
        schema: Mapping[str, object] = request.app.openapi()
        return self.templates.answer("docs.html", request, {"operations": list_operations(schema), "shapes": list_shapes(schema)})


def list_results(search: Search, question: Question, page: Page | SaidPage, ui: Ui) -> dict[str, object]:
    """What a page of hits is made of, of documents or of quotes."""
    last = max(1, ceil(page.total / page.size))
    return {
        "page": page,
        "question": question,
        "menus": list_menus(question, page.facets, ui),
        "chips": list_chips(question, name_chosen(search, question, page.facets), ui),
        "translated": list_translations(question, page.query),
        "last": last,
        "numbers": list_numbers(question.page, last),
    }


def find_match(paragraphs: tuple[Parts, ...]) -> int | None:
    """The number of the first paragraph with a match, from 1.

    >>> find_match(((("น้ำ", False),), (("น้ำ", False), ("ท่วม", True))))
    2
    >>> find_match(()) is None
    True
    """
    return next((n for n, parts in enumerate(paragraphs, 1) if any(match for _, match in parts)), None)
