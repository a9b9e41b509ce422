"""One name for each post, however and in whichever language documents write it."""

import re
from collections.abc import Iterable

from kb.knowledge.entities import Entity
from kb.text.normalize import fold

_ACTING = re.compile("(?P<acting>รักษาราชการแทน|รักษาการแทน|รักษาการในตำแหน่ง|รักษาการ|ปฏิบัติหน้าที่)? ?(?P<post>.+)")

_HEADS = (
    (re.compile("(?:รัฐมนตรีว่าการ|รมว\\.? ?|รัฐมนตรี(?=กระทรวง))(?:ว่าการ)?"), "รัฐมนตรีว่าการ"),
    (re.compile("(?:รัฐมนตรีช่วยว่าการ|รัฐมนตรีช่วย|รมช\\.? ?)"), "รัฐมนตรีช่วยว่าการ"),
    (re.compile("ปลัด(?!ัด)"), "ปลัด"),
    (re.compile("รองปลัด"), "รองปลัด"),
    (re.compile("ผู้ช่วยรัฐมนตรี(?:ประจำ)?"), "ผู้ช่วยรัฐมนตรีประจำ"),
    (re.compile("โฆษก(?:ประจำ)?"), "โฆษก"),
    (re.compile("เลขานุการรัฐมนตรีว่าการ"), "เลขานุการรัฐมนตรีว่าการ"),
)
"""How posts in a ministry begin, and what each is called."""

_ENGLISH = (
    (re.compile("(?:union )?minister (?:of|for)(?: the)? (?P<of>.+)|(?P<before>.+) minister"), "รัฐมนตรีว่าการ"),
    (re.compile("(?:deputy|vice) minister (?:of|for)(?: the)? (?P<of>.+)|(?:deputy|vice) (?P<before>.+) minister"), "รัฐมนตรีช่วยว่าการ"),
    (re.compile("permanent secretary (?:of|for|to|at)(?: the)? (?P<of>.+)"), "ปลัด"),
    (re.compile("deputy permanent secretary (?:of|for|to|at)(?: the)? (?P<of>.+)"), "รองปลัด"),
)

_FIXED = {
    "นายกฯ": "นายกรัฐมนตรี",
    "นรม": "นายกรัฐมนตรี",
    "รองนายกฯ": "รองนายกรัฐมนตรี",
    "prime minister": "นายกรัฐมนตรี",
    "prime minister of thailand": "นายกรัฐมนตรี",
    "prime minister of the kingdom of thailand": "นายกรัฐมนตรี",
    "นายกรัฐมนตรีไทย": "นายกรัฐมนตรี",
    "pm": "นายกรัฐมนตรี",
    "deputy prime minister": "รองนายกรัฐมนตรี",
    "deputy pm": "รองนายกรัฐมนตรี",
    "โฆษกประจำสำนักนายกรัฐมนตรี": "โฆษกประจำสำนักนายกรัฐมนตรี",
    "โฆษกประจำสำนักประจำสำนักนายกรัฐมนตรี": "โฆษกประจำสำนักนายกรัฐมนตรี",
    "โฆษกประจำนายกรัฐมนตรี": "โฆษกประจำสำนักนายกรัฐมนตรี",
    "โฆษกรัฐบาล": "โฆษกประจำสำนักนายกรัฐมนตรี",
    "โฆษกสำนักนายกรัฐมนตรี": "โฆษกประจำสำนักนายกรัฐมนตรี",
    "โฆษกประจำสำนักนายกฯ": "โฆษกประจำสำนักนายกรัฐมนตรี",
    "government spokesperson": "โฆษกประจำสำนักนายกรัฐมนตรี",
    "government spokesman": "โฆษกประจำสำนักนายกรัฐมนตรี",
    "spokesperson of the government": "โฆษกประจำสำนักนายกรัฐมนตรี",
    "รองโฆษกรัฐบาล": "รองโฆษกประจำสำนักนายกรัฐมนตรี",
    "รองโฆษกสำนักนายกรัฐมนตรี": "รองโฆษกประจำสำนักนายกรัฐมนตรี",
    "รองโฆษกประจำสำนักนายกฯ": "รองโฆษกประจำสำนักนายกรัฐมนตรี",
    "deputy government spokesperson": "รองโฆษกประจำสำนักนายกรัฐมนตรี",
    "deputy government spokesman": "รองโฆษกประจำสำนักนายกรัฐมนตรี",
    "acting government spokesperson": "รักษาการโฆษกประจำสำนักนายกรัฐมนตรี",
    "รมต.ประจำสำนักนายกรัฐมนตรี": "รัฐมนตรีประจำสำนักนายกรัฐมนตรี",
    "รมต.ประจำสำนักนายกฯ": "รัฐมนตรีประจำสำนักนายกรัฐมนตรี",
    "รัฐมนตรีประจำสำนักนายกฯ": "รัฐมนตรีประจำสำนักนายกรัฐมนตรี",
    "minister to the prime minister's office": "รัฐมนตรีประจำสำนักนายกรัฐมนตรี",
    "minister attached to the prime minister's office": "รัฐมนตรีประจำสำนักนายกรัฐมนตรี",
    "secretary-general to the prime minister": "เลขาธิการนายกรัฐมนตรี",
    "deputy secretary-general to the prime minister": "รองเลขาธิการนายกรัฐมนตรี",
    "prime minister's secretary-general": "เลขาธิการนายกรัฐมนตรี",
    "prime minister's secretary general": "เลขาธิการนายกรัฐมนตรี",
    "pm's secretary-general": "เลขาธิการนายกรัฐมนตรี",
    "pm secretary general": "เลขาธิการนายกรัฐมนตรี",
    "secretary general to the prime minister": "เลขาธิการนายกรัฐมนตรี",
    "government spokeswoman": "โฆษกประจำสำนักนายกรัฐมนตรี",
    "deputy government spokeswoman": "รองโฆษกประจำสำนักนายกรัฐมนตรี",
    "รองเลขาธิการนายกรัฐมนตรี ฝ่ายการเมือง": "รองเลขาธิการนายกรัฐมนตรีฝ่ายการเมือง",
}
_GOVT = re.compile("\\bgov(?:t|'t)\\.?\\b")

