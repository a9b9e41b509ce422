"""Arrivals to store, made from a few words."""

from datetime import date
from hashlib import sha256

from hypothesis import strategies as st

from kb.catalogue import Arrival
from kb.model import KINDS, LANGUAGES, Draft


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def arrival(
    source: str = "ข่าว/๑.txt",
    text: str = "เมืองอัจฉริยะ",
    *,
    collection: str = "default",
    original: str | None = None,
    parent: str | None = None,
    note: str = "",
    lang: str = "th",
    kind: str = "press-release",
    published: date | None = None,
    views: int | None = None,
) -> Arrival:
    """A document whose title and only paragraph are `text`; `original` stands for its bytes."""
    draft = Draft(text, (text,), published, lang, kind, None, views)
    return Arrival(collection, source, draft, digest(original or f"bytes of {text}"), digest(text), parent, note)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    ["น้ำท่วม", "ก\tข", "' \" \\ ; -- %_", "👩‍🌾🇹🇭", "ํา", "\u200b", "\u2028", "\x00ก", "null", "a\rb"]
)
"""Any text that UTF-8 can write, and the kinds that programs trip over."""

paragraphs = texts.map(lambda text: text.replace("\n", " ")).filter(bool)

drafts = st.builds(
    Draft,
    title=texts,
    paragraphs=st.lists(paragraphs, max_size=4).map(tuple),
    published=st.none() | st.dates(),
    lang=st.sampled_from([*LANGUAGES, ""]),
    kind=st.sampled_from(KINDS),
    source_url=st.none() | texts,
    views=st.none() | st.integers(0, 2**40),
)

arrivals = st.builds(
    lambda collection, source, draft, parent, note: Arrival(collection, source, draft, digest(source), digest(repr(draft)), parent, note),
    collection=texts,
    source=texts,
    draft=drafts,
    parent=st.none() | st.just("a" * 16),
    note=texts,
)
