import pytest

from kb.knowledge.likeness import read_traits, share_names, weigh_number

SAME = pytest.mark.parametrize(
    ("thai", "english"),
    [
        ("1,250 ล้านบาท", "1,250 million baht"),
        ("1.12 แสนล้านบาท", "112 billion baht"),
        ("2.5 หมื่นคน", "25,000 people"),
        ("ร้อยละ ๓.๕", "3.5 percent"),
        ("ปี 2565", "in 2022"),
        ("พ.ศ. ๒๕๖๗", "2024"),
        ("12 ล้านล้าน", "12-trillion"),
    ],
)


@SAME
def test_a_number_is_the_same_in_both_languages(thai: str, english: str) -> None:
    assert read_traits(thai, ()).numbers == read_traits("", (english,)).numbers


@pytest.mark.parametrize(("one", "other"), [("2,565 คน", "2022 people"), ("12 ล้าน", "12 billion"), ("1.5", "15")])
def test_numbers_that_only_look_alike_differ(one: str, other: str) -> None:
    assert read_traits(one, ()).numbers != read_traits(other, ()).numbers


def test_days_are_those_of_either_calendar() -> None:
    thai, english = read_traits("เมื่อวันที่ 5 มีนาคม 2565", ()), read_traits("on March 5, 2022", ())
    assert thai.days == english.days
    assert len(thai.days) == 1


def test_long_numbers_tell_more_than_days_of_a_month() -> None:
    assert weigh_number("31") < weigh_number("350") < weigh_number("36829.499")


def test_names_are_shared_by_sound_across_scripts_alone() -> None:
    thai = read_traits("", ("นายเศรษฐา ทวีสิน เยือนจังหวัดภูเก็ต",))
    english = read_traits("", ("Mr. Srettha Thavisin flew to Phuket.",))
    assert {"เศรษฐา ทวีสิน", "ภูเก็ต"} <= set(share_names(thai, english))
    assert list(share_names(thai, thai)) == []
    assert set(share_names(thai, english)) == set(share_names(english, thai))


def test_latin_words_of_a_thai_text_are_kept_without_stop_words() -> None:
    assert read_traits("กรอบ Indo-Pacific ของ the IPEF", ()).latin == {"indo", "pacific", "ipef"}
