"""Who is meant where a Thai text attributes words: a name, a post, a pronoun or a body before the verb."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from kb.knowledge.posts import posts_after
from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.thai_bearers import Bearers
from kb.knowledge.quotes.thai_phrases import CLAUSE, LONGEST, PARENTHESIS, POST, is_nominal, is_oblique, is_opened, phrase_start
from kb.knowledge.titled import find_titled
from kb.model import NOT_STATED, Mention, Speaker
from kb.text.scripts import is_thai

REACH = 320
"""Characters before a verb within which its speaker is looked for."""

NAME = 40
"""Characters of the longest name with its title."""

_BETWEEN = re.compile(
    '(?: |ฯ|ได้|ยัง|จึง|ก็|ขอ|ออกมา|เอง|คนดังกล่าว|ด้วย|(?<=[” ])ว่า|[”"’,])*(?:(?<= )ร่วม(?:กัน)?|ให้เกียรติ|ให้ข้อมูล|ชี้แจง|ให้สัมภาษณ์|ตอบคำถาม|แถลง)? *$'
)
_ALONE = re.compile('(?:^|[ ”"’]|โดย|ซึ่ง|และ|พร้อม)(?:ท่าน|เขา|เธอ)$')
_SELF = re.compile("(?:ตน|ผม|กระผม|ดิฉัน|เรา|ข้าพเจ้า)(?:เอง)?$")
_LINK = re.compile(
    "(?:(?:ทั้งนี้|นอกจากนี้|อย่างไรก็ตาม) )?(?:พร้อม(?:กันนี้|นี้|ทั้ง|ด้วย|กัน)?|ทั้งนี้|นอกจากนี้|นอกจากนั้น|อีกทั้ง|และ|โดย|จากนั้น|"
    "ต่อมา|ทั้งยัง|รวมทั้ง|รวมถึง|อย่างไรก็(?:ตาม|ดี)|ในโอกาสนี้|โอกาสนี้|ในตอนท้าย|ในช่วงท้าย|ขณะเดียวกัน|ก่อน|แล้ว|ซึ่ง)?"
)
_BESIDE_OTHERS = re.compile("(?:พร้อมด้วย|ร่วมกับ|ของ|แก่|ต้อนรับ|คารวะ|หารือกับ|พบกับ) ?$")
_POLITE_NAME = (
    '(?:^|[ ”"’]|ด้าน|โดย|ขณะที่|ส่วน)(?P<phrase>คุณ(?!ภาพ|ธรรม|สมบัติ|ค่า|ครู|หมอ|วุฒิ|ลักษณะ|ประโยชน์|หญิง|แม่|พ่อ)(?P<name>[ก-๎]{2,20}(?: [ก-๎]{3,22})%s))'
)
_POLITE = re.compile(_POLITE_NAME % "?" + "(?= |ฯ|$)")
_POLITE_BEFORE = re.compile(_POLITE_NAME % "{1,2}" + " $")
_BEFORE_TITLE = re.compile("(?:ด้าน|ส่วน|ขณะที่|โดย)(?=(?:[ก-ฮ]{1,3}\\.)+ ?[ก-๎])")
_NOBODY = re.compile("(?: ?และ|ว่า)$")
_AND_ALSO = re.compile("(?:และ|,) ?$")
_SOMEBODY = re.compile(
    "(?:^| |โดย|ด้าน|ซึ่ง|ขณะที่|ส่วน)(?P<who>(?:ทั้งสอง|ทั้งคู่|ทุกฝ่าย|ชาวบ้าน|ประชาชน|เกษตรกร|ผู้(?!ว่า|อำนวย|บัญชา|ตรวจ|จัดการ)|เจ้าหน้าที่|"
    "ตัวแทน|สื่อมวลชน|ที่ประชุม|แพทย์|นักวิชาการ|นักท่องเที่ยว|ญาติ|แรงงาน|กลุ่ม|เด็ก|นักเรียน|ครู|สมาชิก(?!วุฒิ|สภา)|ลูกจ้าง|นายจ้าง|บิดา|มารดา|พระ)"
    "[^ ]{0,40}(?: ฯ)?)$"
)
_PAPER = re.compile("(?:รายงาน|ผลสำรวจ|ผลการศึกษา|ประกาศ|หนังสือ|เอกสาร|เว็บไซต์|มติ|แผน|กฎหมาย|ระเบียบ|คำสั่ง|บันทึก|ข่าว|เพจ|เฟซบุ๊ก)[^ ]{0,12}$")
_JOINED = re.compile(" ?(?:และ|กับ) ?(?=$|[ก-๎])")
_OTHER_BODY = re.compile(
    "(?:^| |ทาง|โดย|ซึ่ง|ด้าน|ส่วน|ขณะที่|ทั้งนี้|นอกจากนี้)(?P<body>(?:"
    "รัฐบาล|ศบค\\.|ธนาคาร|บริษัท|สำนักงาน|สมาคม|มูลนิธิ|ตลาดหลักทรัพย์|องค์การ|การ(?:ไฟฟ้า|ประปา|รถไฟ|ท่า|ทาง|เคหะ|กีฬา)|"
    "มหาวิทยาลัย|โรงพยาบาล|ศูนย์|สถาบัน|กระทรวง|กรม|สำนัก)[^ ]{0,60})$"
)
_BARE_BODIES = frozenset("บริษัท ธนาคาร สำนักงาน สมาคม มูลนิธิ มหาวิทยาลัย โรงพยาบาล ศูนย์ สถาบัน กระทรวง กรม สำนัก".split(" "))
_OTHER = re.compile(
    "(?:^| )(?P<who>(?P<link>โดย|ด้าน|ขณะที่|ส่วน)"
    "(?!ใน|ภาย|หลัง|เมื่อ|ตอน|ช่วง|ระหว่าง|ก่อน|ได้|ยัง|มี|จะ|เฉพาะ|ท่าน|สรุป|ตน|วัน|การ|ทั้ง|ที่|ล่าสุด|เบื้อง|เป็น|ร่วม|รับ|ขอ|ให้|ไม่)[ก-๎]{3,40})$"
)
_PAREN_END = re.compile(" ?\\([^()]{1,60}\\)$")
_POST_ACTS = re.compile("(?P<post>[^ ]{0,60}?ฯ?) ?(?:ยัง|ได้|จึง|ก็|ขอ(?!ง))")
_CHAIRED = re.compile("มี(?! ?ส่วน).{1,170}เป็นประธาน")
_DOES = re.compile("(?: ?\\([^()]{1,60}\\))?(?: ?(?:กระทรวง|กรม|สำนัก)[^ ]{3,60})? (?:ได้|จึง|ยัง|ขอ)|(?: ?\\([^()]{1,60}\\))?(?:ได้|จึง|ยัง)")


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
        self._scene, self.bearers = scene, Bearers(scene)
        self._heads: dict[int, list[tuple[int, int]]] = {}

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
        text, floor, least = self._scene.paragraphs[paragraph], least, max(least, at - REACH)
        end = _stripped(text, least, at)
        if _SELF.search(text, max(least, end - 10), end):
            return None
        beside = None if _NOBODY.search(text, max(least, end - 5), end) else self._beside(paragraph, least, end)
        if beside or right:
            return beside
        return self._implied(text, least, end, at, last) or self._other(text, least, end) or self._subject(paragraph, floor, at)

    def _beside(self, paragraph: int, least: int, end: int) -> Found | None:
        """Who stands right before `end`."""
        text = self._scene.paragraphs[paragraph]
        return (
            self._named(paragraph, least, end)
            or self._in_post(paragraph, least, end)
            or self._titled(text, least, end)
            or self._body(paragraph, least, end)
            or self._somebody(paragraph, least, end)
        )

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
        return Found(self.bearers.person(self._scene.by_key[mention.slug], evidence, " ".join(behind.names)), start, "name")

    def _in_post(self, paragraph: int, least: int, end: int) -> Found | None:
        """A post without a name that the document knows."""
        text = self._scene.paragraphs[paragraph]
        end += text.startswith("ฯ", end)
        heads = [start for start, stop in self._heads_in(paragraph, max(least, end - LONGEST), end) if is_nominal(text, stop, end)]
        start = next((one for one in heads if is_opened(text, one)), -1)
        post = text[start:end].strip(" ")
        if start < 0 or len(post) < 4 or self._scene.persons_in(paragraph, start, end):
            return None
        if start > heads[0] and text.endswith("และ", 0, start):
            return None
        if polite := _POLITE_BEFORE.search(text, max(least, start - 2 * NAME), start):
            return Found(self._polite(polite, post), polite.start("phrase"), "name")
        return Found(NOT_STATED if post.endswith("ต่าง") else self.bearers.by_post(post), start, "post", post)

    def _heads_in(self, paragraph: int, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the heads of posts stand within a stretch."""
        if paragraph not in self._heads:
            self._heads[paragraph] = [one.span() for one in POST.finditer(self._scene.paragraphs[paragraph])]
        heads = self._heads[paragraph]
        return ((first, last) for first, last in heads[bisect_left(heads, (start,)) : bisect_left(heads, (end,))] if last <= end)

    def _polite(self, match: re.Match[str], post: str = "") -> Speaker:
        """Who is meant by a name behind คุณ."""
        return self.bearers.by_given(match["name"].partition(" ")[0]) or Speaker("", "", match["name"], post, "named")

    def _titled(self, text: str, least: int, end: int) -> Found | None:
        """A name of which the document does not say whose it is, or a given name alone of somebody whom it names."""
        begin = max(least, end - 2 * NAME)
        begin = found.end() if (found := _BEFORE_TITLE.search(text, begin, end)) else begin
        for one in find_titled(text[begin : end + NAME], posts=False):
            if begin + one.end == end and is_thai(one.name):
                known = self.bearers.by_one_name(one.name) or Speaker("", "", one.name, "", "named")
                return Found(known, begin + one.start, "name")
        given = text[begin:end].rpartition(" ")[2]
        if speaker := self.bearers.by_given(given):
            return Found(speaker, end - len(given), "name")
        if (polite := _POLITE.search(text, max(least, end - LONGEST), end)) and is_nominal(text, polite.end(), end):
            return Found(self._polite(polite), polite.start("phrase"), "name")
        return None

    def _body(self, paragraph: int, least: int, end: int) -> Found | None:
        """A ministry or an agency; of one behind another the first (กรมป่าไม้ กระทรวงทรัพยากรธรรมชาติฯ). Another body by its name."""
        text = self._scene.paragraphs[paragraph]
        bare = end - len(found[0]) if (found := _PAREN_END.search(text, least, end)) else end
        near = [one for one in self._scene.bodies_in(paragraph, max(least, end - LONGEST), end) if one.end <= bare or one.end == end]
        if not near or near[-1].end not in (end, bare):
            other = _OTHER_BODY.search(text, max(least, end - LONGEST), bare)
            if not other or CLAUSE.search(other["body"]):
                return None
            named = Speaker("", "", other["body"], "", "named") if other["body"] not in _BARE_BODIES else NOT_STATED
            return Found(named, other.start("body"), "body")
        place = len(near) - 1
        while place and not PARENTHESIS.sub("", text[near[place - 1].end : near[place].start]).strip(" "):
            place -= 1
        body = near[place]
        if _PAPER.search(text, least, body.start) or POST.match(body.text):
            return None
        if not is_opened(text, body.start) or text.endswith("หน้าที่", 0, body.start):
            return Found(NOT_STATED, body.start, "somebody")
        alone = Speaker(body.type, body.slug, body.text, "", "named")
        joined = place and _JOINED.fullmatch(PARENTHESIS.sub("", text[near[place - 1].end : body.start]))
        return Found(NOT_STATED if joined else alone, body.start, "body")

    def _somebody(self, paragraph: int, least: int, end: int) -> Found | None:
        """Somebody who has neither a name nor a post, and is not what a name before is said to be."""
        text = self._scene.paragraphs[paragraph]
        found = _SOMEBODY.search(text, max(least, end - 2 * NAME), end)
        if not found or any(found.start("who") - one.end < 3 for one in self._scene.persons_in(paragraph, least, found.start("who"))):
            return None
        return Found(NOT_STATED, found.start("who"), "somebody")

    def _other(self, text: str, least: int, end: int) -> Found | None:
        """Somebody whom a new clause names right before the verb in words that nothing is known of (โดยเมืองใหม่ ชี้แจงว่า)."""
        found = _OTHER.search(text, max(least, end - 2 * NAME), end)
        return Found(NOT_STATED, found.start("who"), "somebody") if found and is_nominal(text, found.end("link"), end) else None

    def _implied(self, text: str, least: int, end: int, at: int, last: Speaker) -> Found | None:
        """Who spoke last, where a pronoun or nothing at all stands before the verb."""
        if pronoun := _ALONE.search(text, least, end):
            return Found(_again(last), pronoun.start(), "implied")
        before = text[least:end].strip(" ")
        if last == NOT_STATED or len(before) > len("อย่างไรก็ตาม นอกจากนี้") or not _LINK.fullmatch(before):
            return None
        return Found(_again(last), at - len(text[least:at].lstrip(" ")), "implied")

    def _subject(self, paragraph: int, floor: int, at: int) -> Found | None:
        """The one person who can be the subject of all that stands before the verb; if there is none, a post that it begins with."""
        text, least = self._scene.paragraphs[paragraph], max(floor, at - REACH)
        able = list(self._able(paragraph, floor, least, at))
        if able and (later := self._later(paragraph, able[-1].end, at)):
            return later
        if able and _CHAIRED.search(text, able[-1].end, at):
            return None
        if len({one.slug for one in able}) == 1:
            evidence = "named" if any(not one.rule.startswith("short") for one in able) else "document"
            return Found(self.bearers.person(self._scene.by_key[able[0].slug], evidence), phrase_start(text, able[0], least), "subject")
        if able:
            return None
        for body in self._scene.bodies_in(paragraph, least, at):
            if _DOES.match(text, body.end) and is_opened(text, body.start):
                return Found(Speaker(body.type, body.slug, body.text, "", "named"), body.start, "subject")
        for head in POST.finditer(text, least, at):
            if (
                is_opened(text, head.start())
                and not is_oblique(text, head.start(), floor)
                and not self._is_of_name(paragraph, head.start())
            ):
                return self._post_at(text, head.start(), at)
        return None

    def _is_of_name(self, paragraph: int, start: int) -> bool:
        """Whether a post that begins here stands behind a name, and is that one's."""
        before = self._scene.persons_in(paragraph, max(0, start - LONGEST), start)
        return bool(before) and is_nominal(self._scene.paragraphs[paragraph], before[-1].end, start)

    def _later(self, paragraph: int, least: int, at: int) -> Found | None:
        """A post without a name that does something behind a person's clause, and so what follows too."""
        text = self._scene.paragraphs[paragraph]
        for head in POST.finditer(text, least, at):
            acts = _POST_ACTS.match(text, head.end(), at)
            free = acts and is_opened(text, head.start()) and not is_oblique(text, head.start(), least)
            if (
                acts
                and free
                and not is_nominal(text, least, head.start())
                and not self._scene.persons_in(paragraph, head.start(), acts.end())
            ):
                return Found(self.bearers.by_post(text[head.start() : acts.end("post")]), head.start(), "subject")
        return None

    def _able(self, paragraph: int, floor: int, least: int, at: int) -> Iterator[Mention]:
        """The persons of a stretch that no word before them makes something else than its subject; of joined ones all or none."""
        text, able = self._scene.paragraphs[paragraph], True
        for one in self._scene.persons_in(paragraph, least, at):
            start = phrase_start(text, one, floor)
            if not _AND_ALSO.search(text, max(floor, start - 5), start):
                able = not is_oblique(text, start, floor)
            if able:
                yield one

    def _post_at(self, text: str, start: int, at: int) -> Found | None:
        found = posts_after(text, start)
        speaker = self.bearers.by_post(found.names[0]) if found.names and found.end <= at else NOT_STATED
        return Found(speaker, start, "subject") if speaker.key else None


def _again(speaker: Speaker) -> Speaker:
    """A speaker whom the place itself does not name."""
    evidence = "document" if speaker.evidence == "named" else speaker.evidence
    return Speaker(speaker.type, speaker.key, speaker.name, speaker.post, evidence)


def _stripped(text: str, least: int, at: int) -> int:
    """Where what stands before a verb ends, without words that say nothing of who it is."""
    found = _BETWEEN.search(text, max(least, at - 2 * NAME), at)
    return found.start() if found else at


def _shares(text: str, end: int, start: int) -> bool:
    """Whether a name that ends before another one begins is joined to it."""
    return is_nominal(text, end, start) and bool(_JOINED.search(text, end, start))
