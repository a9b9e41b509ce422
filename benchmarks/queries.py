"""Queries of all sorts, as they come to a server."""

import random
import re
from collections.abc import Callable
from pathlib import Path

from benchmarks.samples import draw_passages
from benchmarks.short import read_short
from kb.library import Library
from kb.model import Document
from kb.settings import Settings
from kb.text.analyzer import Analyzer

EACH = 36
"""Queries of each sort; there are fourteen."""

NAMES = (
    "Prayuth Chanocha",
    "Settha Thawisin",
    "Anutin Charnvirakul",
    "Chiengmai",
    "Korat flood",
    "Ubon Ratchathani",
    "อันวาร์ อิบราฮิม",
    "โจ ไบเดน",
    "คิชิดะ ฟูมิโอะ",
)
"""Names as a person types them in the script that most documents do not have them in, or in another romanisation."""


def draw_queries(data: Path, seed: int) -> dict[str, list[dict[str, str]]]:
    """Queries of fourteen sorts, drawn from the documents themselves and from the judged sets."""
    chance = random.Random(seed)
    with Library(Settings.read({}, str(data))).open_catalogue() as catalogue:
        ids = [key for key, _ in catalogue.inventory()]
        documents = list(catalogue.documents(chance.sample(ids, min(len(ids), 400))).values())
    thai = [one for one in documents if one.draft.lang == "th"]
    english = [one for one in documents if one.draft.lang == "en"] or documents
    analyzer = Analyzer()

    def words(some: list[Document], count: int) -> str:
        title = chance.choice(some).draft.title
        tokens = [token for token in analyzer.tokens(title) if token.end - token.start > 2]
        at = chance.randrange(max(1, len(tokens) - count + 1))
        return " ".join(title[token.start : token.end] for token in tokens[at : at + count]) or "ประชุม"

    def whole_title(some: list[Document]) -> str:
        return re.sub('[":()*]', " ", chance.choice(some).draft.title)

    def misspelt() -> str:
        word = words(thai, 1)
        at = chance.randrange(len(word))
        return word[:at] + chance.choice(("", 2 * word[at])) + word[at + 1 :]

    across = [one.query for one in read_short() if one.lang != one.wanted]
    passages = [passage for _, passage in draw_passages(thai, 2 * EACH, seed)]
    makers: dict[str, Callable[[], dict[str, str]]] = {
        "thai_word": lambda: {"q": words(thai, 1)},
        "thai_words": lambda: {"q": words(thai, 3)},
        "english_words": lambda: {"q": words(english, 2)},
        "thai_title": lambda: {"q": whole_title(thai)},
        "passage": lambda: {"q": f'"{passages.pop()}"'},
        "or_not": lambda: {"q": f"({words(thai, 1)} OR {words(thai, 1)}) -{words(thai, 1)}"},
        "prefix": lambda: {"q": f"{words(thai, 1)[:3]}*"},
        "field": lambda: {"q": f"title:{words(thai, 1)} published:256{chance.randrange(3, 7)}"},
        "filters": lambda: {"q": words(thai, 1), "lang": "th", "year": str(chance.randrange(2020, 2024)), "sort": "newest"},
        "across": lambda: {"q": chance.choice(across)},
        "sentence": lambda: {"q": f"{words(thai, 4)} เป็นอย่างไร และ{words(thai, 3)} เมื่อไร"},
        "name": lambda: {"q": chance.choice(NAMES)},
        "misspelt": lambda: {"q": misspelt()},
        "everything": lambda: {"q": "", "page": str(chance.randrange(1, 50))},
    }
    return {sort: [make() for _ in range(EACH)] for sort, make in makers.items()}
