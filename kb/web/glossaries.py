"""The glossary: its page, and all of it for spreadsheets and term bases."""

from dataclasses import dataclass
from functools import partial
from math import ceil

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from kb.search import Search
from kb.web.entities import Look
from kb.web.paging import list_numbers, turn
from kb.web.questions import Question
from kb.web.templates import Templates
from kb.web.termbase import write_csv, write_tbx


@dataclass(frozen=True, slots=True)
class Glossaries:
    """The glossary of one `Search`."""

    search: Search
    templates: Templates

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(tags=["knowledge"])
        router.add_api_route("/glossary", self.show, include_in_schema=False)
        router.add_api_route("/glossary.csv", self.export_csv, response_class=Response, summary="All terms as CSV")
        router.add_api_route("/glossary.tbx", self.export_tbx, response_class=Response, summary="All terms for a term base (TBX)")
        return router

    def export_csv(self) -> Response:
        """All terms that documents give in both languages, as a table."""
        return StreamingResponse(write_csv(self.search.all_terms()), media_type="text/csv; charset=utf-8", headers=_named("csv"))

    def export_tbx(self) -> Response:
        """The same as TBX-Basic (ISO 30042:2019)."""
        return Response(write_tbx(self.search.all_terms(), "Khlang"), media_type="application/x-tbx", headers=_named("tbx"))

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


def _named(ending: str) -> dict[str, str]:
    """What a browser calls the file."""
    return {"Content-Disposition": f'attachment; filename="glossary.{ending}"'}
