"""What there is to read: files, folders and addresses, as named sources."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kb.model import Failure
from kb.readers import SUFFIXES


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read: its name in the collection, where it lies (a path or a URL), and the digest that the
    catalogue has of it, if any."""

    collection: str
    name: str
    place: str
    digest: str | None = None

    @property
    def is_url(self) -> bool:
        """Whether the place is an address.

        >>> Source("default", "ข่าว.txt", "/คลัง/ข่าว.txt").is_url
        False
        >>> Source("default", "https://example.org/a", "https://example.org/a").is_url
        True
        """
        return is_url(self.place)


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found under the places that a user named: sources, what can't be one, and how many files of other
    types were passed over."""

    sources: tuple[Source, ...]
    failures: tuple[Failure, ...]
    passed: int


def is_url(place: str) -> bool:
    """Whether a place is an http(s) address.

    >>> is_url("HTTPS://example.org"), is_url("ข่าว/http:.txt")
    (True, False)
    """
    return place.lower().startswith(("http://", "https://"))


def list_sources(places: Iterable[str], collection: str, known: dict[str, str]) -> Listing:
    """All sources under files, folders (recursively) and addresses; `known` maps names to digests.

    A folder's files are named by their path below it, a file by its own name, an address by itself. A name that
    comes twice is a failure for the second: it would replace the first.
    """
    sources: dict[str, Source] = {}
    failures: dict[str, Failure] = {}
    passed = 0
    for place in places:
        for name, found in _expand(place):
            if isinstance(found, Failure):
                failures[name] = Failure(collection, found.source, found.code, found.reason)
            elif found is None:
                passed += 1
            elif name in sources and os.path.realpath(sources[name].place) != os.path.realpath(found):
                reason = f"{_printable(found)} has the same name as {_printable(sources[name].place)}: add the folder above both"
                failures[name + found] = Failure(collection, _printable(found), "same-name", reason)
            else:
                sources.setdefault(name, Source(collection, name, found, known.get(name)))
    return Listing(tuple(sources.values()), tuple(failures.values()), passed)


def _expand(place: str) -> Iterator[tuple[str, str | Failure | None]]:
    """(name, path or address), (name, failure) or (name, None for a file of another type) under one place."""
    if is_url(place):
        yield place, place
    elif Path(place).is_dir():
        yield from _walk(place, "", ())
    elif Path(place).exists():
        yield _printable(Path(place).name), place
    else:
        reason = "a symbolic link that leads nowhere" if Path(place).is_symlink() else "no such file or folder"
        yield place, Failure("", _printable(place), "unreachable", reason)


def _walk(folder: str, prefix: str, above: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, str | Failure | None]]:
    """The files of a folder and those below it, by name; symbolic links are followed, but never in a circle."""
    try:
        status = os.stat(folder)
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield prefix, Failure("", prefix or _printable(folder), "unreachable", f"the folder can't be read: {error.strerror}")
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield prefix, Failure("", prefix, "unreachable", "a symbolic link to a folder above it")
        return
    for entry in entries:
        name = prefix + _printable(entry.name)
        if entry.name.startswith("."):
            continue
        if os.path.isdir(entry.path):
            yield from _walk(entry.path, f"{name}/", (*above, here))
        elif entry.name.lower().endswith(SUFFIXES):
            yield name, entry.path
        else:
            yield name, None


def _printable(name: str) -> str:
    """A name as text: bytes that are no UTF-8 (file systems allow them) as escapes, so that it can be stored.

    >>> _printable("ข่าว.txt"), _printable("a\\udcff.txt")
    ('ข่าว.txt', 'a\\\\xff.txt')
    """
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")
