"""What can be asked of quotes."""

import pytest

from kb.engine.quotes import DIRECT, REPORTED
from kb.search import quoted
from kb.web.quoting import MANNERS, QuoteQuestion

from .conftest import Client
from .fakes import FakeSearch

ADDRESSES = ("/api/quotes", "/quotes", "/quotes/export.csv", "/quotes/export.jsonl", "/quotes/feed.atom")


@pytest.mark.parametrize("name", quoted.FILTERS)
def test_every_filter_of_quotes_is_passed_on(client: Client, search: FakeSearch, name: str) -> None:
    value = DIRECT if name == "direct" else "ค่า"
    assert client.get(f"/api/quotes?{name}={value}").status_code == 200
    assert search.asked[-1].filters == {name: (value,)}


@pytest.mark.parametrize(
    ("written", "meant"),
    [("true", DIRECT), ("1", DIRECT), ("True", DIRECT), ("direct", DIRECT), ("false", REPORTED), ("0", REPORTED), ("reported", REPORTED)],
)
def test_direct_is_asked_for_as_programs_and_menus_write_it(client: Client, search: FakeSearch, written: str, meant: str) -> None:
    client.get("/api/quotes", direct=written)
    assert search.asked[-1].filters == {"direct": (meant,)}


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("query", ["direct=โดยอ้อม", "direct=2", "page=0", "size=101", "from=11/6/2562", "sort=ใหม่"])
def test_wrong_value_is_422_that_names_the_parameter(client: Client, address: str, query: str) -> None:
    field = query.partition("=")[0]
    answer = client.get(f"{address}?{query}")
    assert answer.status_code == 422
    assert field in answer.text
    if address != "/quotes":
        assert answer.json()["error"]["field"] == field


def test_empty_values_count_as_not_given(client: Client, search: FakeSearch) -> None:
    assert client.get("/api/quotes?q=&speaker=&direct=&from=&page=&sort=").status_code == 200
    assert (search.asked[-1].filters, search.asked[-1].first, search.asked[-1].page) == ({}, None, 1)


@pytest.mark.parametrize("manner", sorted(set(MANNERS.values())))
def test_chosen_manner_is_taken_away_again(manner: str) -> None:
    chosen = QuoteQuestion(q="น้ำ").toggle("direct", manner)
    assert chosen.filters == {"direct": (manner,)}
    assert QuoteQuestion.model_validate({"q": "น้ำ", "direct": [manner]}) == chosen
    assert chosen.toggle("direct", manner) == QuoteQuestion(q="น้ำ")


def test_clear_forgets_speakers_and_keeps_the_words() -> None:
    question = QuoteQuestion(q="flood", speaker=["jane-doe"], post=["Ambassador"], lang=["en"])
    assert question.clear().pairs() == [("q", "flood")]
