"""Every text of the interface, Thai and English side by side."""

import re
from collections.abc import Mapping
from string import Formatter

from kb.web.wordings.base import Text
from kb.web.wordings.checks import CHECK
from kb.web.wordings.quotes import QUOTES

TEXTS: Mapping[str, Text] = {
    # Every page
    "brand": Text("คลัง", "Khlang"),
    "brand.tagline": Text("ค้นเอกสารราชการ ภาษาไทยและภาษาอังกฤษ", "Search government records in Thai and English"),
    "skip": Text("ข้ามไปยังเนื้อหา", "Skip to content"),
    "nav": Text("เมนูหลัก", "Main menu"),
    "nav.about": Text("เกี่ยวกับ", "About"),
    "nav.docs": Text("สำหรับนักพัฒนา", "For developers"),
    "nav.check": Text("ตรวจคำพูด", "Check a quote"),
    "nav.other": Text("English", "ภาษาไทย"),
    "nav.more": Text("เมนูท้ายหน้า", "More"),
    "browse": Text("สำรวจตาม", "Browse by"),
    "browse.ministry": Text("กระทรวง", "Ministries"),
    "browse.agency": Text("หน่วยงาน", "Agencies"),
    "browse.place": Text("สถานที่", "Places"),
    "browse.theme": Text("หัวเรื่อง", "Themes"),
    "browse.person": Text("บุคคล", "People"),
    "browse.quote": Text("คำพูด", "Quotes"),
    "browse.glossary": Text("อภิธานศัพท์", "Glossary"),
    # The search box
    "box.label": Text("คำค้น", "Search for"),
    "box.button": Text("ค้นหา", "Search"),
    "box.hint": Text("พิมพ์คำไทยหรืออังกฤษ หรือข้อความในเครื่องหมายคำพูด", "Thai or English words, or a passage in quotation marks"),
    "box.completions": Text("คำที่อาจกำลังพิมพ์", "Completions"),
    "box.completions.found": Text("มีคำให้เลือก {n} คำ ใช้ปุ่มลูกศรขึ้นลงเพื่อเลือก", "{n} to choose from, with the arrow keys up and down"),
    # The first page
    "home.newest": Text("เอกสารล่าสุด", "Newest documents"),
    "home.examples": Text("ลองค้น", "Try"),
    "home.all": Text("ดูเอกสารทั้งหมด", "All documents"),
    "home.updated": Text("ปรับปรุงล่าสุดเมื่อ {when}", "Last updated {when}"),
    "home.range": Text("เผยแพร่ระหว่าง {first} ถึง {last}", "Published from {first} to {last}"),
    "home.empty": Text("ยังไม่มีเอกสารในคลัง", "There are no documents yet"),
    "home.empty.how": Text("เพิ่มเอกสารได้ด้วยคำสั่งนี้ แล้วเปิดหน้านี้ใหม่", "Add some with this command, then load this page again:"),
    "home.empty.formats": Text(
        "FOLDER คือโฟลเดอร์ ไฟล์ หรือที่อยู่เว็บ อ่านไฟล์ HTML, TXT, Markdown, PDF และ DOCX ได้",
        "FOLDER is a folder, a file or a web address. HTML, TXT, Markdown, PDF and DOCX files can be read.",
    ),
    # Counted things
    "documents.one": Text("{n} ฉบับ", "{n} document"),
    "documents.many": Text("{n} ฉบับ", "{n} documents"),
    "found.one": Text("พบเอกสาร {n} ฉบับ", "{n} document found"),
    "found.many": Text("พบเอกสาร {n} ฉบับ", "{n} documents found"),
    "matches.one": Text("ตรงกับคำค้น {n} แห่ง", "{n} match"),
    "matches.many": Text("ตรงกับคำค้น {n} แห่ง", "{n} matches"),
    "similar.one": Text("และฉบับเหมือนกันอีก {n} รายการ", "and {n} more like it"),
    "similar.many": Text("และฉบับเหมือนกันอีก {n} รายการ", "and {n} more like it"),
    # Search results
    "search.title": Text("ค้นหา", "Search"),
    "search.results": Text("ผลการค้นหา", "Search results"),
    "search.took": Text("ใช้เวลา {ms} มิลลิวินาที", "in {ms} ms"),
    "search.nothing": Text("ไม่พบเอกสารที่ตรงกับคำค้น", "No document matches"),
    "search.nothing.words": Text("ลองใช้คำน้อยลง หรือคำที่กว้างกว่าเดิม", "Try fewer words, or broader ones."),
    "search.nothing.tried": Text("สิ่งที่ค้นแล้ว", "What was tried"),
    "search.nothing.query": Text("คำค้น", "Query"),
    "search.nothing.translations": Text("คำแปล", "Translations"),
    "search.nothing.try": Text("ลองค้นต่อ", "What to try next"),
    "search.nothing.unfiltered": Text("ค้นโดยไม่ใช้ตัวกรอง", "Search without the filters"),
    "search.nothing.unquoted": Text("ค้นโดยไม่ใช้เครื่องหมายคำพูด", "Search without the quotation marks"),
    "search.nothing.parts": Text("ค้นเฉพาะบางคำ:", "Search for one of the words:"),
    "search.beyond": Text("ไม่มีผลในหน้านี้แล้ว", "There are no results on this page."),
    "search.beyond.first": Text("กลับไปหน้าแรกของผลการค้นหา", "Go to the first page of results"),
    "search.suggestion": Text("คุณหมายถึง", "Did you mean"),
    "search.suggestion.end": Text("หรือไม่", "?"),
    "search.problems": Text("ข้อสังเกตเกี่ยวกับคำค้นนี้", "About this query"),
    "search.translated": Text("ค้นคำแปลด้วย:", "Also searched:"),
    "search.translated.more": Text("คำแปลอื่นอีก {n} คำ", "{n} more"),
    "search.translate.off": Text("ค้นเฉพาะคำที่พิมพ์", "Search only what I typed"),
    "search.translate.isoff": Text("ปิดการค้นข้ามภาษาอยู่", "Cross-language search is off."),
    "search.translate.on": Text("เปิดการค้นข้ามภาษา", "Switch it on"),
    "search.paragraph": Text("ย่อหน้า {n}", "Paragraph {n}"),
    "search.take": Text("นำผลการค้นหาไปใช้", "Take these results along"),
    "search.feed": Text("ฟีด Atom", "Atom feed"),
    "sort": Text("เรียงตาม", "Sort by"),
    "sort.relevance": Text("ความเกี่ยวข้อง", "Relevance"),
    "sort.newest": Text("ใหม่ที่สุด", "Newest"),
    "sort.oldest": Text("เก่าที่สุด", "Oldest"),
    "pages": Text("หน้าของผลการค้นหา", "Pages of results"),
    "pages.previous": Text("หน้าก่อน", "Previous"),
    "pages.next": Text("หน้าถัดไป", "Next"),
    "pages.at": Text("หน้า {page} จาก {last}", "Page {page} of {last}"),
    # Filters
    "filters": Text("ตัวกรอง", "Filters"),
    "filters.chosen": Text("ตัวกรองที่เลือก", "Chosen filters"),
    "filters.remove": Text("เอาออก", "Remove"),
    "filters.clear": Text("ล้างตัวกรองทั้งหมด", "Clear all filters"),
    "filters.on": Text("เลือกอยู่", "chosen"),
    "filters.more": Text("ดูเพิ่ม", "Show more"),
    "filters.dates": Text("วันที่เผยแพร่ (ปี ค.ศ.)", "Date of publication"),
    "filters.from": Text("ตั้งแต่", "From"),
    "filters.to": Text("ถึง", "To"),
    "filters.apply": Text("ใช้", "Apply"),
    "filter.lang": Text("ภาษา", "Language"),
    "filter.kind": Text("ประเภท", "Kind"),
    "filter.collection": Text("ชุดเอกสาร", "Collection"),
    "filter.ministry": Text("กระทรวง", "Ministry"),
    "filter.agency": Text("หน่วยงาน", "Agency"),
    "filter.place": Text("สถานที่", "Place"),
    "filter.theme": Text("หัวเรื่อง", "Theme"),
    "filter.person": Text("บุคคล", "Person"),
    "filter.year": Text("ปีที่เผยแพร่", "Year"),
    "lang.th": Text("ไทย", "Thai"),
    "lang.unknown": Text("ไม่ทราบภาษา", "Unknown"),
    "lang.en": Text("อังกฤษ", "English"),
    "kind.press-release": Text("ข่าวประชาสัมพันธ์", "Press release"),
    "kind.meeting": Text("การประชุม", "Meeting"),
    "kind.resolution": Text("มติ", "Resolution"),
    "kind.speech": Text("คำกล่าว", "Speech"),
    "kind.announcement": Text("ประกาศ", "Announcement"),
    # Lists of entities
    "lead.ministry": Text("กระทรวงทั้งหมด เรียงตามจำนวนเอกสารที่กล่าวถึง", "All ministries, by the number of documents that mention them."),
    "lead.agency": Text("หน่วยงานที่เอกสารกล่าวถึง จัดตามกระทรวงที่สังกัด", "Agencies that documents mention, under their ministries."),
    "lead.place": Text("จังหวัด เมือง และประเทศที่เอกสารกล่าวถึง", "Provinces, towns and countries that documents mention."),
    "lead.theme": Text("เอกสารแต่ละฉบับมีหัวเรื่องตามคำที่ใช้", "What documents are about, by the terms that they use."),
    "lead.person": Text("บุคคลที่เอกสารกล่าวถึงพร้อมชื่อและนามสกุล", "People whom documents name in full."),
    "list.find": Text("ค้นชื่อ", "Find a name"),
    "list.nothing": Text("ไม่พบชื่อนี้", "There is no such name here."),
    "list.more": Text("อีก {n} ชื่อ", "{n} more"),
    "list.all": Text("ดูทั้งหมด", "Show all"),
    "list.pages": Text("หน้าของรายการ", "Pages of the list"),
    "list.agencies.one": Text("{n} หน่วยงาน", "{n} agency"),
    "list.agencies.many": Text("{n} หน่วยงาน", "{n} agencies"),
    "list.names.one": Text("{n} ชื่อ", "{n} name"),
    "list.names.many": Text("{n} ชื่อ", "{n} names"),
    "agencies.others": Text("ไม่สังกัดกระทรวง", "Under no ministry"),
    "places.map": Text("แผนที่จังหวัด", "Map of the provinces"),
    "places.map.note": Text("หนึ่งช่องคือหนึ่งจังหวัด สีเข้มคือมีเอกสารมาก", "A tile is a province; the darker, the more documents mention it."),
    "places.legend": Text("จำนวนเอกสาร", "Documents"),
    "places.regions": Text("จังหวัดตามภาค", "Provinces by region"),
    "places.towns": Text("อำเภอ เมือง และเขตพิเศษในประเทศไทย", "Districts, towns and zones in Thailand"),
    "places.asean": Text("อาเซียน", "ASEAN"),
    "places.world": Text("ประเทศตามภูมิภาคของโลก", "Countries by region of the world"),
    "places.others": Text("เมืองในประเทศอื่น", "Cities in other countries"),
    "people.order": Text("เรียง", "Order"),
    "people.by.count": Text("ตามจำนวนเอกสาร", "By number of documents"),
    "people.by.post": Text("ตามตำแหน่งล่าสุด", "By latest post"),
    # What an entity is
    "class.ministry": Text("กระทรวง", "Ministry"),
    "class.department": Text("หน่วยงานระดับกรม", "Department"),
    "class.office": Text("สำนักงาน", "Office"),
    "class.state-enterprise": Text("รัฐวิสาหกิจ", "State enterprise"),
    "class.public-organisation": Text("องค์การมหาชน", "Public organisation"),
    "class.committee": Text("คณะกรรมการ", "Committee"),
    "class.force": Text("กองทัพและตำรวจ", "Armed forces and police"),
    "class.court": Text("ศาล", "Court"),
    "class.independent": Text("องค์กรอิสระ", "Independent body"),
    "class.fund": Text("กองทุน", "Fund"),
    "class.centre": Text("ศูนย์", "Centre"),
    "class.local-government": Text("องค์กรปกครองส่วนท้องถิ่น", "Local government"),
    "class.bank": Text("ธนาคารของรัฐ", "State bank"),
    "class.province": Text("จังหวัด", "Province"),
    "class.region": Text("ภาค", "Region of Thailand"),
    "class.district": Text("อำเภอ", "District"),
    "class.city": Text("เมือง", "City"),
    "class.capital": Text("เมืองหลวง", "Capital"),
    "class.island": Text("เกาะ", "Island"),
    "class.zone": Text("เขตพิเศษ", "Zone"),
    "class.country": Text("ประเทศ", "Country"),
    "class.world-region": Text("ภูมิภาคของโลก", "Region of the world"),
    # The page of an entity
    "entity.names": Text("ชื่ออื่น", "Other names"),
    "entity.terms": Text("คำที่บ่งหัวเรื่องนี้", "Terms that speak of it"),
    "entity.former": Text("ชื่อเดิม", "Former names"),
    "entity.since": Text("ตั้งแต่ {year}", "since {year}"),
    "entity.until": Text("ถึง {year}", "until {year}"),
    "entity.between": Text("{first} ถึง {last}", "{first} to {last}"),
    "entity.parent.agency": Text("สังกัด", "Part of"),
    "entity.parent.place": Text("อยู่ใน", "In"),
    "entity.parent.theme": Text("หัวเรื่องหลัก", "Wider theme"),
    "entity.children.ministry": Text("หน่วยงานในสังกัด", "Its agencies"),
    "entity.children.agency": Text("หน่วยงานในสังกัด", "Its agencies"),
    "entity.children.place": Text("สถานที่ภายใน", "Places in it"),
    "entity.children.theme": Text("หัวเรื่องย่อย", "Narrower themes"),
    "entity.unmentioned": Text("ยังไม่มีเอกสารในคลังที่กล่าวถึง", "No document here mentions it yet."),
    "entity.search": Text("ค้นในเอกสารที่กล่าวถึง{name}", "Search the documents that mention {name}"),
    "entity.all": Text("ดูเอกสารทั้งหมด {n} ฉบับ", "All {n} documents"),
    "entity.posts": Text("ตำแหน่ง", "Posts"),
    "entity.posts.note": Text(
        "ตามที่เอกสารระบุ วันที่คือวันเผยแพร่ของเอกสารฉบับแรกและฉบับสุดท้ายที่ระบุตำแหน่งนี้",
        "As documents give them: the days are those on which the first and the last document that names the post were published.",
    ),
    "entity.post": Text("ตำแหน่ง", "Post"),
    "entity.post.days": Text("ช่วงวันที่ในเอกสาร", "In documents of"),
    "entity.post.count": Text("เอกสาร", "Documents"),
    "entity.with": Text("กล่าวถึงร่วมกับ", "Mentioned together with"),
    "entity.both": Text("{n} ฉบับกล่าวถึงทั้งสอง", "{n} mention both"),
    "chart.months": Text("เอกสารรายเดือน", "Documents per month"),
    "chart.years": Text("เอกสารรายปี", "Documents per year"),
    "chart.what": Text("แผนภูมิแท่ง ตั้งแต่ {first} ถึง {last} สูงสุด {most} ฉบับ", "Bar chart from {first} to {last}; the highest bar is {most}."),
    "chart.table": Text("ดูตัวเลขเป็นตาราง", "The numbers as a table"),
    "chart.year": Text("ปี", "Year"),
    # The glossary
    "glossary.lead": Text(
        "คำศัพท์ไทยและอังกฤษที่เอกสารราชการเขียนคู่กันไว้ พร้อมเอกสารที่ใช้คำนั้น",
        "Thai and English terms that government documents give side by side, with documents that do.",
    ),
    "glossary.find": Text("ค้นคำศัพท์", "Find a term"),
    "glossary.nothing": Text("ไม่พบคำศัพท์นี้", "There is no such term here."),
    "glossary.terms.one": Text("{n} คู่คำ", "{n} pair of terms"),
    "glossary.terms.many": Text("{n} คู่คำ", "{n} pairs of terms"),
    "glossary.th": Text("ภาษาไทย", "Thai"),
    "glossary.en": Text("ภาษาอังกฤษ", "English"),
    "glossary.variants": Text("รูปอื่น", "Other forms"),
    "glossary.documents": Text("เอกสารที่เขียนคู่กัน", "Documents that give both"),
    "glossary.take": Text("ดาวน์โหลดทั้งหมด", "Download all"),
    **CHECK,
    # A document
    "document.undated": Text("ไม่ระบุวันที่", "Undated"),
    "document.source": Text("ที่มา", "Source"),
    "document.source.open": Text("เปิดหน้าต้นทาง", "Open at the source"),
    "document.original": Text("ดาวน์โหลดต้นฉบับที่เก็บไว้", "Download the kept original"),
    "document.json": Text("ข้อมูล JSON", "As JSON"),
    "document.parent": Text("เป็นส่วนหนึ่งของการประชุมนี้", "Part of this meeting"),
    "document.back": Text("กลับไปผลการค้นหา", "Back to the results"),
    "document.first": Text("ไปยังคำแรกที่พบ", "Go to the first match"),
    "document.clear": Text("ไม่เน้นคำ", "Without highlights"),
    "document.nomatch": Text("ไม่พบคำค้นในเอกสารนี้", "No match in this document"),
    "document.link": Text("ลิงก์ไปยังย่อหน้า {n}", "Link to paragraph {n}"),
    "document.about": Text("เกี่ยวกับเอกสารนี้", "About this document"),
    "document.versions": Text("ประวัติการแก้ไข", "Versions"),
    "document.version": Text("ฉบับที่ {n}", "Version {n}"),
    "document.stored": Text("เก็บเข้าคลังเมื่อ", "Stored"),
    "document.views": Text("จำนวนเข้าชมที่ต้นทาง", "Views at the source"),
    "document.published": Text("วันที่เผยแพร่", "Published"),
    "document.mentions": Text("กล่าวถึงในเอกสารนี้", "Mentioned here"),
    "document.themes": Text("หัวเรื่อง", "Themes"),
    "document.terms": Text("จากคำว่า", "from the terms"),
    "document.in.th": Text("ฉบับภาษาไทย", "In Thai"),
    "document.in.en": Text("ฉบับภาษาอังกฤษ", "In English"),
    "document.beside": Text("อ่านเทียบกัน", "Side by side"),
    "document.similar": Text("ฉบับที่เหมือนกัน", "Copies"),
    "document.related": Text("เอกสารที่เกี่ยวข้อง", "Related documents"),
    "document.earlier": Text("เรื่องเดียวกันก่อนหน้านี้", "Earlier on the same matter"),
    "document.cited": Text("เอกสารที่อ้างถึง: {title}", "The document it refers to: {title}"),
    "beside.title": Text("อ่านเทียบกัน", "Side by side"),
    "beside.note": Text(
        "ย่อหน้าที่อยู่แถวเดียวกันกล่าวถึงเรื่องเดียวกัน ฉบับหนึ่งอาจเป็นบทสรุปของอีกฉบับ",
        "Paragraphs in one row say the same. One document may be a summary of the other.",
    ),
    "beside.open": Text("อ่านฉบับเต็ม", "Read it alone"),
    # A quote taken along
    "cite.unstated": Text("ไม่ระบุผู้พูด", "Speaker not stated"),
    "cite.reported": Text("คำพูดโดยอ้อม", "reported speech"),
    "cite.elsewhere": Text("ชื่อผู้พูดมาจากส่วนอื่นของเอกสาร", "speaker's name taken from elsewhere in the document"),
    "cite.form.text": Text("ข้อความ", "Plain text"),
    "cite.form.markdown": Text("มาร์กดาวน์ (Markdown)", "Markdown"),
    "cite.form.html": Text("โค้ดหน้าเว็บ (HTML)", "HTML"),
    "cite.form.thai": Text("อ้างอิงแบบไทย", "Thai academic form"),
    "cite.form.apa": Text("อ้างอิงแบบ APA 7", "APA 7"),
    "cite.form.chicago": Text("อ้างอิงแบบชิคาโก", "Chicago"),
    "cite.form.bibtex": Text("ไฟล์ BibTeX", "BibTeX"),
    "cite.form.ris": Text("ไฟล์ RIS", "RIS"),
    "cite.form.csl": Text("ไฟล์ CSL-JSON", "CSL-JSON"),
    # About
    "about.what": Text(
        "คลังช่วยให้ค้น อ้างอิง และตรวจสอบเอกสารราชการได้ ทั้งข่าวประชาสัมพันธ์ คำกล่าว ประกาศ และบันทึกการประชุม",
        "Khlang makes government records findable, quotable and checkable: press releases, speeches, announcements and meeting records.",
    ),
    "about.kept": Text(
        "เอกสารทุกฉบับเก็บต้นฉบับไว้ตามที่ได้รับ และทุกย่อหน้ามีที่อยู่ของตัวเองเพื่อใช้อ้างอิง",
        "The original of every document is kept as it came, and every paragraph has an address of its own to cite.",
    ),
    "about.coverage": Text("มีอะไรในคลัง", "What is here"),
    "about.documents": Text("เอกสารทั้งหมด", "Documents"),
    "about.newest": Text("ฉบับใหม่ที่สุด", "Newest"),
    "about.oldest": Text("ฉบับเก่าที่สุด", "Oldest"),
    "about.updated": Text("ปรับปรุงล่าสุด", "Last updated"),
    "about.failures": Text("แหล่งที่อ่านไม่ได้", "Sources that could not be read"),
    "about.engine": Text("เครื่องค้นหา", "Search engine"),
    "about.language": Text("วิธีพิมพ์คำค้น", "How to write a query"),
    "about.written": Text("พิมพ์", "Written"),
    "about.means": Text("ความหมาย", "Means"),
    "query.words": Text("มีทุกคำ ในภาษาใดก็ได้", "all these words, in either language"),
    "query.name": Text("ชื่อตามเสียง ทั้งอักษรไทยและอักษรโรมัน", "a name by its sound, in Thai or Latin letters"),
    "query.sentence": Text("ประโยคหรือคำถาม: เอกสารที่ตรงที่สุดขึ้นก่อน", "a sentence or a question: what fits best comes first"),
    "query.passage": Text("มีข้อความนี้ตามตัวอักษร", "exactly this passage"),
    "query.or": Text("มีคำใดคำหนึ่ง", "either"),
    "query.not": Text("ไม่มีคำนี้", "without this word"),
    "query.prefix": Text("คำที่ขึ้นต้นด้วยตัวอักษรเหล่านี้", "words that begin so"),
    "query.title": Text("เฉพาะในชื่อเรื่อง", "only in the title"),
    "query.year": Text("ปีที่เผยแพร่ พุทธศักราชหรือคริสต์ศักราช", "year of publication, Buddhist or Gregorian"),
    # For developers
    "docs.lead": Text(
        "ทุกอย่างที่เห็นในเว็บนี้เรียกผ่าน HTTP ได้ คำตอบเป็น JSON แบบ UTF-8 วันที่เป็นปีคริสต์ศักราชแบบ ISO และเวลาเป็น UTC",
        "All that these pages show can be had over HTTP. Answers are JSON in UTF-8, dates are ISO and Gregorian, times UTC.",
    ),
    "docs.schema": Text("คำอธิบายแบบ OpenAPI", "OpenAPI description"),
    "docs.parameters": Text("พารามิเตอร์", "Parameters"),
    "docs.name": Text("ชื่อ", "Name"),
    "docs.type": Text("ชนิด", "Type"),
    "docs.meaning": Text("ความหมาย", "Meaning"),
    "docs.answers": Text("คำตอบ", "Answers"),
    "docs.schemas": Text("โครงสร้างของคำตอบ", "Shapes of the answers"),
    "docs.try": Text("ลองเรียก", "Try it"),
    **QUOTES,
    # Failures
    "error.title": Text("เกิดข้อผิดพลาด", "Something went wrong"),
    "error.404": Text("ไม่พบหน้านี้", "Page not found"),
    "error.404.what": Text("ที่อยู่อาจพิมพ์ผิด หรือเอกสารถูกนำออกจากคลังแล้ว", "The address may be mistyped, or the document was taken out."),
    "error.422": Text("ที่อยู่นี้มีค่าที่ใช้ไม่ได้", "This address holds a value that can't be used"),
    "error.422.what": Text("โปรดตรวจค่าของ {field}", "Please check the value of {field}."),
    "error.503": Text("ค้นไม่ได้ในขณะนี้", "Search can't answer just now"),
    "error.503.what": Text("โปรดลองใหม่ในอีกสักครู่", "Please try again in a moment."),
    "error.500": Text("เกิดข้อผิดพลาดในระบบ", "Something went wrong on our side"),
    "error.500.what": Text("เราบันทึกข้อผิดพลาดนี้ไว้แล้ว โปรดลองใหม่ในภายหลัง", "It has been written to the log. Please try again later."),
    "error.nearest": Text("อาจหมายถึง", "You may have meant"),
    "error.home": Text("กลับหน้าแรก", "Back to the first page"),
}

