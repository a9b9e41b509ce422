"""The phrases of a title that a person may be about to type."""

from collections.abc import Sequence

from kb.text.analyzer import STOP_WORDS, Analyzer, Token
from kb.text.normalize import canonical, fold
from kb.text.scripts import is_thai

LONGEST_PHRASE = 5
"""Words of a phrase."""

LONGEST_TITLE = 100
"""Characters up to which a title is a phrase itself."""

MOST = 80
"""Phrases of a title: the shortest, which other titles are likely to have too."""

_JOINTS = frozenset(("", " ", "-"))
"""What may stand between two words of one phrase."""


def find_phrases(title: str, analyzer: Analyzer) -> tuple[str, ...]:
    """The title and the phrases of up to five words in it, folded, as they stand: each begins and ends with a word that
    asks for something, and no punctuation comes between.

    >>> find_phrases("ประชุมเครือข่ายเมือง", Analyzer())
    ('ประชุมเครือข่ายเมือง', 'ประชุม', 'เครือข่าย', 'เมือง', 'ประชุมเครือข่าย', 'เครือข่ายเมือง')
    >>> find_phrases("The Smart City of Phuket", Analyzer())[:4]
    ('the smart city of phuket', 'smart', 'city', 'phuket')
    """
    text = fold(canonical(title))
    tokens = list(analyzer.tokens(text))
    found = [text] if text and len(text) <= LONGEST_TITLE else []
    begins = [_begins(text, token, analyzer) for token in tokens]
    ends = [_ends(text, token, analyzer) for token in tokens]
    reach = _find_reach(text, tokens)
    for size in range(LONGEST_PHRASE):
        for first in range(len(tokens) - size):
            last = first + size
            if begins[first] and ends[last] and last <= reach[first]:
                found.append(text[tokens[first].start : tokens[last].end])
    return tuple(dict.fromkeys(found))[:MOST]


def _find_reach(text: str, tokens: Sequence[Token]) -> list[int]:
    """For each word the last one that a phrase from it on may go to: no punctuation comes between."""
    reach = list(range(len(tokens)))
    for n in range(len(tokens) - 2, -1, -1):
        if text[tokens[n].end : tokens[n + 1].start] in _JOINTS:
            reach[n] = reach[n + 1]
    return reach


def _begins(text: str, token: Token, analyzer: Analyzer) -> bool:
    """Whether a phrase can begin with a word: not with a number, nor within a name that was cut into rubble."""
    if token.terms[0][:1].isdigit():
        return False
    return _asks(token) and (_is_word(token, analyzer) or not is_thai(text[token.start - 1 : token.start]))


def _ends(text: str, token: Token, analyzer: Analyzer) -> bool:
    """Whether a phrase can end with a word."""
    return _asks(token) and (_is_word(token, analyzer) or not is_thai(text[token.end : token.end + 1]))


def _asks(token: Token) -> bool:
    """Whether a word asks for something."""
    return token.terms[0] not in STOP_WORDS and token.end - token.start > 1


def _is_word(token: Token, analyzer: Analyzer) -> bool:
    """Whether a Thai word is one of the dictionary's; those of other scripts are words as they stand."""
    return not is_thai(token.terms[0]) or analyzer.is_word(token.terms[0])
