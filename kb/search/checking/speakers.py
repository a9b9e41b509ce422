"""Whether two texts that have the same words have the same person say them."""

from datetime import date
from difflib import SequenceMatcher

from kb.knowledge.offices import Offices
from kb.knowledge.persons import Person, Persons
from kb.knowledge.quotes.base import BODIES
from kb.model import Speaker
from kb.text.normalize import fold
from kb.text.scripts import is_thai

SAME_NAME = 0.8
"""How alike two spellings of one name may be."""


class Speakers:
    """Compares speakers by what all documents know of people and posts."""

    def __init__(self, persons: Persons, offices: Offices) -> None:
        self._persons, self._offices = persons, offices

    def differ(self, said: Speaker, stands: Speaker, day: date | None) -> bool:
        """Whether the speaker that a pasted text names is surely not the one whom a document of a day has say the same words: False
        where either is unknown or they may be one."""
        if said.type in BODIES and stands.type in BODIES:
            return said.type == stands.type and said.key != stands.key
        if said.type in BODIES or stands.type in BODIES:
            return False
        if said.name and stands.name:
            return self._are_others(said, stands)
        if said.name or stands.name:
            named, other = (said, stands) if said.name else (stands, said)
            return bool(other.post) and self._never_held(named, other.post, day)
        return bool(said.post and stands.post) and self._are_other_posts(said.post, stands.post, day)

    def _are_others(self, said: Speaker, stands: Speaker) -> bool:
        """Whether two names are those of two people: not alike in a script in which both are known."""
        one, other = self._person(said), self._person(stands)
        if one and other and one.slug == other.slug:
            return False
        known = [(person.th, person.en) if person else _by_script(speaker.name) for person, speaker in ((one, said), (other, stands))]
        both = [(left, right) for left, right in zip(*known, strict=True) if left and right]
        return bool(both) and not any(_may_be_one(*names) for names in (*both, (said.name, stands.name)))

    def _never_held(self, named: Speaker, post: str, day: date | None) -> bool:
        """Whether somebody is known to be none of those who hold a post on a day."""
        if self._is_same_post(named.post, post):
            return False
        person = self._person(named)
        if not person or any(self._is_same_post(held.name, post) for held in person.posts):
            return False
        holders = self._persons.holders(self._offices.name(post), day) if day else ()
        return bool(holders) and person not in holders

    def _are_other_posts(self, post: str, other: str, day: date | None) -> bool:
        """Whether two posts are held by others on a day."""
        if self._is_same_post(post, other) or not day:
            return False
        holders = [{one.slug for one in self._persons.holders(self._offices.name(name), day)} for name in (post, other)]
        return all(holders) and holders[0].isdisjoint(holders[1])

    def _is_same_post(self, post: str, other: str) -> bool:
        """Whether two wordings may be of one post: one may say less than the other."""
        one, two = (_tight(self._offices.name(name)) for name in (post, other))
        return bool(one and two) and (one in two or two in one)

    def _person(self, speaker: Speaker) -> Person | None:
        return self._persons.of(speaker.key) or self._persons.of(speaker.name)


def _by_script(name: str) -> tuple[str, str]:
    """A name as a Thai one or as another."""
    return (name, "") if is_thai(name) else ("", name)


def _may_be_one(name: str, other: str) -> bool:
    """Whether two names may be one person's: the given name alone, or another spelling.

    >>> _may_be_one("ดำเกิง แดงดี", "ดำเกิง"), _may_be_one("ดำเกิง แดงดี", "ดำเกิ่ง แดงดี"), _may_be_one("ดำเกิง แดงดี", "ขาว เขียวงาม")
    (True, True, False)
    >>> _may_be_one("Jane Roe", "Roe"), _may_be_one("Jane Roe", "John Doe")
    (True, False)
    """
    one, two = (fold(text).split(" ") for text in (name, other))
    if min(len(one), len(two)) == 1:
        return True
    return SequenceMatcher(None, " ".join(one), " ".join(two), autojunk=False).ratio() >= SAME_NAME


def _tight(post: str) -> str:
    return fold(post).replace(" ", "").replace(".", "")
