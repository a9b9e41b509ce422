"""Who and what a document is about: names of the gazetteer, people and themes, all from its own text."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.mentions import Spotter
from kb.knowledge.offices import Offices
from kb.knowledge.people import Sighting, find_people
from kb.knowledge.quotes import find_quotes
from kb.knowledge.themes import Judged, Themes
from kb.model import Draft, Mention, Quote

VERSION = 3
"""Goes up when the rules find something else in the same text, so that indexes made before are stale."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """What was found in one document. `mentions` are those of listed entities, of people and of the terms that speak for its
    themes, in the order of the text; paragraph 0 is the title. `quotes` are what the document has people say."""

    mentions: tuple[Mention, ...]
    people: tuple[Sighting, ...]
    themes: tuple[Judged, ...]
    quotes: tuple[Quote, ...] = ()

    def slugs(self, type: str) -> tuple[str, ...]:
        """The slugs of one type, most mentions first."""
        counts = Counter(mention.slug for mention in self.mentions if mention.type == type)
        return tuple(slug for slug, _ in counts.most_common())


class Annotator:
    """Annotates documents with one gazetteer. Compiling its names takes a while, annotating does not."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer, self.offices = gazetteer, Offices(gazetteer.of("ministry"))
        self._spotter, self._themes = Spotter(gazetteer), Themes(gazetteer)
        self._offices = Offices(gazetteer.of("ministry"))

    @property
    def fingerprint(self) -> str:
        """Names what this annotator knows: another one finds other things.

        >>> Annotator(Gazetteer({})).fingerprint == Annotator(Gazetteer.read()).fingerprint
        False
        """
        return f"{VERSION}{self.gazetteer.digest}"

    def spot(self, text: str) -> tuple[Mention, ...]:
        """The listed entities that a text by itself names.

        >>> annotator = Annotator(Gazetteer.read())
        >>> [mention.slug for mention in annotator.spot("รัฐมนตรีว่าการกระทรวงการคลัง")]
        ['mof']
        >>> annotator.spot("Director of a Zoo")
        ()
        """
        return self._spotter.spot((text,)).mentions if text else ()

    def annotate(self, draft: Draft) -> Annotation:
        """What a document mentions and is about.

        >>> annotation = Annotator(Gazetteer.read()).annotate(Draft("ข่าว", ("กระทรวงการคลังประชุมที่เชียงใหม่",), lang="th"))
        >>> [(mention.slug, mention.start, mention.end) for mention in annotation.mentions]
        [('mof', 0, 14), ('chiang-mai', 23, 32)]
        >>> Annotator(Gazetteer.read()).annotate(Draft("News", ("The Ministry of Finance met.",), lang="en")).slugs("ministry")
        ('mof',)
        """
        paragraphs = (draft.title, *draft.paragraphs)
        spotted = self._spotter.spot(paragraphs)
        people = _without_offices(find_people(paragraphs, draft.lang), spotted.mentions)
        themes = self._themes.judge(paragraphs, spotted.terms)
        persons = [mention for sighting in people for mention in sighting.mentions]
        listed = tuple(_outside(spotted.mentions, persons))
        found = (*listed, *persons, *_mention(themes, paragraphs))
        ordered = tuple(sorted(found, key=lambda one: (one.paragraph, one.start, one.end)))
        return Annotation(ordered, people, themes, find_quotes(paragraphs, draft.lang, people, listed, self._offices))


def _without_offices(people: tuple[Sighting, ...], mentions: tuple[Mention, ...]) -> tuple[Sighting, ...]:
    """The people of a document without those who are part of a longer name of something else wherever they stand (Director-General
    of Disaster Prevention and Mitigation)."""
    listed = _Places(mentions)

    def is_part(mention: Mention) -> bool:
        around = listed.overlapping(mention)
        return any(one.start <= mention.start and mention.end <= one.end and len(one.text) > len(mention.text) for one in around)

    return tuple(sighting for sighting in people if not all(map(is_part, sighting.mentions)))


def _outside(mentions: tuple[Mention, ...], persons: list[Mention]) -> Iterator[Mention]:
    """The mentions that are no part of a person's name."""
    taken = _Places(persons)
    return (one for one in mentions if not taken.overlapping(one))


class _Places:
    """Mentions of which none overlaps another, to be found by where they stand."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(mentions, key=_stand)

    def overlapping(self, mention: Mention) -> list[Mention]:
        """Those that share a letter with a mention."""
        first = bisect_left(self._mentions, _stand(mention), key=_stand)
        last = bisect_left(self._mentions, (mention.paragraph, mention.end), first, key=_stand)
        near = self._mentions[max(0, first - 1) : last]
        return [one for one in near if one.paragraph == mention.paragraph and one.end > mention.start]


def _stand(mention: Mention) -> tuple[int, int]:
    return mention.paragraph, mention.start


def _mention(themes: tuple[Judged, ...], paragraphs: tuple[str, ...]) -> Iterator[Mention]:
    """The terms that speak for the themes, as mentions."""
    for theme in themes:
        for place in theme.places:
            text = paragraphs[place.paragraph][place.start : place.end]
            yield Mention("theme", theme.theme.slug, place.paragraph, place.start, place.end, text, "term")
