"""The file that a lexicon is kept in: one row for each term, and a digest of all terms that answers the unknown at once."""

import sqlite3
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from threading import Lock
from zlib import crc32

from kb.model import Translation

MOST = 8
"""Translations of one term that are kept."""

SHIPPED = Path(__file__).parent / "data" / "lexicon.sqlite"
"""The lexicon that ships with the program."""

_UNIT = 1000
_ENCODING = "cp874"


class Store:
    """Translations by term, read-only and safe for several threads. Close it when done."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = Lock()
        self._digests = _unpack_digests(connection.execute("SELECT crc32 FROM digests").fetchone()[0])

    @classmethod
    def open(cls, path: Path) -> "Store":
        """Open what `write` wrote. Raises sqlite3.OperationalError where there is nothing.

        >>> Store.open(Path("ไม่มี.sqlite"))
        Traceback (most recent call last):
        sqlite3.OperationalError: unable to open database file
        """
        return cls(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False))

    def read(self, terms: Iterable[str]) -> dict[str, list[Translation]]:
        """The translations of those of the terms that are known; a term is a key of `kb.knowledge.forms`.

        >>> store = Store.open(SHIPPED)
        >>> [found.text for found in store.read(["โควิด19", "no such term"])["โควิด19"]][:1]
        ['covid-19']
        >>> list(store.read(["smartcity", "เมืองอัจฉริยะ"]))
        ['smartcity', 'เมืองอัจฉริยะ']
        >>> store.close()
        """
        asked = [encode(term) for term in terms if self._may_have(term)]
        if not asked:
            return {}
        question = f"SELECT key, translations FROM term WHERE key IN ({','.join('?' * len(asked))})"
        with self._lock:
            rows = self._connection.execute(question, asked).fetchall()
        return {term.decode(_ENCODING): unpack(packed.decode(_ENCODING)) for term, packed in rows}

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _may_have(self, term: str) -> bool:
        """Whether some term has the digest of this one; false for nearly all that are unknown."""
        digest = crc32(term.encode())
        place = bisect_left(self._digests, digest)
        return place < len(self._digests) and self._digests[place] == digest


def write(path: Path, translations: Mapping[str, Iterable[Translation]]) -> int:
    """Write a store, in place of one that is there; answers how many terms it has. The same terms give the same bytes."""
    kept = [(term, pack(found)) for term, found in sorted(translations.items()) if term and found]
    rows = [(encode(term), encode(packed)) for term, packed in kept]
    digests = array("I", sorted(crc32(term.encode()) for term, _ in kept))
    if sys.byteorder == "big":
        digests.byteswap()
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE term (key BLOB PRIMARY KEY, translations BLOB NOT NULL) WITHOUT ROWID")
        connection.execute("CREATE TABLE digests (crc32 BLOB NOT NULL)")
        connection.executemany("INSERT INTO term VALUES (?, ?)", rows)
        connection.execute("INSERT INTO digests VALUES (?)", (digests.tobytes(),))
    return len(rows)


def encode(text: str) -> bytes:
    """A term or what `pack` packed as the file has it: one byte for a Thai or Latin letter halves the file. A letter of
    another script, which no translation has, becomes a question mark.

    >>> encode("น้ำ"), encode("water")
    (b'\\xb9\\xe9\\xd3', b'water')
    """
    return text.encode(_ENCODING, errors="replace")


def pack(translations: Iterable[Translation]) -> str:
    """The best of a term's translations as the file has them.

    >>> pack([Translation("flood", 0.9, "lexicon"), Translation("น้ำท่วม", 1.0, "names")])
    'น้ำท่วม\\t1000\\tnames\\nflood\\t900\\tlexicon'
    """
    best = sorted(translations, key=lambda translation: (-translation.weight, translation.text))[:MOST]
    return "\n".join(f"{found.text}\t{round(found.weight * _UNIT)}\t{found.origin}" for found in best)


def unpack(packed: str) -> list[Translation]:
    """What `pack` packed.

    >>> unpack("น้ำท่วม\\t1000\\tnames")
    [Translation(text='น้ำท่วม', weight=1.0, origin='names')]
    >>> unpack("flood\\t150\\tlexicon")[0].weight
    0.15
    """
    rows = (line.split("\t") for line in packed.split("\n"))
    return [Translation(text, int(weight) / _UNIT, origin) for text, weight, origin in rows]


def _unpack_digests(packed: bytes) -> "array[int]":
    """The sorted digests of all terms."""
    digests = array("I")
    digests.frombytes(packed)
    if sys.byteorder == "big":
        digests.byteswap()
    return digests
