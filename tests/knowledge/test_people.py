"""The persons of one document."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.entities import Entity
from kb.knowledge.offices import Offices
from kb.knowledge.people import SHORT, Sighting, find_people, person_terms

OFFICES = Offices([Entity("ministry", "mof", "กระทรวงการคลัง", "Ministry of Finance", english_other=("Finance Ministry",))])


def keys(*paragraphs: str, lang: str = "th") -> list[str]:
    return [one.key for one in find_people(paragraphs, lang)]


def assert_exact(paragraphs: Sequence[str], sightings: Sequence[Sighting]) -> None:
    for one in sightings:
        for mention in one.mentions:
            assert paragraphs[mention.paragraph][mention.start : mention.end] == mention.text
            assert (mention.type, mention.slug) == ("person", one.key)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("นายดำเกิง แดงประเสริฐ อธิบดีกรมไม้ไผ่ กล่าวว่า", ["ดำเกิง แดงประเสริฐ"]),
        ("พล.ต.อ.ดำเกิง แดงประเสริฐ และ น.ส. ขาวผ่อง เขียวงาม", ["ดำเกิง แดงประเสริฐ", "ขาวผ่อง เขียวงาม"]),
        ("ว่าที่ร้อยตรี ดร. ดำเกิง แดงประเสริฐ", ["ดำเกิง แดงประเสริฐ"]),
        ("ฯพณฯ นายดำเกิง แดงประเสริฐ", ["ดำเกิง แดงประเสริฐ"]),
        ("นาวาอากาศเอกหญิง ขาวผ่อง เขียวงาม", ["ขาวผ่อง เขียวงาม"]),
        ("นายแพทย์ดำเกิง แดงประเสริฐกล่าวว่าวันนี้", ["ดำเกิง แดงประเสริฐ"]),
        ("นายดำเกิง แดงประเสริฐรองอธิบดีกรมไม้ไผ่", ["ดำเกิง แดงประเสริฐ"]),
        ("นายอาทิตย์ แดงประเสริฐ", ["อาทิตย์ แดงประเสริฐ"]),
        ("หม่อมหลวงดำเกิง แดงงาม ณ อยุธยา กล่าว", ["ดำเกิง แดงงาม ณ อยุธยา"]),
        ("นายดำเกิง ณ ระนอง", ["ดำเกิง ณ ระนอง"]),
        ("น.ส.ขาวผ่อง เขียวงาม พงษ์ประเสริฐ รองโฆษก", ["ขาวผ่อง เขียวงาม พงษ์ประเสริฐ"]),
        ("น.ส.ขาวผ่อง เขียวงาม เดินทางไปกับ นายดำเกิง แดงดี", ["ขาวผ่อง เขียวงาม", "ดำเกิง แดงดี"]),
        ("นายดำเกิง (ดำ) แดงประเสริฐ", ["ดำเกิง แดงประเสริฐ"]),
        ("นายเหวียน ซวน แดง นายกรัฐมนตรีเวียดนาม", ["เหวียน ซวน แดง"]),
        ("พบกับนายดาเหม็ด บิน อัลแดง", ["ดาเหม็ด บิน อัลแดง"]),
        ("นายดำเกิง แดงประเสริฐ, นายขาว เขียวงาม และนางม่วง ฟ้าใส", ["ดำเกิง แดงประเสริฐ", "ขาว เขียวงาม", "ม่วง ฟ้าใส"]),
    ],
)
def test_a_thai_name_behind_a_title_is_found_up_to_its_end(text: str, names: list[str]) -> None:
    assert keys("หัวข้อ", text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("H.E. Mr. Dam Daengdee met Mrs. Jane Roe.", ["Dam Daengdee", "Jane Roe"]),
        ("Prime Minister Dam Daengdee said", ["Dam Daengdee"]),
        ("Deputy Government Spokesperson Jane Roe disclosed", ["Jane Roe"]),
        ("Minister of Social Development and Human Security Dam Daengdee", ["Dam Daengdee"]),
        ("Police General Dam Chan-dee’s visit", ["Dam Chan-dee"]),
        ("public health minister Dam Daengdee", ["Dam Daengdee"]),
        ("Prof. Jane K. Roe", ["Jane K. Roe"]),
    ],
)
def test_an_english_name_behind_a_title_or_post_is_found_up_to_its_end(text: str, names: list[str]) -> None:
    assert keys("Title", text, lang="en") == names


@pytest.mark.parametrize(
    "text",
    [
        "นายกรัฐมนตรี กล่าวว่า นายอำเภอเมือง และนายทะเบียน พบนายจ้าง",
        "ทนายความ และสภาทนายความ ได้ประชุม",
        "นายหน้า ตรวจเยี่ยม นางแบบ",
        "เดือนมิถุนายน มีฝน",
        "จังหวัดนครนายก เป็นเมือง",
        "สมเด็จพระนางเจ้า พระบรมราชินี",
        "พ.ศ. สองพัน ห้าร้อย",
        "ด้านเภสัชกรรม วัคซีน",
        "Prime Minister Office and Minister of Finance",
        "The Ministry of Public Health",
    ],
)
def test_words_that_begin_as_titles_do_are_nobody(text: str) -> None:
    assert keys("หัวข้อ", text, lang="en") == []


def test_a_verb_behind_a_given_name_is_no_surname() -> None:
    (one,) = find_people(["หัวข้อ", "นายดำเกิง แดงประเสริฐ มาแล้ว", "นายดำเกิง กล่าวว่าดี และนายดำเกิงได้ไป"], "th")
    assert one.key == "ดำเกิง แดงประเสริฐ"
    assert [mention.text for mention in one.mentions] == ["ดำเกิง แดงประเสริฐ", "ดำเกิง", "ดำเกิง"]


def test_a_given_name_behind_a_post_is_the_person_who_bears_it_here() -> None:
    (one,) = find_people(["“นายกฯ ดำเกิง” ตรวจงาน", "นายดำเกิง แดงประเสริฐ นายกรัฐมนตรี"], "th")
    assert [(mention.paragraph, mention.text) for mention in one.mentions] == [(0, "ดำเกิง"), (1, "ดำเกิง แดงประเสริฐ")]
    (other,) = find_people(["Dam", "Gen. Dam Daengdee came. Gen Dam spoke."], "en")
    assert [mention.text for mention in other.mentions] == ["Dam Daengdee", "Dam"]


def test_a_given_name_that_two_bear_is_nobody() -> None:
    found = find_people(["หัวข้อ", "นายดำเกิง แดงประเสริฐ และนายดำเกิง เขียวงาม พบกัน", "นายดำเกิง กล่าวว่า"], "th")
    assert sorted(len(one.mentions) for one in found) == [1, 1]


def test_somebody_without_a_surname_has_a_key_of_its_own_kind() -> None:
    assert keys("พลเอก สมชาย ตรวจเยี่ยมหน่วย") == [f"{SHORT}สมชาย พลเอก"]
    assert keys("รมว.คลัง กล่าวว่า รมว.ยุติธรรม") == []


def test_a_name_is_cut_to_its_shorter_form_elsewhere() -> None:
    assert keys("นายดำเกิง แดงประเสริฐ", "นายดำเกิง แดงประเสริฐหงุดหงิดมาก") == ["ดำเกิง แดงประเสริฐ"]


def test_an_untitled_whole_name_is_a_mention_too() -> None:
    (one,) = find_people(["ดำเกิง แดงประเสริฐ ชี้แจง", "นายดำเกิง แดงประเสริฐ มา"], "th")
    assert [mention.rule for mention in one.mentions] == ["full name", "after นาย"]


def test_a_parenthesis_in_the_other_script_proves_one_person() -> None:
    (one,) = find_people(["พบ", "นายเจมส์ ดอว์สัน (Mr. James Dawson) กับ Mr. James Dawson"], "th")
    assert (one.key, one.aliases) == ("เจมส์ ดอว์สัน", ("James Dawson",))
    assert [mention.text for mention in one.mentions] == ["เจมส์ ดอว์สัน", "James Dawson", "James Dawson"]
    (other,) = find_people(["Met", "Mr. James Dawson (เจมส์ ดอว์สัน)"], "en")
    assert (other.key, other.aliases) == ("เจมส์ ดอว์สัน", ("James Dawson",))
    (third,) = find_people(["พบ", "นายเจมส์ ดอว์สัน (Department of Health)"], "th")
    assert third.aliases == ()


def test_posts_stand_behind_or_before_a_name() -> None:
    behind, before = find_people(
        ["หัวข้อ", "นายดำเกิง แดงประเสริฐ นายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงการคลัง พร้อมด้วย อธิบดีกรมไม้ไผ่ นายขาว เขียวงาม"], "th"
    )
    assert behind.posts == ("นายกรัฐมนตรี", "รัฐมนตรีว่าการกระทรวงการคลัง")
    assert before.posts == ("อธิบดีกรมไม้ไผ่",)
    former, _ = find_people(["หัวข้อ", "นายดำเกิง แดงประเสริฐ อดีตอธิบดีกรมไม้ไผ่ และ นายขาว เขียวงาม"], "th")
    assert former.posts == ()


def test_a_post_between_two_names_belongs_to_the_first() -> None:
    first, second = find_people(["หัวข้อ", "นายดำเกิง แดงประเสริฐ อธิบดีกรมไม้ไผ่ นายขาว เขียวงาม"], "th")
    assert (first.posts, second.posts) == (("อธิบดีกรมไม้ไผ่",), ())


def test_in_an_english_list_a_post_is_the_next_ones() -> None:
    first, second = find_people(["Title", "Minister of Finance Dam Daengdee, Minister of Energy Gen. Jane Roe"], "en")
    assert (first.posts, second.posts) == (("Minister of Finance",), ("Minister of Energy",))


def test_ten_thousand_names_are_all_found() -> None:
    people = [f"นายดำ{chr(0x0E01 + i % 40)}{chr(0x0E01 + i // 40 % 40)}งาม แดง{chr(0x0E01 + i // 1600 % 40)}ดี" for i in range(10_000)]
    paragraphs = [" ".join(people)]
    found = find_people(paragraphs, "th")
    assert len(found) == len(set(people)) > 9_000
    assert_exact(paragraphs, found)


def test_terms_hold_posts_titles_and_aliases_with_the_day() -> None:
    found = find_people(["หัวข้อ", "พล.อ. เจมส์ ดอว์สัน (James Dawson) นายกรัฐมนตรี"], "th")
    assert set(person_terms(found, date(2024, 3, 12), OFFICES)) == {
        ("เจมส์ ดอว์สัน", "post", "นายกรัฐมนตรี", "2024-03-12"),
        ("เจมส์ ดอว์สัน", "title", "พลเอก", "2024-03-12"),
        ("เจมส์ ดอว์สัน", "alias", "James Dawson"),
    }


@pytest.mark.parametrize(
    ("title", "text", "lang", "key"),
    [
        ("นายดำเกิง แดงประเสริฐ รมว.คลัง ชี้แจง", "นายดำเกิง แดงประเสริฐ รัฐมนตรีว่าการกระทรวงการคลัง กล่าวว่า", "th", "ดำเกิง แดงประเสริฐ"),
        ("Finance Minister Dam Daengdee met", "Minister of Finance Dam Daengdee said", "en", "Dam Daengdee"),
    ],
)
def test_a_post_in_several_wordings_is_one_term_of_a_document(title: str, text: str, lang: str, key: str) -> None:
    (one,) = found = find_people([title, text], lang)
    assert len(one.posts) == 2
    posts = [term for term in person_terms(found, date(2024, 3, 12), OFFICES) if term[1] == "post"]
    assert posts == [(key, "post", "รัฐมนตรีว่าการกระทรวงการคลัง", "2024-03-12")]


PIECES = st.lists(
    st.sampled_from(
        ["นาย", "นางสาว", "พล.อ.", "รมว.", "นายกฯ ", "ดำเกิง", "แดงดี", " ", "กล่าวว่า", "(James Roe)", "Mr. ", "Jane Roe", "\u0e48", ", "]
    )
    | st.text("กขคเาิ์ AbZ.()’-", max_size=4)
).map("".join)


@given(st.lists(PIECES, min_size=1, max_size=4), st.sampled_from(["th", "en", ""]))
def test_mentions_are_exact(paragraphs: list[str], lang: str) -> None:
    assert_exact(paragraphs, find_people(paragraphs, lang))


SYLLABLES = st.lists(st.sampled_from(["มะลิ", "ดา", "สิน", "พิช", "ทัย", "ชล", "บุญ"]), min_size=2, max_size=4).map("".join)


@given(st.text("กขคงจ ", max_size=12), SYLLABLES, SYLLABLES, st.text("กขคงจ", min_size=1, max_size=9))
def test_a_titled_name_between_any_words_ends_at_its_space(before: str, first: str, last: str, behind: str) -> None:
    assert f"{first} {last}" in keys("หัวข้อ", f"{before} นางสาว{first} {last} {behind}")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("นายกอบชัย แดงประเสริฐ ปลัดกระทรวงการคลัง กล่าวว่า", "กอบชัย แดงประเสริฐ"),
        ("นายสิบหมื่นชัย แดงประเสริฐ กล่าวว่า", "สิบหมื่นชัย แดงประเสริฐ"),
        ("นายโรเบิร์ต เอฟ. สมิท เอกอัครราชทูต กล่าวว่า", "โรเบิร์ต เอฟ. สมิท"),
        ("มิสเตอร์ บรูโน่ สมิท นายกสมาคม กล่าวว่า", "บรูโน่ สมิท"),
    ],
)
def test_names_that_begin_as_other_words_do(text: str, name: str) -> None:
    assert [one.key for one in find_people([text], "th")] == [name]


def test_advice_behind_a_given_name_is_no_surname() -> None:
    assert [one.key for one in find_people(["ดร.ดำเกิง แดงประเสริฐ ประชุม", "ดร.ดำเกิง แนะนำว่า น้ำลด"], "th")] == ["ดำเกิง แดงประเสริฐ"]
