"""A process that is killed while it writes loses nothing that it reported as committed."""

import os
import random
import signal
import time
from contextlib import closing, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kb.engine import ENGINES, open_engine
from kb.engine.base import Entry
from kb.query.tree import Every, Term

SPAWN = get_context("spawn")
SIZE = 200


def batch_of(number: int) -> list[Entry]:
    """Entries of this batch alone, and one that every batch replaces."""
    own = [Entry(f"ข่าว-{number}-{n}", 1, {"body_words": "น้ำ ท่วม " * 100}) for n in range(SIZE)]
    return [*own, Entry("เดิม", number, {"body_words": f"ชุด{number}"})]


def write_for_ever(name: str, folder: Path, pipe: Connection) -> None:
    engine = open_engine(name, folder, "v1", write=True)
    number = engine.batch
    while True:
        number += 1
        engine.write(batch_of(number))
        pipe.send(number - 1)
        engine.commit(number)
        pipe.send(number)


def last_of(pipe: Connection) -> int:
    last = 0
    with pipe, suppress(EOFError):
        while True:
            last = pipe.recv()
    return last


@pytest.mark.parametrize("name", sorted(set(ENGINES) - {"memory"}))
def test_kill_loses_nothing_that_was_reported(name: str, tmp_path: Path) -> None:
    chance = random.Random(2562)
    for _ in range(8):
        receiver, sender = SPAWN.Pipe(duplex=False)
        child = SPAWN.Process(target=write_for_ever, args=(name, tmp_path, sender))
        child.start()
        sender.close()
        first = receiver.recv()
        time.sleep(chance.uniform(0, 0.1))
        assert child.pid
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        reported = max(first, last_of(receiver))
        child.close()
        assert_holds(name, tmp_path, reported)


def assert_holds(name: str, folder: Path, reported: int) -> None:
    with closing(open_engine(name, folder, "v1", write=True)) as engine:
        held = engine.search(Every()).total // SIZE
        # the number is stored last: it may be behind by one batch, never ahead
        assert reported <= engine.batch <= held <= engine.batch + 1
        assert engine.search(Every()).total == held * SIZE + (held > 0)
        for number in range(engine.batch + 1, held + 1):
            engine.write(batch_of(number))
            engine.commit(number)
        engine.refresh()
        assert engine.search(Every()).total == held * SIZE + (held > 0)
        assert engine.search(Term("body_words", f"ชุด{held}")).total == (held > 0)
