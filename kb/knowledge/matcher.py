"""One Aho–Corasick pass over a text: every place where one of many forms stands, with exact offsets."""

from typing import NamedTuple

from kb.text.normalize import fold


class Match(NamedTuple):
    """A form that stands in a text from `start` to `end`."""

    start: int
    end: int
    form: str


def squeeze(text: str) -> str:
    """What two spellings of one form have in common: folded, without spaces beside Thai letters."""
    return fold(text)
