"""How does a question become a page of hits?"""

from kb.search.search import FACETS, FILTERS, Search
from kb.search.values import FacetValue, Hit, Page, Parts, Reading, Request, Snippet, Stats, Understood

__all__ = [
    "FACETS",
    "FILTERS",
    "FacetValue",
    "Hit",
    "Page",
    "Parts",
    "Reading",
    "Request",
    "Search",
    "Snippet",
    "Stats",
    "Understood",
]
