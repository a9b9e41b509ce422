"""What one index is read with: the engine, and the tools that must be those that made it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.catalogue import Catalogue
from kb.engine.base import Engine
from kb.knowledge.annotate import Annotator
from kb.query.translate import Source
from kb.search.checking.checker import Checker
from kb.search.directory import Directory
from kb.search.kin import Kin
from kb.search.lore import Lore, Reader
from kb.text.analyzer import Analyzer


@dataclass(frozen=True, slots=True)
class Tools:
    """The tools of a search. Replaced as a whole when the index was made anew with other words or names."""

    engine: Engine
    analyzer: Analyzer
    annotator: Annotator
    reader: Reader
    directory: Directory
    kin: Kin
    checker: Checker

    @classmethod
    def gather(
        cls, catalogue: Catalogue, engine: Engine, analyzer: Analyzer, annotator: Annotator, sources: Sequence[Source] = ()
    ) -> "Tools":
        """All tools over an engine; `sources` know translations beforehand."""
        reader = Reader(engine, analyzer, annotator.gazetteer, sources)

        def lore() -> Lore:
            return reader.lore

        directory, kin = Directory(engine, annotator.gazetteer, lore), Kin(catalogue, engine, analyzer, lore)
        checker = Checker(catalogue, engine, analyzer, annotator, lore)
        return cls(engine, analyzer, annotator, reader, directory, kin, checker)
