"""Quotes in Thai documents.

Rules: "verb-that" (นายดำ กล่าวว่า …), "verb-apart" (นายดำ เปิดเผยถึง … ว่า …), "opinion" (นายดำ เห็นว่า …), "marks-before" (นายดำ กล่าวว่า
“…”), "trailing" (“…” นายดำ กล่าว), "split" (“…” นายดำ กล่าว “…”), "ending" (… นายดำ กล่าวในตอนท้าย), "next-paragraph" (นายดำ กล่าวว่า, and the
words in the next paragraph) and "answer" (ถาม: … ตอบ: …).
"""

import re
from collections.abc import Iterator, Sequence
from heapq import merge
from typing import NamedTuple

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.marks import Marked, find_marked
from kb.knowledge.quotes.thai_ends import clause_start, end_of_words, goes_on_outside, is_same, spoken_of_again, with_continuations
from kb.knowledge.quotes.thai_phrases import is_nominal, is_oblique
from kb.knowledge.quotes.thai_speakers import Found, Speakers
from kb.knowledge.quotes.thai_verbs import Cue, find_cues, find_tails
from kb.model import NOT_STATED, Passage, Quote

SPEECH = 40
"""Characters in marks, or before a verb at a paragraph's end, from which they are taken for speech without another sign."""

WHOLE = 60
"""Characters in marks behind a verb from which they are all that was said."""

SHORTEST = 8
"""Characters of the shortest statement without marks."""

BEHIND = 170
"""Characters behind a closing mark, or before a paragraph's end, within which a verb begins that attributes the words before it."""

FAR = 120
"""Characters of a statement after which another person's verb is one that the text itself tells, not he."""

LINK = 40
"""Characters before a speaker, or a verb, within which words join him to what was said before."""

PARTS = 48
"""Paragraphs of the longest speech in marks."""

_GATE = re.compile('กล่าว|เผย|ว่า|ระบุ|ย้ำ|ยืนยัน|ชี้แจง|แถลง|บอก|ตอบ|[“”"„«»‘]')
_SWITCH = re.compile("(?:ด้าน|ขณะที่|ขณะเดียวกัน|ส่วน|จากนั้น|ต่อมา)(?:ทาง)? ?$")
_NESTS = re.compile("(?:โดย|ซึ่ง|ที่|ว่า|และ|หลังจาก|เนื่องจาก|เพราะ|เมื่อ|หาก) ?$")
_BARE = re.compile("(?:กล่าว|ระบุ|ย้ำ|เปิดเผย|เผย|ชี้แจง|ยืนยัน|ทิ้งท้าย|เสริม|ตอบ)(?:เพิ่มเติม|ต่อ|อีก|ทิ้งท้าย|ย้ำ|เสริม|สรุป|ในตอนท้าย)* ?[:,]? ?$")
_JOINT = re.compile(" ?(?:และ|พร้อม|โดย)?(?:ระบุ|กล่าว|ย้ำ)?(?:เพิ่มเติม|ต่อ|อีก)?(?:ว่า)? ?")
_RESUMES = re.compile("(?: |^)(?:พร้อม(?:ทั้ง|กันนี้)?|และ|โดย|ทั้งนี้|นอกจากนี้)? ?(?:ได้|ยัง)*$")
_QUESTION = re.compile("(?:ถาม|คำถาม|ผู้สื่อข่าว|สื่อมวลชน|พิธีกร|ผู้ดำเนินรายการ)[^:“]{0,20}[:：]|Q ?[:.] ")
_ANSWER = re.compile("(?:ตอบ|คำตอบ) ?[:：] ?|A ?[:.] ")
_LABEL = re.compile('[^:：“"]{3,90}?(?= ?[:：])')
_PLAIN = ("กล่าว", "เปิดเผย", "ให้สัมภาษณ์", "แถลง")
_FOOT = " .*_"
_OPENING = '“"‘«„”'
_CLOSING = '”"“’»'


def find_thai(scene: Scene) -> Iterator[Quote]:
    """The quotes of a document, in no order.

    >>> from kb.knowledge.people import find_people
    >>> text = ["", "นายดำ แดงดี อธิบดีกรมป่าไม้ กล่าวว่า น้ำลดลงแล้ว", "“ฝนจะหยุดตกในไม่ช้า” นายดำ กล่าว"]
    >>> [(one.text, one.direct, one.speaker.name) for one in find_thai(Scene(text, "th", find_people(text, "th"), ()))]
    [('น้ำลดลงแล้ว', False, 'ดำ แดงดี'), ('ฝนจะหยุดตกในไม่ช้า', True, 'ดำ แดงดี')]
    """
    return with_continuations(scene, _Reading(scene).quotes())


