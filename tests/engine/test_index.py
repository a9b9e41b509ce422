"""Documents and their quotes, written together."""

from pathlib import Path

import pytest

from kb.engine.base import Entry
from kb.engine.index import Index, Record, open_index, rebuild_index
from kb.engine.memory import MemoryEngine
from kb.engine.quotes import name_quote, pack_quote, read_place, unpack_quote
from kb.errors import NotFound, StaleIndex
from kb.model import NOT_STATED, Passage, Quote, Speaker
from kb.query.tree import Every

FLOOD, BUDGET = "shwi2me6razfunxi", "aaaaaaaaaaaaaaaa"


def record(key: str, *places: str) -> Record:
    quotes = tuple(Entry(place, 0, {"body_words": "น้ำ ลด"}, {"parent": (key,)}, stored="{}") for place in places)
    return Record(Entry(key, 0, {"body_words": "น้ำ ท่วม"}, {"quotes": (str(len(places)),)}), quotes)


def ids(index: Index) -> tuple[set[str], set[str]]:
    index.refresh()
    return {key for key, _ in index.documents.inventory()}, {key for key, _ in index.quotes.inventory()}


@pytest.mark.parametrize("name", ["memory", "tantivy"])
def test_a_document_that_is_written_again_has_only_its_new_quotes(name: str, tmp_path: Path) -> None:
    index = open_index(name, tmp_path, "v1", write=True)
    index.write([record(FLOOD, "1-5-60", "2-0-9").at(1), record(BUDGET, "1-0-4").at(1)])
    index.commit(1)
    assert ids(index) == ({FLOOD, BUDGET}, {f"{FLOOD}-1-1-5-60", f"{FLOOD}-1-2-0-9", f"{BUDGET}-1-1-0-4"})
    assert index.count_quotes() == {(FLOOD, 1): 2, (BUDGET, 1): 1}
    index.write([record(FLOOD, "3-1-7").at(2)])
    index.commit(2)
    assert ids(index) == ({FLOOD, BUDGET}, {f"{FLOOD}-2-3-1-7", f"{BUDGET}-1-1-0-4"})
    index.delete([FLOOD])
    index.commit(3)
    assert ids(index) == ({BUDGET}, {f"{BUDGET}-1-1-0-4"})
    assert (index.batch, index.size() > 0) == (3, True)
    index.close()


def test_what_one_of_them_lacks_is_replayed_into_both() -> None:
    index = Index(MemoryEngine(), MemoryEngine())
    index.write([record(FLOOD, "1-5-60").at(1)])
    index.quotes.commit(4)
    assert index.batch == 0


def test_both_are_made_anew_together(tmp_path: Path) -> None:
    with rebuild_index("tantivy", tmp_path, "v2") as fresh:
        fresh.write([record(FLOOD, "1-5-60").at(1)])
        fresh.commit(7)
    index = open_index("tantivy", tmp_path, "v2")
    assert (index.batch, index.documents.search(Every()).total, index.quotes.search(Every()).total) == (7, 1, 1)
    index.close()
    with pytest.raises(StaleIndex):
        open_index("tantivy", tmp_path, "v3")


QUOTES = [
    Quote(
        (Passage(1, 15, 20, "น้ำลด"),),
        False,
        "กล่าวว่า",
        "verb-that",
        Speaker("person", "ดำ แดง", "ดำ แดง", "อธิบดี", "named"),
        Passage(1, 0, 14, "นายดำ แดงกล่าว"),
    ),
    Quote(
        (Passage(1, 0, 5, "นายดำ"), Passage(2, 1, 4, "Yes")),
        True,
        "said",
        "split",
        NOT_STATED,
        None,
        (Passage(2, 5, 8, "it ”"), Passage(2, 0, 1, '"')),
    ),
]
TEXT = ("หัวข้อ", "นายดำ แดงกล่าวว่าน้ำลด", '"Yes it ”" x')


@pytest.mark.parametrize("quote", QUOTES)
def test_a_quote_is_kept_without_its_words_and_comes_back_with_those_of_the_text(quote: Quote) -> None:
    packed = pack_quote(quote)
    assert not any(part.text in packed for part in quote.parts)
    again = unpack_quote(packed, TEXT)
    assert [(one.paragraph, one.start, one.end) for one in again.parts] == [(one.paragraph, one.start, one.end) for one in quote.parts]
    assert all(part.text == TEXT[part.paragraph][part.start : part.end] for part in (*again.parts, *again.continued))
    assert (again.speaker, again.verb, again.rule, again.direct) == (quote.speaker, quote.verb, quote.rule, quote.direct)


def test_the_id_of_a_quote_says_where_its_words_stand() -> None:
    key = name_quote(FLOOD, 3, QUOTES[0])
    assert (key, tuple(read_place(key))) == (f"{FLOOD}-3-1-15-20", (FLOOD, 3, 1, 15, 20))


@pytest.mark.parametrize(
    "id",
    [
        "",
        "ก",
        FLOOD,
        f"{FLOOD}-1-2-3",
        f"{FLOOD}-1-2-3-x",
        f"{FLOOD}-1-2-3-4-5",
        f"{FLOOD}-๑-2-3-4",
        "../../etc",
        f"{FLOOD}-1-2-3-99999999999",
    ],
)
def test_an_id_of_no_quote_is_not_found(id: str) -> None:
    with pytest.raises(NotFound):
        read_place(id)
