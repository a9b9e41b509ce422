from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kb.engine import ENGINES, open_engine
from kb.engine.base import GAP, Engine, Entry
from kb.engine.hints import make_completer, make_speller, read_words
from kb.text.analyzer import Analyzer
from kb.text.phrases import find_phrases

ANALYZER = Analyzer()


def entry(id: str, title: str) -> Entry:
    layers = ANALYZER.layers(title)
    phrases = " ".join(phrase.replace(" ", GAP) for phrase in find_phrases(title, ANALYZER))
    return Entry(id, 1, {"title_words": layers.words, "body_words": layers.words, "body_clusters": layers.clusters, "phrases": phrases})


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with closing(open_engine(request.param, tmp_path, "print", write=True)) as opened:
        opened.write(entry(f"a{n}", "รัฐมนตรีลงพื้นที่น้ำท่วม") for n in range(30))
        opened.write(entry(f"b{n}", "Smart City Expo") for n in range(20))
        opened.write([entry("c", "จิรดา")])
        opened.commit(1)
        opened.refresh()
        yield opened


def test_words_of_one_document_alone_are_left_out(engine: Engine) -> None:
    words = read_words(engine)
    assert words["รัฐมนตรี"] == 30
    assert words["city"] == 20
    assert "จิรดา" not in words


def test_typo_is_repaired_by_the_words_of_the_index(engine: Engine) -> None:
    speller = make_speller(engine, ANALYZER)
    assert speller.suggest("รัฐมนตีลงพื้นที่") == ("รัฐมนตรีลงพื้นที่",)
    assert speller.suggest("smrat city") == ("smart city",)
    assert speller.suggest("รัฐมนตรี") == ()


def test_phrases_of_titles_are_offered_with_their_spaces(engine: Engine) -> None:
    completer = make_completer(engine, ANALYZER)
    assert [(found.text, found.count) for found in completer.suggest("smart c")] == [("smart city expo", 20)]
    assert completer.suggest("ลงพื้")[0].text == "ลงพื้นที่น้ำท่วม"


def test_names_are_offered_too(engine: Engine) -> None:
    completer = make_completer(engine, ANALYZER, lambda prefix: ["Smart Cities Network"])
    assert [found.text for found in completer.suggest("smart c")] == ["smart city expo", "smart cities network"]
