"""Quotes in English documents."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_answers import ANSWER, QUESTION, find_answers
from kb.knowledge.quotes.english_cues import Cue, find_cue, split_clauses
from kb.knowledge.quotes.english_direct import Spoken, find_spoken
from kb.knowledge.quotes.english_pronouns import Thread
from kb.knowledge.quotes.english_reach import Reach
from kb.knowledge.quotes.english_sentences import Sentence, split_sentences
from kb.knowledge.quotes.english_speakers import Cast
from kb.knowledge.quotes.english_verbs import GATE
from kb.knowledge.quotes.marks import find_marked
from kb.model import NOT_STATED, Quote


def find_english(scene: Scene) -> Iterator[Quote]:
    """The quotes of a document, in no order.

    >>> [quote] = find_english(Scene(["News", "The Prime Minister said that water fell."], "en", (), ()))
    >>> quote.text, quote.verb, quote.speaker.post
    ('water fell.', 'said', 'Prime Minister')
    >>> list(find_english(Scene(["ข่าว", "น้ำลด"], "en", (), ())))
    []
    """
    cast = Cast(scene)
    answers = list(find_answers(scene, cast)) if any(map(ANSWER.match, scene.paragraphs)) else []
    taken = {part.paragraph for one in answers for part in (*one.parts, *one.continued)}
    taken |= {number for number, text in enumerate(scene.paragraphs) if answers and QUESTION.match(text)}
    numbers = [number for number, text in enumerate(scene.paragraphs) if number and number not in taken and GATE.search(text)]
    return chain(answers, _Reader(scene, cast).read(numbers) if numbers else ())


class _Reader:
    """A document while its quotes are looked for. `_taken` says up to where a paragraph belongs to a quote that began before it."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene, self._thread, self._reach = scene, Thread(scene, cast), Reach(scene, cast)
        self._spoken: dict[int, list[Spoken]] = {}
        self._marked: dict[int, list[tuple[int, int]]] = {}
        self._taken: dict[int, int] = {}
        for one in find_spoken(scene, find_marked(scene.paragraphs)):
            self._spoken.setdefault(one.number, []).append(one)
            for part in one.parts:
                self._marked.setdefault(part.paragraph, []).append((part.start, part.end))

    def read(self, numbers: Iterable[int]) -> Iterator[Quote]:
        """The quotes of some paragraphs."""
        for number in numbers:
            self._thread.begin()
            yield from self._read_paragraph(number)

    def _read_paragraph(self, number: int) -> Iterator[Quote]:
        sentences = [part for one in split_sentences(self._scene.paragraphs[number]) for part in split_clauses(self._scene, number, one)]
        spoken = self._spoken_in(number, sentences)
        marked = _among(self._marked.get(number, ()), sentences) | spoken.keys()
        at = 0
        while at < len(sentences):
            sentence, joined = sentences[at], 1
            yield from map(self._direct, spoken.get(at, ()))
            if at not in marked and sentence.start >= self._taken.get(number, 0):
                if cue := find_cue(self._scene, number, sentence):
                    free = (
                        next((one for one in range(at + 1, len(sentences)) if one in marked), len(sentences)) if marked else len(sentences)
                    )
                    quote, joined = self._reported(number, cue, sentences[at:free])
                    if quote:
                        yield quote
                else:
                    self._thread.follow(number, sentence)
            at += joined

    def _spoken_in(self, number: int, sentences: Sequence[Sentence]) -> dict[int, list[Spoken]]:
        """Direct speech by the sentence in which it is attributed."""
        starts, found = [one.start for one in sentences], dict[int, list[Spoken]]()
        for one in self._spoken.get(number, ()):
            found.setdefault(max(0, bisect_right(starts, one.start) - 1), []).append(one)
        return found

    def _direct(self, one: Spoken) -> Quote:
        speaker = self._thread.speaker(one.subject, one.number, one.subject.start)
        self._thread.said(speaker)
        parts = tuple(self._scene.cut(part.paragraph, part.start, part.end) for part in one.parts)
        return Quote(parts, True, one.verb, one.rule, speaker, self._scene.cut(one.number, one.start, one.end))

    def _reported(self, number: int, cue: Cue, sentences: Sequence[Sentence]) -> tuple[Quote | None, int]:
        """The quote that a cue attributes, and of how many sentences it is. Where a line is broken behind that, it begins in the next."""
        speaker = self._thread.speaker(cue.subject, number, sentences[0].start)
        others = self._reach.others(number, cue, speaker)
        self._thread.said(NOT_STATED if others else speaker)
        joined = self._reach.joined(number, cue, speaker, others, sentences)
        end = cue.last if joined == 1 else sentences[joined - 1].end
        continued = tuple(self._reach.continued(number)) if end == len(self._scene.paragraphs[number].rstrip(" ")) else ()
        self._taken |= {part.paragraph: part.end for part in continued}
        named = self._scene.paragraphs[number][cue.start : cue.end].rstrip(" ,")
        place = self._scene.cut(number, cue.start, cue.start + len(named))
        if cue.first < end:
            continued = (self._scene.cut(number, cue.first, end), *continued)
        quote = Quote(continued[:1], False, cue.verb, cue.rule, speaker, place, continued[1:]) if continued else None
        return quote, joined


def _among(places: Sequence[tuple[int, int]], sentences: Sequence[Sentence]) -> set[int]:
    """The numbers of the sentences that have a letter in common with some places."""
    starts, ends = [one.start for one in sentences], [one.end for one in sentences]
    return {number for start, end in places for number in range(bisect_right(ends, start), bisect_right(starts, end - 1))}
