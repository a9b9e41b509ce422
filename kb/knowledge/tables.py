"""The names and terms that ship with the program, as readable tables."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data"

FORMS = "|"
"""Stands between the forms of one concept in `terms.tsv`, the usual one first."""


class Name(NamedTuple):
    """A name of one ministry, agency, place or theme in both languages; `role` is name, short, abbreviation or former."""

    kind: str
    slug: str
    thai: str
    english: str
    role: str


class Concept(NamedTuple):
    """What one concept is called, the usual form first."""

    thai: tuple[str, ...]
    english: tuple[str, ...]


def read_names(path: Path = DATA / "names.tsv") -> Iterator[Name]:
    """The rows of the table of names.

    >>> [name.english for name in read_names() if name.thai == "กระทรวงคมนาคม"]
    ['Ministry of Transport']
    >>> [name.thai for name in read_names() if name.english == "Vientiane"]
    ['เวียงจันทน์', 'เวียงจันทร์']
    """
    return (Name(*row) for row in _rows(path))


def read_concepts(path: Path = DATA / "terms.tsv") -> Iterator[Concept]:
    """The rows of the table of terms.

    >>> [concept.english for concept in read_concepts() if "น้ำท่วม" in concept.thai]
    [('flood', 'flooding', 'inundation')]
    >>> [concept.thai[0] for concept in read_concepts() if "cabinet" in concept.english]
    ['คณะรัฐมนตรี']
    """
    return (Concept(tuple(thai.split(FORMS)), tuple(english.split(FORMS))) for thai, english in _rows(path))


def _rows(path: Path) -> Iterator[list[str]]:
    """The rows of a tab-separated table, without its heading."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        yield from rows
