"""What stands beside a name and tells what it is: words that support a short or ambiguous form, and words that make a name a part
of another one.

Each rule reads a few characters to the left and to the right of a stretch. They were weighed by reading what they find in the
archive of Thai government news.
"""

import re
from typing import NamedTuple

from kb.knowledge.entities import Entity

REACH = 60
"""Characters to each side that a rule reads."""

_THAI = "ก-ฮะ-ฺเ-์"

# ---- what a place may stand behind, by its kind

_CITY = ("กรุง|นคร|มณฑล|อำเภอ|อ[.]|เกาะ", "เมือง|รัฐ|ฉนวน")
_AFTER = {
    "province": ("จังหวัด|จ[.]|จว[.]|ผวจ[.]|ผู้ว่าฯ|เทศบาลนคร", "เมือง|ชาว"),
    "district": ("อำเภอ|อ[.]|เทศบาลเมือง|เทศบาลตำบล", "เมือง|ด่าน|ชายแดน|เกาะ"),
    "country": (
        "ประเทศ|สาธารณรัฐ|ราชอาณาจักร|สหภาพ|กรุง|นายกรัฐมนตรี|ประธานาธิบดี",
        "รัฐบาล|ชาว|สถานทูต|เอกอัครราชทูต|ตลาด",
    ),
}
"""Words before a place of a kind: those that a space may follow, and those that it may not."""

_PLACE_BEHIND = {kind: re.compile(f"({spaced}) ?$|({glued})$") for kind, (spaced, glued) in {"": _CITY, **_AFTER}.items()}
_ABBREVIATED_BEHIND = re.compile("(จังหวัด|จ[.]|จว[.]|ผวจ[.]) ?$")
_LISTED_BEHIND = re.compile("(จังหวัด)[^ ]{0,12} ?(?:ได้แก่|คือ|เช่น|อาทิ|ประกอบด้วย|ดังนี้)[ :]*$")
_ENGLISH_BEHIND = re.compile(
    r"\b(in|from|at|near|to|Changwat|[Pp]rovinces? of|[Gg]overnor of|(?:Kingdom|Republic|Government|Embassy) of) $"
)
_ENGLISH_BEFORE = re.compile(r" ((?:and [A-Z][a-z]+(?: [A-Z][a-z]+)? )?(?:[Pp]rovinces?|[Mm]unicipality|[Cc]ity|[Dd]istrict))\b")

# ---- what an organisation may stand behind

_ORGANISATION_BEHIND = {
    "ministry": re.compile("(กระทรวง|รมว[.]|รมช[.]|ปลัด|รัฐมนตรี|รัฐมนตรีว่าการ|รัฐมนตรีช่วยว่าการ|โฆษก|Ministry of|Minister of) ?$"),
    "agency": re.compile(
        "(กรม|สำนักงาน|สนง[.]|เลขาธิการ|เลขาฯ|ผู้ว่าการ|ผู้ว่าฯ|ผอ[.]|ผู้อำนวยการ|อธิบดี|โฆษก|บอร์ด|คณะกรรมการ|กองทุน|ธนาคาร"
        "|สถาบัน|กองทัพ|องค์การ|ประธาน|ศูนย์) ?$"
    ),
}

# ---- where a name stands by itself

_WORDS_BEFORE = (
    "ใน ที่ จาก ของ และ ถึง ไป กับ หรือ ชาว เมือง สู่ ณ มา เขต พื้นที่ ให้ โดย ทาง แก่ ต่อ คือ เป็น ด้าน เช่น ตาม เพื่อ ขอ หน่วยงาน เจ้าหน้าที่ สังกัด ด้วย แต่ ว่า"
)
_WORDS_AFTER = (
    "และ กับ หรือ ที่ ได้ มี เป็น จะ โดย ใน เพื่อ ซึ่ง ว่า ให้ จาก ไป มา ของ ถึง เข้า ร่วม ขอ กล่าว เปิด ยืนยัน แจ้ง เผย ชี้ รวม อยู่ ด้วย จึง ยัง พร้อม ก็ "
    "ต้อง กำลัง นำ จัด ลง เร่ง สั่ง ย้ำ เตรียม ไม่ คือ ตาม ทั้ง แต่ สามารถ"
)
_ALONE_BEFORE = re.compile(f"(?:^|[^{_THAI}]|{'|'.join(_WORDS_BEFORE.split(' '))})$")
_ALONE_AFTER = re.compile(f"$|[^{_THAI}]|{'|'.join(_WORDS_AFTER.split(' '))}")
_GAP_AFTER = re.compile(f"$|[^{_THAI}]|และ|หรือ|กับ")
_BETWEEN = re.compile("(?=.)[)]?,? ?(?:และ|หรือ|กับ|รวมถึง|รวมทั้ง|ตลอดจน|and|or|&|/|-|–)? ?(?:the )?(?:จังหวัด|จ[.]|ประเทศ|กรุง|อำเภอ|อ[.])? ?")
_BRACKET = re.compile(" ?[(\\[] ?[\"“'‘]?(?:หรือ |หรือ|the |เรียกย่อว่า )?")

