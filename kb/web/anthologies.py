"""The page of quotes."""

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from kb.search import Search
from kb.web.messages import SAYINGS
from kb.web.notices import offer
from kb.web.pages import list_results
from kb.web.questions import Question
from kb.web.quoting import QuoteQuestion, Seek
from kb.web.templates import Templates, read_ui


@dataclass(frozen=True, slots=True)
class Anthologies:
    """Quotes of one `Search`. Failures are raised as `KhlangError`, shown as a page by `kb.web.app`."""

    search: Search
    templates: Templates

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(include_in_schema=False)
        router.add_api_route("/quotes", self.find, name="quotes")
        return router

    def find(self, request: Request, question: Seek) -> Response:
        """Quotes that answer a question, with its filters; the newest where nothing is asked."""
        page = self.search.find_quotes(question.request())
        context = {
            **list_results(self.search, question, page, read_ui(request)),
            "offers": offer(question),
            "documents": Question(q=question.q, translate=question.translate).address(),
            "examples": [(example, QuoteQuestion(q=example).address()) for example in SAYINGS],
        }
        return self.templates.answer("quotes.html", request, context)
