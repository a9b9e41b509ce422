"""Entities of a store: lists, counts, profiles and filters, over made-up documents."""

from collections.abc import Iterator
from datetime import date

import pytest

from kb.errors import NotFound
from kb.model import Draft
from kb.search import Request, Search
from tests.test_search import open_search

DAY = date(2022, 3, 1)
DRAFTS = {
    "๑.txt": Draft(
        "รมว.คลังลงพื้นที่เชียงใหม่",
        ("นายสมชาย ทองดี รัฐมนตรีว่าการกระทรวงการคลัง ไปตรวจน้ำท่วมที่จังหวัดเชียงใหม่ และพบกรมชลประทาน",),
        DAY,
        "th",
    ),
    "๒.txt": Draft("ประชุมภาษี", ("นายสมชาย ทองดี (Mr. Somchai Thongdee) กล่าวว่ากระทรวงการคลังจะลดภาษี",), date(2022, 5, 2), "th"),
    "3.txt": Draft("Talks in Chiang Mai", ("Mr. Somchai Thongdee met officials of the Ministry of Transport.",), date(2022, 5, 3), "en"),
    "๔.txt": Draft("ข่าวอื่น", ("ไม่มีใครในข่าวนี้",), DAY, "th"),
}


@pytest.fixture(params=["memory", "tantivy"], scope="module")
def search(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    yield from open_search(request.param, tmp_path_factory.mktemp("index"), DRAFTS)


def sources(search: Search, q: str = "", **filters: tuple[str, ...]) -> set[str]:
    return {hit.document.source for hit in search.find(Request(q, filters=filters)).hits}


def test_documents_are_found_by_what_they_mention(search: Search) -> None:
    assert sources(search, ministry=("mof",)) == {"๑.txt", "๒.txt"}
    assert sources(search, place=("chiang-mai",)) == {"๑.txt", "3.txt"}
    assert sources(search, ministry=("mof", "mot")) == {"๑.txt", "๒.txt", "3.txt"}
    assert sources(search, ministry=("mof",), place=("chiang-mai",)) == {"๑.txt"}
    assert sources(search, ministry=("none",)) == set()


@pytest.mark.parametrize("q", ["place:เชียงใหม่", 'place:"Chiang Mai"', "place:chiang-mai", "ministry:คลัง OR ministry:transport"])
def test_an_entity_is_named_in_a_query_in_either_language(search: Search, q: str) -> None:
    assert sources(search, q) >= {"๑.txt", "3.txt"}


def test_an_unknown_name_in_a_query_is_told(search: Search) -> None:
    page = search.find(Request("place:ไม่มีที่นี่"))
    assert page.total == 0
    assert page.query.problems == ("no place is known by this name: ไม่มีที่นี่",)


def test_one_person_has_one_value_whatever_the_script(search: Search) -> None:
    facet = search.find(Request("")).facets["person"]
    assert [(value.th, value.en, value.count) for value in facet] == [("สมชาย ทองดี", "Somchai Thongdee", 3)]
    assert sources(search, person=(facet[0].slug,)) == {"๑.txt", "๒.txt", "3.txt"}


def test_facets_have_names_and_counts_under_the_other_filters(search: Search) -> None:
    facets = search.find(Request(filters={"ministry": ("mof",), "place": ("chiang-mai",)})).facets
    assert {value.slug: value.count for value in facets["ministry"]} == {"mof": 1, "mot": 1}
    assert {value.slug: value.count for value in facets["place"]} == {"chiang-mai": 1}
    assert facets["ministry"][0].th


def test_hits_tell_what_they_mention(search: Search) -> None:
    hit = next(hit for hit in search.find(Request("น้ำท่วม")).hits if hit.document.source == "๑.txt")
    assert [one.slug for one in hit.entities["ministry"]] == ["mof"]
    assert [one.slug for one in hit.entities["agency"]] == ["royal-irrigation-department"]
    assert [one.slug for one in hit.entities["place"]] == ["chiang-mai"]


def test_a_profile_tells_months_without_gaps_and_company(search: Search) -> None:
    profile = search.entity("ministry", "mof")
    assert profile.entity.count == 2
    assert profile.months == (("2022-03", 1), ("2022-04", 0), ("2022-05", 1))
    assert [hit.document.source for hit in profile.newest] == ["๒.txt", "๑.txt"]
    assert [(value.slug, value.count) for value in profile.related["place"]] == [("chiang-mai", 1)]
    assert profile.children
    assert "mof" not in {value.slug for value in profile.related["ministry"]}


def test_a_person_has_posts_with_days(search: Search) -> None:
    slug = search.entities("person").hits[0].slug
    profile = search.entity("person", slug)
    assert [(post.name, post.first, post.last) for post in profile.posts] == [("รัฐมนตรีว่าการกระทรวงการคลัง", DAY, DAY)]


def test_a_list_has_the_mentioned_first_and_finds_by_a_part(search: Search) -> None:
    assert [one.slug for one in search.entities("ministry", size=2).hits] == ["mof", "mot"]
    assert search.entities("ministry").total == 20
    assert [one.slug for one in search.entities("place", "เชียงใหม่").hits] == ["chiang-mai"]
    assert search.entities("place", "chiang", page=99).hits == ()


def test_an_unknown_slug_names_the_nearest(search: Search) -> None:
    with pytest.raises(NotFound) as raised:
        search.entity("place", "chiangmay")
    assert "chiang-mai" in {slug for slug, _, _ in raised.value.nearest}


def test_mentions_of_a_document_are_exact_and_named(search: Search) -> None:
    document = next(hit.document for hit in search.find(Request("น้ำท่วม")).hits if hit.document.source == "๑.txt")
    reading = search.read(document.id)
    for one in reading.mentions:
        text = (document.draft.title, *document.draft.paragraphs)[one.mention.paragraph]
        assert text[one.mention.start : one.mention.end] == one.mention.text
    assert {(one.mention.type, one.slug) for one in reading.mentions} >= {("ministry", "mof"), ("place", "chiang-mai")}
    assert any(one.mention.type == "person" and one.th == "สมชาย ทองดี" for one in reading.mentions)
