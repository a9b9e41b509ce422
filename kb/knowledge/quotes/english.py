"""Quotes in English documents."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_cues import Cue, find_cue
from kb.knowledge.quotes.english_direct import Spoken, find_spoken
from kb.knowledge.quotes.english_sentences import Sentence, split_sentences
from kb.knowledge.quotes.english_speakers import Cast
from kb.knowledge.quotes.english_subjects import Subject, doers_in
from kb.knowledge.quotes.english_verbs import GATE, NARRATION
from kb.knowledge.quotes.marks import LONGEST, Marked, find_marked
from kb.model import NOT_STATED, Passage, Quote, Speaker

_MARK = re.compile('[“"„«]')
_STOPPED = re.compile('(?<!Gen)(?<!Mr)(?<!Ms)(?<!Dr)(?<!Prof)[.!?:;…][”"’)]*$|[”"]$')
_HANGING = re.compile(
    "(?:This|These|That|Those|It|Such|They|Also|Moreover|Furthermore|In addition|Additionally|Therefore|Hence|However|As a result|He|She|His|Her)\\b"
)
"""How a sentence begins that hangs on the one before."""
_LINES = 12
"""Lines over which a sentence goes on at most where a document breaks its lines."""


def find_english(scene: Scene) -> Iterator[Quote]:
    """The quotes of a document, in no order."""
    numbers = [number for number, text in enumerate(scene.paragraphs) if number and (GATE.search(text) or _MARK.search(text))]
    return _Reader(scene).read(numbers) if numbers else iter(())


class _Reader:
    """A document while its quotes are looked for. `_doer` is who did something last in the paragraph that is read, as far as it tells
    beyond doubt whom he or she means; `_taken` says up to where a paragraph belongs to a quote that began before."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._cast = scene, Cast(scene)
        self._spoken = list(find_spoken(scene, find_marked(scene.paragraphs)))
        self._taken: dict[int, int] = {}
        self._doer = NOT_STATED

    def read(self, numbers: Iterable[int]) -> Iterator[Quote]:
        """The quotes of some paragraphs."""
        for number in numbers:
            self._doer = NOT_STATED
            yield from self._read_paragraph(number)

    def _read_paragraph(self, number: int) -> Iterator[Quote]:
        sentences = split_sentences(self._scene.paragraphs[number])
        in_marks = [part for one in self._spoken for part in one.parts if part.paragraph == number]
        at = 0
        while at < len(sentences):
            sentence, joined = sentences[at], 1
            for one in self._spoken:
                if one.number == number and sentence.start <= one.start < sentence.end:
                    yield self._direct(one)
            if sentence.start >= self._taken.get(number, 0) and not any(_overlap(part, sentence) for part in in_marks):
                if cue := find_cue(self._scene, number, sentence):
                    speaker = self._speaker(cue.subject, number)
                    joined = self._joined(number, cue, speaker, sentences[at:])
                    yield self._reported(number, cue, speaker, sentences[at + joined - 1])
                self._follow(number, sentence, cue)
            at += joined

    def _direct(self, one: Spoken) -> Quote:
        speaker = self._speaker(one.subject, one.number) if one.subject else NOT_STATED
        self._doer = speaker
        parts = tuple(self._scene.cut(part.paragraph, part.start, part.end) for part in one.parts)
        return Quote(parts, True, one.verb, one.rule, speaker, self._scene.cut(one.number, one.start, one.end))

    def _reported(self, number: int, cue: Cue, speaker: Speaker, last: Sentence) -> Quote:
        end = max(cue.last, last.end)
        words = self._scene.cut(number, cue.first, end)
        continued = tuple(self._continued(number)) if end == len(self._scene.paragraphs[number].rstrip(" ")) else ()
        cut = len(self._scene.paragraphs[number][: cue.end].rstrip(" ,"))
        return Quote((words,), False, cue.verb, cue.rule, speaker, self._scene.cut(number, cue.start, cut), continued)

    def _speaker(self, subject: Subject, number: int) -> Speaker:
        """Who is meant; a pronoun means who did something last."""
        if subject.kind != "pronoun":
            return self._cast.speaker(subject)
        doer = self._doer if self._doer != NOT_STATED else self._doer_before(number)
        if doer == NOT_STATED or not self._cast.fits(subject.text, doer):
            return NOT_STATED
        return self._cast.told_of(doer.key) if doer.type == "person" and doer.key else doer

    def _doer_before(self, number: int) -> Speaker:
        """The only one who does anything in the paragraph before."""
        if number < 2:
            return NOT_STATED
        doers = {
            self._cast.speaker(one)
            for sentence in split_sentences(self._scene.paragraphs[number - 1])
            for one in doers_in(self._scene, number - 1, *sentence)
            if one.kind != "pronoun"
        }
        keys = {(one.key, one.name, "" if one.key else one.post) for one in doers}
        return doers.pop() if len(keys) == 1 else NOT_STATED

    def _follow(self, number: int, sentence: Sentence, cue: Cue | None) -> None:
        """Keep in mind who did something in a sentence; nobody where there are several."""
        if cue:
            speaker = self._speaker(cue.subject, number)
            self._doer = NOT_STATED if self._others(number, cue.first, cue.last, speaker) else speaker
            return
        doers = [one for one in doers_in(self._scene, number, *sentence) if one.kind != "pronoun"]
        if doers:
            speakers = {self._cast.speaker(one) for one in doers}
            self._doer = speakers.pop() if len(speakers) == 1 else NOT_STATED

    def _others(self, number: int, start: int, end: int, speaker: Speaker) -> set[tuple[str, str]]:
        """Those who are said to do something, other than who says it."""
        named = {(one.slug, "") for one in self._scene.persons_in(number, start, end)}
        doers = map(self._cast.speaker, doers_in(self._scene, number, start, end))
        return (named | {_identity(one) for one in doers}) - {_identity(speaker), _identity(NOT_STATED)}

    def _joined(self, number: int, cue: Cue, speaker: Speaker, sentences: Sequence[Sentence]) -> int:
        """How many sentences, the attributed one first, plainly give the same one's words."""
        if cue.last < sentences[0].end:
            return 1
        others = self._others(number, cue.first, cue.last, speaker)
        budget = 2 * (cue.last - cue.first) if speaker.evidence == "named" else LONGEST
        for count, sentence in enumerate(sentences[1:], 1):
            text = self._scene.paragraphs[number][sentence.start : sentence.end]
            hangs = bool(_HANGING.match(text))
            if NARRATION.match(text) or text.endswith(":") or (sentence.end - cue.first > budget and not hangs):
                return count
            if self._turns(number, sentence, speaker, others):
                return count
        return len(sentences)

    def _turns(self, number: int, sentence: Sentence, speaker: Speaker, others: set[tuple[str, str]]) -> bool:
        """Whether a sentence begins something else: an attribution, or a deed of somebody of whom nothing was said so far."""
        cue = find_cue(self._scene, number, sentence)
        if cue and not (cue.subject.kind == "pronoun" and others):
            return True
        doers = {_identity(self._cast.speaker(one)) for one in doers_in(self._scene, number, *sentence) if one.kind != "pronoun"}
        return bool(doers - others)

    def _continued(self, number: int) -> Iterator[Passage]:
        """The rest of a sentence that a broken line cuts off."""
        text = self._scene.paragraphs[number]
        for following in range(number + 1, min(len(self._scene.paragraphs), number + 1 + _LINES)):
            line = self._scene.paragraphs[following]
            if _STOPPED.search(text.rstrip(" ")) or not (line[:1].islower() or self._breaks_lines):
                return
            end = next((one.end for one in split_sentences(line)), 0)
            yield self._scene.cut(following, 0, end)
            self._taken[following] = end
            if end < len(line.rstrip(" ")):
                return
            text = line

    @cached_property
    def _breaks_lines(self) -> bool:
        """Whether the document has a paragraph for each line."""
        long = [text for text in self._scene.paragraphs[1:] if len(text) >= 60]
        return len(long) > 3 and 2 * sum(not _STOPPED.search(text) for text in long) > len(long) and max(map(len, long)) < 160


def _overlap(part: Marked, sentence: Sentence) -> bool:
    return part.start < sentence.end and sentence.start < part.end


def _identity(speaker: Speaker) -> tuple[str, str]:
    """What tells one speaker from others."""
    return (speaker.key, "") if speaker.key else (speaker.name, speaker.post)
