"""What a document has to do with others: its copies, its record in the other language, related ones, and what it cites."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import islice

from kb.catalogue import Catalogue
from kb.engine.base import Engine
from kb.engine.scores import idf
from kb.knowledge.align import align
from kb.knowledge.likeness import read_traits, weigh_number
from kb.knowledge.sketch import is_near, wording
from kb.model import ENTITY_TYPES, Document
from kb.query.plan import Planner, filter_by, no_translation
from kb.query.tree import Days, Flat, Keyword, Node, Nothing, Or
from kb.search.bridge import Bridge, count_said, weigh
from kb.search.counterparts import Counterparts, head, is_synopsis, meeting_day, plain
from kb.search.lore import Lore
from kb.search.recent import Recent
from kb.search.values import Beside, Citation, Side
from kb.text.analyzer import Analyzer
from kb.text.dates import Found, find_dates

KEPT = 256
"""Documents whose kin is kept."""

LIKE = 0.35
"""The share of a document's own score from which on another is related: it finds itself with all its words and names."""

SAME_MATTER = 0.5
"""The same for a document of a day that is cited."""

NAMED = 0.8
"""What a shared name is worth beside a word that is as rare."""

MOST_NAMES = 12
COPIES = 20
LATER = 3
"""Days after a day that is cited on which the record of it was published."""

MOST_CITED = 200
"""Citations of one text that are followed."""

LONGEST = 80
"""Paragraphs of each text that are laid side by side by what they say; more stand below."""

SAID = 0.25
"""The share of what an English paragraph says that a Thai one must say to stand beside it."""

REACH = 80
"""Characters before a date that say what was done on that day."""

_CITED = re.compile("มติ|ประกาศ|คำสั่ง|ประชุม|เห็นชอบ|อนุมัติ|resolution|resolved|meeting|announcement|approved|order", re.IGNORECASE)
_CABINET = re.compile("คณะรัฐมนตรี|ครม|cabinet", re.IGNORECASE)
_SIGNED = re.compile("(?:ประกาศ|ให้ไว้) ?ณ ?(?:วัน[ก-๙]*)?(?:ที่)? ?$")
"""Before the day of the text itself, at its end."""


