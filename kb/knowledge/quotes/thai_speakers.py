"""Who is meant where a Thai text attributes words: a name, a post, a pronoun or a body before the verb."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kb.knowledge.people import SHORT, Sighting
from kb.knowledge.posts import HEAD, posts_after, posts_before
from kb.knowledge.quotes.base import Scene
from kb.knowledge.titled import find_titled
from kb.model import NOT_STATED, Mention, Speaker
from kb.text.scripts import is_thai

REACH = 320
"""Characters before a verb within which its speaker is looked for."""

LONGEST = 170
"""Characters between a name or the beginning of a post and its verb at most."""

NAME = 40
"""Characters of the longest name with its title."""

_AROUND = 170
"""Characters behind a name in which the document may write the post in other words, too."""

_BETWEEN = re.compile(
    '(?: |ฯ|ได้|ยัง|จึง|ก็|ขอ|ออกมา|เอง|คนดังกล่าว|ด้วย|(?<=[” ])ว่า|[”"’,])*(?:(?<= )ร่วม(?:กัน)?|ให้เกียรติ|ให้ข้อมูล|ชี้แจง|ให้สัมภาษณ์|ตอบคำถาม|แถลง)? *$'
)
_CLAUSE = re.compile(
    "เป็น(?=ประธาน|ผู้|ตัวแทน|สักขี)|ลงพื้นที่|เดินทาง|เข้า(?=ร่วม|พบ|เยี่ยม|รับ)|(?<!การมีส่วน)ร่วม(?!มือ|กตัญ)|มอบ|หารือ|ต้อนรับ|ตรวจ(?=เยี่ยม|ติดตาม|สถาน|ความ)|"
    "(?<!ราย)ได้|โดย(?!สาร)|พร้อม|แสดง(?!สินค้า)|ขอบคุณ|ชื่นชม|กล่าว|เปิดเผย|เผย(?!แพร่)|ระบุ|ย้ำ|ยืนยัน|ชี้แจง|แถลง|สั่ง|กำชับ|เห็นชอบ|อนุมัติ|"
    "เปิด(?=งาน|กิจ|ตัว|การ|โครง)|จะ|ภายหลัง|เมื่อ|(?<!ผู้)(?<!ตรี)(?<!ช่วย)ว่า(?!การ|ราช|ที่ร)|ถึง|เพราะ|ทำให้|พบ(?=กับ|ว่า|ปะ)|"
    "(?<![ก-๎])(?:มี|นำ|ขอ)|ซึ่ง(?!เป็น)|และ(?=นาย|นาง|ดร|พล\\.|พลเอก|พันเอก|ผศ|รศ|ศ\\.)|กับ(?=นาย|นาง|ดร|พล)|[“]|” |ทั้งนี้|นอกจากนี้|"
    "อย่างไรก็|จากนั้น|ต่อมา|โอกาสนี้|ขณะที่|ขณะเดียวกัน| ส่วน(?=นาย|ราย| )| ด้าน ?(?=นาย|นาง|ดร|พล|รัฐ|ปลัด|อธิบดี|เอกอัคร|ผู้)"
)
_OPENS = re.compile(
    '(?:^|[ ("“”’/]|ด้าน|โดย|ขณะที่|ส่วน|ทาง|ซึ่ง|และ|ทั้งนี้|พร้อมกันนี้|พร้อมนี้|นอกจากนี้|โอกาสนี้|ท่าน|ต่อมา|จากนั้น|ก่อน|อย่างไรก็ตาม|ที่|แต่|เมื่อ|หลัง)$'
)
_HEAD = re.compile(
    f"(?:(?:รักษาราชการแทน|รักษาการแทน|รักษาการในตำแหน่ง|รักษาการ) ?)?(?:{HEAD.pattern}|มท\\.1|รัฐมนตรีช่วย|รัฐมนตรี|รอง ?นรม\\.?|นรม\\.?|ผอ\\.|"
    "ผวจ\\.|ผบ\\.ตร|(?:รอง)?เลขา(?:ฯ|ธิการ)|ทูต|กงสุล|(?:รอง)?ประธาน|(?:รอง)?หัวหน้า|กำนัน|ผู้ใหญ่บ้าน|(?:รอง)?นายก(?=อบ[จต]|เทศ|สมาคม|สภา|เมือง)|"
    "(?:รอง)?อัยการ|อัครราชทูต|ผู้แทน|ผู้ประสานงาน|นายแพทย์สาธารณสุข|สาธารณสุขจังหวัด|เกษตรจังหวัด|แรงงานจังหวัด|พัฒนาการจังหวัด|ผู้กำกับ|ผกก\\.|"
    "ผู้แทนพิเศษ|กรรมการ|ผู้บริหาร)"
)
_AND = re.compile(f"และ(?={HEAD.pattern})|ในฐานะ")
_TITLE_PART = re.compile("(?:(?:ศ|รศ|ผศ|ดร|นพ|พญ)\\.|ศาสตราจารย์|พลเอก|พล\\.อ\\.|ท่าน|คุณ|ว่าที่ ?)(?:\\([ก-๎]+\\))? ?$")
_ALONE = re.compile('(?:^|[ ”"’]|โดย|ซึ่ง|และ|พร้อม)(?:ท่าน|เขา|เธอ)$')
_SELF = re.compile("(?:ตน|ผม|กระผม|ดิฉัน|เรา|ข้าพเจ้า)(?:เอง)?$")
_LINK = re.compile(
    "(?:(?:ทั้งนี้|นอกจากนี้|อย่างไรก็ตาม) )?(?:พร้อม(?:กันนี้|นี้|ทั้ง|ด้วย|กัน)?|ทั้งนี้|นอกจากนี้|นอกจากนั้น|อีกทั้ง|และ|โดย|จากนั้น|"
    "ต่อมา|ทั้งยัง|รวมทั้ง|รวมถึง|อย่างไรก็(?:ตาม|ดี)|ในโอกาสนี้|โอกาสนี้|ในตอนท้าย|ในช่วงท้าย|ขณะเดียวกัน|ก่อน|แล้ว|ซึ่ง)?"
)
_OBLIQUE = re.compile(
    "(?:พร้อมด้วย|พร้อม|โดยมี|มี|และ|กับ|ร่วม|ของ|จาก|ให้|แก่|ถึง|ต่อ|หารือ|พบ|ต้อนรับ|นำโดย|แทน|,|คารวะ|เชิญ|ได้แก่|อาทิ|ประกอบด้วย|ว่า|ที่|คือ|เช่น|ทราบ|กราบเรียน|เรียน|ด้วย)"
    " ?$"
)
_BESIDE_OTHERS = re.compile("(?:พร้อมด้วย|ร่วมกับ|ของ|แก่|ต้อนรับ|คารวะ|หารือกับ|พบกับ) ?$")
_POLITE = re.compile(
    '(?:^|[ ”"’]|ด้าน|โดย)(?P<phrase>คุณ(?!ภาพ|ธรรม|สมบัติ|ค่า|ครู|หมอ|วุฒิ|ลักษณะ|ประโยชน์|หญิง|แม่|พ่อ)(?P<name>[ก-๎]{2,20}(?: [ก-๎]{3,22})?))(?= |ฯ|$)'
)
_AND_ALSO = re.compile("(?:และ|,) ?$")
_SOMEBODY = re.compile(
    "(?:^| |โดย|ด้าน|ซึ่ง|ขณะที่|ส่วน)(?P<who>(?:ทั้งสอง|ทั้งคู่|ทุกฝ่าย|ชาวบ้าน|ประชาชน|เกษตรกร|ผู้(?!ว่า|อำนวย|บัญชา|ตรวจ|จัดการ)|เจ้าหน้าที่|"
    "ตัวแทน|สื่อมวลชน|ที่ประชุม|แพทย์|นักวิชาการ|นักท่องเที่ยว|ญาติ|แรงงาน|กลุ่ม|เด็ก|นักเรียน|ครู|สมาชิก(?!วุฒิ|สภา)|ลูกจ้าง|นายจ้าง|บิดา|มารดา|พระ)"
    "[^ ]{0,40}(?: ฯ)?)$"
)
_PAPER = re.compile("(?:รายงาน|ผลสำรวจ|ผลการศึกษา|ประกาศ|หนังสือ|เอกสาร|เว็บไซต์|มติ|แผน|กฎหมาย|ระเบียบ|คำสั่ง|บันทึก|ข่าว|เพจ|เฟซบุ๊ก)[^ ]{0,12}$")
_JOINED = re.compile(" ?(?:และ|กับ) ?(?=$|[ก-๎])")
_OTHER_BODY = re.compile(
    "(?:^| |ทาง|โดย|ซึ่ง)(?P<body>(?:รัฐบาล|ศบค\\.|ธนาคาร|บริษัท|สำนักงาน|สมาคม|มูลนิธิ|ตลาดหลักทรัพย์|องค์การ|การ(?:ไฟฟ้า|ประปา|รถไฟ|ท่า|ทาง|เคหะ|กีฬา)|"
    "มหาวิทยาลัย|โรงพยาบาล|ศูนย์|สถาบัน|กระทรวง|กรม|สำนัก)[^ ]{0,60})$"
)
_PARENTHESIS = re.compile(" ?\\([^()]{1,80}\\)")
_PAREN_END = re.compile(" ?\\([^()]{1,60}\\)$")


_LATIN = re.compile(" ?\\([A-Za-z][^()ก-๎]*\\) ?")
_DOES = re.compile("(?: ?\\([^()]{1,60}\\))?(?: ?(?:กระทรวง|กรม|สำนัก)[^ ]{3,60})? (?:ได้|จึง|ยัง|ขอ)|(?: ?\\([^()]{1,60}\\))?(?:ได้|จึง|ยัง)")
_CHAIRS = re.compile(" ?(?:กล่าว|เน้น|เปิดเผย|เผย|ระบุ|ย้ำ|ชี้แจง|แถลง|ให้สัมภาษณ์|เป็นประธาน)")


class Found(NamedTuple):
    """A speaker where the text attributes words. `start` is where the phrase that names him begins; `how` says what tells it: a
    "name", a "post" or a "body" right before the verb, "somebody" there without any of them, the "subject" of all that stands
    before, or nothing ("implied"); `words` are those of the post."""

    speaker: Speaker
    start: int
    how: str
    words: str = ""

    @property
    def beside(self) -> bool:
        """Whether it stands right before the verb."""
        return self.how in ("name", "post", "body")


class Speakers:
    """Finds who is meant in one document."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._posts: dict[str, str] = {}
        self._bearers: dict[str, set[str]] = {}
        self._given: dict[str, set[str]] = {}
        for one in scene.people:
            self._given.setdefault(one.key.removeprefix(SHORT).partition(" ")[0], set()).add(one.key)

    def before(self, paragraph: int, least: int, at: int, last: Speaker, *, right: bool = False) -> Found | None:
        """Who stands before a verb at `at` and not before `least`; `last` is who spoke last. None where nobody can be told, or
        where nobody stands `right` before it and that is asked for.

        >>> from kb.knowledge.people import find_people
        >>> text = ["", "นายดำ แดงดี อธิบดีกรมป่าไม้ กล่าวว่า น้ำลด"]
        >>> found = Speakers(Scene(text, "th", find_people(text, "th"), ())).before(1, 0, 28, NOT_STATED)
        >>> (found.speaker.name, found.speaker.post, found.speaker.evidence, found.start) if found else None
        ('ดำ แดงดี', 'อธิบดีกรมป่าไม้', 'named', 0)
        >>> Speakers(Scene(["", "said that"], "en", (), ())).before(1, 0, 4, NOT_STATED) is None
        True
        """
        text, least = self._scene.paragraphs[paragraph], max(least, at - REACH)
        end = _stripped(text, least, at)
        if _SELF.search(text, max(least, end - 10), end):
            return None
        beside = (
            self._named(paragraph, least, end)
            or self._in_post(paragraph, least, end)
            or self._titled(text, least, end)
            or self._body(paragraph, least, end)
            or _somebody(text, least, end)
        )
        return beside or (None if right else self._implied(text, least, end, at, last) or self._subject(paragraph, least, at))

    def bearer(self, post: str) -> Speaker:
        """The one person of the document whom a post means; the post alone if there is none or more than one."""
        keys = self._bearing(post)
        if len(keys) == 1:
            key = next(iter(keys))
            return self.person(self._scene.by_key[key], "document", post)
        return Speaker("", "", "", post, "post")

    def person(self, sighting: Sighting, evidence: str, post: str = "") -> Speaker:
        """A person of the document as a speaker; `post` is what the place gives where the document has none."""
        name = sighting.key.removeprefix(SHORT)
        name = name.split(" ", 1)[0] if sighting.key.startswith(SHORT) else name
        if sighting.key not in self._posts:
            self._posts[sighting.key] = _fullest_post(self._scene, sighting)
        return Speaker("person", sighting.key, name, self._posts[sighting.key] or post, evidence)

    def _named(self, paragraph: int, least: int, end: int) -> Found | None:
        """A name, with nothing but posts between it and the verb."""
        near = self._scene.persons_in(paragraph, max(least, end - LONGEST), end)
        if not near:
            return None
        text, mention = self._scene.paragraphs[paragraph], near[-1]
        start = phrase_start(text, mention, least)
        if not is_nominal(text, mention.end, end):
            return None
        if _BESIDE_OTHERS.search(text, least, start):
            return self._subject(paragraph, least, start) or Found(NOT_STATED, start, "subject")
        if len(near) > 1 and _shares(text, near[-2].end, start):
            return Found(NOT_STATED, phrase_start(text, near[-2], least), "name")
        evidence = "document" if mention.rule.startswith("short") else "named"
        behind = posts_after(text, mention.end)
        return Found(self.person(self._scene.by_key[mention.slug], evidence, " ".join(behind.names)), start, "name")

    def _in_post(self, paragraph: int, least: int, end: int) -> Found | None:
        """A post without a name."""
        text = self._scene.paragraphs[paragraph]
        end += text.startswith("ฯ", end)
        for head in _HEAD.finditer(text, max(least, end - LONGEST), end):
            if _OPENS.search(text, max(0, head.start() - 14), head.start()) and is_nominal(text, head.end(), end):
                post = text[head.start() : end].strip(" ")
                if self._scene.persons_in(paragraph, head.start(), end) or len(post) < 5:
                    return None
                return Found(self.bearer(post), head.start(), "post", post)
        return None

    def _titled(self, text: str, least: int, end: int) -> Found | None:
        """A name of which the document does not say whose it is, or a given name alone of somebody whom it names."""
        begin = max(least, end - 2 * NAME)
        for one in find_titled(text[begin : end + NAME], posts=False):
            if begin + one.end == end and is_thai(one.name):
                return Found(Speaker("", "", one.name, "", "named"), begin + one.start, "name")
        given = text[begin:end].rpartition(" ")[2]
        if len(keys := self._given.get(given, set())) == 1:
            return Found(self.person(self._scene.by_key[next(iter(keys))], "document"), end - len(given), "name")
        if (polite := _POLITE.search(text, max(least, end - LONGEST), end)) and is_nominal(text, polite.end(), end):
            return Found(Speaker("", "", polite["name"], "", "named"), polite.start("phrase"), "name")
        return None

    def _body(self, paragraph: int, least: int, end: int) -> Found | None:
        """A ministry or an agency; of one behind another the first (กรมป่าไม้ กระทรวงทรัพยากรธรรมชาติฯ). Another body by its name."""
        text = self._scene.paragraphs[paragraph]
        bare = end - len(found[0]) if (found := _PAREN_END.search(text, least, end)) else end
        near = [one for one in self._scene.bodies_in(paragraph, max(least, end - LONGEST), end) if one.end <= bare or one.end == end]
        if not near or near[-1].end not in (end, bare):
            other = _OTHER_BODY.search(text, max(least, end - LONGEST), bare)
            return Found(Speaker("", "", other["body"], "", "named"), other.start("body"), "body") if other else None
        place = len(near) - 1
        while place and not _PARENTHESIS.sub("", text[near[place - 1].end : near[place].start]).strip(" "):
            place -= 1
        body = near[place]
        if _PAPER.search(text, least, body.start):
            return None
        alone = Speaker(body.type, body.slug, body.text, "", "named")
        joined = place and _JOINED.fullmatch(_PARENTHESIS.sub("", text[near[place - 1].end : body.start]))
        return Found(NOT_STATED if joined else alone, body.start, "body")

    def _implied(self, text: str, least: int, end: int, at: int, last: Speaker) -> Found | None:
        """Who spoke last, where a pronoun or nothing at all stands before the verb."""
        if pronoun := _ALONE.search(text, least, end):
            return Found(_again(last), pronoun.start(), "implied")
        before = text[least:end].strip(" ")
        if last == NOT_STATED or len(before) > len("อย่างไรก็ตาม นอกจากนี้") or not _LINK.fullmatch(before):
            return None
        return Found(_again(last), at - len(text[least:at].lstrip(" ")), "implied")

    def _subject(self, paragraph: int, least: int, at: int) -> Found | None:
        """The one person who can be the subject of all that stands before the verb; if there is none, a post that it begins with."""
        text = self._scene.paragraphs[paragraph]
        able = list(self._able(paragraph, least, at))
        if len({one.slug for one in able}) == 1:
            evidence = "named" if any(not one.rule.startswith("short") for one in able) else "document"
            return Found(self.person(self._scene.by_key[able[0].slug], evidence), phrase_start(text, able[0], least), "subject")
        if able:
            return None
        for body in self._scene.bodies_in(paragraph, least, at):
            if _DOES.match(text, body.end) and _OPENS.search(text, max(0, body.start - 14), body.start):
                return Found(Speaker(body.type, body.slug, body.text, "", "named"), body.start, "subject")
        for head in _HEAD.finditer(text, least, at):
            if _OPENS.search(text, max(0, head.start() - 14), head.start()) and not is_oblique(text, head.start(), least):
                return self._post_at(text, head.start(), at)
        return None

    def _able(self, paragraph: int, least: int, at: int) -> Iterator[Mention]:
        """The persons of a stretch that no word before them makes something else than its subject; of joined ones all or none."""
        text, able = self._scene.paragraphs[paragraph], True
        for one in self._scene.persons_in(paragraph, least, at):
            start = phrase_start(text, one, least)
            if not _AND_ALSO.search(text, max(least, start - 5), start):
                able = not is_oblique(text, start, least)
            if able:
                yield one

    def _post_at(self, text: str, start: int, at: int) -> Found | None:
        found = posts_after(text, start)
        speaker = self.bearer(found.names[0]) if found.names and found.end <= at else NOT_STATED
        return Found(speaker, start, "subject") if speaker.key else None

    def _bearing(self, post: str) -> set[str]:
        """The keys of those in the document whom a post may mean: by its one wording, by its beginning, or by words beside a name."""
        self._learn()
        if given := self._given.get(post.removesuffix("ฯ").rpartition(" ")[2]):
            return given
        parts = [part.strip(" ,") for part in _AND.split(post)]
        exact = [found for part in parts if (found := self._bearers.get(self._wording(part)))]
        if exact:
            return set.intersection(*exact)
        stem = parts[0].removesuffix("ฯ").strip(" ")
        begun = {key for bears, keys in self._bearers.items() if bears.startswith((stem, self._wording(stem))) for key in keys}
        return begun or set(self._beside(stem))

    def _learn(self) -> None:
        """Note who bears which post, once it is asked for."""
        for one in self._scene.people if not self._bearers else ():
            for post in (*one.posts, *_all_posts(self._scene, one)):
                self._bearers.setdefault(self._wording(post), set()).add(one.key)

    def _beside(self, post: str) -> Iterator[str]:
        """Those whose name the document once sets beside this post in other words (ปลัดกระทรวงมหาดไทย (ปลัด มท.))."""
        head = _HEAD.match(post)
        rest = post[head.end() :].strip(" ").partition(" ")[0] if head else ""
        for one in self._scene.people if head and len(rest) > 2 else ():
            around = [self._around(mention) for mention in one.mentions[:4]]
            if head and any(head[0] in text and rest in _tight(text) for text in around):
                yield one.key

    def _around(self, mention: Mention) -> str:
        text = self._scene.paragraphs[mention.paragraph]
        following = self._scene.persons_in(mention.paragraph, mention.end, mention.end + _AROUND)
        end = following[0].start if following else min(len(text), mention.end + _AROUND)
        clause = _CLAUSE.search(text, mention.end, end)
        return text[mention.end : clause.start() if clause else end]

    def _wording(self, post: str) -> str:
        plain = post.strip(" ,").replace("ผวจ.", "ผู้ว่าราชการจังหวัด", 1).replace("ผอ.", "ผู้อำนวยการ", 1).replace("รอง นรม", "รองนายกรัฐมนตรี", 1)
        return self._scene.offices.name(plain).removeprefix("รักษาการ").removesuffix("ฯ")


