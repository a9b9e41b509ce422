"""Engines: which ids match a tree, in which order, with which counts? `ENGINES` names them; `open_engine` opens one."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Protocol, cast

from kb.engine.base import Engine
from kb.errors import BadParameter, EngineError

ENGINES: Mapping[str, str] = MappingProxyType(
    {
        "tantivy": "kb.engine.tantivy:TantivyEngine",
        "memory": "kb.engine.memory:MemoryEngine",
    }
)
"""Name → `module:class`. A module is imported when its engine is opened, so that the library of one engine need not be
installed for another."""


class EngineClass(Protocol):
    """What a class in `ENGINES` offers."""

    def open(self, folder: Path, fingerprint: str, *, write: bool) -> Engine:
        """The index in this folder; a new, empty one where there is none."""

    def rebuild(self, folder: Path, fingerprint: str) -> AbstractContextManager[Engine]:
        """A new, empty index that takes the place of the one in this folder when the block ends well."""


def open_engine(name: str, folder: Path, fingerprint: str, write: bool = False) -> Engine:
    """The index of this engine under `folder`, made by an analysis of this fingerprint; a new, empty one where there is none.

    Raises BadParameter for an unknown name, StaleIndex where the index was made by another analysis, EngineError
    where it is damaged or the engine's library is missing. Without `write` the first write raises EngineError; with
    it, Busy where another process is writing.

    >>> import tempfile
    >>> from kb.engine.base import Entry
    >>> from kb.query.tree import Slots, Term
    >>> folder = tempfile.TemporaryDirectory()
    >>> engine = open_engine("tantivy", Path(folder.name), "v1", write=True)
    >>> engine.write([Entry("น", 1, {"body_clusters": "น้ำ ท่วม"}), Entry("f", 1, {"body_clusters": "the flood"})])
    >>> engine.commit(1)
    >>> engine.refresh()
    >>> engine.search(Slots("body_clusters", ((0, "น้ำ"), (1, "ท่วม")))).hits[0][0], engine.search(Term("body_clusters", "flood")).total
    ('น', 1)
    >>> engine.close()
    >>> folder.cleanup()
    """
    return _find(name).open(folder / name, fingerprint, write=write)


@contextmanager
def rebuild_engine(name: str, folder: Path, fingerprint: str) -> Iterator[Engine]:
    """A new, empty index to write to in the block. It is seen only when the block ends well, and then takes the place of the
    old one in one step: who reads goes on with the old one until `refresh`. A failure leaves the old one as it was.

    Raises as `open_engine`, except that a stale or damaged index is no hindrance, and Busy on entering.
    """
    with _find(name).rebuild(folder / name, fingerprint) as engine:
        yield engine


def _find(name: str) -> EngineClass:
    if name not in ENGINES:
        raise BadParameter("KB_ENGINE", f"{name!r} is no engine; there are {', '.join(sorted(ENGINES))}")
    try:
        return cast(EngineClass, resolve_name(ENGINES[name]))
    except ImportError as error:
        raise EngineError(f"the engine {name} needs the package {error.name}, which is not installed") from error
