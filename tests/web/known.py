"""What the fake store knows of ministries, agencies, places, themes, people and terms: made up, but for the names of provinces."""

from datetime import date

from kb.model import Mention
from kb.search import FacetValue
from kb.search.values import Citation, Former, Held, Listed, Named, Profile, Theme
from kb.web.tiles import PROVINCES

from .documents import CITY, MINUTES, TALK

MDES = Listed("ministry", "mdes", "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", "Ministry of Digital Economy and Society", 12, "", "ministry")
MOF = Listed("ministry", "mof", "กระทรวงการคลัง", "Ministry of Finance", 5, "", "ministry")
DEPA = Listed("agency", "depa", "สำนักงานส่งเสริมเศรษฐกิจดิจิทัล", "Digital Economy Promotion Agency", 4, "mdes", "public-organisation")
COURT = Listed("agency", "court", "ศาลปกครอง", "Administrative Court", 1, "", "court")
NORTHEAST = Listed("place", "northeast", "ภาคตะวันออกเฉียงเหนือ", "Northeastern Region", 3, "thailand", "region")
KHON_KAEN = Listed("place", "khon-kaen", "ขอนแก่น", "Khon Kaen", 7, "northeast", "province")
ASIA = Listed("place", "southeast-asia", "เอเชียตะวันออกเฉียงใต้", "Southeast Asia", 0, "", "world-region")
EUROPE = Listed("place", "europe", "ยุโรป", "Europe", 1, "", "world-region")
LAOS = Listed("place", "laos", "ลาว", "Laos", 2, "southeast-asia", "country")
FRANCE = Listed("place", "france", "ฝรั่งเศส", "France", 1, "europe", "country")
TOWNS = (
    Listed("place", "chum-phae", "ชุมแพ", "Chum Phae", 1, "khon-kaen", "district"),
    Listed("place", "vientiane", "เวียงจันทน์", "Vientiane", 2, "laos", "capital"),
    Listed("place", "paris", "ปารีส", "Paris", 1, "france", "capital"),
)
DIGITAL = Listed("theme", "digital", "เศรษฐกิจดิจิทัล", "Digital economy", 9)
SMART = Listed("theme", "smart-city", "เมืองอัจฉริยะ", "Smart cities", 6, "digital")
WICHAI = Listed("person", "วิชัย-ใจดี", "วิชัย ใจดี", "Wichai Jaidee", 6, post="รัฐมนตรีว่าการกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม")
JANE = Listed("person", "jane-doe", "", "Jane Doe", 1, post="Ambassador")

PLACES = tuple(
    Listed("place", slug, f"จังหวัด {code}", slug.title(), n, "northeast" if slug == "loei" else "", "province")
    for n, (code, slug) in enumerate(zip(PROVINCES.split()[::3], PROVINCES.split()[2::3], strict=True))
    if slug != "khon-kaen"
)
ENTITIES = (MDES, MOF, DEPA, COURT, KHON_KAEN, NORTHEAST, *PLACES, ASIA, EUROPE, LAOS, FRANCE, *TOWNS, DIGITAL, SMART, WICHAI, JANE)

MONTHS = (("2019-05", 1), ("2019-06", 4), ("2019-07", 0), ("2019-08", 7))
RELATED = {
    "ministry": (FacetValue("mof", 3, "กระทรวงการคลัง", "Ministry of Finance"),),
    "place": (FacetValue("khon-kaen", 2, "ขอนแก่น", "Khon Kaen"),),
    "person": (FacetValue("วิชัย-ใจดี", 2, "วิชัย ใจดี", "Wichai Jaidee"), FacetValue("jane-doe", 1, "", "Jane Doe")),
}


def describe(one: Listed) -> Profile:
    """All that the fake knows of an entity."""
    ours = one.slug == "mdes"
    return Profile(
        entity=one,
        other_th=("กระทรวงดิจิทัลฯ", "ดศ.") if ours else (),
        other_en=("MDES",) if ours else (),
        former=(Former("กระทรวงเทคโนโลยีสารสนเทศและการสื่อสาร", "Ministry of ICT", 2002, 2016), Former("ทบวงสมมุติ", "")) if ours else (),
        about_th="ดูแลงานดิจิทัลของประเทศ" if ours else "",
        about_en="Looks after digital affairs" if ours else "",
        parent=next((other for other in ENTITIES if other.slug == one.parent), None),
        children=tuple(other for other in ENTITIES if other.parent == one.slug),
        posts=(
            Held("รัฐมนตรีว่าการกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", date(2019, 6, 11), date(2020, 3, 1), 5),
            Held("Deputy Minister", date(2018, 1, 2), date(2018, 1, 2), 1),
            Held("ที่ปรึกษา", None, None, 1),
        )
        if one.slug == WICHAI.slug
        else (),
        months=MONTHS if one.count else (),
        newest=(),
        related=RELATED if one.count else {},
    )


def name(one: Listed, paragraph: int, start: int, text: str) -> Named:
    """A mention in `CITY`."""
    return Named(Mention(one.type, one.slug, paragraph, start, start + len(text), text, "name"), one.slug, one.th, one.en)


FIRST, SECOND = CITY.draft.paragraphs[:2]
MENTIONS = (
    name(KHON_KAEN, 0, CITY.draft.title.index("ขอนแก่น"), "ขอนแก่น"),
    name(MDES, 1, FIRST.index("รัฐมนตรี"), "รัฐมนตรี"),
    name(SMART, 1, FIRST.index("เมืองอัจฉริยะ"), "เมืองอัจฉริยะ"),
    name(KHON_KAEN, 2, SECOND.index("จังหวัด"), "จังหวัด"),
    name(WICHAI, 2, SECOND.index("ผู้ว่า"), "ผู้ว่า"),
)
THEMES = (Theme("smart-city", "เมืองอัจฉริยะ", "Smart cities", ("เมืองอัจฉริยะ", "smart city")),)
EARLIER = (Citation(2, SECOND.index("หนึ่งปี"), SECOND.index("หนึ่งปี") + 7, "หนึ่งปี", MINUTES),)
TRANSLATIONS = (TALK,)
