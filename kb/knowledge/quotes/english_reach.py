"""How far an attribution reaches in an English document: the sentences behind that plainly are the same one's words."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_cues import Cue, find_cue
from kb.knowledge.quotes.english_doers import doers_in
from kb.knowledge.quotes.english_sentences import Sentence, split_sentences
from kb.knowledge.quotes.english_speakers import Cast, Identity, identity
from kb.knowledge.quotes.english_verbs import DEED, NARRATION
from kb.model import NOT_STATED, Passage, Speaker

_STOPPED = re.compile('(?<!Gen)(?<!Mr)(?<!Ms)(?<!Dr)(?<!Prof)[.!?:;…][”"’)]*$|[”"]$')
_HANGING = re.compile(
    "(?:This|These|That|Those|It|Such|They|Also|Moreover|Furthermore|In addition|Additionally|Therefore|Hence|However|"
    "As a result|He|She|His|Her)\\b"
)
"""How a sentence begins that hangs on the one before."""
_LINES = 12
"""Lines over which a sentence goes on at most where a document breaks its lines."""
_WIDEST = 160
"""Characters of the longest line of a document that breaks its lines."""


class Reach:
    """The words of a document's quotes beyond the sentence that attributes them."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene, self._cast = scene, cast

    def others(self, number: int, cue: Cue, speaker: Speaker) -> set[Identity]:
        """Those of whom the attributed words tell, other than who says them."""
        named = {(one.slug, "") for one in self._scene.persons_in(number, cue.first, cue.last)}
        doers = map(self._cast.speaker, doers_in(self._scene, number, cue.first, cue.last))
        return (named | {identity(one) for one in doers}) - {identity(speaker), identity(NOT_STATED)}

    def joined(self, number: int, cue: Cue, speaker: Speaker, others: set[Identity], sentences: Sequence[Sentence]) -> int:
        """How many sentences, the attributed one first, plainly give the same one's words. Where a document introduces who speaks by
        name, what follows is mostly its own report: no more is joined there than was attributed, but for what hangs on it."""
        if cue.last < sentences[0].end:
            return 1
        text, introduced = self._scene.paragraphs[number], speaker.evidence == "named"
        for count, sentence in enumerate(sentences[1:], 1):
            far = introduced and sentence.end - cue.first > 2 * (cue.last - cue.first)
            if (far and not _HANGING.match(text, sentence.start)) or self._turns(number, sentence, others):
                return count
        return len(sentences)

    def continued(self, number: int) -> Iterator[Passage]:
        """The rest of the last sentence of a paragraph where lines are broken."""
        text = self._scene.paragraphs[number]
        for following in range(number + 1, min(len(self._scene.paragraphs), number + 1 + _LINES)):
            line = self._scene.paragraphs[following]
            if _STOPPED.search(text.rstrip(" ")) or not (line[:1].islower() or self._breaks_lines):
                return
            end = next((one.end for one in split_sentences(line)), 0)
            if not end:
                return
            yield self._scene.cut(following, 0, end)
            if end < len(line.rstrip(" ")):
                return
            text = line

    def _turns(self, number: int, sentence: Sentence, others: set[Identity]) -> bool:
        """Whether a sentence begins something else: narration, an attribution, or what somebody does of whom nothing was said."""
        text = self._scene.paragraphs[number]
        if NARRATION.match(text, sentence.start) or text[sentence.end - 1] == ":" or (not others and DEED.match(text, sentence.start)):
            return True
        cue = find_cue(self._scene, number, sentence)
        if cue and not (others and cue.subject.kind == "pronoun" and cue.subject.start == sentence.start):
            return True
        doers = {identity(self._cast.speaker(one)) for one in doers_in(self._scene, number, *sentence) if one.kind != "pronoun"}
        return bool(doers - others)

    @cached_property
    def _breaks_lines(self) -> bool:
        """Whether the document has a paragraph for each line."""
        long = [text for text in self._scene.paragraphs[1:] if len(text) >= 60]
        return len(long) > 3 and 2 * sum(not _STOPPED.search(text) for text in long) > len(long) and max(map(len, long)) < _WIDEST
