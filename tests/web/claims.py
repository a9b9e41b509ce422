"""A checker over a handful of records: a line is a quotation; one that ends in ? differs, one that begins with @ was another's."""

from collections.abc import Sequence

from kb.model import NOT_STATED, Document, Passage, Speaker
from kb.search.checking.values import Change, Check, Checked, Claim, Place

WICHAI = Speaker("person", "วิชัย ใจดี", "วิชัย ใจดี", "ผู้ว่าราชการจังหวัดขอนแก่น", "named")


def check_text(text: str, documents: Sequence[Document]) -> Check:
    """Looks for every line as it stands."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    checked = tuple(_check(number, line, documents) for number, line in enumerate(lines, 1))
    return Check(checked, () if lines else ("there are no words to check",), 1.5)


def _check(number: int, line: str, documents: Sequence[Document]) -> Checked:
    words = line.strip("@?")
    claim = Claim((Passage(number, 0, len(line), line),), True, WICHAI if line.startswith("@") else NOT_STATED)
    places = tuple(
        Place(document, (Passage(n, paragraph.index(words), paragraph.index(words) + len(words), words),), WICHAI)
        for document in documents
        for n, paragraph in enumerate(document.draft.paragraphs, 1)
        if words in paragraph
    )
    if not places:
        return Checked(claim, "not-found")
    if line.endswith("?"):
        return Checked(claim, "differs", 0, places[:1], (Change("same", words, words), Change("changed", "ใช่ไหม", "<ใช่>")), 0.9)
    return Checked(claim, "other-speaker" if line.startswith("@") else "exact", len(places), places, similarity=1.0)
