"""From an element of a page to its lines: blocks are lines, a table's row is one, and nothing is out of order."""

from collections.abc import Iterator

from bs4 import Tag
from bs4.element import NavigableString, PageElement

_INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd"),
        *("label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time"),
        *("tt", "u", "var", "wbr"),
    )
)
_SILENT = frozenset(
    (
        *("script", "style", "noscript", "template", "nav", "head", "svg", "math", "iframe", "object", "canvas", "audio", "video"),
        *("button", "select", "option", "textarea", "input", "datalist", "map"),
    )
)
"""Elements whose text is no part of what the page says."""

CELLS = " | "
"""What stands between the cells of a row."""


class Number(str):
    """The number of a list's item, which may stand some tags before its text.

    >>> Number("๑. ") + "เรื่องแรก"
    '๑. เรื่องแรก'
    >>> isinstance(Number("1. "), str)
    True
    """


def list_lines(root: Tag, silent: frozenset[str] = frozenset()) -> list[str]:
    """The lines of an element in reading order, of raw white space; elements named in `silent` are left out too.

    >>> from bs4 import BeautifulSoup
    >>> list_lines(BeautifulSoup("<p>ประ<b>กาศ</b><ol><li>หนึ่ง<li>สอง</ol>", "lxml"))
    ['ประกาศ', '1. หนึ่ง', '2. สอง']
    >>> list_lines(BeautifulSoup("<table><tr><th>City<td>Bangkok</table><nav>Home</nav>", "lxml"))
    ['City | Bangkok']
    """
    lines: list[str] = []
    line = number = ""
    for piece in [*_walk(root, _SILENT | silent), None]:
        if isinstance(piece, Number):
            number = piece
        elif piece is not None:
            line += piece
        elif line.strip():
            lines.append(number + line.lstrip() if number else line)
            line = number = ""
    return lines


def _walk(root: Tag, silent: frozenset[str]) -> Iterator[str | None]:
    """The strings of a tree in order, and None wherever a line ends. Not recursive: pages nest as deep as they like."""
    waiting: list[PageElement | str | None] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Tag):
            waiting += reversed(_open(node, silent))
        elif node is None or type(node) in (Number, str, NavigableString):
            yield str(node) if isinstance(node, PageElement) else node


def _open(tag: Tag, silent: frozenset[str]) -> list[PageElement | str | None]:
    """What stands for a tag: nothing, an end of line, a row's cells, or its children."""
    if tag.name in silent:
        return []
    if tag.name in ("br", "hr"):
        return [None]
    if tag.name == "tr" and _is_plain_row(tag):
        cells = ("".join(piece or " " for cell in [cell] for piece in _walk(cell, silent)).strip() for cell in tag.find_all(["td", "th"]))
        return [None, CELLS.join(cell for cell in cells if cell), None]
    if tag.name == "ol":
        return [None, *_number_items(tag), None]
    return list(tag.contents) if tag.name in _INLINE else [None, *tag.contents, None]


def _number_items(numbered: Tag) -> Iterator[PageElement | str]:
    """The children of a numbered list, with the number that a browser shows before each item: agendas are such lists."""
    start = str(numbered.get("start", "1"))
    number = int(start) if start.isdecimal() and len(start) < 9 else 1
    for child in numbered.contents:
        if isinstance(child, Tag) and child.name == "li" and str(numbered.get("type", "1")) == "1":
            yield Number(f"{number}. ")
            number += 1
        yield child


def _is_plain_row(row: Tag) -> bool:
    """Whether a row is one of data: pages of old sites are laid out with tables, whose cells hold blocks."""
    return not row.find(["table", "p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "article", "section"])
