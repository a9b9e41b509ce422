"""How failures are told."""

import pytest

from kb import errors
from kb.web.failures import STATUS, describe

from .conftest import Client
from .fakes import FakeSearch


def tree(root: type[errors.KhlangError] = errors.KhlangError) -> list[type[errors.KhlangError]]:
    return [root, *(one for child in root.__subclasses__() if child.__module__ == errors.__name__ for one in tree(child))]


def test_every_error_has_a_status() -> None:
    assert set(STATUS) == set(tree())


@pytest.mark.parametrize("kind", tree())
def test_error_is_json_for_programs_and_a_page_for_people(client: Client, search: FakeSearch, kind: type[errors.KhlangError]) -> None:
    search.failure = errors.BadParameter("q", "ผิด") if kind is errors.BadParameter else kind("บอกได้")
    program, person = client.get("/api/search"), client.get("/search")
    assert program.status_code == person.status_code == STATUS[kind]
    assert program.json()["error"]["code"] == kind.code
    assert person.headers["content-type"].startswith("text/html")
    assert str(search.failure) in person.text


def test_a_class_of_its_own_takes_the_status_of_its_parent() -> None:
    class Lost(errors.NotFound):
        pass

    assert describe(Lost("หาย")).status == 404


def test_unexpected_failure_tells_nothing_of_its_inside(client: Client, search: FakeSearch) -> None:
    search.failure = ZeroDivisionError("password=1234")
    for address in ("/api/search", "/search"):
        answer = client.get(address)
        assert answer.status_code == 500
        assert "1234" not in answer.text
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_error_pages_speak_both_languages(client: Client) -> None:
    assert "ไม่พบหน้านี้" in client.get("/ไม่มี").text
    assert "Page not found" in client.get("/nope?ui=en").text
    assert "โปรดตรวจค่าของ page" in client.get("/search?page=x").text


def test_message_with_markup_stays_text(client: Client, search: FakeSearch) -> None:
    search.failure = errors.NotFound("<script>alert(1)</script>")
    assert "<script>" not in client.get("/documents/x").text
