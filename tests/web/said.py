"""Quotes of made-up records, one of each kind."""

from datetime import date

from kb.engine.quotes import name_quote
from kb.model import NOT_STATED, Draft, Passage, Quote, Speaker
from kb.search.values import Said, Voice

from .documents import EVIL, make_document
from .known import MDES, WICHAI

PRESS = make_document(
    "pressaboutfloods",
    "ข่าว/น้ำ.html",
    Draft(
        "ศูนย์บัญชาการแถลงแผนรับมือน้ำ",
        (
            "นายวิชัย ใจดี รัฐมนตรีดิจิทัล กล่าวว่า ระบบเตือนภัยพร้อมใช้แล้วทุกตำบล",
            "ทั้งนี้ ประชาชนรับข้อความเตือนได้โดยไม่ต้องสมัคร",
            "“เราจะไม่ทิ้งใครไว้ข้างหลัง” อธิบดีกล่าว “และจะรายงานผลทุกเช้า”",
            "แหล่งข่าวเผยว่า เครื่องสูบน้ำยังมาไม่ครบ",
            "กระทรวงดิจิทัลฯ ชี้แจงว่า สัญญาณโทรศัพท์ใช้ได้ตามปกติ",
        ),
        date(2024, 9, 3),
        "th",
        "press-release",
    ),
)
REPLY = make_document(
    "replyonthebudget",
    "speeches/reply.html",
    Draft(
        "Reply on the water budget",
        (
            "“Every canal counts,” said Jane Doe, Ambassador. She added that work would begin in May.",
            "“We started early.",
            "“We shall finish early,” she said.",
            f"{EVIL} said that {EVIL}",
        ),
        None,
        "en",
        "speech",
    ),
    "speeches",
)

WICHAI_SAID = Voice("person", WICHAI.slug, WICHAI.th, WICHAI.en, "รัฐมนตรีดิจิทัล", "named")
JANE_SAID = Voice("person", "jane-doe", "", "Jane Doe", "Ambassador", "named")
JANE_TOLD = Voice("person", "jane-doe", "", "Jane Doe", "Ambassador", "document")
HOLDER = Voice("person", WICHAI.slug, WICHAI.th, WICHAI.en, "อธิบดี", "post")
BODY = Voice("ministry", MDES.slug, MDES.th, MDES.en, "", "named")
NOBODY = Voice("", "", "", "", "", "none")
STRANGER = Voice("person", "", EVIL, EVIL, EVIL, "named")


def find(document: Draft, paragraph: int, text: str) -> Passage:
    start = document.paragraphs[paragraph - 1].rindex(text)
    return Passage(paragraph, start, start + len(text), text)


def thai(voice: Voice, verb: str, *words: tuple[int, str], direct: bool = False, continued: tuple[int, ...] = ()) -> Said:
    more = tuple(find(PRESS.draft, n, PRESS.draft.paragraphs[n - 1]) for n in continued)
    quote = Quote(tuple(find(PRESS.draft, *one) for one in words), direct, verb, "verb", _speaker(voice), None, more)
    return Said(name_quote(PRESS.id, 1, quote), 1, quote, voice, PRESS)


def english(voice: Voice, verb: str, *words: tuple[int, str], direct: bool = False) -> Said:
    quote = Quote(tuple(find(REPLY.draft, *one) for one in words), direct, verb, "marks", _speaker(voice))
    return Said(name_quote(REPLY.id, 1, quote), 1, quote, voice, REPLY)


def _speaker(voice: Voice) -> Speaker:
    match voice.evidence:
        case "none":
            return NOT_STATED
        case "post":
            return Speaker("", "", "", voice.post, "post")
        case _:
            return Speaker(voice.type, voice.slug, voice.th or voice.en, voice.post, voice.evidence)


REPORTED = thai(WICHAI_SAID, "กล่าวว่า", (1, "ระบบเตือนภัยพร้อมใช้แล้วทุกตำบล"), continued=(2,))
SPLIT = thai(HOLDER, "กล่าว", (3, "เราจะไม่ทิ้งใครไว้ข้างหลัง"), (3, "และจะรายงานผลทุกเช้า"), direct=True)
UNSTATED = thai(NOBODY, "เผยว่า", (4, "เครื่องสูบน้ำยังมาไม่ครบ"))
MINISTRY = thai(BODY, "ชี้แจงว่า", (5, "สัญญาณโทรศัพท์ใช้ได้ตามปกติ"))
DIRECT = english(JANE_SAID, "said", (1, "Every canal counts,"), direct=True)
ADDED = english(JANE_TOLD, "added that", (1, "work would begin in May."))
LONG = english(JANE_TOLD, "said", (2, "We started early."), (3, "We shall finish early,"), direct=True)
WICKED = english(STRANGER, f"said {EVIL}", (4, EVIL))
SAID = (REPORTED, SPLIT, UNSTATED, MINISTRY, DIRECT, ADDED, LONG, WICKED)
