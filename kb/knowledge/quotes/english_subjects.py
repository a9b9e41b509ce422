"""Who stands before a verb in an English sentence: a person by name or by post, a body, he or she."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_posts import HEAD, ending_post, post_end, post_start
from kb.model import Mention

_ADVERBS = re.compile(
    "(?:,? ?\\b(?:also|then|thus|therefore|further|furthermore|once|again|later|additionally|already|always|constantly|firmly|strongly|"
    "clearly|personally|recently|earlier|today|yesterday|subsequently|repeatedly|finally|likewise|proudly|further|has|have|had)\\b,?)* *$"
)
_NO_SUBJECT = re.compile(
    "\\b(?:was|were|is|are|be|been|being|not|to|will|would|can|could|may|might|must|should|shall|it|which|that|they|we|I|you|jointly)$"
)
_PRONOUN = re.compile("(?<![A-Za-z])(?P<word>[Hh]e|[Ss]he|who)$")
_AND = re.compile("(?:,| and| but|, and|, but)(?: also)?$")
_ASIDE = re.compile(",[^,;:]{2,150}(?:,[^,;:]{2,60}){0,3},$")
_BEHIND_NAME = re.compile("(?: ?\\([^()]{1,60}\\))?(?:, ?[^;:]{2,200},)?$")
_TITLE_WORD = re.compile(
    "(?:[A-Z][A-Za-z.&’'/()-]*,?|of|to|for|the|and|on|at|government|prime|vice|deputy|acting|minister|spokes[a-z]+|president|chief|scientist)$"
)
_LINKS = frozenset("of to for on at and the The".split(" "))
_FREE = re.compile(
    '(?:^|[,:;–—”")•-]|[0-9]|(?<![A-Za-z])(?:and|as|while|when|that|but|where|whereas|then|because|since|hrs\\.?|which|therefore|thus|also|today|yesterday)) *$'
)
_JOINT = re.compile("(?: and|,)(?: the)? *$")
_ACTS = re.compile(
    "(?: \\([^()]{1,60}\\))?(?:,[^,.;]{2,150},)?(?: (?:also|then|thus|therefore|further|later|has|have|had|always|constantly|firmly|recently|and spouse|, then,))*"
    ",? (?:(?!(?:based|led|chaired|related|concerned|named|called)\\b)[a-z-]+(?:ed|es|[^s]s)|was|is|met|led|said|told|gave|made|held|paid|took|spoke|went|sent|put|wrote|saw|had)\\b"
)
_SHE_OR_HE = re.compile("(?:[Hh]e|[Ss]he)(?![A-Za-z])")
BODY_HEADS = (
    "Ministry|Department|Bank|Office|Council|Commission|Authority|Organi[sz]ation|Association|Agency|Cent(?:er|re)|Institute|Government|Committee|Board|"
    "Bureau|Embassy|Federation|Chamber|Fund|Police|Programme|University|Administration"
)
_BODY = re.compile(
    f"(?:(?:[Tt]he )?(?P<name>(?:[A-Z][A-Za-z.&’'-]* )*(?:{BODY_HEADS})(?: (?:of|for|on|and|the|[A-Z][A-Za-z’'.&,-]*))*(?: ?\\([A-Za-z]{{2,10}}\\))?))$"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Words that say who does something: `kind` is "person" (`slug` is the key), "post", "body" (`slug` and `type` where it is listed),
    "pronoun" or "name"; they begin at `start` with what goes before a name, and `text` is the name, the post or the pronoun."""

    kind: str
    start: int
    end: int
    text: str
    slug: str = ""
    type: str = ""


def subject_before(scene: Scene, number: int, start: int, verb: int) -> Subject | None:
    """Who does what the verb at `verb` says, within a sentence that begins at `start`; None where that can't be told."""
    text = scene.paragraphs[number]
    end = verb - len((_ADVERBS.search(text, max(start, verb - 60), verb) or [""])[0])
    if end <= start or _NO_SUBJECT.search(text, max(start, end - 12), end):
        return None
    found = _ending_at(scene, number, start, end)
    if not found and text[end - 1] == "," and (aside := _ASIDE.search(text, max(start, end - 260), end)):
        found = _ending_at(scene, number, start, aside.start())
    if found or not _AND.search(text, max(start, end - 10), end):
        return found
    doers = {(one.kind, one.text, one.slug): one for one in doers_in(scene, number, start, end)}
    return next(iter(doers.values())) if len(doers) == 1 else None


def doers_in(scene: Scene, number: int, start: int, end: int) -> Iterator[Subject]:
    """Those who do something in a sentence, in order; nobody of a subordinate clause."""
    text = scene.paragraphs[number]
    if match := _SHE_OR_HE.match(text, start, end):
        if _ACTS.match(text, match.end(), end):
            yield Subject("pronoun", start, match.end(), match[0])
    reached = start
    for place in _named(scene, number, start, end):
        if place.start >= reached and _ACTS.match(text, place.end, end) and _stands_free(text, start, place.start, main=True):
            reached = place.end
            yield place


