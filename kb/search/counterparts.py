"""The record of the same event in the other language.

An English release follows the Thai one by some days and is a summary of it. So a Thai record is looked for that says what the
English one does: by translated terms, numbers, days, Latin words and names. The weights are those of a logistic regression on
the even half of 126 pairs of releases and of 146 English documents whose Thai record a reader looked for
(`benchmarks/kin.py`).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kb.catalogue import Catalogue
from kb.engine.base import Engine
from kb.knowledge.likeness import LONGEST, Traits, read_traits, share_names, weigh_number
from kb.model import Document, Draft
from kb.query.plan import Planner, filter_by
from kb.query.tree import Days, Keyword
from kb.search.bridge import Bridge, Gloss, Said, count_said, weigh
from kb.search.lore import Lore
from kb.search.recent import Recent
from kb.text.analyzer import Analyzer
from kb.text.dates import find_dates

BEFORE, AFTER = 4, 2
"""Days before and after an English release on which its Thai record is looked for."""

LATEST = 21
"""Days after a meeting on which the English record of it is looked for."""

LEAD = 200
"""Characters of the first paragraph that are asked for, beside the title."""

BODY = 1500
"""Characters of the English text whose terms are translated."""

CANDIDATES, FEW = 8, 4
"""Thai records that are compared with an English one, and English ones that are compared with a Thai one."""

LEAST = -1.0
"""The score from which on two records are taken for one event: see `benchmarks/kin.py` for what others would give."""

WEIGHTS = {
    "": -6.71,
    "title": 0.72,
    "body": 1.26,
    "titles": 1.46,
    "numbers": 1.5,
    "number_share": 2.29,
    "latin": 0.91,
    "names": 0.81,
    "days": 0.94,
    "late": -0.81,
    "early": -1.39,
    "rank": 1.8,
}
"""What the features of `compare` weigh; `""` is added always."""

_IDLE = re.compile("[^0-9A-Za-z\u0e01-\u0e3a\u0e40-\u0e4e]+")
_CABINET = re.compile("คณะรัฐมนตรี|ครม|[Cc]abinet")
_FACTS = 192


@dataclass(frozen=True, slots=True)
class Facts:
    """What of a document is compared."""

    day: int
    title: Said
    text: Said
    traits: Traits


class Counterparts:
    """Finds records in the other language. Keeps what it read of the last documents."""

    def __init__(self, catalogue: Catalogue, engine: Engine, analyzer: Analyzer, lore: Callable[[], Lore]) -> None:
        self._catalogue, self._engine, self._analyzer, self._lore = catalogue, engine, analyzer, lore
        self._facts = Recent[Facts](_FACTS)
        self._glosses = Recent[tuple[Gloss, ...]](2 * _FACTS)

    def find(self, document: Document) -> tuple[Document, ...]:
        """The records of the same event in the other language, the surest first; none for an undated document."""
        draft = document.draft
        if draft.published is None or draft.lang not in ("th", "en"):
            return ()
        if is_synopsis(draft):
            return tuple(self._find_synopses(draft))
        if draft.lang == "en":
            return self._find_thai(document)
        others = self._search(draft, "en", draft.published.toordinal(), (AFTER, BEFORE), FEW)
        likely = (other for other, rank in others if self.compare(other, document, rank) >= LEAST)
        return tuple(other for other in likely if document.id in {found.id for found in self._find_thai(other)})

    def rank(self, english: Document) -> list[tuple[float, Document]]:
        """Thai records by how likely they tell of the same event, the likeliest first."""
        published = english.draft.published
        if published is None:
            return []
        found = self._search(english.draft, "th", published.toordinal(), (BEFORE, AFTER), CANDIDATES)
        return sorted(((self.compare(english, thai, rank), thai) for thai, rank in found), key=lambda pair: -pair[0])

    def compare(self, english: Document, thai: Document, rank: float) -> float:
        """How likely two records tell of one event, as log odds. `rank` is the search's score of the second beside its best.
        The text of the English one is translated only where it could still lift the odds to `LEAST`."""
        one, other = self._read(english), self._read(thai)
        title = self._gloss(english, "title")
        features = {
            "": 1.0,
            "title": count_said(title, other.text) / (weigh(title) + 3),
            "titles": count_said(title, other.title) / (weigh(title) + 3),
            "late": max(0.0, one.day - other.day - 1),
            "early": max(0.0, other.day - one.day),
            "rank": rank,
        } | self._compare_traits(one.traits, other.traits)
        odds = sum(WEIGHTS[name] * value for name, value in features.items())
        if odds + WEIGHTS["body"] < LEAST:
            return odds
        body = self._gloss(english, "body")
        return odds + WEIGHTS["body"] * count_said(body, other.text) / (weigh(body) + 3)

    def _compare_traits(self, one: Traits, other: Traits) -> dict[str, float]:
        """What needs no dictionary, each to about 1."""
        bridge = self._bridge()
        numbers = sum(map(weigh_number, one.numbers & other.numbers))
        return {
            "numbers": min(numbers, 12) / 6,
            "number_share": numbers / (sum(map(weigh_number, one.numbers)) + 1),
            "latin": min(sum(map(bridge.rarity, one.latin & other.latin)), 60) / 30,
            "names": min(sum(map(bridge.rarity, share_names(one, other))), 40) / 20,
            "days": min(len(one.days & other.days), 3) / 3,
        }

    def _find_thai(self, english: Document) -> tuple[Document, ...]:
        ranked = self.rank(english)
        return tuple(thai for score, thai in ranked[:1] if score >= LEAST)

    def _search(self, draft: Draft, lang: str, day: int, around: tuple[int, int], most: int) -> Iterator[tuple[Document, float]]:
        """Records of a language around a day that a search for the title and the lead finds, with their scores beside the best."""
        lore = self._lore()
        plan = Planner(self._analyzer, lore.counts).plan(plain(head(draft)), lore.known)
        node = filter_by(plan.tries[-1], Keyword("lang", lang), Days(day - around[0], day + around[1]))
        hits = self._engine.search(node, size=most).hits
        documents = self._catalogue.documents([key for key, _ in hits])
        best = max((score for _, score in hits), default=0.0) or 1.0
        return ((documents[key], score / best) for key, score in hits if key in documents and not is_synopsis(documents[key].draft))

    def _find_synopses(self, draft: Draft) -> Iterator[Document]:
        """Records of the same meeting of the cabinet."""
        day = meeting_day(draft)
        if day is None:
            return
        other = "en" if draft.lang == "th" else "th"
        node = filter_by(Days(day, day + LATEST), Keyword("lang", other), Keyword("kind", "meeting"))
        found = self._catalogue.documents([key for key, _ in self._engine.search(node, "oldest", size=CANDIDATES).hits])
        yield from (document for document in found.values() if is_synopsis(document.draft) and meeting_day(document.draft) == day)

    def _read(self, document: Document) -> Facts:
        return self._facts.get((document.id, document.revision), lambda: self._make_facts(document))

    def _make_facts(self, document: Document) -> Facts:
        draft, bridge = document.draft, self._bridge()
        day = draft.published.toordinal() if draft.published else 0
        text = "\n".join((draft.title, *draft.paragraphs))[:LONGEST]
        return Facts(day, bridge.read(draft.title), bridge.read(text), read_traits(draft.title, draft.paragraphs))

    def _gloss(self, document: Document, part: str) -> tuple[Gloss, ...]:
        """The terms of the title or of the beginning of the text (`body`), in Thai."""
        draft = document.draft
        text = draft.title if part == "title" else "\n".join(draft.paragraphs)[:BODY]
        return self._glosses.get((self._lore().batch, document.id, document.revision, part), lambda: self._bridge().gloss(text))

    def _bridge(self) -> Bridge:
        return Bridge(self._analyzer, self._lore())


def head(draft: Draft) -> str:
    """Title and lead.

    >>> head(Draft("ข่าว", ("ความ", "ต่อ"))), head(Draft("News", ()))
    ('ข่าว ความ', 'News')
    """
    return " ".join((draft.title, *(paragraph[:LEAD] for paragraph in draft.paragraphs[:1])))


def plain(text: str) -> str:
    """A text as words alone, without what a query would take for a sign.

    >>> plain("ปี 2565: “เดินหน้า” -ครม."), plain('"No" (yes)')
    ('ปี 2565 เดินหน้า ครม ', ' No yes ')
    """
    return _IDLE.sub(" ", text)


def is_synopsis(draft: Draft) -> bool:
    """Whether a document is the record of a meeting of the cabinet.

    >>> is_synopsis(Draft("สรุปข่าวการประชุมคณะรัฐมนตรี 8 มีนาคม 2565", (), lang="th", kind="meeting"))
    True
    >>> is_synopsis(Draft("Cabinet approves the budget", (), lang="en"))
    False
    """
    return draft.kind == "meeting" and _CABINET.search(draft.title) is not None


def meeting_day(draft: Draft) -> int | None:
    """The ordinal of the day of a meeting: the first that the title names, else the first paragraph; None where neither does.

    >>> day = meeting_day(Draft("สรุปข่าวการประชุมคณะรัฐมนตรี 8 มีนาคม 2565", ()))
    >>> day == meeting_day(Draft("The cabinet met", ("The cabinet met on March 8, 2022.",)))
    True
    """
    for text in (draft.title, *(paragraph[:LEAD] for paragraph in draft.paragraphs[:1])):
        if found := find_dates(text):
            return found[0].first.toordinal()
    return None
