"""The interface's texts."""

import re
from pathlib import Path
from string import Formatter

import pytest

import kb.web
from kb.model import KINDS, LANGUAGES
from kb.query.plan import FEW_HAVE_ALL, NOT_ALL, UNQUOTED, Planner
from kb.search import FACETS
from kb.search.quoted import FACETS as QUOTE_FACETS
from kb.text.analyzer import Analyzer
from kb.web.addresses import PATHS
from kb.web.messages import PROBLEMS, QUERIES, TEXTS, find_problem
from kb.web.templates import TEMPLATES
from kb.web.ui import Ui, choose_ui
from kb.web.wordings.base import Text

THAI = re.compile("[ก-๙]")
CODE = Path(kb.web.__file__).parent
SOURCES = "\n".join(
    path.read_text() for path in (*TEMPLATES.iterdir(), *CODE.rglob("*.py")) if path.name not in ("messages.py", "wordings.py")
)


@pytest.mark.parametrize("key", TEXTS)
def test_message_is_complete(key: str) -> None:
    text = TEXTS[key]
    assert text.th.strip()
    assert text.en.strip()
    if key != "nav.other":
        assert THAI.search(text.th)
        assert not THAI.search(text.en)
    assert _holes(text.th) == _holes(text.en)


MADE = (
    "browse.",
    "lead.",
    "class.",
    "list.agencies.",
    "list.names.",
    "glossary.terms.",
    "entity.parent.",
    "entity.children.",
    "document.in.",
    "quote.",
    "quotes.found.",
    "direct.",
    "cite.form.",
    "check.verdict.",
    "check.count.",
    "check.first.",
)
"""Messages whose key is put together."""


def test_every_type_has_its_messages() -> None:
    for one in PATHS:
        assert {f"browse.{one}", f"lead.{one}", f"filter.{one}"} <= set(TEXTS)


def _holes(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_templates_use_only_known_messages() -> None:
    used = set(re.findall(r'ui\.t\("([a-z0-9.-]+)"[,)]', SOURCES))
    assert used
    assert used <= set(TEXTS)


def test_every_message_is_used() -> None:
    built = (
        "lang.",
        "kind.",
        "filter.",
        "sort.",
        "query.",
        "error.",
        "documents.",
        "quotes.one",
        "quotes.many",
        "found.",
        "matches.",
        "similar.",
        *MADE,
    )
    assert [key for key in TEXTS if f'"{key}"' not in SOURCES and not key.startswith(built)] == []


def test_every_kind_language_and_facet_has_a_name() -> None:
    for key in (
        *(f"kind.{kind}" for kind in KINDS),
        *(f"lang.{lang}" for lang in LANGUAGES),
        *(f"filter.{facet}" for facet in (*FACETS, *QUOTE_FACETS)),
    ):
        assert isinstance(TEXTS[key], Text)
    assert all(key in TEXTS for _, key in QUERIES)


def test_value_without_a_name_is_its_slug() -> None:
    assert Ui("th").value("year", "ไม่ทราบ") == "ไม่ทราบ"
    assert Ui("en").value("kind", "x") == "x"
    assert Ui("en").value("ministry", "mdes", "กระทรวงดิจิทัลฯ", "Digital Ministry") == "Digital Ministry"


@pytest.mark.parametrize(
    "q", ['"น้ำ', "(น้ำ", "น้ำ)", '""', "*", "published:เมื่อวาน", "speaker:ใคร", "น้ำ " * 3000, "(" * 500, "-", "ที่ ของ และ", "place:xyz"]
)
def test_what_the_parser_says_is_said_in_thai(q: str) -> None:
    planner = Planner(Analyzer(), resolve=lambda field, text: ())
    for problem in (*planner.plan(q).problems, NOT_ALL, FEW_HAVE_ALL, UNQUOTED):
        assert THAI.search(find_problem(problem) or ""), problem


@pytest.mark.parametrize("english", PROBLEMS)
def test_problem_is_complete(english: str) -> None:
    assert THAI.search(PROBLEMS[english])
    assert _holes(english) == _holes(PROBLEMS[english])


def test_problem_keeps_its_values() -> None:
    assert find_problem("not a date: วัน\nก่อน {n}") == "ไม่ใช่วันที่: วัน\nก่อน {n}"
    assert find_problem("the query is too long: only its first 6,000 characters were read") == "คำค้นยาวเกินไป จึงอ่านเฉพาะ 6,000 ตัวอักษรแรก"
    assert find_problem("not a date") is None


def test_unknown_interface_is_ignored() -> None:
    assert choose_ui({"ui": "../th"}, {}, "") == Ui("th")
