"""Texts of the interface that speak of quotes, Thai and English side by side."""

from collections.abc import Mapping
from typing import NamedTuple


class Text(NamedTuple):
    """One message in both languages. `{name}` stands for a value."""

    th: str
    en: str


QUOTES: Mapping[str, Text] = {
    # A quote
    "quote.direct": Text("คำพูดโดยตรง", "Direct speech"),
    "quote.reported": Text("คำพูดโดยอ้อม เรียบเรียงโดยผู้เขียนเอกสาร", "Reported speech, in the words of the document"),
    "quote.unstated": Text("ไม่ระบุผู้พูด", "Speaker not stated"),
    "quote.named": Text("ชื่อผู้พูดระบุไว้คู่กับถ้อยคำนี้", "The speaker is named with these words"),
    "quote.document": Text("ผู้พูดระบุไว้ที่อื่นในเอกสารฉบับนี้", "The speaker is identified elsewhere in this document"),
    "quote.post": Text("เอกสารระบุเพียงตำแหน่งของผู้พูด", "Only the speaker’s post is given"),
    "quote.holder": Text(
        "เอกสารระบุเพียงตำแหน่ง ตามเอกสารอื่น ผู้ดำรงตำแหน่งในวันนั้นคือ",
        "Only the post is given; held on that day, as other documents agree, by",
    ),
    "quote.none": Text("เอกสารไม่ระบุว่าใครเป็นผู้พูด", "The document does not state who spoke"),
    "quote.all": Text("แสดงถ้อยคำทั้งหมด", "Show all the words"),
    "quote.fewer": Text("แสดงย่อ", "Show fewer"),
    "quote.continued.one": Text("ย่อหน้าต่อจากนี้ที่ไม่ได้ระบุผู้พูดอีก {n} ย่อหน้า", "{n} further paragraph, without an attribution of its own"),
    "quote.continued.many": Text("ย่อหน้าต่อจากนี้ที่ไม่ได้ระบุผู้พูดอีก {n} ย่อหน้า", "{n} further paragraphs, without an attribution of their own"),
    "quote.context": Text("อ่านในเอกสาร", "In context"),
    "quote.link": Text("ลิงก์ถาวร", "Permanent link"),
    # Quotes to search
    "filter.speaker": Text("ผู้พูด", "Speaker"),
    "filter.post": Text("ตำแหน่งของผู้พูด", "Speaker’s post"),
    "filter.direct": Text("ลักษณะคำพูด", "Direct or reported"),
    "direct.direct": Text("โดยตรง", "Direct"),
    "direct.reported": Text("โดยอ้อม", "Reported"),
    "quotes.lead": Text(
        "ใครพูดอะไร ในตำแหน่งใด เมื่อใด ตามที่เอกสารบันทึกไว้ เครื่องหมายคำพูดใช้กับคำพูดโดยตรงเท่านั้น",
        "Who said what, in which post and when, as documents record it. Only direct speech stands in quotation marks.",
    ),
    "quotes.box": Text("ค้นในคำพูด", "Search quotes"),
    "quotes.found.one": Text("พบคำพูด {n} รายการ", "{n} quote found"),
    "quotes.found.many": Text("พบคำพูด {n} รายการ", "{n} quotes found"),
    "quotes.nothing": Text("ไม่พบคำพูดที่ตรงกับคำค้น", "No quote matches"),
    "quotes.documents": Text("ค้นคำเดียวกันในเอกสารทั้งฉบับ", "Search whole documents for the same words"),
    "quotes.same": Text("ค้นคำเดียวกันในคำพูด", "Search quotes for the same words"),
}
