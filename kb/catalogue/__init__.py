"""What do we have, since when, from where, in which versions? The truth that the index is made from."""

from kb.catalogue.identity import document_id
from kb.catalogue.originals import Originals
from kb.catalogue.records import Arrival, Change, Counts, Note
from kb.catalogue.store import Catalogue

__all__ = ["Arrival", "Catalogue", "Change", "Counts", "Note", "Originals", "document_id"]
