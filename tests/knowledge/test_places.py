"""The places that ship with the program."""

import re

import pytest
from pythainlp.corpus import provinces

from kb.knowledge.entities import Entity
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.mentions import Spotter

GAZETTEER = Gazetteer.read()
PLACES = GAZETTEER.of("place")
SPOTTER = Spotter(GAZETTEER)

MEMBERS = {
    "brunei-darussalam",
    "cambodia",
    "indonesia",
    "lao-pdr",
    "malaysia",
    "myanmar",
    "philippines",
    "singapore",
    "thailand",
    "timor-leste",
    "vietnam",
}


def of(kind: str) -> list[Entity]:
    return [place for place in PLACES if place.kind == kind]


def test_all_seventy_seven_provinces_by_the_names_of_pythainlp() -> None:
    named = {place.th: place for place in of("province")}
    assert named.keys() == set(provinces())
    for row in provinces(details=True):
        place = named[row["name_th"]]
        assert re.sub("[ -]", "", row["name_en"]).lower() in {re.sub("[ -]", "", name).lower() for name in place.names("en")}


def test_each_province_has_a_region_and_both_lines() -> None:
    regions = {region.slug for region in of("region")}
    assert regions == {"north", "northeast", "central", "east", "west", "south"}
    assert all(place.parent in regions and place.about_th and place.about_en for place in of("province"))


def test_abbreviations_of_provinces_need_support() -> None:
    assert all(place.thai_short and set(place.thai_short) <= set(place.needs) for place in of("province") if place.slug != "bangkok")


def test_twenty_six_pilot_cities_in_ten_countries() -> None:
    cities = [place for place in PLACES if "ascn" in place.tags]
    assert len(cities) == 26
    homes = {_country(city) for city in cities}
    assert homes == MEMBERS - {"timor-leste"}


def test_asean_with_its_capitals() -> None:
    assert {place.slug for place in PLACES if "asean" in place.tags} == MEMBERS
    assert {_country(place) for place in PLACES if "capital" in place.tags} & MEMBERS == MEMBERS


def test_countries_stand_in_a_part_of_the_world() -> None:
    parts = {part.slug for part in of("world-region")}
    assert len(of("country")) > 190
    assert all(country.parent in parts for country in of("country"))


def test_every_row_can_be_used_and_has_a_parent() -> None:
    assert not [problem for problem in GAZETTEER.problems if problem.file == "places.tsv"]
    slugs = {place.slug for place in PLACES}
    assert len(slugs) == len(PLACES)
    assert {place.parent for place in PLACES if place.kind != "world-region"} <= slugs


def test_what_is_said_of_forms_is_said_of_forms_that_are_there() -> None:
    assert [(place.slug, form) for place in PLACES for form in place.needs if form not in place.forms()] == []


def test_every_province_is_found_behind_the_word_for_it() -> None:
    for place in of("province"):
        assert [found.slug for found in SPOTTER.find([f"เปิดงานที่จังหวัด{place.th} วันนี้"]) if found.type == "place"] == [place.slug]


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("ชาวโคราชกับแปดริ้วไปพัทยา", ["nakhon-ratchasima", "chachoengsao", "pattaya"]),
        ("สารกัมมันตรังสีในน่านน้ำไทย อัตราเผยแพร่เลย", []),
        ("สกุล ณ อยุธยา เรียนภาษาอังกฤษ ช่วงตรุษจีน", []),
        ("ราคาหนึ่งล้านดอลลาร์สหรัฐ", []),
        ("ไปเมืองน่านแล้วกลับกรุงเทพฯ", ["nan", "bangkok"]),
        ("in Phang-nga, Lopburi and Ayutthaya", ["phangnga", "lop-buri", "phra-nakhon-si-ayutthaya"]),
        ("the US dollar, the South China Sea, the Paris Agreement", []),
        ("northern Thailand, the US and the UK", ["north", "united-states", "united-kingdom"]),
    ],
)
def test_everyday_names_and_words_that_only_look_like_names(text: str, slugs: list[str]) -> None:
    assert [found.slug for found in SPOTTER.find([text]) if found.type == "place"] == slugs


def _country(place: Entity) -> str:
    while place.kind != "country":
        place = GAZETTEER.parent(place) or place
    return place.slug
