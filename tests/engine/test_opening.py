"""Indexes in files: two handles at one index, another analysis, damage, rebuilding."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kb.engine import ENGINES, open_engine, rebuild_engine
from kb.engine.base import Engine
from kb.errors import BadParameter, Busy, EngineError, StaleIndex
from kb.query.tree import And, Every, Node, Not, Slots, Term

from .samples import ALL, CITY, FLOOD, GAP, fill, matches, names

WATER = Term("body_words", "น้ำ")
IN_FILES = sorted(set(ENGINES) - {"memory"})


@pytest.fixture(params=IN_FILES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def folder(name: str, tmp_path: Path) -> Path:
    """A folder with an index of two entries, closed."""
    with closing(open_engine(name, tmp_path / "ดัชนี", "v1", write=True)) as engine:
        fill(engine, [FLOOD, GAP], 5)
    return tmp_path / "ดัชนี"


@pytest.fixture
def reader(name: str, folder: Path) -> Iterator[Engine]:
    with closing(open_engine(name, folder, "v1")) as engine:
        yield engine


def test_closed_index_is_there_when_opened_again(reader: Engine) -> None:
    assert (reader.batch, matches(reader, Every())) == (5, names(FLOOD, GAP))


def test_reader_sees_another_handles_commit_after_refresh(name: str, folder: Path, reader: Engine) -> None:
    with closing(open_engine(name, folder, "v1", write=True)) as writer:
        writer.write([CITY])
        writer.delete([GAP.id])
        writer.commit(6)
        assert (reader.batch, matches(reader, Every())) == (5, names(FLOOD, GAP))
        reader.refresh()
        assert (reader.batch, matches(reader, Every())) == (6, names(FLOOD, CITY))
        writer.commit(7)
        reader.refresh()
        assert reader.batch == 7


def test_uncommitted_is_given_up(name: str, folder: Path, reader: Engine) -> None:
    with closing(open_engine(name, folder, "v1", write=True)) as writer:
        writer.write([CITY])
        writer.delete([GAP.id])
    reader.refresh()
    assert (reader.batch, matches(reader, Every())) == (5, names(FLOOD, GAP))


def test_closing_twice_is_harmless(name: str, folder: Path) -> None:
    engine = fill(open_engine(name, folder, "v1", write=True), [CITY], 6)
    engine.close()
    engine.close()
    with closing(open_engine(name, folder, "v1", write=True)) as again:
        assert again.batch == 6
        fill(again, [], 7)


def test_second_writer_is_busy(name: str, folder: Path) -> None:
    with closing(open_engine(name, folder, "v1", write=True)) as first, closing(open_engine(name, folder, "v1", write=True)) as second:
        first.write([])
        with pytest.raises(Busy, match="another process"):
            second.write([CITY])
        with pytest.raises(Busy, match="another process"):
            second.commit(9)
        with pytest.raises(Busy), rebuild_engine(name, folder, "v2"):
            pass
        first.close()
        assert matches(fill(second, [CITY], 6), Every()) == names(FLOOD, GAP, CITY)


def test_writer_begins_with_what_another_one_left(name: str, folder: Path) -> None:
    with closing(open_engine(name, folder, "v1", write=True)) as early:
        with rebuild_engine(name, folder, "v1") as fresh:
            fresh.write([CITY])
            fresh.commit(8)
        assert matches(fill(early, [FLOOD], 9), Every()) == names(CITY, FLOOD)


def test_writer_of_another_analysis_holds_no_lock(name: str, folder: Path) -> None:
    with closing(open_engine(name, folder, "v1", write=True)) as early:
        with rebuild_engine(name, folder, "v2") as fresh:
            fill(fresh, [CITY], 8)
        for _ in range(2):
            with pytest.raises(StaleIndex):
                early.write([FLOOD])
        with closing(open_engine(name, folder, "v2", write=True)) as later:
            fill(later, [FLOOD], 9)


def test_reader_does_not_write(reader: Engine) -> None:
    with pytest.raises(EngineError, match="reading only"):
        reader.write([CITY])


def test_unknown_engine_is_named() -> None:
    with pytest.raises(BadParameter, match=r"'ผี' is no engine; there are memory, tantivy") as caught:
        open_engine("ผี", Path("nowhere"), "v1")
    assert caught.value.field == "KB_ENGINE"


def test_index_of_another_analysis_is_stale(name: str, folder: Path) -> None:
    for write in (False, True):
        with pytest.raises(StaleIndex, match=r"run `indexer\.py rebuild`"):
            open_engine(name, folder, "v2", write=write)


def test_rebuild_takes_the_place_of_the_old(name: str, folder: Path, reader: Engine) -> None:
    with rebuild_engine(name, folder, "v1") as fresh:
        assert (fresh.batch, matches(fresh, Every())) == (0, set())
        fill(fresh, [CITY], 8)
        assert matches(fresh, Every()) == names(CITY)
        reader.refresh()
        assert matches(reader, Every()) == names(FLOOD, GAP)
    assert matches(reader, WATER) == names(FLOOD)
    reader.refresh()
    assert (reader.batch, matches(reader, Every())) == (8, names(CITY))


def test_rebuild_mends_what_is_stale(name: str, folder: Path, reader: Engine) -> None:
    with rebuild_engine(name, folder, "v2") as fresh:
        fill(fresh, ALL, 8)
    with closing(open_engine(name, folder, "v2")) as engine:
        assert matches(engine, Every()) == names(*ALL)
    with pytest.raises(StaleIndex):
        reader.refresh()
    assert matches(reader, Every()) == names(FLOOD, GAP)


def rebuild_halfway(name: str, folder: Path) -> None:
    with rebuild_engine(name, folder, "v2") as fresh:
        fill(fresh, ALL, 8)
        raise InterruptedError


def test_failed_rebuild_leaves_the_old(name: str, folder: Path) -> None:
    before = {path.name for path in (folder / name).iterdir()}
    with pytest.raises(InterruptedError):
        rebuild_halfway(name, folder)
    assert {path.name for path in (folder / name).iterdir()} == before
    with closing(open_engine(name, folder, "v1")) as engine:
        assert (engine.batch, matches(engine, Every())) == (5, names(FLOOD, GAP))


def test_rebuild_needs_no_index(name: str, tmp_path: Path) -> None:
    with rebuild_engine(name, tmp_path / "ใหม่", "v1") as fresh:
        fill(fresh, [FLOOD], 2)
    with closing(open_engine(name, tmp_path / "ใหม่", "v1")) as engine:
        assert (engine.batch, matches(engine, Every())) == (2, names(FLOOD))


def test_old_generations_are_deleted(name: str, folder: Path) -> None:
    (folder / name / "left-by-a-kill").mkdir()
    for batch in (6, 7):
        with rebuild_engine(name, folder, "v1") as fresh:
            fill(fresh, ALL, batch)
    assert len([path for path in (folder / name).iterdir() if path.is_dir()]) == 1


SCRAMBLE = bytes(byte ^ 0x55 if byte < 128 else byte for byte in range(256))


def damage(folder: Path, suffix: str, how: str) -> None:
    for path in [path for path in folder.rglob(f"*{suffix}") if path.is_file()]:
        data = path.read_bytes()
        path.unlink()  # a file that is cut while a reader still has it mapped kills the process
        if how != "missing":
            changed = {"empty": b"", "garbage": b"\xff\x00" * 50, "cut": data[: len(data) // 2], "scrambled": data.translate(SCRAMBLE)}
            path.write_bytes(changed[how])


def use(folder: Path) -> None:
    with closing(open_engine("tantivy", folder, "v1")) as engine:
        engine.search(Slots("body_clusters", ((0, "น้ำ"), (1, "ท่วม"))))
        engine.facets(Every(), ["lang"])


@pytest.mark.parametrize("how", ["missing", "empty", "garbage", "cut", "scrambled"])
@pytest.mark.parametrize("suffix", ["state.json", "meta.json", ".term", ".idx", ".pos", ".store", ".fast", ".fieldnorm"])
def test_damage_is_told_and_mended(folder: Path, suffix: str, how: str) -> None:
    damage(folder, suffix, how)
    with pytest.raises(EngineError, match=r"^the index .*") as caught:
        use(folder)
    assert "\n" not in str(caught.value)
    with rebuild_engine("tantivy", folder, "v1") as fresh:
        fill(fresh, ALL, 6)
    with closing(open_engine("tantivy", folder, "v1")) as engine:
        assert matches(engine, Every()) == names(*ALL)


@pytest.mark.parametrize("how", ["missing", "empty", "garbage", "cut"])
def test_damaged_pointer_is_told(folder: Path, how: str) -> None:
    damage(folder, "current", how)
    if how == "missing":
        # no pointer is no index: a new one is begun, and lacks all batches
        with closing(open_engine("tantivy", folder, "v1")) as engine:
            assert (engine.batch, matches(engine, Every())) == (0, set())
    else:
        with pytest.raises(EngineError, match=r"^the index in"):
            open_engine("tantivy", folder, "v1")


def test_index_that_vanished_is_told(name: str, folder: Path, reader: Engine) -> None:
    shutil.rmtree(folder)
    with pytest.raises(EngineError, match="is gone"):
        reader.refresh()


def test_folder_that_is_a_file_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "แฟ้ม").write_text("ไม่ใช่โฟลเดอร์")
    with pytest.raises(EngineError, match="can't be"):
        open_engine(name, tmp_path / "แฟ้ม", "v1")
    with pytest.raises(EngineError, match="can't be"), rebuild_engine(name, tmp_path / "แฟ้ม", "v1"):
        pass


def test_levels_beyond_the_limit_are_refused(reader: Engine) -> None:
    query: Node = WATER
    for _ in range(5000):
        query = Not(And((query, Every())))
    with pytest.raises(EngineError, match="levels of brackets"):
        reader.search(query)


def test_threads_read_while_one_writes(name: str, folder: Path, reader: Engine) -> None:
    wrong: list[object] = []

    def read() -> None:
        for _ in range(100):
            reader.refresh()
            found = reader.search(Every(), "newest", size=50)
            # commits hold two entries each
            if found.total % 2 or found.total != len(found.hits):
                wrong.append(found)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    with closing(open_engine(name, folder, "v1", write=True)) as writer:
        for batch in range(6, 20):
            writer.write([type(FLOOD)(f"ก{batch}", 1), type(FLOOD)(f"ข{batch}", 1)])
            writer.commit(batch)
    for thread in threads:
        thread.join()
    assert wrong == []
