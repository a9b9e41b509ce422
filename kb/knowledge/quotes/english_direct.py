"""Direct speech in English documents: words in marks with who says them before or behind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_doers import Subject
from kb.knowledge.quotes.english_sentences import split_sentences
from kb.knowledge.quotes.english_subjects import bare_name, subject_before, subject_behind
from kb.knowledge.quotes.english_verbs import AWAY, VERB
from kb.knowledge.quotes.marks import Marked

_REACH = 220
_TO_MARK = re.compile(f'(?: {AWAY} [^.;:“”"]{{0,90}}?)?(?: as follows)?(?P<link>,? that,?|[,:]|, that:)? ?$')
_BEHIND = re.compile(" ?[.,;]|$| (?:and|at|in|on|during|to|when|while|before|after|as)\\b(?!.{0,80} that )")
_CLOSE = re.compile('[”"’\'»]*[.,!?]? ?[”"]?[,.]? ?')
_OVER = re.compile(" ?[.,;!?]|$| (?:and|but) ")
_LEADS_ON = re.compile('[,:] ?[“"‘]')
_SHORTEST = 12
"""Letters of the shortest words in marks that a verb before makes a quote."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words in marks, and the attribution that stands from `start` to `end` of paragraph `number`."""

    parts: tuple[Marked, ...]
    subject: Subject
    verb: str
    rule: str
    number: int
    start: int
    end: int


def find_spoken(scene: Scene, marked: Sequence[Marked]) -> Iterator[Spoken]:
    """The direct speech of a document, in order."""
    chains = list(_chains(marked))
    used = -1
    for place, chain in enumerate(chains):
        if place <= used:
            continue
        found = _before(scene, chain) or _behind(scene, chain)
        if not found:
            continue
        following = chains[place + 1] if place + 1 < len(chains) else None
        if following and found.rule == "marks-behind" and _goes_on(scene, found, following) and not _behind(scene, following):
            found, used = Spoken((*chain, *following), found.subject, found.verb, "split", found.number, found.start, found.end), place + 1
        yield found


def _chains(marked: Sequence[Marked]) -> Iterator[tuple[Marked, ...]]:
    """Outermost stretches, those over several paragraphs together."""
    chain: list[Marked] = []
    for one in marked:
        if one.depth or not one.paragraph:
            continue
        goes_on = chain and chain[-1].closed < 0 and one.paragraph == chain[-1].paragraph + 1 and one.opened <= 0
        if chain and not goes_on:
            yield tuple(chain)
            chain = []
        chain.append(one)
    if chain:
        yield tuple(chain)


def _before(scene: Scene, chain: tuple[Marked, ...]) -> Spoken | None:
    """Words in marks right behind a verb of saying: in the same paragraph, or at the end of the one before."""
    first = chain[0]
    number, end = first.paragraph, first.opened
    if end == 0 and number > 1 and scene.paragraphs[number - 1].endswith(":"):
        number, end = number - 1, len(scene.paragraphs[number - 1])
    text = scene.paragraphs[number]
    for verb in reversed(list(VERB.finditer(text, max(0, end - _REACH), end))):
        link = _TO_MARK.fullmatch(text, verb.end(), end)
        if not link:
            continue
        least = max(0, end - 3 * _REACH)
        start = next(least + one.start for one in reversed(split_sentences(text[least:end])) if least + one.start <= verb.start())
        subject = subject_before(scene, number, start, verb.start())
        if not subject or not _is_said(scene, chain, link["link"] or ""):
            return None
        return Spoken(chain, subject, verb["verb"], "marks-before", number, subject.start, verb.end())
    return None


def _is_said(scene: Scene, chain: tuple[Marked, ...], link: str) -> bool:
    """Whether marks hold what is said and not the first words of it (that “Nam Jai” is a dam)."""
    last = chain[-1]
    text = scene.paragraphs[last.paragraph]
    whole = last.closed < 0 or text[last.end - 1] in ".,!?;" or bool(_OVER.match(text, last.closed + 1))
    return whole and sum(one.end - one.start for one in chain) >= (_SHORTEST if link else 5 * _SHORTEST)


def _behind(scene: Scene, chain: tuple[Marked, ...]) -> Spoken | None:
    """Words in marks with somebody and a verb right behind, in either order."""
    last = chain[-1]
    text, number = scene.paragraphs[last.paragraph], last.paragraph
    if last.closed < 0 or sum(one.end - one.start for one in chain) < _SHORTEST or not _begins(scene, chain[0]):
        return None
    close = _CLOSE.match(text, last.closed)
    start = close.end() if close else last.closed + 1
    for verb in VERB.finditer(text, start, min(len(text), start + _REACH)):
        if verb.start() == start:
            subject = subject_behind(scene, number, verb.end(), min(len(text), verb.end() + _REACH))
            return Spoken(chain, subject, verb["verb"], "marks-behind", number, start, subject.end) if subject else None
        ended = text[last.end - 1] in ".!?" and _LEADS_ON.match(text, verb.end())
        if ended or not _BEHIND.match(text, verb.end()):
            return None
        subject = subject_before(scene, number, start, verb.start()) or bare_name(text, start, verb.start())
        if subject and subject.start - start <= len("As "):
            return Spoken(chain, subject, verb["verb"], "marks-behind", number, subject.start, verb.end())
        return None
    return None


def _begins(scene: Scene, first: Marked) -> bool:
    """Whether marks open where a sentence begins, and not in the middle of one (called “Water for All”, he said)."""
    before = scene.paragraphs[first.paragraph][max(0, first.opened - 3) : max(0, first.opened)].rstrip(" ")
    return not before or before[-1] in '.!?:”"’)'


def _goes_on(scene: Scene, found: Spoken, following: tuple[Marked, ...]) -> bool:
    """Whether the same speech goes on behind its attribution (“…,” he said, “…”)."""
    first = following[0]
    between = scene.paragraphs[found.number][found.end : max(found.end, first.opened)]
    return first.paragraph == found.number and first.opened >= found.end and not between.strip(" ,:.")
