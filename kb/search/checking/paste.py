"""A pasted text: its paragraphs, and the quotations in it."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence

from kb.knowledge.quotes.marks import Marked, find_marked
from kb.model import Passage, Quote
from kb.readers.base import has_word
from kb.search.checking.values import Claim
from kb.text.analyzer import Analyzer
from kb.text.normalize import ABOVE_BELOW, canonical

LONGEST = 50_000
"""Characters that are read."""

SENTENCE = 500
"""Characters of a text that is one quotation where nothing says what in it is quoted, and of the pieces of a longer one."""

MOST = 60
"""Pieces of a text in which nothing says what is quoted."""

ENOUGH, WORDS = 16, 4
"""Characters and words of the shortest quotation within a text: what is shorter is a term or a name."""

LONG = 1_500
"""Characters of the longest quotation that is checked as one."""

_MARKUP = re.compile("</[a-z][a-z0-9]{0,15}\\s*>|<!--|<(?:br|hr|p|div|img|script)\\b[^<>]*>", re.IGNORECASE)
"""What no prose has."""

_UNSEEN = re.compile("<(script|style|template|noscript)\\b.*?(?:</\\1\\s*>|\\Z)|<!--.*?(?:-->|\\Z)", re.IGNORECASE | re.DOTALL)
_INLINE = re.compile("</?(?:a|abbr|b|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)(?![a-z0-9])[^<>]*>", re.IGNORECASE)
_TAG = re.compile("</?[a-z!][^<>]*>", re.IGNORECASE)

_EDGES = " .,;:!?…\"'“”„‟‘’«»-–—()[]"
"""Signs at the ends of a quotation that are the writer's."""


def read_paste(text: str) -> tuple[str, ...]:
    """The canonical paragraphs of a pasted text, without lines of signs alone; of what plainly is the source of a page those that it
    shows.

    >>> read_paste("นํ้าลด\\r\\n\\x00***\\nแล้ว")
    ('น้ำลด', 'แล้ว')
    >>> read_paste("<p>Water <b>fell</b>.</p><script>alert(1)</script>"), read_paste("5 < 6 and 7 > 3")
    (('Water fell.',), ('5 < 6 and 7 > 3',))
    """
    return tuple(line for line in map(canonical, _strip_markup(text).splitlines()) if has_word(line))


def _strip_markup(text: str) -> str:
    """What the source of a page shows, in time that grows with its length; any other text as it is."""
    if not _MARKUP.search(text):
        return text
    return html.unescape(_TAG.sub("\n", _INLINE.sub("", _UNSEEN.sub(" ", text))))


def whole(paragraphs: Sequence[str]) -> Claim | None:
    """All of a short text as one quotation; None of a long one."""
    if sum(map(len, paragraphs)) > SENTENCE:
        return None
    parts = [Passage(number, 0, len(text), text) for number, text in enumerate(paragraphs, 1)]
    parts[0] = _trim(paragraphs, parts[0], back="")
    parts[-1] = _trim(paragraphs, parts[-1], front="")
    return Claim(tuple(part for part in parts if part.text))


def list_claims(paragraphs: Sequence[str], quotes: Iterable[Quote], analyzer: Analyzer) -> list[Claim]:
    """The quotations of a text in order: what it attributes to someone and what else stands in marks.

    >>> [claim.text for claim in list_claims(["ป้ายเขียนว่า “โปรดช่วยกันรักษาความสะอาดของชุมชน” ไว้"], (), Analyzer())]
    ['โปรดช่วยกันรักษาความสะอาดของชุมชน']
    >>> list_claims(["The “Green Road” project began."], (), Analyzer())
    []
    """
    marked = [one for one in find_marked(("", *paragraphs)) if one.depth == 0]
    said = [claim for claim in _list_said(paragraphs, quotes, marked) if _is_long(claim.parts[0], analyzer)]
    taken = {(part.paragraph, at) for claim in said for part in claim.parts for at in range(part.start, part.end)}
    free = (one for one in marked if not any((one.paragraph, at) in taken for at in range(one.start, one.end)))
    pieces = (piece for one in free for piece in _cut(paragraphs, _pass(paragraphs, *one[:3]), LONG))
    return sorted([*said, *(Claim((piece,), True) for piece in pieces if _is_long(piece, analyzer))], key=_place)


def _list_said(paragraphs: Sequence[str], quotes: Iterable[Quote], marked: Sequence[Marked]) -> Iterator[Claim]:
    """What a text attributes to someone: of words that begin with a mark those up to where it closes."""
    starts = {(one.paragraph, start): one for one in marked for start in (one.opened, one.start)}
    for quote in quotes:
        for part in quote.parts:
            one = starts.get((part.paragraph, part.start))
            words = _pass(paragraphs, part.paragraph, one.start, min(one.end, part.end)) if one else part
            for piece in _cut(paragraphs, words, LONG):
                yield Claim((piece,), quote.direct or one is not None, quote.speaker)


def cut_pieces(paragraphs: Sequence[str]) -> list[Claim]:
    """All of a text in pieces that can be checked: its paragraphs, long ones cut at a space if there is one.

    >>> [claim.text for claim in cut_pieces(["ฝนตกหนักบนภูเขา", "น้ำในแม่น้ำสูงขึ้น"])]
    ['ฝนตกหนักบนภูเขา', 'น้ำในแม่น้ำสูงขึ้น']
    >>> [claim.text for claim in cut_pieces(["It rained on the hills."])]
    ['It rained on the hills']
    """
    most = max(SENTENCE, sum(map(len, paragraphs)) // MOST + 1)
    wholes = (_pass(paragraphs, number, 0, len(text)) for number, text in enumerate(paragraphs, 1))
    return [Claim((piece,)) for one in wholes for piece in _cut(paragraphs, one, most) if piece.text]


def _place(claim: Claim) -> tuple[int, int]:
    return claim.parts[0].paragraph, claim.parts[0].start


def _pass(paragraphs: Sequence[str], number: int, start: int, end: int) -> Passage:
    return Passage(number, start, end, paragraphs[number - 1][start:end])


def _trim(paragraphs: Sequence[str], part: Passage, front: str = _EDGES, back: str = _EDGES) -> Passage:
    """A passage without the signs at its ends."""
    end = part.start + len(part.text.rstrip(back) if back else part.text)
    text = paragraphs[part.paragraph - 1][part.start : end]
    return _pass(paragraphs, part.paragraph, end - len(text.lstrip(front) if front else text), end)


def _is_long(part: Passage, analyzer: Analyzer) -> bool:
    """Whether a passage is long enough to be a quotation."""
    return len(part.text) >= ENOUGH and len(analyzer.words(part.text)) >= WORDS


def _cut(paragraphs: Sequence[str], part: Passage, most: int) -> Iterator[Passage]:
    """A passage in pieces of at most so many characters, without the signs at their ends."""
    start, text = part.start, paragraphs[part.paragraph - 1]
    while start < part.end:
        end = _find_end(text, start, part.end, most)
        yield _trim(paragraphs, _pass(paragraphs, part.paragraph, start, end))
        start = end


def _find_end(text: str, start: int, last: int, most: int) -> int:
    """Where a piece ends: at a space if there is one, and never before a mark that belongs to a letter."""
    if last - start <= most:
        return last
    end = text.rfind(" ", start + most // 2, start + most) + 1 or start + most
    while text[end] in _MARKS and end > start + 1:
        end -= 1
    return end


_MARKS = frozenset(chr(code) for code in range(0xE31, 0xE4F) if re.match(f"[{ABOVE_BELOW}]", chr(code)))
