"""Every engine in `ENGINES` against the one in memory, on generated entries and trees."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.engine import ENGINES, open_engine
from kb.engine.base import Engine, Entry
from kb.engine.memory import MemoryEngine
from kb.query.tree import Every, Node, unscored

from .samples import ids
from .strategies import KEYWORDS, TEXTS, WORDS, collections, entries, trees

OTHERS = sorted(set(ENGINES) - {"memory"})

Step = Entry | str | None
"""Write an entry, delete an id, or commit."""

steps = st.lists(
    st.one_of(st.integers(0, 5).flatmap(lambda n: entries(f"ข่าว-{n}")), st.integers(0, 5).map(lambda n: f"ข่าว-{n}"), st.none()),
    max_size=15,
)


@contextmanager
def twins(name: str, history: list[Step]) -> Iterator[tuple[Engine, Engine]]:
    """The engine and the one in memory after the same steps."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        engines = open_engine(name, Path(folder), "v1", write=True), MemoryEngine()
        for engine in engines:
            stack.enter_context(closing(engine))
            replay(engine, history)
        yield engines


def replay(engine: Engine, history: list[Step]) -> None:
    for batch, step in enumerate([*history, None]):
        if isinstance(step, Entry):
            engine.write([step])
        elif isinstance(step, str):
            engine.delete([step])
        else:
            engine.commit(batch)
    engine.refresh()


def assert_agree(engine: Engine, memory: Engine, query: Node) -> None:
    found, expected = engine.search(query, size=100), memory.search(query, size=100)
    assert found.total == expected.total
    assert {key for key, _ in found.hits} == {key for key, _ in expected.hits}
    for sort in ("newest", "oldest"):
        assert ids(engine, query, sort) == ids(memory, query, sort)
    assert engine.facets(query, KEYWORDS, 2) == memory.facets(query, KEYWORDS, 2)


def assert_scores_agree(engine: Engine, memory: Engine, query: Node) -> None:
    found, expected = engine.search(query, size=100).hits, dict(memory.search(query, size=100).hits)
    assert dict(found) == pytest.approx(expected, rel=1e-4, abs=1e-6)
    assert all(before >= after for (_, before), (_, after) in pairwise(found))


@pytest.mark.parametrize("name", OTHERS)
@settings(max_examples=60)
@given(given_entries=collections(), queries=st.lists(trees, min_size=1, max_size=20))
def test_search_agrees(name: str, given_entries: list[Entry], queries: list[Node]) -> None:
    with twins(name, list(given_entries)) as (engine, memory):
        for query in queries:
            assert_agree(engine, memory, query)
            assert_scores_agree(engine, memory, query)
            assert [engine.frequency(field, word) for field in TEXTS for word in WORDS] == [
                memory.frequency(field, word) for field in TEXTS for word in WORDS
            ]
            assert sorted(ids(engine, unscored(query))) == sorted(ids(memory, query))


@pytest.mark.parametrize("name", OTHERS)
@settings(max_examples=40)
@given(history=steps, queries=st.lists(trees, min_size=1, max_size=8))
def test_any_history_of_writes_agrees(name: str, history: list[Step], queries: list[Node]) -> None:
    with twins(name, history) as (engine, memory):
        assert (engine.batch, sorted(engine.inventory())) == (memory.batch, sorted(memory.inventory()))
        for query in [Every(), *queries]:
            assert_agree(engine, memory, query)
        for field in TEXTS:
            assert engine.complete(field, "", 4) == memory.complete(field, "", 4)
            assert all(engine.frequency(field, word) >= memory.frequency(field, word) for word in WORDS)
