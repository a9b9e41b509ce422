"""Thai verbs of saying: where a text has one, with what it says behind ว่า or before it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

GAP = 220
"""Characters between a verb and its ว่า at most (เปิดเผยถึง … ว่า)."""

CASE = 600
"""Characters between a verb and its ว่า where the verb names a case, with what others said of it (ชี้แจงกรณี … ว่า)."""

BESIDE = 14
"""Characters before a verb that are looked at for a word that makes it no act of saying."""

_SAY = (
    "(?<!ดัง)(?<!บอก)กล่าว(?!หา|อ้าง|คือ)|เปิดเผย|เผย(?!แพร่)|ระบุ|เน้นย้ำ|ตอกย้ำ|ย้ำ|ชี้แจง|ยืนยัน|แจ้งเตือน|แจ้ง|รายงาน|บอกเล่า|บอก|อธิบาย|แถลงข่าว|"
    "แถลง|ปราศรัย|ให้สัมภาษณ์|ให้ข้อมูล|ให้ความเห็น|แสดงความเห็น|แสดงความคิดเห็น|แสดงทัศนะ|ตั้งข้อสังเกต|(?<!ขอ)ให้ความมั่นใจ|(?<!ขอ)ให้ความเชื่อมั่น|"
    "ให้คำมั่น|สรุป|เตือน|เสริม|ยอมรับ|ตอบ|เล่า|ปฏิเสธ|ทิ้งท้าย|โพสต์ข้อความ|โพสต์|ทวีต|พูด|ฝาก|ประกาศ"
)
_HOW = (
    "เพิ่มเติม|เพิ่ม|ต่อไป|ต่อ|อีก|ด้วย|ทิ้งท้าย|ปิดท้าย|เสริม|ตอกย้ำ|เน้นย้ำ|เน้น|ย้ำ|ยืนยัน|ชี้แจง|โดยสรุป|สรุป|ขึ้น|และ|"
    "ความตอนหนึ่ง|ใจความสำคัญ|ตอนหนึ่ง|ตอนท้าย|ใน(?:ช่วง|ตอน)(?:ท้าย|ต้น|แรก|หนึ่ง)|(?:ใน)?ท้าย(?:ที่)?สุด|ในที่สุด|ในครั้งนี้|วันนี้|"
    "อย่างชัดเจน|อย่างหนักแน่น|เช่นกัน"
)
_ACT = "รายงาน|เปิดงาน|ปิดงาน|ชื่นชม|ขอบคุณ|ต้อนรับ"
"""What a speech may be besides: behind กล่าว without ว่า it tells of an act, not of words."""

_OPINION = "เห็น(?:พ้อง|ตรงกัน)?|เชื่อมั่น|เชื่อ|มั่นใจ|หวังเป็นอย่างยิ่ง|หวัง|มองเห็น|มอง|คิด|ประเมิน"
_MORE = re.compile("เพิ่ม|ต่อ|อีก|ด้วย|ทิ้งท้าย|ปิดท้าย|เสริม")
_WEAK = re.compile("ระบุ|แจ้ง|รายงาน|บอก|สรุป|เตือน|เสริม|ยอมรับ|ตอบ|เล่า|ปฏิเสธ|ทิ้งท้าย|โพสต์|ทวีต|พูด|ประกาศ|เผย")

_STRICT = re.compile(f"(?:(?:{_SAY})(?: ?(?:{_HOW}|{_ACT}))*|(?P<opinion>{_OPINION})) ?$")
_LONGEST = 60
"""Characters of the longest verb with all that says how."""

_LAWS = re.compile("ว่าด้วย(?:การ|กฎ)")
_TO = "(?=ถึง|กับ|ต่อ|ใน|แก่|อีก|เสมอ|อย่าง|มา)"
_APART = re.compile(
    "(?<!บอก)กล่าว(?!หา|อ้าง|คือ)|เปิดเผย|เผย(?!แพร่)|ชี้แจง|แถลงข่าว|แถลง(?!การณ์)|ให้สัมภาษณ์|โพสต์|แจ้งเตือน|แจ้ง(?=ไป|ต่อ|กับ|แก่)|"
    f"บอก(?=กับ|แก่|ต่อ)|รายงาน(?=ต่อ)|เน้นย้ำ{_TO}|ย้ำ{_TO}|ยืนยัน{_TO}"
)
_CASE = re.compile(" ?(?:ถึง|ใน)?(?:กรณี|ประเด็น)")
_SPACES = re.compile("[ :]*")
_THAT = re.compile("ว่า(?!ด้วย|ที่ร|จ้าง|ราชการ|การกระ|การฯ|ความ|ง(?!าน))[ :]*")
_NO_THAT = re.compile(
    "(?:(?<!โล)(?<!สมาชิ)(?<!เด็)ก|ระห|ผู้|ไม่|ได้|รัฐมนตรี|รมว\\.|ถือ|นับ|แม้|หาก|เพราะ|ดู|รู้|ทราบ|คาด|คาดการณ์|พบ|เห็น|เชื่อ|แน่ใจ|หวัง|เรียก|(?<!ให้ความ)เชื่อมั่น|"
    "(?<!ให้ความ)มั่นใจ|เกรง|กังวล|ปรากฏ|ตรวจสอบ|หมายความ|ประเมิน|คิด|มอง|อ้าง|ที่|ตกลง|กำหนด|เข้าใจ|เงื่อนไข|แสดง|สะท้อน|พิสูจน์|ชื่อ)$"
)
_HEARD = re.compile("รับ(?:ราย|แจ้ง|การ|ทราบ|ฟัง)|สอบถาม|ทราบจาก|อ้างถึง|ตามที่")
_NOT_AFTER = re.compile(
    "(?:ดัง|แต่|ความ|ผู้|ไม่|(?<!โด)จะ|ต้อง|ควร|อาจ|เพื่อ|ถูก|รับ|รับการ|ให้|หาก|สามารถ|ห้าม|อย่า|เคย|(?<!หน้า)ที่|(?<!หน้า)ที่ได้|ตน|ผม|ดิฉัน|เรา|"
    "(?<![ก-๎])(?:คำ|มี|การ|ข้อ|หนังสือ)|(?:โดย|จะ|ได้)มี|(?:มี|ทำ|เป็น|ด้วย|โดย|จาก|ใน|ซึ่ง)การ)$"
)
_TAIL = re.compile(
    f"(?:กล่าว|ระบุ|เน้นย้ำ|ย้ำ|เปิดเผย|เผย|ชี้แจง|ยืนยัน|แถลง|บอก|อธิบาย|เสริม|สรุป|ทิ้งท้าย|ฝาก|ตอบ|ให้สัมภาษณ์)(?: ?(?:{_HOW}))*"
    "(?: ?ด้วยความ[^ ]{2,20})?(?= ?ก่อน| ?พร้อม|(?:ว่า)?[ .*]*$| )"
)


class Cue(NamedTuple):
    """A verb of saying in a text. `start` is where the verb begins, `end` where the words behind its ว่า do; `verb` as written, with
    its ว่า where that stands right behind; `kind` is "verb-that", "verb-apart" or "opinion"."""

    start: int
    end: int
    verb: str
    kind: str

    @property
    def weak(self) -> bool:
        """Whether a law, a report or a table may do it too, so that it takes a speaker beside it."""
        return bool(_WEAK.match(self.verb))

    @property
    def goes_on(self) -> bool:
        """Whether it says that somebody goes on speaking (กล่าวเพิ่มเติมว่า)."""
        return self.kind == "verb-that" and bool(_MORE.search(self.verb))


def find_cues(text: str) -> list[Cue]:
    """The verbs of a paragraph that have what is said behind a ว่า, in order.

    >>> [(one.verb, one.kind) for one in find_cues("นายดำกล่าวเพิ่มเติมว่า น้ำลด")]
    [('กล่าวเพิ่มเติมว่า', 'verb-that')]
    >>> [(one.verb, one.end) for one in find_cues("นายดำ เปิดเผยถึงน้ำท่วมว่า น้ำลด กว่าครึ่ง")], find_cues("เรื่องดังกล่าวว่าด้วยน้ำ")
    ([('เปิดเผย', 27)], [])
    """
    strict = list(_find_strict(text))
    return sorted((*strict, *_find_apart(text, [cue.start for cue in strict])))


def find_tails(text: str, start: int, end: int) -> Iterator[Cue]:
    """Verbs that begin within a stretch and may close what somebody said before them (“…” นายดำ กล่าว).

    >>> [(one.start, one.end, one.verb) for one in find_tails("“น้ำลด” นายดำ กล่าวทิ้งท้าย", 7, 30)]
    [(14, 27, 'กล่าวทิ้งท้าย')]
    >>> list(find_tails("“น้ำลด” เรื่องดังกล่าว", 7, 30))
    []
    """
    bound = min(len(text), end + _LONGEST)
    for match in _TAIL.finditer(text, start, bound):
        if match.start() <= end and match.end() < bound + (bound == len(text)) and _says(text, match.start()):
            yield Cue(match.start(), match.end(), match[0], "tail")


def _says(text: str, start: int) -> bool:
    """Whether no word before a verb makes it something else than an act of saying (ดังกล่าว, ได้รับแจ้ง, การรายงาน)."""
    return not _NOT_AFTER.search(text, max(0, start - BESIDE), start)


def _find_strict(text: str) -> Iterator[Cue]:
    """Verbs with ว่า right behind them, looked for before each ว่า."""
    least, that = 0, text.find("ว่า")
    while that >= 0:
        match = _STRICT.search(text, max(least, that - _LONGEST), that)
        least = that + len("ว่า")
        if match and _says(text, match.start()) and not _LAWS.match(text, that):
            end = _SPACES.match(text, least)
            kind = "opinion" if match["opinion"] else "verb-that"
            yield Cue(match.start(), end.end() if end else least, text[match.start() : least], kind)
        that = text.find("ว่า", least)


def _find_apart(text: str, strict: Sequence[int]) -> Iterator[Cue]:
    """Verbs whose ว่า comes later, but before the next verb that has its own."""
    reached = 0
    for match in _APART.finditer(text):
        place = bisect_left(strict, match.start())
        case = bool(_CASE.match(text, match.end()))
        bound = min(strict[place] if place < len(strict) else len(text), match.end() + (CASE if case else GAP))
        if match.start() < reached or bound <= match.end() or not _says(text, match.start()):
            continue
        apart = case and text.find(" ว่า ", match.end(), bound) + 1
        for that in _THAT.finditer(text, apart or match.end(), bound):
            if not _NO_THAT.search(text, max(0, that.start() - BESIDE), that.start()):
                reached = that.end()
                if not _HEARD.search(text, match.end(), that.start()):
                    yield Cue(match.start(), reached, match[0], "verb-apart")
                break
