"""A handful of made-up records."""

from datetime import UTC, date, datetime

from kb.model import Document, Draft

SEEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
EVIL = "<script>document.title='owned'</script><img src=x onerror=alert(1)>"


def make_document(id: str, source: str, draft: Draft, collection: str = "default", parent: str | None = None) -> Document:
    return Document(id, source, collection, draft, id.encode().hex().ljust(64, "0")[:64], "1" * 64, 1, SEEN, parent)


CITY = make_document(
    "th1",
    "ข่าว/เมืองอัจฉริยะ.html",
    Draft(
        "เปิดโครงการเมืองอัจฉริยะที่จังหวัดขอนแก่น",
        (
            "วันนี้รัฐมนตรีเปิดโครงการเมืองอัจฉริยะระยะที่สอง ซึ่งใช้ข้อมูลเปิดช่วยวางแผนรถประจำทางและไฟถนน",
            "ผู้ว่าราชการจังหวัดกล่าวว่า ชาวบ้านจะเห็นผลภายในหนึ่งปี และเทศบาลจะรายงานความคืบหน้าทุกเดือน",
            "เมืองอัจฉริยะแห่งนี้ได้รับงบประมาณร่วมจากท้องถิ่นและเอกชน",
        ),
        date(2019, 6, 11),
        "th",
        "press-release",
        "https://example.go.th/news/1?a=1&b=2",
        1170,
    ),
)
TALK = make_document(
    "en1",
    "speeches/opening.pdf",
    Draft(
        "Opening remarks on the smart city programme",
        ("Ladies and gentlemen, the smart city programme is about people.", "Data must serve the street and the bus stop."),
        date(2019, 7, 1),
        "en",
        "speech",
        "javascript:alert(1)",
    ),
    "speeches",
)
NOTICE = make_document("evil", "../../<b>ร้าย</b>\n.html", Draft(f"=ประกาศ {EVIL}", (f"ข้อความ {EVIL}", "จบ"), None, "th", "announcement"))
MINUTES = make_document(
    "th2",
    "https://example.go.th/m/%E0%B8%A1.html#2",
    Draft("มติเรื่องน้ำ", ("อนุมัติตามเสนอ",), date(2024, 2, 29), "th", "resolution"),
    parent="th1",
)
DOCUMENTS = (CITY, TALK, NOTICE, MINUTES)
