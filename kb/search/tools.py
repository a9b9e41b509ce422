"""What one index is read with: its engines, and the tools that must be those that made it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.catalogue import Catalogue
from kb.engine.base import Engine
from kb.engine.index import Index
from kb.knowledge.annotate import Annotator
from kb.query.translate import Source
from kb.search.checking.checker import Checker
from kb.search.directory import Directory
from kb.search.kin import Kin
from kb.search.lore import Lore, Reader
from kb.search.quoted import Quoted
from kb.text.analyzer import Analyzer


@dataclass(frozen=True, slots=True)
class Tools:
    """The tools of a search. Replaced as a whole when the index was made anew with other words or names."""

    index: Index
    analyzer: Analyzer
    annotator: Annotator
    reader: Reader
    directory: Directory
    kin: Kin
    quoted: Quoted
    checker: Checker

    @property
    def engine(self) -> Engine:
        """The index of documents."""
        return self.index.documents

    @classmethod
    def gather(
        cls, catalogue: Catalogue, index: Index, analyzer: Analyzer, annotator: Annotator, sources: Sequence[Source] = ()
    ) -> "Tools":
        """All tools over an index; `sources` know translations beforehand."""
        gazetteer, engine = annotator.gazetteer, index.documents
        reader = Reader(index, analyzer, gazetteer, sources)

        def lore() -> Lore:
            return reader.lore

        directory, kin = Directory(engine, gazetteer, lore), Kin(catalogue, engine, analyzer, lore)
        quoted = Quoted(catalogue, index, annotator, Directory(index.quotes, gazetteer, lore), lambda: lore().voices)
        checker = Checker(catalogue, engine, analyzer, annotator, lore)
        return cls(index, analyzer, annotator, reader, directory, kin, quoted, checker)
