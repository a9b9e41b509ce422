"""What every engine in `ENGINES` does, in cases written by hand."""

import dataclasses
from datetime import date
from math import log

import pytest

from kb.engine.base import KEYWORD_FIELDS, PLACED_FIELDS, TEXT_FIELDS, Engine, Entry
from kb.errors import EngineError
from kb.query.tree import And, Best, Boost, Days, Every, Flat, Keyword, Maybe, Node, Not, Nothing, Or, Prefix, Slots, Term

from .samples import ALL, CITY, EMPTY, FLOOD, GAP, UNDATED, fill, ids, in_order, matches, names, scores, slots

WATER = Term("body_words", "น้ำ")
FALLS = Term("body_words", "ลด")
THAI = Keyword("lang", "th")


def body(*terms: tuple[int, str]) -> Slots:
    return Slots("body_clusters", terms)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param(WATER, names(FLOOD, UNDATED), id="term"),
        pytest.param(Term("title_words", "น้ำ"), names(FLOOD), id="term of another field"),
        pytest.param(Term("body_words", "นำ"), set(), id="tone marks are meaning"),
        pytest.param(Term("body_words", "สงขลา"), names(FLOOD), id="part of a compound"),
        pytest.param(Term("body_words", "Smart"), set(), id="terms are taken as they are"),
        pytest.param(body((0, "ลด"), (1, "ความเหลื่อมล้ำ"), (2, "ทาง")), names(GAP), id="phrase through the whole"),
        pytest.param(body((0, "ลด"), (1, "เหลื่อมล้ำ"), (2, "ทาง")), names(GAP), id="phrase through a part"),
        pytest.param(body((0, "ความ"), (1, "ทาง")), names(GAP), id="all alternatives stand at one position"),
        pytest.param(body((0, "ความ"), (1, "เหลื่อมล้ำ")), set(), id="alternatives don't follow each other"),
        pytest.param(body((0, "ความ"), (0, "เหลื่อมล้ำ")), names(GAP), id="two terms at one position"),
        pytest.param(body((0, "หนัก"), (2, "สงขลา"), (4, "ลด")), names(FLOOD), id="phrase with gaps"),
        pytest.param(body((0, "น้ำ"), (5, "น้ำ")), names(FLOOD), id="a term twice"),
        pytest.param(body((0, "ท่วม"), (1, "น้ำ")), set(), id="order counts"),
        pytest.param(body((0, "ลด"), (1, "ไม่มี")), set(), id="phrase with an unknown term"),
        pytest.param(body((0, "น้ำ")), names(FLOOD), id="phrase of one"),
        pytest.param(body(), set(), id="phrase of none"),
        pytest.param(Slots("body_pairs", ((0, "น้_ำ"), (2, "ท_่ว"))), names(FLOOD), id="pairs"),
        pytest.param(Prefix("body_words", "เหลื่อม"), names(GAP), id="prefix"),
        pytest.param(Prefix("body_words", "จังหวัดส"), names(FLOOD), id="prefix of a whole"),
        pytest.param(Prefix("body_words", "digi"), names(CITY), id="English prefix"),
        pytest.param(Prefix("body_words", "น้ำ"), names(FLOOD, UNDATED), id="a term is a prefix of itself"),
        pytest.param(Prefix("body_words", ""), names(FLOOD, GAP, CITY, UNDATED), id="empty prefix"),
        pytest.param(Prefix("body_words", "d.*"), set(), id="a prefix is no pattern"),
        pytest.param(THAI, names(FLOOD, GAP, UNDATED), id="keyword"),
        pytest.param(Keyword("place", "south"), names(FLOOD, CITY), id="one of several keywords"),
        pytest.param(Keyword("place", "sou"), set(), id="keywords are whole"),
        pytest.param(Days(date(2019, 3, 1).toordinal(), date(2019, 6, 11).toordinal()), names(FLOOD, CITY), id="both ends count"),
        pytest.param(Days(date(2019, 3, 2).toordinal(), date(2020, 1, 1).toordinal()), names(FLOOD), id="days between"),
        pytest.param(Days(0, 5_000_000), names(FLOOD, GAP, CITY), id="undated is in no range"),
        pytest.param(Days(3, 2), set(), id="backward range"),
        pytest.param(Every(), names(*ALL), id="every"),
        pytest.param(Nothing(), set(), id="nothing"),
        pytest.param(And(()), names(*ALL), id="and of none"),
        pytest.param(Or(()), set(), id="or of none"),
        pytest.param(And((WATER,)), names(FLOOD, UNDATED), id="and of one"),
        pytest.param(And((WATER, FALLS)), names(FLOOD, UNDATED), id="and"),
        pytest.param(And((WATER, FALLS, Keyword("kind", "press-release"))), names(FLOOD), id="filter"),
        pytest.param(And((WATER, Nothing())), set(), id="and with nothing"),
        pytest.param(Or((Term("body_words", "smart"), Term("body_words", "ลด"))), names(FLOOD, GAP, CITY, UNDATED), id="or"),
        pytest.param(Or((WATER, FALLS, THAI), minimum=3), names(FLOOD, UNDATED), id="at least three"),
        pytest.param(Or((WATER, FALLS, THAI), minimum=2), names(FLOOD, GAP, UNDATED), id="at least two"),
        pytest.param(Or((WATER, FALLS), minimum=3), set(), id="more than there are"),
        pytest.param(Or((WATER, FALLS), minimum=0), names(*ALL), id="at least none"),
        pytest.param(Or((WATER, Or((FALLS, Term("body_words", "ทาง")))), minimum=2), names(FLOOD, UNDATED), id="or in or counts once"),
        pytest.param(Not(WATER), names(GAP, CITY, EMPTY), id="not"),
        pytest.param(Not(Not(WATER)), names(FLOOD, UNDATED), id="not not"),
        pytest.param(Not(Every()), set(), id="not every"),
        pytest.param(Not(Nothing()), names(*ALL), id="not nothing"),
        pytest.param(And((FALLS, Not(WATER))), names(GAP), id="without"),
        pytest.param(And((Not(WATER), Not(Term("body_words", "smart")))), names(GAP, EMPTY), id="only without"),
        pytest.param(And((FALLS, And((THAI, Not(WATER))))), names(GAP), id="without in an inner and"),
        pytest.param(Or((Not(THAI), Term("title_words", "ลด"))), names(CITY, EMPTY, GAP), id="not in or"),
        pytest.param(Or((And((Not(THAI), Not(Term("body_words", "city")))), WATER)), names(EMPTY, FLOOD, UNDATED), id="nots in or"),
        pytest.param(Not(And((THAI, Not(WATER)))), names(FLOOD, CITY, UNDATED, EMPTY), id="not in not"),
        pytest.param(Best((WATER, THAI)), names(FLOOD, GAP, UNDATED), id="best"),
        pytest.param(Best(()), names(), id="best of nothing"),
        pytest.param(Maybe(FALLS, WATER), names(FLOOD, GAP, UNDATED), id="maybe"),
        pytest.param(Maybe(Not(WATER), THAI), names(GAP, CITY, EMPTY), id="maybe of not"),
        pytest.param(Boost(Not(WATER), 2.0), names(GAP, CITY, EMPTY), id="boosted not"),
        pytest.param(Flat(Not(WATER), 2.0), names(GAP, CITY, EMPTY), id="flat not"),
    ],
)
def test_tree_matches(engine: Engine, query: Node, expected: set[str]) -> None:
    assert matches(engine, query) == expected


