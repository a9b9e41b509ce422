"""Who and what a document names, with all rules together."""

from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import Draft

ANNOTATOR = Annotator(Gazetteer.read())
PIECES = st.sampled_from(
    ["กระทรวงการคลัง", "จังหวัดตาก", "เชียงใหม่", "นายสมชาย ทองดี ", "น้ำท่วม", "ประชุม", " ", "“", "กรมชลประทาน", "Chiang Mai ", "ทดสอบ"]
)


def annotate(*paragraphs: str, lang: str = "th") -> list[tuple[str, str]]:
    return [(one.type, one.text) for one in ANNOTATOR.annotate(Draft("", paragraphs, lang=lang)).mentions if one.type != "theme"]


@given(st.lists(st.lists(PIECES, max_size=12).map("".join), max_size=4))
def test_every_mention_stands_where_it_says(paragraphs: list[str]) -> None:
    for one in ANNOTATOR.annotate(Draft("", tuple(paragraphs), lang="th")).mentions:
        assert paragraphs[one.paragraph - 1][one.start : one.end] == one.text


def test_a_place_in_a_name_of_a_person_is_none() -> None:
    assert annotate("นายเชียงใหม่ ทองดี กล่าวเปิดงาน") == [("person", "เชียงใหม่ ทองดี")]


def test_an_office_behind_a_post_is_no_person() -> None:
    text = "The Director-General of Disaster Prevention and Mitigation Department met the press."
    assert not [name for kind, name in annotate(text, lang="en") if kind == "person"]


def test_themes_are_explained_by_terms_that_stand_in_the_text() -> None:
    draft = Draft("เมืองอัจฉริยะ", ("โครงการเมืองอัจฉริยะใช้ข้อมูลเมือง เมืองอัจฉริยะทุกแห่ง",), lang="th")
    themes = ANNOTATOR.annotate(draft).themes
    assert "smart-city" in {one.theme.slug for one in themes}
    assert all(term in draft.title + draft.paragraphs[0] for one in themes for term in one.terms)


def test_a_document_about_nothing_has_no_theme() -> None:
    assert ANNOTATOR.annotate(Draft("", ("สวัสดี",), lang="th")).themes == ()
