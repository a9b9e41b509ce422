"""Texts of the interface that speak of quotes, Thai and English side by side."""

from collections.abc import Mapping

from kb.web.wordings.base import Text

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
    # Quotes in a document
    "said.direct": Text("คำพูดโดยตรง: {who} เปิดหน้าของคำพูดนี้", "Direct speech: {who}. Open the page of this quote"),
    "said.reported": Text("คำพูดโดยอ้อม: {who} เปิดหน้าของคำพูดนี้", "Reported speech: {who}. Open the page of this quote"),
    "said.speakers": Text("ผู้พูดในเอกสารนี้", "Who speaks here"),
    "said.count.direct": Text("โดยตรง {n}", "direct {n}"),
    "said.count.reported": Text("โดยอ้อม {n}", "reported {n}"),
    "said.place": Text("คำพูดของ {who} ในย่อหน้า {n}", "Quote of {who} in paragraph {n}"),
    "said.note": Text(
        "ข้อความที่ขีดเส้นทึบคือคำพูดโดยตรง เส้นประคือคำพูดโดยอ้อมตามที่เอกสารเรียบเรียง",
        "A solid line marks a speaker’s own words, a dashed one what the document reports in words of its own.",
    ),
    "said.newest": Text("คำพูดล่าสุด", "Newest quotes"),
    "said.newest.about": Text("คำพูดล่าสุดที่เกี่ยวข้อง", "Newest quotes about it"),
    "said.all": Text("ดูคำพูดทั้งหมด {n} รายการ", "All {n} quotes"),
    "said.feed": Text("ติดตามคำพูดใหม่ (Atom)", "Follow new quotes (Atom)"),
    "said.with": Text("พูดในเอกสารเดียวกันกับ", "Quoted together with"),
    "said.with.count": Text("{name}: {n} ฉบับที่มีคำพูดของทั้งสอง", "{name}: {n} with quotes of both"),
    # The page of a quote
    "quotation.title": Text("คำพูด: {who}", "Quote: {who}"),
    "quotation.nobody": Text(
        "ไม่พบว่าข้อความช่วงนี้เป็นคำพูดของผู้ใด จึงแสดงไว้เพียงตามที่ปรากฏในเอกสาร",
        "These words are not known to be anybody’s statement; they are shown as they stand in the document.",
    ),
    "quotation.changed": Text("ข้อความในเอกสารเปลี่ยนไปแล้ว", "The text of the document has changed since."),
    "quotation.changed.after": Text(
        "ข้อความในเอกสารเปลี่ยนไปหลังวันที่ {when}", "The text of the document changed after it was stored on {when}."
    ),
    "quotation.same": Text("แต่ถ้อยคำนี้ยังอยู่ในฉบับปัจจุบัน", "These words are still in it."),
    "quotation.differs": Text("ถ้อยคำนี้ก็เปลี่ยนไปด้วย ด้านล่างแสดงทั้งสองฉบับ", "These words changed too: both wordings are below."),
    "quotation.gone": Text("ไม่พบถ้อยคำนี้ในเอกสารฉบับปัจจุบันแล้ว", "These words are no longer in the document."),
    "quotation.then": Text("ฉบับที่อ้างถึง", "As it was"),
    "quotation.now": Text("ฉบับปัจจุบัน", "As it is now"),
    "quotation.document": Text("เอกสาร", "Document"),
    "quotation.revision": Text("ฉบับของข้อความ", "Text as of"),
    "quotation.stored": Text("เก็บเข้าคลังเมื่อ {when}", "stored {when}"),
    "quotation.newest": Text("คำพูดนี้ในฉบับปัจจุบัน", "This quote in the newest version"),
    "quotation.gone.document": Text("อ่านเอกสารฉบับปัจจุบัน", "Read the document as it is now"),
    "quotation.source": Text("เปิดหน้าต้นทางตรงถ้อยคำนี้", "Open these words at the source"),
    "quotation.around": Text("ข้อความรอบข้าง", "The words around it"),
    "quotation.around.then": Text("ข้อความรอบข้างในฉบับที่อ้างถึง", "The words around it, as they were"),
    "quotation.take": Text("นำไปใช้", "Take it along"),
    "quotation.copy": Text("คัดลอก", "Copy"),
    "quotation.copied": Text("คัดลอกแล้ว", "Copied"),
    "quotation.download": Text("ดาวน์โหลดไฟล์", "Download"),
    "quotation.card": Text("ภาพสำหรับสื่อสังคมออนไลน์ (SVG)", "Picture for social media (SVG)"),
    "quotation.card.light": Text("ดาวน์โหลดภาพพื้นสว่าง", "Download, light"),
    "quotation.card.dark": Text("ดาวน์โหลดภาพพื้นเข้ม", "Download, dark"),
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
    "quotes.one": Text("{n} คำพูด", "{n} quote"),
    "quotes.many": Text("{n} คำพูด", "{n} quotes"),
    "quotes.found.one": Text("พบคำพูด {n} รายการ", "{n} quote found"),
    "quotes.found.many": Text("พบคำพูด {n} รายการ", "{n} quotes found"),
    "quotes.nothing": Text("ไม่พบคำพูดที่ตรงกับคำค้น", "No quote matches"),
    "quotes.documents": Text("ค้นคำเดียวกันในเอกสารทั้งฉบับ", "Search whole documents for the same words"),
    "quotes.same": Text("ค้นคำเดียวกันในคำพูด", "Search quotes for the same words"),
}