class Kin:
    """Finds the kin of documents of one store, and keeps the last answers."""

    def __init__(self, catalogue: Catalogue, engine: Engine, analyzer: Analyzer, lore: Callable[[], Lore]) -> None:
        self._catalogue, self._engine, self._analyzer, self._lore = catalogue, engine, analyzer, lore
        self.counterparts = Counterparts(catalogue, engine, analyzer, lore)
        self.forget()

    def forget(self) -> None:
        """Drop all answers."""
        self._documents = Recent[tuple[Document, ...]](KEPT)
        self._citations = Recent[tuple[Citation, ...]](KEPT)

    def translations(self, document: Document) -> tuple[Document, ...]:
        """The records of the same event in the other language, the surest first."""
        return self._documents.get(self._key("translations", document), lambda: self.counterparts.find(document))

    def copies(self, document: Document) -> tuple[Document, ...]:
        """Other documents with the same text or nearly so."""
        return self._documents.get(self._key("copies", document), lambda: self._find_copies(document))

    def related(self, document: Document, size: int) -> tuple[Document, ...]:
        """Documents with the same names and words, the nearest first, without copies and translations."""
        found = self._documents.get(self._key("related", document), lambda: tuple(self._find_related(document)))
        return found[:size]

    def earlier(self, document: Document) -> tuple[Citation, ...]:
        """Where the text cites what was resolved, ordered or said on an earlier day: the record of it, if it is in the store."""
        return self._citations.get(self._key("earlier", document), lambda: tuple(self._find_earlier(document)))

    def lay(self, left: Document, right: Document) -> Beside:
        """Two documents side by side, by paragraphs that say the same."""
        turned = left.draft.lang == "en"
        thai, english = (right, left) if turned else (left, right)
        rows = self._align(thai, english)
        return Beside(left, right, tuple(Side(*reversed(row)) if turned else Side(*row) for row in rows))

    def _key(self, what: str, document: Document) -> tuple[str, int, str, int]:
        return what, self._lore().batch, document.id, document.revision

    def _find_copies(self, document: Document) -> tuple[Document, ...]:
        own = self._engine.values([document.id], ["sketch"]).get(document.id, {}).get("sketch", ())
        shared = tuple(Keyword("sketch", value) for value in wording(own))
        if not shared:
            return ()
        ids = [key for key, _ in self._engine.search(Or(shared, max(1, len(shared) // 2)), "newest", size=COPIES).hits]
        sketches = self._engine.values([key for key in ids if key != document.id], ["sketch"])
        near = [key for key, values in sketches.items() if is_near(own, values["sketch"])]
        return tuple(self._catalogue.documents(near).values())

    def _find_related(self, document: Document) -> Iterator[Document]:
        left_out = {one.id for one in (document, *self.copies(document), *self.translations(document))}
        hits = self._engine.search(self._ask(document), size=COPIES + len(left_out)).hits
        own = next((score for key, score in hits if key == document.id), 0.0)
        near = [key for key, score in hits if key not in left_out and score >= LIKE * own > 0]
        yield from self._catalogue.documents(near).values()

    def _ask(self, document: Document) -> Node:
        """What has the words of a document's title and the names in its text, the rare ones first. A title of few words takes the
        beginning of the text with it: of few words all would be asked for."""
        lore = self._lore()
        planner, draft = Planner(self._analyzer, lore.counts), document.draft
        plan = planner.plan(plain(draft.title), no_translation)
        if not plan.sentence:
            plan = planner.plan(plain(head(draft)), no_translation)
        values = self._engine.values([document.id], ENTITY_TYPES).get(document.id, {})
        rarities = [(self._rarity(field, slug), field, slug) for field, slugs in values.items() for slug in slugs]
        names = tuple(Flat(Keyword(field, slug), NAMED * rarity) for rarity, field, slug in sorted(rarities, reverse=True)[:MOST_NAMES])
        return Or((plan.tries[-1], *names))

    def _rarity(self, field: str, slug: str) -> float:
        lore = self._lore()
        person = lore.tally.persons.of(slug) if field == "person" else None
        return idf(lore.counts.size(), lore.tally.counts.get((field, person.slug if person else slug), 1))

    def _find_earlier(self, document: Document) -> Iterator[Citation]:
        matter = cache(partial(self._read_matter, document))

        @cache
        def find(day: int, cabinet: bool) -> Document | None:
            return self._find_synopsis(document, day) if cabinet else self._find_like(document, day, *matter())

        for number, cited, said in islice(_find_cited(document), MOST_CITED):
            if record := find(cited.first.toordinal(), _CABINET.search(said) is not None):
                text = document.draft.paragraphs[number - 1][cited.start : cited.end]
                yield Citation(number, cited.start, cited.end, text, record)

    def _find_synopsis(self, document: Document, day: int) -> Document | None:
        """The record of the cabinet's meeting of a day, in the language of a document if there is one."""
        meetings = self._engine.search(filter_by(Days(day, day + LATER), Keyword("kind", "meeting")), "oldest", size=COPIES).hits
        found = self._catalogue.documents([key for key, _ in meetings]).values()
        same = [one for one in found if is_synopsis(one.draft) and meeting_day(one.draft) == day and one.id != document.id]
        return next((one for one in same if one.draft.lang == document.draft.lang), same[0] if same else None)

    def _find_like(self, document: Document, day: int, ask: Node, own: float) -> Document | None:
        """The record of a day on the same matter as a document."""
        near = self._engine.search(filter_by(ask, Days(day, day + LATER)), size=2).hits
        best = [key for key, score in near if key != document.id and score >= SAME_MATTER * own > 0]
        return next(iter(self._catalogue.documents(best[:1]).values()), None)

    def _read_matter(self, document: Document) -> tuple[Node, float]:
        """What asks for the matter of a document, and the score that it has itself."""
        ask, day = self._ask(document), document.draft.published
        same_day = Days(day.toordinal(), day.toordinal()) if day else Nothing()
        hits = self._engine.search(filter_by(ask, same_day), size=COPIES).hits
        return ask, next((score for key, score in hits if key == document.id), 0.0)

    def _align(self, thai: Document, english: Document) -> Iterator[tuple[int | None, int | None]]:
        bridge = Bridge(self._analyzer, self._lore())
        lefts, rights = thai.draft.paragraphs[:LONGEST], english.draft.paragraphs[:LONGEST]
        said, glosses = [bridge.read(text) for text in lefts], [bridge.gloss(text) for text in rights]
        numbers = [[read_traits("", (text,)).numbers for text in texts] for texts in (lefts, rights)]

        def score(left: int, right: int) -> float:
            shared = sum(map(weigh_number, numbers[0][left] & numbers[1][right]))
            share = (count_said(glosses[right], said[left]) + shared) / (weigh(glosses[right]) + 3)
            return share - SAID

        for left, right in align(len(lefts), len(rights), score):
            yield None if left is None else left + 1, None if right is None else right + 1
        yield from ((number, None) for number in range(LONGEST + 1, len(thai.draft.paragraphs) + 1))
        yield from ((None, number) for number in range(LONGEST + 1, len(english.draft.paragraphs) + 1))


def _find_cited(document: Document) -> Iterator[tuple[int, Found, str]]:
    """The earlier days on which a text says that something was resolved, ordered or said: each with the number of its paragraph
    and the words before it."""
    published = document.draft.published
    for number, text in enumerate(document.draft.paragraphs if published else (), 1):
        before = 0
        for day in find_dates(text):
            said = text[max(before, day.start - REACH) : day.start]
            before = day.end
            if day.first == day.last and published and day.first < published and _cites(said):
                yield number, day, said


def _cites(said: str) -> bool:
    """Whether the words before a date say that something was resolved, ordered or said on that day."""
    return _CITED.search(said) is not None and not _SIGNED.search(said)