PROBLEMS: Mapping[str, str] = {
    "no document has all of these words: those that have some are shown": "ไม่มีเอกสารที่มีครบทุกคำ จึงแสดงเอกสารที่มีบางคำ",
    "few documents have all of these words: those that have some follow": "มีเอกสารที่มีครบทุกคำเพียงไม่กี่ฉบับ จึงแสดงเอกสารที่มีบางคำต่อท้าย",
    "no document has this passage and these words: the quotation marks were left out": "ไม่พบข้อความนี้พร้อมคำเหล่านี้ จึงค้นโดยไม่ใช้เครื่องหมายคำพูด",
    "only very common words": "มีแต่คำที่พบทั่วไป",
    "nothing to search for was found in the query: all documents are shown": "ไม่มีคำให้ค้น จึงแสดงเอกสารทั้งหมด",
    "no {field} is known by this name: {text}": "ไม่พบชื่อนี้: {field}:{text}",
    "not a date: {text}": "ไม่ใช่วันที่: {text}",
    "a * needs the beginning of a word before it": "ต้องมีต้นคำอยู่หน้าเครื่องหมาย *",
    "there is nothing between the quotation marks": "ไม่มีข้อความในเครื่องหมายคำพูด",
    "only the first {n} words were looked up": "ค้นเฉพาะ {n} คำแรก",
    "the query is too long: only its first {n} characters were read": "คำค้นยาวเกินไป จึงอ่านเฉพาะ {n} ตัวอักษรแรก",
    "there are no words to check": "ไม่มีคำให้ตรวจ",
    "only the first {n} quotations were checked": "ตรวจเฉพาะ {n} คำพูดแรก",
    "a quotation mark is not closed": "เครื่องหมายคำพูดไม่ได้ปิด",
    "a bracket is not closed": "วงเล็บไม่ได้ปิด",
    "a bracket was never opened": "วงเล็บปิดไม่มีคู่เปิด",
    "too many brackets": "วงเล็บมากเกินไป",
}
"""What a search says of a query, in English as the API gives it, and in Thai. A hole such as
`{text}` or `{n}` stands for anything; both languages have the same holes, as many as they need."""

