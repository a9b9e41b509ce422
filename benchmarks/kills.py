"""Is anything lost, or there twice, when the indexer is killed?"""

import random
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.archive import ROOT, unpack_archive, work_folder
from benchmarks.results import Result
from kb.ingest.sources import list_sources
from kb.library import Library
from kb.settings import Settings

ROUNDS = 50
LONGEST = 9.0
"""Seconds after which an `add` is killed at the latest: long enough to be in the middle of writing."""


def measure_kills(seed: int = 3) -> Result:
    """Kill 50 adds of the archive with SIGKILL at random moments, each going on with what the one before left; then
    add to the end, and check."""
    chance = random.Random(seed)
    folder, data = unpack_archive() / "2023", work_folder() / "killed"
    subprocess.run(["rm", "-rf", str(data)], check=True)
    known: set[str] = set()
    lost = 0
    for _ in range(ROUNDS):
        process = _start("add", str(folder), "--data", str(data))
        time.sleep(chance.uniform(0.5, LONGEST))
        process.kill()
        process.wait()
        stored = _stored(data)
        lost += len(known - stored)
        known = stored
    added = _start("add", str(folder), "--data", str(data)).wait()
    checked = _start("check", "--data", str(data)).wait()
    names = {source.name for source in list_sources([str(folder)], "default", {}).sources}
    with Library(Settings.read({}, str(data))).open_catalogue() as catalogue:
        empty = {failure.source for failure in catalogue.failures() if failure.code == "empty"}
    figures = {
        "kills": ROUNDS,
        "documents": len(names),
        "empty_pages": len(empty),
        "stored_before_the_last_add": len(known),
        "lost_between_kills": lost,
        "missing_at_the_end": len(names - empty - _stored(data)),
        "exit_of_add": added,
        "exit_of_check": checked,
    }
    return Result("kills", figures)


def _stored(data: Path) -> set[str]:
    with Library(Settings.read({}, str(data))).open_catalogue() as catalogue:
        return set(catalogue.known("default"))


def _start(*arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, str(ROOT / "indexer.py"), *arguments], stdout=subprocess.DEVNULL)
