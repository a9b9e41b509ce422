import pytest

from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.synonyms import Synonyms
from kb.text.scripts import is_thai

SYNONYMS = Synonyms.read(Gazetteer.read())


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("ครม.", "คณะรัฐมนตรี"),
        ("ค.ร.ม.", "คณะรัฐมนตรี"),
        ("ดศ.", "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม"),
        ("mdes", "ministry of digital economy and society"),
    ],
)
def test_short_and_full_forms_lead_to_each_other(short: str, full: str) -> None:
    assert full in {found.text for found in SYNONYMS.translate(short)}
    assert SYNONYMS.translate(full)


@pytest.mark.parametrize("text", ["ครม.", "คณะรัฐมนตรี", "กทม.", "pm", "mdes"])
def test_forms_are_of_the_same_language(text: str) -> None:
    assert {is_thai(found.text) for found in SYNONYMS.translate(text)} == {is_thai(text)}


def test_full_names_are_not_taken_for_each_other() -> None:
    assert "สยาม" not in {found.text for found in SYNONYMS.translate("ไทย")}
