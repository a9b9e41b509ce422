"""The routes for programs that ask who said what."""

from dataclasses import dataclass

from fastapi import APIRouter, Response

from kb.search import Search
from kb.web import schemas
from kb.web.answers import Json
from kb.web.api import UNKNOWN, WRONG, answers
from kb.web.quoting import Seek
from kb.web.sayings import show_quote, show_quotes


@dataclass(frozen=True, slots=True)
class Quotes:
    """Answers programs from one `Search`."""

    search: Search

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(tags=["quotes"])
        add = router.add_api_route
        some, one = answers(schemas.QuotePage, WRONG), answers(schemas.QuoteReading, UNKNOWN)
        add("/api/quotes", self.find, summary="Quotes", responses=some, response_class=Json, name="find_quotes")
        add("/api/quotes/{id}", self.read, summary="One quote", responses=one, response_class=Json, name="read_quote")
        return router

    def find(self, question: Seek) -> Response:
        """One page of quotes with facets. `speaker.evidence` says how it is known who spoke: `none` where the document does not
        state it."""
        return Json(show_quotes(self.search.find_quotes(question.request())))

    def read(self, id: str) -> Response:
        """A quote at its address, in the words of its revision; `state` says what became of them where the source changed since."""
        return Json(show_quote(self.search.quote(id)))
