"""Quotes in the documents of the fake store, and of a document that changes: made up."""

from dataclasses import replace
from datetime import date

from kb.engine.quotes import name_quote
from kb.model import NOT_STATED, Document, Draft, Passage, Quote, Speaker
from kb.search.values import Said, SaidReading, Voice

from .documents import CITY, EVIL, NOTICE, SEEN, TALK, make_document
from .known import JANE, WICHAI


def cut(document: Document, paragraph: int, text: str) -> Passage:
    """Where a text stands in a document."""
    start = document.draft.paragraphs[paragraph - 1].index(text)
    return Passage(paragraph, start, start + len(text), text)


def tell(document: Document, quote: Quote, voice: Voice) -> Said:
    """A quote of a document."""
    return Said(name_quote(document.id, document.revision, quote), document.revision, quote, voice, document)


GOVERNOR = Speaker("", "", "", "ผู้ว่าราชการจังหวัด", "post")
HOLDER = Voice("person", WICHAI.slug, WICHAI.th, WICHAI.en, GOVERNOR.post, "post")
PROMISE = Quote(
    (cut(CITY, 2, "ชาวบ้านจะเห็นผลภายในหนึ่งปี และเทศบาลจะรายงานความคืบหน้าทุกเดือน"),),
    False,
    "กล่าวว่า",
    "verb",
    GOVERNOR,
    cut(CITY, 2, "ผู้ว่าราชการจังหวัดกล่าวว่า"),
    (cut(CITY, 3, CITY.draft.paragraphs[2]),),
)
MINISTER = Speaker("person", WICHAI.th, WICHAI.th, WICHAI.post, "named")
BUSES = Quote((cut(CITY, 1, "ใช้ข้อมูลเปิดช่วยวางแผน"), cut(CITY, 1, "และไฟถนน")), True, "กล่าว", "marks", MINISTER)
AMBASSADOR = Speaker("person", "Jane Doe", "Jane Doe", "Ambassador", "document")
OPENING = Quote(
    (cut(TALK, 1, "the smart city programme is about people."), cut(TALK, 2, "Data must serve the street")),
    True,
    "said",
    "marks",
    AMBASSADOR,
)
STRANGER = Speaker("", "", EVIL, EVIL, "named")
SHOUT = Quote((cut(NOTICE, 1, EVIL),), True, "ว่า", "marks", STRANGER)
CLOSE = Quote((cut(NOTICE, 2, "จบ"),), False, "ว่า", "verb", NOT_STATED)

SPOKEN = (
    tell(CITY, BUSES, Voice("person", WICHAI.slug, WICHAI.th, WICHAI.en, WICHAI.post, "named")),
    tell(CITY, PROMISE, HOLDER),
    tell(TALK, OPENING, Voice("person", JANE.slug, "", "Jane Doe", "Ambassador", "document")),
    tell(NOTICE, SHOUT, Voice("", "", EVIL, EVIL, EVIL, "named")),
    tell(NOTICE, CLOSE, Voice("", "", "", "", "", "none")),
)
"""Quotes: direct in two parts, reported and going on, direct over two paragraphs, hostile, and of nobody."""

OLD = make_document("th3", "n.html", Draft("ข่าวน้ำ", ("เมื่อวาน", "นายดำ แดงดี กล่าวว่า น้ำลดแล้ว", "จบข่าว"), date(2024, 3, 1), "th"))
NEW = replace(
    OLD, revision=2, draft=replace(OLD.draft, paragraphs=("เมื่อวาน", "นายดำ แดงดี กล่าวว่า น้ำลดแน่นอน"), source_url="https://example.go.th/n")
)
DAM = Voice("person", "ดำ-แดงดี", "ดำ แดงดี", "", "", "named")
THEN = Quote((cut(OLD, 2, "น้ำลดแล้ว"),), False, "กล่าวว่า", "verb", Speaker("person", "ดำ แดงดี", "ดำ แดงดี", "", "named"))
NOW = replace(THEN, parts=(cut(NEW, 2, "น้ำลดแน่นอน"),))
BEFORE = tell(OLD, THEN, DAM)
CHANGED = SaidReading(BEFORE, OLD.draft, SEEN, "changed", tell(NEW, NOW, DAM))
SAME = SaidReading(BEFORE, OLD.draft, SEEN, "same", Said("th3-2-2-21-30", 2, THEN, DAM, NEW))
GONE = SaidReading(BEFORE, OLD.draft, None, "gone")
NOBODY = SaidReading(tell(OLD, Quote((cut(OLD, 1, "วาน"),), False, "", "", NOT_STATED), SPOKEN[-1].voice), OLD.draft, SEEN)

READINGS = {one.id: SaidReading(one, one.document.draft, one.document.seen) for one in SPOKEN}
"""What stands at the address of each."""
