import pytest

from kb.query import weights
from kb.query.concepts import NO_COUNTS, Counts, Finder
from kb.query.plan import Planner
from kb.query.sentences import ask_sentence, is_sentence
from kb.query.tree import Flat, Maybe, Or, Term, parts_of
from kb.text.analyzer import Analyzer

ANALYZER = Analyzer()


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("ใครเป็นนายกรัฐมนตรี", True),
        ("น้ำท่วมภาคใต้", False),
        ("นายกรัฐมนตรีสั่งช่วยเหลือประชาชนผู้ประสบภัยน้ำท่วมภาคใต้", True),
        ("who chaired the meeting", True),
        ("the chair of the meeting", False),
        ("อะไร", False),
    ],
)
def test_sentences_are_long_or_ask(text: str, asks: bool) -> None:
    assert is_sentence(text, ANALYZER) is asks


def test_frequent_words_of_a_sentence_only_add_to_the_score() -> None:
    many = weights.CANDIDATES
    counts = {"น้ำ": many, "ไฟ": many, "ลม": 3, "ดิน": 2, "ฟ้า": 4, "ฝน": 5}
    finder = Finder(ANALYZER, Counts(lambda word: counts.get(word, 0), lambda pair: 0, lambda: 1000))
    concepts = finder.find("น้ำ ไฟ ลม ดิน ฟ้า ฝน", ("body",), lambda text: (), sentence=True)
    node = ask_sentence(concepts, None, 1000)
    assert isinstance(node, Maybe)
    assert isinstance(node.must, Or)
    assert [part.text for part in node.must.parts if isinstance(part, Term)] == ["ดิน", "ลม", "ฟ้า", "ฝน"]


def test_few_words_are_all_asked_for_and_some_only_if_no_document_has_all() -> None:
    every, some = Planner(ANALYZER).plan("น้ำท่วม ภาคใต้").tries
    assert not isinstance(every, Maybe)
    assert isinstance(some, Maybe)
    assert isinstance(some.should, Flat)


def test_a_thai_question_is_asked_by_its_clusters_too() -> None:
    (node,) = Planner(ANALYZER, NO_COUNTS).plan("ใครเป็นประธานเปิดตลาดนัดชุมชน").tries
    assert isinstance(node, Maybe)
    fields = {leaf.field for part in parts_of(node) for leaf in _terms(part)}
    assert "body_clusters" in fields


def _terms(node: object) -> list[Term]:
    parts = parts_of(node)  # type: ignore[arg-type]
    return [node] if isinstance(node, Term) else [term for part in parts for term in _terms(part)]


def test_passages_beside_words_may_be_taken_for_words() -> None:
    plan = Planner(ANALYZER).plan("น้ำท่วม “ภาคใต้” วันนี้")
    assert plan.otherwise is not None
    assert plan.otherwise.plain
    assert Planner(ANALYZER).plan('"น้ำท่วม ภาคใต้"').otherwise is None
    assert Planner(ANALYZER).plan('"น้ำท่วม" -"ภาคใต้"').otherwise is None
