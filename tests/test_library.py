"""A data folder that changes while it is read."""

from contextlib import closing
from pathlib import Path

import pytest

from kb.catalogue import Catalogue
from kb.engine.base import Entry
from kb.engine.index import Index, open_index
from kb.engine.memory import MemoryEngine
from kb.errors import NotFound, StaleIndex
from kb.ingest import list_sources
from kb.ingest.workshop import open_workshop
from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.library import Library
from kb.search import Request, Search
from kb.search.tools import Tools
from kb.settings import Settings
from kb.text.analyzer import Analyzer

TEXT = "เปิดตลาดนัดชุมชน\n\nวันที่ 5 มกราคม 2567\n\nชาวบ้านสวนทดลองเปิดตลาดนัดชุมชนริมคลอง"
ROWS = "type\tslug\tthai\tenglish\nplace\tsuan-thotlong\tบ้านสวนทดลอง\tSuan Thotlong\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "ข่าว.txt").write_text(TEXT, "utf-8")
    library = Library(Settings.read({}, str(tmp_path / "data")))
    with library.open_writer() as writer:
        writer.add(list_sources([str(tmp_path / "ข่าว.txt")], "default", {}), 1, lambda _: None)
    return library


def change_names(library: Library) -> None:
    (library.settings.data / "entities.tsv").write_text(ROWS, "utf-8")
    library.rebuild(1, lambda _: None)


def test_a_search_that_is_open_sees_an_index_made_with_other_names(library: Library) -> None:
    with library.open_search() as search:
        with pytest.raises(NotFound):
            search.entity("place", "suan-thotlong")
        change_names(library)
        search.check()
        assert search.entity("place", "suan-thotlong").entity.count == 1
        assert search.find(Request("place:บ้านสวนทดลอง")).total == 1
        change_names(library)
        search.check()
        assert search.find(Request("ตลาดนัด")).total == 1


@pytest.mark.parametrize("loss", ["parts", "strangers"])
def test_quotes_that_the_index_lost_or_should_not_have_are_noticed_and_mended(tmp_path: Path, loss: str) -> None:
    (tmp_path / "ข่าว.txt").write_text("น้ำลด\n\nนายดำเกิง แดงประเสริฐ อธิบดีกรมไม้ไผ่ กล่าวว่า น้ำในคลองลดลงแล้วทุกสาย", "utf-8")
    library = Library(Settings.read({}, str(tmp_path / "data")))
    with library.open_writer() as writer:
        writer.add(list_sources([str(tmp_path / "ข่าว.txt")], "default", {}), 1, lambda _: None)
        assert not writer.compare()
        (document,) = writer.find("ข่าว.txt")
    config = library.config()
    with closing(open_index("tantivy", tmp_path / "data" / "index", open_workshop(config).fingerprint, write=True)) as index:
        if loss == "parts":
            index.quotes.delete_parts([document])
        else:
            index.quotes.write([Entry("a" * 16 + "-1-1-0-5", 1, {}, {"parent": ("a" * 16,)})])
        index.commit(index.batch)
    with library.open_writer() as writer:
        difference = writer.compare()
        assert difference.quotes == ((document,) if loss == "parts" else ("a" * 16,))
        writer.mend(difference)
        assert not writer.compare()
    with library.open_search() as search:
        assert [hit.said.voice.th for hit in search.find_quotes(Request()).hits] == ["ดำเกิง แดงประเสริฐ"]


class StaleEngine(MemoryEngine):
    def refresh(self) -> None:
        raise StaleIndex("made with other names")


def test_while_the_new_index_is_opened_others_go_on_with_the_old() -> None:
    analyzer, annotator = Analyzer(), Annotator(Gazetteer({}))
    opened: list[str] = []
    with Catalogue.open("sqlite://") as catalogue:

        def renew() -> Tools:
            opened.append("new")
            search.check()
            return Tools.gather(catalogue, Index(MemoryEngine(), MemoryEngine()), analyzer, annotator)

        search = Search(catalogue, Tools.gather(catalogue, Index(StaleEngine(), MemoryEngine()), analyzer, annotator), renew)
        search.check()
        search.check()
    assert opened == ["new"]


def test_an_index_that_nobody_can_open_again_is_said_to_be_stale() -> None:
    with Catalogue.open("sqlite://") as catalogue:
        search = Search(catalogue, Tools.gather(catalogue, Index(StaleEngine(), MemoryEngine()), Analyzer(), Annotator(Gazetteer({}))))
        with pytest.raises(StaleIndex):
            search.check()
