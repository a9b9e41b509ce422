"""What a document is about: one to four themes by the terms that it uses, or none.

A term speaks for its themes by its weight in the file: `เมืองอัจฉริยะ^3` alone is enough, one without a weight has 1. A term
counts more in the title than in the lead, more there than further on, a second time less than the first, and the less the longer
the text is. The terms of a wide theme lift its narrow ones; it is given itself where none of those stands out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2, sqrt
from typing import NamedTuple

from kb.knowledge.entities import WEIGHT, Entity, bare
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.matcher import Match, squeeze
from kb.text.normalize import fold

MOST = 4
"""Most themes of a document."""

LEAST = 3.0
"""The score below which a theme is none: two plain terms of the title, or a strong one."""

BESIDE = 0.42
"""The share of the best theme's score that another one needs."""

TITLE = 2.2
"""What a term in the title is worth, beside 1 for one in the text."""

LEAD = 2.5
"""How many times a term counts that stands in the first paragraph."""

USUAL = 800
"""Characters of a text in which each term counts in full."""

LIFT = 0.35
"""The share of a wide theme's score that each of its narrow ones gets."""

SPREAD = 0.5
"""The share of the scores of its narrow themes that a wide one gets where none of them stands out."""

SHOWN = 8
"""Most terms that explain a theme."""


class Place(NamedTuple):
    """Where a term stands: in a paragraph (from 1, 0 is the title), from `start` to `end`."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A theme of a document: its score, the terms that explain it as the text has them, strongest first, and all their places."""

    theme: Entity
    score: float
    terms: tuple[str, ...]
    places: tuple[Place, ...]


class Themes:
    """The judge of a gazetteer's themes.

    >>> from kb.knowledge.entities import Entity
    >>> city = Entity("theme", "smart-city", "เมืองอัจฉริยะ", "Smart cities", ("เมืองอัจฉริยะ^3",), ("smart city^3",))
    >>> themes = Themes(Gazetteer({("theme", "smart-city"): city}))
    >>> found = themes.judge(("ภูเก็ตเป็นเมืองอัจฉริยะ", "พิธีเปิด"), [(0, Match(10, 23, "เมืองอัจฉริยะ"))])
    >>> [(one.theme.slug, one.terms) for one in found]
    [('smart-city', ('เมืองอัจฉริยะ',))]
    >>> themes.judge(("A new Smart City", "It opened."), [(0, Match(6, 16, "smart city"))])[0].terms
    ('Smart City',)
    >>> themes.judge(("Nothing", ""), [])
    ()
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._themes = {theme.slug: theme for theme in gazetteer.of("theme")}
        self._weights = _weigh_terms(self._themes.values())
        self._other = _find_wordings(self._themes.values(), self._weights)

    def judge(self, paragraphs: Sequence[str], terms: Iterable[tuple[int, Match]]) -> tuple[Judged, ...]:
        """The themes of a document, best first. `paragraphs` are its title and its paragraphs, `terms` all places where the
        forms of themes stand in them (paragraph, match), overlapping or not, in any order."""
        held = self._hold(paragraphs, terms)
        length = sum(map(len, paragraphs[1:]))
        worth = {slug: {term: _weigh_places(places, length) for term, places in found.items()} for slug, found in held.items()}
        scores = {slug: sum(self._weights[term][slug] * value for term, value in found.items()) for slug, found in worth.items()}
        chosen = _choose(self._settle(scores))
        return tuple(self._explain(slug, score, held, worth, paragraphs) for slug, score in chosen)

    def _hold(self, paragraphs: Sequence[str], terms: Iterable[tuple[int, Match]]) -> dict[str, dict[str, list[Place]]]:
        """The places of each theme's terms; of terms that overlap the first and longest counts."""
        held: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
        end = (-1, 0)
        for number, match in sorted(terms, key=lambda one: (one[0], one[1].start, -one[1].end)):
            if end[0] == number and match.start < end[1]:
                continue
            end = (number, match.end)
            key = squeeze(match.form)
            for slug in self._weights.get(key, ()):
                if not self._is_other(slug, key, paragraphs[number], match):
                    held[slug][key].append(Place(number, match.start, match.end))
        return held

    def _is_other(self, slug: str, key: str, text: str, match: Match) -> bool:
        """Whether a term stands in a longer wording in which it is something else."""
        return any(
            fold(text[max(0, match.start - before) : match.start + len(wording) - before]) == wording
            for wording, before in self._other.get((slug, key), ())
        )

    def _settle(self, scores: Mapping[str, float]) -> Iterator[tuple[str, float]]:
        """The narrow themes with what their wide one lends them, and the wide ones of which no narrow theme is enough."""
        families: dict[str, list[str]] = defaultdict(list)
        for slug in scores:
            families[self._themes[slug].parent or slug].append(slug)
        for wide, members in families.items():
            own = scores.get(wide, 0.0)
            narrow = {slug: scores[slug] + LIFT * own for slug in members if slug != wide}
            best = max(narrow.values(), default=0.0)
            if best >= LEAST and best >= own:
                yield from narrow.items()
            else:
                yield wide, own + SPREAD * sum(scores[slug] for slug in narrow)

    def _explain(
        self,
        slug: str,
        score: float,
        held: Mapping[str, Mapping[str, Sequence[Place]]],
        worth: Mapping[str, Mapping[str, float]],
        paragraphs: Sequence[str],
    ) -> Judged:
        theme = self._themes[slug]
        family = [one for one in held if one == slug or self._themes[one].parent == slug]
        value = {term: self._weights[term][one] * worth[one][term] for one in family for term in held[one]}
        places = {term: held[one][term] for one in family for term in held[one]}
        strongest = sorted(value, key=lambda term: (-value[term], term))[:SHOWN]
        written = (paragraphs[first.paragraph][first.start : first.end] for first in (places[term][0] for term in strongest))
        return Judged(theme, round(score, 2), tuple(written), tuple(sorted(place for found in places.values() for place in found)))


