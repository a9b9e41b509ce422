"""What a request asks: the parameters of a search, checked, and the way back from them to an address."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, Self
from urllib.parse import quote, urlencode

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from kb.search import FILTERS, Request

MAX_PAGE = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly; higher pages are as empty as this one."""

MAX_SIZE = 100
DEFAULT_SIZE = 10

Sort = Literal["relevance", "newest", "oldest"]

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def parse_day(text: object) -> date:
    """The day of an ISO date; raises `PydanticCustomError` (a `ValueError`) for anything else.

    Other forms that Python can read (`20190611`, a week, a number of seconds) are refused: they are mostly mistakes.

    >>> parse_day("2019-06-11")
    datetime.date(2019, 6, 11)
    >>> parse_day("11 มิถุนายน 2562")
    Traceback (most recent call last):
    pydantic_core._pydantic_core.PydanticCustomError: must be a day such as 2019-06-11
    """
    if isinstance(text, date):
        return text
    if isinstance(text, str) and _DAY.fullmatch(text):
        with suppress(ValueError):
            return date.fromisoformat(text)
    raise PydanticCustomError("day", "must be a day such as 2019-06-11")


def _drop_empty(values: list[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def forget_empty(values: Any) -> Any:
    """Parameters without those that have an empty value.

    >>> forget_empty({"q": "น้ำ", "page": ""})
    {'q': 'น้ำ'}
    """
    return {name: value for name, value in values.items() if value != ""} if isinstance(values, Mapping) else values


Day = Annotated[date, BeforeValidator(parse_day), WithJsonSchema({"type": "string", "format": "date"})]
Values = Annotated[list[str], AfterValidator(_drop_empty)]
PageNumber = Annotated[int, Field(ge=1), AfterValidator(lambda page: min(page, MAX_PAGE))]


class Question(BaseModel):
    """The parameters of a search. An empty value counts as not given, as HTML forms send it.

    `path` is the page that answers, `names` are the filters, `folder` is where exports and feeds of it are.

    >>> Question(q="น้ำท่วม", lang=["th", ""]).lang
    ['th']
    >>> Question.model_validate({"q": "smart city", "from": "2019-01-01", "to": ""}).request().first
    datetime.date(2019, 1, 1)
    """

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    path: ClassVar[str] = "/search"
    folder: ClassVar[str] = "/"
    names: ClassVar[tuple[str, ...]] = FILTERS

    q: str = Field(default="", description='What to look for, in the query language: words, "a passage", a OR b, -without, field:value.')
    lang: Values = Field(default=[], description="Language of the document: th, en.")
    kind: Values = Field(default=[], description="Kind: press-release, meeting, resolution, speech, announcement.")
    collection: Values = Field(default=[], description="Collection that the document was added to.")
    ministry: Values = Field(default=[], description="A ministry that is mentioned (slug).")
    agency: Values = Field(default=[], description="An agency that is mentioned (slug).")
    place: Values = Field(default=[], description="A place that is mentioned (slug).")
    theme: Values = Field(default=[], description="A theme (slug).")
    person: Values = Field(default=[], description="A person who is mentioned (slug).")
    year: Values = Field(default=[], description="Year of publication, Gregorian, such as 2019.")
    first: Day | None = Field(default=None, validation_alias="from", description="First day of publication, Gregorian, such as 2019-06-11.")
    last: Day | None = Field(default=None, validation_alias="to", description="Last day of publication, included.")
    sort: Sort | None = Field(default=None, description="Order: relevance (the default), newest or oldest.")
    page: PageNumber = Field(default=1, description="Page, from 1. A page past the end has no hits.")
    size: int = Field(default=DEFAULT_SIZE, ge=1, le=MAX_SIZE, description="Hits a page.")
    translate: bool = Field(default=True, description="0 switches cross-language search off.")

    _forget_empty = model_validator(mode="before")(forget_empty)

    @property
    def filters(self) -> dict[str, tuple[str, ...]]:
        """The filters that have values, by name.

        >>> Question(place=["เชียงใหม่"]).filters
        {'place': ('เชียงใหม่',)}
        >>> Question(q="flood").filters
        {}
        """
        return {name: tuple(getattr(self, name)) for name in self.names if getattr(self, name)}

    def request(self, sort: Sort = "relevance") -> Request:
        """The same as a `Request`; `sort` is the order where the question names none.

        >>> Question(q="ประชุม").request("newest").sort
        'newest'
        >>> Question(q="meeting", sort="oldest").request("newest").sort
        'oldest'
        """
        return Request(self.q, self.filters, self.first, self.last, self.sort or sort, self.page, self.size, self.translate)

    def pairs(self, *leave_out: str) -> list[tuple[str, str]]:
        """Name and value of everything that is not the default, in a steady order, without the names in `leave_out`.

        >>> Question(q="งบประมาณ", kind=["meeting"], page=2).pairs("page")
        [('q', 'งบประมาณ'), ('kind', 'meeting')]
        >>> Question(q="budget", translate=False).pairs()
        [('q', 'budget'), ('translate', '0')]
        """
        pairs = [("q", self.q)] if self.q else []
        pairs += [(name, value) for name, values in self.filters.items() for value in values]
        pairs += [(name, day.isoformat()) for name, day in (("from", self.first), ("to", self.last)) if day]
        pairs += [("sort", self.sort)] if self.sort else []
        pairs += [("translate", "0")] if not self.translate else []
        pairs += [("size", str(self.size))] if self.size != DEFAULT_SIZE else []
        pairs += [("page", str(self.page))] if self.page > 1 else []
        return [pair for pair in pairs if pair[0] not in leave_out]

    def change(self, **changes: object) -> Self:
        """A copy with some parameters changed, on its first page unless `page` is given.

        >>> Question(q="น้ำ", page=3).change(sort="newest").pairs()
        [('q', 'น้ำ'), ('sort', 'newest')]
        >>> Question(q="water").change(page=2).page
        2
        """
        return self.model_copy(update={"page": 1, **changes})

    def toggle(self, name: str, value: str) -> Self:
        """A copy in which one value of a filter is chosen, or no longer chosen.

        >>> Question(lang=["th"]).toggle("lang", "en").lang
        ['th', 'en']
        >>> Question(lang=["th"]).toggle("lang", "th").lang
        []
        """
        chosen: Sequence[str] = getattr(self, name)
        kept = [one for one in chosen if one != value]
        return self.change(**{name: kept if value in chosen else [*chosen, value]})

    def clear(self) -> Self:
        """A copy without filters and days.

        >>> Question(q="น้ำ", lang=["th"], sort="newest").clear().pairs()
        [('q', 'น้ำ'), ('sort', 'newest')]
        """
        return self.change(first=None, last=None, **{name: [] for name in self.names})

    def document(self, id: str) -> str:
        """The address of a document with the matches of this question marked.

        >>> Question(q="flood").document("a1"), Question().document("ก1")
        ('/documents/a1?q=flood', '/documents/%E0%B8%811')
        >>> Question(q="flood", translate=False, lang=["en"]).document("a1")
        '/documents/a1?q=flood&translate=0'
        """
        seen = Question(q=self.q, translate=self.translate)
        return seen.address(f"/documents/{quote(id)}") if self.q else f"/documents/{quote(id)}"

    def take(self, name: str) -> str:
        """The relative address of a file or a feed of all that answers this question.

        >>> Question(q="ก", size=50, page=2).take("export.csv")
        '/export.csv?q=%E0%B8%81'
        >>> Question(lang=["en"]).take("feed.atom")
        '/feed.atom?lang=en'
        """
        return self.change(size=DEFAULT_SIZE).address(f"{self.folder}{name}")

    def address(self, path: str = "") -> str:
        """The relative address that asks this question, of its own page where no other `path` is given.

        >>> Question(q="a&b", lang=["th"]).address()
        '/search?q=a%26b&lang=th'
        >>> Question(q="ก").address("/feed.atom")
        '/feed.atom?q=%E0%B8%81'
        """
        query, path = urlencode(self.pairs()), path or self.path
        return f"{path}?{query}" if query else path
