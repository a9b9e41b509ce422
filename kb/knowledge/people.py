"""The persons whom one document names: where, in which posts, and under which other spellings.

A name counts where a title, a rank or a post stands before it: that says it is one. Where its end can't be told it is left
out: a missing name is better than one with a verb on it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import accumulate
from typing import NamedTuple

import ahocorasick
from pythainlp.corpus import thai_family_names, thai_female_names, thai_male_names

from kb.knowledge.posts import posts_after, posts_before
from kb.knowledge.titles import (
    ENDS,
    LATIN_OPENERS,
    LATIN_POST,
    LATIN_POST_OPENERS,
    LATIN_TITLE,
    NO_LATIN_NAME,
    NO_NAME,
    OFFICE_WORDS,
    OPENERS,
    THAI,
    TITLE,
)
from kb.model import Mention
from kb.text.scripts import is_thai

LONGEST = 22
"""Letters of the longest part of a Thai name; what is longer has something written onto it."""

SHORT = "~"
"""Begins the key of somebody whose surname the document never gives."""

_RUN = f"[{THAI}]+(?:-[{THAI}]+)*"
_FIRST = re.compile(f"(?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]){_RUN}")
_NEXT = re.compile(f"  ?({_RUN})")
_OF = re.compile(
    " ณ ?(อยุธยา|ระนอง|นคร|ป้อมเพชร์?|เชียงใหม่|ลำปาง|ลำพูน|น่าน|สงขลา|พัทลุง|ตะกั่วทุ่ง|ถลาง|บางช้าง|ราชสีมา|มหาสารคาม|กาฬสินธุ์|"
    "ร้อยเอ็ด|หนองคาย|จัมปาศักดิ์|วิเชียร|กรุงเทพ)(?![ก-๎])"
)
_LINK = "(?:บิน|บินติ|เด|เดอ|เดล|ดา|ดิ|ดอส|แวน|วาน|ฟาน|ฟอน|เอล|อัล|อิบนุ|เจ|เค|จี|พี|เอ|เอ็ม|อี|ดี|บี|ซี|เอฟ|เอช|แอล|เอส|ที)\\.?"
_JOINED = re.compile(f"(?:{_LINK} )+({_RUN})(?: (?:{_LINK} )+{_RUN})*(?: อัล-?{_RUN})?")
"""The rest of a foreign name with a particle or an initial in it."""
_PREMIER = re.compile(f"ก(?:[เแโใไ]|ตู่|{NO_NAME.pattern})")
"""What follows นาย where นายก is meant, the premier, and a word stands behind."""
_NICK = re.compile(f' ?\\([“"]?[{THAI}]{{1,10}}[”"]?\\) (?=[{THAI}])')
"""A nickname between a given name and a surname."""
_GLOSSED = re.compile(f"((?:{_RUN} ){{2,5}}{_RUN}) ?\\(((?:[A-Z][A-Za-z.’'-]*\\.? ?|(?:bin|binti|al|de|van|da|del|von) ){{2,9}})\\)")
"""A name of three parts or more in Thai letters with the same in Latin ones behind."""
_SYLLABLE = 6
"""Letters of the longest part but the last of a name of three parts (เหวียน ซวน ฟุก, ลี เซียน ลุง)."""
_THREE = re.compile(
    "(?:เห?งวียน|เหวียน|เหงียน|เจิ่น|เจิ๋น|หวอ|หวู|ฝ่าม|ฟาม|ฟาน|บุ่ย|โด|โต|เล|เลือง|เลี๊ยง|เลียง|ดั่ง|ดัง|หว่าง|ดิญ|หวุง|ลี|โก๊ะ|"
    "โก|โง|ตัน|เตียว|ลิม|วอง|หว่อง|บัน|คิม|ปัก|พัก|มุน|ยุน|ฮัน|ชัง|ชอง|จอง|โร|อี|ซอ)$"
)

_GLOSS = re.compile(r" ?\(((?:[A-Z][A-Za-z.’'-]*\.? ?){2,7})\)")
_LATIN_GLOSSED = re.compile(f" ?\\((?:{TITLE.pattern})?({_RUN}(?: {_RUN}){{1,3}})\\)")
_LATIN_WORD = r"(?:[A-ZÀ-Þ](?:[a-zß-ÿ’'’]+[A-Z]?[a-zß-ÿ]*|[A-ZÀ-Þ]+|\.)(?:[-‐–](?:[A-Za-zÀ-ÿ][a-zà-ÿ]*))*)"
_LATIN_NAME = re.compile(rf"{_LATIN_WORD}(?: (?:(?:de|da|del|van|von|der|bin|binti|al|el|dos|la|le|di|ibn) )*{_LATIN_WORD})*")
_LATIN_TOKEN = re.compile(r"([A-Za-z&’'-]+),?[ ]?")
_POSSESSIVE = re.compile("[’']s?$")
_ORDINALS = ("II", "III", "IV")
_OFFICE_LINKS = ("of ", "for ", "to ")
LONGEST_OFFICE = 90
_TOP = ("Prime Minister", "President", "PM", "Premier")
"""Posts behind which a surname alone is somebody."""
_POST_SHORT = re.compile(
    f'(?:(?P<post>นายกฯ|นายกรัฐมนตรี|รมว\\.|รมช\\.|รมต\\.|ปลัดฯ?|อธิบดีฯ?|ผู้ว่าฯ|โฆษกฯ?|ผบ\\.ตร\\.|ปธน\\.|ประธานาธิบดี|บิ๊ก) ?[“"‘]?)(?P<name>{_RUN})'
)
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


class _Found(NamedTuple):
    """A name behind its title: (start, end) of the title with it, of the name, and the name's parts."""

    start: int
    begin: int
    end: int
    name: str
    title: str
    full: bool


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


