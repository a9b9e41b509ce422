"""Markdown: front matter of `key: value` lines, and the text of all blocks without its marks."""

import re
from datetime import date

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kb.model import KINDS, Raw
from kb.readers.base import Content, take_head
from kb.readers.blocks import CELLS
from kb.readers.charset import decode
from kb.text.dates import read_date

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_ENTRY = re.compile(r"([A-Za-z_-]+)[ \t]*:[ \t]*(.*)")
_TAG = re.compile(r"<[^<>]*>")


def read_markdown(raw: Raw) -> Content:
    """The content of a Markdown file: its title is that of the front matter, else its first heading, else its first
    line. Raises `BrokenSource` for binary data.

    >>> read_markdown(Raw("ก.md", "---\\ntitle: หัวข้อ\\ndate: 2567-01-05\\n---\\n- **ข้อ** หนึ่ง".encode())).lines
    ['ข้อ หนึ่ง']
    >>> read_markdown(Raw("n.md", b"Intro\\n\\n# Title\\n\\n| a | b |\\n| - | - |\\n| 1 | 2 |")).lines
    ['Intro', 'a | b', '1 | 2']
    """
    front, text = _take_front(decode(raw.data))
    tokens = MarkdownIt("commonmark", {"maxNesting": 100}).enable("table").enable("strikethrough").parse(text)
    heading, lines = _list_lines(tokens)
    title = front.get("title") or heading or next(iter(lines), "")
    visible, rest = take_head(title, lines)
    kind = front.get("kind", "").lower()
    return Content(
        title,
        rest,
        _front_date(front) or visible,
        _front_address(front),
        kind=kind if kind in KINDS else "",
    )


def _take_front(text: str) -> tuple[dict[str, str], str]:
    """The front matter's entries, by lower-case key, and the text after it."""
    match = _FRONT.match(text)
    entries = [_ENTRY.match(line) for line in match[1].splitlines()] if match else []
    if not match or not any(entries):
        return {}, text
    return {entry[1].lower(): entry[2].strip().strip("\"'") for entry in entries if entry}, text[match.end() :]


def _front_date(front: dict[str, str]) -> date | None:
    """The day of publication in a front matter."""
    return next((day for key in ("date", "published", "publisheddate", "pubdate") if (day := read_date(front.get(key, "")))), None)


def _front_address(front: dict[str, str]) -> str | None:
    """The address in a front matter."""
    stated = (front.get(key, "") for key in ("source", "source_url", "url", "link", "canonical"))
    return next((address for address in stated if address.startswith(("http://", "https://"))), None)


def _list_lines(tokens: list[Token]) -> tuple[str, list[str]]:
    """The first heading and all lines of text, a table's row as one."""
    heading, lines, row, number = "", [], list[str](), ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "tr_close":
            lines.append(CELLS.join(row))
            row = []
        elif token.type in ("fence", "code_block", "html_block"):
            lines += (_TAG.sub(" ", token.content) if token.type == "html_block" else token.content).splitlines()
        elif token.type == "list_item_open":
            number = f"{token.info}. " if token.info else ""
        elif token.type == "inline":
            found = _render(token, number)
            number = ""
            if before and before.type in ("td_open", "th_open"):
                row += [" ".join(found)]
            else:
                lines += found
                heading = heading or (found[0] if before and before.type == "heading_open" and found else "")
    return heading, [line.strip() for line in lines if line.strip()]


def _render(token: Token, number: str) -> list[str]:
    """The text of one inline token after the number of its item; a hard break ends a line, a soft one is a space."""
    text = number
    for child in token.children or []:
        if child.type == "hardbreak":
            text += "\n"
        elif child.type == "softbreak":
            text += " "
        elif child.type != "html_inline":
            text += child.content
    return text.split("\n")
