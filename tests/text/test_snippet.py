import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.text.analyzer import Analyzer, units
from kb.text.marks import Marker, Marks, Page, split_parts
from kb.text.normalize import canonical
from kb.text.snippet import ELLIPSIS, LONGEST, WIDTH, cut_snippets

ANALYZER = Analyzer()
PARAGRAPHS = st.lists(
    st.text(st.sampled_from("การประชุมน้ำท่วมนายก ครม.๒๕ AI smart"), min_size=1, max_size=400).map(canonical).filter(bool), max_size=4
)


def marker(*words: str, passage: str = "") -> Marker:
    terms = frozenset(term for word in words for one in ANALYZER.terms(word) for term in one[:2])
    return Marker(Marks(terms, passages=(tuple(units(passage)),) if passage else ()), ANALYZER)


@given(PARAGRAPHS)
def test_marked_paragraphs_join_to_the_text(paragraphs: list[str]) -> None:
    for text, spans in zip(paragraphs, marker("ประชุม", "น้ำ", "smart").find_all(paragraphs), strict=True):
        assert "".join(part for part, _ in split_parts(text, spans)) == text


@given(PARAGRAPHS)
def test_snippets_are_stretches_of_their_paragraph(paragraphs: list[str]) -> None:
    for snippet in cut_snippets(paragraphs, marker("ประชุม", "น้ำ"), ANALYZER):
        shown = "".join(text for text, _ in snippet.parts if text != ELLIPSIS)
        assert shown in paragraphs[snippet.paragraph - 1]
        assert len(shown) <= 2 * WIDTH + LONGEST


@pytest.mark.parametrize(
    ("text", "word", "marked"),
    [
        ("แจ้งการประชุมวันนี้", "ประชุม", ["ประชุม"]),
        ("อัตราดอกเบี้ยของตราด", "ตราด", ["ตราด"]),
        ("พ.ร.บ. และ พรบ ใหม่", "พรบ", ["พ.ร.บ.", "พรบ"]),
        ("จำนวน 1,250 ล้านบาท และ ๑๒๕๐", "1250", ["1,250", "๑๒๕๐"]),
        ("Ministries and the Minister's office, ministerial", "ministry", ["Ministries"]),
        ("happy happiness", "happy", ["happy", "happiness"]),
    ],
)
def test_words_are_marked_where_they_stand_as_such(text: str, word: str, marked: list[str]) -> None:
    (spans,) = marker(word).find_all([text])
    assert [text[start:end] for start, end in spans] == marked


@pytest.mark.parametrize(
    ("text", "passage", "marked"),
    [
        ("“ร่วมมือ  ร่วมใจ” ปี ๒๕๖๒", 'ร่วมมือร่วมใจ" ปี 2562', ["ร่วมมือ  ร่วมใจ” ปี ๒๕๖๒"]),
        ("smartcity and smart city", "smart city", ["smart city"]),
        ("ที่ปรึกษา", "ที", []),
    ],
)
def test_passages_are_marked_exactly(text: str, passage: str, marked: list[str]) -> None:
    (spans,) = marker(passage=passage).find_all([text])
    assert [text[start:end] for start, end in spans] == marked


def test_snippet_of_a_long_document_is_around_the_match() -> None:
    text = "ข่าวอื่น " * 30_000 + "มติน้ำท่วมวันนี้ " + "ข่าวอื่น " * 3000
    (snippet,) = cut_snippets([text], marker("น้ำท่วม"), ANALYZER)
    assert ("น้ำท่วม", True) in snippet.parts
    assert snippet.parts[0] == snippet.parts[-1] == (ELLIPSIS, False)


def test_page_knows_where_its_paragraphs_are() -> None:
    page = Page(["ก ข", "ค"])
    assert [page.paragraph_at(at) for at in (0, 2, 4)] == [0, 0, 1]
    assert page.divide([(2, 5)]) == (((2, 3),), ((0, 1),))


def test_snippets_of_one_paragraph_are_in_order_and_show_no_text_twice() -> None:
    text = "น้ำท่วมแล้ว " + "ข่าวอื่นที่ยาวพอสมควร " * 6 + "มีเงินเยียวยาให้ " + "ข่าวอื่นที่ยาวพอสมควร " * 20 + "น้ำท่วมอีก เยียวยาอีก"
    snippets = cut_snippets([text], marker("น้ำท่วม", "เยียวยา"), ANALYZER)
    places = [text.index(shown) for one in snippets if (shown := "".join(part for part, _ in one.parts if part != ELLIPSIS))]
    ends = [start + len("".join(part for part, _ in one.parts if part != ELLIPSIS)) for start, one in zip(places, snippets, strict=True)]
    assert len(snippets) == 2
    assert ends[0] <= places[1]


def test_a_passage_over_many_paragraphs_is_shown_whole() -> None:
    paragraphs = ["ลำดับที่ ๑", "น้ำ", "ไฟ", "ลม", "ดิน ท้าย"]
    snippets = cut_snippets(paragraphs, marker(passage="ที่ 1 น้ำ ไฟ ลม ดิน"), ANALYZER)
    assert [[text for text, matches in snippet.parts if matches] for snippet in snippets] == [["ที่ ๑"], ["น้ำ"], ["ไฟ"], ["ลม"], ["ดิน"]]
