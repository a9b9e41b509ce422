from hypothesis import given
from hypothesis import strategies as st

from kb.text.slips import SLIP, cost_of_extra, cost_of_missing, cost_of_other, cost_of_swapped

CHARACTER = st.sampled_from("กขสศษรลนณ่้ิีัะาเแaeqtz")


@given(CHARACTER, CHARACTER, CHARACTER)
def test_no_slip_is_cheaper_than_the_commonest(one: str, other: str, third: str) -> None:
    costs = (cost_of_missing(one, other), cost_of_extra(one, other, third), cost_of_other(one, other), cost_of_swapped(one, other))
    assert min(costs) >= SLIP


def test_a_letter_that_sounds_alike_is_taken_sooner_than_one_far_away() -> None:
    assert cost_of_other("ณ", "น") < cost_of_other("ณ", "ง")
    assert cost_of_other("c", "k") < cost_of_other("c", "p")
