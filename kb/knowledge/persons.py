"""The persons of all documents: spellings of one person put together, with the posts and the days on which documents give them.

Two names are one person only where there is evidence: the same letters but for case and hyphens; a parenthesis in some
document; one letter or mark apart in a long surname behind the same given name; the same sound in the other script and the
same post at the same time. A shared surname is none.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.identity import AROUND, RARER, Evidence
from kb.knowledge.offices import MANY, Offices
from kb.knowledge.people import SHORT
from kb.text.normalize import fold
from kb.text.scripts import is_thai

NEAREST = 3


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

    >>> terms = [(("ดำเกิง แดงดี", "post", "รมว.คลัง", "2024-03-01"), 2), (("ดำเกิง แดงดี", "post", "Finance Minister", "2024-03-20"), 1)]
    >>> persons = Persons([("ดำเกิง แดงดี", 3)], terms)
    >>> [one.slug for one in persons.holders("รัฐมนตรีว่าการกระทรวงการคลัง", date(2024, 3, 12))]
    ['ดำเกิง-แดงดี']
    >>> persons = Persons([("Jane Roe", 2), ("Jane Doe", 1)], [])
    >>> persons.get("jane-roe").en, len(persons.find("jane")), persons.get("nobody")
    ('Jane Roe', 2, None)
    """

    def __init__(
        self, counts: Iterable[tuple[str, int]], terms: Iterable[tuple[tuple[str, ...], int]], gazetteer: Gazetteer | None = None
    ) -> None:
        self._offices = Offices((gazetteer or Gazetteer.read()).of("ministry"))
        evidence = Evidence(counts, terms, self._offices)
        groups = evidence.groups()
        self._persons: list[Person] = []
        self._by_slug: dict[str, Person] = {}
        self._by_key: dict[str, Person] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._days: dict[str, list[tuple[date, str]]] = {}
        for keys in sorted(groups, key=lambda keys: (-sum(evidence.counts[key] for key in keys), min(keys))):
            self._add(keys, evidence)
        for days in self._days.values():
            days.sort()

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
        """Who held a post on a day, as far as documents around it agree: of a post for one person the one whom they name both
        before and after; of one for several (รองนายกรัฐมนตรี) all of whom they do. Empty where unsure."""
        name = self._offices.name(post)
        days = self._days.get(name, [])
        before = days[: bisect_right(days, (day, "\U0010ffff"))]
        after = days[bisect_left(days, (day, "")) :]
        around = {slug for at, slug in before} & {slug for at, slug in after}
        if MANY.match(name):
            return tuple(one for one in self._persons if one.slug in around)
        near = Counter(slug for at, slug in days if abs(at - day) <= AROUND and slug in around)
        last = Counter(slug for at, slug in before if at == before[-1][0])
        next_ = Counter(slug for at, slug in after if at == after[0][0])
        if not near:
            sole = set(last) & set(next_)
            return (self._by_slug[sole.pop()],) if len(sole) == 1 and len(last) == len(next_) == 1 else ()
        (best, most), *others = near.most_common(2)
        sure = (best in last or best in next_) and all(most >= 4 * count for _, count in others)
        return (self._by_slug[best],) if sure else ()

    def _add(self, keys: list[str], evidence: Evidence) -> None:
        whole = [key for key in keys if not key.startswith(SHORT)]
        if not whole:
            return
        spellings = Counter({key: evidence.counts[key] for key in whole})
        for key in whole:
            spellings.update(evidence.aliases.get(key, {}))
        thai = [name for name, _ in spellings.most_common() if is_thai(name)]
        latin = [name for name, _ in spellings.most_common() if not is_thai(name)]
        slug = _slug((thai or latin)[0])
        if slug in self._by_slug:
            return
        posts = Counter[tuple[str, date | None]]()
        for key in keys:
            posts.update(evidence.posts.get(key, {}))
        posts = _fold_posts(posts)
        person = Person(slug, thai[0] if thai else "", latin[0] if latin else "", (*thai, *latin), _held(posts))
        self._persons.append(person)
        self._by_slug[slug] = person
        self._keys[slug] = tuple(keys)
        self._by_key |= dict.fromkeys(keys, person)
        for (post, day), count in posts.items():
            if day:
                self._days.setdefault(post, []).extend([(day, slug)] * count)


def _fold_posts(posts: Counter[tuple[str, date | None]]) -> Counter[tuple[str, date | None]]:
    """Posts of one person of which one begins as the other does are one: something is written onto it, or its body left out.
    The more frequent wording is kept."""
    totals = Counter[str]()
    for (post, _), count in posts.items():
        totals[post] += count
    kept: list[str] = []
    name: dict[str, str] = {}
    for post, count in totals.most_common():
        same = (one for one in kept if (one.startswith(post) or post.startswith(one)) and totals[one] >= RARER * count)
        name[post] = next(same, post)
        if name[post] == post:
            kept.append(post)
    folded = Counter[tuple[str, date | None]]()
    for (post, day), count in posts.items():
        folded[name[post], day] += count
    return folded


def _held(posts: Mapping[tuple[str, date | None], int]) -> tuple[Held, ...]:
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
