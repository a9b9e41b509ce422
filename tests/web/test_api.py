"""The answers that programs get."""

import pytest

from kb.errors import EngineError

from .conftest import Client
from .fakes import CITY, EVIL, MINUTES, FakeSearch

HIT_FIELDS = {
    "id", "source", "collection", "title", "lang", "kind", "published", "parent", "source_url",
    "score", "url", "snippets", "similar", "ministries", "agencies", "places", "themes", "people",
}  # fmt: skip
DOCUMENT_FIELDS = {
    "id", "source", "collection", "title", "lang", "kind", "published", "source_url", "views", "parent",
    "paragraphs", "mentions", "themes", "quotes", "meeting", "translations", "similar", "related", "earlier", "versions",
}  # fmt: skip
FACETS = {"ministry", "agency", "place", "theme", "person", "lang", "kind", "collection", "year"}


def test_search_answers_every_promised_field(client: Client) -> None:
    answer = client.get("/api/search", q="เมืองอัจฉริยะ").json()
    assert set(answer) == {"query", "total", "page", "size", "took_ms", "hits", "facets", "parts"}
    assert set(answer["query"]) == {"text", "understood", "translations", "suggestion", "problems"}
    assert set(answer["hits"][0]) == HIT_FIELDS
    assert set(answer["facets"]) == FACETS


def test_search_marks_matches_as_pairs(client: Client) -> None:
    hit = client.get("/api/search", q="เมืองอัจฉริยะ").json()["hits"][0]
    assert hit["url"] == "/documents/th1"
    assert hit["published"] == "2019-06-11"
    first = hit["snippets"][0]
    assert first["paragraph"] == 1
    assert ["เมืองอัจฉริยะ", True] in first["parts"]
    assert "".join(text for text, _ in first["parts"]) == CITY.draft.paragraphs[0]


def test_search_names_translations(client: Client) -> None:
    pairs = client.get("/api/search", q="smart city").json()["query"]["translations"]
    assert pairs == [{"term": "smart city", "as": ["เมืองอัจฉริยะ"]}]
    assert client.get("/api/search", q="smart city", translate=0).json()["query"]["translations"] == []


def test_copies_are_folded_into_their_hit(client: Client, search: FakeSearch) -> None:
    search.copies = {"th1": (MINUTES,)}
    hits = client.get("/api/search", q="เมือง").json()["hits"]
    assert hits[0]["similar"] == [{"id": "th2", "title": "มติเรื่องน้ำ", "url": "/documents/th2"}]
    assert client.get("/api/search", q="people").json()["hits"][0]["similar"] == []


def test_words_that_are_there_are_named_where_nothing_was_found(client: Client) -> None:
    assert client.get("/api/search", q="เทศบาล ทุเรียน").json()["parts"] == [{"text": "เทศบาล", "count": 1}]
    assert client.get("/api/search", q="เทศบาล").json()["parts"] == []


def test_suggest_completes_what_was_typed(client: Client) -> None:
    answer = client.get("/api/suggest", q="เมืองอัจฉริยะ")
    completions = [{"text": "เมืองอัจฉริยะ", "count": 1234}, {"text": "เมืองอัจฉริยะขอนแก่น", "count": 2}]
    assert answer.json() == {"q": "เมืองอัจฉริยะ", "completions": completions}
    assert client.get("/api/suggest", q="sm").json()["completions"] == [{"text": "smart city", "count": 3}]


def test_suggest_is_kept_for_a_moment_by_the_browser_alone(client: Client) -> None:
    assert client.get("/api/suggest", q="เมือง").headers["cache-control"] == "private, max-age=60"


@pytest.mark.parametrize("q", ["", " ", "ฯ", "\x00", "ก" * 7_000, EVIL])
def test_suggest_answers_anything_typed(client: Client, q: str) -> None:
    answer = client.get("/api/suggest", q=q)
    assert answer.status_code == 200
    assert answer.json() == {"q": q, "completions": []}
    assert client.get("/api/suggest").json() == {"q": "", "completions": []}


def test_facets_of_entities_carry_names_in_both_languages(client: Client) -> None:
    facets = client.get("/api/search", q="เมือง").json()["facets"]
    assert facets["ministry"] == [{"slug": "mdes", "th": "กระทรวงดิจิทัลฯ", "en": "Digital Ministry", "count": 1}]
    assert facets["lang"] == [{"slug": "th", "count": 1}]


def test_filters_repeat_and_combine(client: Client, search: FakeSearch) -> None:
    answer = client.get("/api/search?lang=th&lang=en&kind=speech&year=2019&from=2019-01-01&to=2019-12-31&sort=oldest&size=5&page=1")
    request = search.asked[-1]
    assert request.filters == {"lang": ("th", "en"), "kind": ("speech",), "year": ("2019",)}
    assert (str(request.first), str(request.last)) == ("2019-01-01", "2019-12-31")
    assert (request.sort, request.size, request.page) == ("oldest", 5, 1)
    assert [hit["id"] for hit in answer.json()["hits"]] == ["en1"]


