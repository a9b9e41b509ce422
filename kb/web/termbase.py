"""All pairs of the glossary in the forms that other programs take: CSV, and TBX for term bases."""

import csv
import io
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as xml

from kb.search.values import TermPair

HEADING = ("thai", "english", "documents", "variants")
"""The columns of the CSV; variants are parted by `|`."""

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write_csv(pairs: Iterable[TermPair]) -> Iterator[str]:
    """The lines of a CSV file, with the mark at its beginning by which spreadsheets know UTF-8. Nothing in a cell is a formula.

    >>> list(write_csv([TermPair("เมืองอัจฉริยะ", "smart city", 9, ("สมาร์ทซิตี้",), ())]))[1]
    'เมืองอัจฉริยะ,smart city,9,สมาร์ทซิตี้\\r\\n'
    >>> list(write_csv([TermPair("ก", "=1+1", 1, (), ())]))[1]
    "ก,'=1+1,1,\\r\\n"
    """
    yield "\ufeff" + _line(HEADING)
    for pair in pairs:
        yield _line((_plain(pair.th), _plain(pair.en), str(pair.count), _plain("|".join(pair.variants))))


def write_tbx(pairs: Iterable[TermPair], title: str) -> str:
    """A TBX-Basic document (ISO 30042:2019, style DCA): one concept a pair, with a term in each language.

    >>> text = write_tbx([TermPair("น้ำท่วม", "flood", 3, (), ())], "คลัง")
    >>> '<langSec xml:lang="th"><termSec><term>น้ำท่วม</term></termSec></langSec>' in text
    True
    >>> "<term>R&amp;D</term>" in write_tbx([TermPair("วิจัย", "R&D", 1, (), ())], "Khlang")
    True
    """
    root = xml.Element("tbx", {"type": "TBX-Basic", "style": "dca", "xml:lang": "en", "xmlns": _NAMESPACE})
    header = xml.SubElement(root, "tbxHeader")
    described = xml.SubElement(header, "fileDesc")
    xml.SubElement(xml.SubElement(described, "titleStmt"), "title").text = title
    source = xml.SubElement(xml.SubElement(described, "sourceDesc"), "p")
    source.text = "Terms that public records give in Thai and English"
    body = xml.SubElement(xml.SubElement(root, "text"), "body")
    for number, pair in enumerate(pairs, 1):
        concept = xml.SubElement(body, "conceptEntry", {"id": f"c{number}"})
        for lang, term in (("th", pair.th), ("en", pair.en)):
            section = xml.SubElement(xml.SubElement(concept, "langSec", {"xml:lang": lang}), "termSec")
            xml.SubElement(section, "term").text = term
    return _HEAD + xml.tostring(root, encoding="unicode")


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()


def _plain(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell
