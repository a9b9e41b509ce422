"""Whom the words before a verb mean, as an English document tells it."""

import re
from functools import cached_property

from kb.knowledge.people import SHORT, Sighting
from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_posts import is_foreign, names_post, same_post
from kb.knowledge.quotes.english_subjects import Subject
from kb.model import NOT_STATED, Speaker

_NEAR = 130
_FOREIGN = re.compile("(?P<word>[A-Z][A-Za-z.]+) $")
_HE = ("Mr", "Gen", "Col", "Adm", "Lt", "ACM", "Sir", "His ")
_SHE = ("Mrs", "Ms", "Miss", "Mme", "Madam", "Khunying", "Her ")


class Cast:
    """The people of a document and their posts."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def speaker(self, subject: Subject) -> Speaker:
        """Who is meant by a name, a post or a body; NOT_STATED for a pronoun."""
        if subject.kind == "person":
            return self._person(subject)
        if subject.kind == "post":
            return self._holder(subject.text)
        if subject.kind == "body":
            return Speaker(subject.type, subject.slug, subject.text, "", "named")
        return self._bearer(subject.text) if subject.kind == "name" else NOT_STATED

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
            keys = [key for key, posts in self._posts.items() if any(means(post, one) for one in posts)]
            if len(keys) == 1:
                return self.told_of(keys[0])
            if keys:
                break
        return Speaker("", "", "", post, "post")

    def _bearer(self, name: str) -> Speaker:
        """The one person of the document whose first or last name this is."""
        keys = [one.key for one in self._scene.people if any(name in (full, *full.split(" ")) for full in (one.key, *one.aliases))]
        return self.told_of(keys[0]) if len(keys) == 1 else Speaker("", "", name, "", "named")

    def _post(self, key: str) -> str:
        """All that a document says of somebody's posts, without what another wording says more fully."""
        posts = [post for post in self._posts.get(key, ()) if post]
        kept = [post for post in posts if not any(post != other and post in other for other in posts)]
        return " and ".join(kept[:3])

    @cached_property
    def _posts(self) -> dict[str, tuple[str, ...]]:
        """The posts of everybody, with the country where it is another."""
        return {one.key: tuple(self._with_country(one, post) for post in one.posts) for one in self._scene.people}

    def _with_country(self, sighting: Sighting, post: str) -> str:
        for mention in sighting.mentions[:10]:
            before = self._scene.paragraphs[mention.paragraph][max(0, mention.start - _NEAR) : mention.start]
            match = _FOREIGN.search(before[: max(0, before.rfind(post))])
            if match and is_foreign(match["word"]):
                return f"{match['word']} {post}"
        return post