@pytest.mark.parametrize("query", [Every(), THAI, Prefix("body_words", "น้"), Days(1, 5_000_000), Not(WATER), And((THAI, Not(WATER)))])
def test_leaf_without_bm25_scores_nothing(engine: Engine, query: Node) -> None:
    assert set(scores(engine, query).values()) == {0.0}


def test_score_is_bm25(engine: Engine) -> None:
    # 2 of 5 entries have it, twice among 9 tokens and once among 2; the mean of all fields is 5.2 tokens
    rarity = log(1 + (5 - 2 + 0.5) / (2 + 0.5))
    assert scores(engine, WATER) == pytest.approx(
        {
            FLOOD.id: rarity * 2.2 * 2 / (2 + 1.2 * (0.25 + 0.75 * 9 / 5.2)),
            UNDATED.id: rarity * 2.2 * 1 / (1 + 1.2 * (0.25 + 0.75 * 2 / 5.2)),
        }
    )


def test_phrase_scores_with_the_rarity_of_its_parts(engine: Engine) -> None:
    one, two = scores(engine, Term("body_clusters", "ท่วม")), scores(engine, body((0, "ท่วม"), (1, "หนัก")))
    assert two[FLOOD.id] == pytest.approx(2 * one[FLOOD.id])


def test_scores_add_up(engine: Engine) -> None:
    water, falls = scores(engine, WATER), scores(engine, FALLS)
    for query in (And((WATER, FALLS)), And((WATER, FALLS, THAI)), And((And((WATER,)), Flat(FALLS, 0.0), FALLS))):
        assert scores(engine, query) == pytest.approx({key: water[key] + falls[key] for key in water})
    assert scores(engine, Or((WATER, FALLS))) == pytest.approx({key: water.get(key, 0.0) + falls[key] for key in falls})
    assert scores(engine, Best((FALLS, WATER))) == pytest.approx(
        {key: max(water.get(key, 0.0), falls.get(key, 0.0)) for key in water | falls}
    )
    assert scores(engine, Maybe(FALLS, WATER)) == pytest.approx({key: water.get(key, 0.0) + falls[key] for key in falls})


