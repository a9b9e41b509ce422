"""What a check of a pasted text answers: frozen values, without behaviour beyond small derived facts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kb.model import NOT_STATED, Document, Passage, Speaker

VERDICTS = ("exact", "differs", "other-speaker", "not-found")
"""The words stand in the archive as they are; nearly so; as they are, but said by somebody else in every document that has them;
not at all."""

CHANGES = ("same", "changed", "added", "missing")
"""How words of a quotation and of the archive go together: the same in both; others in their place; only in the quotation; only in
the archive."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A quotation of a pasted text: its words by paragraph (from 1, as the paste has them), whether they stand in marks, and who
    it says said them.

    >>> Claim((Passage(1, 8, 13, "น้ำลด"),)).text
    'น้ำลด'
    >>> Claim((Passage(1, 0, 5, "Water"), Passage(2, 0, 5, "fell."))).text
    'Water fell.'
    """

    parts: tuple[Passage, ...]
    direct: bool = False
    speaker: Speaker = NOT_STATED

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of a comparison: one of `CHANGES`, the words of the quotation and those of the archive ("" where there are none). The
    pieces join to both texts."""

    kind: str
    said: str
    stands: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in a document (paragraph 0 is the title), and who says them there, `NOT_STATED` where it doesn't tell."""

    document: Document
    passages: tuple[Passage, ...]
    speaker: Speaker = NOT_STATED


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of a quotation. `total` documents have it exactly, and `places` are some of them, the earliest first; where it
    `differs` the one place is the nearest, with the `changes` from it and how alike they are (0 to 1)."""

    claim: Claim
    verdict: str
    total: int = 0
    places: tuple[Place, ...] = ()
    changes: tuple[Change, ...] = ()
    similarity: float = 0.0


@dataclass(frozen=True, slots=True)
class Check:
    """All quotations of a pasted text, in its order, and what is to be told of it (in English).

    >>> Check((Checked(Claim(()), "exact"), Checked(Claim(()), "exact")), (), 3.0).counts["exact"]
    2
    >>> Check((), ("there are no words to check",), 0.1).counts["not-found"]
    0
    """

    quotations: tuple[Checked, ...]
    problems: tuple[str, ...]
    took_ms: float

    @property
    def counts(self) -> Mapping[str, int]:
        """How many there are of each verdict."""
        found = Counter(one.verdict for one in self.quotations)
        return {verdict: found[verdict] for verdict in VERDICTS}
