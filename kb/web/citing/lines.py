"""Text in lines: how wide it is at most, and where a line may end, in Thai between words and never inside a cluster."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from unicodedata import category, east_asian_width

from kb.text.normalize import ABOVE_BELOW
from kb.text.thai import Thai, clusters

ELLIPSIS = "…"

Cut = Callable[[str], Sequence[str]]
"""Cuts a text into words that join to it."""

_WIDE = frozenset("mwMW@%—…ฌญฒณฐฏฎฑฤฦฆฬ๛")
_NARROW = frozenset("iIljtfr.,:;'!|()[] ‘’เแโใไาะๅ")
_EXACT = {"แ": 0.75, "า": 0.55, "ะ": 0.6, "โ": 0.5, "ใ": 0.5, "ไ": 0.5, " ": 0.35}
_NOT_FIRST = re.compile("[”’»)\\]},.;:!?%…ๆฯ]")
_NOT_LAST = re.compile("[“‘«(\\[{]$")
_CLUSTER = re.compile(f"\\S[{ABOVE_BELOW}\u0e33\u0300-\u036f\u200d\ufe0f]*|\\s")
_PART = re.compile("[^ ]+ *| +")
"""The dictionary has names of offices with spaces in them, where a line may end."""

_THAI = re.compile("[\u0e01-\u0e5b]+|[^\u0e01-\u0e5b]+")


@lru_cache(maxsize=1)
def load_cut() -> Cut:
    """The Thai dictionary's way to cut words.

    >>> load_cut()("น้ำลดแล้ว")
    ['น้ำลด', 'แล้ว']
    >>> load_cut()("Smart city")
    ['Smart', ' ', 'city']
    """
    return Thai().cut


def measure(text: str) -> float:
    """Width in ems, rather more than any usual face takes. Marks above and below the line have none.

    >>> measure("นี้") == measure("น")
    True
    >>> measure("Mw") > measure("il")
    True
    """
    return sum(map(_measure, text))


def wrap(text: str, width: float, most: int, cut: Cut) -> list[str]:
    """The text in at most `most` lines of `width` ems; where it is longer, … stands at its end.

    >>> wrap("น้ำลดแล้วทุกจังหวัด", 6, 2, load_cut())
    ['น้ำลดแล้ว', 'ทุกจังหวัด']
    >>> wrap("The water has fallen everywhere", 8, 2, load_cut())
    ['The water has', 'fallen…']
    """
    lines = _fill(text, width, cut)
    if len(lines) <= most:
        return lines
    kept = lines[:most]
    kept[-1] = _shorten(kept[-1], width, cut)
    return kept


def fits(text: str, width: float, most: int, cut: Cut) -> bool:
    """Whether the whole text fits."""
    return len(_fill(text, width, cut)) <= most


def _fill(text: str, width: float, cut: Cut) -> list[str]:
    lines = [""]
    for piece in _pieces(text, width, cut):
        if lines[-1] and measure((lines[-1] + piece).rstrip(" ")) > width:
            lines[-1] = lines[-1].rstrip(" ")
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip(" ")
    return [line.rstrip(" ") for line in lines if line] or [""]


def _pieces(text: str, width: float, cut: Cut) -> Iterator[str]:
    """What a line may end behind: words, with the spaces and marks that belong to them; a longer one in clusters."""
    held = ""
    for word in chain.from_iterable(map(_PART.findall, cut(text))):
        if held and not _NOT_FIRST.match(word) and not _NOT_LAST.search(held) and not _joined(held, word):
            yield from _split(held, width)
            held = ""
        held += word
    yield from _split(held, width)


def _joined(before: str, word: str) -> bool:
    """Whether no line may end between two words: a space stays with the word before it, Latin letters and digits together."""
    return word[:1] == " " or (_is_plain(before[-1:]) and _is_plain(word[:1])) or bool(category(word[0]).startswith("M"))


def _is_plain(character: str) -> bool:
    return character not in ("", " ") and not "\u0e01" <= character <= "\u0e5b" and east_asian_width(character) not in "WF"


def _split(piece: str, width: float) -> Iterator[str]:
    if measure(piece) <= width:
        yield piece
        return
    for run in _THAI.findall(piece):
        yield from clusters(run) if "\u0e01" <= run[0] <= "\u0e5b" else _CLUSTER.findall(run)


def _shorten(line: str, width: float, cut: Cut) -> str:
    """The line with … behind its last word that leaves room for it."""
    pieces = list(_pieces(line, width, cut))
    while len(pieces) > 1 and measure("".join(pieces).rstrip(" ") + ELLIPSIS) > width:
        pieces.pop()
    return "".join(pieces).rstrip(" ,;:") + ELLIPSIS


def _measure(character: str) -> float:
    """Width of one character in ems."""
    if category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    if character in _EXACT:
        return _EXACT[character]
    if character in _NARROW:
        return 0.42
    if character in _WIDE or east_asian_width(character) in "WF" or ord(character) > 0xFFFF:
        return 1.05
    if "\u0e01" <= character <= "\u0e5b":
        return 0.7
    return 0.62 if character.islower() or character.isdigit() else 0.75
