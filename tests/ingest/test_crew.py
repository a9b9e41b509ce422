import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kb.ingest.crew import spread
from kb.ingest.workshop import Config

CONFIG = Config(Path("nowhere"), 1, 1.0)


def double(_: Config, numbers: tuple[int, ...]) -> list[int]:
    return [2 * number for number in numbers]


def die_at_five(_: Config, numbers: tuple[int, ...]) -> list[int]:
    if 5 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return [2 * number for number in numbers]


def give_up(number: int) -> list[int]:
    return [-number]


def test_spread_keeps_the_order_in_one_process_and_in_two() -> None:
    for workers in (1, 2):
        assert list(spread(double, CONFIG, [(1, 2), (3,), (4, 5)], workers, give_up)) == [[2, 4], [6], [8, 10]]


def test_task_that_ends_its_worker_costs_itself_alone() -> None:
    results = [result for some in spread(die_at_five, CONFIG, [(n, n + 1) for n in range(0, 20, 2)], 2, give_up) for result in some]
    assert sorted(results) == sorted([*(2 * n for n in range(20) if n != 5), -5])


WORK = """
import sys, time
from tests.ingest.test_crew import CONFIG, sleep
from kb.ingest.crew import spread
if __name__ == "__main__":
    print("started", flush=True)
    list(spread(sleep, CONFIG, [(n,) for n in range(8)], 2, lambda task: []))
"""


def sleep(_: Config, numbers: tuple[int, ...]) -> list[int]:
    Path(f"/proc/{os.getpid()}/comm").write_text("khlang-sleeper")
    time.sleep(60)
    return list(numbers)


def sleepers() -> bool:
    return subprocess.run(["pgrep", "-cx", "khlang-sleeper"], capture_output=True, text=True).stdout.strip() != "0"


@pytest.mark.skipif(not Path("/proc/self/comm").exists(), reason="finds the workers by their names in /proc")
def test_workers_end_when_their_indexer_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "work.py"
    script.write_text(WORK)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    with subprocess.Popen([sys.executable, str(script)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 30
        while not sleepers() and time.monotonic() < deadline:
            time.sleep(0.1)
        assert sleepers()
        process.kill()
    deadline = time.monotonic() + 10
    while sleepers() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not sleepers()
