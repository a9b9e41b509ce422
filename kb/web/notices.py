"""What a page of hits says of the query: the translations that were searched too, and what to do where nothing was found."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.model import Completion
from kb.search import Understood
from kb.web.questions import Question

SHOWN = 5
"""Translations that are seen without opening the rest: about two lines on a telephone."""

QUOTES = '"“”„‟«»'
"""Marks that stand around a passage."""


@dataclass(frozen=True, slots=True)
class Link:
    """A text to search for, the address that does, and how many documents have it, where that is known."""

    text: str
    address: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A term of the query and what it was searched as in the other language."""

    term: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Translated:
    """The pairs that are seen at once, and those behind them."""

    first: tuple[Pair, ...]
    rest: tuple[Pair, ...]

    @property
    def more(self) -> int:
        """How many translations are not seen at once."""
        return sum(len(pair.links) for pair in self.rest)


@dataclass(frozen=True, slots=True)
class Nothing:
    """Ways on from a search without hits. An address is None where it would ask the same again."""

    parts: tuple[Link, ...]
    unfiltered: str | None
    unquoted: str | None


def list_translations(question: Question, understood: Understood) -> Translated:
    """The translations that were searched too; each links to a search for it alone.

    >>> shown = list_translations(Question(q="city"), Understood("city", "city", (("city", ("เมือง", "นคร")),)))
    >>> [link.text for link in shown.first[0].links], shown.more
    (['เมือง', 'นคร'], 0)
    >>> list_translations(Question(q="น้ำ"), Understood("น้ำ", "น้ำ")).first
    ()
    """
    first: list[Pair] = []
    rest: list[Pair] = []
    room = SHOWN
    for term, others in understood.translations:
        links = tuple(Link(one, question.change(q=one, translate=False).address()) for one in others)
        first += [Pair(term, links[:room])] if links[:room] else []
        rest += [Pair(term, links[room:])] if links[room:] else []
        room = max(0, room - len(links))
    return Translated(tuple(first), tuple(rest))


def offer(question: Question, parts: Iterable[Completion] = ()) -> Nothing:
    """What else can be asked where nothing was found; `parts` are words of the query that something has. They are counted without
    filters, so they are searched without.

    >>> [(part.text, part.count) for part in offer(Question(q="น้ำ ทุเรียน"), [Completion("น้ำ", 3)]).parts]
    [('น้ำ', 3)]
    >>> offer(Question(q='"smart city"', lang=["th"])).unfiltered
    '/search?q=%22smart+city%22'
    """
    free, bare = question.clear(), unquote(question.q)
    links = tuple(Link(one.text, free.change(q=one.text).address(), one.count) for one in parts)
    filtered = bool(question.filters or question.first or question.last)
    return Nothing(links, free.address() if filtered else None, question.change(q=bare).address() if bare else None)


def unquote(q: str) -> str:
    """The text of a query that is one passage in quotation marks, "" for any other query.

    >>> unquote('"ร่วมมือ ร่วมใจ"'), unquote("น้ำท่วม")
    ('ร่วมมือ ร่วมใจ', '')
    >>> unquote("“smart city”"), unquote('"smart" "city"')
    ('smart city', '')
    """
    text = q.strip()
    inner = text[1:-1].strip()
    quoted = len(text) > 1 and text[0] in QUOTES and text[-1] in QUOTES
    return inner if quoted and not any(mark in QUOTES for mark in inner) else ""
