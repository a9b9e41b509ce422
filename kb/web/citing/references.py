"""Citations as they are printed in a list of references, each as runs of text, so that a page can set titles in italics."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kb.text.scripts import is_thai
from kb.web.calendars import BUDDHIST, MONTHS
from kb.web.citing.authors import Author, find_author
from kb.web.citing.cited import Cited
from kb.web.citing.phrases import UNDATED, describe

_CLOSED = {".": re.compile("[.?!…][”’\"')]*$"), ",": re.compile("[?!…][”’\"')]*$")}
"""Ends of a text behind which a full stop, or a comma, is too much."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a citation; `title` asks for italics; `lang` is "th", "en" or "", as the `lang` of a page has it."""

    text: str
    title: bool = False
    lang: str = ""


Reference = tuple[Run, ...]


def plain(reference: Iterable[Run]) -> str:
    """A citation as plain text.

    >>> plain((Run("ดำ แดงดี. "), Run("ข่าวน้ำ", title=True, lang="th")))
    'ดำ แดงดี. ข่าวน้ำ'
    >>> plain((Run("Daengdee, D. "), Run("News", title=True, lang="en")))
    'Daengdee, D. News'
    """
    return "".join(run.text for run in reference)


def refer_thai(cited: Cited) -> Reference:
    """The form of Thai universities after APA: Buddhist years, Thai names as they are, the day of reading."""
    published, seen = cited.published, cited.seen
    day = f"{published.year + BUDDHIST}, {_day_and_month(published)}" if published else UNDATED["th"]
    return _refer(cited, "th", day, f"สืบค้นเมื่อ {_day_and_month(seen)} {seen.year + BUDDHIST} จาก {cited.address}")


def refer_apa(cited: Cited) -> Reference:
    """APA, 7th edition, of a web page. The day of reading is given only where the page has none of its own, as APA wants it."""
    day = f"{cited.published.year}, {MONTHS['en'][cited.published.month - 1]} {cited.published.day}" if cited.published else UNDATED["en"]
    address = cited.address if cited.published else f"Retrieved {_american(cited.seen)}, from {cited.address}"
    return _refer(cited, "en", day, address)


def refer_chicago(cited: Cited) -> Reference:
    """Chicago, notes and bibliography: the note, and on the next line the entry of the bibliography. The day of reading stands for a
    missing one."""
    author, publisher = find_author(cited, "en"), cited.publisher("en")
    publisher = "" if author and author.name == publisher else publisher
    day = _american(cited.published) if cited.published else f"accessed {_american(cited.seen)}"
    what = describe(cited, "en")
    note = (*_begin(author, ", quoted in " if cited.name else ", "), *_headline(cited, ","))
    where = ", ".join(part for part in (publisher, day, f"{what[0].lower()}{what[1:]}", cited.address) if part)
    entry = (*(_named(author, author.inverted) if author else ()), Run(" " if author else ""), *_headline(cited, "."))
    closing = f"{publisher}, {day}" if publisher else f"{day[0].upper()}{day[1:]}"
    return (*note, Run(f" {where}.\n"), *entry, Run(f" {closing}. {cited.address}."))


def _refer(cited: Cited, lang: str, day: str, ending: str) -> Reference:
    """Author, date, title, publisher, address; the title comes first where nobody is known."""
    author = find_author(cited, lang)
    title = (Run(cited.title, title=True, lang=cited.lang), Run(f" [{describe(cited, lang)}]. "))
    date_run = Run(f"({day}). ")
    head = (*_named(author, author.initials), Run(" "), date_run, *title) if author else (*title, date_run)
    publisher = cited.publisher(lang)
    if author and publisher and author.name != publisher:
        head = (*head, *_named(Author(publisher), publisher), Run(" "))
    return (*head, Run(ending))


def _begin(author: Author | None, joint: str) -> Reference:
    """The name as it is spoken, before a title."""
    return (Run(author.name, lang=_script(author.name)), Run(joint)) if author else ()


def _headline(cited: Cited, mark: str) -> Reference:
    """The title between quotation marks, those within it made single, with a mark before the last unless it has one."""
    title = cited.title.replace("“", "‘").replace("”", "’").replace('"', "'")
    return (Run("“"), Run(title, lang=cited.lang), Run("”" if _CLOSED[mark].search(title) else f"{mark}”"))


def _named(author: Author, text: str) -> Reference:
    """A name and its full stop, which one that ends in a full stop has."""
    return (Run(text, lang=_script(author.name)), Run("" if _CLOSED["."].search(text) else "."))


def _script(text: str) -> str:
    return "th" if is_thai(text) else "en"


def _day_and_month(day: date) -> str:
    return f"{day.day} {MONTHS['th'][day.month - 1]}"


def _american(day: date) -> str:
    return f"{MONTHS['en'][day.month - 1]} {day.day}, {day.year}"
