"""The texts of the quote checker, Thai and English side by side."""

from collections.abc import Mapping

CHECK: Mapping[str, tuple[str, str]] = {
    "check.title": ("ตรวจคำพูด", "Check a quote"),
    "check.lead": (
        "วางประโยคหรือบทความ ระบบจะค้นคำพูดทุกคำพูดในนั้นจากเอกสารราชการ แล้วบอกว่าตรงตามตัวอักษรหรือไม่ ต่างกันที่คำใด และใครเป็นผู้พูด",
        "Paste a sentence or an article: every quotation in it is looked up in government records, and you see whether it stands there "
        "word for word, which words differ, and who said it.",
    ),
    "check.label": ("ข้อความที่จะตรวจ", "Text to check"),
    "check.hint": (
        "ไม่เกิน {n} ตัวอักษร ข้อความที่ไม่มีเครื่องหมายคำพูดและไม่ระบุผู้พูดจะตรวจทั้งข้อความ ระบบไม่เก็บข้อความนี้ไว้",
        "Up to {n} characters. A text without quotation marks and without a speaker is checked as a whole. It is not kept.",
    ),
    "check.button": ("ตรวจ", "Check"),
    "check.long": (
        "ข้อความยาวเกินไป ตรวจได้ไม่เกิน {n} ตัวอักษร ข้างล่างนี้เหลือไว้เพียงเท่านั้น",
        "The text is too long: at most {n} characters can be checked, and only these are left below.",
    ),
    "check.results": ("ผลการตรวจ", "What was found"),
    "check.count.one": ("{n} คำพูด", "{n} quotation"),
    "check.count.many": ("{n} คำพูด", "{n} quotations"),
    "check.verdict.exact": ("ตรงตามตัวอักษร", "Word for word"),
    "check.verdict.differs": ("มีคำที่ต่าง", "Differs"),
    "check.verdict.other-speaker": ("ผู้อื่นเป็นผู้พูด", "Said by someone else"),
    "check.verdict.not-found": ("ไม่พบในคลัง", "Not in the archive"),
    "check.not-found.what": (
        "ไม่พบข้อความนี้หรือข้อความที่ใกล้เคียงในเอกสารของคลัง ซึ่งไม่ได้หมายความว่าไม่มีใครพูด",
        "Neither these words nor any close to them are in the records here. That does not mean that nobody said them.",
    ),
    "check.claimed": ("ข้อความที่วางระบุผู้พูด", "Speaker in the pasted text"),
    "check.said": ("ผู้พูดตามเอกสาร", "Speaker in the record"),
    "check.unstated": ("เอกสารไม่ได้ระบุชัดว่าใครพูด", "the record does not plainly say who"),
    "check.nearest": ("ข้อความที่ใกล้ที่สุดในเอกสาร", "The nearest passage in the records"),
    "check.yours": ("ข้อความที่วาง", "The pasted text"),
    "check.alike": ("ตรงกัน {n}%", "{n}% the same"),
    "check.first.one": ("พบในเอกสาร {n} ฉบับ", "In {n} document"),
    "check.first.many": ("พบในเอกสาร {n} ฉบับ เรียงจากเก่าที่สุด", "In {n} documents, the earliest first"),
    "check.more": ("ดูเอกสารทั้งหมด {n} ฉบับ", "All {n} documents"),
}
