import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.text.analyzer import ALTERNATIVE, Analyzer, units
from kb.text.normalize import canonical, fold
from kb.text.thai import SEGMENTERS, Thai

TEXT = st.text(st.sampled_from("การประชุมคณะรัฐมนตรีน้ำท่วมที่จังหวัดนายอรรษิษฐ์เลี้ยงๆฯ ๒๕AIsmart-19.,\"'"), max_size=60)


@cache
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.mark.parametrize("segmenter", sorted(SEGMENTERS))
@given(text=st.one_of(TEXT, st.text(max_size=40)))
def test_thai_cut_joins_to_the_text(segmenter: str, text: str) -> None:
    assert "".join(_thai(segmenter).cut(text)) == text


@cache
def _thai(segmenter: str) -> Thai:
    return Thai(segmenter=segmenter)


@given(TEXT.map(canonical))
def test_tokens_stand_where_they_say(text: str) -> None:
    end = 0
    for token in analyzer().tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert all(part for part in token.terms)
        end = token.end


@given(st.text(max_size=60).map(canonical))
def test_units_join_to_the_text_without_white_space(text: str) -> None:
    assert "".join(units(text)) == "".join(re.sub("--+", "-", fold(text)).split())


@given(TEXT.map(canonical), st.data())
def test_units_of_a_passage_are_units_of_its_text(text: str, data: st.DataObject) -> None:
    borders = [0]
    for unit in units(text):
        borders.append(text_index(text, unit, borders[-1]))
    first = data.draw(st.integers(0, len(borders) - 1))
    last = data.draw(st.integers(first, len(borders) - 1))
    assert units(text[borders[first] : borders[last]]) == units(text)[first:last]


def text_index(text: str, unit: str, start: int) -> int:
    """The end of the next occurrence of `unit` in the folded text."""
    return fold(text).index(unit, start) + len(unit)


def test_terms_split_a_title_from_an_unknown_name() -> None:
    together = [terms[0] for terms in analyzer().terms("นายอรรษิษฐ์")]
    apart = [terms[0] for terms in analyzer().terms("อรรษิษฐ์")]
    assert together == ["นาย", *apart]


@pytest.mark.parametrize(("whole", "part"), [("ความเหลื่อมล้ำ", "เหลื่อมล้ำ"), ("สีแดง", "แดง"), ("คณะรัฐมนตรี", "รัฐมนตรี"), ("การประชุม", "ประชุม")])
def test_terms_of_a_compound_hold_its_parts(whole: str, part: str) -> None:
    (terms,) = analyzer().terms(whole)
    assert terms[0] == whole
    assert part in terms


@pytest.mark.parametrize("written", ["พ.ร.บ.", "พรบ"])
def test_terms_ignore_the_dots_of_an_abbreviation(written: str) -> None:
    assert analyzer().terms(written)[0][0] == "พรบ"


def test_terms_of_english_are_word_and_stem() -> None:
    assert analyzer().terms("Ministries, the Minister’s") == [("ministries", "ministri"), ("the",), ("minister", "minist")]


def test_terms_of_mixed_runs_are_apart() -> None:
    assert [terms[0] for terms in analyzer().terms("AIอัจฉริยะ 5Gเพื่อ")] == ["ai", "อัจฉริยะ", "5", "g", "เพื่อ"]


def test_layers_keep_the_parts_of_a_compound_apart_from_words() -> None:
    layers = analyzer().layers("คณะรัฐมนตรีประชุม")
    assert (layers.words, layers.inside) == ("คณะรัฐมนตรี ประชุม", "คณะ รัฐมนตรี มนตรี")


def test_layers_put_an_english_word_and_its_stem_in_one_slot() -> None:
    assert analyzer().layers("e-Services").words == ALTERNATIVE.join(("eservices", "e", "services", "servic"))


@pytest.mark.parametrize("written", ["พล.อ.", "พล. อ.", "พลอ"])
def test_words_of_a_rank_are_one_with_dots_and_spaces_or_without(written: str) -> None:
    assert analyzer().words(f"{written} ประยุทธ์")[0].whole == "พลอ"


def test_dotted_letters_that_are_no_abbreviation_together_stay_apart() -> None:
    assert [word.whole for word in analyzer().words("เวลา 10.30 น. ร.ต. สมชาย")][2:4] == ["น", "รต"]


@pytest.mark.parametrize(
    ("one", "other"), [("labour", "labor"), ("organisation", "organizations"), ("programme", "programs"), ("U.S.", "US")]
)
def test_words_of_one_spelling_share_a_form_with_the_other(one: str, other: str) -> None:
    (left,), (right,) = analyzer().words(one), analyzer().words(other)
    assert {left.whole, *left.forms} & {right.whole, *right.forms}


def test_layers_leave_no_gap_for_white_space() -> None:
    assert analyzer().layers("น้ำ ท่วม").pairs == analyzer().layers("น้ำท่วม").pairs == analyzer().layers("น้ำ", "ท่วม").pairs


def test_own_words_are_kept_whole() -> None:
    assert Analyzer(["บิ๊กดาต้าภาครัฐ"]).terms("บิ๊กดาต้าภาครัฐ")[0][0] == "บิ๊กดาต้าภาครัฐ"


def test_clusters_keep_latin_words_and_numbers_whole() -> None:
    assert analyzer().clusters("โควิด COVID-19") == ["โค", "วิ", "ด", "covid", "19"]


@given(TEXT.map(canonical))
def test_layers_hold_the_terms_of_the_tokens(text: str) -> None:
    slots = analyzer().layers(text).words.split(" ") if analyzer().layers(text).words else []
    assert [slot.split(ALTERNATIVE)[0] for slot in slots] == [token.terms[0] for token in analyzer().tokens(text)]


@given(st.lists(st.text(st.sampled_from("การประชุมนายกอรรษิษฐ์สาวแพง"), min_size=1, max_size=12), max_size=5))
def test_cut_all_cuts_each_run_by_itself(runs: list[str]) -> None:
    assert ["".join(words) for words in _thai("nlpo3").cut_all(runs)] == runs
