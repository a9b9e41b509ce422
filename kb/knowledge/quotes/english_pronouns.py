"""Whom he or she means in an English paragraph."""

from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english_doers import Subject, doers_in
from kb.knowledge.quotes.english_sentences import Sentence, split_sentences
from kb.knowledge.quotes.english_speakers import Cast, Identity, identity
from kb.model import NOT_STATED, Speaker


class Thread:
    """A paragraph while it is read from its beginning, and who did something in it last: None where nobody did so far, NOT_STATED
    where it may be one of several."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene, self._cast = scene, cast
        self._doer: Speaker | None = None

    def begin(self) -> None:
        """Begin a paragraph."""
        self._doer = None

    def said(self, speaker: Speaker) -> None:
        """Keep in mind who spoke; NOT_STATED where the words tell of others, whom he or she may mean then."""
        self._doer = speaker

    def follow(self, number: int, sentence: Sentence) -> None:
        """Keep in mind who did something in a sentence without a quote."""
        if doers := self._doers(number, *sentence):
            self._doer = next(iter(doers.values())) if len(doers) == 1 else NOT_STATED

    def speaker(self, subject: Subject, number: int, start: int) -> Speaker:
        """Who is meant in a sentence that begins at `start`. He or she is the only one whom the sentence names before, or who did
        something last; nobody where these are two (under the leadership of Mr. Dam, he …)."""
        if subject.kind != "pronoun":
            return self._cast.speaker(subject)
        named = {one.slug for one in self._scene.persons_in(number, start, subject.start)} if start < subject.start else set()
        doers = self._doers(number, start, subject.start)
        if len(named | {one.key for one in doers.values()}) > 1:
            return NOT_STATED
        before = self._doer or self._doer_before(number)
        if named and not doers and before.key not in named and before != NOT_STATED:
            return NOT_STATED
        meant = self._cast.told_of(named.pop()) if named else next(iter(doers.values()), before)
        if meant == NOT_STATED or not self._cast.fits(subject.text, meant):
            return NOT_STATED
        return self._cast.told_of(meant.key) if meant.type == "person" and meant.key else meant

    def _doers(self, number: int, start: int, end: int) -> dict[Identity, Speaker]:
        doers = (self._cast.speaker(one) for one in doers_in(self._scene, number, start, end) if one.kind != "pronoun")
        return {identity(one): one for one in doers}

    def _doer_before(self, number: int) -> Speaker:
        """The only one who does anything in the paragraph before."""
        doers: dict[Identity, Speaker] = {}
        for sentence in split_sentences(self._scene.paragraphs[number - 1]) if number > 1 else ():
            doers |= self._doers(number - 1, *sentence)
        return next(iter(doers.values())) if len(doers) == 1 else NOT_STATED
