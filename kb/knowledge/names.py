"""The names in a document: of persons and places, in Thai or Latin letters, by what stands before and around them.

A name that is none costs one term of the index and is never shown, so recall comes first: each candidate is compared by
sound with what was asked before it is used.
"""

import re
from collections.abc import Iterator, Sequence

from pythainlp.corpus import provinces

from kb.text.normalize import fold
from kb.text.scripts import is_thai
from kb.text.sound import sound_keys

MOST = 120
"""Names kept of one document."""

PART = "+"
"""Begins the key of one word of a name of several."""

LONGEST = 24
"""Letters of the longest Thai name (a place with what is written onto it is longer)."""

RUN = 3
"""Latin words that are taken together at most."""

TELLING = 2
"""Classes of a key that tells names apart."""

REACH = 60
"""Characters before a parenthesis in which the name that it glosses stands."""

_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
_JOINTS = frozenset("โดย และ กับ ของ จาก แก่ คือ ว่า ให้ ที่ ซึ่ง ด้วย".split(" "))
"""Words that a title may be written onto."""

_POST = re.compile(
    "นาย(?:ก(?:รัฐ|เทศ|สมาคม|องค์|สภา|เหล่า|เมือง|อบ[จต]|ฯ|ระดับ|แพทย| |$)|อำเภอ|จ้าง|หน้า|ทะเบียน|ตำรวจ|ทหาร|สถานี|ช่าง|ตรวจ|ทุน|เรือ|ด่าน|ประกัน)"
)
"""A word that begins as a title does (นายกรัฐมนตรี, นายอำเภอ)."""

_PERSONS = (
    *("นาย", "นาง", "น.ส.", "ดร.", "ศ.", "ม.ล.", "ม.ร.ว.", "หม่อมหลวง", "หม่อมราชวงศ์", "ฯพณฯ", "คุณ", "ประธานาธิบดี"),
    *("พลเอก", "พลโท", "พลตรี", "พลตำรวจ", "พลเรือ", "พลอากาศ", "พล.", "พ.อ.", "พ.ท.", "พ.ต.", "ร.อ.", "ร.ท.", "ร.ต."),
)
"""Personal titles, ranks and offices that stand before a name (the longer ones begin so: นางสาว, พล.ต.อ.)."""

_PERSON = re.compile(
    f"(?:สาว|แพทย์|สัตวแพทย์|เอก|โท|ตรี|(?:[อทตร]\\.)+)?[ .]*(?:ดร\\. *)?([{_THAI}]+)(?: +([{_THAI}]+))?(?: +([{_THAI}]+)(?= *\\())?"
)
"""The rest of a title, then a given name and a surname (of a foreigner three words, where a parenthesis follows)."""

_PLACES = (
    *("จังหวัด", "อำเภอ", "ตำบล", "ประเทศ", "เกาะ", "แขวง", "แม่น้ำ", "มณฑล", "แคว้น", "เขต", "นคร", "เมือง", "กรุง"),
    *("จ.", "อ.", "ต."),
)
_PLACE = re.compile(f" ?([{_THAI}]{{2,24}})")
_WITHIN_WORDS = frozenset(("นาง", "คุณ", "เขต", "นคร", "เมือง", "กรุง", "เกาะ", "จ.", "อ.", "ต.", "ศ."))
"""Titles and kinds of place that other words end in: they count only where a word begins."""

_GLOSS = re.compile("\\(((?:[A-Z][A-Za-z.’'-]+ ?){1,5})\\)")
_GLOSSED = re.compile(f"[{_THAI}]+(?: [{_THAI}]+){{0,4}} *$")
_GLOSSING = re.compile(f"\\(([{_THAI}]+(?: [{_THAI}]+){{0,4}})\\)")

_ENDS = re.compile(
    "กล่าว|เปิดเผย|ระบุ|รัฐมนตรี|และ|เพื่อ|โดย|ซึ่ง|ได้|พร้อม|เป็น|จะ|เผย|ฯ|ณ |ที่|ของ(?=[^ง]{3})|ใน(?!ฤ)|จาก|กับ|ให้|ว่า(?!ส)"
    "|ผู้|อดีต|ประจำ|ประธาน|จำนวน|จังหวัด|อำเภอ"
)
"""Where a name that is written on into the next word ends."""

_NO_NAMES = re.compile(
    "(?:กล่าว|เปิดเผย|เผย|ระบุ|ชี้|ย้ำ|สั่ง|แถลง|รัฐ|รอง|ผู้|ประธาน|และ|ได้|พร้อม|นาย|นาง|ใน|เป็น|เพื่อ|อธิบดี|ปลัด|เลขา|ที่|โฆษก|หัวหน้า"
    "|กรรมการ|มอบ|ลง|จาก|ตำแหน่ง|อายุ|อดีต|จะ|มี|ว่า|ซึ่ง|โดย|ให้|เดิน|เข้า|นำ|ร่วม|คณะ|สมาชิก|เอกอัคร|การ|ต่าง|ของ|แห่ง|กับ|ครั้ง|พื้นที่|เศรษฐกิจ"
    "|พัฒนา|สมาคม|กระทรวง|กรม|สำนัก|ประเทศ|ประจำ|จังหวัด|อำเภอ|เมือง|ทั้ง|แต่|ต้อง|อย่าง|ไม่|ยัง|เนื่อง|พระ|ทุก|นี้|นั้น|หรือ)"
)
"""What stands beside names and begins none."""

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9’']*(?:-[A-Za-z]+)*")

