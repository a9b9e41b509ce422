"""Who stands before a verb in an English sentence: a person by name or by post, a body, he or she."""

import re

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_doers import FAR, Subject, doers_in, person_of, stands_free, those_in, with_article
from kb.knowledge.quotes.english_posts import HEAD, ending_post, following_post
from kb.knowledge.titles import NO_LATIN_NAME

_ADVERBS = re.compile(
    "(?:,? ?\\b(?:also|then|thus|therefore|further|furthermore|once|again|later|additionally|already|always|constantly|"
    "firmly|strongly|sincerely|truly|earnestly|"
    "clearly|personally|recently|earlier|today|yesterday|subsequently|repeatedly|finally|likewise|proudly|further|has|have|had)\\b,?)* *$"
)
_NO_SUBJECT = re.compile(
    "\\b(?:was|were|is|are|be|been|being|not|to|will|would|can|could|may|might|must|should|shall|it|which|that|they|we|I|you|jointly)$"
)
_PRONOUN = re.compile("(?<![A-Za-z])(?P<word>[Hh]e|[Ss]he|who)$")
_AND = re.compile("(?:,| and| but|, and|, but)(?: also)?$")
_COMMA = re.compile(",")
_ASIDES = 4
"""Commas behind a name within which what is said of somebody ends."""
_BEHIND_NAME = re.compile("(?: ?\\([^()]{1,60}\\))?(?:, ?[^;:]{2,200},)?$")
_JOINT = re.compile("(?: and|,)(?: the)? *$")
BODY_HEADS = (
    "Ministry|Department|Bank|Office|Council|Commission|Authority|Organi[sz]ation|Association|Agency|Cent(?:er|re)|"
    "Institute|Government|Committee|Board|"
    "Bureau|Embassy|Federation|Chamber|Fund|Police|Programme|University|Administration"
)
_BODY = re.compile(
    f"(?:(?:[Tt]he )?(?P<name>(?:[A-Z][A-Za-z.&’'-]* )*(?:{BODY_HEADS})(?: (?:of|for|on|and|the|"
    f"[A-Z][A-Za-z’'.&-]*))*(?: ?\\([A-Za-z ]{{2,30}}\\)){{0,2}}))$"
)
_GLOSSES = re.compile("(?: ?\\([A-Za-z ]{2,30}\\)){0,2} ?")
_NAMED = re.compile("(?P<title>(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? )?(?P<name>(?:[A-Z][a-zA-Z’'-]+ ){0,2}[A-Z][a-zA-Z’'-]+)$")
_BARE = re.compile("(?P<name>[A-Z][a-zA-Z’'-]+(?: [A-Z][a-zA-Z’'-]+){0,2}) ")
_FIRST_NAMED = re.compile(" (?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? )?(?P<name>[A-Z][a-zA-Z’'-]+(?: [A-Z][a-zA-Z’'-]+){0,2})")


def subject_before(scene: Scene, number: int, start: int, verb: int) -> Subject | None:
    """Who does what the verb at `verb` says, within a sentence that begins at `start`; None where that can't be told."""
    text = scene.paragraphs[number]
    end = verb - len((_ADVERBS.search(text, max(start, verb - 60), verb) or [""])[0])
    if end <= start or _NO_SUBJECT.search(text, max(start, end - 12), end):
        return None
    found = _ending_at(scene, number, start, end)
    if not found and text[end - 1] == ",":
        found = _before_aside(scene, number, start, end)
    if found or not _AND.search(text, max(start, end - 10), end):
        return found
    doers = {(one.kind, one.text, one.slug): one for one in doers_in(scene, number, max(start, end - FAR), end)}
    return next(iter(doers.values())) if len(doers) == 1 else None


def _before_aside(scene: Scene, number: int, start: int, end: int) -> Subject | None:
    """Whose name or post ends before what stands between commas up to the verb."""
    text = scene.paragraphs[number]
    commas = [match.start() for match in _COMMA.finditer(text, max(start, end - 260), end - 1)][-_ASIDES:]
    for comma in reversed(commas):
        found = _ending_at(scene, number, start, comma) or _unknown(text, start, comma, following_post(text, comma))
        if found:
            return found
    return None