# ---- names that a place is only a part of

_HEADS = (
    f"(?<![{_THAI}.])(?:ม[.]|รพ[.]?|ถ[.]|ต[.]|ร[.]ร[.]|รร[.])|(?<!ห)วัด|(?<!เพื่อน)บ้าน|(?:สภ[.]|สถานีตำรวจภูธร) ?(?:อำเภอ)?เมือง"
    "|ธนาคาร|มหาวิทยาลัย|วิทยาเขต|โรงพยาบาล|โรงเรียน|วิทยาลัย|สมาคม|มูลนิธิ|ถนน|ซอย|สะพาน|แม่น้ำ|คลอง|พระราชวัง|ทางด่วน|ทางหลวง"
    "|อนุสัญญา|ความตกลง|ข้อตกลง|ปฏิญญา|พิธีสาร|หนังสือพิมพ์|สโมสร|โรงแรม|สำนักข่าว|ภาษา|หอการค้า|ราชมงคล|ราชภัฏ|นิคมอุตสาหกรรม|ตำบล"
)
"""Nouns that a place behind them is the name of, not the place."""

_COMMON = "บริษัท|โรงแรม|โรงเรียน|มหาวิทยาลัย|โรงพยาบาล|ธนาคาร|หนังสือพิมพ์|วัด|บ้าน"
"""Those of them that a country behind them only describes (Chinese schools)."""

_LOOSE = (
    "ใน|ที่|จังหวัด|อำเภอ|ณ|ของ|และ|จาก|เขต|เมือง|ประเทศ|กรุง|เทศบาล|พื้นที่|กับ|ไป|ถึง|ภาค|ให้|จ[.]|อ[.]|เพื่อ|แห่ง|เป็น|ทั่ว|ระหว่าง"
    "|ว่า|โดย|ได้|มา|หรือ|คน|ชาว|ต่อ|ตั้งแต่|ด่าน|เชื่อม|ข้าม|เข้า|สู่|ศูนย์"
)
"""What ends a name that such a noun begins."""

_HEADED = re.compile(f"(?:{_HEADS}) ?$|(?:{_HEADS})(?:(?!{_LOOSE})[{_THAI}]){{1,24}}$")
_HEADED_COUNTRY = re.compile(f"(?!{_COMMON})(?:{_HEADS})$")
_COMPANY_BEFORE = re.compile("(?:บริษัท|บมจ[.]|บจก[.]|หจก[.]|ธนาคาร)(?:(?!จำกัด|จังหวัด|ประเทศ(?!ไทย)).){0,50}$")
_COMPANY_AFTER = re.compile(f"[{_THAI}A-Za-z ]{{0,30}}[)]? ?(?:จำกัด|Co[.]|Company|Limited|Ltd|Plc|PLC)")
_ENGLISH_COMPANY = re.compile("(?: [A-Z][a-z]+){0,2}[)]? ?(?:จำกัด|(?:Co[.,]|Company Limited|Limited|Ltd|Plc|PLC|Public Company))")
_NAMED_AFTER = re.compile(
    r"(?:[-–][A-Z][a-z]+)? (?:[A-Z][a-z]+ ){0,2}(?:University|Bank|Hospital|School|College|Airways|Airlines|Post|Times|Declaration"
    r"|Agreement|Convention|Protocol|Accord|Road|River|Hotel|Rajabhat|Foundation|Club|United|FC|Stock Exchange|Chamber|Association"
    r"|Federation|Council|Institute)\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(?:University|Bank|Hospital|Exchange|Authority|Federation|Association|Board|Chamber|Chambers|Commerce|Society|Institute|Airports|Council|Industries"
    r"|Club|Foundation|Declaration|Railway|Railways|Fund|Corporation|Academy|Committee|River|Gulf) (?:of|in) (?:the )?(?:[A-Z][a-z]+ )?$"
)

_BRANDED_BEFORE = re.compile("[A-Z][A-Za-z]+ $")
_BRANDED_AFTER = re.compile(" (?!Province|City|Municipality|District|Airport|International)[A-Z][A-Za-z]")
_THAI_LETTER = re.compile(f"[{_THAI}]")