def _somebody(text: str, least: int, end: int) -> Found | None:
    """Somebody who has neither a name nor a post."""
    found = _SOMEBODY.search(text, max(least, end - 2 * NAME), end)
    return Found(NOT_STATED, found.start("who"), "somebody") if found else None


def _again(speaker: Speaker) -> Speaker:
    """A speaker whom the place itself does not name."""
    evidence = "document" if speaker.evidence == "named" else speaker.evidence
    return Speaker(speaker.type, speaker.key, speaker.name, speaker.post, evidence)


def _stripped(text: str, least: int, at: int) -> int:
    """Where what stands before a verb ends, without words that say nothing of who it is."""
    found = _BETWEEN.search(text, least, at)
    return found.start() if found else at


def is_nominal(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds posts and bodies at most, and no other statement.

    >>> is_nominal(" อธิบดีกรมป่าไม้ ", 0, 17), is_nominal(" ลงพื้นที่จังหวัดตาก ", 0, 20)
    (True, False)
    """
    between = _PARENTHESIS.sub("", text[start:end])
    return len(between) <= LONGEST and not _CLAUSE.search(between)


def is_oblique(text: str, start: int, least: int) -> bool:
    """Whether a word before a name says that it is not the subject (พร้อมด้วยนายดำ).

    >>> is_oblique("พร้อมด้วย นายดำ", 10, 0), is_oblique("He met Mr. Dam", 7, 0)
    (True, False)
    """
    return bool(_OBLIQUE.search(text, max(least, start - 14), start))


def _shares(text: str, end: int, start: int) -> bool:
    """Whether a name that ends before another one begins is joined to it."""
    return is_nominal(text, end, start) and bool(_JOINED.search(text, end, start))


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


def _tight(text: str) -> str:
    return re.sub("[ ()]", "", text)


def _all_posts(scene: Scene, sighting: Sighting) -> Iterator[str]:
    """The posts that follow each other behind a name (รองปลัดกระทรวง… รักษาราชการแทนอธิบดี…)."""
    for mention in sighting.mentions[:6]:
        text = scene.paragraphs[mention.paragraph]
        posts = posts_after(text, _behind_gloss(text, mention.end))
        while posts.names:
            yield from posts.names
            posts = posts_after(text, posts.end)


def _fullest_post(scene: Scene, sighting: Sighting) -> str:
    """The longest wording of all posts that the document writes beside a name."""
    found = ""
    for mention in sighting.mentions[:6]:
        text = scene.paragraphs[mention.paragraph]
        begin = end = _behind_gloss(text, mention.end)
        while (posts := posts_after(text, end)).names:
            end = posts.end
        verb = _CHAIRS.search(text, end, end + LONGEST)
        if verb and _HEAD.match(text, begin) and not _CLAUSE.search(text, begin, verb.start()):
            end = verb.start()
        found = max(found, _PAREN_END.sub("", text[begin:end].strip(" ,")), key=len)
    return found or " ".join(sighting.posts[:2])


def _behind_gloss(text: str, end: int) -> int:
    """Where what follows a name begins, behind its Latin spelling."""
    gloss = _LATIN.match(text, end)
    end = gloss.end() if gloss else end
    return end + (text[end : end + 1] == " ")