def test_boost_and_flat(engine: Engine) -> None:
    water = scores(engine, WATER)
    assert scores(engine, Boost(WATER, 2.5)) == pytest.approx({key: 2.5 * score for key, score in water.items()})
    assert scores(engine, Boost(Boost(WATER, 2.0), 0.5)) == pytest.approx(water)
    assert scores(engine, Flat(Or((WATER, FALLS)), 3.0)) == {FLOOD.id: 3.0, UNDATED.id: 3.0, GAP.id: 3.0}
    assert scores(engine, Boost(Flat(WATER, 3.0), 2.0)) == {FLOOD.id: 6.0, UNDATED.id: 6.0}
    assert scores(engine, Flat(Boost(WATER, 3.0), 2.0)) == {FLOOD.id: 2.0, UNDATED.id: 2.0}


def test_relevance_puts_the_best_first(engine: Engine) -> None:
    assert ids(engine, Maybe(THAI, Boost(Term("body_words", "เศรษฐกิจ"), 3.0)))[0] == GAP.id
    assert ids(engine, Or((Boost(Term("body_words", "หนัก"), 0.1), Term("body_words", "ทาง")))) == [GAP.id, FLOOD.id]


def test_dates_sort_with_undated_last(engine: Engine) -> None:
    assert ids(engine, Every(), "newest")[:3] == in_order([GAP, FLOOD, CITY])
    assert ids(engine, Every(), "oldest")[:3] == in_order([CITY, FLOOD, GAP])
    assert [score for _, score in engine.search(WATER, "newest").hits] == [0.0, 0.0]


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
def test_pages_have_no_gaps_and_no_repeats(empty: Engine, sort: str) -> None:
    numbered = (Entry(f"ข่าว-{n}", 1, {"body_words": "น้ำ " + "ลด " * (n % 4) + "ท่วม"}, published=737_000 + n % 5) for n in range(60))
    fill(empty, numbered)
    pages = [empty.search(WATER, sort, offset, 7) for offset in range(0, 63, 7)]
    assert {page.total for page in pages} == {60}
    assert [hit for page in pages for hit in page.hits] == list(empty.search(WATER, sort, size=60).hits)
    assert len({key for page in pages for key, _ in page.hits}) == 60


def test_page_beyond_the_end_is_empty_and_counts(engine: Engine) -> None:
    for offset, size in ((2, 10), (3, 10), (10**15, 10), (0, 0)):
        assert engine.search(WATER, offset=offset, size=size) == engine.search(WATER, "newest", offset, size)
        assert (engine.search(WATER, offset=offset, size=size).total, engine.search(WATER, offset=offset, size=size).hits) == (2, ())
    assert len(engine.search(Every(), size=10**15).hits) == 5


def test_facets_count_exactly(engine: Engine) -> None:
    assert engine.facets(Every(), ["place", "lang", "person"]) == {
        "place": (("south", 2), ("songkhla", 1)),
        "lang": (("th", 3), ("en", 1)),
        "person": (),
    }
    assert engine.facets(WATER, ["year"]) == {"year": (("2562", 1),)}
    assert engine.facets(Nothing(), ["lang"]) == {"lang": ()}
    assert engine.facets(Every(), []) == {}


def test_facets_are_cut_after_they_are_ordered(empty: Engine) -> None:
    # 300 people in one document each, and the last in the alphabet in two
    entries = [Entry(f"ก{n:03}", 1, keywords={"person": (f"คน-{n:03}",)}) for n in range(300)]
    fill(empty, [*entries, Entry("ข", 1, keywords={"person": ("คน-299",)})])
    assert empty.facets(Every(), ["person"], limit=3) == {"person": (("คน-299", 2), ("คน-000", 1), ("คน-001", 1))}


