"""Every setting in one table, read once into a frozen object that is passed on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table: the environment's name, the default, and what it does."""

    name: str
    default: str
    help: str


SETTINGS = (
    Setting("KB_DATA", "data", "the data folder: catalogue, index, kept originals, your own words"),
    Setting("KB_ENGINE", "tantivy", "the search engine: tantivy or memory"),
    Setting("KB_DATABASE", "", "the catalogue's address; empty: a SQLite file in the data folder"),
    Setting("KB_MAX_MB", "64", "the largest source that is read, in megabytes"),
    Setting("KB_TIMEOUT", "20", "how long an address may take to answer, in seconds"),
    Setting("KB_LOCK_WAIT", "10", "how long to wait for another indexer to finish, in seconds"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program was told. Sizes are in bytes, times in seconds.

    >>> Settings.read({"KB_DATA": "คลัง"}).data
    PosixPath('คลัง')
    >>> Settings.read({}, data="elsewhere").database
    'sqlite:///elsewhere/catalogue.sqlite'
    """

    data: Path
    engine: str
    database: str
    max_bytes: int
    timeout: float
    lock_wait: float

    @classmethod
    def read(cls, environ: Mapping[str, str], data: str | None = None) -> "Settings":
        """Read the environment; `data` (the `--data` flag) wins over `KB_DATA`."""
        value = {row.name: environ.get(row.name) or row.default for row in SETTINGS}
        folder = Path(data or value["KB_DATA"])
        return cls(
            data=folder,
            engine=value["KB_ENGINE"],
            database=value["KB_DATABASE"] or f"sqlite:///{folder / 'catalogue.sqlite'}",
            max_bytes=int(float(value["KB_MAX_MB"]) * 1_000_000),
            timeout=float(value["KB_TIMEOUT"]),
            lock_wait=float(value["KB_LOCK_WAIT"]),
        )
