from datetime import date

import pytest

from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.offices import Offices
from kb.knowledge.persons import Persons
from kb.model import NOT_STATED, Speaker
from kb.search.checking.speakers import Speakers

DAY = date(2022, 3, 8)
GAZETTEER = Gazetteer.read()
FINANCE, FORESTS = "รัฐมนตรีว่าการกระทรวงการคลัง", "อธิบดีกรมป่าไม้"
TERMS = [
    ((name, "post", post, day), 3)
    for name, post in (("ดำเกิง แดงประเสริฐ", FINANCE), ("ขาวผ่อง เขียวงาม", FORESTS), ("Jane Roe", "Governor of Utopia"))
    for day in ("2022-03-01", "2022-03-15")
]
KEYS = [("ดำเกิง แดงประเสริฐ", 6), ("ขาวผ่อง เขียวงาม", 6), ("Jane Roe", 6)]
SPEAKERS = Speakers(Persons(KEYS, TERMS, GAZETTEER), Offices(GAZETTEER.of("ministry")))


def person(name: str, post: str = "") -> Speaker:
    return Speaker("person", name, name, post, "named")


def post(name: str) -> Speaker:
    return Speaker("", "", "", name, "post")


DAM, KHAO, JANE = person("ดำเกิง แดงประเสริฐ"), person("ขาวผ่อง เขียวงาม"), person("Jane Roe")


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (DAM, KHAO),
        (person("ไม่รู้จัก ใครเลย"), DAM),
        (person("John Doe"), JANE),
        (post("รมว.คลัง"), KHAO),
        (post("Minister of Finance"), KHAO),
        (KHAO, post(FINANCE)),
        (post(FINANCE), post(FORESTS)),
        (Speaker("agency", "a", "กรมป่าไม้", "", "named"), Speaker("agency", "b", "กรมประมง", "", "named")),
    ],
)
def test_another_says_it(said: Speaker, stands: Speaker) -> None:
    assert SPEAKERS.differ(said, stands, DAY)
    assert SPEAKERS.differ(stands, said, DAY)


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (DAM, DAM),
        (person("ดำเกิ่ง แดงประเสริฐ"), DAM),
        (Speaker("person", "~ดำเกิง นาย", "ดำเกิง", "", "document"), DAM),
        (person("ดำเกิง"), DAM),
        (DAM, NOT_STATED),
        (NOT_STATED, DAM),
        (post("รมว.คลัง"), DAM),
        (DAM, post("Finance Minister")),
        (post("โฆษกของใครก็ไม่รู้"), DAM),
        (person("ไม่รู้จัก ใครเลย"), post(FINANCE)),
        (post("อธิบดี"), KHAO),
        (JANE, DAM),
        (Speaker("ministry", "mof", "กระทรวงการคลัง", "", "named"), DAM),
        (Speaker("ministry", "mof", "กระทรวงการคลัง", "", "named"), Speaker("agency", "b", "กรมธนารักษ์", "", "named")),
    ],
)
def test_it_may_be_the_same_who_says_it(said: Speaker, stands: Speaker) -> None:
    assert not SPEAKERS.differ(said, stands, DAY)
    assert not SPEAKERS.differ(stands, said, DAY)


def test_without_a_day_a_post_tells_nobody() -> None:
    assert not SPEAKERS.differ(post(FINANCE), KHAO, None)
