"""Citations for reference managers and for LaTeX. Their dates are Gregorian, as the formats want them; a note has the Buddhist year."""

import json
import re
from typing import Any

from kb.web.citing.authors import Author, find_author
from kb.web.citing.cited import Cited
from kb.web.citing.phrases import UNDATED, note, quoted

_LATEX = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "%&_#$"},
}
"""BibTeX counts braces even behind a backslash: only names of them keep a field whole."""

_SPECIAL = re.compile("[" + re.escape("".join(_LATEX)) + "]")
_LIGATURE = re.compile("([-'`<>,])(?=\\1)|[?!](?=`)")
"""Marks that LaTeX makes one of where they follow each other (two dashes a longer one)."""

_NO_KEY = re.compile("[^A-Za-z0-9-]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {"th": "thai", "en": "english"}


def write_bibtex(cited: Cited, ui: str) -> str:
    """An entry for BibTeX and biblatex, in UTF-8."""
    author, publisher = find_author(cited, _lang(cited, ui)), cited.publisher(_lang(cited, ui))
    day = cited.published
    values = {
        "author": _bibtex_name(author) if author else "",
        "title": f"{{{escape_latex(cited.title)}}}",
        "howpublished": escape_latex(publisher) if author and author.name != publisher else "",
        "date": day.isoformat() if day else "",
        "year": f"{day.year:04}" if day else UNDATED[_lang(cited, ui)],
        "url": cited.address,
        "urldate": cited.seen.isoformat(),
        "langid": _LANGUAGES.get(cited.lang, ""),
        "note": escape_latex(note(cited, ui)),
        "annote": escape_latex(quoted(cited)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in values.items() if value]
    lines += [f"  month = {_MONTHS[day.month - 1]}"] if day else []
    return f"@misc{{{_key(cited)},\n" + ",\n".join(lines) + "\n}\n"


def write_ris(cited: Cited, ui: str) -> str:
    """A record of RIS; its lines end as that format wants them."""
    author, publisher = find_author(cited, _lang(cited, ui)), cited.publisher(_lang(cited, ui))
    day = cited.published
    pairs = (
        ("TY", "ELEC"),
        ("ID", _key(cited)),
        ("AU", author.inverted if author else ""),
        ("TI", cited.title),
        ("PY", f"{day.year:04}" if day else ""),
        ("DA", f"{day:%Y/%m/%d}/" if day else ""),
        ("PB", publisher if author and author.name != publisher else ""),
        ("LA", cited.lang),
        ("Y2", f"{cited.seen:%Y/%m/%d}/"),
        ("UR", cited.address),
        ("N1", note(cited, ui)),
        ("AB", quoted(cited)),
    )
    return "".join(f"{tag}  - {value}\r\n" for tag, value in pairs if value) + "ER  - \r\n"


def write_csl(cited: Cited, ui: str) -> str:
    """CSL-JSON: a list of one web page."""
    author, publisher = find_author(cited, _lang(cited, ui)), cited.publisher(_lang(cited, ui))
    day, seen = cited.published, cited.seen
    item: dict[str, Any] = {
        "id": _key(cited),
        "type": "webpage",
        "author": [_csl_name(author)] if author else [],
        "title": cited.title,
        "container-title": publisher if author and author.name != publisher else "",
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else {},
        "accessed": {"date-parts": [[seen.year, seen.month, seen.day]]},
        "URL": cited.address,
        "language": cited.lang,
        "note": note(cited, ui),
        "annote": quoted(cited),
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2) + "\n"


def escape_latex(text: str) -> str:
    """Text that LaTeX sets as it is.

    >>> escape_latex("ร้อยละ 5% {ก}")
    'ร้อยละ 5\\\\% \\\\textbraceleft{}ก\\\\textbraceright{}'
    >>> escape_latex("R&D -- 1")
    'R\\\\&D -{}- 1'
    """
    return _LIGATURE.sub(r"\g<0>{}", _SPECIAL.sub(lambda match: _LATEX[match[0]], text))


def _bibtex_name(author: Author) -> str:
    """Braces keep a name from being taken apart."""
    return escape_latex(author.inverted) if author.family else f"{{{escape_latex(author.name)}}}"


def _csl_name(author: Author) -> dict[str, str]:
    return {"family": author.family, "given": author.given} if author.family else {"literal": author.name}


def _key(cited: Cited) -> str:
    return f"khlang-{_NO_KEY.sub('-', cited.id).strip('-')}"


def _lang(cited: Cited, ui: str) -> str:
    """A record speaks the document's language, so that a list of references does not mix names."""
    return cited.lang if cited.lang in UNDATED else ui
