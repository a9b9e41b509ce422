"""The glossary of a store."""

from collections.abc import Iterator
from datetime import date

import pytest

from kb.model import Draft
from kb.search import Search
from tests.test_search import open_search

BEFORE = ("พัฒนา", "มุ่งสู่", "ขับเคลื่อน", "เรื่อง ", "ส่งเสริม", "โครงการ ")
DRAFTS = {
    f"{n}.txt": Draft("ข่าว", (f"{word}เมืองอัจฉริยะ (Smart City) ในปีนี้",), date(2022, 3, n + 1), "th") for n, word in enumerate(BEFORE)
} | {"9.txt": Draft("ข่าวอื่น", ("เมืองอัจฉริยะอย่างเดียว",), date(2022, 4, 1), "th")}


@pytest.fixture(params=["memory", "tantivy"], scope="module")
def search(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    yield from open_search(request.param, tmp_path_factory.mktemp("index"), DRAFTS)


@pytest.mark.parametrize("q", ["", "เมืองอัจฉริยะ", "เมือง อัจฉริยะ", "Smart City", "city", "ฉริยะ"])
def test_a_pair_is_found_by_a_part_of_either_term(search: Search, q: str) -> None:
    page = search.glossary(q)
    assert [(pair.th, pair.en, pair.count) for pair in page.hits] == [("เมืองอัจฉริยะ", "smart city", 6)]


def test_the_newest_documents_that_give_both_attest_a_pair(search: Search) -> None:
    (pair,) = search.glossary("smart").hits
    assert [document.source for document in pair.documents] == ["5.txt", "4.txt", "3.txt", "2.txt", "1.txt"]


def test_what_no_document_pairs_is_not_there(search: Search) -> None:
    assert search.glossary("น้ำท่วม").total == 0
    assert search.glossary("smart", page=9).hits == ()


def test_all_pairs_are_given_for_exports(search: Search) -> None:
    assert [(pair.th, pair.en) for pair in search.all_terms()] == [("เมืองอัจฉริยะ", "smart city")]
