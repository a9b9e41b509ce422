import pytest

from kb.model import Translation
from kb.query.concepts import Concept, Finder, ask_all
from kb.query.plan import Planner
from kb.query.tree import Boost, Flat, Maybe, Node, Or, Term, parts_of, unscored
from kb.text.analyzer import Analyzer

FINDER = Finder(Analyzer())
KNOWN = {
    "smart city": (Translation("เมืองอัจฉริยะ", 1.0, "names"),),
    "เมืองอัจฉริยะ": (Translation("smart city", 1.0, "names"),),
    "budget": (Translation("งบประมาณ", 0.9, "lexicon"), Translation("ถุง", 0.1, "lexicon")),
}


def find(text: str, **more: bool) -> list[Concept]:
    return FINDER.find(text, ("title", "body"), lambda term: KNOWN.get(term) or KNOWN.get(term.replace(" ", ""), ()), **more)


def leaves(node: Node) -> set[str]:
    parts = parts_of(node)
    own = {node.text} if isinstance(node, Term) else set()
    return own.union(*map(leaves, parts)) if parts else own


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("เมืองอัจฉริยะ อาเซียน", ["เมือง อัจฉริยะ", "อาเซียน"]),
        ("เมือง อัจฉริยะ", ["เมือง อัจฉริยะ"]),
        ("Smart City budget", ["smart city", "budget"]),
        ("การประชุมของคณะรัฐมนตรี", ["การประชุม", "คณะรัฐมนตรี"]),
        ("US policy", ["us", "policy"]),
        ("give us policy", ["give", "policy"]),
        ("น้ำ ท่วม", ["น้ำท่วม"]),
    ],
)
def test_concepts_are_the_longest_known_terms(text: str, readings: list[str]) -> None:
    assert [concept.reading for concept in find(text)] == readings


def test_translations_are_asked_for_beside_the_words() -> None:
    (concept,) = find("เมืองอัจฉริยะ")
    assert {"เมือง", "อัจฉริยะ", "smart", "city"} <= leaves(concept.node)
    assert "smart" not in leaves(concept.own)


def test_better_translations_weigh_more() -> None:
    (concept,) = find("budget")
    (good, strong), (poor, weak) = ((one.text, node.weight) for one, node in concept.others if isinstance(node, Boost))
    assert (good, poor) == ("งบประมาณ", "ถุง")
    assert strong > weak


def test_translations_that_no_document_has_are_left_out() -> None:
    counts = {"budget": 5, "งบประมาณ": 7}
    finder = Finder(Analyzer(), type(FINDER._counts)(lambda term: counts.get(term, 0), lambda pair: 0, lambda: 100))
    (concept,) = finder.find("budget", ("body",), lambda term: KNOWN.get(term, ()))
    assert [one.text for one, _ in concept.others] == ["งบประมาณ"]


@pytest.mark.parametrize(("together", "apart"), [("คณะรัฐมนตรี", "คณะ รัฐมนตรี"), ("น้ำท่วม", "น้ำ ท่วม"), ("กระทรวงกลาโหม", "กระทรวง กลาโหม")])
def test_words_typed_together_and_apart_are_asked_for_alike(together: str, apart: str) -> None:
    assert unscored(ask_all(find(together))) == unscored(ask_all(find(apart)))


def test_a_light_word_is_no_condition() -> None:
    node = ask_all(find("จังหวัด ตราด"))
    assert leaves(unscored(node)) == {"ตราด"}
    assert leaves(node) >= {"จังหวัด", "ตราด"}


def test_documents_with_the_translations_of_some_are_found_too() -> None:
    node = ask_all(find("smart city Khlangtown"))
    assert isinstance(node, Or)
    assert leaves(node.parts[1]) == {"เมือง", "อัจฉริยะ"}


def test_a_single_thai_word_prefers_documents_that_have_it_as_a_word() -> None:
    concepts = find("ประชุม")
    node = FINDER.prefer_exact(ask_all(concepts), concepts, ("body",))
    assert isinstance(node, Maybe)
    assert isinstance(node.should, Flat)


def test_words_of_a_sentence_are_asked_for_by_themselves() -> None:
    (concept,) = find("คณะรัฐมนตรี", sentence=True)
    assert leaves(concept.own) == {"คณะรัฐมนตรี"}


def test_what_is_left_out_is_left_out_as_typed() -> None:
    plan = Planner(Analyzer()).plan("อาเซียน -budget", lambda term: KNOWN.get(term, ()))
    assert "งบประมาณ" not in leaves(plan.tries[0])
