"""What one index is read with: the engine, and the tools that must be those that made it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.engine.base import Engine
from kb.knowledge.annotate import Annotator
from kb.query.translate import Source
from kb.search.directory import Directory
from kb.search.lore import Reader
from kb.text.analyzer import Analyzer


@dataclass(frozen=True, slots=True)
class Tools:
    """The tools of a search. Replaced as a whole when the index was made anew with other words or names."""

    engine: Engine
    analyzer: Analyzer
    annotator: Annotator
    reader: Reader
    directory: Directory

    @classmethod
    def gather(cls, engine: Engine, analyzer: Analyzer, annotator: Annotator, sources: Sequence[Source] = ()) -> "Tools":
        """All tools over an engine; `sources` know translations beforehand."""
        reader = Reader(engine, analyzer, annotator.gazetteer, sources)
        return cls(engine, analyzer, annotator, reader, Directory(engine, annotator.gazetteer, lambda: reader.lore))
