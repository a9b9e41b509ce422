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
from datetime import date, timedelta
from difflib import get_close_matches

from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.offices import MANY, Offices
from kb.knowledge.people import SHORT
from kb.text.normalize import fold
from kb.text.scripts import is_thai
from kb.text.sound import likeness

NEAREST = 3

LONG = 6
"""Letters of a name from which on one letter apart is a slip, not another name."""

ALIKE = 0.65
GIVEN = 0.6
HALF = 0.5
"""The least likeness by sound of a name to one in the other script: of its parts on average, of the given name (which alone tells
brothers apart: ประวิตร is 0.57 like Phatcharavat), and of each other part. จอห์น is 0.33 like John: such are missed."""

GLOSSED = 0.4
"""The least likeness of a whole name to what a document puts into a parenthesis behind it."""

RARER = 3
"""How many times as many documents a spelling has to have for a rarer one to be its slip, without another sign."""

MUCH_RARER = 10
"""The same for a slip in a given name: siblings may have names one letter apart."""

AROUND = timedelta(days=60)
"""How near an attestation has to be to a day to count for it."""

_MARKS = re.compile("[\u0e47-\u0e4e]")
_SAME_SOUND = str.maketrans("ณศษฎฏฐฒฑธภฬญฆ", "นสสดตทททททลยค")


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
        evidence = _Evidence(counts, terms, self._offices)
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

    def _add(self, keys: list[str], evidence: "_Evidence") -> None:
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


