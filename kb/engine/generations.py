"""Where an index in files lies: one folder a generation, and a pointer to the one that is read.

A rebuild fills a new folder beside the old one and moves the pointer in one step, so that a server that
reads keeps answering. Inside, `state.json` says which analysis made the index and which batch it holds.

    <root>/current              the name of the generation that is read
    <root>/lock                 held (as a SQLite lock: all systems release it when a process dies) by the writer
    <root>/<generation>/        the engine's own files, and state.json
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from kb.errors import Busy, EngineError, StaleIndex

POINTER = "current"
STATE = "state.json"
LOCK = "lock"


@dataclass(frozen=True, slots=True)
class State:
    """What a generation says of itself: the analysis that made it and the last batch that it holds."""

    fingerprint: str
    batch: int = 0


@dataclass(frozen=True, slots=True)
class Generations:
    """The generations of one engine's index under one folder."""

    root: Path

    @property
    def pointer(self) -> Path:
        """The file that names the generation that is read."""
        return self.root / POINTER

    def current(self) -> Path | None:
        """The folder that is read, None where there is no index yet. Raises EngineError where the pointer can't be read."""
        try:
            return self.root / self.pointer.read_text("utf-8").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise EngineError(f"the index in {self.root} can't be read: {error}") from error

    def create(self, fill: Callable[[Path], None]) -> None:
        """Make the first generation where there is none: `fill` is given its folder. Another process may be quicker.

        Raises EngineError where it can't be made.
        """
        folder = self._begin()
        try:
            fill(folder)
            draft = folder / POINTER
            draft.write_text(folder.name, "utf-8")
            os.link(draft, self.pointer)
        except (OSError, EngineError) as error:
            if self.current() is None:
                raise EngineError(f"the index in {self.root} can't be created: {error}") from error
        finally:
            self._drop(folder)

    @contextmanager
    def renewed(self) -> Iterator[Path]:
        """A new, empty folder to fill in the block, and the generation that is read when it ends well. All others are
        deleted then: who still reads one of them notices at `refresh`. Raises Busy where another process is writing."""
        with self.locked():
            folder = self._begin()
            try:
                yield folder
                replace(self.pointer, folder.name)
                self._clean()
            finally:
                self._drop(folder)

    def _begin(self) -> Path:
        folder = self.root / uuid4().hex
        try:
            folder.mkdir(parents=True)
        except OSError as error:
            raise EngineError(f"the index in {self.root} can't be created: {error}") from error
        return folder

    def _clean(self) -> None:
        for folder in self.root.iterdir():
            if folder.is_dir():
                self._drop(folder)

    def _drop(self, folder: Path) -> None:
        if folder != self.current():
            shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only writer of all generations while the block runs. Raises Busy where another one is, EngineError where
        the folder can't be written."""
        with closing(self._connect()) as connection:
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                    raise Busy(f"another process is writing to the index in {self.root}") from error
                raise EngineError(f"the index in {self.root} can't be locked: {error}") from error
            yield

    def _connect(self) -> sqlite3.Connection:
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            return sqlite3.connect(self.root / LOCK, timeout=0, isolation_level=None, check_same_thread=False)
        except (OSError, sqlite3.OperationalError) as error:
            raise EngineError(f"the index in {self.root} can't be locked: {error}") from error


def read_state(folder: Path, fingerprint: str) -> State:
    """What the generation in this folder says of itself.

    Raises StaleIndex where an analysis of another fingerprint made it, EngineError where it is damaged.
    """
    try:
        found = json.loads((folder / STATE).read_text("utf-8"))
        state = State(str(found["fingerprint"]), int(found["batch"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EngineError(f"the index in {folder} is damaged ({STATE}: {error}); run `indexer.py rebuild`") from error
    if state.fingerprint != fingerprint:
        raise StaleIndex(
            "the index was made by another version of the text analysis, or with other words.txt or entities.tsv; run `indexer.py rebuild`"
        )
    return state


def write_state(folder: Path, state: State) -> None:
    """Store the state in one step."""
    replace(folder / STATE, json.dumps({"fingerprint": state.fingerprint, "batch": state.batch}))


def replace(path: Path, text: str) -> None:
    """Write a file so that a reader, and a kill at any moment, find the old text or the new."""
    draft = path.with_name(f"{path.name}.new")
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def stamp_of(path: Path) -> tuple[int, int, int] | None:
    """What changes when a file is replaced; None where it is missing. Far cheaper than reading it."""
    with suppress(OSError):
        found = path.stat()
        return found.st_ino, found.st_mtime_ns, found.st_size
    return None


def size_of(folder: Path) -> int:
    """Bytes of all files under a folder; files that vanish meanwhile count nothing."""
    total = 0
    for path in folder.rglob("*"):
        found = stamp_of(path)
        total += found[2] if found and path.is_file() else 0
    return total
