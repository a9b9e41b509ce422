"""Whom the words before a verb mean, as an English document tells it."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from kb.knowledge.people import SHORT, Sighting
from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_doers import Subject
from kb.knowledge.quotes.english_posts import ending_post, following_post, names_post, same_post, split_posts
from kb.knowledge.titles import LATIN_TITLE
from kb.model import NOT_STATED, Speaker

_NEAR = 130
_MENTIONS = 10
_ACCORDING = re.compile("ccording to (?:the )?$")
_OF_COUNTRY = re.compile(" of (?:the )?[A-Z][A-Za-z’']+(?: (?:of )?[A-Z][A-Za-z]+)*")
_LOOSE = re.compile("(?: (?:of|and|the|to|for))+$")
_TITLES = re.compile(f"(?:{LATIN_TITLE.pattern})?X$")
_HE = ("Mr", "Gen", "Col", "Adm", "Lt", "ACM", "Sir", "His ")
_SHE = ("Mrs", "Ms", "Miss", "Mme", "Madam", "Khunying", "Her ")

Identity = tuple[str, str]
"""What tells one speaker from others."""


def identity(speaker: Speaker) -> Identity:
    """What is the same of a speaker however a sentence calls them.

    >>> identity(Speaker("person", "ดำ แดงดี", "ดำ แดงดี", "", "named")) == identity(Speaker("person", "ดำ แดงดี", "ดำ แดงดี", "", "document"))
    True
    >>> identity(Speaker("", "", "", "Minister", "post"))
    ('', 'Minister')
    """
    return (speaker.key, "") if speaker.key else (speaker.name, speaker.post)


class Cast:
    """The people of a document and their posts."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._strangers: dict[str, str] = {}

    def speaker(self, subject: Subject) -> Speaker:
        """Who is meant by a name, a post or a body; NOT_STATED for a pronoun."""
        if subject.kind == "person":
            return self._person(subject)
        if subject.kind == "post":
            return self._holder(subject.text)
        if subject.kind == "body":
            return Speaker(subject.type, subject.slug, subject.text, "", "named")
        return self._bearer(subject) if subject.kind == "name" else NOT_STATED

    def told_of(self, key: str) -> Speaker:
        """A person of whom another place of the document says who it is."""
        return Speaker("person", key, key.removeprefix(SHORT), self._post(key), "document")

    def fits(self, pronoun: str, speaker: Speaker) -> bool:
        """Whether he or she can be that person, as far as titles tell."""
        sighting = self._scene.by_key.get(speaker.key)
        against = _HE if pronoun.lower() == "she" else _SHE
        return not sighting or not any(title.startswith(against) for title in sighting.titles)

    def _person(self, subject: Subject) -> Speaker:
        sighting = self._scene.by_key[subject.slug]
        if subject.slug.startswith(SHORT):
            return Speaker("person", subject.slug, subject.text, self._post(subject.slug), "named")
        full = subject.text in (sighting.key, *sighting.aliases)
        return Speaker("person", sighting.key, sighting.key, self._post(sighting.key), "named" if full else "document")

    def _holder(self, post: str) -> Speaker:
        """The one person of the document who bears a post; the post alone where there is none, or more than one."""
        for means in (same_post, names_post):
            keys = [key for key in self._posts if all(self._holds(key, part, means) for part in split_posts(post))]
            if key := self._foremost(keys):
                return self.told_of(key)
            if keys:
                return Speaker("", "", "", post, "post")
        names = {name for held, name in self._strangers.items() if names_post(post, held)}
        return Speaker("", "", names.pop(), post, "document") if len(names) == 1 else Speaker("", "", "", post, "post")

    def _holds(self, key: str, post: str, means: Callable[[str, str], bool]) -> bool:
        return any(means(post, one) for held in self._posts[key] for one in split_posts(held))

    def _foremost(self, keys: Sequence[str]) -> str:
        """Who is meant of those who bear a post: the only one, or the only one of whom the document gives a second post with it (the
        Prime Minister and Minister of Finance, beside Prime Ministers of other countries); "" if that can't be told."""
        if len(keys) > 1:
            keys = [key for key in keys if any(len(split_posts(held)) > 1 for held in self._posts[key])]
        return keys[0] if len(keys) == 1 else ""

    def _bearer(self, subject: Subject) -> Speaker:
        """The one person of the document whose first or last name this is, or somebody of whom it tells no more."""
        name = subject.text
        keys = [one.key for one in self._scene.people if any(name in (full, *full.split(" ")) for full in (one.key, *one.aliases))]
        if len(keys) == 1:
            return self.told_of(keys[0])
        fuller = {(post, full) for post, full in self._strangers.items() if name != full and name in full.split(" ")}
        if len(fuller) == 1 and not subject.post:
            post, full = fuller.pop()
            return Speaker("", "", full, post, "document")
        if subject.post:
            self._strangers[subject.post] = name
        return Speaker("", "", name, subject.post, "named")

    def _post(self, key: str) -> str:
        """The fullest that a document says of somebody's post."""
        return _LOOSE.sub("", max(self._posts.get(key, ()), key=len, default=""))

    @cached_property
    def _posts(self) -> dict[str, tuple[str, ...]]:
        """The posts of everybody as they stand beside the name, with the country where it is another."""
        found = {one.key: tuple(dict.fromkeys(self._beside(one))) for one in self._scene.people}
        return {key: tuple(post for post in posts if not _is_shorter(post, posts)) for key, posts in found.items()}

    def _beside(self, sighting: Sighting) -> Iterator[str]:
        for mention in sighting.mentions[:_MENTIONS]:
            text = self._scene.paragraphs[mention.paragraph]
            lines = f"{self._scene.paragraphs[mention.paragraph - 1][-_NEAR:]} " if mention.paragraph > 1 and mention.start < _NEAR else ""
            before = lines + text[max(0, mention.start - _NEAR) : mention.start]
            behind = following_post(text, mention.end)
            if any(one.text in behind for one in self._scene.persons_in(mention.paragraph, mention.end, mention.end + _NEAR)):
                behind = ""
            if behind:
                yield behind
            untitled = _TITLES.sub("", f"{before}X").rstrip(" ")
            end = len(untitled if behind else untitled.rstrip(","))
            place = ending_post(before, end, 0)
            if place and not (end < len(untitled) and _ACCORDING.search(before, 0, place[0])):
                country = _OF_COUNTRY.match(text, mention.end)
                yield before[place[0] : end] + (country[0] if country else "")


def _is_shorter(post: str, posts: tuple[str, ...]) -> bool:
    """Whether a fuller wording of the same post is among others."""
    return any(len(post) < len(other) and names_post(post, part) for other in posts for part in split_posts(other))
