"""One name for each post."""

import pytest

from kb.knowledge.entities import Entity
from kb.knowledge.offices import MANY, Offices

OFFICES = Offices(
    [
        Entity("ministry", "mof", "กระทรวงการคลัง", "Ministry of Finance", thai_short=("กค.",), english_other=("Finance Ministry",)),
        Entity("ministry", "opm", "สำนักนายกรัฐมนตรี", "Office of the Prime Minister"),
        Entity("ministry", "mod", "กระทรวงกลาโหม", "Ministry of Defence", english_other=("Ministry of Defense",)),
    ]
)


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("รมว.คลัง", "รัฐมนตรีว่าการกระทรวงการคลัง"),
        ("รมว.กค.", "รัฐมนตรีว่าการกระทรวงการคลัง"),
        ("รัฐมนตรีว่าการ กระทรวงการคลัง", "รัฐมนตรีว่าการกระทรวงการคลัง"),
        ("Minister of Finance", "รัฐมนตรีว่าการกระทรวงการคลัง"),
        ("Defense Minister", "รัฐมนตรีว่าการกระทรวงกลาโหม"),
        ("รมช.คลัง", "รัฐมนตรีช่วยว่าการกระทรวงการคลัง"),
        ("Deputy Finance Minister", "รัฐมนตรีช่วยว่าการกระทรวงการคลัง"),
        ("Permanent Secretary of the Ministry of Finance", "ปลัดกระทรวงการคลัง"),
        ("ปลัดกระทรวงการคลัง", "ปลัดกระทรวงการคลัง"),
        ("รักษาราชการแทนปลัดกระทรวงการคลัง", "รักษาการปลัดกระทรวงการคลัง"),
        ("Acting Finance Minister", "รักษาการรัฐมนตรีว่าการกระทรวงการคลัง"),
        ("โฆษกประจำสำนักนายกรัฐมนตรี", "โฆษกประจำสำนักนายกรัฐมนตรี"),
        ("Govt Spokesperson", "โฆษกประจำสำนักนายกรัฐมนตรี"),
        ("นายกฯ", "นายกรัฐมนตรี"),
        ("นายกรัฐมนตรีกัมพูชา", "นายกรัฐมนตรีกัมพูชา"),
        ("รัฐมนตรีว่าการกระทรวงการคลังญี่ปุ่น", "รัฐมนตรีว่าการกระทรวงการคลังญี่ปุ่น"),
        ("อธิบดีกรมไม้ไผ่", "อธิบดีกรมไม้ไผ่"),
    ],
)
def test_wordings_of_one_post_have_one_name_and_others_stay(post: str, name: str) -> None:
    assert OFFICES.name(post) == name


def test_deputies_are_many_and_a_premier_is_one() -> None:
    assert MANY.match("รองนายกรัฐมนตรี")
    assert not MANY.match("นายกรัฐมนตรี")
