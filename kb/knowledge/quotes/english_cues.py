"""What in an English sentence attributes its words to somebody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_doers import Subject
from kb.knowledge.quotes.english_posts import ending_post
from kb.knowledge.quotes.english_sentences import Sentence
from kb.knowledge.quotes.english_subjects import body_ending, subject_before, subject_behind
from kb.knowledge.quotes.english_verbs import ABOUT, ABOUT_VERB, ACCORDING, BARE_VERB, CLAUSE, HEARER, HOLDING, TELLING, VERB

_MEANWHILE = re.compile("[,;] (?:while|whereas) ")
_TAIL = 160
"""Characters of a sentence's end in which a trailing attribution stands."""
_SAYING = ("said", "stated", "added", "noted", "explained", "revealed", "disclosed", "announced", "says", "affirmed", "stressed")
_BEFORE_NAMES = ("said", "says", "added", "explained", "noted")
_OVER = re.compile("(?: (?:today|yesterday|on|in|at) ?[^,;:]{0,40})?[.]?")
_LEAD = re.compile("(?:[^,;:]{2,60}, )?")
_BARE = re.compile(" (?=[A-Za-z0-9])(?!that |to |by |in |on |at |for |of |and |or |the same)")


@dataclass(frozen=True, slots=True)
class Cue:
    """An attribution: it stands from `start` to `end`, and the words that it attributes from `first` to `last`."""

    subject: Subject
    verb: str
    rule: str
    start: int
    end: int
    first: int
    last: int


def find_cue(scene: Scene, number: int, sentence: Sentence) -> Cue | None:
    """The first attribution of a sentence: all else of the sentence is what is said."""
    found = _according(scene, number, sentence)
    if found and found.first > found.start:
        return found
    text = scene.paragraphs[number]
    for verb in VERB.finditer(text, sentence.start, sentence.end):
        if place := _opening(text, verb, sentence.end):
            subject = subject_before(scene, number, sentence.start, verb.start())
            if subject and _may(subject, verb["verb"], place[1]):
                return Cue(subject, verb["verb"], place[1], subject.start, place[0], place[0], sentence.end)
    return found or _trailing(scene, number, sentence)


def split_clauses(scene: Scene, number: int, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence, or its parts where somebody else speaks in the second half (…, while the Minister said that …)."""
    start = sentence.start
    for link in _MEANWHILE.finditer(scene.paragraphs[number], *sentence):
        rest = Sentence(link.end(), sentence.end)
        cue = find_cue(scene, number, rest)
        if cue and cue.start == rest.start and cue.subject.kind in ("person", "post") and cue.rule in ("verb-that", "verb", "opinion"):
            yield Sentence(start, link.start())
            start = rest.start
    yield Sentence(start, sentence.end)


def _trailing(scene: Scene, number: int, sentence: Sentence) -> Cue | None:
    """Words with who says them behind (…, the Minister said)."""
    text = scene.paragraphs[number]
    for verb in VERB.finditer(text, max(sentence.start, sentence.end - _TAIL), sentence.end):
        if verb["verb"] not in _SAYING:
            continue
        if _OVER.fullmatch(text, verb.end(), sentence.end):
            subject = subject_before(scene, number, sentence.start, verb.start())
            start, end = (subject.start, verb.end()) if subject else (0, 0)
        elif text[verb.start() - 2] == "," and verb["verb"] in _BEFORE_NAMES:
            subject = subject_behind(scene, number, verb.end(), sentence.end)
            start, end = verb.start(), subject.end if subject else 0
        else:
            continue
        if subject and subject.kind != "pronoun" and text[start - 2 : start] == ", " and start - 2 > sentence.start:
            return Cue(subject, verb["verb"], "trailing", start, end, sentence.start, start - 2)
    return None


def _opening(text: str, verb: re.Match[str], end: int) -> tuple[int, str] | None:
    """Where the words begin that a verb attributes, and by which rule."""
    word = verb["verb"]
    joint = (HEARER if TELLING.fullmatch(word) else CLAUSE).match(text, verb.end(), end)
    if joint:
        return joint.end(), "opinion" if HOLDING.fullmatch(word) else "verb-that"
    if BARE_VERB.fullmatch(word) and (bare := _BARE.match(text, verb.end(), end)):
        return bare.end(), "verb"
    if text[end - 1] != ":" and ABOUT_VERB.match(text, verb.start(), end) and (about := ABOUT.match(text, verb.end(), end)):
        return about.end(), "verb-noun"
    return None


def _may(subject: Subject, verb: str, rule: str) -> bool:
    """Whether somebody of that kind says something so: a body has no opinions, and what it acknowledges is no statement."""
    return subject.kind != "body" or (rule in ("verb-that", "verb") and not verb.startswith(("acknowledg", "suggest", "conclud")))


def _according(scene: Scene, number: int, sentence: Sentence) -> Cue | None:
    """Words according to somebody: behind the comma, or before where that ends the sentence."""
    text = scene.paragraphs[number]
    for match in ACCORDING.finditer(text, sentence.start, sentence.end):
        subject = _source(scene, number, match)
        if not subject:
            continue
        verb = match[0][: len("according to")]
        if text[match.end() : match.end() + 1] == "," and _LEAD.fullmatch(text, sentence.start, match.start()):
            first = match.end() + 2
            return Cue(subject, verb, "according-to", match.start(), first, first, sentence.end)
        last = sentence.start + len(text[sentence.start : match.start()].rstrip(" ,"))
        if match.end() >= sentence.end - 1 and last > sentence.start:
            return Cue(subject, verb, "according-to", match.start(), match.end(), sentence.start, last)
    return None


def _source(scene: Scene, number: int, match: re.Match[str]) -> Subject | None:
    """Who is named behind according to; nobody where it is a paper, a law or a survey."""
    text, (start, end) = scene.paragraphs[number], match.span("source")
    for mention in scene.persons_in(number, start, end):
        if mention.end == end:
            return Subject("person", start, end, mention.text, mention.slug)
    bare = start + (4 if match["source"].lower().startswith("the ") else 0)
    post = ending_post(text, end, bare)
    if post and post[0] == bare:
        return Subject("post", start, end, text[bare:end])
    body = body_ending(scene, number, start, end)
    return body if body and body.start == start else None
