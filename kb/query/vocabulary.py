"""The words of the index as a tree of letters: how surprising a word is, and which words a text nearly begins with."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from kb.text.slips import cost_of_extra, cost_of_missing, cost_of_other, cost_of_swapped

FEWEST = 2
"""Documents that a word must be in to be offered."""

SHORTEST = 2
"""Letters of a word that is offered."""


class Near(NamedTuple):
    """A word that stands, mistyped, in a text up to `end` (characters); `cost` is that of the slips."""

    end: int
    word: str
    cost: float


class Vocabulary:
    """Words with the number of documents that have them, and a dictionary for those that none has.

    >>> words = Vocabulary({"รัฐมนตรี": 900, "ตรี": 40, "ministry": 300}, {"รัฐ"}.__contains__)
    >>> words.cost("รัฐมนตรี") < words.cost("ตรี") < words.cost("รัฐ"), words.cost("มน") is None
    (True, True)
    >>> [near.word for near in words.near("รัฐมนตี", 0, 1)], [near.word for near in words.near("minsitry", 0, 1)]
    (['รัฐมนตรี'], ['ministry'])
    """

    def __init__(self, counts: Mapping[str, int], is_word: Callable[[str], bool]) -> None:
        self.counts = {word: count for word, count in counts.items() if count >= FEWEST}
        self.longest = max(map(len, self.counts), default=0)
        self._is_word = is_word
        self._total = math.log(sum(self.counts.values()) + 1)
        self._unseen = self._total + math.log(2)
        self._next = _branch(word for word in self.counts if len(word) >= SHORTEST)

    def cost(self, word: str) -> float | None:
        """The logarithm of one over the word's share of all words; None for what is no word."""
        count = self.counts.get(word)
        if count:
            return self._total - math.log(count)
        return self._unseen if self._is_word(word) else None

    def near(self, text: str, start: int, slips: int) -> Iterator[Near]:
        """Words that a part of the text from `start` on becomes by exactly so many slips; the first letter of a word
        may be wrong with one slip only."""
        return self._near(text, start, "", 0.0, slips, slips > 1)

    def _near(self, text: str, place: int, begun: str, cost: float, slips: int, first: bool) -> Iterator[Near]:
        """As `near`, for words that begin with `begun`; a slip is tried at each letter that the text still agrees to."""
        if not slips:
            yield from self._exactly(text, place, begun, cost)
            return
        branches = self._next.get(begun)
        while branches is not None:
            if not first:
                for longer, further, slip in _slips(text, place, begun, branches):
                    if longer in self._next:
                        yield from self._near(text, further, longer, cost + slip, slips - 1, False)
            if place == len(text):
                return
            begun += text[place]
            place += 1
            first = False
            branches = self._next.get(begun)

    def _exactly(self, text: str, place: int, begun: str, cost: float) -> Iterator[Near]:
        """Words that begin with `begun` and go on as the text does."""
        while begun in self._next:
            if begun in self.counts:
                yield Near(place, begun, cost)
            if place == len(text):
                return
            begun += text[place]
            place += 1


def _slips(text: str, place: int, begun: str, branches: str) -> Iterator[tuple[str, int, float]]:
    """(what the word begins with, where the text goes on, cost) for each slip at one place."""
    here, after, before = text[place : place + 1], text[place + 1 : place + 2], begun[-1:]
    if here:
        yield begun, place + 1, cost_of_extra(before, here, after)
    for letter in branches:
        if letter == here:
            continue
        yield begun + letter, place, cost_of_missing(before, letter)
        if here:
            yield begun + letter, place + 1, cost_of_other(here, letter)
            if letter == after:
                yield begun + letter + here, place + 2, cost_of_swapped(letter, here)


def _branch(words: Iterable[str]) -> dict[str, str]:
    """For each beginning of a word the letters that may follow it."""
    branches: dict[str, str] = {"": ""}
    for word in words:
        for end, letter in enumerate(word):
            if letter not in branches.setdefault(word[:end], ""):
                branches[word[:end]] += letter
        branches.setdefault(word, "")
    return branches
