"""The shapes of the answers about quotations: for the type checker and for OpenAPI."""

# Pydantic reads only this TypedDict before Python 3.12.
from typing_extensions import TypedDict


class Said(TypedDict):
    """Who said something, with the name and the post as the text gives them; `type` is `person`, `ministry` or `agency`, and `evidence`
    what tells (`named`, `document` or `post`)."""

    type: str | None
    name: str | None
    post: str | None
    evidence: str


class Spot(TypedDict):
    """A stretch of a paragraph: `start` and `end` count its characters, `text` stands there."""

    paragraph: int
    start: int
    end: int
    text: str


class Source(TypedDict):
    """A document."""

    id: str
    title: str
    lang: str
    published: str | None


class Found(TypedDict):
    """Where words stand in the archive (paragraph 0 is the title), and who says them there, if the document tells."""

    document: Source
    passages: list[Spot]
    speaker: Said | None
    url: str


class Piece(TypedDict):
    """A piece of a comparison: `same`, `changed`, `added` (only in the quotation) or `missing` (only in the archive), with the words
    of the quotation and those of the archive."""

    kind: str
    said: str
    stands: str


class Quotation(TypedDict):
    """A quotation of the pasted text in its place (paragraphs from 1), who the text says said it, and what became of it: `exact`,
    `differs`, `other-speaker` or `not-found`. `total` documents have the very words; `places` are the earliest of them, or the
    one with the nearest passage, from which `changes` lead to the quotation; `similarity` is from 0 to 1."""

    text: str
    passages: list[Spot]
    direct: bool
    speaker: Said | None
    verdict: str
    total: int
    places: list[Found]
    changes: list[Piece]
    similarity: float


class Check(TypedDict):
    """All quotations of a pasted text, how many there are of each verdict, and what is to be told of it."""

    quotations: list[Quotation]
    counts: dict[str, int]
    problems: list[str]
    took_ms: float
