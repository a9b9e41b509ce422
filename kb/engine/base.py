"""What every engine can do, and what it is given. One contract suite (`tests/test_engine_contract.py`) holds them all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from kb.model import ENTITY_TYPES
from kb.query.tree import Node

TEXT_FIELDS = (
    "title_words",
    "title_inside",
    "title_clusters",
    "title_pairs",
    "body_words",
    "body_inside",
    "body_clusters",
    "body_pairs",
    "names",
    "glosses",
    "phrases",
    "people",
)
"""Fields of slots: positions with one or more terms each. The last four are read by `complete` alone: the names in a
document with their sounds, Thai terms that it gives in English (or the reverse), phrases of its title, and what it says of its
people (posts, other names)."""

PLACED_FIELDS = ("title_clusters", "title_pairs", "body_clusters", "body_pairs")
"""Text fields that know where their terms stand: `Slots` may name these alone. Words are for ranking and do without: on
8,000 press releases (28 million characters) that wrote three times faster and took 14 % fewer bytes."""

SPOKEN_FIELDS = ("speaker", "post", "bearer", "direct")
"""Keyword fields of a quote: who said it, in which post, "direct" or "reported"; `bearer` has the post and the day where the
document names nobody. A document has the speakers of all its quotes."""

KEYWORD_FIELDS = ("lang", "kind", "collection", "year", "month", *ENTITY_TYPES, "parent", "sketch", "quotes", *SPOKEN_FIELDS)
"""Fields of exact values, any number a document; all can be counted as facets. (`sketch`: what near-duplicates share; `quotes`:
how many quotes the index of quotes has of a document.)"""

STORED = "stored"
"""What `values` calls the `stored` of an entry."""

KEPT_FIELDS = (*ENTITY_TYPES, "sketch", "quotes", STORED)
"""Fields whose values `values` gives back."""

ALTERNATIVE = "\u241f"
"""Joins the alternatives of one slot in a slot string; slots are joined by one space."""

WITHIN = "\u241e"
"""Parts one term into a key and a value (`prjt␞ประยุทธ์`), so that `complete` finds the values of a key."""

GAP = "\u2420"
"""Stands for a space within one term (`smart␠city`)."""

SORTS = ("relevance", "newest", "oldest")
"""Orders of hits. Ties of relevance have no promised order; ties of date are broken by id (see `order_key`)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What an engine stores of one document.

    `text` maps text fields to slot strings (`คุ้มครอง ข้อมูล␟data ส่วนบุคคล␟ส่วน`: positions 0, 1, 1, 2, 2),
    `keywords` maps keyword fields to values, `published` is the ordinal day or None,
    `revision` the catalogue's, so that `check` can compare; `stored` is given back as it is, and can't be searched.

    >>> Entry("a", 1, {"title_words": "น้ำ ท่วม"}, {"lang": ("th",)}, 737221).revision
    1
    >>> Entry("b", 1, {}, {}).published is None
    True
    """

    id: str
    revision: int
    text: Mapping[str, str] = field(default_factory=dict)
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    published: int | None = None
    stored: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """One page of an answer: the exact number of all matches, and (id, score) of this page's, best first.

    >>> Found(1, (("เอก", 2.0),)).total
    1
    >>> Found(0, ()).hits
    ()
    """

    total: int
    hits: tuple[tuple[str, float], ...]


class Engine(Protocol):
    """An index of entries. One process writes; any number read. Writes are seen after `commit` and `refresh`.

    Raises `kb.errors.EngineError` where the index can't be opened or can't answer.
    """

    name: str

    def write(self, entries: Iterable[Entry]) -> None:
        """Add entries; one of the same id is replaced. Writing the same entry again changes nothing."""

    def delete(self, ids: Iterable[str]) -> None:
        """Take entries out; an unknown id is no error."""

    def delete_parts(self, parents: Iterable[str]) -> None:
        """Take out all entries with one of these values for `parent`."""

    def commit(self, batch: int) -> None:
        """Make all writes lasting; `batch` is the last batch of the catalogue that they hold."""

    @property
    def batch(self) -> int:
        """The number given to the last commit, 0 for a new index."""

    def refresh(self) -> None:
        """See what another process has committed since."""

    def search(self, query: Node, sort: str = "relevance", offset: int = 0, size: int = 10) -> Found:
        """The exact total and one page of matches in order. `size` 0 only counts."""

    def facets(self, query: Node, fields: Sequence[str], limit: int = 50) -> dict[str, tuple[tuple[str, int], ...]]:
        """For each keyword field its values among the matches with exact counts, most first, ties by value."""

    def frequency(self, field: str, term: str) -> int:
        """How many entries hold this term (of a text field), to weigh it by. Quick, so it may still count entries that were
        removed or replaced."""

    def complete(self, field: str, prefix: str, limit: int = 10) -> tuple[tuple[str, int], ...]:
        """Terms of a text field that begin so with the number of entries, most frequent first, ties by term."""

    def values(self, ids: Sequence[str], fields: Sequence[str]) -> dict[str, dict[str, tuple[str, ...]]]:
        """The values of these entries in fields of `KEPT_FIELDS`, in the order in which they were written; unknown ids are left out."""

    def inventory(self) -> Iterator[tuple[str, int]]:
        """Every (id, revision) that the index holds, in no order; an id twice is shown twice."""

    def size(self) -> int:
        """Bytes on disk (or a fair estimate in memory)."""

    def close(self) -> None:
        """Release files and threads. Writes that were not committed are given up."""


def join_term(*parts: str) -> str:
    """One term of parts that may hold spaces. With "" for the last one it begins all terms of the parts before.

    >>> join_term("นายก รัฐมนตรี", "pm").replace(WITHIN, "|").replace(GAP, "_")
    'นายก_รัฐมนตรี|pm'
    >>> join_term("smart city", "").endswith(WITHIN)
    True
    """
    return WITHIN.join(parts).replace(" ", GAP)


def split_term(term: str) -> tuple[str, ...]:
    """The parts that `join_term` joined.

    >>> split_term(join_term("เมือง อัจฉริยะ", "smart city"))
    ('เมือง อัจฉริยะ', 'smart city')
    >>> split_term("flood")
    ('flood',)
    """
    return tuple(term.replace(GAP, " ").split(WITHIN))


def order_key(published: int | None, id: str, *, newest: bool) -> int:
    """A whole number that sorts by day, undated last in both directions, ties by a hash of the id.

    Engines sort by it, descending for `newest`, ascending else, so that all of them give one order.

    >>> order_key(10, "ก", newest=True) > order_key(9, "ข", newest=True) > order_key(None, "ค", newest=True)
    True
    >>> order_key(9, "a", newest=False) < order_key(10, "b", newest=False) < order_key(None, "c", newest=False)
    True
    """
    undated = 0 if newest else 4_000_000
    return ((undated if published is None else published) << 32) | _spread(id)


def _spread(id: str) -> int:
    """FNV-1a over the id's UTF-8 bytes, 32 bits: the same in every process and engine."""
    value = 0x811C9DC5
    for byte in id.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value
