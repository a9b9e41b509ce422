"""How does a source become findable? Listed, fetched, read and analysed by workers, stored in batches, indexed."""

from kb.ingest.lock import hold
from kb.ingest.sources import Listing, Source, list_sources
from kb.ingest.workshop import Config
from kb.ingest.writer import Difference, Summary, Writer, rebuild

__all__ = ["Config", "Difference", "Listing", "Source", "Summary", "Writer", "hold", "list_sources", "rebuild"]
