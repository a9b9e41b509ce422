"""Where the words of a Thai speaker end, and what goes on with them later."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.thai_phrases import is_oblique, phrase_start
from kb.knowledge.quotes.thai_speakers import Found
from kb.model import Passage, Quote, Speaker

CONTINUED = 8
"""Paragraphs that may stand between two statements of one speech, or follow one that ends with a colon."""

_CONNECTIVE = re.compile(
    "(?:ทางด้าน|ด้าน|(?:ใน)?ขณะที่|(?:ใน)?ขณะเดียวกัน|ส่วน|จากนั้น|ต่อมา|ทั้งนี้|นอกจากนี้|นอกจากนั้น|โดย|พร้อมกันนี้|พร้อมนี้|พร้อมทั้ง|พร้อม|และ|ซึ่ง|"
    "อย่างไรก็ตาม|อย่างไรก็ดี|(?:ใน)?โอกาสนี้|ในตอนท้าย|ในช่วงท้าย|ทาง|ได้|ยัง)[ ,]*$"
)
_BREAK = re.compile(" (?=พร้อม|ด้าน(?!การ|เศรษฐ|สังคม|ความ|สาธารณ)|ขณะเดียวกัน|อย่างไรก็|ทั้งนี้|นอกจากนี้)")
_TELLS_MORE = re.compile(" พร้อม(?:ทั้ง|กันนี้|นี้)? ?(?:ได้|ยัง)*กล่าว(?=ถึง|ขอบคุณ|ชื่นชม|แสดง|ต้อนรับ|เชิญ)")
_ACTS = re.compile(
    "ฯ? ?(?:ได้|ยัง|จึง|ก็|มี(?=ความ)|ขอบคุณ|แสดง|มอบ|เชิญ|สั่ง|กำชับ|ชื่นชม|ยินดี|หวัง|เห็น|เชื่อ|กล่าว|ย้ำ|เน้น|ยืนยัน|ระบุ|เปิดเผย|ชี้แจง|ตอบ|ฝาก|"
    "เดินทาง|พร้อม(?!ด้วย))"
)
_OUTSIDE = re.compile(" *(?:[.*]* *$|ก่อน|พร้อม|และ|โดย|ทั้งนี้|จากนั้น|ซึ่ง|ด้าน|ขณะ|นอกจาก)")
_LIST = re.compile("(?:ดังนี้|ได้แก่|ประกอบด้วย|คือ|อาทิ|เช่น) ?:? ?$")
_ITEM = re.compile("[-–•*·] ?|\\(?[0-9๐-๙]{1,2}[.)]|(?:ประการ|ข้อ|แกน|ระยะ|มาตรการ|ด้าน)ที่")
_FOOT = " *_=…"


def clause_start(text: str, at: int, least: int) -> int:
    """Where the clause begins whose subject or verb stands at `at`: before the words that join it.

    >>> clause_start("น้ำลด ทั้งนี้ ด้านนายดำกล่าวว่า", 18, 0), clause_start("Rain, he said", 6, 0)
    (6, 6)
    """
    while found := _CONNECTIVE.search(text, max(least, at - 24), at):
        at = found.start()
    return at


def end_of_words(text: str, start: int, end: int) -> int:
    """The end of words without spaces and stars behind them.

    >>> end_of_words("น้ำลด **", 0, 8), end_of_words("Water fell. ", 0, 12)
    (5, 11)
    """
    return start + len(text[start:end].rstrip(_FOOT))


def goes_on_outside(text: str, at: int) -> bool:
    """Whether what follows a closing mark is the text's own again, and not the same sentence.

    >>> goes_on_outside("“น้ำลด” ก่อนเดินทางกลับ", 7), goes_on_outside("“น้ำใส” จะเริ่มในเดือนหน้า", 7)
    (True, False)
    """
    return bool(_OUTSIDE.match(text, at))


def spoken_of_again(scene: Scene, paragraph: int, start: int, found: Found, *, opinion: bool) -> int:
    """Where the text speaks of a speaker again as of somebody else, so that his words are at their end: the paragraph's end if it does
    not. An opinion ends with its clause."""
    text = scene.paragraphs[paragraph]
    ends = [len(text)]
    if found.speaker.key:
        for mention in scene.persons_in(paragraph, start, len(text)):
            place = phrase_start(text, mention, start)
            if mention.slug == found.speaker.key and _ACTS.match(text, mention.end) and not is_oblique(text, place, start):
                ends.append(clause_start(text, place, start))
                break
    if found.how == "post" or found.speaker.post:
        ends += _post_again(text, start, found)
    if (more := _TELLS_MORE.search(text, start + 1)) and "โฆษก" not in found.speaker.post:
        ends.append(more.start())
    if opinion and (broken := _BREAK.search(text, start + 1)):
        ends.append(broken.start())
    return min(ends)


def with_continuations(scene: Scene, quotes: Sequence[Quote]) -> Iterator[Quote]:
    """The quotes, each with the paragraphs that go on with it: those before the same speaker's next, the items of a list that it
    announces, and whole paragraphs in marks right behind it."""
    for place, one in enumerate(quotes):
        following = quotes[place + 1] if place + 1 < len(quotes) else None
        last = one.parts[-1]
        bound = following.parts[0].paragraph if following else len(scene.paragraphs)
        numbers = range(last.paragraph + 1, min(bound, last.paragraph + 1 + CONTINUED))
        reaches_end = last.end >= len(scene.paragraphs[last.paragraph].rstrip(_FOOT + '”"“'))
        if not reaches_end or not numbers:
            yield one
        elif following and bound in range(numbers.stop + 1) and is_same(one.speaker, following.speaker):
            yield _continued(scene, one, numbers)
        else:
            yield _continued(scene, one, _listed(scene, last, numbers))


def is_same(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers are known to be the same.

    >>> is_same(Speaker("", "", "", "นายกรัฐมนตรี", "post"), Speaker("", "", "", "นายกรัฐมนตรี", "post"))
    True
    >>> is_same(Speaker("", "", "", "", "none"), Speaker("", "", "", "", "none"))
    False
    """
    return bool(one.key or one.post) and (one.key, one.key or one.post) == (other.key, other.key or other.post)


def _post_again(text: str, start: int, found: Found) -> Iterator[int]:
    """Where the post that names a speaker stands again as the subject of a verb."""
    place = text.find(found.words, start) if found.words else -1
    while place >= 0:
        before = clause_start(text, place, start)
        if before > start and text[before - 1] == " " and _ACTS.match(text, place + len(found.words)):
            yield before
            return
        place = text.find(found.words, place + 1)


def _listed(scene: Scene, last: Passage, numbers: range) -> Iterator[int]:
    """The items of a list that a statement ends with announcing."""
    if _LIST.search(last.text):
        for number in numbers:
            if not _ITEM.match(scene.paragraphs[number]):
                return
            yield number


def _continued(scene: Scene, one: Quote, numbers: range | Iterator[int]) -> Quote:
    passages = tuple(scene.cut(number, 0, len(scene.paragraphs[number])) for number in numbers)
    return replace(one, continued=passages) if passages else one
