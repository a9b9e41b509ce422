"""The lexicon's build, on a small made-up input."""

from pathlib import Path

from kb.knowledge.build_lexicon import Sources, build, collect, join, merge
from kb.knowledge.labels import Name
from kb.knowledge.lexicon import Lexicon
from kb.knowledge.tables import Concept
from kb.knowledge.wordnet import Sense
from tests.knowledge.test_wordnet import make_wordnets

NAMES = [Name("place", "trat", "ตราด", "Trat", "name"), Name("ministry", "moi", "มท.", "Ministry of Interior", "abbreviation")]
CONCEPTS = [Concept(("เห็นชอบ", "อนุมัติ"), ("approve", "endorse")), Concept(("ไป",), ("go",))]


def test_the_same_input_gives_the_same_file(tmp_path: Path) -> None:
    sources = Sources(*make_wordnets(tmp_path))
    first, second = (build(sources, NAMES, CONCEPTS, tmp_path / name) for name in ("one.sqlite", "two.sqlite"))
    assert first == second > 8
    assert (tmp_path / "one.sqlite").read_bytes() == (tmp_path / "two.sqlite").read_bytes()


def test_what_is_built_is_read(tmp_path: Path) -> None:
    build(Sources(*make_wordnets(tmp_path)), NAMES, CONCEPTS, tmp_path / "lexicon.sqlite")
    with Lexicon.open(tmp_path / "lexicon.sqlite") as lexicon:
        assert lexicon.translate("น้ำ")[0].text == "water"
        assert [found.text for found in lexicon.translate("approved")] == ["เห็นชอบ", "อนุมัติ"]
        assert lexicon.translate("went")[0].text == "ไป"
        assert lexicon.translate("Trat")[0].origin == "names"
        assert lexicon.translate("ควาย") == ()
        assert lexicon.translate("มท")[0].text == "ministry of interior"


def test_the_tables_come_before_wordnet() -> None:
    exact = collect([], [Concept(("ประชุม",), ("meeting",))])
    general = join([Sense("meeting", "1-n", 9.0)], {"1-n": ["กลุ่ม"]})
    found = merge(exact, general)["meeting"]
    assert found["ประชุม"][0] > found["กลุ่ม"][0] > 0


def test_a_rare_sense_weighs_less() -> None:
    found = join([Sense("bank", "1-n", 20.0), Sense("bank", "2-n", 1.0)], {"1-n": ["ธนาคาร"], "2-n": ["ตลิ่ง"]})["bank"]
    assert found["ธนาคาร"][0] > 2 * found["ตลิ่ง"][0]


def test_every_form_of_a_thing_is_a_translation_of_every_other() -> None:
    names = [
        Name("ministry", "moi", "กระทรวงมหาดไทย", "Ministry of Interior", "name"),
        Name("ministry", "moi", "กระทรวงมหาดไทย", "MOI", "abbreviation"),
    ]
    found = collect(names, [])
    assert found["กระทรวงมหาดไทย"] == {"ministry of interior": (1.0, "names"), "moi": (0.8, "names")}
    assert set(found["moi"]) == {"กระทรวงมหาดไทย"}
