"""The routes for programs: JSON as CONTRACT promises it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from kb.search import Search
from kb.web import schemas
from kb.web.answers import Json
from kb.web.questions import Question
from kb.web.records import show_reading
from kb.web.views import show_page, show_stats, show_suggestions

Ask = Annotated[Question, Query()]
Begun = Annotated[str, Query(description="What was typed so far.")]

KEEP = "private, max-age=60"
"""Who types, deletes and types again need not ask twice; what somebody typed is for no shared cache."""

DOWN: Mapping[int | str, dict[str, Any]] = {503: {"model": schemas.Error, "description": "Catalogue or index can't answer"}}
WRONG: Mapping[int | str, dict[str, Any]] = {422: {"model": schemas.Error, "description": "Wrong parameter"}, **DOWN}
UNKNOWN: Mapping[int | str, dict[str, Any]] = {404: {"model": schemas.Error, "description": "Unknown"}, **WRONG}


@dataclass(frozen=True, slots=True)
class Api:
    """Answers programs from one `Search`. Failures are raised as `KhlangError`, mapped to HTTP in `kb.web.failures`."""

    search: Search

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(tags=["search"])
        add = router.add_api_route
        add("/api/search", self.find, summary="Search", responses=answers(schemas.Page, WRONG), response_class=Json)
        add("/api/suggest", self.suggest, summary="Completions", responses=answers(schemas.Suggestions, WRONG), response_class=Json)
        add("/api/documents/{id}", self.read, summary="A document", responses=answers(schemas.Document, UNKNOWN), response_class=Json)
        add("/api/stats", self.stats, summary="What is indexed", responses=answers(schemas.Stats, DOWN), response_class=Json)
        add("/healthz", self.check, summary="Is it well?", responses=answers(schemas.Health, DOWN), response_class=Json)
        return router

    def find(self, question: Ask) -> Response:
        """One page of hits with facets. A strange query is answered; `query.problems` says what was not understood."""
        return Json(show_page(self.search.find(question.request())))

    def suggest(self, q: Begun = "") -> Response:
        """What a person who typed `q` may be about to type, with how many documents have it. Nothing for an empty `q`."""
        return Json(show_suggestions(q, self.search.suggest(q)), headers={"Cache-Control": KEEP})

    def read(self, id: str) -> Response:
        """A document with its paragraphs, what they mention, its themes, kin and versions."""
        return Json(show_reading(self.search.read(id)))

    def stats(self) -> Response:
        """Counts by collection, language and kind; newest and oldest document; last update; failures."""
        return Json(show_stats(self.search.stats()))

    def check(self) -> Response:
        """200 when catalogue and index answer."""
        self.search.check()
        return Json({"status": "ok"})


def answers(model: Any, others: Mapping[int | str, dict[str, Any]]) -> dict[int | str, dict[str, Any]]:
    """What an address answers with when all is well, and otherwise."""
    return {200: {"model": model}, **others}
