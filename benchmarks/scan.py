"""Counts by looking at every text, without an index: what an exact total is held against."""

from collections import Counter
from collections.abc import Sequence

from kb.catalogue import Catalogue
from kb.text.analyzer import units
from kb.text.normalize import canonical, fold

BORDER = "\x1f"


def count_documents(catalogue: Catalogue, passages: Sequence[str]) -> Counter[str]:
    """How many documents hold each passage in title or body, whatever the white space, cut between graphemes.

    A quick look at folded text without white space says which may; the units of the text say which do.
    """
    pieces = {passage: units(canonical(passage)) for passage in passages}
    compact = {passage: "".join(some) for passage, some in pieces.items()}
    bounded = {passage: BORDER + BORDER.join(some) + BORDER for passage, some in pieces.items()}
    totals: Counter[str] = Counter(dict.fromkeys(passages, 0))
    for documents in catalogue.scan():
        for document in documents:
            texts = (document.draft.title, " ".join(document.draft.paragraphs))
            quick = BORDER.join(fold(text).replace(" ", "") for text in texts)
            if likely := [passage for passage, needle in compact.items() if needle in quick]:
                cut = [BORDER + BORDER.join(units(text)) + BORDER for text in texts]
                totals.update(passage for passage in likely if any(bounded[passage] in text for text in cut))
    return totals