# ---- persons

_TITLE = (
    "(?:นาย(?!ก|อำเภอ|ทะเบียน|จ้าง|ทหาร|ตำรวจ|แพทย์|หน้า|ด่าน|ช่าง)|นางสาว|นาง(?!สาว)|น[.]ส[.]|ด[.]ช[.]|ด[.]ญ[.]|ดร[.]|นพ[.]|พญ[.]"
    "|(?<![ก-ฮ.])(?:พล|พ|ร|น|จ)[.](?:[ก-ฮ][.]){1,2}|พลเอก|พลโท|พลตรี)"
)
_PERSON = re.compile(f"{_TITLE} ?$")
_SURNAME = re.compile(f"{_TITLE} ?[{_THAI}]{{2,16}} (?:ณ )?$")
_ENGLISH_PERSON = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Gen|General|Prof|Professor|Lt|Col|Khun)[.]? (?:[A-Z][A-Za-z.'-]+ )?$")
_WORD_ENDS = re.compile(f"$|[^{_THAI}]")

# ---- organisations of other countries

_STATES = "(?:ประเทศ|สาธารณรัฐ|สหพันธรัฐ|สหพันธ์สาธารณรัฐ|สหภาพ|ราชอาณาจักร|รัฐสุลต่าน|รัฐ|เครือรัฐ|นคร)"
_OTHER = "กระทรวง|กรม|สำนัก|สถาน|รัฐบาล|ฝ่าย|คณะ|เอกอัคร|บริษัท|องค์|สมาคม|หน่วย|ธนาคาร|นาย|ผู้|ได้|จะ|มี|กับ|ระหว่าง|ให้|ที่"
_REST = f"(?:และ(?:(?!{_OTHER})[{_THAI}]){{2,40}}?)?"
_OF = r"(?:,? (?:[Aa]nd [A-Z][a-z]+(?: [A-Z][a-z]+)* )?(?:of)? ?(?:the )?(?:(?:Kingdom|Republic|State|Federation|Union) of (?:the )?)?)"
_FOREIGN = re.compile(f"{_REST}(?:แห่ง|ของ|ประจำ)?{_STATES}?|{_REST} (?:แห่ง|ของ|ประจำ)?{_STATES}|{_OF}|[(]")
"""What may stand between a ministry and its country: the rest of its name, a preposition, the kind of state."""

_POSSESSIVE = re.compile("(?:'s|’s) (?:Deputy |Vice )?")
_FULL_STATE = re.compile("สาธารณรัฐ|ราชอาณาจักร|สหพันธ|สปป|สหรัฐอเมริกา|สหราช|ประเทศ")
_ADJECTIVE = re.compile(
    r"\b(?:(?!Thai)[A-Z][a-z]+(?:ese|ish|ian|ean|ican)|French|Dutch|German|Lao|Swiss|Greek|Czech|Iraqi|Israeli|Omani|Qatari|Kuwaiti"
    r"|Bahraini|Emirati|Pakistani|Bangladeshi|Nepali|Saudi|Filipino|Philippine|Vietnam|Malaysia|US|U[.]S[.]|UK|EU|UAE)(?:'s|’s)?"
    r" (?:Deputy |Vice |Acting |Federal )*$"
)


class Stretch(NamedTuple):
    """A form in its paragraph: the text to each side, as far as rules read."""

    before: str
    text: str
    after: str


def cut_stretch(text: str, start: int, end: int) -> Stretch:
    """What stands at a place, and beside it.

    >>> cut_stretch("ที่จังหวัดตาก วันนี้", 10, 13)
    Stretch(before='ที่จังหวัด', text='ตาก', after=' วันนี้')
    """
    return Stretch(text[max(0, start - REACH) : start], text[start:end], text[end : end + REACH])


def find_support(entity: Entity, at: Stretch) -> str:
    """The rule by which the words beside it make an ambiguous form a name of an entity, "" for none.

    >>> find_support(Entity("place", "tak", "ตาก", "Tak", kind="province"), cut_stretch("ที่จังหวัดตาก", 10, 13))
    'after จังหวัด'
    >>> find_support(Entity("place", "nan", "น่าน", "Nan", kind="province"), Stretch("the ", "Nan", " Province"))
    'before Province'
    """
    if entity.type != "place":
        found = _ORGANISATION_BEHIND[entity.type].search(at.before) if entity.type in _ORGANISATION_BEHIND else None
        return f"after {found[1]}" if found else ""
    if at.text[0].isascii():
        if found := _ENGLISH_BEFORE.match(at.after):
            return f"before {found[1].rpartition(' ')[2]}"
        found = _ENGLISH_BEHIND.search(at.before)
        return f"after {found[1]}" if found else ""
    if at.text in entity.thai_short:
        found = _ABBREVIATED_BEHIND.search(at.before)
        return f"after {found[1]}" if found else ""
    found = _PLACE_BEHIND.get(entity.kind, _PLACE_BEHIND[""]).search(at.before)
    if found is None and entity.kind == "province":
        found = _LISTED_BEHIND.search(at.before)
    return f"after {found[found.lastindex or 1]}" if found else ""


def stands_alone(at: Stretch) -> bool:
    """Whether a form is surely a word by itself: between spaces, marks, or words that often stand beside names.

    >>> stands_alone(Stretch("เดินทางไป", "ตาก", "และ")), stands_alone(Stretch("เผย", "แพร่", "ข่าว"))
    (True, False)
    """
    return bool(_ALONE_BEFORE.search(at.before) and _ALONE_AFTER.match(at.after))


def ends_in_gap(at: Stretch) -> bool:
    """Whether a space, a mark or an `and` stands behind a form.

    >>> ends_in_gap(Stretch("ตาก ", "เลย", " และ")), ends_in_gap(Stretch("ตาก ", "เลย", "ทีเดียว"))
    (True, False)
    """
    return bool(_GAP_AFTER.match(at.after))


def joins_list(between: str) -> bool:
    """Whether this is what stands between two members of a list.

    >>> joins_list(" และ"), joins_list(", "), joins_list(" เดินทางไป ")
    (True, True, False)
    """
    return bool(_BETWEEN.fullmatch(between))


def opens_bracket(between: str) -> bool:
    """Whether this stands between a name and its abbreviation in brackets.

    >>> opens_bracket(" ("), opens_bracket(" และ ")
    (True, False)
    """
    return bool(_BRACKET.fullmatch(between))


def is_part(entity: Entity, at: Stretch) -> bool:
    """Whether a place stands only within the name of something else: an institution, a company, a treaty, a street, a person.

    >>> place = Entity("place", "bangkok", "กรุงเทพ", "Bangkok", kind="province")
    >>> is_part(place, Stretch("กู้เงินจากธนาคาร", "กรุงเทพ", "")), is_part(place, Stretch("", "Bangkok", " Bank"))
    (True, True)
    >>> is_part(place, Stretch("โรงพยาบาลในจังหวัด", "กรุงเทพ", "")), is_part(place, Stretch("in ", "Bangkok", " on"))
    (False, False)
    """
    if at.text[0].isascii():
        return bool(
            _NAMED_AFTER.match(at.after)
            or _NAMED_BEFORE.search(at.before)
            or _ENGLISH_PERSON.search(at.before)
            or _ENGLISH_COMPANY.match(at.after)
            or _is_branded(at)
        )
    headed = _HEADED_COUNTRY if entity.kind == "country" else _HEADED
    if headed.search(at.before) or (_COMPANY_BEFORE.search(at.before) and _COMPANY_AFTER.match(at.after)):
        return True
    return bool(_PERSON.search(at.before) or (_SURNAME.search(at.before) and _WORD_ENDS.match(at.after)))


def _is_branded(at: Stretch) -> bool:
    """Whether a Latin name in a Thai sentence stands among other capitalised words: there it is mostly a product or an event."""
    if not (_BRANDED_BEFORE.search(at.before) or _BRANDED_AFTER.match(at.after)):
        return False
    return bool(_THAI_LETTER.search(at.before) or _THAI_LETTER.search(at.after))


def is_foreign(between: str, country: str) -> bool:
    """Whether a ministry or an agency is another country's: `between` stands between its name and the name of a `country`.

    >>> is_foreign("", "จีน"), is_foreign("ของ", "ญี่ปุ่น"), is_foreign(" ", "จีน")
    (True, True, False)
    >>> is_foreign(" of ", "Japan"), is_foreign(" and ", "Japan")
    (True, False)
    """
    if between == " ":
        return bool(_FULL_STATE.match(country))
    return bool(_FOREIGN.fullmatch(between))


def is_owned(between: str) -> bool:
    """Whether this stands between a country and what is that country's.

    >>> is_owned("'s "), is_owned(" and ")
    (True, False)
    """
    return bool(_POSSESSIVE.fullmatch(between))


def has_adjective(before: str) -> bool:
    """Whether another country's adjective stands before an English name.

    >>> has_adjective("ตามที่ Japanese "), has_adjective("Thai ")
    (True, False)
    """
    return bool(_ADJECTIVE.search(before))
