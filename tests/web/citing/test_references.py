"""Citations for a list of references."""

from dataclasses import replace

from hypothesis import given

from kb.web.citing.cited import Cited
from kb.web.citing.references import plain, refer_apa, refer_chicago, refer_thai

from .samples import BARE, BY_POST, CITED, ENGLISH, OFFICE, THAI, UNSTATED


def test_thai_form_has_buddhist_years_and_the_name_as_it_is() -> None:
    assert plain(refer_thai(THAI)) == (
        "ดำ แดงดี. (2562, 11 มิถุนายน). กรมป่าไม้แถลงเรื่องน้ำ [คำพูด ย่อหน้าที่ 3]. กรมป่าไม้. "
        "สืบค้นเมื่อ 25 พฤศจิกายน 2569 จาก https://khlang.example/quotes/q1a2"
    )


def test_apa_has_initials_and_gregorian_years() -> None:
    assert plain(refer_apa(ENGLISH)) == (
        "Daengdee, D. (2021, January 5). Forests after the Flood [Reported statement, para. 2]. Forest Department. "
        "https://khlang.example/quotes/q3b4"
    )


def test_chicago_is_a_note_and_an_entry() -> None:
    assert plain(refer_chicago(ENGLISH)).split("\n") == [
        "Dam Daengdee, quoted in “Forests after the Flood,” Forest Department, January 5, 2021, reported statement, para. 2, "
        "https://khlang.example/quotes/q3b4.",
        "Daengdee, Dam. “Forests after the Flood.” Forest Department, January 5, 2021. https://khlang.example/quotes/q3b4.",
    ]


def test_publisher_is_the_author_where_nobody_is_named() -> None:
    assert plain(refer_thai(UNSTATED)).startswith("กรมป่าไม้. (2562, 11 มิถุนายน). กรมป่าไม้แถลงเรื่องน้ำ [คำพูด ไม่ระบุผู้พูด ย่อหน้าที่ 3]. สืบค้น")
    assert plain(refer_thai(BY_POST)).startswith("กรมป่าไม้. (2562, 11 มิถุนายน). กรมป่าไม้แถลงเรื่องน้ำ [คำพูดของอธิบดีกรมป่าไม้ ย่อหน้าที่ 3]. สืบค้น")
    assert plain(refer_chicago(UNSTATED)).startswith("Forest Department, “กรมป่าไม้แถลงเรื่องน้ำ,” June 11, 2019, quotation, speaker not stated")


def test_office_is_not_inverted() -> None:
    assert plain(refer_apa(OFFICE)).startswith("Royal Forest Department. (2021")


def test_title_comes_first_where_nobody_is_known() -> None:
    assert plain(refer_thai(BARE)) == (
        "กรมป่าไม้แถลงเรื่องน้ำ [คำพูด ไม่ระบุผู้พูด ย่อหน้าที่ 3]. (ม.ป.ป.). สืบค้นเมื่อ 25 พฤศจิกายน 2569 จาก https://khlang.example/quotes/q1a2"
    )
    assert plain(refer_apa(BARE)).endswith("(n.d.). Retrieved November 25, 2026, from https://khlang.example/quotes/q1a2")
    assert plain(refer_chicago(BARE)).endswith("“กรมป่าไม้แถลงเรื่องน้ำ.” Accessed November 25, 2026. https://khlang.example/quotes/q1a2.")


def test_title_keeps_its_language_and_its_own_end() -> None:
    assert [(run.text, run.lang) for run in refer_apa(THAI) if run.title] == [("กรมป่าไม้แถลงเรื่องน้ำ", "th")]
    assert "“Who Pays?” Forest" in plain(refer_chicago(replace(ENGLISH, title="Who Pays?")))
    assert "“อบต.,”" in plain(refer_chicago(replace(THAI, title="อบต.")))
    assert "“The ‘Green’ Plan,”" in plain(refer_chicago(replace(ENGLISH, title="The “Green” Plan")))


@given(CITED)
def test_every_citation_ends_with_the_address_and_names_nobody_unstated(cited: Cited) -> None:
    for reference in (refer_thai(cited), refer_apa(cited), refer_chicago(cited)):
        text = plain(reference)
        assert text.endswith((cited.address, f"{cited.address}."))
        assert cited.speaker.evidence != "none" or ("speaker not stated" in text or "ไม่ระบุผู้พูด" in text)
