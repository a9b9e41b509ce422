"""The bytes of the sources as they came, named by what they hold."""

import os
import re
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from kb.errors import NotFound

DIGEST = re.compile(r"[0-9a-f]{64}")


class Originals:
    """Kept files in `folder`, each named by its SHA-256. Any number of processes may use one folder.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     originals = Originals(Path(folder))
    ...     digest = originals.keep("ข่าว".encode())
    ...     originals.path(digest).read_text("utf-8")
    'ข่าว'
    >>> Originals(Path("kept")).folder.name
    'kept'
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, data: bytes) -> str:
        """Keep these bytes and return their digest. What is there already is not written again.

        Raises `OSError` where the disk is full or the folder can't be written.

        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     Originals(Path(folder)).keep("ก".encode())[:8], Originals(Path(folder)).keep(b"news")[:8]
        ('2d1d9c57', '19fba0e9')
        """
        digest = sha256(data).hexdigest()
        place = self._place(digest)
        if not _holds(place, len(data)):
            _write(place, data)
        return digest

    def path(self, digest: str) -> Path:
        """Where the bytes of this digest lie. Raises `NotFound` where they don't, or for what is no digest.

        >>> Originals(Path("kept")).path("../ลับ")
        Traceback (most recent call last):
        kb.errors.NotFound: no original ../ลับ
        >>> Originals(Path("kept")).path("0" * 64)
        Traceback (most recent call last):
        kb.errors.NotFound: no original 0000000000000000000000000000000000000000000000000000000000000000
        """
        place = self._place(digest)
        if not place.is_file():
            raise NotFound(f"no original {digest}")
        return place

    def drop(self, digest: str) -> None:
        """Take the bytes of this digest away; what is not there is no error. Raises `NotFound` for what is no digest.

        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     originals = Originals(Path(folder))
        ...     originals.drop(originals.keep("ก".encode()))
        ...     list(Path(folder).rglob("*.part")), originals.drop("0" * 64)
        ([], None)
        """
        self._place(digest).unlink(missing_ok=True)

    def _place(self, digest: str) -> Path:
        if not DIGEST.fullmatch(digest):
            raise NotFound(f"no original {digest}")
        return self.folder / digest[:2] / digest


def _holds(place: Path, size: int) -> bool:
    # A power cut can leave a name without its bytes: those are written again.
    try:
        return place.stat().st_size == size
    except FileNotFoundError:
        return False


def _write(place: Path, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f"{place.name}.{token_hex(8)}.part")
    try:
        part.write_bytes(data)
        os.replace(part, place)
    finally:
        part.unlink(missing_ok=True)
