import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.util import eng_to_thai, thai_to_eng

from kb.text.keyboard import are_neighbours, switch_layout


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("-hv,^]", "ข้อมูล"), ("oepd", "นำยก"), ("ohe", "น้ำ"), ("ฟหำฟื", "asean"), ("แนอรกขๅต", "covid-19")],
)
def test_what_was_typed_with_the_wrong_layout(typed: str, meant: str) -> None:
    assert switch_layout(typed) == meant


@pytest.mark.parametrize("text", ["", " ", "2562", "12/2567", "ข่าว news", "5Gเพื่อ"])
def test_nothing_to_switch(text: str) -> None:
    assert switch_layout(text) is None


@given(st.sampled_from("กขคงจฉชซฐณดตถทธนบปผพฟภมยรลวศษสหอฮ"))
def test_switching_a_letter_twice_gives_it_back(letter: str) -> None:
    assert eng_to_thai(thai_to_eng(letter)) == letter


@given(st.text(max_size=20), st.text(max_size=20))
def test_neighbours_are_so_both_ways(one: str, other: str) -> None:
    assert are_neighbours(one, other) == are_neighbours(other, one)
