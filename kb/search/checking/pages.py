"""A document as one text to look for passages in, and where these stand in its paragraphs."""

from collections.abc import Iterator
from functools import cached_property

from kb.model import Document, Passage
from kb.query.passage import is_short_word
from kb.text.analyzer import Analyzer, units
from kb.text.marks import Marker, Marks, Page, Span


class Leaf:
    """A document with its title as paragraph 0. Offsets count its `text`: title and paragraphs with a space between."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.paragraphs = (document.draft.title, *document.draft.paragraphs)

    @cached_property
    def page(self) -> Page:
        """The same as a page, whose text is folded."""
        return Page(self.paragraphs)

    @cached_property
    def text(self) -> str:
        """The whole text."""
        return " ".join(self.paragraphs)

    def cut(self, span: Span) -> tuple[Passage, ...]:
        """The passages of a stretch of the text, one for each paragraph that it touches."""
        divided = self.page.divide([span])
        return tuple(
            Passage(number, start, end, self.paragraphs[number][start:end]) for number, spans in enumerate(divided) for start, end in spans
        )


class Searcher:
    """Finds one text in one document after the other."""

    def __init__(self, text: str, analyzer: Analyzer) -> None:
        pieces = (tuple(units(text)),)
        self._marker = Marker(Marks(whole=pieces) if is_short_word(text, analyzer) else Marks(passages=pieces), analyzer)

    def find(self, leaf: Leaf, most: int) -> Iterator[tuple[Passage, ...]]:
        """The first places where the text stands, those in paragraphs before the one in the title."""
        hints = self._marker.find_hints(leaf.page, most)
        spans = self._marker.find_spans(leaf.page, hints)
        title = len(leaf.paragraphs[0])
        for span in sorted(spans, key=lambda one: (one[0] < title, one)):
            yield leaf.cut(span)
