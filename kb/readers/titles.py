"""Whether the title that a file's properties state is its own: programs fill them with file names and with what a
template once said."""

import re

from kb.readers.base import has_word

_FILE_NAME = re.compile(
    r"(?i:microsoft (?:word|powerpoint|excel) - |untitled|document ?\d*$|.*\.(?:docx?|pptx?|xlsx?|pdf|indd|ai|psd|rtf|tmp)$)"
)
_RUN = 4
_ENOUGH = 0.6
"""The share of a title's runs of four characters that the text must have too."""


def confirm_title(stated: str, text: str) -> str:
    """A stated title that the text has too, give or take a line break; else "".

    >>> confirm_title("แผนจัดการน้ำ ปี 2567", "แผนจัดการน้ำ\\nปี 2567 ฉบับย่อ"), confirm_title("แม่แบบ", "แผนจัดการน้ำ")
    ('แผนจัดการน้ำ ปี 2567', '')
    >>> confirm_title("Microsoft Word - Water plan.docx", "Water plan")
    ''
    """
    stated = _mend_charset(stated.strip())
    if not has_word(stated) or _FILE_NAME.match(stated):
        return ""
    title, text = (re.sub(r"\s+", "", value) for value in (stated, text))
    runs = [title[index : index + _RUN] for index in range(max(len(title) - _RUN + 1, 1))]
    return stated if sum(run in text for run in runs) >= _ENOUGH * len(runs) else ""


def _mend_charset(title: str) -> str:
    """A Thai title that a program wrote as bytes of windows-874, which readers take for Latin letters."""
    try:
        return title.encode("latin-1").decode("cp874") if re.search("[\xa1-\xfb]{3}", title) else title
    except UnicodeError:
        return title
