"""What is cited: a quote with all that a citation says of it."""

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from urllib.parse import quote

from kb.model import Speaker
from kb.text.normalize import canonical

WEB = ("http://", "https://")
"""How an address begins that a reader may be sent to."""

NAMING = ("named", "document")
"""Evidence by which the document itself names the speaker."""

# Neither XML nor a form on lines can hold these.
_UNWRITABLE = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SAFE = "%/:=&?~#+!$,;@*[]"


@dataclass(frozen=True, slots=True)
class Cited:
    """A quote to be cited. `words` are as the document has them; `direct` says whether they are the speaker's own.

    `published` is the document's day, None where unknown, and `seen` that on which the page was read; publishers may be "".
    `address` is the page of the quote, `source` the original page where there is one, both absolute; `paragraph` counts from 1.
    Every text is one canonical line and every address all ASCII, whatever was given; a `source` that is no web address is None;
    a missing title is the address.

    >>> nobody = Speaker("", "", "", "", "none")
    >>> Cited("q1", "น้ำ\\nลด", True, nobody, "ข่าว", "th", None, "กรมน้ำ", "", "https://a.th/ก", "data:x", 1, date(2026, 1, 2)).words
    'น้ำ ลด'
    >>> Cited("q2", "Yes", True, nobody, "News", "en", None, "", "Office", "https://a.th/a b", None, 1, date(2026, 1, 2)).address
    'https://a.th/a%20b'
    """

    id: str
    words: str
    direct: bool
    speaker: Speaker
    title: str
    lang: str
    published: date | None
    publisher_th: str
    publisher_en: str
    address: str
    source: str | None
    paragraph: int
    seen: date

    def __post_init__(self) -> None:
        """Make every text safe for forms that are made of lines."""
        for name in ("id", "words", "title", "publisher_th", "publisher_en"):
            object.__setattr__(self, name, tidy(getattr(self, name)))
        texts = {one.name: tidy(getattr(self.speaker, one.name)) for one in fields(Speaker)}
        object.__setattr__(self, "speaker", replace(self.speaker, **texts))
        object.__setattr__(self, "address", _encode(self.address))
        object.__setattr__(self, "title", self.title or self.address)
        object.__setattr__(self, "source", _encode(self.source) if self.source and self.source.lower().startswith(WEB) else None)

    @property
    def name(self) -> str:
        """Who spoke; "" where the document gives no name, even if the post tells who had it on that day."""
        return self.speaker.name if self.speaker.evidence in NAMING else ""

    @property
    def post(self) -> str:
        """The speaker's post; "" where it is not known, or where nobody is."""
        return self.speaker.post if self.speaker.evidence != "none" else ""

    def publisher(self, lang: str) -> str:
        """The publisher's name in a language, else in the other."""
        return (self.publisher_th or self.publisher_en) if lang == "th" else (self.publisher_en or self.publisher_th)


def tidy(text: str) -> str:
    """A text as one canonical line, without what can't be written everywhere.

    >>> tidy("น้ำ\\r\\nลด")
    'น้ำ ลด'
    >>> tidy("a\\uffffb")
    'a�b'
    """
    return canonical(_UNWRITABLE.sub("\ufffd", canonical(text)))


def _encode(address: str) -> str:
    """An address in ASCII; what is encoded stays so. Brackets and quotes of any form are encoded with the rest."""
    return quote(address.strip(), safe=_SAFE, errors="replace")
