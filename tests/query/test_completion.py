from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.query.completion import HEAD, LONGEST, MANY, MOST_STARTS, Completer
from kb.text.analyzer import Analyzer
from kb.text.normalize import canonical, fold

PHRASES = {
    "เมืองอัจฉริยะ": 22, "เมืองอัจฉริยะประเทศ": 5, "เมืองอัจฉริยะประเทศไทย": 5, "เมืองทอง": 9, "ประชุม": 90, "การประชุม": 80,
    "ข้อมูล": 50, "ข้อมูลส่วนบุคคล": 12, "นายกฯ ลงพื้นที่": 30, "smart city": 24, "smart cities": 3, "smart": 60, "โครงการ": 7, "covid-19": 40,
}  # fmt: skip
ANALYZER = Analyzer()


class Phrases:
    """Answers as an index does, and counts how often."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, prefix: str, limit: int) -> Sequence[tuple[str, int]]:
        self.asked.append(prefix)
        return sorted((item for item in PHRASES.items() if item[0].startswith(prefix)), key=lambda item: (-item[1], item[0]))[:limit]


def complete(typed: str, limit: int = 8) -> list[str]:
    return [found.text for found in Completer(Phrases(), ANALYZER).suggest(typed, limit)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("เมืองอั", ["เมืองอัจฉริยะ", "เมืองอัจฉริยะประเทศไทย"], id="a beginning of equal count is left out"),
        pytest.param("เมือง", ["เมืองอัจฉริยะ", "เมืองทอง", "เมืองอัจฉริยะประเทศไทย"], id="most frequent first"),
        pytest.param("ประชุมเมืองอั", ["ประชุมเมืองอัจฉริยะ", "ประชุมเมืองอัจฉริยะประเทศไทย"], id="last word of a run"),
        pytest.param("ประกาศ เมืองท", ["ประกาศ เมืองทอง"], id="last word"),
        pytest.param("นายกฯ ล", ["นายกฯ ลงพื้นที่"], id="over a space"),
        pytest.param("Smart ", ["smart city", "smart cities"], id="behind a space"),
        pytest.param("asean smart ci", ["asean smart city", "asean smart cities"], id="last two words"),
        pytest.param("covid-", ["covid-19"], id="behind a hyphen"),
        pytest.param("-hv,", ["ข้อมูล", "ข้อมูลส่วนบุคคล"], id="wrong layout"),
        pytest.param("หทฟพะ แ", ["smart city", "smart cities"], id="wrong layout, English"),
        pytest.param("", [], id="nothing"),
        pytest.param("  ", [], id="spaces"),
        pytest.param('"เมือง', [], id="open quotation mark"),
        pytest.param("“เมือง", [], id="open typographic quotation mark"),
        pytest.param("title:เมือง", [], id="field"),
        pytest.param("น้ำ OR เมือง", [], id="operator"),
        pytest.param("-เมือง", [], id="exclusion"),
        pytest.param("เมือง*", [], id="beginning"),
        pytest.param("ไม่มีใครรู้จัก", [], id="unknown"),
    ],
)
def test_completions(typed: str, expected: list[str]) -> None:
    assert complete(typed) == expected


def test_the_count_is_that_of_the_words_completed() -> None:
    assert [(found.text, found.count) for found in Completer(Phrases(), ANALYZER).suggest("ประกาศ เมืองท")] == [("ประกาศ เมืองทอง", 9)]


def test_limit_is_kept() -> None:
    assert complete("เมือง", 1) == ["เมืองอัจฉริยะ"]


def test_names_join_behind_the_phrases() -> None:
    completer = Completer(Phrases(), ANALYZER, lambda prefix: ["เมืองพัทยา", "เมืองทอง"])
    assert [(found.text, found.count) for found in completer.suggest("เมือง")][-1] == ("เมืองพัทยา", 0)
    assert [found.text for found in completer.suggest("เมือง")].count("เมืองทอง") == 1


def test_an_index_is_asked_once_for_a_first_letter() -> None:
    phrases = Phrases()
    completer = Completer(phrases, ANALYZER)
    for typed in ("เ", "เม", "เ", "เม"):
        completer.suggest(typed)
    assert phrases.asked == ["เ"]


def test_an_index_is_asked_little() -> None:
    phrases = Phrases()
    Completer(phrases, ANALYZER).suggest("เรื่องการประชุมโครงการข้อมูลของประเทศและเมืองอื่น")
    assert len(phrases.asked) <= 4 * (MOST_STARTS + 1)


def test_phrases_beyond_those_kept_are_found() -> None:
    def many(prefix: str, limit: int) -> list[tuple[str, int]]:
        every = [*((f"ก{number:05}", 9) for number in range(HEAD)), ("กรุงเทพ", 2), ("กระบี่", 1)]
        return [item for item in every if item[0].startswith(prefix)][:limit]

    assert [found.text for found in Completer(many, ANALYZER).suggest("กรุ")] == ["กรุงเทพ"]
    assert len(Completer(many, ANALYZER).suggest("ก", 3)) == 3
    assert MANY * 3 < HEAD


def test_warm_reads_every_first_letter() -> None:
    phrases = Phrases()
    completer = Completer(phrases, ANALYZER)
    completer.warm()
    asked = len(phrases.asked)
    completer.suggest("เ")
    completer.suggest("s")
    assert len(phrases.asked) == asked


TYPED = st.text(st.sampled_from('เมืองอัจฉริยะ ประชุมข้อsmart ci-"(*๒'), max_size=LONGEST + 5)


@given(st.one_of(TYPED, st.sampled_from([phrase[:end] for phrase in PHRASES for end in range(1, len(phrase))])))
def test_completions_begin_with_what_was_typed(typed: str) -> None:
    folded = fold(canonical(typed))
    found = Completer(Phrases(), ANALYZER).suggest(typed)
    assert len({completion.text for completion in found}) == len(found) <= 8
    for completion in found:
        assert completion.text.startswith(folded) or typed.isascii() != completion.text.isascii()
        assert completion.text != folded
