"""The web application: the parts put together, and failures told to whoever asked."""

from collections.abc import Callable
from operator import attrgetter
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from kb.errors import KhlangError
from kb.search import Search
from kb.web.addresses import find_type, locate
from kb.web.answers import Json
from kb.web.anthologies import Anthologies
from kb.web.api import Api
from kb.web.assets import STATIC, Assets
from kb.web.checks import Checks
from kb.web.directories import Directories
from kb.web.entities import Entities
from kb.web.exports import Exports
from kb.web.failures import Failure, describe, is_for_program
from kb.web.feeds import Feeds
from kb.web.glossaries import Glossaries
from kb.web.headers import HEADERS, Headers
from kb.web.heads import Heads
from kb.web.originals import Originals
from kb.web.pages import Pages
from kb.web.quotations import Quotations
from kb.web.quotes import Quotes
from kb.web.templates import Templates

DESCRIPTION = "Search over Thai and English government records. คลังเอกสารราชการ ค้นได้ทั้งภาษาไทยและภาษาอังกฤษ"

LONGEST_REQUEST = 1 << 20
"""Bytes of a request's head: a Thai query of 10,000 characters has 90,000 in an address."""

RETRY_SECONDS = "5"
"""When to ask again after a 503."""


def create_app(search: Search, originals: Callable[[str], Path]) -> FastAPI:
    """The application over an open `search`; `originals` gives the path of the kept bytes of a digest."""
    app = FastAPI(
        title="Khlang คลัง",
        version="1",
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=attrgetter("name"),
    )
    templates = Templates.load()
    machines = (Api(search), Entities(search), Quotes(search), Exports(search), Feeds(search), Originals(search, originals))
    pages = (kind(search, templates) for kind in (Pages, Anthologies, Quotations, Directories, Glossaries, Checks))
    for part in (*machines, *pages):
        app.include_router(part.router())
    app.mount("/static", Assets(directory=STATIC), name="static")
    app.add_middleware(Heads)
    app.add_middleware(Headers)
    _tell_failures(app, templates)
    return app


def _tell_failures(app: FastAPI, templates: Templates) -> None:
    async def tell(request: Request, error: Exception) -> Response:
        failure = describe(error)
        answer = _write_failure(failure, request, templates)
        answer.headers.update(getattr(error, "headers", None) or {})
        answer.headers.update({"Retry-After": RETRY_SECONDS} if failure.status == 503 else {})
        # The framework answers unexpected errors from outside of every middleware.
        answer.headers.update(HEADERS)
        return answer

    for kind in (KhlangError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, tell)


def _write_failure(failure: Failure, request: Request, templates: Templates) -> Response:
    if is_for_program(request.url.path):
        return Json(failure.body(), failure.status)
    return templates.answer("error.html", request, {"failure": failure, "nearest": _list_nearest(failure, request)}, failure.status)


def _list_nearest(failure: Failure, request: Request) -> list[tuple[str, str, str]]:
    """Address, Thai and English name of what may have been meant by the address of an entity."""
    asked = find_type(request.url.path)
    return [(locate(asked, slug), th, en) for slug, th, en in failure.nearest or ()] if asked else []
