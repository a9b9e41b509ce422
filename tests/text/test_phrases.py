import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.text.analyzer import STOP_WORDS, Analyzer
from kb.text.normalize import canonical, fold
from kb.text.phrases import LONGEST_TITLE, MOST, find_phrases

ANALYZER = Analyzer()


@pytest.mark.parametrize(
    ("title", "phrase"),
    [
        ("การพัฒนาเมืองอัจฉริยะในประเทศไทย", "เมืองอัจฉริยะ"),
        ("การพัฒนาเมืองอัจฉริยะในประเทศไทย", "เมืองอัจฉริยะในประเทศไทย"),
        ("นายกฯ ลงพื้นที่น้ำท่วม", "ลงพื้นที่"),
        ("พล.อ.ประยุทธ์ จันทร์โอชา", "ประยุทธ์ จันทร์โอชา"),
        ("สถานการณ์โควิด-19 วันนี้", "โควิด-19"),
        ("Thailand hosts the Smart City Expo", "smart city"),
        ("ประชุม ASEAN Smart City ที่ภูเก็ต", "asean smart city"),
    ],
)
def test_title_offers(title: str, phrase: str) -> None:
    assert phrase in find_phrases(title, ANALYZER)


@pytest.mark.parametrize(
    ("title", "phrase"),
    [
        ("น้ำท่วมและภัยแล้ง", "น้ำท่วมและ"),
        ("น้ำท่วม, ภัยแล้ง", "น้ำท่วม, ภัยแล้ง ปี"),
        ("ข่าว: น้ำท่วม (ภาคใต้) วันนี้", "น้ำท่วม (ภาคใต้"),
        ("The state of the art", "state of the"),
        ("2562 ปีใหม่", "2562 ปี"),
    ],
)
def test_title_does_not_offer(title: str, phrase: str) -> None:
    assert phrase not in find_phrases(title, ANALYZER)


def test_a_phrase_neither_begins_nor_ends_amid_a_name_cut_to_rubble() -> None:
    phrases = find_phrases("อรรษิษฐ์ สัมพันธรัตน์", ANALYZER)
    assert "อรรษิษฐ์ สัมพันธรัตน์" in phrases
    assert "ษิษฐ์" not in phrases
    assert "รษิษฐ์" not in phrases


def test_a_long_title_is_no_phrase_itself() -> None:
    title = "น้ำท่วม " * 20
    assert canonical(title) not in find_phrases(title, ANALYZER)


@given(st.text(st.sampled_from("การประชุมเมืองที่และ้่ smartcityof,.()-ๆฯ1"), max_size=150))
def test_phrases_stand_in_the_title_and_are_few(title: str) -> None:
    folded = fold(canonical(title))
    phrases = find_phrases(title, ANALYZER)
    assert len(phrases) == len(set(phrases)) <= MOST
    assert all(phrase and phrase in folded for phrase in phrases)
    assert STOP_WORDS.isdisjoint(phrase for phrase in phrases if phrase != folded)
    assert (folded in phrases) == (0 < len(folded) <= LONGEST_TITLE)
