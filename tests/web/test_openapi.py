"""The API held to its own OpenAPI description."""

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import negative_data_rejection
from schemathesis.schemas import APIOperation, BaseSchema

from kb.search.values import Said
from kb.web.app import create_app

from .conftest import Client
from .fakes import FakeSearch
from .said import SAID

PHASES = (Phase.explicit, Phase.generate)

CASES = 25
"""Requests tried for each address and way of making them."""

PATHS = (
    "/api/search", "/api/suggest", "/api/documents/{id}", "/api/stats", "/healthz",
    "/api/entities/{type}", "/api/entities/{type}/{slug}", "/api/glossary",
    "/api/quotes", "/api/quotes/{id}", "/export.csv", "/export.jsonl", "/quotes/export.csv", "/quotes/export.jsonl",
    "/feed.atom", "/quotes/feed.atom", "/glossary.csv", "/glossary.tbx",
)  # fmt: skip
SEARCHES = (
    "/api/search", "/api/glossary", "/api/quotes", "/export.csv", "/export.jsonl", "/quotes/export.csv", "/quotes/export.jsonl",
    "/feed.atom", "/quotes/feed.atom",
)  # fmt: skip
POSTS = ("/api/check",)

# An empty value counts as not given, as forms send it, where the description promises a number or a day.
LENIENT = [negative_data_rejection]


@pytest.fixture(scope="module")
def description() -> BaseSchema:
    return schemathesis.openapi.from_asgi("/openapi.json", create_app(FakeSearch(), lambda digest: Path("none", digest)))


@pytest.mark.parametrize("path", PATHS)
def test_answers_are_as_described(description: BaseSchema, path: str) -> None:
    try_out(description[path]["GET"], GenerationMode.POSITIVE)


@pytest.mark.parametrize("path", SEARCHES)
def test_answers_to_wrong_requests_are_as_described(description: BaseSchema, path: str) -> None:
    try_out(description[path]["GET"], GenerationMode.NEGATIVE)


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_answers_to_bodies_are_as_described(description: BaseSchema, path: str, mode: GenerationMode) -> None:
    try_out(description[path]["POST"], mode)


@pytest.mark.parametrize("id", ["th1", "th2", "en1", "evil"])
def test_document_is_as_described(description: BaseSchema, id: str) -> None:
    description["/api/documents/{id}"]["GET"].Case(path_parameters={"id": id}).call_and_validate(excluded_checks=LENIENT)


@pytest.mark.parametrize(("type", "slug"), [("ministry", "mdes"), ("people", "วิชัย-ใจดี"), ("place", "ไม่มี"), ("theme", "digital")])
def test_entity_is_as_described(description: BaseSchema, type: str, slug: str) -> None:
    description["/api/entities/{type}/{slug}"]["GET"].Case(path_parameters={"type": type, "slug": slug}).call_and_validate()
    description["/api/entities/{type}"]["GET"].Case(path_parameters={"type": type}).call_and_validate()


@pytest.mark.parametrize("one", SAID, ids=lambda one: one.id)
def test_quote_is_as_described(description: BaseSchema, one: Said) -> None:
    description["/api/quotes/{id}"]["GET"].Case(path_parameters={"id": one.id}).call_and_validate()


def try_out(operation: APIOperation[Any, Any, Any, Any], mode: GenerationMode) -> None:
    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=CASES, deadline=None, database=None, phases=PHASES, suppress_health_check=list(HealthCheck))
    def check(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(excluded_checks=LENIENT)

    check()


def test_description_names_every_address(client: Client) -> None:
    assert tuple(client.get("/openapi.json").json()["paths"]) == (*PATHS, *POSTS)


def test_description_names_every_parameter_of_a_search(client: Client) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    names = [one["name"] for one in paths["/api/search"]["get"]["parameters"]]
    assert names == [
        "q", "lang", "kind", "collection", "ministry", "agency", "place", "theme", "person", "year",
        "from", "to", "sort", "page", "size", "translate",
    ]  # fmt: skip


def test_description_names_what_quotes_can_be_asked_for_beside(client: Client) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    documents, quotes = ([one["name"] for one in paths[path]["get"]["parameters"]] for path in ("/api/search", "/api/quotes"))
    assert quotes == [*documents, "speaker", "post", "direct"]
    assert all([one["name"] for one in paths[f"/quotes/{name}"]["get"]["parameters"]] == quotes for name in ("export.csv", "feed.atom"))