def test_value_given_twice_counts_once(empty: Engine) -> None:
    fill(empty, [Entry("ก", 1, keywords={"place": ("ตราด", "ตราด")})])
    assert empty.facets(Every(), ["place"]) == {"place": (("ตราด", 1),)}


def test_words_hold_no_positions(engine: Engine) -> None:
    phrase = Slots("body_words", ((0, "น้ำ"), (1, "ท่วม")))
    for query in (phrase, Or((WATER, Not(phrase)))):
        with pytest.raises(EngineError, match="can't be searched"):
            engine.search(query)


def test_all_fields_are_there(empty: Engine) -> None:
    fill(empty, [Entry("ก", 1, dict.fromkeys(TEXT_FIELDS, "น้ำ ใส"), dict.fromkeys(KEYWORD_FIELDS, ("ค่า",)))])
    for field in TEXT_FIELDS:
        assert matches(empty, And((Term(field, "น้ำ"), Term(field, "ใส")))) == {"ก"}
    for field in PLACED_FIELDS:
        assert matches(empty, Slots(field, ((0, "น้ำ"), (1, "ใส")))) == {"ก"}
    for field in KEYWORD_FIELDS:
        assert matches(empty, Keyword(field, "ค่า")) == {"ก"}
    assert empty.facets(Every(), KEYWORD_FIELDS) == dict.fromkeys(KEYWORD_FIELDS, (("ค่า", 1),))


def test_frequency_and_completion(engine: Engine) -> None:
    assert engine.frequency("body_words", "น้ำ") == 2
    assert engine.frequency("body_words", "ไม่มี") == 0
    assert engine.complete("body_words", "ล") == (("ลด", 3),)
    assert engine.complete("body_words", "digi") == (("digital", 1), ("digitalization", 1))
    assert engine.complete("body_words", "", limit=3) == (("ลด", 3), ("น้ำ", 2), ("city", 1))
    assert engine.complete("title_pairs", "ล") == ()


def test_inventory_and_size(engine: Engine) -> None:
    assert sorted(engine.inventory()) == sorted((entry.id, entry.revision) for entry in ALL)
    assert engine.size() > 0


def test_empty_index_answers(empty: Engine) -> None:
    assert (empty.search(Every()).total, empty.search(Not(WATER), "newest").hits, empty.batch, list(empty.inventory())) == (0, (), 0, [])
    assert (empty.facets(Every(), ["lang"]), empty.complete("body_words", ""), empty.frequency("body_words", "น้ำ")) == ({"lang": ()}, (), 0)


def test_writes_are_seen_after_commit_and_refresh(empty: Engine) -> None:
    empty.write([FLOOD])
    empty.refresh()
    assert matches(empty, Every()) == set()
    empty.commit(7)
    assert empty.batch == 7
    assert matches(empty, Every()) == set()
    empty.refresh()
    assert matches(empty, Every()) == {FLOOD.id}
    assert empty.batch == 7


def test_commit_of_nothing_keeps_the_number(empty: Engine) -> None:
    empty.commit(3)
    empty.refresh()
    assert (empty.batch, matches(empty, Every())) == (3, set())


def test_update_replaces(engine: Engine) -> None:
    newer = Entry(FLOOD.id, 2, {"body_words": slots("ฝน", "แล้ง")}, {"lang": ("th",)}, FLOOD.published)
    fill(engine, [newer], 2)
    assert matches(engine, Term("body_words", "แล้ง")) == {FLOOD.id}
    assert matches(engine, WATER) == {UNDATED.id}
    assert (engine.search(Every()).total, dict(engine.inventory())[FLOOD.id]) == (5, 2)
    assert engine.facets(Every(), ["place"]) == {"place": (("south", 1),)}
    assert engine.complete("body_words", "น้") == (("น้ำ", 1),)


def test_update_within_a_batch_keeps_the_last(empty: Engine) -> None:
    fill(empty, [dataclasses.replace(GAP, revision=revision) for revision in (1, 2, 3)])
    assert list(empty.inventory()) == [(GAP.id, 3)]


