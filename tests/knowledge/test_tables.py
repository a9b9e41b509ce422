"""The tables that ship with the program."""

from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.tables import read_adjectives, read_concepts
from kb.text.normalize import canonical, fold
from kb.text.scripts import is_thai

ADJECTIVES = list(read_adjectives())
CONCEPTS = list(read_concepts())


def test_every_adjective_is_once_in_the_table_and_complete() -> None:
    assert len(set(ADJECTIVES)) == len(ADJECTIVES) > 150
    assert all(field == canonical(field) != "" for adjective in ADJECTIVES for field in adjective)
    assert [adjective for adjective in ADJECTIVES if not is_thai(adjective.thai) or is_thai(adjective.english)] == []


def test_every_adjective_is_of_a_country_that_is_listed() -> None:
    gazetteer = Gazetteer.read()
    assert [adjective.slug for adjective in ADJECTIVES if not gazetteer.get("place", adjective.slug)] == []


def test_every_concept_is_folded_unique_and_in_both_languages() -> None:
    assert len({concept.thai[0] for concept in CONCEPTS}) == len(CONCEPTS) > 1000
    for concept in CONCEPTS:
        for forms in concept:
            assert len(set(forms)) == len(forms) > 0, concept
            assert all(form == fold(canonical(form)) != "" for form in forms), concept
        assert all(is_thai(form) for form in concept.thai), concept
        assert not any(is_thai(form) for form in concept.english), concept
