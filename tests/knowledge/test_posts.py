"""Posts beside a name."""

import pytest

from kb.knowledge.posts import posts_after, posts_before


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (" อธิบดีกรมไม้ไผ่ กล่าวว่า", ("อธิบดีกรมไม้ไผ่",)),
        (" รองนายกรัฐมนตรีและรมว.สาธารณสุข เปิดเผย", ("รองนายกรัฐมนตรี", "รมว.สาธารณสุข")),
        (" รัฐมนตรีว่าการกระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม เป็นประธาน", ("รัฐมนตรีว่าการกระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม",)),
        (" รักษาราชการแทนอธิบดีกรมไม้ไผ่", ("รักษาราชการแทนอธิบดีกรมไม้ไผ่",)),
        (" ในฐานะโฆษกกระทรวงการคลัง", ("โฆษกกระทรวงการคลัง",)),
        (" อดีตนายกรัฐมนตรี", ()),
        (" อธิบดี กล่าวว่า", ()),
        (" เป็นประธานในพิธี", ()),
        (", Minister of Public Health, said", ("Minister of Public Health",)),
        (", Deputy Prime Minister and Minister of Energy", ("Deputy Prime Minister", "Minister of Energy")),
        (", former Minister of Energy", ()),
        (", Director, said", ()),
    ],
)
def test_posts_behind_a_name(text: str, posts: tuple[str, ...]) -> None:
    assert posts_after("ดำ แดง" + text, 6).names == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("พบ อธิบดีกรมไม้ไผ่ ", ("อธิบดีกรมไม้ไผ่",)),
        ("โฆษกประจำสำนักนายกรัฐมนตรี ", ("โฆษกประจำสำนักนายกรัฐมนตรี",)),
        ("อดีตอธิบดีกรมไม้ไผ่ ", ()),
        ("อธิบดีกรมไม้ไผ่ กล่าวถึง ", ()),
        ("Prime Minister and Defense Minister ", ("Prime Minister", "Defense Minister")),
        ("said Minister of Finance ", ("Minister of Finance",)),
        ("Former Prime Minister ", ()),
    ],
)
def test_posts_before_a_name(text: str, posts: tuple[str, ...]) -> None:
    assert posts_before(text + "ดำ แดง", len(text)) == posts


def test_a_post_before_the_limit_is_not_looked_at() -> None:
    assert posts_before("อธิบดีกรมไม้ไผ่ นายดำ", 16, 3) == ()