def person_terms(sightings: Iterable[Sighting], day: date | None) -> tuple[tuple[str, ...], ...]:
    """What the index keeps of the persons of a document: (key, "post", post, day), (key, "title", title, day) and
    (key, "alias", other full name); the day is "" where it is unknown.

    >>> person_terms([Sighting("ดำ แดง", (), ("นายกรัฐมนตรี",), ("Dam Daeng",))], date(2024, 3, 12))
    (('ดำ แดง', 'post', 'นายกรัฐมนตรี', '2024-03-12'), ('ดำ แดง', 'alias', 'Dam Daeng'))
    >>> person_terms([Sighting("Dam Daeng", (), titles=("Gen",))], None)
    (('Dam Daeng', 'title', 'Gen', ''),)
    """
    written = day.isoformat() if day else ""
    terms: dict[tuple[str, ...], None] = {}
    for one in sightings:
        terms |= dict.fromkeys((one.key, "post", post, written) for post in one.posts)
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
        found = sorted(_titled(self._text))
        full = _mend_ends([one for one in found if one.full])
        self._take_full(full)
        self._take_occurrences()
        self._take_short([one for one in found if not one.full])
        sightings = [self._sighting(key, person) for key, person in self._people.items() if person.mentions]
        return tuple(sorted(sightings, key=lambda one: (one.mentions[0].paragraph, one.mentions[0].start)))

    def _take_full(self, found: Sequence[_Found]) -> None:
        """The persons of whom the document has the whole name. A name between a post and a post has the one behind it."""
        last = 0
        for one in found:
            gloss = self._gloss(one)
            key = self._key(one.name, gloss)
            person = self._people.setdefault(key, _Person())
            person.mentions[one.begin] = (one.end, f"after {one.title}")
            person.titles[_plain_title(one.title)] = None
            person.aliases |= dict.fromkeys(name for name in (one.name, gloss) if name and name != key)
            behind = one.end + (len(gloss) if gloss else 0)
            if gloss:
                behind = self._text.find(")", one.end) + 1
            posts = posts_after(self._text, behind) or posts_before(
                self._text, one.start, max(last, self._starts[self._paragraph(one.start)])
            )
            person.posts |= dict.fromkeys(posts)
            last = behind

    def _key(self, name: str, gloss: str | None) -> str:
        """The key under which a name goes: that of its other spelling if the document gave one before."""
        if gloss:
            thai, other = (name, gloss) if is_thai(name) else (gloss, name)
            self._same[_loose(other)] = self._same[_loose(thai)] = thai
            if other in self._people:
                self._people.setdefault(thai, _Person())
                _pour(self._people.pop(other), self._people[thai], other)
        return self._same.setdefault(_loose(name), name)

    def _gloss(self, one: _Found) -> str | None:
        """The same name in the other script where it stands in a parenthesis behind."""
        if is_thai(one.name):
            match = _GLOSS.match(self._text, one.end)
            name = _strip_latin_title(match[1].strip()) if match else ""
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

    def _take_short(self, found: Iterable[_Found]) -> None:
        """Those of whom the document gives a title or a post and one name: the one person here who bears it, or nobody known."""
        bearers: dict[str, set[str]] = {}
        for key, person in self._people.items():
            for name in (key, *person.aliases):
                for part in _bearing(name):
                    bearers.setdefault(part, set()).add(key)
        taken = {start for person in self._people.values() for start in person.mentions}
        for one in (*found, *_after_posts(self._text)):
            name = next((part for part in _prefixes(one.name) if part in bearers), one.name)
            keys = bearers.get(name, set())
            if one.begin in taken or len(keys) > 1:
                continue
            if keys:
                person = self._people[next(iter(keys))]
                person.mentions[one.begin] = (one.begin + len(name), f"short after {one.title}")
            elif one.name in _given_names() and one.name not in _NO_BEARER and one.title not in _NO_TELLING:
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


