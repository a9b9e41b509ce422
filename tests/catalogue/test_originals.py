import os
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.catalogue import Originals
from kb.errors import NotFound

NEWS = "ข่าวประชาสัมพันธ์".encode()


@given(data=st.binary(max_size=200))
def test_kept_is_what_is_read(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    originals = Originals(tmp_path_factory.getbasetemp() / "kept")
    digest = originals.keep(data)
    assert digest == sha256(data).hexdigest()
    assert originals.path(digest).read_bytes() == data


def test_original_lies_in_a_folder_of_its_first_two_digits(tmp_path: Path) -> None:
    digest = Originals(tmp_path / "คลัง").keep(NEWS)
    assert Originals(tmp_path / "คลัง").path(digest) == tmp_path / "คลัง" / digest[:2] / digest


def test_original_is_written_once(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    before = originals.path(originals.keep(NEWS)).stat()
    assert originals.path(originals.keep(NEWS)).stat().st_ino == before.st_ino


def test_original_cut_short_by_a_power_cut_is_mended(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    path = originals.path(originals.keep(NEWS))
    path.write_bytes(b"")
    originals.keep(NEWS)
    assert path.read_bytes() == NEWS


@pytest.mark.parametrize("digest", ["ลับ", "", "../../etc/passwd", "0" * 63, "0" * 65, "A" * 64, "0" * 64 + "\n", "๐" * 64])
def test_what_is_no_digest_is_not_found(tmp_path: Path, digest: str) -> None:
    with pytest.raises(NotFound):
        Originals(tmp_path).path(digest)
    with pytest.raises(NotFound):
        Originals(tmp_path).drop(digest)


def test_dropped_original_is_not_found(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    digest = originals.keep(NEWS)
    originals.drop(digest)
    originals.drop(digest)
    with pytest.raises(NotFound):
        originals.path(digest)


def test_many_may_keep_the_same_at_once(tmp_path: Path) -> None:
    originals = Originals(tmp_path / "ใหม่")
    with ThreadPoolExecutor(8) as pool:
        digests = set(pool.map(originals.keep, [NEWS * 1000] * 64))
    assert [path for path in (tmp_path / "ใหม่").rglob("*") if path.is_file()] == [originals.path(digests.pop())]


def test_failed_write_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        Originals(tmp_path).keep(NEWS)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
