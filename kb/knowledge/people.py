"""The persons whom one document names: where, in which posts, and under which other spellings.

A name counts where a title, a rank or a post stands before it: that says it is one. Where its end can't be told it is left
out: a missing name is better than one with a verb on it.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

import ahocorasick

from kb.knowledge.offices import Offices
from kb.knowledge.posts import Posts, posts_after, posts_before
from kb.knowledge.titled import RUN, Titled, find_after_posts, find_titled, given_names, strip_latin_title
from kb.knowledge.titles import NO_LATIN_NAME, NO_NAME, THAI, TITLE
from kb.model import Mention
from kb.text.scripts import is_thai

SHORT = "~"
"""Begins the key of somebody whose surname the document never gives."""

_NO_BEGINNING = "ะัาำิีึืุู็่้๊๋์"
"""Vowels and marks that belong to the letter before."""

_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
_GLOSS = re.compile(r" ?\(((?:[A-Z][A-Za-z.’'-]*\.? ?){2,7})\)")
_LATIN_GLOSSED = re.compile(f" ?\\((?:{TITLE.pattern})?({RUN}(?: {RUN}){{1,3}})\\)")
_NO_TELLING = ("นายกรัฐมนตรี", "ประธานาธิบดี", "ปลัด", "อธิบดี", "โฆษก", "บิ๊ก")
_NO_BEARER = frozenset(
    "เกษตร ยุติธรรม คลัง พลังงาน แรงงาน ยินดี อวยพร เศรษฐกิจ ไทย วัฒนธรรม อุตสาหกรรม กีฬา ดีใจ ประชา เมตตา พาณิชย์ หวัง เริ่ม ห่วง "
    "ขอบคุณ พล ยืนยัน มั่นใจ พอใจ ปลื้ม ชื่นชม สั่ง นำ เดินหน้า คมนาคม มหาดไทย กลาโหม ศึกษา ดีอีเอส".split(" ")
)
"""Given names that stand behind a post as ordinary words."""
_FULL_POSTS = {"นายกฯ": "นายกรัฐมนตรี", "ปธน.": "ประธานาธิบดี"}


@dataclass(frozen=True, slots=True)
class Sighting:
    """One person in one document. `key` is the name as the document knows the person, without titles, Thai before Latin;
    `posts` are as it gives them; `aliases` are other full names that this document proves to be the same person's; `titles`
    what stands before the name (พลเอก, นายกรัฐมนตรี)."""

    key: str
    mentions: tuple[Mention, ...]
    posts: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


@dataclass(slots=True)
class _Person:
    """What is gathered of one person."""

    mentions: dict[int, tuple[int, str]] = field(default_factory=dict)
    posts: dict[str, None] = field(default_factory=dict)
    aliases: dict[str, None] = field(default_factory=dict)
    titles: dict[str, None] = field(default_factory=dict)


def find_people(paragraphs: Sequence[str], lang: str) -> tuple[Sighting, ...]:
    """The persons of a document in the order in which it first names them; `paragraphs[0]` is the title.

    >>> [one.key for one in find_people(["นายดำเกิง แดงประเสริฐ อธิบดีกรมป่าไม้ และนางขาว เขียวงามกล่าวว่า"], "th")]
    ['ดำเกิง แดงประเสริฐ', 'ขาว เขียวงาม']
    >>> [(one.key, one.posts) for one in find_people(["Minister of Finance Dam Daengprasert met Ms. Jane Roe."], "en")]
    [('Dam Daengprasert', ('Minister of Finance',)), ('Jane Roe', ())]
    """
    return _Document(paragraphs, lang).people()


def person_terms(sightings: Iterable[Sighting], day: date | None, offices: Offices) -> tuple[tuple[str, ...], ...]:
    """What the index keeps of the persons of a document: (key, "post", post, day), (key, "title", title, day) and
    (key, "alias", other full name); the day is "" where it is unknown, and each post in its one wording, so that it counts once.

    >>> person_terms([Sighting("ดำ แดง", (), ("นายกฯ", "Prime Minister"), ("Dam Daeng",))], date(2024, 3, 12), Offices([]))
    (('ดำ แดง', 'post', 'นายกรัฐมนตรี', '2024-03-12'), ('ดำ แดง', 'alias', 'Dam Daeng'))
    >>> person_terms([Sighting("Dam Daeng", (), titles=("Gen",))], None, Offices([]))
    (('Dam Daeng', 'title', 'Gen', ''),)
    """
    written = day.isoformat() if day else ""
    terms: dict[tuple[str, ...], None] = {}
    for one in sightings:
        terms |= dict.fromkeys((one.key, "post", offices.name(post), written) for post in one.posts)
        terms |= dict.fromkeys((one.key, "title", title, written) for title in one.titles)
        terms |= dict.fromkeys((one.key, "alias", alias) for alias in one.aliases)
    return tuple(terms)


class _Document:
    """One document while it is read. Its paragraphs are one text with line breaks between, so that a pass is one pass."""

    def __init__(self, paragraphs: Sequence[str], lang: str) -> None:
        self._text = "\n".join(paragraphs)
        self._starts = list(accumulate((len(one) + 1 for one in paragraphs), initial=0))[:-1]
        self._lang = lang
        self._people: dict[str, _Person] = {}
        self._same: dict[str, str] = {}

    def people(self) -> tuple[Sighting, ...]:
        """All persons, in the order of their first mentions."""
        found = sorted(find_titled(self._text, posts=self._lang != "th"))
        full = _mend_ends([one for one in found if one.full])
        self._take_full(full)
        self._take_occurrences()
        self._take_short([one for one in found if not one.full])
        sightings = [self._sighting(key, person) for key, person in self._people.items() if person.mentions]
        return tuple(sorted(sightings, key=lambda one: (one.mentions[0].paragraph, one.mentions[0].start)))

    def _take_full(self, found: Sequence[Titled]) -> None:
        """The persons of whom the document has the whole name. A name between a post and a post has the one behind it."""
        last = 0
        for one in found:
            gloss = self._gloss(one)
            key = self._key(one.name, gloss)
            person = self._people.setdefault(key, _Person())
            person.mentions[one.begin] = (one.end, f"after {one.title}")
            person.titles[_plain_title(one.title)] = None
            person.aliases |= dict.fromkeys(name for name in (one.name, gloss) if name and name != key)
            posts = self._posts(one, self._text.find(")", one.end) + 1 if gloss else one.end, last)
            person.posts |= dict.fromkeys(posts.names)
            last = posts.end

    def _posts(self, one: Titled, end: int, least: int) -> Posts:
        """The posts beside a name that ends at `end`: in Thai those behind it come first, in English those before it (in a list
        of Minister A, Minister B a post behind is the next one's)."""
        behind = posts_after(self._text, end)
        before = posts_before(self._text, one.start, max(least, self._starts[self._paragraph(one.start)]))
        if is_thai(one.name):
            return behind if behind.names else Posts(before, behind.end)
        return Posts(before, end) if before else behind

    def _key(self, name: str, gloss: str | None) -> str:
        """The key under which a name goes: that of its other spelling if the document gave one before."""
        if gloss:
            thai, other = (name, gloss) if is_thai(name) else (gloss, name)
            self._same[_loose(other)] = self._same[_loose(thai)] = thai
            if other in self._people:
                self._people.setdefault(thai, _Person())
                _pour(self._people.pop(other), self._people[thai], other)
        return self._same.setdefault(_loose(name), name)

    def _gloss(self, one: Titled) -> str | None:
        """The same name in the other script where it stands in a parenthesis behind."""
        if is_thai(one.name):
            match = _GLOSS.match(self._text, one.end)
            name = strip_latin_title(match[1].strip()) if match else ""
            return name if 2 <= name.count(" ") + 1 <= 5 and not _is_latin_word_of_office(name) else None
        match = _LATIN_GLOSSED.match(self._text, one.end)
        return match[match.lastindex or 0] if match and not NO_NAME.match(match[match.lastindex or 0]) else None

    def _take_occurrences(self) -> None:
        """Every other place where a whole name stands, titled or not."""
        if not self._people:
            return
        names = ahocorasick.Automaton()
        for key, person in self._people.items():
            for name in (key, *person.aliases):
                names.add_word(name, (len(name), key))
        names.make_automaton()
        for last, (length, key) in names.iter_long(self._text):
            start = last + 1 - length
            if start not in self._people[key].mentions and _is_whole(self._text, start, last + 1):
                self._people[key].mentions[start] = (last + 1, "full name")

    def _take_short(self, found: Iterable[Titled]) -> None:
        """Those of whom the document gives a title or a post and one name: the one person here who bears it, or nobody known."""
        bearers: dict[str, set[str]] = {}
        for key, person in self._people.items():
            for name in (key, *person.aliases):
                for part in _bearing(name):
                    bearers.setdefault(part, set()).add(key)
        taken = {start for person in self._people.values() for start in person.mentions}
        for one in (*found, *find_after_posts(self._text)):
            name = next((part for part in _prefixes(one.name) if part in bearers), one.name)
            keys = bearers.get(name, set())
            if one.begin in taken or len(keys) > 1:
                continue
            if keys:
                person = self._people[next(iter(keys))]
                person.mentions[one.begin] = (one.begin + len(name), f"short after {one.title}")
            elif one.name in given_names() and one.name not in _NO_BEARER and one.title not in _NO_TELLING:
                title = _plain_title(one.title)
                person = self._people.setdefault(f"{SHORT}{one.name} {title}", _Person())
                person.mentions[one.begin] = (one.end, f"short after {one.title}")
                person.titles[title] = None
            taken.add(one.begin)

    def _paragraph(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _sighting(self, key: str, person: _Person) -> Sighting:
        mentions = []
        for start, (end, rule) in sorted(person.mentions.items()):
            number = self._paragraph(start)
            shift = self._starts[number]
            mentions.append(Mention("person", key, number, start - shift, end - shift, self._text[start:end], rule))
        return Sighting(key, tuple(mentions), tuple(person.posts), tuple(person.aliases), tuple(person.titles))


def _pour(source: _Person, target: _Person, name: str) -> None:
    """Put what is known of a person under another key."""
    target.mentions |= source.mentions
    target.posts |= source.posts
    target.aliases |= source.aliases | {name: None}
    target.titles |= source.titles


def _mend_ends(found: Sequence[Titled]) -> list[Titled]:
    """Names whose surname this document elsewhere gives shorter, with nothing written onto it, are cut to that."""
    names = {one.name for one in found if is_thai(one.name)}
    return [one._replace(name=best, end=one.end - len(one.name) + len(best)) for one in found for best in [_shorter(one.name, names)]]


def _shorter(name: str, names: Collection[str]) -> str:
    """The shortest of the names that this one begins with and that can end where it does; itself if there is no other."""
    least = name.find(" ") + 3
    ends = (end for end in range(least, len(name) - 2) if name[end] not in _NO_BEGINNING and name[end] != " ")
    return next((name[:end] for end in ends if name[:end] in names), name) if is_thai(name) else name


def _bearing(name: str) -> tuple[str, ...]:
    """The parts of a whole name that may stand for it: the first, and of a Latin name the last too (President Biden)."""
    parts = name.split(" ")
    return (parts[0],) if is_thai(name) else (parts[0], parts[-1])


def _prefixes(name: str) -> Iterator[str]:
    """A run and its beginnings, longest first, since a particle may be written onto a name."""
    yield name
    if is_thai(name):
        yield from (name[:end] for end in range(len(name) - 1, 2, -1) if NO_NAME.match(name, end))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether what stands here is a name and not a piece of longer words."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if is_thai(text[start:end]):
        return not re.match("[ะ-ฺ็-๎]", behind) and (not re.match(f"[{THAI}]", behind) or bool(NO_NAME.match(text, end)))
    return not _LATIN_LETTER.match(before) and not _LATIN_LETTER.match(behind)


def _loose(name: str) -> str:
    """What two spellings of a name share that differ by case and hyphens only."""
    return name.lower().replace("-", "").replace(".", "")


def _plain_title(title: str) -> str:
    """A title in one wording (พล.อ. and พลเอก)."""
    return _FULL_POSTS.get(title, title.replace(" ", "").replace("พล.อ.", "พลเอก").replace("น.ส.", "นางสาว"))


def _is_latin_word_of_office(name: str) -> bool:
    """Whether a parenthesis holds the name of an office or a body, not of a person."""
    return any(word.lower().rstrip(".") in NO_LATIN_NAME for word in name.split(" "))
