"""Streams: what an index is made and kept up to date from."""

from collections.abc import Iterator
from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from kb.catalogue import Catalogue, Change

from .samples import arrival

NAMES = [f"{name}.txt" for name in "กขคงจ"]

steps = st.lists(
    st.tuples(
        st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(["แรก", "สอง"])), max_size=5),
        st.lists(st.sampled_from(NAMES), max_size=2),
    ),
    max_size=6,
)
"""Batches: what is stored (name, text) and what is removed before."""

Index = dict[str, tuple[int, str]]


def play(catalogue: Catalogue, step: tuple[list[tuple[str, str]], list[str]]) -> None:
    stored, removed = step
    catalogue.store([arrival(*each) for each in stored], [], [arrival(name).id for name in removed])


def replay(index: Index, changes: Iterator[Change]) -> int:
    batch = 0
    for change in changes:
        for key in change.removed:
            index.pop(key, None)
        index.update({document.id: (document.revision, document.draft.title) for document in change.documents})
        batch = change.batch
    return batch


def state(catalogue: Catalogue) -> Index:
    titles = {document.id: document.draft.title for chunk in catalogue.scan(2) for document in chunk}
    return {key: (revision, titles[key]) for key, revision in catalogue.inventory()}


@settings(max_examples=50)
@given(steps, st.integers(1, 4), st.integers(0, 6))
def test_replay_gives_the_same_state(batches: list[tuple[list[tuple[str, str]], list[str]]], chunk: int, split: int) -> None:
    index: Index = {}
    with Catalogue.open("sqlite://") as catalogue:
        for step in batches[:split]:
            play(catalogue, step)
        held = replay(index, catalogue.changes(0, chunk))
        assert (held, index) == (catalogue.batch, state(catalogue))
        for step in batches[split:]:
            play(catalogue, step)
        replay(index, catalogue.changes(held, chunk))
        assert index == state(catalogue)
        assert list(catalogue.changes(catalogue.batch)) == []


@settings(max_examples=50)
@given(steps.filter(bool), st.integers(1, 3), st.integers(0, 8))
def test_replay_that_stops_anywhere_goes_on_from_its_batch(
    batches: list[tuple[list[tuple[str, str]], list[str]]], chunk: int, pieces: int
) -> None:
    index: Index = {}
    with Catalogue.open("sqlite://") as catalogue:
        for step in batches:
            play(catalogue, step)
        held = replay(index, islice(catalogue.changes(0, chunk), pieces))
        replay(index, catalogue.changes(held, chunk))
        assert index == state(catalogue)


@settings(max_examples=50)
@given(steps.filter(bool), steps, st.integers(1, 3))
def test_replay_sees_what_is_stored_meanwhile(
    before: list[tuple[list[tuple[str, str]], list[str]]], meanwhile: list[tuple[list[tuple[str, str]], list[str]]], chunk: int
) -> None:
    index: Index = {}
    waiting = list(meanwhile)

    def changes(catalogue: Catalogue) -> Iterator[Change]:
        for change in catalogue.changes(0, chunk):
            yield change
            if waiting:
                play(catalogue, waiting.pop())

    with Catalogue.open("sqlite://") as catalogue:
        for step in before:
            play(catalogue, step)
        held = replay(index, changes(catalogue))
        replay(index, catalogue.changes(held, chunk))
        assert index == state(catalogue)


def test_changes_of_a_batch_of_failures_only_move_the_batch_on(catalogue: Catalogue) -> None:
    catalogue.store([], [])
    assert list(catalogue.changes(0)) == [Change(1, (), ())]


def test_changes_hold_at_most_a_chunk_of_documents(catalogue: Catalogue) -> None:
    catalogue.store([arrival(f"ข่าว/{n}.txt") for n in range(5)], [])
    assert [(len(change.documents), change.batch) for change in catalogue.changes(0, 2)] == [(2, 0), (2, 0), (1, 1)]


def test_changes_come_in_the_order_of_batches(catalogue: Catalogue) -> None:
    catalogue.store([arrival("ก"), arrival("ข"), arrival("ค")], [])
    catalogue.store([arrival("ก", "ใหม่")], [])
    assert [document.source for change in catalogue.changes(0, 1) for document in change.documents] == ["ข", "ค", "ก"]


def test_inventory_is_streamed_in_pieces(catalogue: Catalogue) -> None:
    catalogue.store([arrival(f"ข่าว/{n}.txt") for n in range(3)], [])
    inventory = catalogue.inventory()
    assert next(inventory)[1] == 1
    assert len(list(inventory)) == 2
