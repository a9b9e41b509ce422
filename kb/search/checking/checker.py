"""The check of a pasted text: every quotation in it, found in the archive or not."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kb.catalogue import Catalogue
from kb.engine.base import Engine
from kb.errors import BadParameter
from kb.knowledge.annotate import Annotator
from kb.knowledge.offices import Offices
from kb.model import NOT_STATED, Document, Draft, Passage, Quote, Speaker
from kb.query.passage import find_passage
from kb.search.checking.compare import Comparison
from kb.search.checking.nearest import Finder
from kb.search.checking.pages import Leaf, Searcher
from kb.search.checking.paste import LONGEST, cut_pieces, list_claims, read_paste, whole
from kb.search.checking.speakers import Speakers
from kb.search.checking.values import Check, Checked, Claim, Place
from kb.search.lore import Lore
from kb.search.recent import Recent
from kb.text.analyzer import Analyzer
from kb.text.scripts import language

PLACES = 5
"""Documents with the same words that are told, the earliest."""

ALL = 20
"""Documents of which all must have somebody else say the words before that is told; where there are more it can't be said."""

TIMES = 3
"""Places in one document at which the same words are looked at."""

COMPOUND = 2
"""Words that are taken for one."""

QUOTATIONS = 300
"""Quotations of one text that are looked up."""

SECONDS = 1.0
"""Processor time after which no further quotation is looked up."""

KEPT = 512
"""Documents whose quotes are kept."""

NOTHING = "there are no words to check"
TOO_MANY = "only the first {n} quotations were checked"
TOO_LONG = "วางข้อความได้ไม่เกิน {n:,} ตัวอักษร (at most {n:,} characters can be checked)"


