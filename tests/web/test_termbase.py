"""The glossary for other programs."""

import csv
import io
from xml.etree import ElementTree as xml

from kb.search.values import TermPair
from kb.web.termbase import write_csv, write_tbx

PAIRS = [
    TermPair("เมืองอัจฉริยะ", "smart city", 9, ("สมาร์ทซิตี้", "smart cities"), ()),
    TermPair("วิจัยและพัฒนา", 'R&D, "applied"', 2, (), ()),
]
SPACE = {"t": "urn:iso:std:iso:30042:ed-2"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def test_csv_reads_back_as_it_was() -> None:
    text = "".join(write_csv(PAIRS))
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert text[0] == "\ufeff"
    assert rows == [
        ["thai", "english", "documents", "variants"],
        ["เมืองอัจฉริยะ", "smart city", "9", "สมาร์ทซิตี้|smart cities"],
        ["วิจัยและพัฒนา", 'R&D, "applied"', "2", ""],
    ]


def test_tbx_has_a_concept_a_pair_with_a_term_in_each_language() -> None:
    root = xml.fromstring(write_tbx(PAIRS, "คลัง").removeprefix('<?xml version="1.0" encoding="UTF-8"?>\n'))
    concepts = root.findall(".//t:conceptEntry", SPACE)
    terms = [[(part.get(LANG), part.findtext(".//t:term", None, SPACE)) for part in one.findall("t:langSec", SPACE)] for one in concepts]
    assert root.get("type") == "TBX-Basic"
    assert terms == [[("th", "เมืองอัจฉริยะ"), ("en", "smart city")], [("th", "วิจัยและพัฒนา"), ("en", 'R&D, "applied"')]]


def test_nothing_in_a_table_is_a_formula() -> None:
    assert "'=cmd()" in "".join(write_csv([TermPair("ก", "=cmd()", 1, (), ())]))
