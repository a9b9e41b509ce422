import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.query.plan import Planner
from kb.query.syntax import LONGEST, find_whole, parse
from kb.text.analyzer import Analyzer

PLANNER = Planner(Analyzer())

TYPED = st.text(st.sampled_from('กานำ้ที่ท่วม ๒๕AI"“”«»()[]-*:^~\\/.,?!\u200b\x00\n\tOR NOTtitlepublishedlang'), max_size=80)


@given(st.one_of(TYPED, st.text(max_size=80)))
def test_plan_never_fails(text: str) -> None:
    plan = PLANNER.plan(text)
    assert plan.tries
    assert isinstance(plan.understood, str)


@pytest.mark.parametrize(
    "text",
    ["ก" * 10_000, "ประชุม " * 2000, '"' * 5000, "(" * 5000, "((ก) " * 2000, "ก OR " * 2000, "-ก " * 3000, "[2562 TO " * 1000, "*" * 5000],
)
def test_plan_of_an_absurd_query_says_so(text: str) -> None:
    plan = PLANNER.plan(text)
    assert f"the query is too long: only its first {LONGEST} characters were read" in plan.problems


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('"ประชุม', "a quotation mark is not closed"),
        ("“ประชุม", "a quotation mark is not closed"),
        ("(ประชุม", "a bracket is not closed"),
        ("ประชุม)", "a bracket was never opened"),
        ("*", "nothing to search for was found in the query: all documents are shown"),
        ("???", "nothing to search for was found in the query: all documents are shown"),
        ("ที่ ของ และ", "only very common words"),
        ("the of", "only very common words"),
        ('""', "there is nothing between the quotation marks"),
        ("published:วันนี้", "not a date: วันนี้"),
        ("published:2562-13", "not a date: 2562-13"),
    ],
)
def test_plan_tells_what_it_did_not_understand(text: str, problem: str) -> None:
    assert problem in PLANNER.plan(text).problems


@pytest.mark.parametrize("text", ["น้ำท่วม", "เมืองอัจฉริยะ อาเซียน", '"คณะรัฐมนตรี" -ประชุม', "smart city", "digi*", "", "published:2562"])
def test_plan_of_a_good_query_has_no_problem(text: str) -> None:
    assert PLANNER.plan(text).problems == ()


@pytest.mark.parametrize("quoted", ['"ร่วมมือ ร่วมใจ"', "“ร่วมมือ ร่วมใจ”", "«ร่วมมือ ร่วมใจ»", "“ร่วมมือ ร่วมใจ“", "\u201eร่วมมือ ร่วมใจ\u201c"])
def test_passages_may_stand_between_any_quotation_marks(quoted: str) -> None:
    assert PLANNER.plan(quoted).tries == PLANNER.plan('"ร่วมมือ ร่วมใจ"').tries


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("-ก", "NOT ก"),
        ("published:2562", "published:2019"),
        ("published:[2562-01-01 TO 2562-06-30]", "published:[2019-01-01 TO 2019-06-30]"),
        ("published:๒๕๖๒", "published:[2019 TO 2019]"),
        ("ประชุม ประชุม", "ประชุม"),
        ("lang:TH", "lang:th"),
    ],
)
def test_two_ways_of_writing_mean_the_same(one: str, other: str) -> None:
    assert PLANNER.plan(one).understood.replace("ประชุม ประชุม", "ประชุม") == PLANNER.plan(other).understood


@pytest.mark.parametrize("text", ["COVID-19", "โควิด-19", "ก - ข", "5/2567", "http://example.org/a?b=1", "เวลา 10:30"])
def test_marks_inside_words_are_no_operators(text: str) -> None:
    assert "-" not in PLANNER.plan(text).understood.replace("covid 19", "").replace("โควิด 19", "")
    assert PLANNER.plan(text).problems == ()


def test_passage_that_holds_quotation_marks_is_tried_whole_first() -> None:
    assert find_whole("“โครงการ “ตลาดนัด” วันนี้”") == "โครงการ “ตลาดนัด” วันนี้"
    assert len(PLANNER.plan('"ผ่าน "ตลาดนัด" วันนี้"').tries) >= 2


@pytest.mark.parametrize("text", ["เมืองอัจฉริยะ อาเซียน", "โฆษก: เมือง (ASCN) 10:30", "Spokesperson: smart cities"])
def test_words_are_plain_with_the_punctuation_of_a_title(text: str) -> None:
    assert parse(text).plain


@pytest.mark.parametrize("text", ["เมือง OR อาเซียน", "เมือง -อาเซียน", "title:เมือง", '"เมือง" อาเซียน', "เมือง digi*", "published:2562"])
def test_operators_fields_passages_and_beginnings_are_not_plain(text: str) -> None:
    assert not parse(text).plain


def test_sentence_asks_for_most_of_its_words_and_a_few_words_for_all() -> None:
    assert len(PLANNER.plan("น้ำท่วม เชียงใหม่").tries) == 2
    assert len(PLANNER.plan("ใครเป็นประธานการประชุมเครือข่ายเมืองอัจฉริยะอาเซียน").tries) == 1


def test_acronyms_in_capitals_are_asked_for() -> None:
    assert PLANNER.plan("WHO IT").understood == "who it"
