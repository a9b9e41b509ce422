"""Where the documents to measure on lie: the shared data beside the checkout, unpacked outside of it."""

import os
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
ARCHIVE = SHARED / "thaigov-2020-2023.tar.xz"


class Missing(Exception):
    """The documents are not on this machine."""


def work_folder() -> Path:
    """A folder for indexes and unpacked documents, outside the checkout; kept between runs."""
    folder = Path(tempfile.gettempdir()) / f"khlang-benchmarks-{os.getuid()}"
    folder.mkdir(exist_ok=True)
    return folder


def unpack_archive() -> Path:
    """The folder of the 40,522 documents, unpacked at the first call; raises `Missing`."""
    if not ARCHIVE.exists():
        raise Missing(f"{ARCHIVE} is not there: nothing was measured")
    folder = work_folder() / "archive"
    if not (folder / "complete").exists():
        with tarfile.open(ARCHIVE) as archive:
            archive.extractall(folder, filter="data")
        (folder / "complete").touch()
    return folder / "data"


def sample_folders() -> list[Path]:
    """The folders of the 240 sample documents; raises `Missing`."""
    if not SHARED.exists():
        raise Missing(f"{SHARED} is not there: nothing was measured")
    return [SHARED / "thaigov-sample", SHARED / "seed"]
