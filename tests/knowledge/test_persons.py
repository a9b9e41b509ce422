"""The persons of all documents."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.persons import Held, Persons

MINISTER = "รัฐมนตรีว่าการกระทรวงการคลัง"
DAY = date(2024, 3, 12)


def persons(counts: dict[str, int], *terms: tuple[str, ...]) -> Persons:
    return Persons(counts.items(), [(term, 1) for term in terms])


def post(key: str, name: str, day: date = DAY) -> tuple[str, ...]:
    return (key, "post", name, day.isoformat())


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("ดำเกิง จันทร์โอภาสกุล", "ดำเกิง จันโอภาสกุล"),
        ("ดำเกิง จันทร์โอภาสกุล", "ดำเกิง จันทรโอภาสกุล"),
        ("ดำเกิง จันทร์โอภาสกุล", "ดำเกิง จันทร์โอภาสกลุ"),
        ("ดำยุทธ์ จันทร์โอภาสกุล", "ดำยุทธ จันทร์โอภาสกุล"),
        ("Dam Chan-dee", "Dam Chan-Dee"),
    ],
)
def test_spellings_of_one_name_are_one_person(name: str, other: str) -> None:
    found = persons({name: 20, other: 1}, post(name, "นายกรัฐมนตรี"), post(other, "นายกรัฐมนตรี"))
    assert len(found) == 1
    assert found.of(other) == found.of(name)
    assert set(found.keys(other)) == {name, other}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("ดำเกิง ชินแดงดี", "ขาวผ่อง ชินแดงดี"),
        ("สมชาย ชินแดงดี", "สมชัย ชินแดงดี"),
        ("ประยูร จันทร์แดงดี", "ปรีชา จันทร์แดงดี"),
        ("ดำเกิง แดงดี", "ดำเกิง แดงมี"),
        ("Kamol Suwandaeng", "Kanya Suwandaeng"),
    ],
)
def test_people_who_share_a_name_stay_two(name: str, other: str) -> None:
    found = persons({name: 20, other: 9}, post(name, "นายกรัฐมนตรี"), post(other, "รองนายกรัฐมนตรี"))
    assert len(found) == 2
    assert found.of(name) != found.of(other)


def test_the_other_script_is_one_person_by_a_parenthesis() -> None:
    found = persons({"เจมส์ ดอว์สัน": 3, "James Dawson": 2}, ("เจมส์ ดอว์สัน", "alias", "James Dawson"))
    (one,) = found
    assert (one.slug, one.th, one.en) == ("เจมส์-ดอว์สัน", "เจมส์ ดอว์สัน", "James Dawson")


def test_the_other_script_is_one_person_by_sound_and_post_at_one_time_only() -> None:
    counts = {"ธนกร วังแดงดี": 9, "Thanakorn Wangdaengdee": 2}
    thai = post("ธนกร วังแดงดี", MINISTER)
    assert len(persons(counts, thai, post("Thanakorn Wangdaengdee", MINISTER))) == 1
    assert len(persons(counts, thai, post("Thanakorn Wangdaengdee", "นายกรัฐมนตรี"))) == 2
    assert len(persons(counts, thai, post("Thanakorn Wangdaengdee", MINISTER, DAY - timedelta(days=900)))) == 2
    assert len(persons(counts)) == 2


def test_a_brother_in_the_other_script_is_another() -> None:
    counts = {"ประวิตร วงษ์แดงดี": 90, "Phatcharavat Wongdaengdee": 2}
    terms = [post(key, "รองนายกรัฐมนตรี") for key in counts]
    assert len(persons(counts, *terms)) == 2


def test_a_given_name_behind_a_post_is_the_one_who_holds_it_or_nobody() -> None:
    counts = {"ดำเกิง แดงประเสริฐ": 5, "ดำเกิง เขียวงาม": 4, "~ดำเกิง รมว.": 2}
    one = persons(counts, post("ดำเกิง แดงประเสริฐ", MINISTER))
    assert one.of("~ดำเกิง รมว.") == one.of("ดำเกิง แดงประเสริฐ")
    both = persons(counts, post("ดำเกิง แดงประเสริฐ", MINISTER), post("ดำเกิง เขียวงาม", MINISTER))
    assert both.of("~ดำเกิง รมว.") is None


def test_a_rank_tells_bearers_of_one_given_name_apart() -> None:
    counts = {"ดำเกิง แดงประเสริฐ": 5, "ดำเกิง เขียวงาม": 4, "~ดำเกิง พลเอก": 2}
    found = persons(counts, ("ดำเกิง เขียวงาม", "title", "พลเอก", ""), ("ดำเกิง แดงประเสริฐ", "title", "นาย", ""))
    assert found.of("~ดำเกิง พลเอก") == found.of("ดำเกิง เขียวงาม")


def test_posts_have_their_days() -> None:
    key = "ดำเกิง แดงประเสริฐ"
    found = persons({key: 3}, post(key, MINISTER), post(key, MINISTER, DAY + timedelta(days=9)), post(key, "ผู้ว่าการ", date(2020, 1, 1)))
    one = found.get("ดำเกิง-แดงประเสริฐ")
    assert one is not None
    assert one.posts == (Held("ผู้ว่าการ", date(2020, 1, 1), date(2020, 1, 1), 1), Held(MINISTER, DAY, DAY + timedelta(days=9), 2))


def test_holders_are_those_whom_documents_name_before_and_after() -> None:
    old, new = "ดำเกิง แดงประเสริฐ", "ขาวผ่อง เขียวงาม"
    terms = [post(old, MINISTER, DAY + timedelta(days=day)) for day in (-90, -60, -30)]
    terms += [post(new, MINISTER, DAY + timedelta(days=day)) for day in (30, 60, 90)]
    found = persons({old: 3, new: 3}, *terms)
    assert [one.th for one in found.holders(MINISTER, DAY - timedelta(days=45))] == [old]
    assert [one.th for one in found.holders(MINISTER, DAY + timedelta(days=45))] == [new]
    assert found.holders(MINISTER, DAY) == ()
    assert found.holders(MINISTER, DAY + timedelta(days=400)) == ()
    assert found.holders("นายกรัฐมนตรี", DAY) == ()


def test_a_post_that_a_few_documents_give_to_a_neighbour_is_not_theirs() -> None:
    holder, neighbour = "ดำเกิง แดงประเสริฐ", "ขาวผ่อง เขียวงาม"
    terms = [(post(holder, MINISTER, DAY + timedelta(days=day)), 30) for day in (-9, 0, 9)]
    found = Persons([(holder, 90), (neighbour, 4)], [*terms, (post(neighbour, MINISTER), 1), (post(neighbour, "ผู้ว่าการ"), 3)])
    one = found.of(neighbour)
    assert one is not None
    assert [held.name for held in one.posts] == ["ผู้ว่าการ"]
    assert [person.th for person in found.holders(MINISTER, DAY)] == [holder]


def test_a_post_of_several_has_several_holders() -> None:
    names = ("ดำเกิง แดงประเสริฐ", "ขาวผ่อง เขียวงาม")
    terms = [post(key, "รองนายกรัฐมนตรี", DAY + timedelta(days=day)) for key in names for day in (-20, 20)]
    assert {one.th for one in persons(dict.fromkeys(names, 2), *terms).holders("รองนายกรัฐมนตรี", DAY)} == set(names)


def test_find_takes_parts_in_either_script_and_the_most_named_first() -> None:
    found = persons({"ดำเกิง แดงดี": 2, "ดำเกิง เขียวงาม": 7, "Jane Roe": 1})
    assert [one.th for one in found.find("ดำเกิง")] == ["ดำเกิง เขียวงาม", "ดำเกิง แดงดี"]
    assert [one.en for one in found.find("ROE")] == ["Jane Roe"]
    assert found.find("ที่ไม่มี") == found.find(" ") == ()


def test_an_unknown_slug_is_nobody_and_has_neighbours() -> None:
    found = persons({"ดำเกิง แดงประเสริฐ": 2})
    assert found.get("ดำเกิง-แดงประเสริด") is None
    assert found.keys("ใครก็ไม่รู้") == ()
    assert [one.slug for one in found.nearest("ดำเกิง-แดงประเสริด")] == ["ดำเกิง-แดงประเสริฐ"]


@given(st.dictionaries(st.text("กขคงดตนมร", min_size=2, max_size=5).map(lambda part: f"{part} แดง{part}"), st.integers(1, 30), max_size=12))
def test_every_whole_name_is_one_person_whose_slug_and_keys_lead_back(counts: dict[str, int]) -> None:
    found = persons(counts)
    for key in counts:
        one = found.of(key)
        assert one is not None
        assert found.get(one.slug) == one
        assert key in found.keys(one.slug)
    assert sorted(key for one in found for key in found.keys(one.slug)) == sorted(counts)
