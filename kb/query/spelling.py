"""Did you mean: what a person meant to type, where what was typed is nearly that.

A text is read as words, and it costs what its words do: little for a frequent word, more for a rare one, most for what is
none. A repair is another reading with one slip in it, and it is offered where it costs less with the slip than what was
typed does without. So rubble (รัฐ|มน|ตี) is repaired and a rare word or a name is not.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from kb.query.syntax import FIELDS
from kb.query.vocabulary import Vocabulary
from kb.text.analyzer import RUN
from kb.text.english import stem
from kb.text.keyboard import switch_layout as switch_layout
from kb.text.normalize import canonical, fold
from kb.text.scripts import is_thai
from kb.text.slips import SLIP

MOST = 3
"""Suggestions for one text."""

LONGEST_RUN = 40
"""Characters of a run that is repaired; a longer one is a sentence, and is left as it is."""

LONGEST = 60
"""Characters of a text that is repaired: this and `LONGEST_RUN` bound the work."""

SHORTEST = 3
"""Characters of a run that is repaired: too much is a slip away from a shorter one."""

LAYOUT = 6.0
"""The cost of a whole word typed with the wrong layout, as of a slip in `kb.text.slips`."""

CAUTION = 3.0
"""How much less a repair must cost to be offered."""

DOUBT = 4.0
"""How much more one may cost by its words for the documents to be asked about it: they may know the words together."""

TRIES = 3
"""Repairs of one run that the documents are asked about."""

MORE = 3
"""How many times as many documents must have the repair as have the run as it was typed."""

LONG_WORD = 7
"""Letters of an English word from which on it is repaired with two slips in it."""

_QUOTE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\uff02'
_LEFT = re.compile(
    f"[{_QUOTE}][^{_QUOTE}]*(?:[{_QUOTE}]|$)|\\[[^\\]]*\\bTO\\b[^\\]]*\\]|(?<!\\S)-?(?:{'|'.join(FIELDS)}):\\S*"
    "|(?<!\\S)(?:OR|NOT|AND)(?!\\S)|\\S+[*](?!\\S)"
)
"""What is no word of a query: quoted passages, ranges, fields with their values, operators, beginnings."""

_JOINTS = frozenset(" -.")
"""What may stand between the words of a text that was typed with the wrong layout."""

_REPEATED = frozenset("ๆฯ")


class Repair(NamedTuple):
    """A text in place of another, and by how much it costs less (above 0)."""

    gain: float
    text: str


class Speller:
    """Knows the words of the index and offers them for what is nearly one.

    `counts` are the folded words with the number of documents that have them, `is_word` a dictionary of further words
    (folded), which are right although no document has them. Safe to use from several threads.

    >>> speller = Speller({"รัฐมนตรี": 9000, "ประชุม": 20000, "government": 800, "สวัสดี": 300}, lambda word: False)
    >>> speller.suggest("รัฐมนตี ประชุม"), speller.suggest("l;ylfu"), speller.suggest("goverment")
    (('รัฐมนตรี ประชุม',), ('สวัสดี',), ('government',))
    >>> speller.suggest("รัฐมนตรี"), speller.suggest('"รัฐมนตี"')
    ((), ())
    """

    def __init__(self, counts: Mapping[str, int], is_word: Callable[[str], bool], attest: Callable[[str], int] | None = None) -> None:
        """`attest` says in how many documents a run stands as it is; without it only the words are known."""
        self.vocabulary = Vocabulary(counts, is_word)
        self._attest = attest

    def suggest(self, text: str) -> tuple[str, ...]:
        """Repaired texts, best first; () where the text looks right. Never fails."""
        if len(text) > LONGEST:
            return ()
        pieces = list(_split(text))
        # one quotation mark alone may be the full stop of the Thai layout
        switched = [] if _LEFT.search(text.replace('"', "", 1)) else self._switch(text)
        if switched:
            return (switched[0].text,)
        repairs = [self._repair(piece) if wanted else [] for piece, wanted in pieces]
        best = [found[0].text if found else piece for (piece, _), found in zip(pieces, repairs, strict=True)]
        texts = ["".join(best)]
        for n, found in enumerate(repairs):
            texts += ["".join([*best[:n], other.text, *best[n + 1 :]]) for other in found[1:]]
        same = fold(canonical(text))
        return tuple(dict.fromkeys(found for found in texts if fold(canonical(found)) != same))[:MOST]

    def _repair(self, typed: str) -> list[Repair]:
        """Repairs of what stands between two spaces, best first."""
        mended = canonical(typed)
        return self._switch(typed) or self._mend(mended) or (self._mend(typed) if typed != mended else [])

    def _switch(self, typed: str) -> list[Repair]:
        """What was typed with the wrong layout, where that gives words and the text as typed gives none."""
        switched = switch_layout(typed)
        if switched is None or len(typed) < SHORTEST:
            return []
        cost = self._cost(switched, known=True)
        if cost is None or not _JOINTS.issuperset(RUN.sub("", fold(switched))):
            return []
        gain = (self._cost(typed) or 0.0) - cost - LAYOUT
        return [Repair(gain, switched)] if gain > 0 else []

    def _cost(self, text: str, *, known: bool = False) -> float | None:
        """What a text costs as it stands; None where words must be known and one is not."""
        total = 0.0
        for run in RUN.finditer(fold(text)):
            if run.lastgroup in ("thai", "latin", "abbreviation"):
                reading = self._read(run.group().replace(".", ""))
                if known and not reading.known:
                    return None
                total += reading.cost
        return total

    def _mend(self, text: str) -> list[Repair]:
        """Repairs of the runs of a text, each by itself: the best of all of them, then others of the worst."""
        repairs: list[Repair] = []
        mended = text
        for run in reversed(list(RUN.finditer(fold(text)))):
            if run.lastgroup not in ("thai", "latin") or not SHORTEST <= len(run.group()) <= LONGEST_RUN:
                continue
            found = self._mend_run(run.group())
            if found:
                others = [Repair(gain, text[: run.start()] + word + text[run.end() :]) for gain, word in found[1:]]
                repairs += others
                mended = mended[: run.start()] + found[0].text + mended[run.end() :]
        return [Repair(0.0, mended), *sorted(repairs, reverse=True)] if mended != text else []

    def _mend_run(self, run: str) -> list[Repair]:
        """Repairs of a run of one script, best first."""
        if self.vocabulary.is_word(run) or "'" in run:
            return []
        if not is_thai(run):
            return self._mend_english(run)
        reading = self._read(run)
        gains: dict[str, float] = {}
        for start in range(len(run)):
            bound = reading.cost + DOUBT - reading.before[start]
            if min(bound, reading.after[start] + DOUBT) <= SLIP + self.vocabulary.least:
                continue
            room = [bound - after for after in reading.after]
            for end, word, cost in self.vocabulary.near(run, start, 1, room):
                text = run[:start] + word + run[end:]
                gains[text] = max(gains.get(text, -DOUBT), room[end] - cost - DOUBT)
        return self._weigh(run, gains)

    def _mend_english(self, run: str) -> list[Repair]:
        """Repairs of one word: with one slip, or two where it is long and one is not enough."""
        cost = self._read(run).cost
        room = [0.0] * len(run) + [cost + DOUBT]
        for slips in (1, 2) if len(run) >= LONG_WORD else (1,):
            gains: dict[str, float] = {}
            for _, word, taken in self.vocabulary.near(run, 0, slips, room):
                gains[word] = max(gains.get(word, -DOUBT), cost - taken)
            gains.pop(run, None)
            if found := self._weigh(run, gains):
                return found
        return []

    def _weigh(self, run: str, gains: Mapping[str, float]) -> list[Repair]:
        """The best repairs in order: by what the documents say, if they can be asked."""
        best = sorted((Repair(gain, text) for text, gain in gains.items()), key=lambda repair: (-repair.gain, repair.text))[:TRIES]
        if not best or self._attest is None:
            return [repair for repair in best if repair.gain > CAUTION]
        typed = self._attest(run)
        weighed: list[Repair] = []
        for gain, text in best:
            within = run in text  # so it stands wherever the repair does
            count = self._attest(text) if within else self.vocabulary.counts.get(text) or self._attest(text)
            apart = max(typed - count, 0) if within else typed
            gain += math.log((count + 0.5) / (apart + 0.5))
            if gain > CAUTION and count >= MORE * apart:
                weighed.append(Repair(gain, text))
        return sorted(weighed, reverse=True)

    def _read(self, run: str) -> "Reading":
        """The cheapest reading of a run up to and from each place in it."""
        costs = self._pieces(run)
        before, after = [0.0] + [float("inf")] * len(run), [float("inf")] * len(run) + [0.0]
        known = [True] + [False] * len(run)
        for start, end, cost, is_known in costs:
            if before[start] + cost < before[end]:
                before[end], known[end] = before[start] + cost, known[start] and is_known
        for start, end, cost, _ in reversed(costs):
            after[start] = min(after[start], cost + after[end])
        return Reading(before, after, known[-1])

    def _pieces(self, run: str) -> list[tuple[int, int, float, bool]]:
        """(start, end, cost, whether it is a word) of every piece of a Thai run in order of start and end; of another
        script the run is one piece."""
        if not is_thai(run):
            cost = self._english(run)
            return [(0, len(run), self.vocabulary.cost_of_new(run) if cost is None else cost, cost is not None)]
        pieces: list[tuple[int, int, float, bool]] = []
        for start in range(len(run)):
            for end in range(start + 1, len(run) + 1):
                piece = run[start:end]
                cost = 0.0 if piece in _REPEATED else self.vocabulary.cost(piece)
                pieces.append(
                    (start, end, self.vocabulary.cost_of_new(piece) if cost is None else cost, cost is not None and len(piece) > 1)
                )
        return pieces

    def _english(self, word: str) -> float | None:
        """The cost of an English word by itself or by its stem."""
        bare = word.removesuffix("'s").replace("'", "")
        cost = self.vocabulary.cost(bare)
        return self.vocabulary.cost(stem(bare)) if cost is None else cost


class Reading(NamedTuple):
    """The costs of a run up to each place in it (characters) and from there on; whether it is made of words alone."""

    before: list[float]
    after: list[float]
    known: bool

    @property
    def cost(self) -> float:
        """The whole run's."""
        return self.before[-1]


def _split(text: str) -> Iterator[tuple[str, bool]]:
    """Pieces that join to the text, and whether each may be repaired: what stands between spaces outside of quoted
    passages, fields and operators."""
    start = 0
    for left in _LEFT.finditer(text):
        yield from _between(text[start : left.start()])
        yield left.group(), False
        start = left.end()
    yield from _between(text[start:])


def _between(text: str) -> Iterator[tuple[str, bool]]:
    """Spaces, and what stands between them."""
    for n, piece in enumerate(re.split("(\\s+)", text)):
        if piece:
            yield piece, n % 2 == 0
