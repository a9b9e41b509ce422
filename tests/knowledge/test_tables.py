"""The tables that ship with the program."""

from kb.knowledge.tables import Concept, Name, read_concepts, read_names
from kb.text.normalize import canonical, fold
from kb.text.scripts import is_thai

NAMES = list(read_names())
CONCEPTS = list(read_concepts())


def test_every_name_is_once_in_the_table_and_complete() -> None:
    assert len(set(NAMES)) == len(NAMES) > 900
    assert all(field == canonical(field) != "" for name in NAMES for field in name)


def test_every_name_is_thai_on_one_side_and_english_on_the_other() -> None:
    assert [name for name in NAMES if not is_thai(name.thai) or is_thai(name.english)] == []


def test_kinds_and_roles_are_known() -> None:
    assert {name.kind for name in NAMES} == {"ministry", "agency", "place", "country", "region", "theme"}
    assert {name.role for name in NAMES} <= {"name", "short", "abbreviation", "former", "adjective"}


def test_a_name_belongs_to_one_spelling_of_a_slug() -> None:
    assert [name.slug for name in NAMES if name.slug != name.slug.lower() or " " in name.slug] == []


def test_the_twenty_ministries_and_seventy_seven_provinces_are_there() -> None:
    assert len({name.slug for name in NAMES if name.kind == "ministry"}) == 20
    assert {"กรุงเทพมหานคร", "เชียงใหม่", "ตราด", "บึงกาฬ", "ยะลา"} <= {name.thai for name in NAMES if name.kind == "place"}
    assert len({name.slug for name in NAMES if name.kind == "country"}) > 120


def test_every_concept_is_folded_unique_and_in_both_languages() -> None:
    assert len({concept.thai[0] for concept in CONCEPTS}) == len(CONCEPTS) > 1000
    for concept in CONCEPTS:
        for forms in concept:
            assert len(set(forms)) == len(forms) > 0, concept
            assert all(form == fold(canonical(form)) != "" for form in forms), concept
        assert all(is_thai(form) for form in concept.thai), concept
        assert not any(is_thai(form) for form in concept.english), concept


def test_rows_are_what_their_types_say() -> None:
    assert isinstance(NAMES[0], Name)
    assert isinstance(CONCEPTS[0], Concept)
