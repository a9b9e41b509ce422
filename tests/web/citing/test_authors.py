"""Whose name stands first."""

from dataclasses import replace

import pytest

from kb.model import Speaker
from kb.web.citing.authors import Author, find_author, split_name

from .samples import BARE, BY_POST, ENGLISH, OFFICE, THAI, UNSTATED


def test_speaker_comes_before_publisher() -> None:
    assert find_author(THAI, "th") == Author("ดำ แดงดี")
    assert find_author(UNSTATED, "th") == Author("กรมป่าไม้")
    assert find_author(BY_POST, "en") == Author("Forest Department")
    assert find_author(BARE, "th") is None


def test_office_that_speaks_is_not_taken_for_a_person() -> None:
    assert find_author(OFFICE, "en") == Author("Royal Forest Department")
    assert find_author(replace(ENGLISH, speaker=Speaker("ministry", "mof", "Somchai Office", "", "named")), "en") == Author(
        "Somchai Office"
    )


@pytest.mark.parametrize(
    ("name", "inverted", "initials"),
    [
        ("ดำ แดงดี", "ดำ แดงดี", "ดำ แดงดี"),
        ("ดำ ณ แดงดี", "ดำ ณ แดงดี", "ดำ ณ แดงดี"),
        ("Dam Daengdee", "Daengdee, Dam", "Daengdee, D."),
        ("Dam na Daengdee", "na Daengdee, Dam", "na Daengdee, D."),
        ("Jean-Luc Daeng", "Daeng, Jean-Luc", "Daeng, J.-L."),
        ("Dana J. Redford", "Redford, Dana J.", "Redford, D. J."),
    ],
)
def test_surname_comes_first_where_it_is_sure(name: str, inverted: str, initials: str) -> None:
    author = split_name(name)
    assert (author.name, author.inverted, author.initials) == (name, inverted, initials)


@pytest.mark.parametrize(
    "name", ["Dam", "Xi Khaodee", "Hun Khaodee", "Aung Khaodee", "Nguyen Van Khaodee", "Dam Dee Daeng", "D. Daeng", "dam d", ""]
)
def test_name_stays_as_written_where_the_surname_is_not_sure(name: str) -> None:
    assert split_name(name) == Author(name)
