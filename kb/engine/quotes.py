"""How an index of quotes keeps them: where their words stand and who said them. The words themselves are the catalogue's."""

import json
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from kb.engine.base import join_term
from kb.errors import NotFound
from kb.model import Passage, Quote, Speaker

DIRECT, REPORTED = "direct", "reported"
"""Values of the field `direct`."""

_ID = re.compile("([a-z2-7]{16})-([0-9]{1,9})-([0-9]{1,9})-([0-9]{1,9})-([0-9]{1,9})")


class Place(NamedTuple):
    """Where the first words of a quote stand: in which revision of which document, in which paragraph, from where to where."""

    document: str
    revision: int
    paragraph: int
    start: int
    end: int


def name_quote(document: str, revision: int, quote: Quote) -> str:
    """The id of a quote of a document.

    >>> from kb.model import NOT_STATED
    >>> name_quote("shwi2me6razfunxi", 1, Quote((Passage(2, 14, 19, "น้ำลด"),), False, "กล่าวว่า", "verb", NOT_STATED))
    'shwi2me6razfunxi-1-2-14-19'
    >>> read_place("shwi2me6razfunxi-1-2-14-19").paragraph
    2
    """
    return f"{document}-{revision}-{name_place(quote)}"


def name_place(quote: Quote) -> str:
    """The end of a quote's id: its paragraph, and where in that its first words begin and end.

    >>> from kb.model import NOT_STATED
    >>> name_place(Quote((Passage(2, 14, 19, "น้ำลด"),), False, "กล่าวว่า", "verb", NOT_STATED))
    '2-14-19'
    >>> name_place(Quote((Passage(1, 0, 3, "Yes"), Passage(1, 9, 11, "so")), True, "said", "split", NOT_STATED))
    '1-0-3'
    """
    first = quote.parts[0]
    return f"{first.paragraph}-{first.start}-{first.end}"


def read_place(id: str) -> Place:
    """What the id of a quote says; raises `NotFound` where it is none.

    >>> read_place("shwi2me6razfunxi-1-2-14-19").start
    14
    >>> read_place("คำพูด")
    Traceback (most recent call last):
    kb.errors.NotFound: no quote คำพูด
    """
    match = _ID.fullmatch(id)
    if not match:
        raise NotFound(f"no quote {id}")
    document, *numbers = match.groups()
    return Place(document, *map(int, numbers))


def name_speaker(speaker: Speaker) -> str:
    """What the index calls a speaker: a person's key, the type and the slug of a body; "" for nobody.

    >>> name_speaker(Speaker("person", "ดำ แดง", "ดำ แดง", "", "named"))
    'ดำ แดง'
    >>> name_speaker(Speaker("ministry", "mof", "Ministry of Finance", "", "named")) == join_term("ministry", "mof")
    True
    """
    return join_term(speaker.type, speaker.key) if speaker.key and speaker.type != "person" else speaker.key


def pack_quote(quote: Quote) -> str:
    """A quote without its words."""
    speaker = quote.speaker
    kept = {
        "parts": _pack(quote.parts),
        "direct": quote.direct,
        "verb": quote.verb,
        "rule": quote.rule,
        "speaker": [speaker.type, speaker.key, speaker.name, speaker.post, speaker.evidence],
        "cue": _pack([quote.cue] if quote.cue else []),
        "continued": _pack(quote.continued),
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def unpack_quote(packed: str, paragraphs: Sequence[str]) -> Quote:
    """The quote again, with its words from the text that it was found in (`paragraphs[0]` is the title).

    >>> quote = Quote((Passage(1, 14, 19, "น้ำลด"),), False, "กล่าวว่า", "verb", Speaker("person", "ดำ แดง", "ดำ แดง", "", "named"))
    >>> unpack_quote(pack_quote(quote), ["", "ดำแดงกล่าวว่า น้ำลด"]).text
    'น้ำลด'
    >>> quote = Quote((Passage(1, 9, 13, "Rain"),), False, "said", "verb", Speaker("", "", "", "PM", "post"))
    >>> unpack_quote(pack_quote(quote), ["", "PM said: Rain"]) == quote
    True
    """
    kept = json.loads(packed)
    parts, cue, continued = (_unpack(kept[name], paragraphs) for name in ("parts", "cue", "continued"))
    speaker = Speaker(*kept["speaker"])
    return Quote(parts, kept["direct"], kept["verb"], kept["rule"], speaker, cue[0] if cue else None, continued)


def _pack(passages: Sequence[Passage]) -> list[list[int]]:
    return [[one.paragraph, one.start, one.end] for one in passages]


def _unpack(places: Any, paragraphs: Sequence[str]) -> tuple[Passage, ...]:
    return tuple(Passage(number, start, end, paragraphs[number][start:end]) for number, start, end in places)
