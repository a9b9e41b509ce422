"""The words with who said them, when and where, for pasting into a text, a Markdown file or a page."""

import re

from markupsafe import Markup

from kb.web.citing.cited import Cited
from kb.web.citing.phrases import attribute, dated, quoted
from kb.web.ui import UIS

_SPECIAL = re.compile("[\\\\`*_\\[\\]<>&~|!$]")
_OPENING = re.compile("^([#+=:-]|[0-9]+(?=[.)]))")

_FIGURE = Markup(
    '<figure lang="{ui}">\n'
    '<blockquote cite="{address}"{lang}><p>{words}</p></blockquote>\n'
    '<figcaption>{who}. <cite><a href="{address}"{lang}>{title}</a></cite>, {day}</figcaption>\n'
    "</figure>\n"
)


def write_text(cited: Cited, ui: str) -> str:
    """Plain text: the words, who, from what and when, and the address, each on a line of its own."""
    return f"{quoted(cited)}\n— {attribute(cited, ui)}\n{cited.title}, {dated(cited, ui)}\n{cited.address}\n"


def write_markdown(cited: Cited, ui: str) -> str:
    """A block quotation of CommonMark; nothing in the words is taken for markup."""
    link = f"[{escape_markdown(cited.title)}](<{cited.address}>)"
    return f"> {escape_markdown(quoted(cited))}\n>\n> — {escape_markdown(attribute(cited, ui))}. {link}, {dated(cited, ui)}\n"


def write_html(cited: Cited, ui: str) -> str:
    """A figure with the quotation and its caption, for pasting into a page."""
    lang = Markup(' lang="{}"').format(cited.lang) if cited.lang in UIS and cited.lang != ui else ""
    day = dated(cited, ui)
    time = Markup('<time datetime="{}">{}</time>').format(cited.published.isoformat(), day) if cited.published else day
    return str(
        _FIGURE.format(ui=ui, address=cited.address, lang=lang, words=quoted(cited), who=attribute(cited, ui), title=cited.title, day=time)
    )


def escape_markdown(text: str) -> str:
    """A line of text that Markdown shows as it is.

    >>> escape_markdown("# 1_ล้าน* <b>")
    '\\\\# 1\\\\_ล้าน\\\\* \\\\<b\\\\>'
    >>> escape_markdown("1. First")
    '1\\\\. First'
    """
    escaped = _SPECIAL.sub(r"\\\g<0>", text)
    opening = _OPENING.match(escaped)
    if not opening:
        return escaped
    at = opening.end() if opening[0][0].isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"
