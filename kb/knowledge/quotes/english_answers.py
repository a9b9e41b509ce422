"""Interviews in English documents: a question is nobody's quote, the answer is of the one who is asked."""

import re
from collections.abc import Iterator

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_speakers import Cast
from kb.model import NOT_STATED, Passage, Quote

ANSWER = re.compile("(?:A|Answer)(?: ?[0-9]{1,2})?: ?(?=[^ ])")
"""What a paragraph with an answer begins with."""

QUESTION = re.compile("(?:Q|Question)(?: ?[0-9]{1,2})?[:.] ?(?=[^ ])")
"""What one with a question begins with."""
_REACH = 12
"""Paragraphs over which an answer goes on at most."""


def find_answers(scene: Scene, cast: Cast) -> Iterator[Quote]:
    """The answers of an interview, if the document has one. Where it names one person only, that one is asked."""
    speaker = cast.told_of(scene.people[0].key) if len(scene.people) == 1 else NOT_STATED
    for number, text in enumerate(scene.paragraphs[1:], 1):
        label = ANSWER.match(text)
        if label and QUESTION.match(scene.paragraphs[number - 1]):
            verb = label[0].rstrip(" :")
            words, cue = scene.cut(number, label.end(), len(text)), scene.cut(number, 0, len(verb))
            yield Quote((words,), False, verb, "answer", speaker, cue, tuple(_rest(scene, number)))


def _rest(scene: Scene, number: int) -> Iterator[Passage]:
    """The paragraphs of an answer behind its first, if a question ends it."""
    behind = range(number + 1, min(len(scene.paragraphs), number + 1 + _REACH))
    end = next((one for one in behind if QUESTION.match(scene.paragraphs[one])), number + 1)
    return (scene.cut(one, 0, len(scene.paragraphs[one])) for one in range(number + 1, end))
