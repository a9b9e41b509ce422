"""Two wordings of one statement beside each other: the words in which they differ."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import groupby

from kb.text.marks import Parts
from kb.web.citing.lines import Cut, load_cut

MOST = 6_000
"""Characters of both wordings up to which their words are compared; longer ones are shown as they are."""


def compare(then: str, now: str, cut: Cut | None = None) -> tuple[Parts, Parts]:
    """Both wordings in (text, differs) pairs. `cut` cuts words, by the dictionary where none is given.

    >>> compare("น้ำลดแล้ว", "น้ำลดแน่นอน")
    ((('น้ำลด', False), ('แล้ว', True)), (('น้ำลด', False), ('แน่นอน', True)))
    >>> compare("in a year", "in two years")[1]
    (('in ', False), ('two', True), (' ', False), ('years', True))
    """
    if len(then) + len(now) > MOST:
        return _whole(then), _whole(now)
    words = cut or load_cut()
    left, right = words(then), words(now)
    kept = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    same = [range(block.a, block.a + block.size) for block in kept], [range(block.b, block.b + block.size) for block in kept]
    return _mark(left, same[0]), _mark(right, same[1])


def _mark(words: Iterable[str], same: Iterable[range]) -> Parts:
    known = {n for here in same for n in here}
    runs = groupby(enumerate(words), lambda numbered: numbered[0] not in known)
    return tuple(("".join(word for _, word in run), differs) for differs, run in runs)


def _whole(text: str) -> Parts:
    return ((text, False),) if text else ()