def _named(scene: Scene, number: int, start: int, end: int) -> list[Subject]:
    """Persons by name, and those by post alone, within a stretch."""
    text = scene.paragraphs[number]
    persons = scene.persons_in(number, start, end)
    found = [_person(text, start, one) for one in persons]
    for head in HEAD.finditer(text, start, end):
        stop = post_end(text, head.end())
        first = post_start(text, head.start(), start)
        if not any(one.start < stop and first < one.end for one in found):
            found.append(Subject("post", _with_article(text, first, start), stop, text[first:stop]))
    return sorted(found, key=lambda one: one.start)


def _ending_at(scene: Scene, number: int, start: int, end: int) -> Subject | None:
    """Whose name or post ends where a verb may follow."""
    text = scene.paragraphs[number]
    if match := _PRONOUN.search(text, max(start, end - 4), end):
        return Subject("pronoun", match.start(), end, match["word"]) if match["word"] != "who" else None
    for mention in reversed(scene.persons_in(number, max(start, end - 260), end)):
        if _BEHIND_NAME.fullmatch(text, mention.end, end):
            found = _person(text, start, mention)
            if _stands_free(text, start, found.start):
                return found
    if place := ending_post(text, end, start):
        first = _with_article(text, place[0], start)
        free = _stands_free(text, start, first) and not _is_joint(scene, number, start, first)
        return Subject("post", first, end, text[place[0] : place[1]]) if free else None
    return body_ending(scene, number, start, end) or _unknown(text, start, end)


def _person(text: str, least: int, mention: Mention) -> Subject:
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


def body_ending(scene: Scene, number: int, start: int, end: int) -> Subject | None:
    """The body whose name ends here."""
    text = scene.paragraphs[number]
    for mention in reversed(scene.bodies_in(number, max(start, end - 160), end)):
        if re.fullmatch("(?: ?\\([A-Za-z]{2,10}\\))? ?", text[mention.end : end]):
            first = _with_article(text, mention.start, start)
            return Subject("body", first, end, mention.text, mention.slug, mention.type) if _stands_free(text, start, first) else None
    match = _BODY.search(text, max(start, end - 120), end)
    if match and _stands_free(text, start, match.start()):
        return Subject("body", match.start(), end, match["name"])
    return None


_NAMED = re.compile("(?P<title>(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? )?(?P<name>[A-Z][a-zA-Z’'-]+(?: [A-Z][a-zA-Z’'-]+){0,2})$")
_FIRST_NAMED = re.compile(" (?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? )?(?P<name>[A-Z][a-zA-Z’'-]+(?: [A-Z][a-zA-Z’'-]+){0,2})")


def _unknown(text: str, start: int, end: int) -> Subject | None:
    """A name with a title, or behind a post, of somebody who is not known."""
    match = _NAMED.search(text, max(start, end - 60), end)
    if match and match["title"] and _stands_free(text, start, match.start()):
        return Subject("name", match.start(), end, match["name"])
    return None


def subject_behind(scene: Scene, number: int, start: int, end: int) -> Subject | None:
    """Who stands right behind a verb (said Mr. Dam Daeng)."""
    text = scene.paragraphs[number]
    first = next(iter(_named(scene, number, start, end)), None)
    if first and first.start <= start + 5:
        return first
    match = _FIRST_NAMED.match(text, start, end)
    return Subject("name", match.start("name"), match.end("name"), match["name"]) if match else None


def _with_article(text: str, start: int, least: int) -> int:
    """Where a noun begins with its article."""
    return start - 4 if text[max(least, start - 4) : start] in ("the ", "The ") else start


def _stands_free(text: str, start: int, place: int, *, main: bool = False) -> bool:
    """Whether what begins at `place` can be the subject of a clause; with `main` of none that hangs on another."""
    before = text[max(start, place - 14) : place]
    if place - 14 <= start and not before.strip(" “\"'‘"):
        return True
    if text[place:].startswith(("of ", "to ", "for ", "on ", "at ")):
        return False
    match = _FREE.search(before)
    return bool(match) and not (main and re.search("(?:as|while|when|that|where|whereas|because|since|which) *$", before))


def _is_joint(scene: Scene, number: int, start: int, place: int) -> bool:
    """Whether somebody else is joined to who begins at `place` (the Ambassador and the Prime Minister)."""
    text = scene.paragraphs[number]
    link = _JOINT.search(text, max(start, place - 9), place)
    if not link or "and" not in link[0]:
        return False
    persons = scene.persons_in(number, max(start, link.start() - 60), link.start())
    return bool(ending_post(text, link.start(), start)) or any(one.end == link.start() for one in persons)
