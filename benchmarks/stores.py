"""The stores that measures search: the whole archive's, and small ones made for one measure."""

import hashlib
import os
import random
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.archive import Missing, unpack_archive, work_folder
from kb.catalogue import Arrival, Catalogue
from kb.ingest.sources import Listing, list_sources
from kb.ingest.workshop import digest_text
from kb.library import Library
from kb.model import Document, Draft
from kb.search import Search
from kb.settings import Settings
from kb.text.normalize import canonical

SAMPLE = 3000
"""Documents of the sample store."""


@contextmanager
def open_archive() -> Iterator[tuple[Catalogue, Search]]:
    """The store of the whole archive that the measure `pipeline` makes; raises `Missing` where it has not."""
    data = work_folder() / "store"
    if not (data / "catalogue.sqlite").exists():
        raise Missing(f"{data} is not there: run the measure pipeline first")
    with _open(data) as opened:
        yield opened


@contextmanager
def open_sample() -> Iterator[tuple[Catalogue, Search]]:
    """A new store of 3,000 documents of the archive, the same ones every time; raises `Missing`."""
    sources = list(list_sources([str(unpack_archive())], "default", {}).sources)
    sources = random.Random(2).sample(sources, min(SAMPLE, len(sources)))
    with _open(_fill("sample-store", Listing(tuple(sources), (), 0))) as opened:
        yield opened


@contextmanager
def open_texts(name: str, texts: Mapping[str, str]) -> Iterator[tuple[Catalogue, Search]]:
    """A new store of texts by their source names, each a document without a title."""
    data = work_folder() / f"{name}-store"
    subprocess.run(["rm", "-rf", str(data)], check=True)
    library = Library(Settings.read({}, str(data)))
    with library.open_catalogue() as catalogue:
        catalogue.store([_arrive(source, text) for source, text in texts.items()], [])
    library.rebuild(os.cpu_count() or 1, lambda _: None)
    with _open(data) as opened:
        yield opened


def _arrive(source: str, text: str) -> Arrival:
    paragraphs = tuple(paragraph for line in text.split("\n") if (paragraph := canonical(line)))
    draft = Draft("", paragraphs, lang="th")
    return Arrival("default", source, draft, hashlib.sha256(text.encode()).hexdigest(), digest_text(draft))


def draw_documents(catalogue: Catalogue, count: int, seed: int) -> list[Document]:
    """Documents at random, the same ones for the same seed."""
    ids = sorted(key for key, _ in catalogue.inventory())
    random.Random(seed).shuffle(ids)
    return [
        document for start in range(0, min(count, len(ids)), 500) for document in _read(catalogue, ids[start : min(start + 500, count)])
    ]


def _read(catalogue: Catalogue, ids: list[str]) -> list[Document]:
    documents = catalogue.documents(ids)
    return [documents[key] for key in ids]


def _fill(name: str, listing: Listing) -> Path:
    """A new data folder with the sources of a listing."""
    data = work_folder() / name
    subprocess.run(["rm", "-rf", str(data)], check=True)
    with Library(Settings.read({}, str(data))).open_writer() as writer:
        writer.add(listing, os.cpu_count() or 1, lambda _: None)
    return data


@contextmanager
def _open(data: Path) -> Iterator[tuple[Catalogue, Search]]:
    library = Library(Settings.read({}, str(data)))
    with library.open_catalogue() as catalogue, library.open_search() as search:
        yield catalogue, search
