from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.query.spelling import LONGEST, MOST, TRIES, Speller
from kb.query.vocabulary import Vocabulary
from kb.text.analyzer import Analyzer
from kb.text.normalize import canonical, fold

COUNTS: Mapping[str, int] = {
    "รัฐมนตรี": 9000, "รัฐ": 12000, "มน": 300, "ตี": 400, "ตรี": 500, "ประชุม": 20000, "น้ำท่วม": 900, "น้ำ": 9000, "ท่วม": 1000,
    "ข้อมูล": 15000, "สวัสดี": 300, "เมือง": 9000, "อัจฉริยะ": 800, "โควิด": 9000, "ข้าว": 3000, "ข่าว": 9000, "ขาว": 500,
    "ปร": 400, "ตราด": 200, "ตลาด": 5000, "กระทรวง": 20000, "จิรดา": 3, "จินดา": 900, "เครือข่าย": 5000,
    "government": 900, "ministry": 800, "economy": 700, "smart": 600, "city": 500, "citi": 700, "cities": 300, "asean": 900,
    "environmental": 300, "police": 200, "alert": 100, "i": 50,
}  # fmt: skip
WORDS = frozenset({"รัฐ", "ตี", "กระท่อม", "กระย่อม", "ตราด", "ขาว", "ข้าว", "ข่าว", "ทวน"})
SPELLER = Speller(COUNTS, WORDS.__contains__)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        pytest.param("รัฐมนตี", "รัฐมนตรี", id="letter missing, cut to rubble"),
        pytest.param("น้ำทวม", "น้ำท่วม", id="tone mark missing"),
        pytest.param("น้ำท้วม", "น้ำท่วม", id="wrong tone mark"),
        pytest.param("ประชุ่ม", "ประชุม", id="mark too much"),
        pytest.param("ข้อมลู", "ข้อมูล", id="swapped"),
        pytest.param("ประชุมม", "ประชุม", id="letter too much"),
        pytest.param("กระทวงประชุม", "กระทรวงประชุม", id="within a run"),
        pytest.param("เมืองอัจฉริยะ โควิท", "เมืองอัจฉริยะ โควิด", id="one of two words"),
        pytest.param("รัฐมนตี น้ำทวม", "รัฐมนตรี น้ำท่วม", id="both words"),
        pytest.param("l;ylfu", "สวัสดี", id="layout"),
        pytest.param("-hv,^]", "ข้อมูล", id="layout, not an operator"),
        pytest.param("น้ำท่วม xit=6,", "น้ำท่วม ประชุม", id="layout of one word"),
        pytest.param('-hv,^] xi"', "ข้อมูล ปร.", id="layout, a full stop for a quotation mark"),
        pytest.param("ฟหำฟื", "asean", id="layout, English"),
        pytest.param("ยนสรแำ ร ฟสำพะ", "police i alert", id="layout of several words"),
        pytest.param("goverment", "government", id="English letter missing"),
        pytest.param("minsitry", "ministry", id="English swapped"),
        pytest.param("smatr city", "smart city", id="English, one of two words"),
        pytest.param("enviromentel", "environmental", id="English, two slips in a long word"),
        pytest.param('รัฐมนตี "น้ำทวม"', 'รัฐมนตรี "น้ำทวม"', id="a passage is kept"),
        pytest.param("รัฐมนตี title:น้ำทวม", "รัฐมนตรี title:น้ำทวม", id="a field is kept"),
        pytest.param("รัฐมนตี OR -น้ำทวม", "รัฐมนตรี OR -น้ำท่วม", id="operators are kept"),
    ],
)
def test_typo_is_repaired(typed: str, right: str) -> None:
    assert SPELLER.suggest(typed)[:1] == (right,)


@pytest.mark.parametrize(
    "text",
    [
        "รัฐมนตรี",
        "ข้าว",
        "ขาว",
        "ข่าว",
        "ตราด",
        "กระย่อม",
        "จิรดา",
        "น้ำท่วมเมือง",
        "smart cities",
        "ASEAN",
        "กข",
        "2562",
        '"รัฐมนตี"',
        '"xit=6,"',
        "“รัฐมนตี",
        "title:รัฐมนตี",
        "รัฐมน*",
        "published:[2562 TO 2563]",
        "",
        "  ",
        "ๆ ฯ",
        "พ.ร.บ.",
    ],
)
def test_what_looks_right_is_left_alone(text: str) -> None:
    assert SPELLER.suggest(text) == ()


def test_a_bare_stem_is_never_offered() -> None:
    assert "citi" not in SPELLER.suggest("citis")
    assert Vocabulary(COUNTS, WORDS.__contains__).cost("citi") is None


def test_documents_decide_where_words_can_not() -> None:
    documents = {"จิรดา": 3, "รัฐมนตรี": 9000}
    asked = Speller(COUNTS, WORDS.__contains__, lambda run: documents.get(run, 0))
    assert asked.suggest("รัฐมนตี") == ("รัฐมนตรี",)
    documents["รัฐมนตี"] = 8000
    assert asked.suggest("รัฐมนตี") == ()


def test_documents_are_asked_about_few_runs() -> None:
    asked: list[str] = []

    def attest(run: str) -> int:
        asked.append(run)
        return 0

    Speller(COUNTS, WORDS.__contains__, attest).suggest("รัฐมนตี น้ำทวม")
    assert 0 < len(asked) <= 2 * (TRIES + 1)


class Counting(dict[str, str]):
    """Counts what is looked up."""

    looked = 0

    def __getitem__(self, key: str) -> str:
        self.looked += 1
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self.looked += 1
        return super().__contains__(key)


@pytest.mark.parametrize("text", ["กขคงจฉ" * 10, "่" * 60, "ก" * 60, "qwertyuiop" * 6, "มนตีทวมประชุ" * 5, "รัฐมนตี " * 7, "ก" * 5000])
def test_work_on_an_absurd_text_is_bounded(text: str) -> None:
    speller = Speller(COUNTS, WORDS.__contains__)
    table = Counting(speller.vocabulary.branches)
    speller.vocabulary.branches = table
    speller.suggest(text)
    assert table.looked < 500 * LONGEST


TYPED = st.text(st.sampled_from("รัฐมนตีน้ำท่วมประชุเเๆฯ ๒5AIsmarcityqwl;[]\"“”()-*:.,'\u200b\n"), max_size=70)


@given(st.one_of(TYPED, st.text(max_size=70)))
def test_suggestions_are_few_and_never_the_text_itself(text: str) -> None:
    found = SPELLER.suggest(text)
    assert len(set(found)) == len(found) <= MOST
    assert fold(canonical(text)) not in {fold(canonical(other)) for other in found}


@given(st.sampled_from(["รัฐมนตรี", "กระทรวง", "อัจฉริยะ", "เครือข่าย", "government", "environmental"]), st.integers(1, 6))
def test_a_long_word_without_one_letter_is_repaired(word: str, place: int) -> None:
    typed = word[:place] + word[place + 1 :]
    assert canonical(typed) == word or word in SPELLER.suggest(typed)


def test_the_real_dictionary_joins_in() -> None:
    speller = Speller(COUNTS, Analyzer().thai.words.__contains__)
    assert speller.suggest("รัฐมนตี") == ("รัฐมนตรี",)
    assert speller.suggest("กระดังงา") == ()
