"""How a failure is told: the one place that maps errors to HTTP."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from kb import errors
from kb.web import schemas

STATUS: Mapping[type[errors.KhlangError], int] = {
    errors.KhlangError: 500,
    errors.SourceError: 422,
    errors.EmptySource: 422,
    errors.BrokenSource: 422,
    errors.UnsupportedSource: 415,
    errors.TooLarge: 413,
    errors.Unreachable: 502,
    errors.NotFound: 404,
    errors.BadParameter: 422,
    errors.Busy: 503,
    errors.CatalogueError: 503,
    errors.EngineError: 503,
    errors.StaleIndex: 503,
}
"""The status of every class of the tree."""

CODES = {404: errors.NotFound.code, 405: "method-not-allowed"}
"""Codes of failures that the framework itself raises."""

PROGRAMS = ("/api/", "/export.", "/healthz", "/feed.", "/openapi.", "/glossary.", "/quotes/export.", "/quotes/feed.")
"""Addresses whose failures are JSON; everywhere else they are a page."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, safe to show. `field` names the parameter, if it was one; `nearest` are (slug, Thai name, English name) of
    what may have been meant."""

    status: int
    code: str
    message: str
    field: str | None = None
    nearest: tuple[tuple[str, str, str], ...] | None = None

    def body(self) -> schemas.Error:
        """The form that CONTRACT gives errors.

        >>> Failure(404, "not-found", "ไม่มีเอกสารนี้").body()
        {'error': {'code': 'not-found', 'message': 'ไม่มีเอกสารนี้', 'field': None}}
        >>> Failure(422, "bad-parameter", "must be 1 or more", "page").body()["error"]["field"]
        'page'
        """
        body: schemas.Error = {"error": {"code": self.code, "message": self.message, "field": self.field}}
        if self.nearest is not None:
            body["nearest"] = [{"slug": slug, "th": th or None, "en": en or None} for slug, th, en in self.nearest]
        return body


def describe(error: Exception) -> Failure:
    """The failure that an exception means. What is not expected tells nothing of its inside.

    >>> describe(errors.BadParameter("size", "ต้องอยู่ระหว่าง 1 ถึง 100")).field
    'size'
    >>> describe(errors.StaleIndex("run: indexer.py rebuild")).status
    503
    >>> describe(ZeroDivisionError("secret")).message
    'internal error'
    """
    match error:
        case errors.BadParameter():
            return Failure(_status(error), error.code, str(error), error.field)
        case errors.NotFound():
            return Failure(_status(error), error.code, str(error), nearest=error.nearest)
        case errors.KhlangError():
            return Failure(_status(error), error.code, str(error))
        case RequestValidationError():
            return _describe_parameter(error.errors())
        case HTTPException():
            return Failure(error.status_code, CODES.get(error.status_code, "http"), str(error.detail))
        case _:
            return Failure(500, errors.KhlangError.code, "internal error")


def is_for_program(path: str) -> bool:
    """Whether who asks for this address reads JSON.

    >>> is_for_program("/api/search"), is_for_program("/documents/ก")
    (True, False)
    """
    return path.startswith(PROGRAMS) or path == "/api"


def _status(error: errors.KhlangError) -> int:
    return next(STATUS[one] for one in type(error).__mro__ if one in STATUS)


def _describe_parameter(found: Sequence[Any]) -> Failure:
    first = found[0]
    field = str(first["loc"][1]) if len(first["loc"]) > 1 else None
    return Failure(422, errors.BadParameter.code, first["msg"], field)
