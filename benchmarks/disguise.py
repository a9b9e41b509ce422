"""Other spellings of a passage that a search takes for the same: white space, digits, forms, dashes, sara am, case."""

import random
import re
from collections.abc import Callable

_LOOSE_SPACE = re.compile("(?<![A-Za-z\u00c0-\u024f]) | (?![A-Za-z\u00c0-\u024f])")
"""A space that does not part two Latin words: Thai is written with or without it."""

_MARKS = re.compile("([\u0e31\u0e34-\u0e39])([\u0e48-\u0e4b])")
_ARABIC_TO_THAI = {ord("0") + n: chr(0x0E50 + n) for n in range(10)}
_THAI_TO_ARABIC = {ord(thai): chr(arabic) for arabic, thai in _ARABIC_TO_THAI.items()}
_FULL_WIDTH = {code: chr(code + 0xFEE0) for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))}
_DASHES = {ord("-"): "\u2013", 0x2013: "-", 0x2014: "-"}


def _add_invisible(text: str) -> str:
    middle = len(text) // 2
    return f"{text[:middle]}\u200b{text[middle:]}"


DISGUISES: dict[str, Callable[[str], str]] = {
    "space_dropped": lambda text: _LOOSE_SPACE.sub("", text.strip()),
    "space_doubled": lambda text: text.replace(" ", "  "),
    "space_no_break": lambda text: text.replace(" ", "\u00a0"),
    "line_break": lambda text: text.replace(" ", "\r\n"),
    "zero_width": _add_invisible,
    "thai_digits": lambda text: text.translate(_ARABIC_TO_THAI),
    "arabic_digits": lambda text: text.translate(_THAI_TO_ARABIC),
    "full_width": lambda text: text.translate(_FULL_WIDTH),
    "dashes": lambda text: text.translate(_DASHES),
    "sara_am": lambda text: text.replace("\u0e33", "\u0e4d\u0e32"),
    "mark_order": lambda text: _MARKS.sub(r"\2\1", text),
    "case": lambda text: "".join(letter.swapcase() if letter.isascii() else letter for letter in text),
}
"""Every way to write a passage that must not count, by name."""


def disguise(passage: str, chance: random.Random) -> tuple[str, str]:
    """(name, other spelling) of a passage by one of the ways that change it, each as likely as any other."""
    spellings = {name: spell(passage) for name, spell in DISGUISES.items()}
    name = chance.choice([name for name, spelling in spellings.items() if spelling != passage])
    return name, spellings[name]
