"""Where a document names ministries, agencies and places: the listed forms that stand in it, judged by what is beside them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kb.knowledge.entities import Entity
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.matcher import Match, Matcher
from kb.knowledge.support import (
    REACH,
    Stretch,
    cut_stretch,
    ends_in_gap,
    find_support,
    has_adjective,
    is_foreign,
    is_owned,
    is_part,
    joins_list,
    opens_bracket,
    stands_alone,
)
from kb.model import Mention

HOME = "thailand"
"""The slug of the country whose ministries and agencies are listed."""

_NAME, _POST, _LIST, _BRACKET = "name", "post", "in a list of places", "abbreviation in brackets"
_ELSEWHERE = "elsewhere in the document by its full name"
_UNNAMED = "world-region"


class Spotted(NamedTuple):
    """What stands in a document: mentions in order, and the theme terms outside names, each with its paragraph (0 is the title)."""

    mentions: tuple[Mention, ...]
    terms: tuple[tuple[int, Match], ...]


class _Sense(NamedTuple):
    """What a form can mean: an entity, surely or only with support."""

    entity: Entity
    sure: bool
    rule: str


class _Found(NamedTuple):
    """A form that stands in a paragraph, and what it can mean: nothing where the wording is only known to be no name."""

    paragraph: int
    match: Match
    senses: tuple[_Sense, ...]


@dataclass(slots=True)
class _Page:
    """The paragraphs of a document with the letters that are taken, and the mentions so far."""

    paragraphs: Sequence[str]
    taken: list[bytearray]
    kept: dict[tuple[int, int], tuple[Match, _Sense]] = field(default_factory=dict)
    ends: dict[tuple[int, int], tuple[Match, _Sense]] = field(default_factory=dict)

    @classmethod
    def of(cls, paragraphs: Sequence[str]) -> "_Page":
        return cls(paragraphs, [bytearray(len(text)) for text in paragraphs])

    def is_free(self, found: _Found) -> bool:
        """Whether no letter of a match is taken."""
        return not any(self.taken[found.paragraph][found.match.start : found.match.end])

    def take(self, found: _Found) -> None:
        """Let no other match have these letters."""
        match = found.match
        self.taken[found.paragraph][match.start : match.end] = b"\1" * (match.end - match.start)

    def keep(self, found: _Found, sense: _Sense, rule: str) -> None:
        """Make a match a mention."""
        self.take(found)
        kept = (found.match, sense._replace(rule=rule))
        self.kept[found.paragraph, found.match.start] = self.ends[found.paragraph, found.match.end] = kept

    def stretch(self, found: _Found) -> Stretch:
        """A match and what is beside it."""
        return cut_stretch(self.paragraphs[found.paragraph], found.match.start, found.match.end)

    def mentions(self) -> Iterator[Mention]:
        """The mentions in order."""
        for (paragraph, start), (match, sense) in sorted(self.kept.items(), key=lambda item: item[0]):
            text = self.paragraphs[paragraph][start : match.end]
            yield Mention(sense.entity.type, sense.entity.slug, paragraph, start, match.end, text, sense.rule)


class Spotter:
    """The forms of a gazetteer, compiled once. Safe from several threads.

    The longest name wins; a form that a row puts under `needs` counts where the words beside it, a list, a bracket behind the
    full name or the full name elsewhere in the document support it; a name inside the name of something else is none.

    >>> spotter = Spotter(Gazetteer.read())
    >>> [(found.slug, found.rule) for found in spotter.find(["ปลูกข้าวที่จังหวัดตาก แพร่ และน่าน", "เผยแพร่แล้วเลย กู้ธนาคารกรุงเทพ"])]
    [('tak', 'after จังหวัด'), ('phrae', 'in a list of places'), ('nan', 'in a list of places')]
    >>> [found.text for found in spotter.find(["From Bangkok to Chiang Mai", "Bangkok Bank, Chiang Mai University"])]
    ['Bangkok', 'Chiang Mai']
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._senses: dict[str, list[_Sense]] = defaultdict(list)
        self._terms: set[str] = set()
        self._others: set[str] = set()
        self._no_terms: set[str] = set()
        for entity in gazetteer:
            if entity.type == "theme":
                self._terms.update(entity.forms())
                self._no_terms.update(entity.other_than)
            else:
                self._add(entity)
        self._matcher = Matcher({*self._senses, *self._others, *self._terms, *self._no_terms})

    def _add(self, entity: Entity) -> None:
        self._others.update(entity.other_than)
        for form in entity.forms():
            rule = _POST if form in entity.posts else _NAME
            self._senses[form].append(_Sense(entity, form not in entity.needs, rule))

    def find(self, paragraphs: Sequence[str]) -> tuple[Mention, ...]:
        """The mentions of a document in order. `paragraphs[0]` is its title, and all are canonical."""
        return self.spot(paragraphs).mentions

    def spot(self, paragraphs: Sequence[str]) -> Spotted:
        """The mentions of a document, and the theme terms that stand outside the names."""
        matches = [(n, self._matcher.find(text)) for n, text in enumerate(paragraphs)]
        names = _sort(
            _Found(n, match, tuple(self._senses.get(match.form, ()))) for n, found in matches for match in found if self._is_name(match)
        )
        page = _Page.of(paragraphs)
        countries = _find_countries(names)
        names = [found for found in names if not self._is_foreign(page, found, countries)]
        known = self._find_sure(page.paragraphs, names)
        doubtful = self._judge(page, names, known)
        _follow_lists(page, doubtful)
        terms = _sort(_Found(n, match, ()) for n, found in matches for match in found if self._is_term(match))
        return Spotted(tuple(page.mentions()), tuple(self._keep_terms(page, terms)))

    def _is_name(self, match: Match) -> bool:
        return match.form in self._senses or match.form in self._others

    def _is_term(self, match: Match) -> bool:
        return match.form in self._terms or match.form in self._no_terms

    def _find_sure(self, paragraphs: Sequence[str], names: Iterable[_Found]) -> set[tuple[str, str]]:
        """The entities that a sure form names somewhere."""
        page = _Page.of(paragraphs)
        known: set[tuple[str, str]] = set()
        for found in names:
            sure = [sense for sense in found.senses if sense.sure]
            if (sure or not found.senses) and page.is_free(found):
                page.take(found)
                known.update((one.entity.type, one.entity.slug) for one in sure if not _is_part(one, page.stretch(found)))
        return known

    def _judge(self, page: _Page, names: Iterable[_Found], known: set[tuple[str, str]]) -> list[_Found]:
        """Keep what is sure or supported, longest first; give what is still in doubt."""
        doubtful: list[_Found] = []
        for found in names:
            if not page.is_free(found):
                continue
            at = page.stretch(found)
            senses = tuple(sense for sense in found.senses if not _is_part(sense, at))
            if not senses:
                if not found.senses or any(sense.sure for sense in found.senses):
                    page.take(found)
                continue
            sense, rule = _choose(page, found._replace(senses=senses), at, known)
            if sense:
                page.keep(found, sense, rule)
            else:
                doubtful.append(found._replace(senses=senses))
        return doubtful

    def _is_foreign(self, page: _Page, found: _Found, countries: dict[int, list[Match]]) -> bool:
        """Whether a ministry or an agency is another country's."""
        if not any(sense.entity.type in ("ministry", "agency") for sense in found.senses):
            return False
        at = page.stretch(found)
        if at.text[0].isascii() and has_adjective(at.before):
            return True
        text, start, end = page.paragraphs[found.paragraph], found.match.start, found.match.end
        here = countries.get(found.paragraph, [])
        n = bisect_left(here, start, key=lambda match: match.start)
        if n and here[n - 1].end < start <= here[n - 1].end + REACH and is_owned(text[here[n - 1].end : start]):
            return True
        n = bisect_left(here, end, n, key=lambda match: match.start)
        if n == len(here) or here[n].start > end + REACH:
            return False
        return is_foreign(text[end : here[n].start], text[here[n].start : here[n].end])

    def _keep_terms(self, page: _Page, terms: Iterable[_Found]) -> list[tuple[int, Match]]:
        """The longest theme terms outside the names, in order."""
        kept: list[tuple[int, Match]] = []
        alike: set[tuple[int, int, int]] = set()
        for found in terms:
            place = (found.paragraph, found.match.start, found.match.end)
            if place in alike or page.is_free(found):
                page.take(found)
                if found.match.form in self._terms:
                    alike.add(place)
                    kept.append((found.paragraph, found.match))
        return sorted(kept, key=lambda term: (term[0], term[1].start))


