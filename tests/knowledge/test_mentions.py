"""Which names in a document are mentions, which are not, and by which rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.entities import Entity
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.mentions import Spotter

ROWS = (
    Entity(
        "ministry",
        "mof",
        "กระทรวงการคลัง",
        "Ministry of Finance",
        thai_short=("กค.",),
        posts=("รมว.คลัง", "Finance Minister"),
        needs=("กค.",),
    ),
    Entity("ministry", "mfa", "กระทรวงการต่างประเทศ", "Ministry of Foreign Affairs", posts=("Minister of Foreign Affairs",)),
    Entity("agency", "highways", "กรมทางหลวง", "Department of Highways", thai_short=("ทล.",), needs=("ทล.",)),
    Entity("agency", "rural-roads", "กรมทางหลวงชนบท", "Department of Rural Roads", thai_short=("ทช.",), needs=("ทช.",)),
    Entity("agency", "coasts", "กรมทรัพยากรทางทะเลและชายฝั่ง", "Department of Coasts", thai_short=("ทช.",), needs=("ทช.",)),
    Entity("place", "chiang-mai", "เชียงใหม่", "Chiang Mai", kind="province", thai_short=("ชม.",), needs=("ชม.",)),
    Entity("place", "bangkok", "กรุงเทพมหานคร", "Bangkok", kind="province", thai_other=("กรุงเทพ", "กรุงเทพฯ"), other_than=("Bangkok Goals",)),
    Entity("place", "tak", "ตาก", "Tak", kind="province", needs=("ตาก", "Tak"), other_than=("ตากอากาศ", "Tak Bai")),
    Entity("place", "phrae", "แพร่", "Phrae", kind="province", needs=("แพร่",), other_than=("เผยแพร่",)),
    Entity("place", "nan", "น่าน", "Nan", kind="province", needs=("น่าน", "Nan")),
    Entity("place", "loei", "เลย", "Loei", kind="province", needs=("เลย",)),
    Entity("place", "china", "จีน", "China", kind="country", other_than=("ภาษาจีน",)),
    Entity("place", "japan", "ญี่ปุ่น", "Japan", kind="country"),
    Entity("place", "thailand", "ประเทศไทย", "Thailand", kind="country"),
    Entity("place", "chad", "ชาด", "Chad", kind="country", needs=("ชาด", "Chad")),
    Entity("place", "europe", "ยุโรป", "Europe", kind="world-region"),
    Entity("theme", "roads", "ถนนหนทาง", "Roads", thai_other=("ทางหลวง",), english_other=("highway",), other_than=("highway robbery",)),
)
SPOTTER = Spotter(Gazetteer({(row.type, row.slug): row for row in ROWS}))


def find(*paragraphs: str) -> list[tuple[str, str]]:
    return [(mention.slug, mention.text) for mention in SPOTTER.find(paragraphs)]


def rules(*paragraphs: str) -> list[tuple[str, str]]:
    return [(mention.slug, mention.rule) for mention in SPOTTER.find(paragraphs)]


def test_the_longest_name_wins() -> None:
    assert find("กรมทางหลวงชนบทเปิดถนน") == [("rural-roads", "กรมทางหลวงชนบท")]


def test_a_post_names_its_ministry() -> None:
    assert rules("รมว. คลัง พบสื่อ", "The Finance Minister spoke.") == [("mof", "post"), ("mof", "post")]


@pytest.mark.parametrize(
    "text",
    [
        "กู้เงินจากธนาคารกรุงเทพ",
        "มหาวิทยาลัยเชียงใหม่จัดงาน",
        "โรงพยาบาลมหาราชนครเชียงใหม่",
        "เอกสารภาษาจีน",
        "นายตาก มาแล้ว",
        "นายสมบูรณ์ เชียงใหม่ กล่าวถึงงาน",
        "พัก ณ บ้านตากอากาศ",
        "เผยแพร่แล้วเลย",
        "Bangkok Bank and Chiang Mai University",
        "the Bank of China and the Bangkok Goals",
        "Mr. Nan Chad, of Tak Bai",
        "บริษัท ตัวอย่าง (ประเทศไทย) จำกัด",
        "ไปยุโรป",
    ],
)
def test_a_name_within_another_name_is_none(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "slug", "rule"),
    [
        ("ที่จังหวัดเลย", "loei", "after จังหวัด"),
        ("อ.เมือง จ.ตาก", "tak", "after จ."),
        ("ไป จ.ชม. พรุ่งนี้", "chiang-mai", "after จ."),
        ("in Nan Province", "nan", "before Province"),
        ("He came from Chad.", "chad", "after from"),
    ],
)
def test_a_doubtful_form_counts_with_a_word_beside_it(text: str, slug: str, rule: str) -> None:
    assert rules(text) == [(slug, rule)]


def test_doubtful_places_count_in_a_list_with_sure_ones() -> None:
    assert find("ตาก แพร่ น่าน เลย และเชียงใหม่ มีฝน") == [
        ("tak", "ตาก"),
        ("phrae", "แพร่"),
        ("nan", "น่าน"),
        ("loei", "เลย"),
        ("chiang-mai", "เชียงใหม่"),
    ]
    assert find("Chiang Mai, Nan, and Tak") == [("chiang-mai", "Chiang Mai"), ("nan", "Nan"), ("tak", "Tak")]


def test_a_country_does_not_make_a_province_of_a_word_beside_it() -> None:
    assert find("ไปจีน เลย และกลับ") == [("china", "จีน")]


def test_an_abbreviation_counts_in_brackets_and_where_the_full_name_stands() -> None:
    assert rules("กรมทางหลวง (ทล.) แจ้ง", "โดย ทล. จะซ่อม") == [
        ("highways", "name"),
        ("highways", "abbreviation in brackets"),
        ("highways", "elsewhere in the document by its full name"),
    ]
    assert find("โดย ทล. จะซ่อม", "ใช้เวลา 24 ชม.") == []


def test_an_abbreviation_of_two_is_that_of_the_one_that_the_document_names() -> None:
    assert find("กรมทรัพยากรทางทะเลและชายฝั่ง", "ทช. ปลูกป่า")[1] == ("coasts", "ทช.")
    assert find("ทช. ปลูกป่า") == []
    assert find("กรมทรัพยากรทางทะเลและชายฝั่ง และกรมทางหลวงชนบท", "ทช. ปลูกป่า")[2:] == []


@pytest.mark.parametrize(
    "text",
    [
        "กระทรวงการคลังจีน",
        "กระทรวงการคลังของญี่ปุ่น",
        "Ministry of Finance of Japan",
        "Japanese Ministry of Finance",
        "Japan's Ministry of Finance",
    ],
)
def test_a_ministry_of_another_country_is_none_of_ours(text: str) -> None:
    assert "mof" not in [slug for slug, _ in find(text)]


def test_our_ministry_beside_a_country_stays_ours() -> None:
    assert find("กระทรวงการคลัง ญี่ปุ่นเสนอ")[0] == ("mof", "กระทรวงการคลัง")
    assert find("กระทรวงการคลังและรัฐบาลญี่ปุ่น")[0] == ("mof", "กระทรวงการคลัง")
    assert find("Ministry of Finance of Thailand")[0] == ("mof", "Ministry of Finance")


def test_spaces_and_capitals_as_documents_have_them() -> None:
    assert find("กระทรวง การคลัง", "MINISTRY OF FINANCE") == [("mof", "กระทรวง การคลัง"), ("mof", "MINISTRY OF FINANCE")]


def test_theme_terms_stand_outside_names() -> None:
    spotted = SPOTTER.spot(["กรมทางหลวงซ่อมทางหลวง", "a highway, not highway robbery"])
    assert [(n, term.start, term.form) for n, term in spotted.terms] == [(0, 14, "ทางหลวง"), (1, 2, "highway")]


def test_title_is_paragraph_nought_and_order_is_that_of_the_text() -> None:
    found = SPOTTER.find(["เชียงใหม่", "จีนกับญี่ปุ่น ไปเชียงใหม่"])
    assert [(mention.paragraph, mention.slug) for mention in found] == [(0, "chiang-mai"), (1, "china"), (1, "japan"), (1, "chiang-mai")]


def test_nothing_in_nothing() -> None:
    assert SPOTTER.find([]) == SPOTTER.find(["", "ข้าวหอมมะลิ"]) == Spotter(Gazetteer({})).find(["ตาก"]) == ()


def test_ten_thousand_mentions_in_one_paragraph() -> None:
    assert len(SPOTTER.find(["", "ไปเชียงใหม่ กับจังหวัดตาก " * 5_000])) == 10_000


forms = sorted({form for row in ROWS for form in row.forms()})
words = st.sampled_from([*forms, "จังหวัด", "กับ", " ", " และ", ", ", "(", ")", "ธนาคาร", "นาย", " of ", "เผย", "อัตรา", "Bank"])
texts = st.lists(st.lists(words, max_size=12).map("".join), max_size=3)


@given(texts)
def test_offsets_are_exact_and_mentions_do_not_overlap(paragraphs: list[str]) -> None:
    before = (0, 0)
    for mention in SPOTTER.find(paragraphs):
        assert paragraphs[mention.paragraph][mention.start : mention.end] == mention.text
        assert (mention.paragraph, mention.start) >= before
        before = (mention.paragraph, mention.end)


@given(st.lists(st.sampled_from(["เดินทางไป", "ร่วมกับ", "ข้าวหอม", " วันนี้ ", "๑๒ ราย ", "(", "น้ำ"]), max_size=6).map("".join))
def test_a_sure_name_between_other_words_is_found(text: str) -> None:
    assert ("mof", "กระทรวงการคลัง") in find(text + "กระทรวงการคลัง" + text)
