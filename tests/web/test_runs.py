"""Paragraphs in runs: what is marked and what is linked may overlap."""

from hypothesis import given
from hypothesis import strategies as st

from kb.text.marks import Parts
from kb.web.runs import Anchor, Layer, cut_runs, cut_stretches

from .spoken import SPOKEN

PARTS = st.lists(st.tuples(st.text("กขaิ้ ", min_size=1, max_size=6), st.booleans()), max_size=6).map(tuple)
LAYERS = st.lists(st.builds(Layer, st.integers(0, 30), st.integers(0, 30), st.just(SPOKEN[0])), max_size=4)
ANCHORS = st.lists(st.builds(Anchor, st.integers(0, 30), st.integers(0, 30), st.just("/x"), st.just("x")), max_size=6)


@given(PARTS, ANCHORS)
def test_runs_hold_the_text_and_every_mark(parts: Parts, anchors: list[Anchor]) -> None:
    letters = [(letter, match) for text, match in parts for letter in text]
    runs = cut_runs(parts, anchors)
    assert [(letter, match) for run in runs for text, match in run.parts for letter in text] == letters
    assert all(text for run in runs for text, _ in run.parts)


@given(PARTS, ANCHORS)
def test_link_stands_exactly_where_its_anchor_does(parts: Parts, anchors: list[Anchor]) -> None:
    at = 0
    for run in cut_runs(parts, anchors):
        length = sum(len(text) for text, _ in run.parts)
        assert run.anchor is None or (run.anchor.start, run.anchor.end) == (at, at + length)
        at += length


def test_of_anchors_that_overlap_the_longest_stays() -> None:
    long, short = Anchor(0, 18, "/agencies/doh", "กรม"), Anchor(3, 11, "/x", "x")
    runs = cut_runs((("กรมทางหลวงชนบทแจ้ง", False),), [short, long])
    assert [run.anchor for run in runs] == [long]


def test_anchor_beyond_the_text_is_left_out() -> None:
    assert [run.anchor for run in cut_runs((("ตาก", True),), [Anchor(1, 9, "/x", "x")])] == [None]


@given(PARTS, ANCHORS, LAYERS)
def test_stretches_hold_the_text_every_mark_and_every_link(parts: Parts, anchors: list[Anchor], layers: list[Layer]) -> None:
    letters = [(letter, match, run.anchor is not None) for run in cut_runs(parts, anchors) for text, match in run.parts for letter in text]
    runs = [run for stretch in cut_stretches(parts, anchors, layers) for run in stretch.runs]
    assert [(letter, match, run.anchor is not None) for run in runs for text, match in run.parts for letter in text] == letters


@given(PARTS, LAYERS)
def test_layer_lies_exactly_where_its_quote_does(parts: Parts, layers: list[Layer]) -> None:
    at = 0
    for stretch in cut_stretches(parts, (), layers):
        length = sum(len(text) for run in stretch.runs for text, _ in run.parts)
        assert length
        assert stretch.layer is None or (stretch.layer.start, stretch.layer.end) == (at, at + length)
        at += length


def test_link_over_the_border_of_a_quote_is_cut_and_leads_on_from_both_sides() -> None:
    stretches = cut_stretches((("นายดำกล่าว", False),), [Anchor(0, 6, "/people/x", "ดำ")], [Layer(3, 10, SPOKEN[0])])
    assert [[(run.parts[0][0], run.anchor is not None) for run in one.runs] for one in stretches] == [
        [("นาย", True)],
        [("ดำก", True), ("ล่าว", False)],
    ]