@cache
def _openers() -> ahocorasick.Automaton:
    """All that titles and posts begin with, each with its length and the pattern to try there."""
    openers = ahocorasick.Automaton()
    for pattern, words in ((LATIN_POST, LATIN_POST_OPENERS), (LATIN_TITLE, LATIN_OPENERS), (TITLE, OPENERS)):
        for word in words:
            openers.add_word(word, (len(word), pattern))
    openers.make_automaton()
    return openers


def _openings(text: str) -> Iterator[re.Match[str]]:
    """The titles and posts of a text in order; none begins within another."""
    places = sorted(
        {(last + 1 - length, pattern is LATIN_POST): pattern for last, (length, pattern) in _openers().iter(text)}.items(),
        key=lambda one: one[0],
    )
    reached: dict[re.Pattern[str], int] = {}
    for (start, _), pattern in places:
        if start >= reached.get(pattern, 0) and (match := pattern.match(text, start)):
            reached[pattern] = match.end()
            yield match


def _titled(text: str) -> Iterator[_Found]:
    """Names behind titles and posts, in either script."""
    for match in _openings(text):
        found = _read_thai(text, match) if match.re is TITLE else _read_latin(text, match)
        if found:
            yield found


def _read_thai(text: str, match: re.Match[str]) -> _Found | None:
    """The name in Thai letters behind a title."""
    first = _FIRST.match(text, match.end())
    if not first or NO_NAME.match(first[0]):
        return None
    start, title, begin = match.start("title"), match["title"], first.start()
    if title.endswith("นาย") and _PREMIER.match(first[0]):
        return None
    if glossed := _GLOSSED.match(text, begin):
        words, latin = glossed[1].split(" "), _strip_latin_title(glossed[2].strip()).split(" ")
        if len(words) == len(latin) > 2 and not any(map(NO_NAME.match, words)):
            return _Found(start, begin, glossed.end(1), glossed[1], title, True)
    given, cut = _cut(first[0])
    if not 2 <= len(given) <= LONGEST or (title == "อาจารย์" and given not in _given_names()):
        return None
    end = begin + len(given)
    surname_end = 0 if cut else _surname_end(text, end, given)
    if not surname_end:
        return _Found(start, begin, end, given, title, False)
    return _Found(start, begin, surname_end, _single_spaced(_NICK.sub(" ", text[begin:surname_end])), title, True)


def _cut(run: str) -> tuple[str, bool]:
    """A part of a name without what is written onto it, and whether anything was."""
    end = ENDS.search(run, 2)
    return (run[: end.start()], True) if end else (run, False)


def _surname_end(text: str, end: int, given: str) -> int:
    """Where the surname behind a given name ends, 0 where none is there or its end can't be told."""
    if of := _OF.match(text, end):
        return of.end()
    nick = _NICK.match(text, end)
    second = _NEXT.match(text, nick.end() - 1 if nick else end)
    if not second or (NO_NAME.match(second[1]) and second[1] not in _surnames()) or text[second.end() : second.end() + 1] == ".":
        return 0
    name, cut = (second[1], False) if second[1] in _surnames() else _cut(second[1])
    if len(name) < 2 or len(name) > LONGEST:
        return 0
    stop = second.start(1) + len(name)
    if cut:
        return stop
    joined = _JOINED.match(text, second.start(1))
    if joined and not NO_NAME.match(joined[1]):
        return joined.end()
    if of := _OF.match(text, stop):
        return of.end()
    third = _NEXT.match(text, stop)
    if third and _is_third(given, name, third[1], text[third.end() : third.end() + 1]):
        return third.end()
    return stop


def _is_third(first: str, second: str, third: str, behind: str) -> bool:
    """Whether a third part belongs to a name: after Vietnamese, Chinese and Korean family names, of one syllable each."""
    short = len(second) <= _SYLLABLE and 2 <= len(third) <= _SYLLABLE + 1
    return bool(short and _THREE.match(first) and not NO_NAME.match(third) and not ENDS.search(third) and behind != ".")


