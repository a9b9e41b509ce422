"""How a database is reached: the only place that knows what is special about SQLite."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from kb.errors import Busy, CatalogueError

WAIT = 30
"""Seconds that a writer waits for another one, and a thread for a free connection."""

CHUNK = 500
"""Ids of one statement: below every database's limit of parameters."""

PREPARE = (
    # One more wait for the disk a batch: a power cut must not take what was reported as done.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)


def connect(url: str) -> Engine:
    """An engine for this address; nothing is opened yet but a missing folder of a SQLite file is made.

    Its view with the execution option `writes` takes SQLite's write lock when a transaction begins, because
    a lock that is asked for after reading is refused at once instead of waited for.
    Raises `CatalogueError` where the address or its driver is unknown or the folder can't be made.

    >>> connect("sqlite:///:memory:").dialect.name
    'sqlite'
    >>> connect("คลัง")
    Traceback (most recent call last):
    kb.errors.CatalogueError: not an address of a catalogue: คลัง
    """
    try:
        address = make_url(url)
        if address.get_backend_name() == "sqlite":
            return _sqlite(address)
        return create_engine(address, pool_pre_ping=True)
    except (SQLAlchemyError, ValueError) as error:
        raise CatalogueError(f"not an address of a catalogue: {_without_password(url)}") from error
    except ImportError as error:
        raise CatalogueError(f"the catalogue's driver is not installed: {error.name}") from error
    except OSError as error:
        raise CatalogueError(f"the catalogue's folder can't be made: {error.strerror}: {error.filename}") from error


@contextmanager
def failing_clearly() -> Iterator[None]:
    """Turn what a database says into one line: `Busy` where another writer was too long, else `CatalogueError`.

    >>> with failing_clearly():
    ...     raise DBAPIError("SELECT", {}, sqlite3.DatabaseError("file is not a database"))
    Traceback (most recent call last):
    kb.errors.CatalogueError: the catalogue can't answer: file is not a database
    >>> with failing_clearly():
    ...     raise DBAPIError("SELECT", {}, sqlite3.DatabaseError("แฟ้มเสีย"))
    Traceback (most recent call last):
    kb.errors.CatalogueError: the catalogue can't answer: แฟ้มเสีย
    """
    try:
        yield
    except DBAPIError as error:
        if _is_busy(error.orig):
            raise Busy("another process is writing to the catalogue") from error
        raise CatalogueError(f"the catalogue can't answer: {_line(error.orig)}") from error
    except SQLAlchemyError as error:
        raise CatalogueError(f"the catalogue can't answer: {_line(error)}") from error


def chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids in pieces that fit into one statement.

    >>> list(chunks(("ก", "ข")))
    [('ก', 'ข')]
    >>> [len(some) for some in chunks(["a"] * 1001)]
    [500, 500, 1]
    """
    return (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))


def _without_password(url: str) -> str:
    return url.rpartition("@")[2]


def _is_busy(error: BaseException | None) -> bool:
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY")


def _line(error: BaseException | None) -> str:
    return next(iter(str(error).splitlines()), "")


def _sqlite(address: URL) -> Engine:
    in_memory = address.database in (None, "", ":memory:")
    if in_memory:
        # One connection is the database; whoever comes second waits for it.
        engine = create_engine(
            address,
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            pool_timeout=WAIT,
            connect_args={"check_same_thread": False},
        )
    else:
        Path(str(address.database)).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(address, pool_size=8, max_overflow=32, pool_timeout=WAIT, connect_args={"timeout": WAIT})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    # Python's own transactions begin too late (not for DDL, not for reads): `_begin` begins them.
    connection.isolation_level = None
    _use_wal(connection)
    for statement in PREPARE:
        connection.execute(statement).close()


def _use_wal(connection: sqlite3.Connection) -> None:
    # Processes that open a new file together get in each other's way here, and SQLite refuses instead of waiting.
    deadline = monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
            return
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or monotonic() > deadline:
                raise
            sleep(0.01)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