def _sort(found: Iterable[_Found]) -> list[_Found]:
    """Longest first; what stands at one place and means an entity before what means none."""
    return sorted(found, key=lambda one: (one.match.start - one.match.end, one.paragraph, one.match.start, not one.senses))


def _find_countries(names: Iterable[_Found]) -> dict[int, list[Match]]:
    """Where other countries are named, by paragraph and in order."""
    countries: dict[int, list[Match]] = defaultdict(list)
    for found in names:
        if any(sense.entity.kind == "country" and sense.entity.slug != HOME for sense in found.senses):
            countries[found.paragraph].append(found.match)
    for matches in countries.values():
        matches.sort(key=lambda match: (match.start, -match.end))
    return countries


def _is_part(sense: _Sense, at: Stretch) -> bool:
    """Whether a sense is out of the question where the form stands."""
    return sense.entity.kind == _UNNAMED or (sense.entity.type == "place" and is_part(sense.entity, at))


def _choose(page: _Page, found: _Found, at: Stretch, known: set[tuple[str, str]]) -> tuple[_Sense | None, str]:
    """The one sense that is sure or best supported, with the rule; None where none is, or several are alike."""
    for rules in ([(sense, sense.rule if sense.sure else "") for sense in found.senses], _weigh(page, found, at, known)):
        told = [(sense, rule) for sense, rule in rules if rule]
        if len({(sense.entity.type, sense.entity.slug) for sense, _ in told}) == 1:
            return told[0]
    supported = [(sense, find_support(sense.entity, at)) for sense in found.senses]
    told = [(sense, rule) for sense, rule in supported if rule]
    return told[0] if len(told) == 1 else (None, "")