def read_term(form: str) -> tuple[str, float]:
    """A term of a theme and its weight, 1 where it says none.

    >>> read_term("เมืองอัจฉริยะ^3"), read_term("digital^0.7"), read_term("เมือง")
    (('เมืองอัจฉริยะ', 3.0), ('digital', 0.7), ('เมือง', 1.0))
    >>> read_term("smart^city")
    ('smart', 1.0)
    """
    weight = form.partition(WEIGHT)[2]
    return bare(form), float(weight) if weight.replace(".", "", 1).isdecimal() else 1.0


def _weigh_terms(themes: Iterable[Entity]) -> dict[str, dict[str, float]]:
    """What each term is worth to each of its themes; one of several themes is worth less to each."""
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for theme in themes:
        for form in theme.forms():
            weights[squeeze(form)].setdefault(theme.slug, 1.0)
        for form in (*theme.thai_other, *theme.english_other):
            term, weight = read_term(form)
            weights[squeeze(term)][theme.slug] = weight
    return {term: {slug: weight / sqrt(len(found)) for slug, weight in found.items()} for term, found in weights.items()}


def _find_wordings(themes: Iterable[Entity], weights: Mapping[str, Mapping[str, float]]) -> dict[tuple[str, str], list[tuple[str, int]]]:
    """(theme, term) → the folded wordings in which the term is something else, with the characters before it."""
    found: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for theme in themes:
        own = [term for term, slugs in weights.items() if theme.slug in slugs]
        for wording in map(fold, theme.other_than):
            for term in own:
                if term in wording and term != wording:
                    found[theme.slug, term].append((wording, wording.index(term)))
    return found


def _weigh_places(places: Sequence[Place], length: int) -> float:
    """What the places of a term are worth together."""
    counted = sum(LEAD if place.paragraph == 1 else 1.0 for place in places if place.paragraph)
    titled = TITLE if places[0].paragraph == 0 else 0.0
    return titled + log2(1 + counted) / max(1.0, log2(2 * length / USUAL))


def _choose(scores: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    """The themes that are sure enough, best first."""
    ranked = sorted((one for one in scores if one[1] >= LEAST), key=lambda one: (-one[1], one[0]))
    return [one for one in ranked if one[1] >= BESIDE * ranked[0][1]][:MOST]
