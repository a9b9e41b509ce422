"""Worker processes: work handed out in pieces, a bounded number of them under way, and what a dead worker leaves."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from kb.ingest.workshop import Config, follow

Task = TypeVar("Task")
Result = TypeVar("Result")

AHEAD = 3
"""Pieces under way for each worker: enough that none waits, few enough that memory stays small."""


def spread(
    work: Callable[[Config, tuple[Task, ...]], list[Result]],
    config: Config,
    pieces: Iterable[Sequence[Task]],
    workers: int,
    give_up: Callable[[Task], list[Result]],
) -> Iterator[list[Result]]:
    """The results of each piece, in order. With one worker the work is done in this process.

    Where a task ends its worker (out of memory, a crash of a library), the pieces that were under way are done again
    task by task, and `give_up` says what comes of the one that does it again.
    """
    if workers <= 1:
        yield from (work(config, tuple(piece)) for piece in pieces)
        return
    waiting = iter(pieces)
    left: deque[tuple[Task, ...]] = deque()
    while True:
        broken = yield from _run(work, config, waiting, workers, left)
        if not broken:
            return
        while left:
            yield [result for task in left.popleft() for result in _run_alone(work, config, task, give_up)]


def _run(
    work: Callable[[Config, tuple[Task, ...]], list[Result]],
    config: Config,
    waiting: Iterator[Sequence[Task]],
    workers: int,
    left: deque[tuple[Task, ...]],
) -> Generator[list[Result], None, bool]:
    """Hand out pieces until all are done (returns False) or a worker dies (returns True; `left` holds what was under way)."""
    running: deque[Future[list[Result]]] = deque()
    with _open_pool(workers) as pool:
        try:
            while True:
                while len(left) < workers * AHEAD and (piece := next(waiting, None)) is not None:
                    left.append(tuple(piece))
                    running.append(pool.submit(work, config, left[-1]))
                if not running:
                    return False
                result = running[0].result()
                running.popleft()
                left.popleft()
                yield result
        except BrokenProcessPool:
            return True
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _run_alone(
    work: Callable[[Config, tuple[Task, ...]], list[Result]], config: Config, task: Task, give_up: Callable[[Task], list[Result]]
) -> list[Result]:
    """One task in a process of its own."""
    with _open_pool(1) as pool:
        try:
            return pool.submit(work, config, (task,)).result()
        except BrokenProcessPool:
            return give_up(task)


def _open_pool(workers: int) -> ProcessPoolExecutor:
    """Fresh processes: a fork would copy the threads' locks of the libraries in this one."""
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), follow, (os.getpid(),))
