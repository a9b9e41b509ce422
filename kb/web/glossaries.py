"""The glossary: its page, and all of it for spreadsheets and term bases."""

from dataclasses import dataclass
from functools import partial
from math import ceil

from fastapi import APIRouter, Request, Response

from kb.search import Search
from kb.web.entities import Look
from kb.web.paging import list_numbers, turn
from kb.web.questions import Question
from kb.web.templates import Templates


@dataclass(frozen=True, slots=True)
class Glossaries:
    """The glossary of one `Search`."""

    search: Search
    templates: Templates

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(tags=["knowledge"])
        router.add_api_route("/glossary", self.show, include_in_schema=False)
        return router

    def show(self, request: Request, look: Look) -> Response:
        """Terms in both languages with the documents that give them."""
        terms = self.search.glossary(look.q, look.page, look.size)
        last = max(1, ceil(terms.total / look.size))
        context = {
            "look": look,
            "terms": terms,
            "documents": {
                (document.id, pair.th): Question(q=f'"{pair.th}"').document(document.id)
                for pair in terms.hits
                for document in pair.documents
            },
            "last": last,
            "numbers": list_numbers(look.page, last),
            "address": partial(turn, look.q, look.size, ""),
        }
        return self.templates.answer("glossary.html", request, context)
