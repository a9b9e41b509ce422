"""Opens the parts of a data folder and puts them together: for reading by many, for writing by one."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

from kb.catalogue import Catalogue, Originals
from kb.engine.index import open_index, rebuild_index
from kb.errors import KhlangError
from kb.ingest import Config, Writer, hold, rebuild
from kb.ingest.workshop import open_workshop
from kb.ingest.writer import Progress
from kb.knowledge.gazetteer import OWN, Gazetteer
from kb.knowledge.lexicon import Lexicon
from kb.knowledge.synonyms import Synonyms
from kb.search import Search
from kb.search.tools import Tools
from kb.settings import Settings
from kb.text.normalize import canonical


class Library:
    """A data folder, by its settings."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.originals = Originals(settings.data / "originals")
        self._index = settings.data / "index"

    def gazetteer(self) -> Gazetteer:
        """What is known beforehand of ministries, agencies, places and themes, with the user's own `entities.tsv`."""
        return Gazetteer.read(self.settings.data / OWN)

    def _words(self, gazetteer: Gazetteer) -> frozenset[str]:
        """Words that a dictionary lacks: names of ministries, agencies, places and themes, and the user's own."""
        return frozenset(gazetteer.words()) | self._own_words()

    def _own_words(self) -> frozenset[str]:
        """The user's own words: one a line in `words.txt` of the data folder; lines that begin with # say nothing."""
        try:
            lines = (self.settings.data / "words.txt").read_text(encoding="utf-8-sig").splitlines()
        except FileNotFoundError:
            return frozenset()
        except (OSError, UnicodeDecodeError) as error:
            raise KhlangError(f"words.txt can't be read: {error}") from error
        words = (canonical(line) for line in lines)
        return frozenset(word for word in words if word and not word.startswith("#"))

    def config(self) -> Config:
        """What a worker needs to know."""
        gazetteer, settings = self.gazetteer(), self.settings
        words = self._words(gazetteer)
        return Config(self.originals.folder, settings.max_bytes, settings.timeout, words, settings.data / OWN, gazetteer.digest)

    def open_catalogue(self) -> Catalogue:
        """The catalogue; made where there is none."""
        self.settings.data.mkdir(parents=True, exist_ok=True)
        return Catalogue.open(self.settings.database)

    @contextmanager
    def open_search(self) -> Iterator[Search]:
        """For reading; an index that is made anew with other words or names is opened in its place. Raises `StaleIndex` where
        another analysis made it."""
        with self.open_catalogue() as catalogue, Lexicon.open() as lexicon, ExitStack() as opened:

            def open_tools() -> Tools:
                workshop = open_workshop(self.config())
                index = open_index(self.settings.engine, self._index, workshop.fingerprint)
                opened.close()
                opened.callback(index.close)
                return Tools.gather(
                    catalogue, index, workshop.analyzer, workshop.annotator, [lexicon, Synonyms.read(workshop.annotator.gazetteer)]
                )

            yield Search(catalogue, open_tools(), open_tools)

    @contextmanager
    def open_writer(self) -> Iterator[Writer]:
        """For writing, with the folder's lock. Raises `Busy` where another process keeps it, and `StaleIndex`."""
        with hold(self.settings.data, self.settings.lock_wait), self.open_catalogue() as catalogue:
            config = self.config()
            fingerprint = open_workshop(config).fingerprint
            with closing(open_index(self.settings.engine, self._index, fingerprint, write=True)) as index:
                yield Writer(catalogue, index, config)

    def rebuild(self, workers: int, progress: Progress) -> None:
        """Make the index anew from the catalogue; whoever reads goes on with the old one until the new one is whole."""
        with hold(self.settings.data, self.settings.lock_wait), self.open_catalogue() as catalogue:
            config = self.config()
            fingerprint = open_workshop(config).fingerprint
            with rebuild_index(self.settings.engine, self._index, fingerprint) as index:
                rebuild(catalogue, index, config, workers, progress)
