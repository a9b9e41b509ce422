import subprocess
import sys
from pathlib import Path

import pytest

from kb.errors import Busy
from kb.ingest.lock import hold

HOLDER = """
import sys, pathlib, time
from kb.ingest.lock import hold
with hold(pathlib.Path(sys.argv[1]), 0):
    print("held", flush=True)
    time.sleep(60)
"""


def test_second_holder_is_told_who_holds_and_a_killed_one_holds_no_more(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(Busy, match=str(other.pid)), hold(tmp_path, 0):
            pass
        other.kill()
        other.wait()
        with hold(tmp_path, 1):
            pass


def test_lock_is_free_again_after_its_block(tmp_path: Path) -> None:
    for _ in range(2):
        with hold(tmp_path / "คลัง", 0):
            pass
