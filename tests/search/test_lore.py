from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kb.engine.index import Index
from kb.engine.memory import MemoryEngine
from kb.ingest.record import make_record
from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import Draft, Translation
from kb.search.lore import MOST_NAMES, Names, Reader
from kb.text.analyzer import Analyzer

NOTHING = Gazetteer({})
ANALYZER, ANNOTATOR = Analyzer(), Annotator(NOTHING)


def empty() -> Index:
    return Index(MemoryEngine(), MemoryEngine())


def fill(index: Index, batch: int, drafts: Sequence[Draft]) -> None:
    index.write(make_record(f"{batch}-{n}", "default", None, draft, ANALYZER, ANNOTATOR).at(1) for n, draft in enumerate(drafts))
    index.commit(batch)
    index.refresh()


def test_lore_is_read_from_the_index() -> None:
    index = empty()
    fill(index, 1, [Draft("ตลาดนัดชุมชน", ("นายสมศักดิ์ บุญธรรมรัตน์ เปิดตลาดนัดชุมชน",), date(2019, 6, 1), "th")] * 3)
    lore = Reader(index, ANALYZER, NOTHING, []).lore
    assert (lore.newest, lore.counts.size(), lore.counts.word("ชุมชน")) == (2019, 3, 3)
    assert "สมศักดิ์" in {found.text for found in lore.translator()("somsak")}
    assert [found.text for found in lore.completer.suggest("ตลาด")] == ["ตลาดนัดชุมชน"]


def test_lore_follows_a_changed_index() -> None:
    index = empty()
    reader = Reader(index, ANALYZER, NOTHING, [])
    assert reader.lore.newest == 0
    fill(index, 1, [Draft("ข่าว", ("เปิดงาน",), date(2021, 1, 1), "th")])
    reader._due = 0.0
    assert reader.lore.newest == 2021


def test_gibberish_is_looked_up_by_its_sound_only_so_often() -> None:
    asked: list[str] = []

    def sound(text: str) -> tuple[Translation, ...]:
        asked.append(text)
        return ()

    lore = replace(Reader(empty(), ANALYZER, NOTHING, []).lore, names=Names(sound, lambda text: True))
    translate = lore.translator()
    for n in range(100):
        translate(f"คำมั่ว{n}")
    assert len(asked) == MOST_NAMES


def test_ordinary_words_are_not_looked_up_by_their_sound() -> None:
    index = empty()
    fill(index, 1, [Draft("Market", ("The market opens. A market hall. Khun Marki came.",), None, "en")] * 4)
    may_be = Reader(index, ANALYZER, NOTHING, []).lore.names.may_be
    assert not may_be("market")
    assert not may_be("market hall")
    assert may_be("marki")
    assert not may_be("ประชุม")
