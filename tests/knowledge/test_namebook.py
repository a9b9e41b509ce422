"""Spellings of a name by sound."""

from collections import defaultdict
from collections.abc import Iterable

import pytest

from kb.knowledge.namebook import MOST, NameBook
from kb.knowledge.names import name_terms

NAMES = {
    "ประยุทธ์": 900,
    "จันทร์โอชา": 800,
    "ประยุทธ์ จันทร์โอชา": 800,
    "prayut": 90,
    "prayuth": 3,
    "prayut chan-o-cha": 80,
    "ประวิตร": 300,
    "prawit": 20,
    "เชียงใหม่": 400,
    "chiang mai": 60,
    "chiang": 60,
    "mai": 70,
    "เชียงราย": 200,
    "chiang rai": 30,
    "สมชาย": 5,
    "somsak": 5,
    "ไบเดน": 9,
    "biden": 8,
    "มติ": 2,
    "อนุทิน": 500,
    "anutin": 40,
}
WORDS = frozenset({"meeting", "budget", "mai", "อนุทิน", "มติ", "ประชุม", "rain"})


def make_book(names: Iterable[str] = NAMES) -> NameBook:
    held: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for key, name in name_terms(tuple(names)):
        held[key].append((name, NAMES.get(name, 1)))
    return NameBook(lambda key: held.get(key, ()), WORDS.__contains__)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("ประยุทธ์", "prayut"),
        ("อนุทิน", "anutin"),
        ("เชียงใหม่", "chiang mai"),
        ("ประยุทธ์ จันทร์โอชา", "prayut chan-o-cha"),
        ("Prayuth", "ประยุทธ์"),
        ("Prayuth Chanocha", "ประยุทธ์ จันทร์โอชา"),
        ("Chiang Mai", "เชียงใหม่"),
        ("Chiengmai", "เชียงใหม่"),
        ("Byden", "ไบเดน"),
    ],
)
def test_the_likeliest_spelling_in_the_other_script_is_first(asked: str, found: str) -> None:
    answers = make_book().translate(asked)
    assert answers[0].text == found
    assert answers[0].origin == "sound"
    assert all(0 < answer.weight <= 1 for answer in answers)


@pytest.mark.parametrize("asked", ["ประชุม", "meeting", "budget", "", "x", "2562", "สมเกียรติ", "Somkiat"])
def test_nothing_for_ordinary_words_and_where_unsure(asked: str) -> None:
    assert make_book().translate(asked) == ()


def test_other_names_are_not_offered() -> None:
    assert "somsak" not in {found.text for found in make_book().translate("สมชาย")}
    assert "เชียงราย" not in {found.text for found in make_book().translate("Chiang Mai")}


def test_spellings_of_the_same_script_are_found_apart() -> None:
    assert [found.text for found in make_book().sounds_alike("prayuth")] == ["prayut"]
    assert [found.text for found in make_book().sounds_alike("Praiyut")] == ["prayut", "prayuth"]
    assert make_book().sounds_alike("ประยุทธ์") == ()


def test_answers_are_few() -> None:
    assert len(make_book([f"pr{vowel}y{other}t" for vowel in "aeiou" for other in "aeiou"]).translate("ประยุทธ์")) == MOST