def test_deleted_is_gone(engine: Engine) -> None:
    engine.delete([FLOOD.id, "ไม่รู้จัก"])
    fill(engine, [], 2)
    assert matches(engine, Every()) == names(GAP, CITY, UNDATED, EMPTY)
    assert matches(engine, Not(THAI)) == names(CITY, EMPTY)
    assert engine.facets(Every(), ["place"]) == {"place": (("south", 1),)}
    assert engine.complete("body_words", "ท่ว") == ()
    assert FLOOD.id not in dict(engine.inventory())


def test_deleted_and_written_again_is_there(engine: Engine) -> None:
    engine.delete([FLOOD.id])
    engine.write([FLOOD])
    engine.delete([GAP.id])
    fill(engine, [], 2)
    assert matches(engine, Every()) == names(FLOOD, CITY, UNDATED, EMPTY)


def test_replay_changes_nothing(engine: Engine) -> None:
    def observe() -> tuple[object, ...]:
        found = sorted(engine.inventory()), ids(engine, Every(), "newest"), engine.facets(Every(), KEYWORD_FIELDS)
        return (*found, engine.frequency("body_words", "ลด"))

    before = observe()
    for batch in (1, 1, 2):
        engine.delete(["ไม่รู้จัก"])
        fill(engine, ALL, batch)
        assert observe() == before


def test_large_tree_is_answered(engine: Engine) -> None:
    absent = tuple(Term("body_words", f"ไม่มี{n}") for n in range(2000))
    assert matches(engine, Or((*absent, WATER))) == names(FLOOD, UNDATED)
    assert matches(engine, And((WATER, *map(Not, absent)))) == names(FLOOD, UNDATED)
    assert matches(engine, And((WATER,) * 2000)) == names(FLOOD, UNDATED)


@pytest.mark.parametrize("kind", [And, Or])
def test_tree_of_equal_levels_may_be_deep(engine: Engine, kind: type[And] | type[Or]) -> None:
    query: Node = WATER
    for _ in range(2000):
        query = kind((query, WATER))
    assert matches(engine, query) == names(FLOOD, UNDATED)


def test_text_that_looks_like_syntax_is_text(empty: Engine) -> None:
    odd = r'a.*b"(c)[d]\e^~+-/:'
    text = dict.fromkeys(("body_words", "body_clusters"), slots(odd, ("x|y", "ๆ")))
    fill(empty, [Entry("ก/ข?", 1, text, {"person": (odd + " เว้น วรรค",)})])
    for query in (
        Term("body_words", odd),
        Prefix("body_words", odd[:-1]),
        body((0, odd), (1, "x|y")),
        Keyword("person", odd + " เว้น วรรค"),
    ):
        assert matches(empty, query) == {"ก/ข?"}


def test_parts_of_a_document_are_gone_with_it(engine: Engine) -> None:
    parts = [
        Entry("เอก-1", 1, {}, {"parent": ("เอก",)}),
        Entry("เอก-2", 1, {}, {"parent": ("เอก",)}),
        Entry("b-1", 1, {}, {"parent": ("b",)}),
    ]
    fill(engine, parts, 2)
    engine.delete_parts(["เอก", "ไม่มี"])
    engine.write([Entry("เอก-3", 2, {}, {"parent": ("เอก",)})])
    engine.write([Entry("b-2", 1, {}, {"parent": ("b",)})])
    engine.delete_parts(["b"])
    fill(engine, [], 3)
    assert {key for key, _ in engine.inventory() if "-" in key} - names(*ALL) == {"เอก-3"}


def test_what_is_stored_comes_back_as_it_is(engine: Engine) -> None:
    stored = '{"ผู้พูด": "ดำ แดง\n\u200b"}'
    fill(engine, [Entry("ก", 1, stored=stored), Entry("b", 1)], 2)
    assert engine.values(["ก", "b"], ["stored", "lang"]) == {"ก": {"stored": (stored,), "lang": ()}, "b": {"stored": (), "lang": ()}}
    assert matches(engine, Term("body_words", "ดำ")) == set()


def test_values_of_entries_come_back_each_once_in_the_order_of_writing(engine: Engine) -> None:
    fill(engine, [Entry("ก", 1, {}, {"place": ("ตาก", "tak", "ตาก"), "sketch": ("b", "a")}), Entry("b", 1, {}, {"lang": ("en",)})])
    assert engine.values(["b", "ไม่มี", "ก", "ก"], ["place", "sketch"]) == {
        "b": {"place": (), "sketch": ()},
        "ก": {"place": ("ตาก", "tak"), "sketch": ("b", "a")},
    }
    assert engine.values([], ["place"]) == {}
