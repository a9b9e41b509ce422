"""The values that pass between layers: frozen, without behaviour beyond small derived facts."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

KINDS = ("press-release", "meeting", "resolution", "speech", "announcement")
"""What a document can be (CONTRACT: `kind`)."""

LANGUAGES = ("th", "en")
"""Languages that a document can be in; one that is neither has `""`."""

EVIDENCE = ("named", "document", "post", "none")
"""What says who spoke: the full name stands where the words are attributed; another place of the document tells; only a post is
given; nothing is."""

ENTITY_TYPES = ("ministry", "agency", "place", "theme", "person")
"""What a document can mention. All but persons are listed in tables beforehand."""


@dataclass(frozen=True, slots=True)
class Raw:
    """One source as it came: its bytes and what is known of them before reading.

    `name` is the source's name (a relative path with `/`, or a URL), `media_type` what a server declared
    (`text/html; charset=tis-620`), or "" for files.

    >>> Raw("ข่าว/๑.txt", "สวัสดี".encode()).media_type
    ''
    >>> Raw("news/1.html", b"<p>Hello</p>", "text/html").name
    'news/1.html'
    """

    name: str
    data: bytes
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader found in one source. What it could not find is empty, never guessed.

    `paragraphs` are non-empty and hold no line break; after `kb.text.normalize` they are canonical.
    `lang` is "th", "en" or "" and `kind` one of `KINDS`.

    >>> Draft("ประกาศ", ("ข้อความ",), lang="th", kind="announcement").published is None
    True
    >>> Draft("Notice", ("Text",), lang="en", kind="announcement").paragraphs
    ('Text',)
    """

    title: str
    paragraphs: tuple[str, ...]
    published: date | None = None
    lang: str = ""
    kind: str = "press-release"
    source_url: str | None = None
    views: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A record of the catalogue in its newest revision.

    `id` is short, stable and safe in a URL; `digest` names the kept original (SHA-256, hex);
    `text_digest` is the same for two sources with the same title and paragraphs; `revision` counts from 1;
    `seen` is when this revision was stored (UTC).

    >>> from datetime import UTC
    >>> Document("a1", "ข่าว.txt", "default", Draft("ชื่อ", ("ความ",)), "0" * 64, "1" * 64, 1, datetime(2026, 1, 1, tzinfo=UTC)).draft.title
    'ชื่อ'
    >>> Document("a1", "n.txt", "default", Draft("A", ("b",)), "0" * 64, "1" * 64, 1, datetime(2026, 1, 1, tzinfo=UTC)).parent is None
    True
    """

    id: str
    source: str
    collection: str
    draft: Draft
    digest: str
    text_digest: str
    revision: int
    seen: datetime
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One text that a source once had.

    >>> Version(1, None, "ชื่อเดิม").title
    'ชื่อเดิม'
    >>> Version(2, None, "New title").revision
    2
    """

    revision: int
    seen: datetime | None
    title: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that is not in, and why.

    >>> Failure("default", "เสีย.pdf", "broken", "not a PDF").reason
    'not a PDF'
    >>> Failure("default", "x.pdf", "empty", "a scan without text").code
    'empty'
    """

    collection: str
    source: str
    code: str
    reason: str
    seen: datetime | None = None


@dataclass(frozen=True, slots=True)
class Translation:
    """What a term is called in the other language.

    `text` is folded (`kb.text.normalize.fold`); `weight`, above 0 and up to 1, is the share of its own score that a match of
    it is worth beside a match of the term; `origin` says which source knows it: "names" (the gazetteer), "lexicon",
    "documents" (a pair that the user's own documents attest) or "sound".

    >>> Translation("เมืองอัจฉริยะ", 0.9, "names").origin
    'names'
    >>> Translation("smart city", 0.9, "documents").text
    'smart city'
    """

    text: str
    weight: float
    origin: str


@dataclass(frozen=True, slots=True)
class Completion:
    """What a person may be about to type, and how many documents have it.

    >>> Completion("เมืองอัจฉริยะ", 12).count
    12
    >>> Completion("smart city", 3).text
    'smart city'
    """

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a document where an entity is named.

    `type` is one of `ENTITY_TYPES`; `paragraph` counts from 1, 0 is the title;
    `start` and `end` count characters of that paragraph, and `text` is what stands there; `rule` names the rule that took it
    for one. A person's `slug` is the name as this document knows it (`kb.knowledge.people`).

    >>> Mention("place", "tak", 1, 7, 10, "ตาก", "after จังหวัด").text
    'ตาก'
    >>> Mention("ministry", "mof", 0, 4, 23, "Ministry of Finance", "name").paragraph
    0
    """

    type: str
    slug: str
    paragraph: int
    start: int
    end: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document in their place: `paragraph` counts from 1, `start` and `end` count its characters, `text` stands there.

    >>> Passage(1, 14, 19, "น้ำลด").text
    'น้ำลด'
    >>> Passage(2, 0, 5, "Water").paragraph
    2
    """

    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something, as one document tells it. `key` is a person's `Mention.slug` (the slug of a ministry or an agency where
    `type` is that), "" where nobody whom the document names is meant; `name` is the fullest that it gives, without title; `post`
    as it gives it, in its fullest form; `evidence` is one of `EVIDENCE`.

    >>> Speaker("person", "ดำ แดงดี", "ดำ แดงดี", "อธิบดีกรมป่าไม้", "named").evidence
    'named'
    >>> Speaker("", "", "", "Prime Minister", "post").key
    ''
    """

    type: str
    key: str
    name: str
    post: str
    evidence: str


NOT_STATED = Speaker("", "", "", "", "none")


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement that a document attributes to someone. `parts` are its words, without quotation marks: one passage, or more
    where the text breaks off (“…,” he said, “…”) or goes on in the next paragraph under the same marks; `continued` are later
    paragraphs of the same speech without an attribution of their own; `cue` is what attributes it (speaker and verb), None where
    nothing does; `verb` is as written, with its ว่า; `rule` names what found it.

    >>> words = Passage(1, 14, 19, "น้ำลด")
    >>> Quote((words,), False, "กล่าวว่า", "verb", Speaker("person", "ดำ แดงดี", "ดำ แดงดี", "", "named")).text
    'น้ำลด'
    >>> Quote((Passage(1, 1, 4, "Yes"), Passage(1, 15, 17, "we")), True, "said", "split", NOT_STATED).text
    'Yes … we'
    >>> Quote((Passage(1, 1, 4, "Yes"), Passage(2, 1, 3, "we")), True, "said", "marks", NOT_STATED).text
    'Yes we'
    """

    parts: tuple[Passage, ...]
    direct: bool
    verb: str
    rule: str
    speaker: Speaker
    cue: Passage | None = None
    continued: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """All its words; … stands where parts of one paragraph are apart."""
        gaps = (" … " if one.paragraph == other.paragraph else " " for one, other in pairwise(self.parts))
        return "".join(text for part, gap in zip(self.parts, (*gaps, ""), strict=True) for text in (part.text, gap))
