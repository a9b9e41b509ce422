"""Who a speaker is, as far as the documents tell."""

from datetime import date

import pytest

from kb.engine.base import Entry, join_term
from kb.engine.memory import MemoryEngine
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.persons import Persons
from kb.model import NOT_STATED, Speaker
from kb.query.tree import Every, Keyword
from kb.search.voices import Voices, read_bearers

MINISTER, DEPUTY = "รัฐมนตรีว่าการกระทรวงการคลัง", "รองนายกรัฐมนตรี"
DAY = date(2024, 3, 12)
TERMS = [
    *((("ดำเกิง แดงดี", "post", post, day), 3) for post in (MINISTER, DEPUTY) for day in ("2024-03-01", "2024-03-20")),
    (("ดำเกิง แดงดี", "alias", "Damkoeng Daengdee"), 1),
]
PERSONS = Persons([("ดำเกิง แดงดี", 6), ("Damkoeng Daengdee", 1), ("สมหญิง ขาวผ่อง", 2)], TERMS)


def bearer(post: str, day: str = "2024-03-12") -> str:
    return join_term(post, day)


@pytest.fixture
def voices() -> Voices:
    return Voices(PERSONS, Gazetteer.read(), [bearer(MINISTER), bearer(MINISTER, "2025-03-12"), bearer(DEPUTY)])


def test_a_named_speaker_has_a_page_and_the_post_of_this_document(voices: Voices) -> None:
    voice = voices.tell(Speaker("person", "Damkoeng Daengdee", "Damkoeng Daengdee", "Minister", "named"), None)
    assert (voice.slug, voice.th, voice.en, voice.post) == ("ดำเกิง-แดงดี", "ดำเกิง แดงดี", "Damkoeng Daengdee", "Minister")
    assert voice.name == "Damkoeng Daengdee"


@pytest.mark.parametrize(("post", "name"), [("รมว.คลัง", "ดำเกิง แดงดี"), ("Finance Minister", "Damkoeng Daengdee"), (MINISTER, "ดำเกิง แดงดี")])
def test_a_post_alone_is_who_held_it_on_the_day(voices: Voices, post: str, name: str) -> None:
    voice = voices.tell(Speaker("", "", "", post, "post"), DAY)
    assert (voice.slug, voice.post, voice.evidence, voice.name) == ("ดำเกิง-แดงดี", post, "post", name)


@pytest.mark.parametrize(
    ("speaker", "day"),
    [
        (Speaker("", "", "", "รมว.คลัง", "post"), None),
        (Speaker("", "", "", "รมว.คลัง", "post"), date(2025, 3, 12)),
        (Speaker("", "", "", DEPUTY, "post"), DAY),
        (Speaker("", "", "", "Prime Minister of Ruritania", "post"), DAY),
        (Speaker("", "", "ผู้ใหญ่บ้าน", "รมว.คลัง", "named"), DAY),
        (NOT_STATED, DAY),
    ],
    ids=["no day", "long after", "a post of several", "a post of elsewhere", "somebody else", "nobody"],
)
def test_nobody_is_named_where_documents_do_not_tell(voices: Voices, speaker: Speaker, day: date | None) -> None:
    assert voices.tell(speaker, day).slug == ""


def test_a_body_speaks_under_its_own_name(voices: Voices) -> None:
    voice = voices.tell(Speaker("ministry", "mof", "กระทรวงการคลัง", "", "named"), DAY)
    assert (voice.slug, voice.en) == ("mof", "Ministry of Finance")
    assert voices.keywords("mof") == (Keyword("speaker", join_term("ministry", "mof")),)


def test_a_speaker_is_found_by_all_names_and_by_the_post_alone(voices: Voices) -> None:
    wanted = (Keyword("speaker", "ดำเกิง แดงดี"), Keyword("speaker", "Damkoeng Daengdee"), Keyword("bearer", bearer(MINISTER)))
    assert set(voices.keywords("ดำเกิง-แดงดี")) == set(wanted)
    assert set(voices.mean("ดำเกิง")) == set(wanted)
    assert voices.keywords("ไม่มีใคร") == (Keyword("speaker", "ไม่มีใคร"),)
    assert voices.mean("ไม่มีใคร") == ()


def test_names_and_posts_of_one_speaker_add_up(voices: Voices) -> None:
    engine = MemoryEngine()
    said = [
        {"speaker": ("ดำเกิง แดงดี",)},
        {"speaker": ("Damkoeng Daengdee",)},
        {"bearer": (bearer(MINISTER),)},
        {"bearer": (bearer(DEPUTY),)},
    ]
    others = [{"speaker": ("สมหญิง ขาวผ่อง",)}, {"speaker": (join_term("ministry", "mof"),)}, {"speaker": ("~ขาว นาย",)}, {}]
    engine.write(Entry(str(n), 1, {}, keywords) for n, keywords in enumerate([*said, *others]))
    engine.commit(1)
    engine.refresh()
    found = voices.count(engine, Every(), 10)
    assert [(one.slug, one.count) for one in found] == [("ดำเกิง-แดงดี", 3), ("mof", 1), ("สมหญิง-ขาวผ่อง", 1)]
    assert len(voices.count(engine, Every(), 1)) == 1
    assert set(read_bearers(engine)) == {bearer(MINISTER), bearer(DEPUTY)}
