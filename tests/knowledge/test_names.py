"""The names in a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.names import MOST, PART, find_names, look_ups, name_terms
from kb.text.sound import sound_keys


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("นายกรัฐมนตรีมอบนายอนุชา บูรพชัยศรี โฆษก", {"อนุชา", "บูรพชัยศรี", "อนุชา บูรพชัยศรี"}),
        ("พลเอก ประยุทธ์ จันทร์โอชา นายกรัฐมนตรี", {"ประยุทธ์", "จันทร์โอชา"}),
        ("น.ส.รัชดา ธนาดิเรก กล่าวว่า", {"รัชดา", "ธนาดิเรก"}),
        ("พล.ต.อ.อัศวิน ขวัญเมือง", {"อัศวิน", "ขวัญเมือง"}),
        ("รศ.ดร.เอนก เหล่าธรรมทัศน์", {"เอนก", "เหล่าธรรมทัศน์"}),
        ("นายธนกรกล่าวว่า", {"ธนกร"}),
        ("ประธานาธิบดีสี จิ้นผิง เยือนไทย", {"สี", "จิ้นผิง", "สี จิ้นผิง"}),
        ("เดินทางไปจังหวัดภูเก็ตและ จ.เชียงใหม่", {"ภูเก็ต", "เชียงใหม่"}),
        ("ลำปาง ลำพูน", {"ลำปาง", "ลำพูน"}),
        ("หารือกับ มาร์ก กุดดิง (Mark Gooding)", {"มาร์ก", "กุดดิง", "mark", "gooding", "mark gooding"}),
        ("Mark Gooding (มาร์ก กุดดิง)", {"มาร์ก", "กุดดิง", "mark gooding"}),
        ("President Xi Jinping visited Chiang Mai.", {"xi", "jinping", "xi jinping", "chiang mai"}),
        ("Prayut Chan-o-cha’s visit", {"prayut", "chan-o-cha", "prayut chan-o-cha"}),
        ("Mr. KURODA Jun", {"kuroda", "jun", "kuroda jun"}),
    ],
)
def test_names_are_found(text: str, names: set[str]) -> None:
    assert names <= set(find_names([text]))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("นายกรัฐมนตรี กล่าวว่า", "กรัฐมนตรี"),
        ("นายอำเภอเมือง แจ้งว่า", "อำเภอเมือง"),
        ("นายจ้างและลูกจ้าง", "จ้าง"),
        ("นายอนุทิน กล่าวว่า", "กล่าวว่า"),
        ("The Smart City is a smart plan for the city.", "smart"),
        ("The Ministry of Labour", "ministry"),
        ("ASEAN and WHO", "who"),
    ],
)
def test_ordinary_words_are_no_names(text: str, word: str) -> None:
    assert word not in find_names([text])


def test_a_document_without_names_has_none() -> None:
    assert find_names([]) == ()
    assert find_names(["น้ำท่วมหนัก", "it rained"]) == ()


def test_names_are_distinct_and_bounded() -> None:
    names = find_names([" ".join(f"Name{chr(97 + n % 26)}{chr(97 + n // 26)}x" for n in range(600))])
    assert len(names) == len(set(names)) == MOST


def test_terms_hold_the_key_of_the_whole_and_of_its_words() -> None:
    terms = set(name_terms(("เศรษฐา ทวีสิน",)))
    assert {("th:" + key, "เศรษฐา ทวีสิน") for key in sound_keys("เศรษฐา ทวีสิน")} <= terms
    assert (f"th:{PART}{sound_keys('ทวีสิน')[0]}", "เศรษฐา ทวีสิน") in terms


def test_a_name_is_looked_up_where_its_other_spelling_stands() -> None:
    stored = {key for key, _ in name_terms(("prayut chan-o-cha",))}
    assert stored & set(look_ups("ประยุทธ์ จันทร์โอชา", thai=False))
    assert not stored & set(look_ups("ประยุทธ์ จันทร์โอชา", thai=True))


@given(st.lists(st.text(st.sampled_from("นายงพล.อเกม จ(ABab)' -สี\n"), max_size=60), max_size=4))
def test_any_text_gives_names_with_terms(paragraphs: list[str]) -> None:
    names = find_names(paragraphs)
    assert all(names)
    assert all(key and name in names for key, name in name_terms(names))
