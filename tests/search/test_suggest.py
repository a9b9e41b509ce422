"""Completions out of the phrases that an index holds."""

from dataclasses import replace
from pathlib import Path

import pytest

from kb.catalogue import Catalogue
from kb.engine.base import GAP
from kb.engine.index import Record, open_index
from kb.ingest.record import make_record
from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import Completion, Draft
from kb.search import Search
from kb.search.tools import Tools
from kb.text.analyzer import Analyzer

PHRASES = {"a": "เมืองอัจฉริยะ smart␠city", "b": "เมืองอัจฉริยะ เมือง␠น่าน", "c": "smart␠city␠plan"}


@pytest.mark.parametrize("name", ["memory", "tantivy"])
def test_phrases_complete_what_was_typed(name: str, tmp_path: Path) -> None:
    analyzer, annotator = Analyzer(), Annotator(Gazetteer({}))
    index = open_index(name, tmp_path, analyzer.fingerprint, write=True)
    entries = [make_record(key, "default", None, Draft("ชื่อ", ("ความ",)), analyzer, annotator).entry for key in PHRASES]
    index.write(Record(replace(one, text={**one.text, "phrases": PHRASES[one.id].replace("␠", GAP)})) for one in entries)
    index.commit(1)
    index.refresh()
    catalogue = Catalogue.open(f"sqlite:///{tmp_path}/catalogue.sqlite")
    search = Search(catalogue, Tools.gather(catalogue, index, analyzer, annotator))
    assert search.suggest("เมือง") == (Completion("เมืองอัจฉริยะ", 2), Completion("เมือง น่าน", 1))
    assert search.suggest(" Smart C") == (Completion("smart city plan", 1),)
    assert search.suggest("เมือง", 1) == (Completion("เมืองอัจฉริยะ", 2),)
    assert search.suggest(" ") == search.suggest("") == ()
    index.close()
    catalogue.close()