_NO_LATIN_NAMES = frozenset(
    "the this that these those there here and for with from its his her their our your you was were are has have had not but "
    "prime minister ministry government cabinet deputy general secretary president permanent director spokesperson department "
    "office committee council national international thai thailand asean asia january february march april may june july august "
    "september october november december monday tuesday wednesday thursday friday saturday sunday during according after before "
    "meeting project act law plan policy public development economic regarding however moreover additionally furthermore".split(" ")
)
_PROVINCES = frozenset(provinces())


def find_names(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The distinct names of persons and places in a document, folded, in no order of importance; at most `MOST`.

    Each word of a name is one, and those that stand together are one more (`chiang mai`).

    >>> find_names(["นายเศรษฐา ทวีสิน นายกรัฐมนตรี ลงพื้นที่จังหวัดภูเก็ต"])
    ('เศรษฐา', 'ทวีสิน', 'เศรษฐา ทวีสิน', 'ภูเก็ต')
    >>> find_names(["The talks with Xi Jinping"])
    ('xi', 'jinping', 'xi jinping')
    """
    text = "\n".join(paragraphs)
    found = dict.fromkeys(fold(name) for name in (*_thai_names(text), *_latin_names(text)))
    return tuple(found)[:MOST]


def name_terms(names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """(key, name) pairs by which names are looked up: each name under its keys (`look_ups`) behind its script.

    >>> name_terms(("ประยุทธ์", "prayut"))
    (('th:pnyt', 'ประยุทธ์'), ('la:pnyt', 'prayut'))
    >>> name_terms(("chiang mai",))
    (('la:tnm', 'chiang mai'), ('la:+tn', 'chiang mai'))
    """
    return tuple((key, name) for name in names for key in look_ups(name, thai=is_thai(name)))


def look_ups(name: str, *, thai: bool) -> tuple[str, ...]:
    """The keys under which this name stands if it is written in Thai or Latin letters. One of several words has the key of
    all for one word of the other script (Chiang Mai, เชียงใหม่), and behind `PART` that of each word. Keys shorter than
    `TELLING` are shared by too many names: they count only where no word has a longer one.

    >>> look_ups("เศรษฐา ทวีสิน", thai=False), look_ups("srettha", thai=True)
    (('la:twtn', 'la:+twtn'), ('th:t',))
    """
    words = name.split(" ")
    keys = [key for word in words for key in sound_keys(word)] if len(words) > 1 else []
    least = min(TELLING, max(map(len, keys), default=0))
    script = "th:" if thai else "la:"
    return tuple(dict.fromkeys(script + key for key in (*sound_keys(name), *(PART + key for key in keys if len(key) >= least))))


def _thai_names(text: str) -> Iterator[str]:
    """Names in Thai letters."""
    for openers, pattern in ((_PERSONS, _PERSON), (_PLACES, _PLACE)):
        for start, opener in _openings(text, openers):
            if match := pattern.match(text, start + len(opener)):
                yield from _trim(match.groups())
    for gloss in _GLOSS.finditer(text):
        if glossed := _GLOSSED.search(text, max(0, gloss.start() - REACH), gloss.start()):
            yield from _trim(glossed[0].strip().split(" ")[-gloss[1].strip().count(" ") - 1 :])
    for glossing in _GLOSSING.finditer(text):
        if text[max(0, glossing.start() - 2) : glossing.start()].strip().isascii():
            yield from _trim(glossing[1].split(" "))
    yield from _PROVINCES.intersection(text.split(" "))


def _openings(text: str, openers: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where a name may follow. (A search for each opener is several times quicker than one pattern of all.)"""
    for opener in openers:
        start = text.find(opener)
        while start >= 0:
            if (opener not in _WITHIN_WORDS or _begins_word(text, start)) and not _POST.match(text, start):
                yield start, opener
            start = text.find(opener, start + len(opener))


def _begins_word(text: str, start: int) -> bool:
    """Whether a word begins here, as far as its neighbours tell."""
    return not "\u0e01" <= text[start - 1 : start] <= "\u0e4e" or not _JOINTS.isdisjoint((text[start - 3 : start], text[start - 4 : start]))


def _trim(words: Sequence[str | None]) -> Iterator[str]:
    """Words without what is written on behind them, up to the first that is no name; and what they are together."""
    found: list[str] = []
    for word in words:
        if not word or _NO_NAMES.match(word):
            break
        end = _ENDS.search(word, 2)
        name = word[: end.start()] if end else word
        if 2 <= len(name) <= LONGEST:
            found.append(name)
        if end:
            break
    yield from found
    if len(found) > 1:
        yield " ".join(found)


def _latin_names(text: str) -> Iterator[str]:
    """Capitalised words that the document never writes small, and runs of two or three of them."""
    words = [(match.start(), match[0].replace("’", "'").removesuffix("'s")) for match in _LATIN.finditer(text)]
    small = {word for _, word in words if word.islower()}
    run: list[str] = []
    end = -1
    for start, word in words:
        lower = word.lower()
        if len(word) < 2 or word.islower() or lower in small or lower in _NO_LATIN_NAMES or not _is_latin_name(word):
            run = []
            continue
        yield word
        run = [*run[-RUN + 1 :], word] if run and text[end:start] == " " else [word]
        yield from (" ".join(run[-count:]) for count in range(2, len(run) + 1))
        end = start + len(word)


def _is_latin_name(word: str) -> bool:
    """Whether a word that is not small is a name, not an abbreviation (a surname in capitals has four letters or more)."""
    return word[0].isupper() and (not word.isupper() or len(word) >= 4) and not any("0" <= letter <= "9" for letter in word)
