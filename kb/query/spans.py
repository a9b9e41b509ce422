"""Days that a person wrote: a year, a month or a day, of the Buddhist or the Gregorian calendar."""

import calendar
import re
from datetime import date

from kb.text.normalize import fold

_DAY = re.compile("([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?")

BUDDHIST = 543
"""Years that the Buddhist calendar is ahead, since 1941."""

_FIRST_BUDDHIST = 2400
"""Years from here on are Buddhist: no record is from the Gregorian year 2400."""


def read_span(text: str) -> tuple[date, date] | None:
    """The first and the last day of a year, month or day, or None where the text is none of these.

    >>> read_span("๒๕๖๒")
    (datetime.date(2019, 1, 1), datetime.date(2019, 12, 31))
    >>> read_span("2020-02"), read_span("2562-02-30")
    ((datetime.date(2020, 2, 1), datetime.date(2020, 2, 29)), None)
    """
    match = _DAY.fullmatch(fold(text.strip(" ")))
    if match is None:
        return None
    year = int(match[1]) - (BUDDHIST if int(match[1]) >= _FIRST_BUDDHIST else 0)
    month, day = (int(part) if part else None for part in match.group(2, 3))
    try:
        last_month = month or 12
        last_day = day or calendar.monthrange(year, last_month)[1]
        return date(year, month or 1, day or 1), date(year, last_month, last_day)
    except ValueError:  # the calendar has no such month or day (IllegalMonthError is one of these)
        return None