def _mend_ends(found: Sequence[_Found]) -> list[_Found]:
    """Names whose surname this document elsewhere gives shorter, with nothing written onto it, are cut to that."""
    names = {one.name for one in found}
    by_first: dict[str, list[str]] = {}
    for name in names:
        by_first.setdefault(name.partition(" ")[0], []).append(name)
    mended = []
    for one in found:
        shorter = [name for name in by_first[one.name.partition(" ")[0]] if one.name.startswith(name) and name != one.name]
        best = min(shorter, key=len, default="")
        rest = one.name[len(best) :]
        fits = best and is_thai(best) and not rest.startswith(" ") and rest[0] not in "ะัาำิีึืุู็่้๊๋์" and len(rest) > 2
        mended.append(one._replace(name=best, end=one.end - len(rest)) if fits else one)
    return mended


def _read_latin(text: str, match: re.Match[str]) -> _Found | None:
    """The name in Latin letters behind a title or a post. Behind most posts only a whole name is one."""
    begin = match.end()
    if match.re is LATIN_POST and text.startswith(_OFFICE_LINKS, begin):
        begin = _skip_office(text, begin)
    end = begin + len(_latin_name(text, begin))
    name = text[begin:end]
    full = " " in name
    if len(name) < 2 or not (full or match.re is LATIN_TITLE or match["title"] in _TOP):
        return None
    start = begin if match.re is LATIN_POST else match.start()
    return _Found(start, begin, end, name, match["title"].strip(), full)


def _skip_office(text: str, start: int) -> int:
    """Where the words that say what a post is of end (of Finance, of Social Development and Human Security)."""
    for word in _LATIN_TOKEN.finditer(text, start, start + LONGEST_OFFICE):
        if word[1].lower() not in NO_LATIN_NAME and word[1].lower() not in OFFICE_WORDS:
            return word.start() if word[1][0].isupper() else start
        if text[word.end() - 1] != " ":
            break
    return start


def _latin_name(text: str, start: int) -> str:
    """The capitalised words from here on that may be a name, at most five."""
    match = _LATIN_NAME.match(text, start)
    words = match[0].split(" ")[:5] if match else []
    kept: list[str] = []
    for word in words:
        plain = word.lower().replace("’", "'").removesuffix("'s").rstrip(".")
        if plain in NO_LATIN_NAME or (2 <= len(word) <= 4 and word.isupper() and word not in _ORDINALS and "." not in word):
            break
        kept.append(word)
        if word.endswith(("'s", "’s")):
            break
    while kept and (kept[-1].islower() or kept[-1].endswith(".")):
        kept.pop()
    if len(kept) == 1 and len(words) > 1:
        return ""
    return _POSSESSIVE.sub("", " ".join(kept))


def _after_posts(text: str) -> Iterator[_Found]:
    """Given names right behind a post (นายกฯ ดำเกิง)."""
    for match in _POST_SHORT.finditer(text):
        name, _ = _cut(match["name"])
        if 2 <= len(name) <= LONGEST and not NO_NAME.match(name):
            yield _Found(match.start(), match.start("name"), match.start("name") + len(name), name, match["post"], False)


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
    return not before.isalpha() and not behind.isalpha()


def _single_spaced(name: str) -> str:
    return re.sub(" +", " ", name)


def _loose(name: str) -> str:
    """What two spellings of a name share that differ by case and hyphens only."""
    return name.lower().replace("-", "").replace(".", "")


def _plain_title(title: str) -> str:
    """A title in one wording (พล.อ. and พลเอก)."""
    return _FULL_POSTS.get(title, title.replace(" ", "").replace("พล.อ.", "พลเอก").replace("น.ส.", "นางสาว"))


def _strip_latin_title(name: str) -> str:
    match = LATIN_TITLE.match(name)
    return name[match.end() :].strip() if match else name


def _is_latin_word_of_office(name: str) -> bool:
    """Whether a parenthesis holds the name of an office or a body, not of a person."""
    return any(word.lower().rstrip(".") in NO_LATIN_NAME for word in name.split(" "))


@cache
def _surnames() -> frozenset[str]:
    """Thai surnames as PyThaiNLP lists them: they are names though they begin as words do that are none (จึงรุ่งเรืองกิจ)."""
    return frozenset(name for name in thai_family_names() if len(name) > 4)


@cache
def _given_names() -> frozenset[str]:
    """Thai given names as PyThaiNLP lists them."""
    return frozenset(thai_female_names() | thai_male_names())
