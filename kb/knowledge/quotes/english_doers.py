"""Who does something in an English sentence: persons by name and by post."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_posts import HEAD, post_end, post_start
from kb.model import Mention

FAR = 700
"""Characters of a sentence in which those who do something are looked for."""
_TITLE_WORD = re.compile(
    "(?:[A-Z][A-Za-z.&’'/()-]*,?|of|to|for|the|and|on|at|government|prime|vice|deputy|acting|minister|spokes[a-z]+|"
    "president|chief|scientist)$"
)
_FREE = re.compile(
    '(?:^|[,:;–—”")•-]|[0-9]|(?<![A-Za-z])(?:and|as|while|when|that|but|where|whereas|then|because|since|hrs\\.?|which|'
    "appointed|elected|therefore|thus|also|today|yesterday)) *$"
)
_ACTS = re.compile(
    "(?: \\([^()]{1,60}\\))?(?:,[^,.;]{2,150},)?(?: (?:also|then|thus|therefore|further|later|has|have|had|always|"
    "constantly|firmly|strongly|sincerely|recently|and spouse|, then,))*"
    ",? (?:(?!(?:based|led|chaired|related|concerned|named|called)\\b)[a-z-]+(?:ed|es|[^s]s)|was|is|met|led|said|told|gave|"
    "made|held|paid|took|spoke|went|sent|put|wrote|saw|had)\\b"
)
_SHE_OR_HE = re.compile("(?:[Hh]e|[Ss]he)(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Subject:
    """Words that say who does something: `kind` is "person" (`slug` is the key), "post", "body" (`slug` and `type` where it is
    listed), "pronoun" or "name" (of somebody unknown, with the `post` beside it); they begin at `start` with what goes before a name,
    and `text` is the name, the post or the pronoun."""

    kind: str
    start: int
    end: int
    text: str
    slug: str = ""
    type: str = ""
    post: str = ""


def doers_in(scene: Scene, number: int, start: int, end: int) -> Iterator[Subject]:
    """Those who do something in a sentence, in order; nobody of a subordinate clause."""
    text = scene.paragraphs[number]
    end = min(end, start + FAR)
    if (match := _SHE_OR_HE.match(text, start, end)) and _ACTS.match(text, match.end(), end):
        yield Subject("pronoun", start, match.end(), match[0])
    reached = start
    for place in those_in(scene, number, start, end):
        if (
            place.start >= reached
            and not (place.kind == "post" and text[reached : place.start] in (", ", ", the "))
            and _ACTS.match(text, place.end, end)
            and stands_free(text, start, place.start, main=True)
        ):
            yield place
        reached = max(reached, place.end)


def those_in(scene: Scene, number: int, start: int, end: int) -> list[Subject]:
    """Persons by name, and those by post alone, within a stretch."""
    text = scene.paragraphs[number]
    persons = scene.persons_in(number, start, end)
    found = [person_of(text, start, one) for one in persons]
    named, reached = [(one.start, one.end) for one in found], start
    for head in HEAD.finditer(text, start, end):
        stop = post_end(text, head.end(), end)
        first = post_start(text, head.start(), start)
        if first >= reached and not any(begin < stop and first < last for begin, last in named):
            reached = stop
            found.append(Subject("post", with_article(text, first, start), stop, text[first:stop]))
    return sorted(found, key=lambda one: one.start)


def person_of(text: str, least: int, mention: Mention) -> Subject:
    """A person with the titles and posts before the name."""
    start = mention.start
    while start > least and text[start - 1] == " ":
        word = text[max(least, start - 40) : start - 1].rsplit(" ", 1)[-1]
        if not _TITLE_WORD.match(word) or (word.endswith(",") and not word.startswith(("Minister", "Secretary"))):
            break
        start -= len(word) + 1
    while start < mention.start and (lead := text[start : mention.start].split(" ", 1))[0] in ("and", "On", "At", "In", "on", "at"):
        start += len(lead[0]) + 1
    return Subject("person", start, mention.end, text[mention.start : mention.end], mention.slug)


def with_article(text: str, start: int, least: int) -> int:
    """Where a noun begins with its article."""
    return start - 4 if text[max(least, start - 4) : start] in ("the ", "The ") else start


def stands_free(text: str, start: int, place: int, *, main: bool = False) -> bool:
    """Whether what begins at `place` can be the subject of a clause; with `main` of none that hangs on another."""
    before = text[max(start, place - 14) : place]
    if place - 14 <= start and not before.strip(" “\"'‘"):
        return True
    if text.startswith(("of ", "to ", "for ", "on ", "at "), place):
        return False
    match = _FREE.search(before)
    return bool(match) and not (main and re.search("(?:as|while|when|that|where|whereas|because|since|which) *$", before))
