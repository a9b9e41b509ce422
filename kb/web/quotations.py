"""The page of one quote, and the forms in which it can be taken along."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from kb.errors import NotFound
from kb.search import Search
from kb.search.values import Said, SaidReading
from kb.text.marks import Parts
from kb.web.calendars import BANGKOK
from kb.web.citing.card import MEDIA_TYPE, STYLES, draw_card
from kb.web.citing.cited import Cited
from kb.web.citing.forms import FORMS, REFERENCES
from kb.web.citing.fragments import point_at
from kb.web.citing.lines import load_cut, wrap
from kb.web.citing.phrases import attribute, quoted
from kb.web.citing.references import Reference, Run
from kb.web.differences import compare
from kb.web.readings import list_layers
from kb.web.runs import Stretch, cut_stretches
from kb.web.sayings import locate_quote
from kb.web.templates import Templates, read_ui
from kb.web.ui import Ui

DEFAULT = "default"
"""The collection of those who named none: no publisher."""

BRIEF, SUMMARY = 30, 110
"""Ems of the words in a page's title, and where other sites tell of a page."""

SPOKEN = {"thai": "th", "apa": "en", "chicago": "en"}
"""The language of citations that have one of their own."""

LOCKED: Mapping[str, str] = {"Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'"}
"""Whatever a browser makes of a file to take along, it runs nothing and belongs to no origin."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A quote in one form to be copied, as runs of text; `lang` is the language of what is around the words."""

    name: str
    runs: Reference
    lang: str
    address: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A paragraph in or around a quote."""

    number: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Quotations:
    """Pages of quotes over one `Search`; `today` is the day on which a page is read, as citations tell it."""

    search: Search
    templates: Templates
    today: Callable[[], date] = lambda: datetime.now(UTC).astimezone(BANGKOK).date()

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(include_in_schema=False)
        router.add_api_route("/quotes/{id}", self.read, response_class=Response)
        router.add_api_route("/quotes/{id}/cite/{form}", self.cite, response_class=Response)
        router.add_api_route("/quotes/{id}/card.svg", self.draw, response_class=Response)
        return router

    def read(self, request: Request, id: str) -> Response:
        """A quote where its address says; raises `NotFound`."""
        reading = self.search.quote(id)
        if reading.said.id != id:
            return _lead_on(request, id, reading.said)
        cited, ui = self._cite(request, reading.said), read_ui(request)
        context = {
            "reading": reading,
            "said": reading.said,
            "cited": cited,
            "stated": bool(reading.said.quote.rule),
            "who": cited.name or cited.post or ui.t("quote.unstated"),
            "attributed": attribute(cited, ui.lang),
            "brief": shorten(quoted(cited), BRIEF),
            "summary": shorten(quoted(cited), SUMMARY),
            "copies": list_copies(cited, ui),
            "neighbours": list_neighbours(reading),
            "wordings": compare(reading.said.quote.text, reading.now.quote.text) if reading.now else ((), ()),
            "source": find_source(reading, cited),
        }
        return self.templates.answer("quotation.html", request, context)

    def cite(self, request: Request, id: str, form: str) -> Response:
        """A quote in one of `FORMS`, to be saved; raises `NotFound`."""
        if form not in FORMS:
            raise NotFound(f"no form {form}: one of {', '.join(FORMS)}")
        said = self._find(id)
        if said.id != id:
            return _lead_on(request, id, said)
        chosen = FORMS[form]
        text = chosen.write(self._cite(request, said), read_ui(request).lang)
        return _send(text, chosen.media_type, f"attachment; filename=khlang-{id}-{form}.{chosen.ending}")

    def draw(self, request: Request, id: str, style: str = "light") -> Response:
        """A quote as a picture; raises `NotFound`."""
        if style not in STYLES:
            raise NotFound(f"no style {style}: one of {', '.join(STYLES)}")
        said = self._find(id)
        if said.id != id:
            return _lead_on(request, id, said)
        text = draw_card(self._cite(request, said), read_ui(request).lang, style)
        return _send(text, MEDIA_TYPE, f"inline; filename=khlang-{id}.svg")

    def _find(self, id: str) -> Said:
        """A quote to take along; raises `NotFound` also where the rules of today find none in the words of an address."""
        said = self.search.quote(id).said
        if not said.quote.rule:
            raise NotFound(f"nobody is known to say what stands at {id}")
        return said

    def _cite(self, request: Request, said: Said) -> Cited:
        return make_cited(said, str(request.base_url).rstrip("/"), self.today())


def make_cited(said: Said, base: str, seen: date) -> Cited:
    """What citations say of a quote. The speaker is as this document tells it: who held a post by what other documents say is for a
    reader to see on the page, not for a citation to claim."""
    draft, collection = said.document.draft, said.document.collection
    publisher = "" if collection == DEFAULT else collection
    quote = said.quote
    return Cited(
        said.id, quote.text, quote.direct, quote.speaker, draft.title, draft.lang, draft.published, publisher, publisher,
        f"{base}{locate_quote(said.id)}", draft.source_url, quote.parts[0].paragraph, seen,
    )  # fmt: skip


def list_copies(cited: Cited, ui: Ui) -> tuple[Copy, ...]:
    """A quote in every form, for copying."""
    return tuple(
        Copy(
            name,
            REFERENCES[name](cited) if name in REFERENCES else (Run(form.write(cited, ui.lang)),),
            SPOKEN.get(name, ui.lang),
            f"{locate_quote(cited.id)}/cite/{name}",
        )
        for name, form in FORMS.items()
    )


def list_neighbours(reading: SaidReading) -> tuple[Neighbour, ...]:
    """The paragraphs of a quote, and the one before and the one behind."""
    quote = reading.said.quote
    numbers = [part.paragraph for part in (*quote.parts, *quote.continued)]
    layers = list_layers([reading.said], named=False)
    texts = list(enumerate((reading.text.title, *reading.text.paragraphs)))[max(1, min(numbers) - 1) : max(numbers) + 2]
    return tuple(Neighbour(n, cut_stretches(_plain(text), (), layers.get(n, ()))) for n, text in texts)


def find_source(reading: SaidReading, cited: Cited) -> str | None:
    """The original page where it shows the words, as they are there now; None where there is no such page."""
    if not cited.source or reading.state == "gone":
        return cited.source
    return point_at(cited.source, (reading.now or reading.said).quote.text)


def shorten(text: str, width: int) -> str:
    """A text cut to `width` ems behind a word.

    >>> shorten("น้ำลดแล้วทุกพื้นที่ในจังหวัด", 10)
    'น้ำลดแล้วทุกพื้นที่…'
    >>> shorten("Water", 10)
    'Water'
    """
    return wrap(text, width, 1, load_cut())[0]


def _plain(text: str) -> Parts:
    return ((text, False),)


def _lead_on(request: Request, id: str, said: Said) -> Response:
    """To the same page of the quote that is found here now. Rules change again: nobody is to keep this for good."""
    path = request.url.path.replace(id, said.id, 1)
    return RedirectResponse(f"{path}?{request.url.query}" if request.url.query else path, 307)


def _send(text: str, media_type: str, disposition: str) -> Response:
    headers = {"Content-Disposition": disposition, "Vary": "Accept-Language, Cookie", **LOCKED}
    return Response(text, media_type=media_type, headers=headers)