EXAMPLES = ("เมืองอัจฉริยะ", "smart city", '"คณะรัฐมนตรีมีมติ"', "published:2562", "budget OR งบประมาณ")
"""Queries to try, from the plainest to the cleverest; the same in both languages."""

SAYINGS = ("งบประมาณ", "climate change", '"ความร่วมมือ"', "economy OR เศรษฐกิจ")
"""Queries to try among quotes, the same in both languages."""

QUERIES = (
    ("เมืองอัจฉริยะ อาเซียน", "query.words"),
    ("flood relief", "query.words"),
    ("Chiengmai", "query.name"),
    ("ใครเป็นประธานการประชุมอาเซียน", "query.sentence"),
    ('"ร่วมมือ ร่วมใจ ก้าวไกล"', "query.passage"),
    ("budget OR งบประมาณ", "query.or"),
    ("ประชุม -ครม.", "query.not"),
    ("digi*", "query.prefix"),
    ("title:ดิจิทัล", "query.title"),
    ("published:2562", "query.year"),
)
"""Queries with the message that says what they mean."""


def say(ui: str, key: str, **values: object) -> str:
    """A message in one language, with its values put in. Raises `KeyError` for an unknown key.

    >>> say("th", "pages.at", page=2, last=9)
    'หน้า 2 จาก 9'
    >>> say("en", "pages.at", page=2, last=9)
    'Page 2 of 9'
    """
    text = TEXTS[key]
    return (text.th if ui == "th" else text.en).format(**values)


def find_problem(problem: str) -> str | None:
    """The Thai for what a search says of a query, None for what has none yet.

    >>> find_problem("not a date: วันก่อน")
    'ไม่ใช่วันที่: วันก่อน'
    >>> find_problem("only the first 64 words were looked up")
    'ค้นเฉพาะ 64 คำแรก'
    >>> find_problem("something new") is None
    True
    """
    if problem in PROBLEMS:
        return PROBLEMS[problem]
    matches = ((thai, re.fullmatch(_pattern(english), problem, re.DOTALL)) for english, thai in PROBLEMS.items())
    return next((thai.format(**match.groupdict()) for thai, match in matches if match), None)


def _pattern(message: str) -> str:
    """A regular expression for a message with any values in its holes."""
    return "".join(re.escape(text) + (f"(?P<{name}>.*)" if name else "") for text, name, _, _ in Formatter().parse(message))
