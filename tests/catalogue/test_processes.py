"""Several processes at one catalogue, and a process that is killed."""

import os
import random
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from kb.catalogue import Arrival, Catalogue
from kb.errors import Busy

from .samples import arrival

SPAWN = get_context("spawn")
BATCH = 40


def batch_of(number: int) -> list[Arrival]:
    return [arrival(f"ข่าว/{n}.txt", f"ชุดที่ {number} " + "ข้อความ " * 200) for n in range(number, number + BATCH)]


def write_for_ever(url: str, pipe: Connection) -> None:
    with Catalogue.open(url) as catalogue:
        number = catalogue.batch
        while True:
            number += 1
            # Each batch takes one document away and brings or changes 40.
            catalogue.store(batch_of(number), [], [arrival(f"ข่าว/{number - 1}.txt").id])
            pipe.send(number)


def write(url: str, name: str, rounds: int) -> None:
    with Catalogue.open(url) as catalogue:
        for n in range(rounds):
            catalogue.store([arrival(f"{name}/{n}.txt", f"{name} {n}")], [])


def open_at_once(folder: str, barrier: Barrier, rounds: int) -> None:
    for n in range(rounds):
        barrier.wait()
        Catalogue.open(f"sqlite:///{folder}/{n}/catalogue.sqlite").close()


def test_new_catalogue_is_made_once_by_whoever_comes_first(tmp_path: Path) -> None:
    barrier = SPAWN.Barrier(4, timeout=30)
    children = [SPAWN.Process(target=open_at_once, args=(str(tmp_path), barrier, 10)) for _ in range(4)]
    for child in children:
        child.start()
    for child in children:
        child.join()
        assert child.exitcode == 0
        child.close()


def test_killed_writer_leaves_whole_batches(url: str) -> None:
    Catalogue.open(url).close()
    chance = random.Random(2562)
    for _ in range(5):
        receiver, sender = SPAWN.Pipe(duplex=False)
        child = SPAWN.Process(target=write_for_ever, args=(url, sender))
        child.start()
        sender.close()
        reported = receiver.recv()
        time.sleep(chance.uniform(0, 0.15))
        assert child.pid
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        reported = drain(receiver, reported)
        child.close()
        with Catalogue.open(url) as catalogue:
            assert catalogue.batch >= reported
            assert_whole(catalogue)


def drain(receiver: Connection, last: int) -> int:
    with receiver:
        try:
            while True:
                last = receiver.recv()
        except EOFError:
            return last


def assert_whole(catalogue: Catalogue) -> None:
    batch = catalogue.batch
    newest = {document.source: document.draft.title.split()[1] for chunk in catalogue.scan() for document in chunk}
    assert newest == {f"ข่าว/{n}.txt": str(min(n, batch)) for n in range(batch, batch + BATCH)}
    assert catalogue.known("default").keys() == newest.keys()
    assert all(len(catalogue.versions(key)) == revision for key, revision in catalogue.inventory())


def test_writers_wait_for_each_other(url: str) -> None:
    children = [SPAWN.Process(target=write, args=(url, name, 30)) for name in ("หนึ่ง", "สอง", "สาม")]
    for child in children:
        child.start()
    for child in children:
        child.join()
        assert child.exitcode == 0
        child.close()
    with Catalogue.open(url) as catalogue:
        assert (catalogue.batch, catalogue.stats().documents) == (90, 90)


def test_reader_reads_while_a_writer_is_amid_a_batch(catalogue: Catalogue, url: str, tmp_path: Path) -> None:
    catalogue.store([arrival()], [])
    with closing(sqlite3.connect(tmp_path / "คลัง" / "catalogue.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE revisions SET title = 'ยังไม่เสร็จ'")
        assert catalogue.document(arrival().id).draft.title == "เมืองอัจฉริยะ"
        with Catalogue.open(url) as second:
            assert second.batch == 1
        other.execute("ROLLBACK")


def test_writer_that_waits_too_long_is_busy(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kb.catalogue.connection.WAIT", 0.05)
    file = tmp_path / "คลัง" / "catalogue.sqlite"
    with Catalogue.open(url) as catalogue, closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy, match="another process"):
            catalogue.store([arrival()], [])
        other.execute("ROLLBACK")
        assert catalogue.store([arrival()], []) == 1


@pytest.mark.parametrize("address", ["sqlite://", "file"])
def test_threads_share_a_catalogue(address: str, url: str) -> None:
    with Catalogue.open(url if address == "file" else address) as catalogue:

        def work(n: int) -> str:
            catalogue.store([arrival(f"{n}.txt", f"ข่าวที่ {n}")], [])
            return catalogue.document(arrival(f"{n}.txt").id).draft.title

        with ThreadPoolExecutor(8) as pool:
            titles = list(pool.map(work, range(40)))
        assert titles == [f"ข่าวที่ {n}" for n in range(40)]
        assert catalogue.batch == 40
