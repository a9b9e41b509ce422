"""Names by sound: one key for the spellings of a name, and how alike two of them are."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kb.text.normalize import fold
from kb.text.sound import KEYS, likeness, sound_keys

SAME = [
    ("ประยุทธ์", "Prayut"),
    ("ประยุทธ์", "Prayuth"),
    ("จันทร์โอชา", "Chan-o-cha"),
    ("จันทร์โอชา", "Chanocha"),
    ("เศรษฐา", "Srettha"),
    ("เศรษฐา", "Settha"),
    ("ชาญวีรกูล", "Charnvirakul"),
    ("ชาญวีรกูล", "Chanwirakun"),
    ("รัชดา", "Rachada"),
    ("รัชดา", "Ratchada"),
    ("ธนาดิเรก", "Dhnadirek"),
    ("ธนาดิเรก", "Thanadirek"),
    ("ไตรศุลี", "Traisulee"),
    ("ไตรศุลี", "Traisuree"),
    ("เชียงใหม่", "Chiang Mai"),
    ("เชียงใหม่", "Chiengmai"),
    ("พิษณุโลก", "Phitsanulok"),
    ("ไบเดน", "Biden"),
    ("สี", "Xi"),
    ("จิ้นผิง", "Jinping"),
    ("แมคโดนัลด์", "McDonald"),
]

OTHERS = [
    ("สมชาย", "Somsak"),
    ("สมศักดิ์", "Somchai"),
    ("อนุทิน", "Anucha"),
    ("เชียงใหม่", "Chiang Rai"),
    ("ตราด", "Tak"),
]


@pytest.mark.parametrize(("thai", "latin"), SAME)
def test_romanisations_share_a_key_with_the_thai_spelling_and_are_alike(thai: str, latin: str) -> None:
    assert set(sound_keys(thai)) & set(sound_keys(latin))
    assert likeness(thai, latin) > 0.66


@pytest.mark.parametrize(("thai", "latin"), OTHERS)
def test_other_names_are_less_alike_than_spellings_of_one(thai: str, latin: str) -> None:
    assert likeness(thai, latin) < 0.66


@pytest.mark.parametrize(
    ("thai", "right", "wrong"),
    [("สมชาย", "Somchai", "Somsak"), ("ประวิตร", "Prawit", "Prayut"), ("ลำปาง", "Lampang", "Lamphun"), ("Prayut", "Prayuth", "Prawit")],
)
def test_the_right_spelling_is_the_most_alike(thai: str, right: str, wrong: str) -> None:
    assert likeness(thai, right) > likeness(thai, wrong)


@pytest.mark.parametrize(("word", "key"), [("จันทร์", "tn"), ("ธรรม", "tm"), ("วรรณ", "wn"), ("ทรัพย์", "tp"), ("ศรี", "t"), ("หมอ", "m")])
def test_silent_letters_and_double_r_are_read_as_spoken(word: str, key: str) -> None:
    assert sound_keys(word)[0] == key


@pytest.mark.parametrize("word", ["", "2562", "๒๕๖๒", "—", "ๆ", "\u0e4c", "中"])
def test_what_has_no_sound_has_no_key_and_is_like_nothing(word: str) -> None:
    assert sound_keys(word) == ()
    assert likeness(word, "Prayut") == 0.0


NAMES = st.text(st.sampled_from("กขจชทธนประลวสหอญยฤ์ัาิีุูเแโใไ่้ำabcdefghijklmnopqrstuvwxyz -'.1É๑"), max_size=24) | st.text(max_size=24)


@given(NAMES)
def test_keys_are_few_and_stable_under_fold(word: str) -> None:
    keys = sound_keys(word)
    assert len(keys) <= KEYS
    assert len(set(keys)) == len(keys)
    assert keys == sound_keys(fold(word))
    assert all(key and " " not in key for key in keys)


@given(NAMES, NAMES)
@example("U0BJK", "A0B0BGBJ")
def test_likeness_is_symmetric_and_within_bounds(one: str, other: str) -> None:
    degree = likeness(one, other)
    assert 0.0 <= degree <= 1.0
    assert degree == pytest.approx(likeness(other, one))
    assert degree == pytest.approx(likeness(fold(one), fold(other)))


@given(NAMES)
def test_a_name_sounds_as_itself(word: str) -> None:
    assert likeness(word, word) in (0.0, 1.0)
