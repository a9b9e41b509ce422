"""Which names are one person, by what the documents of an index say of each."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from kb.knowledge.people import SHORT
from kb.text.normalize import fold
from kb.text.scripts import is_thai
from kb.text.sound import likeness

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

_SILENT = re.compile("(?:[ทตด]ร|[ก-ฮ])[\u0e34\u0e38]?\u0e4c|[\u0e47-\u0e4e]")
_SAME_SOUND = str.maketrans("ณศษฎฏฐฒฑธภฬญฆ", "นสสดตทททททลยค")


class Evidence:
    """What the index says of each key: documents (`counts`), posts with days, aliases and titles; and which
    keys are one person by it.

    >>> Evidence([("ดำเกิง จันทร์แดงดี", 9), ("ดำเกิง จันทรแดงดี", 1), ("ขาวดี จันทร์แดงดี", 5)], []).groups()
    [['ดำเกิง จันทร์แดงดี', 'ดำเกิง จันทรแดงดี'], ['ขาวดี จันทร์แดงดี']]
    >>> Evidence([("Dam Chan-dee", 2), ("Dam Chan-Dee", 1)], []).groups()
    [['Dam Chan-dee', 'Dam Chan-Dee']]
    """

    def __init__(self, counts: Iterable[tuple[str, int]], terms: Iterable[tuple[tuple[str, ...], int]]) -> None:
        self.counts: Counter[str] = Counter(dict(counts))
        self.posts: dict[str, Counter[tuple[str, date | None]]] = {}
        self.aliases: dict[str, Counter[str]] = {}
        self.titles: dict[str, set[str]] = {}
        for term, count in terms:
            key, kind, value = term[0], term[1], term[2]
            if key not in self.counts:
                continue
            if kind == "alias":
                self.aliases.setdefault(key, Counter())[value] += count
            elif kind == "title":
                self.titles.setdefault(key, set()).add(value)
            elif kind == "post":
                self.posts.setdefault(key, Counter())[value, date.fromisoformat(term[3]) if term[3] else None] += count
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
            same = _sounds(last) == _sounds(other_last)
            near = same or apart(last, other_last) <= (2 if shared and len(last) >= 2 * LONG else 1)
            return len(last) >= LONG and near and (shared or same or self.counts[name] >= RARER * self.counts[slip])
        if last != other_last or not shared or len(first) < 3:
            return False
        if _sounds(first) == _sounds(other_first):
            return True
        rare = self.counts[name] >= MUCH_RARER * self.counts[slip]
        return rare and len(first) > 4 and apart(first, other_first) == 1 and self._at_one_time(name, slip)

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
        return apart(key, name) <= 2 and self.counts[name] >= MUCH_RARER * self.counts[key]

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


def _letters(name: str) -> str:
    """A name without what spellings of the same letters differ by."""
    return fold(name).replace("-", "").replace(".", "").replace(" ", "")


def _sounds(part: str) -> str:
    """A part of a Thai name without silent letters and marks of tone, letters of one sound as one."""
    return re.sub(r"(.)\1+", r"\1", _SILENT.sub("", part).translate(_SAME_SOUND))


def apart(one: str, other: str) -> int:
    """How many letters have to be put in, left out, changed or swapped with the next, counted up to 3 (Damerau 1964).

    >>> apart("ประยุทธ์", "ประยุทธ"), apart("สมชาย", "สชมาย")
    (1, 1)
    >>> apart("Dam", "Jane")
    3
    """
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
