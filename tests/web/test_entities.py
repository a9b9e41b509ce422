"""Entities and terms as programs get them."""

import pytest

from kb.errors import EngineError

from .conftest import Client
from .documents import CITY
from .fakes import FakeSearch


def test_list_counts_and_links(client: Client) -> None:
    answer = client.get("/api/entities/ministry").json()
    assert {name: answer[name] for name in ("total", "page", "size")} == {"total": 2, "page": 1, "size": 50}
    assert answer["hits"][1] == {
        "type": "ministry", "slug": "mof", "th": "กระทรวงการคลัง", "en": "Ministry of Finance", "count": 5,
        "parent": None, "kind": "ministry", "post": None, "url": "/ministries/mof",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "many"), [("ministry", "ministries"), ("agency", "agencies"), ("place", "places"), ("theme", "themes"), ("person", "people")]
)
def test_type_may_be_singular_or_plural(client: Client, one: str, many: str) -> None:
    assert client.get(f"/api/entities/{one}").json() == client.get(f"/api/entities/{many}").json()
    assert client.get(f"/api/entities/{one}").json()["total"] > 0


@pytest.mark.parametrize("address", ["/api/entities/กระทรวง", "/api/entities/documents", "/api/entities/กระทรวง/mof"])
def test_unknown_type_is_404(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "ministry, agency, place, theme, person" in answer.json()["error"]["message"]


def test_list_is_searched_and_paged(client: Client) -> None:
    assert [one["slug"] for one in client.get("/api/entities/place", q="ขอนแก่น").json()["hits"]] == ["khon-kaen"]
    page = client.get("/api/entities/place", page=3, size=30).json()
    assert (page["page"], page["size"], len(page["hits"])) == (3, 30, page["total"] - 60)
    assert client.get("/api/entities/place?q=&page=&size=").status_code == 200


@pytest.mark.parametrize(("query", "field"), [("page=0", "page"), ("size=0", "size"), ("size=501", "size"), ("page=สอง", "page")])
@pytest.mark.parametrize("address", ["/api/entities/place", "/api/glossary"])
def test_wrong_parameter_is_named(client: Client, address: str, query: str, field: str) -> None:
    answer = client.get(f"{address}?{query}")
    assert (answer.status_code, answer.json()["error"]["field"]) == (422, field)


def test_profile_tells_all_that_is_known(client: Client) -> None:
    one = client.get("/api/entities/ministry/mdes").json()
    assert one["names"] == {"th": ["กระทรวงดิจิทัลฯ", "ดศ."], "en": ["MDES"]}
    assert one["former"][0] == {
        "th": "กระทรวงเทคโนโลยีสารสนเทศและการสื่อสาร", "en": "Ministry of ICT", "first": 2002, "last": 2016
    }  # fmt: skip
    assert one["former"][1]["en"] is None
    assert one["description"]["th"] == "ดูแลงานดิจิทัลของประเทศ"
    assert [child["slug"] for child in one["children"]] == ["depa"]
    assert one["years"] == [{"year": "2019", "count": 12}]
    assert one["months"][1] == {"month": "2019-06", "count": 4}
    assert one["related"]["person"][1] == {"slug": "jane-doe", "th": None, "en": "Jane Doe", "count": 1}
    assert one["related"]["theme"] == []
    assert one["newest"][0]["id"] == "th1"
    assert [quote["speaker"]["slug"] for quote in one["quotes"]] == ["mdes"]
    assert client.get("/api/entities/agency/depa").json()["parent_entity"]["slug"] == "mdes"


def test_person_has_posts_with_the_days_of_documents(client: Client) -> None:
    posts = client.get("/api/entities/people/วิชัย-ใจดี").json()["posts"]
    assert posts[0] == {
        "name": "รัฐมนตรีว่าการกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", "first": "2019-06-11", "last": "2020-03-01", "count": 5
    }  # fmt: skip
    assert (posts[2]["first"], posts[2]["last"]) == (None, None)


def test_unknown_slug_names_the_nearest(client: Client) -> None:
    answer = client.get("/api/entities/ministry/mofa")
    assert answer.status_code == 404
    assert "mof" in answer.json()["error"]["message"]
    assert answer.json()["nearest"] == [{"slug": "mof", "th": "กระทรวงการคลัง", "en": "Ministry of Finance"}]
    assert client.get("/api/entities/person/ไม่มี").json()["nearest"] == []


def test_document_says_what_it_mentions_where_and_by_which_rule(client: Client) -> None:
    answer = client.get("/api/documents/th1").json()
    texts = {one["n"]: one["text"] for one in answer["paragraphs"]}
    assert len(answer["mentions"]) == 4
    for one in answer["mentions"]:
        assert texts[one["paragraph"]][one["start"] : one["end"]] == one["text"]
        assert one["rule"] == "name"
    assert answer["mentions"][0]["slug"] == "mdes"
    assert answer["themes"] == [{"slug": "smart-city", "th": "เมืองอัจฉริยะ", "en": "Smart cities", "terms": ["เมืองอัจฉริยะ", "smart city"]}]


def test_document_names_its_kin(client: Client, search: FakeSearch) -> None:
    search.copies = {"th1": (CITY,)}
    answer = client.get("/api/documents/th1").json()
    assert answer["translations"] == [{"id": "en1", "lang": "en", "title": "Opening remarks on the smart city programme"}]
    assert [one["id"] for one in answer["related"]] == ["evil"]
    assert [one["id"] for one in answer["similar"]] == ["th1"]
    cited = answer["earlier"][0]
    assert answer["paragraphs"][1]["text"][cited["start"] : cited["end"]] == cited["text"] == "หนึ่งปี"
    assert cited["document"] == {"id": "th2", "title": "มติเรื่องน้ำ", "published": "2024-02-29"}


def test_hits_and_lines_carry_what_documents_mention(client: Client) -> None:
    hit = client.get("/api/search", q="เมือง").json()["hits"][0]
    assert hit["places"] == [{"slug": "khon-kaen", "th": "ขอนแก่น", "en": "Khon Kaen"}]
    assert (hit["people"][0]["slug"], hit["agencies"], hit["themes"]) == ("วิชัย-ใจดี", [], [])
    head, row = client.get("/export.csv?q=เมือง").text.strip().splitlines()
    assert "ministries,agencies,places,themes,people" in head
    assert row.endswith("mdes,,khon-kaen,,วิชัย-ใจดี")


def test_glossary_answers_pairs_with_documents(client: Client) -> None:
    answer = client.get("/api/glossary", q="เมือง").json()
    assert answer["total"] == 1
    assert answer["hits"][0] == {
        "th": "เมืองอัจฉริยะ", "en": "Smart City", "count": 2, "variants": ["smart cities", "เมืองฉลาด"],
        "documents": [{"id": "th1", "title": CITY.draft.title}, {"id": "en1", "title": "Opening remarks on the smart city programme"}],
    }  # fmt: skip


@pytest.mark.parametrize(
    "address", ["/api/entities/place", "/api/entities/place/nan", "/api/glossary", "/ministries", "/people", "/glossary"]
)
def test_store_that_can_not_answer_is_503(client: Client, search: FakeSearch, address: str) -> None:
    search.failure = EngineError("the index can't answer")
    assert client.get(address).status_code == 503
