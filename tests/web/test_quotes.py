"""Quotes as programs get them."""

import pytest

from kb.errors import EngineError

from .conftest import Client
from .fakes import FakeSearch
from .said import DIRECT, PRESS, REPORTED, SAID, SPLIT, UNSTATED


def test_answer_has_what_is_promised(client: Client) -> None:
    answer = client.get("/api/quotes", q="ระบบเตือนภัย").json()
    assert (answer["total"], answer["page"], answer["size"]) == (1, 1, 10)
    hit = answer["hits"][0]
    assert hit["document"] == {"id": PRESS.id, "title": PRESS.draft.title, "published": "2024-09-03", "lang": "th"}
    assert (hit["id"], hit["url"], hit["direct"], hit["verb"]) == (REPORTED.id, f"/quotes/{REPORTED.id}", False, "กล่าวว่า")
    assert hit["context"] == f"/documents/{PRESS.id}#q1-{hit['start']}-{hit['end']}"
    assert hit["speaker"]["name"] == "วิชัย ใจดี"
    assert hit["marked"] == [[["ระบบเตือนภัย", True], ["พร้อมใช้แล้วทุกตำบล", False]]]


@pytest.mark.parametrize("place", ["parts", "continued"])
def test_places_are_those_of_the_text(client: Client, place: str) -> None:
    for hit in client.get("/api/quotes?lang=th").json()["hits"]:
        for one in hit[place]:
            assert PRESS.draft.paragraphs[one["paragraph"] - 1][one["start"] : one["end"]] == one["text"]


def test_who_is_not_stated_has_no_name(client: Client) -> None:
    hit = client.get("/api/quotes", q="เครื่องสูบน้ำ").json()["hits"][0]
    assert hit["id"] == UNSTATED.id
    assert hit["speaker"] == {"type": "", "slug": "", "name": "", "th": None, "en": None, "role": None, "evidence": "none"}


def test_holder_of_a_post_is_told_as_such(client: Client) -> None:
    speaker = client.get("/api/quotes", q="รายงานผล").json()["hits"][0]["speaker"]
    assert (speaker["role"], speaker["evidence"]) == ("อธิบดี", "post")


def test_facets_count_speakers_posts_and_manners(client: Client) -> None:
    facets = client.get("/api/quotes").json()["facets"]
    assert {"slug": "jane-doe", "th": None, "en": "Jane Doe", "count": 3} in facets["speaker"]
    assert {"slug": "Ambassador", "count": 3} in facets["post"]
    assert {one["slug"]: one["count"] for one in facets["direct"]} == {"reported": 5, "direct": 3}
    assert list(facets) == ["speaker", "post", "direct", "ministry", "theme", "lang", "year"]


def test_filters_narrow(client: Client) -> None:
    ids = [hit["id"] for hit in client.get("/api/quotes?speaker=jane-doe&direct=1&lang=en").json()["hits"]]
    assert DIRECT.id in ids
    assert len(ids) == 2
    assert client.get("/api/quotes?speaker=jane-doe&lang=th").json()["total"] == 0


def test_pages_do_not_overlap(client: Client) -> None:
    pages = [client.get("/api/quotes", size=3, page=n).json()["hits"] for n in (1, 2, 3, 4)]
    assert [hit["id"] for page in pages for hit in page] == [one.id for one in SAID]
    assert pages[3] == []


def test_one_quote_is_read_at_its_address(client: Client) -> None:
    answer = client.get(f"/api/quotes/{SPLIT.id}").json()
    assert [part["text"] for part in answer["parts"]] == ["เราจะไม่ทิ้งใครไว้ข้างหลัง", "และจะรายงานผลทุกเช้า"]
    assert (answer["state"], answer["now"], answer["document"]["id"]) == ("newest", None, PRESS.id)


def test_unknown_quote_is_404(client: Client) -> None:
    answer = client.get("/api/quotes/ไม่มี")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not-found")


@pytest.mark.parametrize("address", ["/api/quotes", f"/api/quotes/{SPLIT.id}", "/quotes", "/quotes/export.csv", "/quotes/feed.atom"])
def test_store_that_can_not_answer_is_503(client: Client, search: FakeSearch, address: str) -> None:
    search.failure = EngineError("the index can't answer")
    assert client.get(address).status_code == 503
