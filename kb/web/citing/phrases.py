"""What citations say of a quote besides who, when and where."""

from kb.web.calendars import BUDDHIST
from kb.web.citing.cited import Cited
from kb.web.messages import say
from kb.web.ui import Ui

UNDATED = {"th": "ม.ป.ป.", "en": "n.d."}
"""What citations write in place of a year."""

_KINDS = {"th": {True: "คำพูด", False: "คำพูดโดยอ้อม"}, "en": {True: "Quotation", False: "Reported statement"}}
_BY = {"th": "{kind}ของ{post}", "en": "{kind} of {post}"}
_UNSTATED = {"th": "{kind} ไม่ระบุผู้พูด", "en": "{kind}, speaker not stated"}
_PLACE = {"th": "{what} ย่อหน้าที่ {n}", "en": "{what}, para. {n}"}


def describe(cited: Cited, lang: str) -> str:
    """What is cited and where it stands; who spoke is said here only where no name can be the author.

    >>> from datetime import date
    >>> from kb.model import Speaker
    >>> def by(name: str, post: str, evidence: str) -> Cited:
    ...     speaker = Speaker("person", "", name, post, evidence)
    ...     return Cited("q", "", False, speaker, "", "th", None, "", "", "", None, 3, date(2026, 1, 2))
    >>> describe(by("ดำ แดงดี", "อธิบดี", "named"), "th"), describe(by("", "อธิบดี", "post"), "th")
    ('คำพูดโดยอ้อม ย่อหน้าที่ 3', 'คำพูดโดยอ้อมของอธิบดี ย่อหน้าที่ 3')
    >>> describe(by("", "", "none"), "en")
    'Reported statement, speaker not stated, para. 3'
    """
    kind = _KINDS[lang][cited.direct]
    what = kind if cited.name else (_BY if cited.post else _UNSTATED)[lang].format(kind=kind, post=cited.post)
    return _PLACE[lang].format(what=what, n=cited.paragraph)


def note(cited: Cited, lang: str) -> str:
    """What a record of a reference manager has no field for: the Buddhist year, the kind of quote and its place, who has which post,
    how the name is known, and the original page."""
    spoken = f"{cited.name}, {cited.post}" if cited.name and cited.post else ""
    era = f"พ.ศ. {cited.published.year + BUDDHIST}" if cited.published else ""
    origin = f"{'ต้นฉบับ' if lang == 'th' else 'Original page'}: {cited.source}" if cited.source else ""
    return "; ".join(part for part in (era, describe(cited, lang), spoken, hint(cited, lang), origin) if part)


def hint(cited: Cited, lang: str) -> str:
    """How the speaker's name is known, where it does not stand with the words; else ""."""
    return say(lang, "cite.elsewhere") if cited.name and cited.speaker.evidence != "named" else ""


def attribute(cited: Cited, lang: str) -> str:
    """Who spoke and in which post, and what a reader must know of it, on one line.

    >>> from datetime import date
    >>> from kb.model import Speaker
    >>> speaker = Speaker("person", "", "ดำ แดงดี", "อธิบดี", "named")
    >>> cited = Cited("q", "", False, speaker, "", "th", None, "", "", "", None, 3, date(2026, 1, 2))
    >>> attribute(cited, "th"), attribute(cited, "en")
    ('ดำ แดงดี, อธิบดี (คำพูดโดยอ้อม)', 'ดำ แดงดี, อธิบดี (reported speech)')
    """
    who = ", ".join(part for part in (cited.name, cited.post) if part) or say(lang, "cite.unstated")
    remarks = ["" if cited.direct else say(lang, "cite.reported"), hint(cited, lang)]
    remark = "; ".join(part for part in remarks if part)
    return f"{who} ({remark})" if remark else who


def quoted(cited: Cited) -> str:
    """The words, in quotation marks where they are the speaker's own."""
    return f"“{cited.words}”" if cited.direct else cited.words


def dated(cited: Cited, lang: str) -> str:
    """The document's day in both calendars, or that it has none."""
    return Ui(lang).day(cited.published) if cited.published else say(lang, "document.undated")
