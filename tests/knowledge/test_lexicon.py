"""What a term is called in the other language."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.lexicon import Lexicon, other_year
from kb.knowledge.store import MOST
from kb.text.normalize import fold
from kb.text.scripts import is_thai


@pytest.fixture(scope="module")
def lexicon() -> Iterator[Lexicon]:
    with Lexicon.open() as opened:
        yield opened


@pytest.mark.parametrize(
    ("term", "translation"),
    [
        ("นายกฯ", "prime minister"),
        ("ครม.", "cabinet"),
        ("ครม", "cabinet"),
        ("การพัฒนา", "development"),
        ("โควิด 19", "covid-19"),
        ("ค่าแรงขั้นต่ำ", "minimum wage"),
        ("กระทรวงการคลัง", "ministry of finance"),
        ("เชียงใหม่", "chiang mai"),
        ("มหาสมุทร", "ocean"),
        ("ภูเขาไฟ", "volcano"),
        ("๒๕๖๕", "2022"),
        ("cabinet", "คณะรัฐมนตรี"),
        ("Approved", "อนุมัติ"),
        ("smart cities", "เมืองอัจฉริยะ"),
        ("cyber security", "ความมั่นคงปลอดภัยไซเบอร์"),
        ("e-commerce", "อีคอมเมิร์ซ"),
        ("labour", "แรงงาน"),
        ("Ministry of Defence", "กระทรวงกลาโหม"),
        ("Japanese", "ญี่ปุ่น"),
        ("mdes", "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม"),
        ("volcanoes", "ภูเขาไฟ"),
        ("mathematics", "คณิตศาสตร์"),
    ],
)
def test_a_term_is_translated(lexicon: Lexicon, term: str, translation: str) -> None:
    assert translation in [found.text for found in lexicon.translate(term)][:3]


@pytest.mark.parametrize("term", ["", " ", "ฯ", "กขฃคฅ", "xyzzy plugh", "???", "the of", "1234", "a" * 10_000])
def test_the_unknown_has_no_translation(lexicon: Lexicon, term: str) -> None:
    assert lexicon.translate(term) == ()


@given(st.sampled_from(["น้ำ", "ประชุม", "การเมือง", "ทช.", "นักลงทุน", "water", "meeting", "go", "went", "Department of Rural Roads", "2565"]))
def test_translations_are_few_folded_weighted_and_best_first(term: str) -> None:
    with Lexicon.open() as lexicon:
        found = lexicon.translate(term)
    assert 0 < len(found) <= MOST
    assert all(one.text == fold(one.text) and 0 < one.weight <= 1 and one.origin in ("names", "lexicon") for one in found)
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
    assert len({one.text for one in found}) == len(found)


@pytest.mark.parametrize("term", ["น้ำ", "ครม.", "กระทรวงกลาโหม", "budget", "Thailand", "discuss"])
def test_a_translation_is_in_the_other_language(lexicon: Lexicon, term: str) -> None:
    assert all(is_thai(found.text) != is_thai(term) for found in lexicon.translate(term))


def test_a_politician_is_not_found_by_towns(lexicon: Lexicon) -> None:
    assert "city" not in [found.text for found in lexicon.translate("การเมือง")]
    assert "discus" not in [found.text for found in lexicon.translate("discuss")]


def test_an_ambiguous_abbreviation_means_each_of_its_things_less(lexicon: Lexicon) -> None:
    found = {one.text: one.weight for one in lexicon.translate("ทช.")}
    assert found["department of rural roads"] == found["department of marine and coastal resources"] < 1


def test_several_threads_get_what_one_gets() -> None:
    terms = ["น้ำ", "ประชุม", "budget", "meetings", "xyz", "กระทรวงกลาโหม", "smart city", "2565"] * 50
    with Lexicon.open() as one, Lexicon.open() as shared, ThreadPoolExecutor(8) as pool:
        assert list(pool.map(shared.translate, terms)) == [one.translate(term) for term in terms]


@given(st.integers(0, 9999))
def test_a_year_and_its_other_count_are_each_others(year: int) -> None:
    other = other_year(f"{year:04d}")
    assert not other or other_year(other) == f"{year:04d}"