def _weigh(page: _Page, found: _Found, at: Stretch, known: set[tuple[str, str]]) -> list[tuple[_Sense, str]]:
    """What the document itself says for each sense: a bracket behind the full name, or the full name elsewhere."""
    named = _named_before(page, found)
    bracketed = [(sense, _BRACKET if named == (sense.entity.type, sense.entity.slug) else "") for sense in found.senses]
    if any(rule for _, rule in bracketed):
        return bracketed
    alone = stands_alone(at)
    return [(one, _ELSEWHERE if alone and _is_known(one.entity, found, known) else "") for one in found.senses]


def _is_known(entity: Entity, found: _Found, known: set[tuple[str, str]]) -> bool:
    """Whether the document names an entity surely, and its form here is one that may then stand bare."""
    return (entity.type, entity.slug) in known and not (entity.type == "place" and found.match.form in entity.thai_short)


def _named_before(page: _Page, found: _Found) -> tuple[str, str] | None:
    """The entity whose name stands before the bracket that this form is in."""
    text, start = page.paragraphs[found.paragraph], found.match.start
    for back in range(1, 16):
        before = page.ends.get((found.paragraph, start - back))
        if before:
            return (before[1].entity.type, before[1].entity.slug) if opens_bracket(text[start - back : start]) else None
    return None


def _follow_lists(page: _Page, doubtful: list[_Found]) -> None:
    """Keep the places in doubt that stand in a list with kept ones, from left to right and back."""
    places = [found for found in doubtful if any(_may_be_listed(sense, found) for sense in found.senses)]
    ordered = sorted(places, key=lambda found: (found.paragraph, found.match.start, -found.match.end))
    for found in (*ordered, *reversed(ordered)):
        if page.is_free(found) and ends_in_gap(page.stretch(found)):
            senses = [sense for sense in found.senses if _may_be_listed(sense, found) and _has_neighbour(page, found, sense)]
            if len(senses) == 1:
                page.keep(found, senses[0], _LIST)


def _may_be_listed(sense: _Sense, found: _Found) -> bool:
    return sense.entity.type == "place" and found.match.form not in (*sense.entity.thai_short, *sense.entity.english_short)


def _has_neighbour(page: _Page, found: _Found, sense: _Sense) -> bool:
    """Whether a kept place of the same sort stands next to a form, with nothing between but what joins a list."""
    text, match = page.paragraphs[found.paragraph], found.match
    for step in range(1, 20):
        left = page.ends.get((found.paragraph, match.start - step))
        if left and _are_alike(left[1].entity, sense.entity) and joins_list(text[match.start - step : match.start]):
            return True
        right = page.kept.get((found.paragraph, match.end + step))
        if right and _are_alike(right[1].entity, sense.entity) and joins_list(text[match.end : match.end + step]):
            return True
    return False


def _are_alike(one: Entity, other: Entity) -> bool:
    """Whether two places may stand in one list: countries with countries, parts of countries with such."""
    return one.type == other.type and (one.kind == "country") == (other.kind == "country")
