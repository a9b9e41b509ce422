"""The routes for programs that ask who and what is known: entities with their profiles, and the glossary."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator

from kb.search import Search
from kb.web import shapes
from kb.web.addresses import read_type
from kb.web.answers import Json
from kb.web.api import UNKNOWN, WRONG, answers
from kb.web.paging import SIZE
from kb.web.portraits import show_listing, show_profile, show_terms
from kb.web.questions import PageNumber, forget_empty

MANY = 500
"""The most of a list that is given at once: all provinces, all agencies of a store."""


class Browse(BaseModel):
    """The parameters of a list. An empty value counts as not given, as HTML forms send it.

    >>> Browse.model_validate({"q": "นคร", "page": ""}).page
    1
    >>> Browse(q="city", size=20).size
    20
    """

    model_config = ConfigDict(frozen=True)

    q: str = Field(default="", description="Part of a name, in either language.")
    page: PageNumber = Field(default=1, description="Page, from 1. A page past the end has no hits.")
    size: int = Field(default=SIZE, ge=1, le=MANY, description="Hits a page.")

    _forget_empty = model_validator(mode="before")(forget_empty)


Look = Annotated[Browse, Query()]


@dataclass(frozen=True, slots=True)
class Entities:
    """Answers programs from one `Search`."""

    search: Search

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(tags=["knowledge"])
        add = router.add_api_route
        some, all_of_one, terms = answers(shapes.Entities, UNKNOWN), answers(shapes.Profile, UNKNOWN), answers(shapes.Terms, WRONG)
        add("/api/entities/{type}", self.list, summary="Entities of a type", responses=some, response_class=Json)
        add("/api/entities/{type}/{slug}", self.get, summary="One entity", responses=all_of_one, response_class=Json)
        add("/api/glossary", self.terms, summary="Terms in both languages", responses=terms, response_class=Json)
        return router

    def list(self, type: str, look: Look) -> Response:
        """The ministries, agencies, places, themes or people (`type`: ministry, agency, place, theme, person) that documents
        mention, with how many do, most first."""
        return Json(show_listing(self.search.entities(read_type(type), look.q, look.page, look.size)))

    def get(self, type: str, slug: str) -> Response:
        """Names in both languages, former names, what it is, posts, documents by month, what it is mentioned with, and the newest
        documents. An unknown slug is answered with the `nearest`."""
        return Json(show_profile(self.search.entity(read_type(type), slug)))

    def terms(self, look: Look) -> Response:
        """Thai terms with the English ones that documents give for them, and documents that do."""
        return Json(show_terms(self.search.glossary(look.q, look.page, look.size)))