class _Evidence:
    """What the index says of each key, and which keys are one person by it."""

    def __init__(self, counts: Iterable[tuple[str, int]], terms: Iterable[tuple[tuple[str, ...], int]], offices: Offices) -> None:
        self.counts: Counter[str] = Counter(dict(counts))
        self.posts: dict[str, Counter[tuple[str, date | None]]] = {}
        self.aliases: dict[str, Counter[str]] = {}
        self.titles: dict[str, set[str]] = {}
        named: dict[str, str] = {}
        for term, count in terms:
            key, kind, value = term[0], term[1], term[2]
            if key not in self.counts:
                continue
            if kind == "alias":
                self.aliases.setdefault(key, Counter())[value] += count
            elif kind == "title":
                self.titles.setdefault(key, set()).add(value)
            elif kind == "post":
                post = named.get(value) or named.setdefault(value, offices.name(value))
                self.posts.setdefault(key, Counter())[post, date.fromisoformat(term[3]) if term[3] else None] += count
        self._parent: dict[str, str] = {key: key for key in self.counts}
        self._whole = sorted((key for key in self.counts if not key.startswith(SHORT)), key=lambda key: (-self.counts[key], key))

    def groups(self) -> list[list[str]]:
        """Keys by person, the most frequent first in each."""
        self._join_same_letters()
        self._join_slips()
        self._join_aliases()
        self._join_sounds()
        self._join_shorts()
        groups: dict[str, list[str]] = {}
        for key in sorted(self.counts, key=lambda key: (-self.counts[key], key)):
            groups.setdefault(self._root(key), []).append(key)
        return list(groups.values())

    def _root(self, key: str) -> str:
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def _join(self, key: str, other: str) -> None:
        one, two = sorted((self._root(key), self._root(other)), key=lambda name: (-self.counts[name], name))
        self._parent[two] = one

    def _join_same_letters(self) -> None:
        seen: dict[str, str] = {}
        for key in self._whole:
            self._join(key, seen.setdefault(_letters(key), key))

    def _join_slips(self) -> None:
        """Names in one script with one part the same and the other a slip apart. A slip is joined to a more frequent spelling
        that is no slip itself, so that no chain of slips leads from one name to another."""
        by_part: dict[tuple[str, int], list[str]] = {}
        for key in self._whole:
            first, _, last = key.partition(" ")
            if self._root(key) == key:
                for place in ((first, 0), (last, 1)):
                    hub = next((other for other in by_part.get(place, ()) if self._is_slip(other, key)), None)
                    if hub:
                        self._join(hub, key)
                        break
                else:
                    by_part.setdefault((first, 0), []).append(key)
                    by_part.setdefault((last, 1), []).append(key)

    def _is_slip(self, name: str, slip: str) -> bool:
        first, _, last = name.partition(" ")
        other_first, _, other_last = slip.partition(" ")
        shared = bool(self._post_names(name) & self._post_names(slip))
        if first == other_first:
            near = len(last) >= LONG and _apart(last, other_last) <= (2 if shared and len(last) >= 2 * LONG else 1)
            return near and (shared or _sounds(last) == _sounds(other_last) or self.counts[name] >= RARER * self.counts[slip])
        if last != other_last or not shared or len(first) < 3:
            return False
        if _sounds(first) == _sounds(other_first):
            return True
        rare = self.counts[name] >= MUCH_RARER * self.counts[slip]
        return rare and len(first) > 4 and _apart(first, other_first) == 1 and self._at_one_time(name, slip)

    def _post_names(self, key: str) -> set[str]:
        return {post for post, _ in self.posts.get(key, ())}

    def _join_aliases(self) -> None:
        """Spellings that documents put into a parenthesis behind a name, if the two sound like one."""
        for key in self._whole:
            for alias in self.aliases.get(key, ()):
                if alias in self._parent and self._can_be(key, alias) and likeness(key, alias) >= GLOSSED:
                    self._join(key, alias)

    def _can_be(self, key: str, other: str) -> bool:
        """Whether the groups of two names don't have two different names in one script."""
        return not any(
            is_thai(one) == is_thai(two) and _letters(one) != _letters(two) and not self._is_slip(one, two) and not self._is_slip(two, one)
            for one in self._members(key)
            for two in self._members(other)
        )

    def _members(self, key: str) -> list[str]:
        root = self._root(key)
        return [root, key] if root != key else [key]

    def _join_sounds(self) -> None:
        """Latin names and the one Thai name that sounds like each and had a post with it at one time."""
        holders: dict[str, list[str]] = {}
        for key in self._whole:
            if is_thai(key) and self._root(key) == key:
                for post in self._post_names(key):
                    holders.setdefault(post, []).append(key)
        for key in self._whole:
            if is_thai(key) or is_thai(self._root(key)):
                continue
            found = {
                one
                for post in self._post_names(key)
                for one in holders.get(post, ())
                if _sound_alike(one, key) and self._at_one_time(one, key)
            }
            best = max(found, key=lambda one: (self.counts[one], one), default=None)
            if best and all(self._is_blot(one, best) for one in found if one != best):
                self._join(best, key)

    def _is_blot(self, key: str, name: str) -> bool:
        """Whether a name is a letter or two from one that is so much more frequent that it will be a slip of it."""
        return _apart(key, name) <= 2 and self.counts[name] >= MUCH_RARER * self.counts[key]

    def _at_one_time(self, key: str, other: str) -> bool:
        """Whether a post that two keys share was theirs within the same months."""
        mine, theirs = self.posts[key], self.posts[other]
        spans = {post: [day for name, day in mine if name == post and day] for post, _ in theirs}
        return any(
            day is not None and spans[post] and min(spans[post]) - AROUND <= day <= max(spans[post]) + AROUND for post, day in theirs
        )

    def _join_shorts(self) -> None:
        """Given names behind a rank or a post: the one person of that name who bears the rank or the post."""
        by_first: dict[str, set[str]] = {}
        for key in self._whole:
            if is_thai(key):
                by_first.setdefault(key.partition(" ")[0], set()).add(self._root(key))
        for key in self.counts:
            if not key.startswith(SHORT):
                continue
            first, _, title = key.removeprefix(SHORT).partition(" ")
            bearers = [one for one in by_first.get(first, ()) if self._bears(one, title)]
            if len(bearers) == 1:
                self._join(bearers[0], key)

    def _bears(self, key: str, title: str) -> bool:
        if title.startswith("พล"):
            return title in self.titles.get(key, ())
        begin = {"รมว.": "รัฐมนตรีว่าการ", "รมช.": "รัฐมนตรีช่วยว่าการ", "นายกรัฐมนตรี": "นายกรัฐมนตรี"}.get(title)
        return begin is not None and any(post.startswith(begin) for post in self._post_names(key))


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


def _letters(name: str) -> str:
    """A name without what spellings of the same letters differ by."""
    return fold(name).replace("-", "").replace(".", "").replace(" ", "")


def _sounds(part: str) -> str:
    """A part of a Thai name without marks of tone and silence, letters of one sound as one."""
    return re.sub(r"(.)\1+", r"\1", _MARKS.sub("", part).translate(_SAME_SOUND))


def _apart(one: str, other: str) -> int:
    """How many letters have to be put in, left out, changed or swapped with the next, counted up to 3 (Damerau 1964)."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before, row = [0], list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, last, row = row, before, [number]
        for place, against in enumerate(other, 1):
            cost = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (letter != against))
            if number > 1 and place > 1 and letter == other[place - 2] and one[number - 2] == against:
                cost = min(cost, last[place - 2] + 1)
            row.append(cost)
    return min(row[-1], 3)


def _sound_alike(thai: str, latin: str) -> bool:
    """Whether the first and the last parts of two names sound alike."""
    ours, theirs = thai.split(" "), latin.split(" ")
    if len(ours) != len(theirs):
        return False
    alike = [likeness(one, two) for one, two in zip(ours, theirs, strict=True)]
    return alike[0] >= GIVEN and min(alike) >= HALF and sum(alike) / len(alike) >= ALIKE
