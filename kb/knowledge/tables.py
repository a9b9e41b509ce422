"""The terms that ship with the program, as readable tables."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data"

FORMS = "|"
"""Stands between the forms of one concept in `terms.tsv`, the usual one first."""


class Adjective(NamedTuple):
    """What comes from a country: the country's slug and Thai name, and the English adjective, for which Thai has the name."""

    slug: str
    thai: str
    english: str


class Concept(NamedTuple):
    """What one concept is called, the usual form first."""

    thai: tuple[str, ...]
    english: tuple[str, ...]


def read_concepts(path: Path = DATA / "terms.tsv") -> Iterator[Concept]:
    """The rows of the table of terms.

    >>> [concept.english for concept in read_concepts() if "น้ำท่วม" in concept.thai]
    [('flood', 'flooding', 'inundation')]
    >>> [concept.thai[0] for concept in read_concepts() if "cabinet" in concept.english]
    ['คณะรัฐมนตรี']
    """
    return (Concept(tuple(thai.split(FORMS)), tuple(english.split(FORMS))) for thai, english in _rows(path))


def read_adjectives(path: Path = DATA / "adjectives.tsv") -> Iterator[Adjective]:
    """The rows of the table of what comes from a country.

    >>> [adjective.thai for adjective in read_adjectives() if adjective.english == "Greek"]
    ['กรีซ']
    >>> [adjective.english for adjective in read_adjectives() if adjective.slug == "cambodia"]
    ['Cambodian', 'Khmer']
    """
    return (Adjective(*row) for row in _rows(path))


def _rows(path: Path) -> Iterator[list[str]]:
    """The rows of a tab-separated table, without its heading."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        yield from rows
