"""The persons of all documents: spellings of one person put together, with the posts and the days on which documents give them.

Two names are one person only where there is evidence: the same letters but for case and hyphens; a parenthesis in some
document; one letter or mark apart in a long surname behind the same given name; the same sound in the other script and the
same post at the same time. A shared surname is none.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from kb.knowledge.identity import AROUND, MUCH_RARER, RARER, Evidence, apart
from kb.knowledge.offices import MANY
from kb.knowledge.people import SHORT
from kb.text.normalize import fold
from kb.text.scripts import is_thai

NEAREST = 3

LONG_POST = 16
"""Letters of a post from which on a letter apart is a slip."""

LAST = "\U0010ffff"
"""Stands behind every slug."""

STRAY = 20
"""How many times as many documents have to give a post to another for the few that give it to somebody to be misread."""


@dataclass(frozen=True, slots=True)
class Held:
    """A post in its one wording, the first and the last day on which documents give it to a person, and how many do."""

    name: str
    first: date | None
    last: date | None
    count: int


@dataclass(frozen=True, slots=True)
class Person:
    """One person. `slug` is the most frequent Thai spelling with hyphens, else the Latin one in small letters; `th` and `en`
    are the most frequent spellings, "" where no document has one; `names` are all, most frequent first; `posts` are in the
    order of their first days."""

    slug: str
    th: str
    en: str
    names: tuple[str, ...]
    posts: tuple[Held, ...]


class Persons:
    """All persons of an index, from its keys with their numbers of documents and its terms (`people.person_terms`) with theirs.

    >>> terms = [(("ดำเกิง แดงดี", "post", "นายกรัฐมนตรี", day), 2) for day in ("2024-03-01", "2024-03-20")]
    >>> persons = Persons([("ดำเกิง แดงดี", 4)], terms)
    >>> [one.slug for one in persons.holders("นายกรัฐมนตรี", date(2024, 3, 12))]
    ['ดำเกิง-แดงดี']
    >>> persons = Persons([("Jane Roe", 2), ("Jane Doe", 1)], [])
    >>> persons.get("jane-roe").en, len(persons.find("jane")), persons.get("nobody")
    ('Jane Roe', 2, None)
    """

    def __init__(self, counts: Iterable[tuple[str, int]], terms: Iterable[tuple[tuple[str, ...], int]]) -> None:
        evidence = Evidence(counts, terms)
        groups = evidence.groups()
        self._persons: list[Person] = []
        self._by_slug: dict[str, Person] = {}
        self._by_key: dict[str, Person] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._days: dict[str, list[tuple[date, str]]] = {}
        self._spans: dict[str, dict[str, tuple[date, date]]] = {}
        ordered = sorted(groups, key=lambda keys: (-sum(evidence.counts[key] for key in keys), min(keys)))
        posts = [_fold_posts(_sum(evidence.posts.get(key, Counter()) for key in keys)) for keys in ordered]
        stray = _find_stray(posts)
        for number, keys in enumerate(ordered):
            self._add(keys, evidence, {given: count for given, count in posts[number].items() if (number, *given) not in stray})
        for post, days in self._days.items():
            days.sort()
            lasts = {slug: day for day, slug in days}
            self._spans[post] = {slug: (first, lasts[slug]) for slug, first in {slug: day for day, slug in reversed(days)}.items()}

    def __iter__(self) -> Iterator[Person]:
        """All persons, those of most documents first."""
        return iter(self._persons)

    def __len__(self) -> int:
        return len(self._persons)

    def get(self, slug: str) -> Person | None:
        """The person whose slug or one of whose spellings this is."""
        return self._by_slug.get(slug) or self._by_key.get(slug)

    def of(self, key: str) -> Person | None:
        """The person whom documents know by this key; None where it is nobody known."""
        return self._by_key.get(key)

    def keys(self, slug: str) -> tuple[str, ...]:
        """All keys under which the index has a person."""
        person = self.get(slug)
        return self._keys[person.slug] if person else ()

    def find(self, text: str) -> tuple[Person, ...]:
        """The persons in one of whose names all words of the text begin words, most documents first."""
        words = [word for word in _plain(text).split(" ") if word]
        if not words:
            return ()
        return tuple(one for one in self._persons if any(_has_words(_plain(name), words) for name in one.names))

    def nearest(self, slug: str) -> tuple[Person, ...]:
        """The persons whose slugs and names are most like this."""
        wanted = _slug(slug)
        close = get_close_matches(wanted, self._by_slug, NEAREST, 0.6)
        return tuple(dict.fromkeys(self._by_slug[name] for name in close))

    def holders(self, post: str, day: date) -> tuple[Person, ...]:
        """Who held a post, given in its one wording, on a day, as far as documents around it agree: of a post for one person the one
        whom they name both before and after; of one for several (รองนายกรัฐมนตรี) all of whom they do. Empty where unsure."""
        days, spans = self._days.get(post, []), self._spans.get(post, {})
        near = Counter(slug for _, slug in _between(days, day - AROUND, day + AROUND) if spans[slug][0] <= day <= spans[slug][1])
        if MANY.match(post):
            return tuple(self._by_slug[slug] for slug, count in near.items() if count > 1)
        before, after = bisect_right(days, (day, LAST)) - 1, bisect_left(days, (day, ""))
        last = {slug for _, slug in _between(days, days[before][0], days[before][0])} if before >= 0 else set()
        next_ = {slug for _, slug in _between(days, days[after][0], days[after][0])} if after < len(days) else set()
        if not near:
            sole = last & next_
            return (self._by_slug[sole.pop()],) if len(sole) == 1 and len(last) == len(next_) == 1 else ()
        (best, most), *others = near.most_common(2)
        sure = (best in last or best in next_) and all(most >= 4 * count for _, count in others)
        return (self._by_slug[best],) if sure else ()

    def _add(self, keys: list[str], evidence: Evidence, posts: "_Days") -> None:
        whole = [key for key in keys if not key.startswith(SHORT)]
        if not whole:
            return
        spellings = Counter({key: evidence.counts[key] for key in whole})
        for key in whole:
            spellings.update(evidence.aliases.get(key, {}))
        thai = [name for name, _ in spellings.most_common() if is_thai(name)]
        latin = [name for name, _ in spellings.most_common() if not is_thai(name)]
        slugs = [slug for name in (*thai, *latin) if (slug := _slug(name))]
        slug = next((slug for slug in slugs if slug not in self._by_slug), f"{slugs[0] if slugs else 'person'}-{len(self._persons)}")
        person = Person(slug, thai[0] if thai else "", latin[0] if latin else "", (*thai, *latin), _held(posts))
        self._persons.append(person)
        self._by_slug[slug] = person
        self._keys[slug] = tuple(keys)
        self._by_key |= dict.fromkeys(keys, person)
        for (post, day), count in posts.items():
            if day:
                self._days.setdefault(post, []).extend([(day, slug)] * count)


def _between(days: Sequence[tuple[date, str]], first: date, last: date) -> Sequence[tuple[date, str]]:
    """Those of ordered days that lie between two, both included."""
    return days[bisect_left(days, (first, "")) : bisect_right(days, (last, LAST))]


_Days = Mapping[tuple[str, date | None], int]
"""How many documents of a day give a post."""


def _sum(counters: Iterable[Counter[tuple[str, date | None]]]) -> Counter[tuple[str, date | None]]:
    total = Counter[tuple[str, date | None]]()
    for counter in counters:
        total.update(counter)
    return total


def _find_stray(people: Sequence[_Days]) -> set[tuple[int, str, date | None]]:
    """(number of the person, post, day) where a post for one is given to somebody while nearly all documents around give it to
    another: a name read with the post of its neighbour in a list."""
    given: dict[str, list[tuple[date, int, int]]] = {}
    for number, posts in enumerate(people):
        for (post, day), count in posts.items():
            if day and not MANY.match(post):
                given.setdefault(post, []).append((day, number, count))
    stray: set[tuple[int, str, date | None]] = set()
    for post, days in given.items():
        totals = Counter[int]()
        for _, number, count in days:
            totals[number] += count
        most = max(totals.values())
        days.sort()
        for day, number, _ in days:
            if totals[number] * STRAY <= most and _is_alone(days, day, number):
                stray.add((number, post, day))
    return stray


def _is_alone(days: Sequence[tuple[date, int, int]], day: date, number: int) -> bool:
    """Whether one other person has nearly all of a post around a day."""
    near = Counter[int]()
    for _, person, count in days[bisect_left(days, (day - AROUND, 0, 0)) : bisect_right(days, (day + AROUND, len(days), 0))]:
        near[person] += count
    return near[number] * STRAY <= max(near.values())


def _fold_posts(posts: Counter[tuple[str, date | None]]) -> Counter[tuple[str, date | None]]:
    """Posts of one person of which one begins as the other does are one: something is written onto it, or its body left out; so
    are a long post and a much rarer one a letter apart. The more frequent wording is kept."""
    totals = Counter[str]()
    for (post, _), count in posts.items():
        totals[post] += count
    kept: list[str] = []
    name: dict[str, str] = {}
    for post, count in totals.most_common():
        name[post] = next((one for one in kept if _is_same_post(one, post, totals[one] // count)), post)
        if name[post] == post:
            kept.append(post)
    folded = Counter[tuple[str, date | None]]()
    for (post, day), count in posts.items():
        folded[name[post], day] += count
    return folded


def _is_same_post(name: str, other: str, times: int) -> bool:
    """Whether a post that has so many `times` as many documents is what another is meant to be."""
    begins = name.startswith(other) or other.startswith(name)
    return times >= (RARER if begins else MUCH_RARER) and (begins or (len(name) >= LONG_POST and apart(name, other) == 1))


def _held(posts: _Days) -> tuple[Held, ...]:
    """Posts by their first days."""
    by_name: dict[str, list[tuple[date | None, int]]] = {}
    for (post, day), count in posts.items():
        by_name.setdefault(post, []).append((day, count))
    held = []
    for post, days in by_name.items():
        dated = [day for day, _ in days if day]
        held.append(Held(post, min(dated, default=None), max(dated, default=None), sum(count for _, count in days)))
    return tuple(sorted(held, key=lambda one: (one.first or date.max, -one.count, one.name)))


def _slug(name: str) -> str:
    """A name as a part of an address."""
    return re.sub("-+", "-", re.sub("[ .’'/?#&]+", "-", name.lower())).strip("-")


def _plain(name: str) -> str:
    return fold(name).replace("-", " ")


def _has_words(name: str, words: list[str]) -> bool:
    return all(name.startswith(word) or f" {word}" in name for word in words)
