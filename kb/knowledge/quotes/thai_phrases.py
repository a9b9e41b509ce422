"""Phrases that name a speaker in Thai: what may stand in one, and where one begins."""

import re

from kb.knowledge.posts import HEAD, posts_before
from kb.model import Mention

LONGEST = 170
"""Characters between a name or the beginning of a post and its verb at most."""

POST = re.compile(
    f"(?:(?:รักษาราชการแทน|รักษาการแทน|รักษาการในตำแหน่ง|รักษาการ) ?)?(?:{HEAD.pattern}|มท\\.[1-4]|รัฐมนตรีช่วย|รัฐมนตรีว่า(?=กระทรวง)|รัฐมนตรี|"
    "รอง ?นรม\\.?|นรม\\.?|ผอ\\.|"
    "ผวจ\\.|ผบ\\.ตร|(?:รอง)?เลขา(?:ฯ|ธิการ)|ทูต|กงสุล|(?:รอง)?ประธาน|(?:รอง)?หัวหน้า|กำนัน|ผู้ใหญ่บ้าน|(?:รอง)?นายก(?=อบ[จต]|เทศ|สมาคม|สภา|เมือง)|"
    "(?:รอง)?อัยการ|อัครราชทูต|ผู้แทน|ผู้ประสานงาน|นายแพทย์สาธารณสุข|สาธารณสุขจังหวัด|เกษตรจังหวัด|แรงงานจังหวัด|พัฒนาการจังหวัด|ผู้กำกับ|ผกก\\.|"
    "ผู้แทนพิเศษ|กรรมการ|ผู้บริหาร)"
)
"""How a post begins, also one that says little without a name (ประธาน)."""

CLAUSE = re.compile(
    "เป็น(?=ประธาน|ผู้|ตัวแทน|สักขี)|ลงพื้นที่|เดินทาง|เข้า(?=ร่วม|พบ|เยี่ยม|รับ)|(?<!การมีส่วน)ร่วม(?!มือ|กตัญ)|มอบ|หารือ|ต้อนรับ|ตรวจ(?=เยี่ยม|ติดตาม|สถาน|ความ)|"
    "(?<!ราย)ได้|โดย(?!สาร)|พร้อม|แสดง(?!สินค้า)|ขอบคุณ|ชื่นชม|กล่าว|เปิดเผย|เผย(?!แพร่)|ระบุ|ย้ำ|ยืนยัน|ชี้แจง|แถลง|สั่ง|กำชับ|เห็นชอบ|อนุมัติ|"
    "เปิด(?=งาน|กิจ|ตัว|การ|โครง)|จะ|ภายหลัง|เมื่อ|(?<!ผู้)(?<!ตรี)(?<!ช่วย)(?<!ก)ว่า(?!การ|ราช|ที่ร|ง(?!าน)|ด้วย(?!ความ))|ถึง|เพราะ|ทำให้|ยินดี|ห่วงใย|ตระหนัก|ให้ความสำคัญ|ต้องการ|เสนอ|เชิญ|ประสงค์|พอใจ|รับทราบ|พบ(?=กับ|ว่า|ปะ)|"
    "(?<![ก-๎])(?:มี|นำ|ขอ|ประชุม|บรรยาย|เยี่ยม|ขับเคลื่อน|เร่ง|แนะ|ห่วง|ชวน|ติดตาม|เตรียม|เดินหน้า|หนุน|แจง|ยัน|ปลื้ม|วอน|น้อม|ถวาย|เตือน|ชี้)|"
    "ซึ่ง(?!เป็น)|และ(?=นาย|นาง|ดร|พล\\.|พลเอก|พันเอก|ผศ|รศ|ศ\\.)|กับ(?=นาย|นาง|ดร|พล)|[“]|” |ทั้งนี้|นอกจากนี้|"
    "อย่างไรก็|จากนั้น|ต่อมา|โอกาสนี้|ขณะที่|ขณะเดียวกัน| ส่วน(?=นาย|ราย| )| ด้าน ?(?=นาย|นาง|ดร|พล|รัฐ|ปลัด|อธิบดี|เอกอัคร|ผู้)"
)
"""Words that make a stretch more than names and posts."""

PARENTHESIS = re.compile(" ?\\([^()]{1,80}\\)")
_OPENS = re.compile(
    '(?:^|[ ("“”’/]|ด้าน|โดย|ขณะที่|ส่วน|ทาง|ซึ่ง|และ|ทั้งนี้|พร้อมกันนี้|พร้อมนี้|นอกจากนี้|โอกาสนี้|ท่าน|ต่อมา|จากนั้น|ก่อน|อย่างไรก็ตาม|ที่|แต่|เมื่อ|หลัง)$'
)
_OBLIQUE = re.compile(
    "(?:พร้อมด้วย|พร้อม|โดยมี|มี|และ|กับ|ร่วม|ของ|จาก|ให้|แก่|ถึง|ต่อ|หารือ|พบ|ต้อนรับ|นำโดย|แทน|,|คารวะ|เชิญ|ได้แก่|อาทิ|ประกอบด้วย|ว่า|ที่|คือ|เช่น|ทราบ|กราบเรียน|เรียน|ด้วย)"
    " ?$"
)
_TITLE_PART = re.compile("(?:(?:ศ|รศ|ผศ|ดร|นพ|พญ)\\.|ศาสตราจารย์|พลเอก|พล\\.อ\\.|ท่าน|คุณ|ว่าที่ ?)(?:\\([ก-๎]+\\))? ?$")


def is_nominal(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds posts and bodies at most, and no other statement.

    >>> is_nominal(" อธิบดีกรมป่าไม้ ", 0, 17), is_nominal(" ลงพื้นที่จังหวัดตาก ", 0, 20)
    (True, False)
    """
    between = PARENTHESIS.sub("", text[start:end])
    return len(between) <= LONGEST and not CLAUSE.search(between)


def is_oblique(text: str, start: int, least: int) -> bool:
    """Whether a word before a name says that it is not the subject (พร้อมด้วยนายดำ).

    >>> is_oblique("พร้อมด้วย นายดำ", 10, 0), is_oblique("He met Mr. Dam", 7, 0)
    (True, False)
    """
    return bool(_OBLIQUE.search(text, max(least, start - 14), start))


def is_opened(text: str, start: int) -> bool:
    """Whether a phrase may begin at a place: behind a space, a sign or a word that joins.

    >>> is_opened("ด้านอธิบดี", 4), is_opened("สำนักนายกรัฐมนตรี", 5)
    (True, False)
    """
    return bool(_OPENS.search(text, max(0, start - 14), start))


def phrase_start(text: str, mention: Mention, least: int) -> int:
    """Where the title of a name begins, or the post before it.

    >>> text = "วันนี้ อธิบดีกรมป่าไม้ นายดำ แดงดี"
    >>> phrase_start(text, Mention("person", "ดำ แดงดี", 1, 26, 34, "ดำ แดงดี", "after นาย"), 0)
    7
    >>> phrase_start("Mr. Dam Daeng", Mention("person", "Dam Daeng", 1, 4, 13, "Dam Daeng", "after Mr."), 0)
    0
    """
    title = mention.rule.partition("after ")[2]
    start = text.rfind(title, max(least, mention.start - len(title) - 3), mention.start) if title else mention.start
    start = mention.start if start < 0 else start
    while found := _TITLE_PART.search(text, max(least, start - 24), start):
        start = found.start()
    before = posts_before(text, start, least)
    place = text.rfind(before[0], least, start) if before else -1
    return start if place < 0 else place
