"""Names behind titles, ranks and posts in a text, in Thai and in Latin letters, and where each ends."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick
from pythainlp.corpus import thai_family_names, thai_female_names, thai_male_names

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

LONGEST = 22
"""Letters of the longest part of a Thai name; what is longer has something written onto it."""

RUN = f"[{THAI}]+(?:-[{THAI}]+)*"
_FIRST = re.compile(f"(?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]){RUN}")
_NEXT = re.compile(f"  ?({RUN})")
_OF = re.compile(
    " ณ ?(อยุธยา|ระนอง|นคร|ป้อมเพชร์?|เชียงใหม่|ลำปาง|ลำพูน|น่าน|สงขลา|พัทลุง|ตะกั่วทุ่ง|ถลาง|บางช้าง|ราชสีมา|มหาสารคาม|กาฬสินธุ์|"
    "ร้อยเอ็ด|หนองคาย|จัมปาศักดิ์|วิเชียร|กรุงเทพ)(?![ก-๎])"
)
_LINK = "(?:บิน|บินติ|เด|เดอ|เดล|ดา|ดิ|ดอส|แวน|วาน|ฟาน|ฟอน|เอล|อัล|อิบนุ|เจ|เค|จี|พี|เอ|เอ็ม|อี|ดี|บี|ซี|เอฟ|เอช|แอล|เอส|ที)\\.?"
_JOINED = re.compile(f"(?:{_LINK} )+({RUN})(?: (?:{_LINK} )+{RUN})*(?: อัล-?{RUN})?")
"""The rest of a foreign name with a particle or an initial in it."""
_PREMIER = re.compile(f"ก(?:[เแโใไ]|ตู่|{NO_NAME.pattern})")
"""What follows นาย where นายก is meant, the premier, and a word stands behind."""
_NICK = re.compile(f' ?\\([“"]?[{THAI}]{{1,10}}[”"]?\\) (?=[{THAI}])')
"""A nickname between a given name and a surname."""
_GLOSSED = re.compile(f"((?:{RUN} ){{2,5}}{RUN}) ?\\(((?:[A-Z][A-Za-z.’'-]*\\.? ?|(?:bin|binti|al|de|van|da|del|von) ){{2,9}})\\)")
"""A name of three parts or more in Thai letters with the same in Latin ones behind."""
_SYLLABLE = 6
"""Letters of the longest part but the last of a name of three parts (เหวียน ซวน ฟุก, ลี เซียน ลุง)."""
_THREE = re.compile(
    "(?:เห?งวียน|เหวียน|เหงียน|เจิ่น|เจิ๋น|หวอ|หวู|ฝ่าม|ฟาม|ฟาน|บุ่ย|โด|โต|เล|เลือง|เลี๊ยง|เลียง|ดั่ง|ดัง|หว่าง|ดิญ|หวุง|ลี|โก๊ะ|"
    "โก|โง|ตัน|เตียว|ลิม|วอง|หว่อง|บัน|คิม|ปัก|พัก|มุน|ยุน|ฮัน|ชัง|ชอง|จอง|โร|อี|ซอ)$"
)

_LATIN_WORD = r"(?:[A-ZÀ-Þ](?:[a-zß-ÿ’'’]+[A-Z]?[a-zß-ÿ]*|[A-ZÀ-Þ]+|\.)(?:[-‐–](?:[A-Za-zÀ-ÿ][a-zà-ÿ]*))*)"
_LATIN_NAME = re.compile(rf"{_LATIN_WORD}(?: (?:(?:de|da|del|van|von|der|bin|binti|al|el|dos|la|le|di|ibn) )*{_LATIN_WORD})*")
_LATIN_TOKEN = re.compile(r"([A-Za-z&’'-]+),?[ ]?")
_WRITTEN_ON = re.compile("(?:[’']s?|(?<=[a-z])(?:Deputy|Minister))$")
_ORDINALS = ("II", "III", "IV")
_OFFICE_LINKS = ("of ", "for ", "to ")
LONGEST_OFFICE = 90
_TOP = ("Prime Minister", "President", "PM", "Premier")
"""Posts behind which a surname alone is somebody."""
_POST_SHORT = re.compile(
    f'(?:(?P<post>นายกฯ|นายกรัฐมนตรี|รมว\\.|รมช\\.|รมต\\.|ปลัดฯ?|อธิบดีฯ?|ผู้ว่าฯ|โฆษกฯ?|ผบ\\.ตร\\.|ปธน\\.|ประธานาธิบดี|บิ๊ก) ?[“"‘]?)(?P<name>{RUN})'
)


class Titled(NamedTuple):
    """A name behind its title: where the title starts, where the name begins and ends, whether it has a surname."""

    start: int
    begin: int
    end: int
    name: str
    title: str
    full: bool


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


def find_titled(text: str, *, posts: bool) -> Iterator[Titled]:
    """Names behind titles in either script; behind English `posts` too if wanted (Thai records hold too many English words in
    capitals for that).

    >>> [(one.title, one.name, one.full) for one in find_titled("พล.อ. ดำเกิง แดงดี พบ นางขาว", posts=True)]
    [('พล.อ.', 'ดำเกิง แดงดี', True), ('นาง', 'ขาว', False)]
    >>> [(one.title, one.name) for one in find_titled("President Jane Roe and Mr. Doe", posts=True)]
    [('President', 'Jane Roe'), ('Mr.', 'Doe')]
    """
    for match in _openings(text):
        if match.re is LATIN_POST and not posts:
            continue
        if found := _read_thai(text, match) if match.re is TITLE else _read_latin(text, match):
            yield found


def _read_thai(text: str, match: re.Match[str]) -> Titled | None:
    """The name in Thai letters behind a title."""
    first = _FIRST.match(text, match.end())
    if not first or (NO_NAME.match(first[0]) and first[0] not in _odd_names()):
        return None
    start, title, begin = match.start("title"), match["title"], first.start()
    if title.endswith("นาย") and _PREMIER.match(first[0]):
        return None
    if glossed := _GLOSSED.match(text, begin):
        words, latin = glossed[1].split(" "), strip_latin_title(glossed[2].strip()).split(" ")
        if len(words) == len(latin) > 2 and not any(map(NO_NAME.match, words)):
            return Titled(start, begin, glossed.end(1), glossed[1], title, True)
    given, cut = _cut(first[0])
    if not 2 <= len(given) <= LONGEST or (title == "อาจารย์" and given not in given_names()):
        return None
    end = begin + len(given)
    surname_end = 0 if cut else _surname_end(text, end, given)
    if not surname_end:
        return Titled(start, begin, end, given, title, False)
    return Titled(start, begin, surname_end, re.sub(" +", " ", _NICK.sub(" ", text[begin:surname_end])), title, True)


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
    joined = _JOINED.match(text, second.start(1)) if second else None
    if joined and not NO_NAME.match(joined[1]):
        return joined.end()
    if not second or (NO_NAME.match(second[1]) and second[1] not in _surnames()) or text[second.end() : second.end() + 1] == ".":
        return 0
    name, cut = (second[1], False) if second[1] in _surnames() else _cut(second[1])
    if len(name) < 2 or len(name) > LONGEST:
        return 0
    stop = second.start(1) + len(name)
    if cut:
        return stop
    if of := _OF.match(text, stop):
        return of.end()
    third = _NEXT.match(text, stop)
    if third and _is_third(given, name, third[1], text[third.end() : third.end() + 1]):
        return third.end()
    return stop


def _is_third(first: str, second: str, third: str, behind: str) -> bool:
    """Whether a third part belongs to a name: a listed surname behind another (some keep both), and after Vietnamese, Chinese and
    Korean family names, of one syllable each."""
    if third in _surnames() and not NO_NAME.match(third):
        return True
    short = len(second) <= _SYLLABLE and 2 <= len(third) <= _SYLLABLE + 1
    return bool(short and _THREE.match(first) and not NO_NAME.match(third) and not ENDS.search(third) and behind != ".")


def _read_latin(text: str, match: re.Match[str]) -> Titled | None:
    """The name in Latin letters behind a title or a post. Behind most posts only a whole name is one."""
    begin = match.end()
    if match.re is LATIN_POST and text.startswith(_OFFICE_LINKS, begin):
        begin = _skip_office(text, begin)
    if title := LATIN_TITLE.match(text, begin):
        begin = title.end()
    end = begin + len(_latin_name(text, begin))
    name = text[begin:end]
    full = " " in name
    if len(name) < 2 or not (full or match.re is LATIN_TITLE or match["title"] in _TOP):
        return None
    start = begin if match.re is LATIN_POST else match.start()
    return Titled(start, begin, end, name, match["title"].strip(), full)


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
    return _WRITTEN_ON.sub("", " ".join(kept))


def find_after_posts(text: str) -> Iterator[Titled]:
    """Given names right behind a Thai post.

    >>> [(one.title, one.name) for one in find_after_posts("นายกฯ ดำเกิง พบ รมว.ขาว")]
    [('นายกฯ', 'ดำเกิง'), ('รมว.', 'ขาว')]
    >>> list(find_after_posts("Prime Minister Dam"))
    []
    """
    for match in _POST_SHORT.finditer(text):
        name, _ = _cut(match["name"])
        if 2 <= len(name) <= LONGEST and not NO_NAME.match(name):
            yield Titled(match.start(), match.start("name"), match.start("name") + len(name), name, match["post"], False)


def strip_latin_title(name: str) -> str:
    """A name without the title before it.

    >>> strip_latin_title("H.E. Mr. Dam Daeng"), strip_latin_title("ดำ แดง")
    ('Dam Daeng', 'ดำ แดง')
    """
    match = LATIN_TITLE.match(name)
    return name[match.end() :].strip() if match else name


@cache
def _surnames() -> frozenset[str]:
    """Thai surnames as PyThaiNLP lists them: they are names though they begin as words do that are none (จึงรุ่งเรืองกิจ)."""
    return frozenset(name for name in thai_family_names() if len(name) > 4)


@cache
def _odd_names() -> frozenset[str]:
    """Given names that begin as words do that are none (อาทิตย์, ประสาน)."""
    never = "ประธาน อธิการ อธิบดี รัฐสภา องค์การ ธนาคาร พรรค พร้อม เป็นไท".split(" ")
    return frozenset(name for name in given_names() if len(name) > 4 and NO_NAME.match(name)) - frozenset(never)


@cache
def given_names() -> frozenset[str]:
    """Thai given names as PyThaiNLP lists them."""
    return frozenset(thai_female_names() | thai_male_names())
