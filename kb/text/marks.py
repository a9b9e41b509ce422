"""Where the words and passages of a query stand in a text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb.text.analyzer import RUN, Analyzer
from kb.text.normalize import ABOVE_BELOW, fold

Span = tuple[int, int]
"""Start and end of a match, in characters of its paragraph."""

Parts = tuple[tuple[str, bool], ...]
"""A text cut into (text, is_match) pairs that join back to it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a reader wants to see marked: words by their terms, words by their beginnings, passages by their units,
    and passages that count only where they begin and end as words do (`whole`)."""

    words: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    passages: tuple[tuple[str, ...], ...] = ()
    whole: tuple[tuple[str, ...], ...] = ()


def find_spans(paragraphs: Sequence[str], marks: Marks, analyzer: Analyzer) -> tuple[tuple[Span, ...], ...]:
    """For each paragraph the spans that match, in order and apart. A passage may cross from one paragraph into the
    next and is then marked in both.

    >>> find_spans(["น้ำ", "ท่วมใหญ่"], Marks(passages=(("น้", "ำ", "ท่", "ว", "ม"),)), Analyzer())
    (((0, 3),), ((0, 4),))
    >>> find_spans(["The ministries met"], Marks(frozenset(["ministri"])), Analyzer())
    (((4, 14),),)
    """
    text = fold("\n".join(paragraphs))
    found = [*_find_passages(text, marks, analyzer), *_find_words(text, marks, analyzer)]
    merged = _merge(found)
    spans: list[tuple[Span, ...]] = []
    start, at = 0, 0
    for paragraph in paragraphs:
        end = start + len(paragraph)
        while at < len(merged) and merged[at][1] <= start:
            at += 1
        inside = at
        here: list[Span] = []
        while inside < len(merged) and merged[inside][0] < end:
            here.append((max(merged[inside][0], start) - start, min(merged[inside][1], end) - start))
            inside += 1
        spans.append(tuple(here))
        start = end + 1
    return tuple(spans)


def split_parts(text: str, spans: Iterable[Span]) -> Parts:
    """The text as (text, is_match) pairs.

    >>> split_parts("ข่าวน้ำท่วม", [(4, 7)])
    (('ข่าว', False), ('น้ำ', True), ('ท่วม', False))
    >>> split_parts("news", [])
    (('news', False),)
    """
    parts: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    parts.append((text[at:], False))
    return tuple(part for part in parts if part[0])


def _find_passages(text: str, marks: Marks, analyzer: Analyzer) -> list[Span]:
    """Spans of the passages in a folded text."""
    spans = [match.span() for pieces in marks.passages for match in _pattern(pieces).finditer(text)]
    borders: dict[Span, frozenset[int]] = {}
    for pieces in marks.whole:
        for match in _pattern(pieces).finditer(text):
            run = _run_around(text, match.start())
            if run not in borders:
                borders[run] = analyzer.borders(text[slice(*run)])
            if match.start() - run[0] in borders[run] and _ends_well(text, match.end(), run, borders[run], analyzer):
                spans.append(match.span())
    return spans


def _ends_well(text: str, end: int, run: Span, borders: frozenset[int], analyzer: Analyzer) -> bool:
    """Whether a passage that began in `run` ends at a cluster border of the run that it ends in."""
    if end <= run[1]:
        return end - run[0] in borders
    last = _run_around(text, end - 1)
    return end - last[0] in analyzer.borders(text[slice(*last)])


def _run_around(text: str, at: int) -> Span:
    """The stretch without white space around a position."""
    start, end = at, at
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _pattern(pieces: tuple[str, ...]) -> re.Pattern[str]:
    """A passage with any white space between its units, that does not cut a grapheme, a Latin word or (if it is
    only a number) a number."""
    body = r"\s*".join(map(re.escape, pieces))
    if all(piece.isdigit() for piece in pieces):
        return re.compile(f"(?<![0-9]){body}(?![0-9])")
    before = "(?<![a-z])" if "a" <= pieces[0][0] <= "z" else ""
    after = "(?![a-z])" if "a" <= pieces[-1][0] <= "z" else f"(?![{ABOVE_BELOW}])"
    return re.compile(before + body + after)


def _find_words(text: str, marks: Marks, analyzer: Analyzer) -> list[Span]:
    """Spans of the words in a folded text. Only runs that can hold one are cut into words."""
    if not marks.words and not marks.prefixes:
        return []
    beginnings = {word if ord(word[0]) > 0x7F or word[0].isdigit() else word[: max(2, len(word) - 1)] for word in marks.words}
    candidate = re.compile("|".join(map(re.escape, sorted({*beginnings, *marks.prefixes}, key=len))))
    spans: list[Span] = []
    for run in RUN.finditer(text):
        surface = run.group()
        if candidate.search(surface.replace(".", "").replace(",", "")):
            spans += ((run.start() + start, run.start() + end) for start, end in _find_in_run(surface, marks, analyzer))
    return spans


def _find_in_run(run: str, marks: Marks, analyzer: Analyzer) -> Iterable[Span]:
    """Spans of the words in one run: the word that matches, or the part of a compound that does."""
    for token in analyzer.tokens(run):
        whole = token.terms if run.isascii() else token.terms[:1]
        if any(term in marks.words or term.startswith(marks.prefixes) for term in whole):
            yield token.start, token.end
            continue
        for part in token.terms[1:]:
            if part in marks.words or part.startswith(marks.prefixes):
                at = run.find(part, token.start, token.end)
                if at >= 0:
                    yield at, at + len(part)


def _merge(spans: list[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