class Checker:
    """Checks pasted texts against one store."""

    def __init__(self, catalogue: Catalogue, engine: Engine, analyzer: Analyzer, annotator: Annotator, lore: Callable[[], Lore]) -> None:
        self._catalogue, self._engine, self._analyzer, self._annotator, self._lore = catalogue, engine, analyzer, annotator, lore
        self._finder = Finder(catalogue, engine, analyzer)
        self._offices = Offices(annotator.gazetteer.of("ministry"))
        self._quotes = Recent[tuple[Quote, ...]](KEPT)

    def check(self, text: str) -> Check:
        """What became of each quotation of a text; raises `BadParameter` where it is too long."""
        begun = time.perf_counter()
        if len(text) > LONGEST:
            raise BadParameter("text", TOO_LONG.format(n=LONGEST))
        paragraphs = read_paste(text)
        checked, problems = self._check_all(paragraphs) if paragraphs else ((), (NOTHING,))
        return Check(tuple(checked), problems, round((time.perf_counter() - begun) * 1000, 2))

    def _check_all(self, paragraphs: tuple[str, ...]) -> tuple[Sequence[Checked], tuple[str, ...]]:
        """What became of the quotations, and what is to be told of that. A sentence that stands in a document as a whole is one
        quotation, and one that differs from a document by a word, unless somebody else says what it quotes."""
        sentence = whole(paragraphs)
        if sentence and (found := self._find_exact(sentence)):
            return [found], ()
        draft = Draft("", paragraphs, lang=language(" ".join(paragraphs)))
        claims = list_claims(paragraphs, self._annotator.annotate(draft).quotes, self._analyzer)
        near = self._find_near(sentence) if sentence else None
        if near and not claims and (near.verdict == "differs" or len(near.claim.parts) == 1):
            return [near], ()
        pieces = claims or cut_pieces(paragraphs)
        # What is known of people is read once, whatever that takes.
        self._lore()
        checked = list(self._check_until(pieces[:QUOTATIONS], time.thread_time() + SECONDS))
        is_others = any(one.verdict == "other-speaker" for one in checked)
        if near and not is_others and self._differs_by_a_word(near):
            return [near], ()
        return checked, (TOO_MANY.format(n=len(checked)),) if len(pieces) > len(checked) else ()

    def _differs_by_a_word(self, near: Checked) -> bool:
        """Whether a document has all of a sentence with one word or compound for another: then the sentence is from it. Where more is not
        the same it is the writer's, and what it quotes is checked by itself."""
        changes = [change for change in near.changes if change.kind != "same"]
        if len(changes) != 1 or changes[0].kind != "changed":
            return False
        return 0 < len(self._analyzer.words(changes[0].said)) <= COMPOUND

    def _check_until(self, claims: Sequence[Claim], end: float) -> Iterator[Checked]:
        """What became of quotations, as far as time allows; the same words are looked up once."""
        known: dict[tuple[str, Speaker], Checked] = {}
        for claim in claims:
            key = claim.text, claim.speaker
            known[key] = known.get(key) or self._check_one(claim)
            yield replace(known[key], claim=claim)
            if time.thread_time() > end:
                return

    def _check_one(self, claim: Claim) -> Checked:
        return self._find_exact(claim) or self._find_near(claim)

    def _find_exact(self, claim: Claim) -> Checked | None:
        """The documents that have the very words of a quotation; None where there is none."""
        node = find_passage(claim.text, ("title", "body"), self._analyzer)
        found = self._engine.search(node, "oldest", size=ALL)
        if not found.total:
            return None
        documents = self._catalogue.documents([key for key, _ in found.hits])
        searcher = Searcher(claim.text, self._analyzer)
        is_told = claim.speaker != NOT_STATED and found.total <= ALL
        looked = list(documents.values())[: ALL if is_told else PLACES]
        places = [list(self._find_places(searcher, document)) for document in looked]
        is_other = is_told and bool(places) and all(map(self._makes_other(claim.speaker), places))
        first = tuple(some[0] for some in places[:PLACES] if some)
        return Checked(claim, "other-speaker" if is_other else "exact", found.total, first, similarity=1.0)

    def _find_places(self, searcher: Searcher, document: Document) -> Iterator[Place]:
        """Where a document has the words, those places first at which somebody says them."""
        leaf, quotes = Leaf(document), self._read_quotes(document)
        places = [Place(document, passages, _find_speaker(quotes, passages)) for passages in searcher.find(leaf, TIMES)]
        return iter(sorted(places, key=lambda place: place.speaker == NOT_STATED))

    def _makes_other(self, said: Speaker) -> Callable[[Sequence[Place]], bool]:
        """Tells of the places of a document whether somebody says the words there, and never the one who is named."""
        speakers = Speakers(self._lore().tally.persons, self._offices)

        def is_other(places: Sequence[Place]) -> bool:
            known = [place for place in places if place.speaker != NOT_STATED]
            return bool(known) and all(speakers.differ(said, place.speaker, place.document.draft.published) for place in known)

        return is_other

    def _find_near(self, claim: Claim) -> Checked:
        """The passage that is most like the words of a quotation."""
        found = self._finder.find(claim.text)
        if not found:
            return Checked(claim, "not-found")
        place = self._place(found.document, found.comparison)
        if all(change.kind == "same" for change in found.comparison.changes):
            return Checked(claim, "exact", 1, (place,), similarity=1.0)
        return Checked(claim, "differs", 0, (place,), found.comparison.changes, round(found.comparison.similarity, 3))

    def _place(self, document: Document, comparison: Comparison) -> Place:
        passages = Leaf(document).cut((comparison.start, comparison.end))
        return Place(document, passages, _find_speaker(self._read_quotes(document), passages))

    def _read_quotes(self, document: Document) -> tuple[Quote, ...]:
        return self._quotes.get((document.id, document.revision), lambda: self._annotator.annotate(document.draft).quotes)


def _find_speaker(quotes: Sequence[Quote], passages: Sequence[Passage]) -> Speaker:
    """Who says most of some passages; `NOT_STATED` where nobody says half of them."""
    best = max(quotes, key=lambda quote: _shared(quote.parts, passages), default=None)
    size = sum(passage.end - passage.start for passage in passages)
    return best.speaker if best and 2 * _shared(best.parts, passages) >= size else NOT_STATED


def _shared(some: Sequence[Passage], others: Sequence[Passage]) -> int:
    """Characters that two lists of passages have in common."""
    pairs = ((one, other) for one in some for other in others if one.paragraph == other.paragraph)
    return sum(max(0, min(one.end, other.end) - max(one.start, other.start)) for one, other in pairs)
