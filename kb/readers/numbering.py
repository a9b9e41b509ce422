"""The numbers that Word prints before paragraphs ("ระเบียบวาระที่ 2", "3.1"). A file holds only the rule by which they
are counted, not the numbers."""

import re
from dataclasses import dataclass, field

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_VALUE = qn("w:val")
_PLACE = re.compile("%([1-9])")
_LETTERS = {
    "thaiLetters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how it is written, and what stands around the number (`%1.`).

    >>> Level(1, "thaiNumbers", "ระเบียบวาระที่ %1").start
    1
    >>> Level(1, "decimal", "%1.").form
    'decimal'
    """

    start: int
    form: str
    text: str


@dataclass(slots=True)
class Numbering:
    """Counts the numbered paragraphs of one document, which must be asked for in reading order.

    `lists` maps a list's id to its levels, `styles` a paragraph style to its list and level, and `same` a list's id
    to that of the list whose count it shares.
    """

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def count(self, paragraph: BaseOxmlElement) -> str:
        """What stands before this paragraph, with a space after it; "" for one without a number."""
        number, level = self._find(paragraph)
        levels = self.lists.get(number, {})
        if level not in levels:
            return ""
        counts = self.counts.setdefault(self.same[number], {})
        counts[level] = counts[level] + 1 if level in counts else levels[level].start
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        shown = _PLACE.sub(lambda place: self._write(levels, counts, int(place[1]) - 1), levels[level].text)
        return f"{shown} " if levels[level].form in _FORMS and shown else ""

    def _find(self, paragraph: BaseOxmlElement) -> tuple[str, int]:
        """The list and the level of a paragraph, by itself or by its style; ("", 0) for none."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return "", 0
        style = _value(properties, "w:pStyle")
        number, level = self.styles.get(style, ("", 0))
        own = properties.find(qn("w:numPr"))
        return (number, level) if own is None else (_value(own, "w:numId") or number, int(_value(own, "w:ilvl") or level))

    def _write(self, levels: dict[int, Level], counts: dict[int, int], level: int) -> str:
        """The number of one level as it is written."""
        one = levels.get(level, Level(1, "decimal", ""))
        return write_number(counts.get(level, one.start), one.form)


_FORMS = frozenset(("decimal", "decimalZero", "thaiNumbers", *_LETTERS))


def write_number(number: int, form: str) -> str:
    """A number in one of Word's forms; in one that is not known here, as digits.

    >>> write_number(12, "thaiNumbers"), write_number(3, "thaiLetters")
    ('๑๒', 'ค')
    >>> write_number(2, "lowerLetter"), write_number(7, "decimalZero")
    ('b', '07')
    """
    if form in _LETTERS and 0 < number <= len(_LETTERS[form]):
        return _LETTERS[form][number - 1]
    if form == "decimalZero":
        return f"{number:02}"
    return str(number).translate(_THAI_DIGITS) if form == "thaiNumbers" else str(number)


def read_numbering(document: Document) -> Numbering:
    """The rules of a document's lists; none where it has none. Raises ValueError where they are damaged.

    >>> from docx import Document as new
    >>> read_numbering(new()).styles["ListNumber"][1]
    0
    >>> read_numbering(new()).counts
    {}
    """
    try:
        root: BaseOxmlElement = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]
    except KeyError:
        return Numbering()
    abstract = {str(each.get(qn("w:abstractNumId"))): _read_levels(each) for each in root.findall(qn("w:abstractNum"))}
    numbering = Numbering(styles=_read_styles(document.styles.element))
    for each in root.findall(qn("w:num")):
        number, of = str(each.get(qn("w:numId"))), _value(each, "w:abstractNumId")
        levels = abstract.get(of, {})
        starts = {int(str(over.get(qn("w:ilvl")))): _value(over, "w:startOverride") for over in each.findall(qn("w:lvlOverride"))}
        numbering.lists[number] = {at: Level(int(starts.get(at) or level.start), level.form, level.text) for at, level in levels.items()}
        numbering.same[number] = f"{number} alone" if any(starts.values()) else of
    return numbering


def _read_levels(abstract: BaseOxmlElement) -> dict[int, Level]:
    """The levels of one rule."""
    return {
        int(str(level.get(qn("w:ilvl")))): Level(int(_value(level, "w:start") or 1), _value(level, "w:numFmt"), _value(level, "w:lvlText"))
        for level in abstract.findall(qn("w:lvl"))
    }


def _read_styles(root: BaseOxmlElement) -> dict[str, tuple[str, int]]:
    """The list and level of each paragraph style that has one."""
    found: dict[str, tuple[str, int]] = {}
    for style in root.findall(qn("w:style")):
        numbered = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if numbered is not None and _value(numbered, "w:numId"):
            found[str(style.get(qn("w:styleId")))] = (_value(numbered, "w:numId"), int(_value(numbered, "w:ilvl") or 0))
    return found


def _value(element: BaseOxmlElement, name: str) -> str:
    """The value of a child element, or ""."""
    child = element.find(qn(name))
    return "" if child is None else str(child.get(_VALUE) or "")
