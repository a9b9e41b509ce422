"""What is told of an entity, beside how many documents mention it."""

import pytest

from kb.knowledge.persons import Persons
from kb.search.rolls import People
from kb.search.tally import Tally
from kb.search.values import Profile


def told(name: str, documents: int, posts: dict[str, int]) -> tuple[dict[str, int], str]:
    """The posts on the page of a person and the one in lists, where so many documents of those on the person give each."""
    terms = [((name, "post", post, "2024-03-12"), count) for post, count in posts.items()]
    persons = Persons([(name, documents)], terms)
    (one,) = persons
    people = People(Tally(persons, {("person", one.slug): documents}, frozenset()))
    listed = people.tell(one)
    return {held.name: held.count for held in people.describe(one, Profile(listed, (), {})).posts}, listed.post


@pytest.mark.parametrize(
    ("documents", "posts", "kept"),
    [
        (337, {"รองนายกรัฐมนตรี": 1}, []),
        (337, {"รองนายกรัฐมนตรี": 3}, ["รองนายกรัฐมนตรี"]),
        (7, {"อธิบดีกรมไม้ไผ่": 2}, []),
        (6, {"อธิบดีกรมไม้ไผ่": 2}, ["อธิบดีกรมไม้ไผ่"]),
        (4, {"อธิบดีกรมไม้ไผ่": 1}, []),
        (3, {"อธิบดีกรมไม้ไผ่": 1}, ["อธิบดีกรมไม้ไผ่"]),
        (1, {"อธิบดีกรมไม้ไผ่": 1}, ["อธิบดีกรมไม้ไผ่"]),
        (400, {"นายกรัฐมนตรี": 300, "ผู้ว่าการ": 5}, ["นายกรัฐมนตรี"]),
        (400, {"นายกรัฐมนตรี": 300, "ผู้ว่าการ": 6}, ["ผู้ว่าการ", "นายกรัฐมนตรี"]),
        (9, {}, []),
    ],
)
def test_a_post_is_told_where_enough_of_the_documents_on_a_person_give_it(documents: int, posts: dict[str, int], kept: list[str]) -> None:
    assert set(told("ดำเกิง แดงดี", documents, posts)[0]) == set(kept)
    assert set(told("Dam Daengdee", documents, posts)[0]) == set(kept)


def test_a_list_has_no_post_that_the_page_has_not() -> None:
    assert told("ดำเกิง แดงดี", 337, {"รองนายกรัฐมนตรี": 1}) == ({}, "")
    assert told("Jane Roe", 3, {"รองนายกรัฐมนตรี": 1}) == ({"รองนายกรัฐมนตรี": 1}, "รองนายกรัฐมนตรี")


def test_no_post_is_given_by_more_documents_than_there_are_on_the_person() -> None:
    posts = {"อธิการบดีมหาวิทยาลัยไม้ไผ่": 9, "อธิการบดี": 3}
    assert told("ดำเกิง แดงดี", 10, posts)[0] == {"อธิการบดีมหาวิทยาลัยไม้ไผ่": 10}
    assert told("Jane Roe", 12, posts)[0] == {"อธิการบดีมหาวิทยาลัยไม้ไผ่": 12}
