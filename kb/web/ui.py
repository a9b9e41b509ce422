"""The interface's language: which one a reader gets, and how words, numbers and days are written in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kb.text.scripts import is_thai
from kb.web.calendars import BUDDHIST, SHORT, write_day, write_moment, write_month, write_year
from kb.web.messages import TEXTS, find_problem, say

UIS = ("th", "en")
"""Languages of the interface, the default first."""


@dataclass(frozen=True, slots=True)
class Ui:
    """Writes things in one language of the interface.

    >>> Ui("th").other.lang, Ui("en").number(12345)
    ('en', '12,345')
    """

    lang: str

    @property
    def other(self) -> "Ui":
        """The other language."""
        return Ui("en" if self.lang == "th" else "th")

    def t(self, key: str, **values: object) -> str:
        """A message.

        >>> Ui("th").t("box.button"), Ui("en").t("box.button")
        ('ค้นหา', 'Search')
        """
        return say(self.lang, key, **values)

    def count(self, key: str, n: int) -> str:
        """A counted thing.

        >>> Ui("th").count("documents", 1200)
        '1,200 ฉบับ'
        >>> Ui("en").count("documents", 1)
        '1 document'
        """
        return self.t(f"{key}.one" if n == 1 else f"{key}.many", n=self.number(n))

    def number(self, n: int) -> str:
        """A whole number with separators, as both languages write it."""
        return f"{n:,}"

    def day(self, day: date) -> str:
        """A day in words."""
        return write_day(day, self.lang)

    def month(self, year: int, month: int | None) -> str:
        """A month in words, or a year without one.

        >>> Ui("th").month(2022, 3), Ui("en").month(2022, None)
        ('มีนาคม 2565 (2022)', '2022 (B.E. 2565)')
        """
        return write_month(year, month, self.lang) if month else write_year(year, self.lang)

    def year(self, year: int) -> str:
        """A year in the interface's own calendar, where there is room for no more.

        >>> Ui("th").year(2022), Ui("en").year(2022)
        ('2565', '2022')
        """
        return str(year + BUDDHIST if self.lang == "th" else year)

    def span(self, first: int | None, last: int | None) -> str:
        """From one year to another, either of which may be unknown.

        >>> Ui("th").span(2002, 2016), Ui("en").span(None, 2016)
        ('2545 (2002) ถึง 2559 (2016)', 'until 2016 (B.E. 2559)')
        """
        if first and last:
            return self.t("entity.between", first=write_year(first, self.lang), last=write_year(last, self.lang))
        if first or last:
            return self.t("entity.since" if first else "entity.until", year=write_year(first or last or 0, self.lang))
        return ""

    def moment(self, moment: datetime) -> str:
        """A time in words."""
        return write_moment(moment, self.lang)

    def value(self, field: str, slug: str, th: str | None = None, en: str | None = None) -> str:
        """The name of a filter's value; its slug where it has none.

        >>> Ui("th").value("year", "2019"), Ui("en").value("kind", "speech")
        ('2562 (2019)', 'Speech')
        >>> Ui("en").value("place", "nan", "น่าน")
        'น่าน'
        """
        own, foreign = (th, en) if self.lang == "th" else (en, th)
        if own or foreign:
            return own or foreign or slug
        if field == "year" and len(slug) == 4 and slug.isascii() and slug.isdigit():
            return write_year(int(slug), self.lang)
        key = f"{field}.{slug}"
        return self.t(key) if field in ("lang", "kind", "direct") and key in TEXTS else slug

    def names(self, th: str | None, en: str | None) -> tuple[str, str]:
        """The name in the interface's language, and the other where there is another. Either may be missing.

        >>> Ui("th").names("น่าน", "Nan"), Ui("en").names("น่าน", "")
        (('น่าน', 'Nan'), ('น่าน', ''))
        """
        own, foreign = (th or "", en or "") if self.lang == "th" else (en or "", th or "")
        return own or foreign, foreign if own and foreign != own else ""

    def entity(self, type: str, kind: str) -> str:
        """What an entity is.

        >>> Ui("th").entity("place", "province"), Ui("en").entity("place", "something new")
        ('จังหวัด', 'Place')
        """
        key = f"class.{kind}"
        return self.t(key if key in TEXTS else f"filter.{type}")

    def script(self, text: str) -> str | None:
        """The `lang` attribute of a name or a term, by the letters that it is written in.

        >>> Ui("th").script("Nan"), Ui("th").script("น่าน"), Ui("en").script("น่าน")
        ('en', None, 'th')
        """
        return self.attribute("th" if is_thai(text) else "en")

    def short_month(self, month: int) -> str:
        """The name of a month cut short, for the head of a column.

        >>> Ui("th").short_month(3), Ui("en").short_month(12)
        ('มี.ค.', 'Dec')
        """
        return SHORT[self.lang][month - 1]

    def problem(self, text: str) -> tuple[str, str]:
        """What a search says of a query, and the language that it is said in.

        >>> Ui("th").problem("a bracket is not closed"), Ui("en").problem("a bracket is not closed")
        (('วงเล็บไม่ได้ปิด', 'th'), ('a bracket is not closed', 'en'))
        >>> Ui("th").problem("something new")
        ('something new', 'en')
        """
        thai = find_problem(text) if self.lang == "th" else None
        return (thai, "th") if thai else (text, "en")

    def attribute(self, lang: str) -> str | None:
        """The `lang` attribute of a text: none where it is in the interface's own language or in an unknown one.

        >>> Ui("th").attribute("en"), Ui("en").attribute("en")
        ('en', None)
        """
        return lang if lang in UIS and lang != self.lang else None


def choose_ui(query: Mapping[str, str], cookies: Mapping[str, str], accept: str) -> Ui:
    """The language asked for in the address, else the remembered one, else the browser's, else Thai.

    >>> choose_ui({}, {"ui": "en"}, "th").lang
    'en'
    >>> choose_ui({"ui": "ภาษาลาว"}, {}, "en-GB,en;q=0.9,th;q=0.8").lang
    'en'
    """
    for source in (query, cookies):
        if source.get("ui") in UIS:
            return Ui(source["ui"])
    return Ui(_prefer(accept))


def _prefer(accept: str) -> str:
    """Thai unless the header of the browser puts English before it."""
    weights = dict.fromkeys(UIS, 0.0)
    for choice in accept.lower().split(","):
        tag, _, weight = choice.strip().partition(";q=")
        lang = tag.partition("-")[0]
        if lang in weights:
            weights[lang] = max(weights[lang], _weight(weight))
    return max(UIS, key=lambda lang: weights[lang])


def _weight(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0
