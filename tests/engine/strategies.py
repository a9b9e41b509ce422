"""Hypothesis strategies: small collections of entries, and trees that ask about them."""

from hypothesis import strategies as st

from kb.engine.base import ALTERNATIVE, Entry
from kb.query.tree import And, Best, Boost, Days, Every, Flat, Keyword, Maybe, Node, Not, Nothing, Or, Prefix, Slots, Term

WORDS = ("น้ำ", "นำ", "น้ำท่วม", "ท่วม", "ข้าว", "ขาว", "เมือง", "เมืองอัจฉริยะ", "smart", "smarter", "city")
TEXTS = ("body_words", "title_clusters", "body_clusters")
PLACED = TEXTS[1:]
VALUES = ("ก", "ข", "ค")
KEYWORDS = ("lang", "person")
DAYS = (737_000, 737_004)

word = st.sampled_from(WORDS)
field = st.sampled_from(TEXTS)
slot = word | st.lists(word, min_size=2, max_size=3, unique=True).map(ALTERNATIVE.join)
value = st.sampled_from(VALUES)
weight = st.sampled_from((0.25, 1.0, 3.0))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A few slots, now and then so often that the length is beyond what is stored exactly."""
    return " ".join(draw(st.lists(slot, max_size=12)) * draw(st.sampled_from((1, 1, 1, 2, 9, 40))))


@st.composite
def entries(draw: st.DrawFn, key: str) -> Entry:
    """An entry of this id."""
    return Entry(
        key,
        draw(st.integers(1, 9)),
        draw(st.dictionaries(field, texts())),
        draw(st.dictionaries(st.sampled_from(KEYWORDS), st.lists(value, max_size=3).map(tuple))),
        draw(st.none() | st.integers(*DAYS)),
    )


@st.composite
def collections(draw: st.DrawFn) -> list[Entry]:
    """Entries of different ids."""
    return [draw(entries(f"ข่าว-{n}")) for n in range(draw(st.integers(0, 8)))]


@st.composite
def phrases(draw: st.DrawFn) -> Slots:
    """Two to four terms at rising positions."""
    steps = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    positions = [sum(steps[:n]) for n in range(len(steps) + 1)]
    return Slots(draw(st.sampled_from(PLACED)), tuple((position, draw(word)) for position in positions))


leaves: st.SearchStrategy[Node] = st.one_of(
    st.builds(Term, field, word),
    phrases(),
    st.builds(Prefix, field, st.sampled_from(("", "น", "น้ำ", "เมือ", "smart"))),
    st.builds(Keyword, st.sampled_from(KEYWORDS), value),
    st.builds(Days, st.integers(*DAYS), st.integers(*DAYS)),
    st.sampled_from((Every(), Nothing())),
)


def _branches(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    parts = st.lists(nodes, max_size=4).map(tuple)
    return st.one_of(
        st.builds(And, parts),
        st.builds(Or, parts, st.sampled_from((0, 1, 1, 2, 3))),
        st.builds(Best, parts),
        st.builds(Maybe, nodes, nodes),
        st.builds(Not, nodes),
        st.builds(Boost, nodes, weight),
        st.builds(Flat, nodes, weight),
    )


trees: st.SearchStrategy[Node] = st.recursive(leaves, _branches, max_leaves=12)
