import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import Draft
from kb.search.checking.paste import LONG, MOST, cut_pieces, list_claims, read_paste, whole
from kb.text.analyzer import Analyzer
from kb.text.scripts import language

ANALYZER = Analyzer()
ANNOTATOR = Annotator(Gazetteer.read())


def claims(text: str) -> list[tuple[str, bool, str]]:
    paragraphs = read_paste(text)
    quotes = ANNOTATOR.annotate(Draft("", paragraphs, lang=language(text))).quotes
    found = list_claims(paragraphs, quotes, ANALYZER)
    for claim in found:
        for part in claim.parts:
            assert paragraphs[part.paragraph - 1][part.start : part.end] == part.text
    return [(claim.text, claim.direct, claim.speaker.name) for claim in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "นายดำเกิง แดงประเสริฐ กล่าวว่า “ชาวบ้านจะมีน้ำใช้ตลอดทั้งปีอย่างแน่นอน” ที่ศาลาวัด",
            [("ชาวบ้านจะมีน้ำใช้ตลอดทั้งปีอย่างแน่นอน", True, "ดำเกิง แดงประเสริฐ")],
        ),
        ("ป้ายหน้าวัดเขียนไว้ว่า «โปรดช่วยกันรักษาความสะอาดของชุมชนของเรา»", [("โปรดช่วยกันรักษาความสะอาดของชุมชนของเรา", True, "")]),
        ("เปิดโครงการ “บ้านสวย” ในตำบล", []),
        (
            "The sign reads “Please keep the village clean for all of us” in red.",
            [("Please keep the village clean for all of us", True, "")],
        ),
    ],
)
def test_quotations_are_found_with_their_speakers(text: str, expected: list[tuple[str, bool, str]]) -> None:
    assert claims(text) == expected


def test_the_source_of_a_page_is_read_as_what_it_shows() -> None:
    assert read_paste("<div>น้ำ<b>ลด</b>แล้ว<br>ดี&amp;งาม</div><style>p{}</style><script>alert(1)") == ("น้ำลดแล้ว", "ดี&งาม")
    assert read_paste("Water <b>fell</b><!-- never ends <p>x</p>") == ("Water fell",)


@pytest.mark.parametrize("text", ["ราคา 5 < 6 และ 7 > 3", "a <b and c> d", "I <3 you"])
def test_prose_with_angles_is_no_page(text: str) -> None:
    assert read_paste(text) == (text,)


@pytest.mark.parametrize("text", ["", " \n\t ", "\x00\x01\x02", "“”" * 2500, "***\n---", "<script>alert(1)</script>"])
def test_a_paste_without_words_has_no_paragraphs(text: str) -> None:
    assert read_paste(text) == ()


def test_a_short_text_is_one_quotation_without_the_signs_at_its_ends() -> None:
    sentence = whole(("– น้ำลดแล้ว", "- ชาวบ้านกลับบ้าน."))
    assert sentence is not None
    assert sentence.text == "น้ำลดแล้ว - ชาวบ้านกลับบ้าน"
    assert whole(("น้ำลดแล้ว " * 100,)) is None


@given(st.text("กขคงา ่้็ab.,“”", max_size=4000))
def test_pieces_cover_all_words_and_cut_no_letter_from_its_marks(text: str) -> None:
    paragraphs = read_paste(text)
    pieces = cut_pieces(paragraphs)
    assert len(pieces) <= 2 * MOST + len(paragraphs)
    for claim in pieces:
        (part,) = claim.parts
        assert paragraphs[part.paragraph - 1][part.start : part.end] == part.text


def test_a_quotation_without_end_is_checked_in_pieces() -> None:
    found = claims(f"เขาเขียนว่า “{'ชาวบ้านปลูกต้นไม้ริมถนน ' * 120}”")
    assert len(found) > 1
    assert all(len(text) <= LONG for text, _, _ in found)
