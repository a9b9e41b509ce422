"""An indexer that is killed loses nothing that it had stored, and stores nothing twice."""

import random
import subprocess
import sys
import time
from pathlib import Path

from kb.catalogue import Catalogue

ROOT = Path(__file__).parent.parent
DOCUMENTS = 1500


def start(*arguments: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, str(ROOT / "indexer.py"), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def stored(data: Path) -> set[str]:
    with Catalogue.open(f"sqlite:///{data / 'catalogue.sqlite'}") as catalogue:
        return set(catalogue.known("default"))


def test_killed_adds_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    folder, data = tmp_path / "ข่าว", tmp_path / "data"
    folder.mkdir()
    data.mkdir()
    for number in range(DOCUMENTS):
        (folder / f"{number}.txt").write_text(f"ข่าวที่ {number}\n\n" + f"จังหวัดแจ้งเรื่องน้ำท่วมครั้งที่ {number} ให้ประชาชนทราบ " * 40)
    chance, known = random.Random(5), set[str]()
    for _ in range(4):
        process = start("add", folder, "--data", data)
        time.sleep(chance.uniform(1.0, 4.0))
        process.kill()
        process.wait()
        now = stored(data)
        assert known <= now
        known = now
    assert start("add", folder, "--data", data).wait() == 0
    assert len(stored(data)) == DOCUMENTS
    assert start("check", "--data", data).wait() == 0