MANY = re.compile(
    "(?:รักษาการ)?(?:รองนายก|รองโฆษก|รองปลัด|รองอธิบดี|รองเลขา|รองผู้|รัฐมนตรีช่วย|รัฐมนตรีประจำ|ผู้ช่วย|ที่ปรึกษา|ผู้ตรวจ|องคมนตรี|กรรมการ|เลขานุการ)"
)
"""Posts that several people hold at once."""


class Offices:
    """Posts of the ministries that are known.

    >>> from kb.knowledge.entities import Entity
    >>> offices = Offices([Entity("ministry", "mof", "กระทรวงการคลัง", "Ministry of Finance", thai_short=("กค.",))])
    >>> offices.name("รมว.คลัง"), offices.name("รักษาการ รมว.การคลัง")
    ('รัฐมนตรีว่าการกระทรวงการคลัง', 'รักษาการรัฐมนตรีว่าการกระทรวงการคลัง')
    >>> offices.name("Finance Minister"), offices.name("Deputy Minister of Finance"), offices.name("Director of a Zoo")
    ('รัฐมนตรีว่าการกระทรวงการคลัง', 'รัฐมนตรีช่วยว่าการกระทรวงการคลัง', 'Director of a Zoo')
    """

    def __init__(self, ministries: Iterable[Entity]) -> None:
        self._thai: dict[str, str] = {}
        self._english: dict[str, str] = {}
        for ministry in ministries:
            for name in (ministry.th, *ministry.thai_other, *ministry.thai_short):
                stem = _tight(name.removeprefix("ก.")).removeprefix("กระทรวง")
                self._thai |= dict.fromkeys((stem, stem.removeprefix("การ")), ministry.th)
            for name in (ministry.en, *ministry.english_other, *ministry.english_short):
                plain = fold(name)
                self._english[plain.removeprefix("ministry of ").removeprefix("the ").removesuffix(" ministry")] = ministry.th

    def name(self, post: str) -> str:
        """The one name of a post; what is not known stays as it is, but for spaces at ends and the word for acting."""
        match = _ACTING.fullmatch(post.strip(" .,"))
        if not match:
            return post
        acting, plain = ("รักษาการ" if match["acting"] else ""), match["post"].strip(" ")
        folded = _GOVT.sub("government", fold(plain))
        if folded.startswith("acting ") and folded not in _FIXED:
            acting, folded = "รักษาการ", folded.removeprefix("acting ")
        found = _FIXED.get(folded) or self._thai_post(plain) or self._english_post(folded)
        return acting + (found or plain)

    def _thai_post(self, post: str) -> str:
        for pattern, head in _HEADS:
            if match := pattern.match(post):
                stem = _tight(post[match.end() :]).removesuffix("ฯ")
                ministry = self._thai.get(stem.removeprefix("กระทรวง"))
                return head + ministry if ministry else ""
        return ""

    def _english_post(self, post: str) -> str:
        for pattern, head in reversed(_ENGLISH):
            if match := pattern.fullmatch(post):
                stem = (match["of"] or match.groupdict().get("before") or "").removeprefix("ministry of ").removeprefix("the ")
                ministry = self._english.get(stem)
                return head + ministry if ministry else ""
        return ""


def _tight(name: str) -> str:
    """A Thai name without the spaces and stops that spellings differ by."""
    return name.replace(" ", "").replace(",", "").replace(".", "")
