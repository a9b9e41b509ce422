"""Pages out of templates, in the language of whoever reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kb.web.addresses import locate
from kb.web.assets import list_assets
from kb.web.cards import lay_card
from kb.web.sayings import locate_context, locate_quote
from kb.web.ui import UIS, Ui, choose_ui

TEMPLATES = Path(__file__).parents[2] / "templates"

YEAR = 365 * 24 * 3600
"""Seconds that a reader's choice of language is remembered."""


@dataclass(frozen=True, slots=True)
class Templates:
    """Compiled templates; safe to use from several threads."""

    environment: Environment

    @classmethod
    def load(cls) -> "Templates":
        """Templates of this folder, with the stylesheet's address carrying its digest so that it can be cached for good."""
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
            auto_reload=False,
        )
        environment.globals |= {
            "asset": list_assets(),
            "lay_card": lay_card,
            "locate": locate,
            "locate_context": locate_context,
            "locate_quote": locate_quote,
        }
        return cls(environment)

    def answer(self, name: str, request: Request, context: Mapping[str, object], status: int = 200) -> HTMLResponse:
        """The page `name` in the language that the request wants, which is remembered when the address asked for it."""
        ui = read_ui(request)
        text = self.environment.get_template(name).render(ui=ui, other=_switch(request, ui), path=request.url.path, **context)
        answer = HTMLResponse(text, status, {"Content-Language": ui.lang, "Vary": "Accept-Language, Cookie"})
        if request.query_params.get("ui") in UIS:
            answer.set_cookie("ui", ui.lang, max_age=YEAR, httponly=True, samesite="lax")
        return answer


def read_ui(request: Request) -> Ui:
    """The interface that this request wants."""
    return choose_ui(request.query_params, request.cookies, request.headers.get("accept-language", ""))


def _switch(request: Request, ui: Ui) -> str:
    kept = [pair for pair in request.query_params.multi_items() if pair[0] != "ui"]
    return "?" + urlencode([*kept, ("ui", ui.other.lang)])
