"""Every form in which a quote can be taken along, by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kb.web.citing.cited import Cited
from kb.web.citing.copies import write_html, write_markdown, write_text
from kb.web.citing.records import write_bibtex, write_csl, write_ris
from kb.web.citing.references import Reference, plain, refer_apa, refer_chicago, refer_thai

REFERENCES: Mapping[str, Callable[[Cited], Reference]] = {"thai": refer_thai, "apa": refer_apa, "chicago": refer_chicago}
"""Forms that are printed: as runs, for a page. Each has its own language, whatever the interface's."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a form is written for an interface in "th" or "en", its media type, and how its files end."""

    write: Callable[[Cited, str], str]
    media_type: str
    ending: str


def _print(name: str) -> Callable[[Cited, str], str]:
    return lambda cited, _ui: plain(REFERENCES[name](cited)) + "\n"


FORMS: Mapping[str, Form] = {
    "text": Form(write_text, "text/plain", "txt"),
    "markdown": Form(write_markdown, "text/markdown", "md"),
    "html": Form(write_html, "text/html", "html"),
    **{name: Form(_print(name), "text/plain", "txt") for name in REFERENCES},
    "bibtex": Form(write_bibtex, "application/x-bibtex", "bib"),
    "ris": Form(write_ris, "application/x-research-info-systems", "ris"),
    "csl": Form(write_csl, "application/vnd.citationstyles.csl+json", "json"),
}
"""What can be had; `cite.form.NAME` among the messages is what each is called."""
