"""Posts as documents write them beside a name, and one wording for each."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kb.knowledge.titles import NO_LATIN_NAME, OFFICE_WORDS, THAI

_ALONE = ("นรม", "นายกรัฐมนตรี", "รองนายกรัฐมนตรี", "นายกฯ", "รองนายกฯ", "ประธานาธิบดี", "องคมนตรี", "จุฬาราชมนตรี", "อัยการสูงสุด")
"""Posts that say all without a body behind them; a bare อธิบดี says nothing."""

_ENGLISH_ALONE = ("PM", "President", "Premier")

LONGEST = 110
"""Characters of the longest post."""

FORMER = "อดีต"

_HEADS = (
    *(
        "รองนายกรัฐมนตรี",
        "นายกรัฐมนตรี",
        "รัฐมนตรีช่วยว่าการ",
        "รัฐมนตรีว่าการ",
        "รัฐมนตรีประจำ",
        "รัฐมนตรี(?:การ|กลา|กระทรวง)",
        "ผู้ช่วยรัฐมนตรี",
        "รมว\\.?",
        "รมช\\.?",
        "รมต\\.?",
        "รองนายกฯ",
        "นายกฯ",
        "นรม\\.?",
    ),
    *(
        "รองอธิบดี",
        "อธิบดี",
        "รองปลัด",
        "ผู้ช่วยปลัด",
        "ปลัด",
        "รองผู้ว่าราชการจังหวัด",
        "ผู้ว่าราชการจังหวัด",
        "รองผู้ว่าการ",
        "ผู้ว่าการ",
        "ผู้ว่าราชการกรุงเทพ",
        "ผู้ว่าฯ",
        "รองผู้ว่าฯ",
    ),
    *(
        "รองผู้อำนวยการ",
        "ผู้ช่วยผู้อำนวยการ",
        "ผู้อำนวยการ",
        "รองเลขาธิการ",
        "ผู้ช่วยเลขาธิการ",
        "เลขาธิการ",
        "เลขานุการ",
        "ผู้ช่วยเลขานุการ",
        "รองโฆษก",
        "ผู้ช่วยโฆษก",
        "โฆษก",
    ),
    *(
        "รองผู้บัญชาการ",
        "ผู้ช่วยผู้บัญชาการ",
        "ผู้บัญชาการ",
        "ผบ\\.",
        "เสนาธิการ",
        "รองแม่ทัพ",
        "แม่ทัพ",
        "เอกอัครราชทูต",
        "อุปทูต",
        "รองประธานาธิบดี",
        "ประธานาธิบดี",
        "ปธน\\.",
    ),
    *(
        "(?:รอง)?ประธาน(?=กรรม|คณะ|สภา|รัฐ|วุฒิ|ศาล|กสทช|เจ้าหน้าที่|บริษัท|มูลนิธิ|หอการ|สมาคม|อนุ|องค)",
        "ที่ปรึกษา",
        "รองอธิการ",
        "อธิการ",
        "คณบดี",
        "หัวหน้าผู้ตรวจราชการ",
        "ผู้ตรวจราชการ",
        "รองผู้จัดการ",
        "ผู้จัดการ",
    ),
    *(
        "หัวหน้าพรรค",
        "เลขาธิการพรรค",
        "กรรมการผู้จัดการ",
        "กรรมการผู้อำนวยการ",
        "(?:รอง)?กรรมการผู้จัดการ",
        "นายอำเภอ",
        "นายกเทศมนตรี",
        "นายกสมาคม",
        "นายกองค์การ",
        "สมาชิกวุฒิสภา",
        "สมาชิกสภาผู้แทน",
    ),
    *("องคมนตรี", "จุฬาราชมนตรี", "อัยการสูงสุด", "หัวหน้าสำนักงาน", "มุขมนตรี"),
)
_ACTING = "(?:รักษาราชการแทน|รักษาการแทน|รักษาการในตำแหน่ง|รักษาการ|ปฏิบัติหน้าที่)"
_HEAD = f"(?:{'|'.join(_HEADS)})"

HEAD = re.compile(f"(?:{_ACTING} ?)?{_HEAD}")
_AFTER = re.compile(f" {{0,2}}[,(]? ?(?:ในฐานะ|ดำรงตำแหน่ง|ตำแหน่ง)?(?P<former>{FORMER})?(?={_ACTING}? ?{_HEAD})")
_SPLIT = re.compile(f"(?:และ|ในฐานะ|ปฏิบัติราชการ|พร้อม|, *|/)(?={_ACTING}? ?{_HEAD})")
_SPACED = (
    " ?(?:วิทยาศาสตร์ ?,? ?วิจัย ?และ ?นวัตกรรม|วิทยาศาสตร์วิจัยและนวัตกรรม|วิจัยและนวัตกรรม|และสังคม|เพื่อเศรษฐกิจและสังคม|"
    "และความมั่นคงของมนุษย์|และกีฬา|และสหกรณ์|และสิ่งแวดล้อม)"
)
_STOP = (
    "กล่าว|เปิดเผย|เผย|ระบุ|พร้อม|เป็นประธาน|เดินทาง|ลงพื้นที่|ได้|ซึ่ง|โดย|เข้าร่วม|เข้า|ร่วม|มอบ|ณ |นาย(?!ก|อำ|ท)|นาง|พล(?:เอก|"
    "โท|ตรี|ตำรวจ|\\.)|น\\.ส|ให้(?!กู้|บริการ|คำ)|ก็|มีข้อ|มีความ|ขอ(?!ง)|เพื่อ|จะ|(?<!เ)(?<!หน้า)(?<!พื้น)ที่(?!ปรึกษา|ดิน)|เมื่อ|และ(?:คณะ|นาย|นาง|พล|"
    "ผู้|ภริยา|คู่|หัวหน้า)|ยืนยัน|ย้ำ|สั่ง|"
    "ตรวจ(?!ราช|เงิน|สอบ|คน)|แถลง|มีความ|หารือ|รับ(?!ราช|ผิด)|ต้อนรับ|ว่า(?!การ|ราช|ด้วย)|ใน(?:การ|งาน|พิธี|โอกาส|วัน|ช่วง|ฐานะ)|"
    "ถึง|กำชับ|ติดตาม|คนที่|ท่านแรก|เยี่ยม|นำ(?!เข้า|ร่อง)|เป็น|จาก|(?<!กำ)กับ|ของ(?!มนุษย์)|ต่อ|ยัง|พบ(?!ุ)|แสดง|ตั้งแต่|และมาตร|"
    "ด้าน(?=นาย)"
)

_LINKS = f" ?และ ?(?={_HEAD})| (?=กระทรวง|กรม|สำนัก|การ(?:ไฟ|ประ|รถ)|ประจำ)|/(?={_HEAD})"
_POST = re.compile(f"{_ACTING}? ?{_HEAD}(?:{_SPACED}|{_LINKS}|(?!{_STOP})[{THAI}ฯ.])*")

_ENGLISH_POST = (
    r"(?:(?:Prime Minister|PM)(?:[’']s)? (?=Secretary|Advis|Deputy Secretary))?(?:(?:Acting|Deputy|Vice|Permanent|First|Senior|"
    r"Assistant|Foreign|Prime|Chief|Former|Royal|Special|Government|Govt|Defen[sc]e|Interior|Finance|Public|Health|Transport|"
    r"Labou?r|Commerce|Energy|Industry|Justice|Education|Culture"
    r"|Digital|Economy|Tourism|Agriculture|Social|Higher|and|Science|Sports|Cooperatives|Environment|Natural|Resources) )*"
    r"(?:Prime Minister|Minister|PM|President|Premier|Spokesperson|Spokesman|Spokeswoman|Governor|Ambassador|Director[- ]General|"
    r"Secretary[- ]General|Permanent Secretary|Chairman|Chairperson|Secretary|Commissioner|Director|Adviser|Advisor|CEO)"
)
_NO_OFFICE = r"(?!(?:Gen|Pol|Mrs?|Ms|Dr|Prof|Admiral|Air|General|ACM)\b)"
_ENGLISH_OF = (
    rf"(?: (?:of|to|for|at|on)(?: the)?(?: {_NO_OFFICE}[A-Z][A-Za-z’'-]+| of| and| the"
    r"|,(?= [A-Z][a-z]+,? (?:and|[A-Z][a-z]+ and)))+)?"
)
_ENGLISH = re.compile(rf"{_ENGLISH_POST}{_ENGLISH_OF}(?:(?:,? and |, ){_ENGLISH_POST}{_ENGLISH_OF})*")
_ENGLISH_AFTER = re.compile(rf",? ?(?:the |as |, )?(?=(?P<former>[Ff]ormer )?{_ENGLISH_POST})")
_ENGLISH_BEFORE = re.compile(rf"(?:{_ENGLISH_POST}{_ENGLISH_OF}(?: and |, )?)+,? *$")
_ENGLISH_SPLIT = re.compile(rf",? and (?={_ENGLISH_POST})|, (?={_ENGLISH_POST})")


class Posts(NamedTuple):
    """Posts as a text writes them, and where what says so ends."""

    names: tuple[str, ...]
    end: int


def posts_after(text: str, end: int) -> Posts:
    """The posts that stand right behind a name that ends at `end`, as the text writes them; none that is a former one.

    >>> posts_after("นายดำ แดง นายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงการคลัง กล่าวว่า", 9).names
    ('นายกรัฐมนตรี', 'รัฐมนตรีว่าการกระทรวงการคลัง')
    >>> posts_after("Mr. Dam Daeng, Minister of Finance, said", 13).names, posts_after("นายดำ แดง อดีตอธิบดีกรมป่าไม้", 9).names
    (('Minister of Finance',), ())
    """
    if match := _AFTER.match(text, end):
        post = _read(text, match.end(), len(text))
        return Posts(() if match["former"] else tuple(_split(post)), match.end() + len(post))
    if match := _ENGLISH_AFTER.match(text, end, end + LONGEST):
        found = _ENGLISH.match(text, match.end(), match.end() + LONGEST)
        if found:
            return Posts(() if match["former"] else tuple(_split_english(found[0])), found.end())
    return Posts((), end)


def posts_before(text: str, start: int, least: int = 0) -> tuple[str, ...]:
    """The posts that stand right before a name (with its title) that begins at `start`, none that begins before `least`.

    >>> posts_before("อธิบดีกรมป่าไม้ นายดำ แดง", 16)
    ('อธิบดีกรมป่าไม้',)
    >>> posts_before("Prime Minister and Defense Minister Gen. Dam Daeng", 36)
    ('Prime Minister', 'Defense Minister')
    """
    least = max(least, start - LONGEST)
    window = text[least:start]
    if window[-2:].isascii() and (found := _ENGLISH_BEFORE.search(window)):
        former = window[: found.start()].rstrip().lower().endswith("former") or found[0].startswith("Former")
        return () if former else tuple(_split_english(found[0].strip(" ,")))
    heads = [match.start() for match in HEAD.finditer(window)]
    for head in heads:
        if window[:head].endswith(FORMER):
            continue
        post = _read(text, least + head, start)
        if post and not text[least + head + len(post) : start].strip(" ,"):
            return tuple(_split(post))
    return ()


def _read(text: str, start: int, end: int) -> str:
    """The post that begins here: to the first space or sign, or to a word that belongs to no post."""
    found = _POST.match(text, start, min(start + LONGEST, end))
    return found[0].strip(" ") if found else ""


def _split(post: str) -> Iterator[str]:
    """One post after the other."""
    for part in _SPLIT.split(post):
        if (post := part.strip(" ,.")) and (post in _ALONE or not re.fullmatch(_HEAD + "(?:ฯ|ใหญ่|กระทรวง)?", post)):
            yield post


def _split_english(post: str) -> Iterator[str]:
    """One post after the other; none that says nothing alone, and none that runs on into the next person's name."""
    for part in _ENGLISH_SPLIT.split(post):
        words = (name := part.strip(" ,").removeprefix("and ")).split(" ")
        runs_on = len(words) > 4 and not any(word.lower() in NO_LATIN_NAME or word.lower() in OFFICE_WORDS for word in words[-2:])
        if not runs_on and (len(words) > 1 or name in _ENGLISH_ALONE):
            yield name