class _Attribution(NamedTuple):
    """What says that words are somebody's."""

    rule: str
    verb: str
    found: Found
    cue: Passage


class _Open(NamedTuple):
    """A reported statement whose end is not known yet; `limit` is where the text speaks of its speaker again."""

    start: int
    limit: int
    by: _Attribution


class _Reading:
    """One document while it is read: who spoke last, and up to where each paragraph is used."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._speakers = scene, Speakers(scene)
        self._marked: dict[int, list[Marked]] = {}
        for one in find_marked(scene.paragraphs):
            self._marked.setdefault(one.paragraph, []).append(one)
        self._interview = any(_QUESTION.match(text) for text in scene.paragraphs[1:])
        self._last = NOT_STATED
        self._quotes: list[Quote] = []
        self._used: dict[int, int] = {}
        self._awaited: _Attribution | None = None
        self._number, self._text, self._floor = 0, "", 0
        self._cues: list[Cue] = []
        self._stretches: list[Marked] = []
        self._open: _Open | None = None

    def quotes(self) -> list[Quote]:
        """All quotes in their order."""
        for number, text in enumerate(self._scene.paragraphs[1:], 1):
            if self._awaited or self._interview or _GATE.search(text):
                self._number, self._text, self._floor, self._open = number, text, self._used.get(number, 0), None
                if not (self._interview and self._take_answer()):
                    self._read()
        return self._quotes

    def _read(self) -> None:
        """Read one paragraph from left to right."""
        self._cues = find_cues(self._text)
        self._stretches = list(_outermost(self._marked.get(self._number, ())))
        self._take_awaited()
        cues, stretches = ((one.start, 1, one) for one in self._cues), ((one.opened, 0, one) for one in self._stretches)
        for place, _, event in merge(cues, stretches, key=lambda one: one[:2]):
            if self._open and place >= self._open.limit:
                self._close(self._open.limit)
            if place < self._floor:
                continue
            if isinstance(event, Cue):
                self._take_cue(event)
            elif isinstance(event, Marked) and event.opened >= 0:
                self._take_marked(event)
        self._take_ending()

    def _take_cue(self, cue: Cue) -> None:
        """Begin what is said behind a verb, unless it is part of what somebody else says."""
        found = self._speakers.before(self._number, self._floor, cue.start, self._last, right=self._open is not None)
        if self._text.endswith("ขอ", 0, cue.start) and not (found and found.beside):
            return
        if self._open:
            if not (switched := self._switched(self._open, cue, found)):
                return
            found = switched
            self._close(clause_start(self._text, found.start, self._open.start))
        if _accepts(cue, found) or (not cue.weak and cue.kind == "verb-that" and self._in_marks(cue.end)):
            self._begin(cue, found or Found(NOT_STATED, cue.start, "none"))

    def _in_marks(self, start: int) -> bool:
        """Whether a stretch in marks begins here that is long enough for speech."""
        marks = self._stretches if self._text[start : start + 1] in _OPENING else ()
        return any(one.opened == start and one.end - one.start >= SPEECH for one in marks)

    def _begin(self, cue: Cue, found: Found) -> None:
        end = cue.start + len(cue.verb)
        begin = found.start if found.beside or end - found.start <= BEHIND else cue.start
        by = _Attribution(cue.kind, cue.verb, found, self._scene.cut(self._number, begin, end))
        self._floor = cue.end
        if not self._text[cue.end :].strip(" "):
            self._awaited = None if cue.weak and found.how == "body" else by._replace(rule="next-paragraph")
            return
        limit = spoken_of_again(self._scene, self._number, cue.end, found, opinion=cue.kind == "opinion")
        self._open = _Open(cue.end, limit, by)

    def _switched(self, one: _Open, cue: Cue, found: Found | None) -> Found | None:
        """Who speaks at a verb within a statement if the text itself tells it; None if it is the speaker who tells it."""
        before = one.by.found.speaker
        if not found or found.how in ("implied", "subject") or cue.kind == "opinion":
            quoting = not cue.weak and "โฆษก" not in before.post and self._in_marks(cue.end)
            resumes = (cue.goes_on or quoting) and _RESUMES.search(self._text, max(one.start, cue.start - LINK), cue.start)
            return one.by.found._replace(start=cue.start, how="implied") if resumes else None
        if is_same(found.speaker, before) or _SWITCH.search(self._text, max(one.start, found.start - LINK), found.start):
            return found
        told = "โฆษก" in before.post or _NESTS.search(self._text, max(one.start, found.start - LINK), found.start)
        far = found.how == "name" and found.start - one.start >= FAR and cue.verb.startswith(_PLAIN)
        return found if far and not told else None

    def _close(self, end: int) -> None:
        """End a reported statement."""
        if self._open:
            one, self._open = self._open, None
            end = end_of_words(self._text, one.start, min(end, one.limit))
            if end - one.start >= SHORTEST:
                self._add((self._scene.cut(self._number, one.start, end),), False, one.by)
            self._floor = max(self._floor, end)

    def _take_marked(self, one: Marked) -> None:
        """Take a stretch in marks for somebody's words if something says so."""
        if self._open and self._open.start == one.opened:
            if one.closed < 0 or one.end - one.start >= WHOLE or goes_on_outside(self._text, one.closed + 1):
                before, self._open = self._open.by, None
                self._add_marked(one, before._replace(rule="marks-before"))
            return
        by = self._bare(one) or self._trailing(one)
        if by and not (self._open and one.end - one.start < SPEECH):
            self._close(one.opened)
            self._add_marked(one, by)

    def _bare(self, one: Marked) -> _Attribution | None:
        """A verb without ว่า right before a mark."""
        verb = _BARE.search(self._text, max(self._floor, one.opened - 40), one.opened)
        if self._open or not verb or one.end - one.start < SPEECH:
            return None
        found = self._speakers.before(self._number, self._floor, verb.start(), self._last)
        if not found or not found.beside:
            return None
        cue = self._scene.cut(self._number, found.start, verb.end())
        return _Attribution("marks-before", verb[0].strip(" :,"), found, cue)

    def _trailing(self, one: Marked) -> _Attribution | None:
        """A speaker and a verb right behind a stretch, in the paragraph that closes it."""
        last = self._chain(one)[-1]
        text, start = self._scene.paragraphs[last.paragraph], last.closed + 1
        if last.closed < 0 or (one.opened > 0 and last is one and one.end - one.start < SPEECH // 2):
            return None
        tail = next(find_tails(text, start, start + BEHIND), None)
        if not tail or (last is one and any(cue.start == tail.start and cue.end < len(text) for cue in self._cues)):
            return None
        found = self._speakers.before(last.paragraph, start, tail.start, self._last)
        closes = tail.end >= len(text.rstrip(_FOOT))
        if not found and closes and start + 3 < tail.start < start + WHOLE and is_nominal(text, start, tail.start):
            found = Found(NOT_STATED, start, "name")
        if found and found.how == "body" and not (closes and found.start - start < 3):
            return None
        if not found or not is_nominal(text, start, found.start) or not (found.beside or (closes and found.how in ("implied", "somebody"))):
            return None
        return _Attribution("trailing", tail.verb, found, self._scene.cut(last.paragraph, min(found.start, tail.start), tail.end))

    def _chain(self, one: Marked) -> list[Marked]:
        """A stretch with those that go on with it in the next paragraphs."""
        chain = [one]
        while chain[-1].closed < 0 and len(chain) < PARTS:
            following = next((other for other in self._marked.get(chain[-1].paragraph + 1, ()) if other.opened <= 0), None)
            if not following:
                break
            chain.append(following)
        return chain

    def _add_marked(self, one: Marked, by: _Attribution) -> None:
        """Add a stretch with what goes on with it, also behind its attribution (“…” นายดำ กล่าว “…”)."""
        chain = self._chain(one)
        parts = [self._scene.cut(each.paragraph, each.start, self._end(each)) for each in chain]
        behind = by.cue.end if by.cue.paragraph == self._number else 0
        self._floor = max(self._floor, one.closed + 1 if one.closed >= 0 else parts[0].end, behind)
        self._used |= {each.paragraph: each.closed + 1 or len(self._scene.paragraphs[each.paragraph]) for each in chain[1:]}
        if by.rule == "trailing" and by.cue.paragraph > self._number:
            self._used[by.cue.paragraph] = by.cue.end
        for other in self._stretches if by.rule == "trailing" and behind else ():
            if (
                other.opened >= self._floor
                and _JOINT.fullmatch(self._text, self._floor, other.opened)
                and other.end - other.start >= SPEECH // 2
            ):
                parts.append(self._scene.cut(self._number, other.start, other.end))
                by, self._floor = by._replace(rule="split"), max(other.closed + 1, other.end)
        self._add(tuple(parts), True, by)

    def _end(self, one: Marked) -> int:
        """Where the words of a stretch end: one that is never closed ends before a speaker at the paragraph's end."""
        text = self._scene.paragraphs[one.paragraph]
        ending = self._ending(one.paragraph, one.start) if one.closed < 0 else None
        return end_of_words(text, one.start, ending.cue.start if ending else one.end)

    def _take_ending(self) -> None:
        """Take what a speaker and a verb at the paragraph's end attribute; end what is open."""
        least = self._open.start if self._open else self._floor
        by = self._ending(self._number, least)
        if self._open:
            self._close(by.cue.start if by else len(self._text))
        elif by and by.cue.start - least >= SPEECH:
            self._add_before(least, by)

    def _add_before(self, least: int, by: _Attribution) -> None:
        """Add the words before a speaker at the paragraph's end: direct ones if a mark begins or closes them."""
        words = self._text[least : by.cue.start].rstrip(" ")
        direct = words.lstrip(" ")[:1] in ("“", '"') or (
            words[-1] in _CLOSING and not any(one.closed == least + len(words) - 1 for one in self._stretches)
        )
        start = least + len(words) - len(words.lstrip(' “"' if direct else " "))
        end = least + len(words.rstrip(_CLOSING + " ") if direct else words)
        self._add((self._scene.cut(self._number, start, end),), direct, by)

    def _ending(self, paragraph: int, least: int) -> _Attribution | None:
        """A speaker and a verb that close a paragraph."""
        text = self._scene.paragraphs[paragraph]
        length = len(text.rstrip(_FOOT))
        tail = next((one for one in find_tails(text, max(least, length - BEHIND), length) if one.end >= length), None)
        found = self._speakers.before(paragraph, least, tail.start, self._last) if tail else None
        if not tail or not found or found.how not in ("name", "post") or found.start <= least or is_oblique(text, found.start, least):
            return None
        return _Attribution("ending", tail.verb, found, self._scene.cut(paragraph, found.start, tail.end))

    def _take_awaited(self) -> None:
        """Take a paragraph that the one before announced with a verb at its end."""
        by, self._awaited = self._awaited, None
        if by and self._floor == 0:
            first = self._stretches[0] if self._stretches else None
            if first and first.opened == 0:
                self._add_marked(first, by)
            elif not any(cue.start < WHOLE for cue in self._cues):
                self._open = _Open(0, len(self._text), by)

    def _take_answer(self) -> bool:
        """Take an answer of an interview; a question is nobody's quote."""
        if _QUESTION.match(self._text):
            return True
        label = _ANSWER.match(self._text) or _LABEL.match(self._text)
        if not label:
            return False
        people = self._scene.people
        found = self._speakers.before(self._number, 0, label.end(), NOT_STATED)
        if label.re is _ANSWER:
            only = self._speakers.bearers.person(people[0], "document") if len(people) == 1 else NOT_STATED
            found = Found(self._last if self._last != NOT_STATED else only, 0, "implied")
        elif not found or not found.beside or found.start > 1:
            return False
        start = label.end() + len(self._text[label.end() :]) - len(self._text[label.end() :].lstrip(' :：“"'))
        end = end_of_words(self._text.rstrip(_CLOSING + " "), start, len(self._text))
        direct = self._text[start - 1] in '“"'
        if end - start >= SHORTEST and found.speaker != NOT_STATED:
            verb = "ตอบ" if label.re is _ANSWER else ""
            self._add(
                (self._scene.cut(self._number, start, end),),
                direct,
                _Attribution("answer", verb, found, self._scene.cut(self._number, 0, label.end())),
            )
        return True

    def _add(self, parts: tuple[Passage, ...], direct: bool, by: _Attribution) -> None:
        if by.rule != "opinion":
            self._last = by.found.speaker
        self._quotes.append(Quote(parts, direct, by.verb, by.rule, by.found.speaker, by.cue))


def _outermost(stretches: Sequence[Marked]) -> Iterator[Marked]:
    """Those that lie in no other; one that its paragraph does not close hides none unless it begins the paragraph."""
    bound = 0
    for one in stretches:
        if one.opened >= bound or one.opened < 0:
            yield one
            bound = one.end if one.closed >= 0 or one.opened <= 0 else bound


def _accepts(cue: Cue, found: Found | None) -> bool:
    """Whether a verb outside all statements begins one, by who stands before it."""
    if not found:
        return cue.kind == "verb-that" and cue.verb.startswith(_PLAIN)
    if cue.kind == "opinion":
        return found.how in ("name", "post") and bool(found.speaker.key or found.speaker.post.startswith(("นายกรัฐมนตรี", "เอกอัคร")))
    if cue.kind == "verb-apart":
        return found.beside or (found.how == "subject" and bool(found.speaker.key) and cue.verb.startswith(_PLAIN))
    return found.beside or found.how == "implied" or not cue.weak
