"""Princeton WordNet and the Thai WordNet, read from their files: which Thai and English terms share a sense."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from kb.text.normalize import canonical, fold

_PARTS_OF_SPEECH = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_SENSE_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}


_SPECIES = ("05", "20")
"""Numbers of the files (lexnames(5WN)) of animals and plants."""

_OBSCENE = (" obscene ", " fuck ")
"""What the lines of obscene synsets have in them: the gloss says it, or a term is it."""

_REACH = 60
_AHEAD = 25


class Sense(NamedTuple):
    """One meaning of an English term: its synset (`00806502-v`), and its frequency (1/rank, and how often it stood in the
    tagged texts of WordNet's makers)."""

    term: str
    synset: str
    frequency: float


def read_senses(folder: Path) -> Iterator[Sense]:
    """All senses of a WordNet 3.0 folder (format: wndb(5WN), cntlist(5WN)) but obscene ones, and those of a species, a
    person or another individual that no tagged text has: there are 40,000, most of them Latin.

    >>> list(read_senses(Path("no such folder")))
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: 'no such folder/cntlist.rev'
    >>> Sense("ป่า", "08438533-n", 1.0).synset
    '08438533-n'
    """
    counts = _read_counts(folder / "cntlist.rev")
    for name, part in _PARTS_OF_SPEECH.items():
        individuals, obscene = _read_left_out(folder / f"data.{name}")
        for line in _lines(folder / f"index.{name}"):
            if line.startswith(" "):
                continue
            fields = line.rstrip().split(" ")
            for rank, offset in enumerate(fields[-int(fields[2]) :], 1):
                count = counts.get((fields[0], part, rank), 0)
                if offset not in obscene and (count or offset not in individuals):
                    yield Sense(fold(fields[0].replace("_", " ")), f"{offset}-{part}", 1 / rank + count)


def read_synsets(folder: Path) -> set[str]:
    """The names of all synsets of a WordNet folder.

    >>> read_synsets(Path("ไม่มี"))
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: 'ไม่มี/data.noun'
    """
    return {
        f"{line[:8]}-{part}"
        for name, part in _PARTS_OF_SPEECH.items()
        for line in _lines(folder / f"data.{name}")
        if not line.startswith(" ")
    }


def read_irregular(folder: Path) -> Iterator[tuple[str, str]]:
    """(form, base) of WordNet's irregular English forms (the `.exc` files).

    >>> next(read_irregular(Path("ไม่มี")))
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: 'ไม่มี/noun.exc'
    """
    for name in _PARTS_OF_SPEECH:
        for line in _lines(folder / f"{name}.exc"):
            form, *found = line.rstrip().split(" ")
            for base in found:
                yield fold(form.replace("_", " ")), fold(base.replace("_", " "))


def read_thai(path: Path) -> dict[str, list[str]]:
    """The Thai terms of each synset of PyThaiNLP's `wordnet_th.db`, folded.

    >>> read_thai(Path("ไม่มี.db"))
    Traceback (most recent call last):
    sqlite3.OperationalError: unable to open database file
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        for synset, term in connection.execute("SELECT synsetid, li FROM word_synset ORDER BY synsetid, li"):
            found[synset].append(fold(canonical(term.replace("_", " "))))
    return dict(found)


def align(thai: dict[str, list[str]], synsets: set[str]) -> dict[str, list[str]]:
    """Thai terms by the synsets of the English WordNet at hand. A synset is named by its place in a file, and some copies
    (Debian's) have mended a few lines, after which all others stand some bytes further on: where the names no longer
    agree, the shift is taken that most of the next ones agree with.

    >>> align({"00000010-v": ["ไป"], "00000020-v": ["มา"]}, {"00000010-v", "00000028-v"})
    {'00000010-v': ['ไป'], '00000028-v': ['มา']}
    >>> align({"00000010-v": ["go"]}, set())
    {}
    """
    aligned = {}
    for part in _PARTS_OF_SPEECH.values():
        names = sorted(name for name in thai if name.endswith(part))
        shift = 0
        for n, name in enumerate(names):
            if _shifted(name, shift) not in synsets:
                shift = _find_shift(names[n : n + _AHEAD], shift, synsets)
            if _shifted(name, shift) in synsets:
                aligned[_shifted(name, shift)] = thai[name]
    return aligned


def _find_shift(names: list[str], before: int, synsets: set[str]) -> int:
    """The shift that most of these names agree with; of several, the one nearest to the shift before."""
    shifts = sorted(range(-_REACH, _REACH + 1), key=lambda shift: (abs(shift - before), shift))
    return max(shifts, key=lambda shift: sum(_shifted(name, shift) in synsets for name in names))


def _shifted(synset: str, shift: int) -> str:
    """The name of a synset that stands `shift` bytes further on."""
    return f"{int(synset[:-2]) + shift:08d}{synset[-2:]}"


def _read_left_out(path: Path) -> tuple[set[str], set[str]]:
    """The places of the synsets of one species, person, town, event …, and of those that WordNet calls obscene."""
    individuals, obscene = set(), set()
    for line in _lines(path):
        offset, file, _ = line.split(" ", 2)
        if file in _SPECIES or " @i " in line:
            individuals.add(offset)
        if any(mark in line for mark in _OBSCENE):
            obscene.add(offset)
    return individuals, obscene


def _read_counts(path: Path) -> dict[tuple[str, str, int], int]:
    """How often a sense (lemma, part of speech, rank) was tagged."""
    counts = {}
    for line in _lines(path):
        sense, rank, count = line.rstrip().split(" ")
        lemma, _, lexical = sense.partition("%")
        counts[lemma, _SENSE_TYPES[lexical[0]], int(rank)] = int(count)
    return counts


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        yield from lines
