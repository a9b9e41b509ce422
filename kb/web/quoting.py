"""What a request asks of quotes: the parameters of a search of them, checked."""

from typing import Annotated, ClassVar

from fastapi import Query
from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from kb.engine.quotes import DIRECT, REPORTED
from kb.search.quoted import FILTERS
from kb.web.questions import Question, Values

MANNERS = {"true": DIRECT, "1": DIRECT, DIRECT: DIRECT, "false": REPORTED, "0": REPORTED, REPORTED: REPORTED}
"""What a request may call direct and reported speech."""


def read_manners(values: object) -> list[str]:
    """Values of the filter `direct`; raises `PydanticCustomError` (a `ValueError`) for anything else. Empty ones are left out.

    >>> read_manners(["true", "", "direct"])
    ['direct', 'direct']
    >>> read_manners(["โดยอ้อม"])
    Traceback (most recent call last):
    pydantic_core._pydantic_core.PydanticCustomError: must be true or false
    """
    given = [value for value in values if value != ""] if isinstance(values, list | tuple) else [values]
    found = [MANNERS.get(str(value).lower()) for value in given]
    if None in found:
        raise PydanticCustomError("manner", "must be true or false")
    return [value for value in found if value]


Manners = Annotated[Values, BeforeValidator(read_manners), WithJsonSchema({"type": "array", "items": {"enum": list(MANNERS)}})]


class QuoteQuestion(Question):
    """The parameters of a search of quotes: those of documents, who speaks, in which post, and whether directly.

    >>> QuoteQuestion.model_validate({"q": "น้ำท่วม", "direct": ["true"], "lang": ["th"]}).address()
    '/quotes?q=%E0%B8%99%E0%B9%89%E0%B8%B3%E0%B8%97%E0%B9%88%E0%B8%A7%E0%B8%A1&direct=direct&lang=th'
    >>> QuoteQuestion(speaker=["jane-doe"], page=2).take("feed.atom")
    '/quotes/feed.atom?speaker=jane-doe'
    """

    path: ClassVar[str] = "/quotes"
    folder: ClassVar[str] = "/quotes/"
    names: ClassVar[tuple[str, ...]] = FILTERS

    speaker: Values = Field(default=[], description="Who speaks (slug of a person, a ministry or an agency).")
    post: Values = Field(default=[], description="In which post, as the facet `post` words it.")
    direct: Manners = Field(default=[], description="true (or direct): the speaker's own words; false (or reported): the document's.")


Seek = Annotated[QuoteQuestion, Query()]
