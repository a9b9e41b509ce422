"""What the rules for quotes are given: a document with the people and bodies in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from kb.knowledge.offices import Offices
from kb.knowledge.people import Sighting
from kb.model import Mention, Passage

BODIES = ("ministry", "agency")
"""Types of entities that may speak as such."""


class Scene:
    """One document, with one name for each post (`offices`). Paragraph 0 is the title.

    >>> scene = Scene(["ข่าว", "นายดำ แดงดี กล่าวว่า น้ำลด"], "th", (), ())
    >>> scene.cut(1, 21, 26)
    Passage(paragraph=1, start=21, end=26, text='น้ำลด')
    >>> Scene(["News", "Water fell."], "en", (), ()).people
    ()
    """

    def __init__(
        self,
        paragraphs: Sequence[str],
        lang: str,
        people: Sequence[Sighting],
        mentions: Iterable[Mention],
        offices: Offices | None = None,
    ) -> None:
        self.paragraphs, self.lang, self.people = tuple(paragraphs), lang, tuple(people)
        self.offices = offices or Offices(())
        self.by_key = {one.key: one for one in people}
        self._persons = sorted((mention for one in people for mention in one.mentions), key=_place)
        self._bodies = sorted((one for one in mentions if one.type in BODIES), key=_place)

    def cut(self, paragraph: int, start: int, end: int) -> Passage:
        """A passage by its place."""
        return Passage(paragraph, start, end, self.paragraphs[paragraph][start:end])

    def persons_in(self, paragraph: int, start: int, end: int) -> list[Mention]:
        """Mentions of persons that begin within a stretch, in order; `slug` is the key of the person's `Sighting`."""
        return _within(self._persons, paragraph, start, end)

    def body_names(self) -> dict[str, str]:
        """The ministries and agencies by all that the document calls them."""
        return {one.text: one.slug for one in self._bodies}

    def bodies_in(self, paragraph: int, start: int, end: int) -> list[Mention]:
        """Mentions of ministries and agencies that begin within a stretch, in order."""
        return _within(self._bodies, paragraph, start, end)


def _place(mention: Mention) -> tuple[int, int]:
    return mention.paragraph, mention.start


def _within(mentions: list[Mention], paragraph: int, start: int, end: int) -> list[Mention]:
    first = bisect_left(mentions, (paragraph, start), key=_place)
    return mentions[first : bisect_right(mentions, (paragraph, end - 1), first, key=_place)]