def test_empty_values_count_as_not_given(client: Client, search: FakeSearch) -> None:
    answer = client.get("/api/search?q=&lang=&kind=&collection=&ministry=&agency=&place=&theme=&person=&from=&to=&sort=&page=&size=")
    assert answer.status_code == 200
    assert search.asked[-1].filters == {}
    assert answer.json()["total"] == 4


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("page=0", "page"),
        ("page=-1", "page"),
        ("page=๒x", "page"),
        ("size=0", "size"),
        ("size=101", "size"),
        ("sort=ดีที่สุด", "sort"),
        ("sort=best", "sort"),
        ("from=11 มิถุนายน 2562", "from"),
        ("from=20190611", "from"),
        ("from=2019-W24-2", "from"),
        ("from=2019-06", "from"),
        ("to=2019-02-30", "to"),
        ("to=1560211200", "to"),
        ("translate=maybe", "translate"),
    ],
)
@pytest.mark.parametrize("address", ["/api/search", "/export.csv", "/export.jsonl", "/feed.atom"])
def test_wrong_parameter_is_named(client: Client, address: str, query: str, field: str) -> None:
    answer = client.get(f"{address}?{query}")
    assert answer.status_code == 422
    error = answer.json()["error"]
    assert set(error) == {"code", "message", "field"}
    assert error["field"] == field
    assert error["code"] == "bad-parameter"


@pytest.mark.parametrize("page", ["2", "1000000", "9" * 30, "9" * 400])
def test_page_past_the_end_is_empty(client: Client, page: str) -> None:
    answer = client.get("/api/search", page=page)
    assert answer.status_code == 200
    assert answer.json()["hits"] == []
    assert answer.json()["total"] == 4


@pytest.mark.parametrize("q", ['"เมือง', "\x00", "ก\x1b[31m\u200b", "\ufeff", "((((", EVIL, "ก" * 7_000, "\U0010ffff", "a" * 10_000])
def test_strange_query_is_answered(client: Client, q: str) -> None:
    answer = client.get("/api/search", q=q)
    assert answer.status_code == 200
    assert answer.json()["query"]["text"] == q


def test_broken_utf8_in_the_address_is_answered(client: Client) -> None:
    assert client.get("/api/search?q=%ff%ed%a0%80").status_code == 200
    assert client.get("/search?q=%ff%ed%a0%80").status_code == 200


def test_document_answers_every_promised_field(client: Client) -> None:
    answer = client.get("/api/documents/th1").json()
    assert set(answer) == DOCUMENT_FIELDS
    assert answer["paragraphs"][0] == {"n": 1, "text": CITY.draft.paragraphs[0]}
    assert answer["versions"] == [{"revision": 1, "seen": "2026-01-02T03:04:05Z"}]
    assert [quote["id"] for quote in answer["quotes"]] == ["th1-1-1-53-76", "th1-1-2-28-92"]
    assert (answer["meeting"], answer["similar"]) == (None, [])


def test_part_of_a_meeting_names_its_parent(client: Client) -> None:
    assert client.get("/api/documents/th2").json()["parent"] == "th1"


@pytest.mark.parametrize("address", ["/api/documents/ไม่มี", "/api/documents/nope", "/api/nope", "/api/", "/api/documents/"])
def test_unknown_is_404_in_the_same_form(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not-found"
    assert answer.json()["error"]["field"] is None


def test_other_methods_are_refused_in_the_same_form(client: Client) -> None:
    answer = client.send("POST", "/api/search")
    assert answer.status_code == 405
    assert answer.json()["error"]["code"] == "method-not-allowed"
    assert answer.headers["allow"] == "GET"


def test_stats_say_what_is_there(client: Client) -> None:
    assert client.get("/api/stats").json() == {
        "documents": 4,
        "collections": {"default": 3, "speeches": 1},
        "languages": {"th": 3, "en": 1},
        "kinds": {"press-release": 1, "speech": 1, "announcement": 1, "resolution": 1},
        "newest": "2024-02-29",
        "oldest": "2019-06-11",
        "updated": "2026-01-02T03:04:05Z",
        "failures": 2,
        "engine": "fake",
        "size": 2048,
        "quotes": 8,
    }


def test_health_follows_the_store(client: Client, search: FakeSearch) -> None:
    assert client.get("/healthz").json()["status"] == "ok"
    search.failure = EngineError("the index can't be opened")
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.headers["retry-after"]
    assert answer.json()["error"]["message"] == "the index can't be opened"
