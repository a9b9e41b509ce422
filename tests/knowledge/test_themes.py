"""Themes: the table that ships, and the judge."""

from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import Draft

GAZETTEER = Gazetteer.read()
THEMES = GAZETTEER.of("theme")
ANNOTATOR = Annotator(GAZETTEER)


def judge(title: str, *paragraphs: str, lang: str = "th") -> list[str]:
    return [one.theme.slug for one in ANNOTATOR.annotate(Draft(title, paragraphs, lang=lang)).themes]


def test_there_are_two_levels_with_terms_in_both_languages() -> None:
    wide = {theme.slug for theme in THEMES if not theme.parent}
    narrow = [theme for theme in THEMES if theme.parent]
    assert len(wide) >= 12
    assert len(narrow) >= 60
    assert {theme.parent for theme in narrow} <= wide
    assert [theme.slug for theme in THEMES if not (theme.about_th and theme.about_en)] == []
    assert [theme.slug for theme in narrow if not (theme.thai_other and theme.english_other)] == []


def test_a_document_has_four_themes_at_most() -> None:
    terms = " ".join(theme.th for theme in THEMES)
    assert 1 <= len(judge(terms, terms)) <= 4


def test_both_languages_lead_to_the_same_theme() -> None:
    assert "smart-city" in judge("ประชุมเมืองอัจฉริยะ", "พัฒนาเมืองอัจฉริยะทั่วประเทศ")
    assert "smart-city" in judge("Smart city talks", "Smart cities in the region met.", lang="en")


def test_a_longer_wording_of_something_else_does_not_count() -> None:
    assert "electricity" not in judge("ปราบบุหรี่ไฟฟ้า", "ยึดบุหรี่ไฟฟ้าจำนวนมาก บุหรี่ไฟฟ้าผิดกฎหมาย")