def _ending_at(scene: Scene, number: int, start: int, end: int) -> Subject | None:
    """Whose name or post ends where a verb may follow."""
    text = scene.paragraphs[number]
    if match := _PRONOUN.search(text, max(start, end - 4), end):
        return Subject("pronoun", match.start(), end, match["word"]) if match["word"] != "who" else None
    for mention in reversed(scene.persons_in(number, max(start, end - 260), end)):
        if _BEHIND_NAME.fullmatch(text, mention.end, end):
            found = person_of(text, start, mention)
            if stands_free(text, start, found.start):
                return found
    if place := ending_post(text, end, start):
        first = with_article(text, place[0], start)
        free = stands_free(text, start, first) and not _is_joint(scene, number, start, first)
        return Subject("post", first, end, text[place[0] : place[1]]) if free else None
    return body_ending(scene, number, start, end) or _unknown(text, start, end)


def body_ending(scene: Scene, number: int, start: int, end: int) -> Subject | None:
    """The body whose name ends here."""
    text = scene.paragraphs[number]
    for mention in reversed(scene.bodies_in(number, max(start, end - 160), end)):
        if _GLOSSES.fullmatch(text, mention.end, end):
            first = with_article(text, mention.start, start)
            return Subject("body", first, end, mention.text, mention.slug, mention.type) if stands_free(text, start, first) else None
    match = _BODY.search(text, max(start, end - 120), end)
    if match and not HEAD.search(match["name"]) and stands_free(text, start, match.start()):
        return Subject("body", match.start(), end, match["name"])
    return None


def _unknown(text: str, start: int, end: int, post: str = "") -> Subject | None:
    """A name with a title, or beside a post, of somebody who is not known."""
    match = _NAMED.search(text, max(start, end - 60), end)
    if not match:
        return None
    words = match["name"].split(" ")
    while words and any(word.lower() in NO_LATIN_NAME for word in words):
        words.pop(0)
    name, place = " ".join(words), match.start() if len(words) > match["name"].count(" ") else end - len(" ".join(words))
    titled = bool(match["title"]) and place == match.start()
    if not post and (before := ending_post(text, place - (text[place - 1 : place] == " "), start)):
        place, post = before[0], text[before[0] : before[1]]
        titled = True
    if not words or not (titled or (post and len(words) > 1)) or not stands_free(text, start, place):
        return None
    return Subject("name", with_article(text, place, start), end, name, post=post)


def bare_name(text: str, start: int, end: int) -> Subject | None:
    """A name that is all that stands between words in marks and a verb (“…” Dam said)."""
    match = _BARE.fullmatch(text, start, end)
    if not match or any(word.lower() in NO_LATIN_NAME for word in match["name"].split(" ")):
        return None
    return Subject("name", start, match.end("name"), match["name"])


def subject_behind(scene: Scene, number: int, start: int, end: int) -> Subject | None:
    """Who stands right behind a verb (said Mr. Dam Daeng)."""
    text = scene.paragraphs[number]
    first = next(iter(those_in(scene, number, start, end)), None)
    if first and first.start <= start + 5:
        return first
    match = _FIRST_NAMED.match(text, start, end)
    return Subject("name", match.start("name"), match.end("name"), match["name"]) if match else None


def _is_joint(scene: Scene, number: int, start: int, place: int) -> bool:
    """Whether somebody else is joined to who begins at `place` (the Ambassador and the Prime Minister)."""
    text = scene.paragraphs[number]
    link = _JOINT.search(text, max(start, place - 9), place)
    if not link or "and" not in link[0]:
        return False
    persons = scene.persons_in(number, max(start, link.start() - 60), link.start())
    return bool(ending_post(text, link.start(), start)) or any(one.end == link.start() for one in persons)
