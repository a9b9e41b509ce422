"""The shipped ministries and agencies: complete, in both languages, and without a form that could mean two of them unseen."""

import re

import pytest

from kb.knowledge.entities import Entity
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.tables import DATA
from kb.text.scripts import is_thai

CLASSES = {
    *("department", "office", "state-enterprise", "public-organisation", "committee", "force", "court", "independent"),
    *("fund", "centre", "local-government", "bank"),
}
SHARED = {"กพร.", "กรอ.", "สผ.", "ทช.", "สค.", "สช.", "อส.", "ทบ.", "DIP", "DOA", "DOP", "MOC"}
SURE = {"สธ.", "วธ.", "พม.", "อว.", "มท.", "ศธ.", "กห.", "ยธ.", "ทส.", "คค."}
"""Two letters, but nothing else than the ministry wherever the archive has them without its full name."""

WORDS = {"LED", "DOC", "PAT", "SAT", "MIND", "DES", "DE", "MD", "DEP", "CAD", "DOT", "DAD", "OTP", "PEA", "RID", "MOT", "SEC"}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.read()


@pytest.fixture(scope="module")
def organisations(gazetteer: Gazetteer) -> tuple[Entity, ...]:
    return gazetteer.of("ministry") + gazetteer.of("agency")


def _letters(form: str) -> int:
    return len(re.sub("[^ก-๎]", "", form))


def test_every_row_is_sound_and_no_name_is_anothers_unseen(gazetteer: Gazetteer) -> None:
    assert [problem for problem in gazetteer.problems if problem.file in ("ministries.tsv", "agencies.tsv")] == []


def test_there_are_twenty_ministries_with_names_short_forms_and_posts(gazetteer: Gazetteer) -> None:
    ministries = gazetteer.of("ministry")
    assert len(ministries) == 20
    for ministry in ministries:
        assert ministry.th.startswith(("กระทรวง", "สำนักนายกรัฐมนตรี"))
        assert ministry.thai_short
        assert ministry.english_short
        assert any(is_thai(post) for post in ministry.posts), ministry.slug
        assert ministry.slug == "opm" or any(post.startswith("Minister of ") for post in ministry.posts), ministry.slug


@pytest.mark.parametrize(
    ("form", "slug"),
    [
        ("รมว.คลัง", "mof"),
        ("รมช.มหาดไทย", "moi"),
        ("รมว.ศธ.", "moe"),
        ("รมว.ทรัพยากรฯ", "mnre"),
        ("ปลัด อว.", "mhesi"),
        ("กระทรวงเกษตรฯ", "moac"),
        ("ดีอีเอส", "mdes"),
        ("Minister of Foreign Affairs", "mfa"),
        ("Defense Minister", "mod"),
        ("Deputy Minister of Interior", "moi"),
        ("MSDHS", "msdhs"),
    ],
)
def test_a_post_or_everyday_form_leads_to_its_ministry(gazetteer: Gazetteer, form: str, slug: str) -> None:
    assert [found.slug for found in gazetteer.find("ministry", form)] == [slug]


@pytest.mark.parametrize(
    ("form", "slug"),
    [
        ("ผบ.ตร.", "royal-thai-police"),
        ("ผบ.ทบ.", "royal-thai-army"),
        ("เลขาธิการ ป.ป.ส.", "office-of-the-narcotics-control-board"),
        ("ผู้ว่าการ ธปท.", "bank-of-thailand"),
        ("ธกส.", "bank-for-agriculture-and-agricultural-cooperatives"),
        ("กรมอุตุฯ", "thai-meteorological-department"),
        ("กอ.รมน.", "internal-security-operations-command"),
        ("ศบค.", "centre-for-covid-19-situation-administration"),
        ("คณะกรรมการนโยบายที่ดินแห่งชาติ", "national-land-policy-board"),
        ("NESDB", "office-of-the-national-economic-and-social-development-council"),
        ("Commissioner-General of the Royal Thai Police", "royal-thai-police"),
        ("Bangkok Governor", "bangkok-metropolitan-administration"),
    ],
)
def test_a_form_leads_to_its_agency(gazetteer: Gazetteer, form: str, slug: str) -> None:
    assert [found.slug for found in gazetteer.find("agency", form)] == [slug]


def test_there_are_more_than_250_agencies_of_known_classes_under_ministries_that_exist(gazetteer: Gazetteer) -> None:
    agencies = gazetteer.of("agency")
    assert len(agencies) >= 250
    assert all(set(agency.tags) <= {"translated"} for agency in agencies)
    for agency in agencies:
        assert agency.kind in CLASSES, agency.slug
        assert not agency.parent or gazetteer.get("ministry", agency.parent), agency.slug


def test_slugs_are_given_once_in_each_file() -> None:
    for file in ("ministries.tsv", "agencies.tsv"):
        slugs = [line.split("\t")[1] for line in (DATA / file).read_text("utf-8").splitlines()]
        assert len(slugs) == len(set(slugs))


def test_every_organisation_is_named_and_told_of_in_both_languages(organisations: tuple[Entity, ...]) -> None:
    for one in organisations:
        assert all(map(is_thai, (one.th, one.about_th))), one.slug
        assert all((one.en, one.about_en)), one.slug
        assert not is_thai(one.en + one.about_en), one.slug
        assert len(one.about_en) < 90, one.slug


def test_former_years_run_forward(organisations: tuple[Entity, ...]) -> None:
    former = [(one.slug, name) for one in organisations for name in one.former]
    assert ("mdes", 2016) in {(slug, name.last) for slug, name in former}
    assert ("mhesi", 2019) in {(slug, name.last) for slug, name in former}
    for slug, name in former:
        assert all((name.th, name.en)), slug
        assert 1890 <= (name.first or 1890) <= (name.last or 2100) <= 2100, slug
        assert name.last is None or name.last <= 2023, slug


def test_short_thai_forms_need_support(organisations: tuple[Entity, ...]) -> None:
    for one in organisations:
        for form in one.forms():
            if re.fullmatch("[ก-๎.]+", form) and (_letters(form) <= 2 or ("." not in form and _letters(form) <= 3)):
                assert (form in one.needs) != (form in SURE), (one.slug, form)


def test_forms_that_two_share_or_that_are_words_need_support(organisations: tuple[Entity, ...]) -> None:
    found = set()
    for one in organisations:
        for form in SHARED.union(WORDS).intersection(one.forms()):
            found.add(form)
            assert form in one.needs, (one.slug, form)
    assert found == SHARED | WORDS


def test_needs_name_forms_of_the_row(organisations: tuple[Entity, ...]) -> None:
    for one in organisations:
        assert set(one.needs) <= set(one.forms()), one.slug


def test_a_place_or_a_head_of_government_is_no_agency(gazetteer: Gazetteer) -> None:
    forms = {form for one in (*gazetteer.of("ministry"), *gazetteer.of("agency")) for form in one.forms()}
    assert forms.isdisjoint({"กรุงเทพมหานคร", "กทม.", "นายกรัฐมนตรี", "Prime Minister", "Bangkok", "รัฐบาล", "คณะรัฐมนตรี", "ครม."})
