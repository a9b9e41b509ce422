"""The words of the index as a tree of letters: how surprising a word is, and which words a text nearly begins with."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kb.text.analyzer import RUN
from kb.text.english import stem
from kb.text.scripts import is_thai
from kb.text.slips import cost_of_extra, cost_of_missing, cost_of_other, cost_of_swapped

FEWEST = 2
"""Documents that a word must be in to be offered."""

RUBBLE = 2.0
"""What up to `SHORT` Thai letters that are in no dictionary cost above their share: they are pieces of names, and of
typos."""

SHORT = 3
"""Letters of a piece that may be rubble."""

NEW, NEW_LETTER = 1.0, 1.5
"""What a word that nobody knows costs above one that a single document has, and each letter of it."""

SECOND = 3.0
"""What a second slip in a word costs less than a first one: who makes one makes more."""


class Near(NamedTuple):
    """A word that stands, mistyped, in a text up to `end` (characters); what it and the slips cost."""

    end: int
    word: str
    cost: float


class Vocabulary:
    """Words with the number of documents that have them, and a dictionary for those that none has.

    >>> words = Vocabulary({"รัฐมนตรี": 900, "ตรี": 40, "ministry": 300}, {"รัฐ"}.__contains__)
    >>> words.cost("รัฐมนตรี") < words.cost("ตรี") < words.cost("รัฐ"), words.cost("มน") is None
    (True, True)
    >>> [near.word for near in words.near("รัฐมนตี", 0, 1, [99.0] * 8)]
    ['รัฐมนตรี']
    >>> [near.word for near in words.near("minsitry", 0, 1, [99.0] * 9)]
    ['ministry']
    """

    def __init__(self, counts: Mapping[str, int], is_word: Callable[[str], bool]) -> None:
        kept = {word: count for word, count in counts.items() if count >= FEWEST and (len(word) > 1 or word.isascii() or is_word(word))}
        for term in _find_bare_stems(kept):
            del kept[term]
        total = math.log(sum(kept.values()) + 1)
        self.counts = kept
        self.is_word = is_word
        self._total = total
        self._costs = {word: total - math.log(count) + self._find_rubble(word) for word, count in kept.items()}
        self.least = min(self._costs.values(), default=0.0)
        """The cost of the most frequent word."""
        self.branches = _branch(filter(_is_of_letters, kept))
        """The letters that may follow each beginning of a word that is made of letters alone."""
        self._first = {thai: "".join(letter for letter in self.branches[""] if is_thai(letter) == thai) for thai in (False, True)}

    def cost(self, word: str) -> float | None:
        """The logarithm of one over the word's share of all words; None for what is no word."""
        cost = self._costs.get(word)
        if cost is None and self.is_word(word):
            return self._total + math.log(2)
        return cost

    def cost_of_new(self, word: str) -> float:
        """What a word costs that neither documents nor the dictionary have.

        >>> words = Vocabulary({"น้ำ": 9}, {"น้ำ"}.__contains__)
        >>> words.cost_of_new("นำ") > (words.cost("น้ำ") or 0), words.cost_of_new("waters") > words.cost_of_new("water")
        (True, True)
        """
        return self._total + NEW + NEW_LETTER * len(word)

    def near(self, text: str, start: int, slips: int, room: Sequence[float]) -> Iterator[Near]:
        """Words that a part of the text from `start` on becomes by exactly so many slips, where slips and word cost less
        than `room` has for the place at which that part ends. With more than one slip, the first letter is right."""
        return self._near(text, start, "", 0.0, slips, slips > 1, room)

    def _find_rubble(self, word: str) -> float:
        return RUBBLE if len(word) <= SHORT and is_thai(word) and not self.is_word(word) else 0.0

    def _near(self, text: str, place: int, begun: str, slip: float, slips: int, first: bool, room: Sequence[float]) -> Iterator[Near]:
        """As `near`, for words that begin with `begun`: a slip is tried at each letter up to which the text agrees."""
        while begun in self.branches:
            if not first:
                for longer, further, cost in self._slips(text, place, begun):
                    if slips == 1:
                        yield from self._exactly(text, further, longer, slip + cost, room)
                    else:
                        yield from self._near(text, further, longer, slip + cost - SECOND, slips - 1, False, room)
            if place == len(text):
                return
            begun += text[place]
            place += 1
            first = False

    def _slips(self, text: str, place: int, begun: str) -> Iterator[tuple[str, int, float]]:
        """(what the word begins with, where the text goes on, cost) for each slip at one place with which the word can
        end or go on as the text does."""
        here, after, before = text[place : place + 1], text[place + 1 : place + 2], begun[-1:]
        branches = self.branches[begun] if begun else self._first[is_thai(text)]
        if here and (after in branches or begun in self._costs):
            yield begun, place + 1, cost_of_extra(before, here, after)
        for letter in branches:
            if letter == here:
                continue
            longer = begun + letter
            branched = self.branches[longer]
            ends = longer in self._costs
            if ends or here in branched:
                yield longer, place, cost_of_missing(before, letter)
            if here and (ends or after in branched):
                yield longer, place + 1, cost_of_other(here, letter)
            if here and letter == after and here in branched:
                yield longer + here, place + 2, cost_of_swapped(letter, here)

    def _exactly(self, text: str, place: int, begun: str, slip: float, room: Sequence[float]) -> Iterator[Near]:
        """Words that begin with `begun` and go on as the text does."""
        while begun in self.branches:
            cost = self._costs.get(begun)
            if cost is not None and slip + cost < room[place]:
                yield Near(place, begun, slip + cost)
            if place == len(text):
                return
            begun += text[place]
            place += 1


def _is_of_letters(word: str) -> bool:
    """Whether a word is of one script, Thai or Latin, and has no digit."""
    run = RUN.fullmatch(word)
    return run is not None and run.lastgroup in ("thai", "latin")


def _find_bare_stems(counts: Mapping[str, int]) -> list[str]:
    """English terms that are but the stem of words (citi, defens): the index has them beside the words themselves, in at
    least as many documents. What also has a form in -s is a word itself (sanction)."""
    forms: dict[str, int] = {}
    for word, count in counts.items():
        if word.isascii() and (root := stem(word)) != word:
            forms[root] = forms.get(root, 0) + count
    return [root for root, count in forms.items() if f"{root}s" not in counts and counts.get(root, count + 1) <= count]


def _branch(words: Iterable[str]) -> dict[str, str]:
    """For each beginning of a word the letters that may follow it."""
    branches: dict[str, str] = {"": ""}
    for word in words:
        for end, letter in enumerate(word):
            if letter not in branches.setdefault(word[:end], ""):
                branches[word[:end]] += letter
        branches.setdefault(word, "")
    return branches
