"""Days and years in words, in both calendars."""

from datetime import UTC, date, datetime, timedelta, timezone

BUDDHIST = 543
"""Years that the Buddhist era is ahead."""

BANGKOK = timezone(timedelta(hours=7))
"""Thailand has had no other offset since 1920, and no summer time."""

MONTHS = {
    "th": (
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip

SHORT = {
    "th": ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def write_day(day: date, ui: str) -> str:
    """A day in words, in the interface's calendar first.

    >>> write_day(date(2019, 6, 11), "th")
    '11 มิถุนายน 2562 (2019)'
    >>> write_day(date(2019, 6, 11), "en")
    '11 June 2019 (B.E. 2562)'
    """
    return f"{day.day} {MONTHS[ui][day.month - 1]} {write_year(day.year, ui)}"


def write_month(year: int, month: int, ui: str) -> str:
    """A month in words, in both calendars.

    >>> write_month(2019, 6, "th")
    'มิถุนายน 2562 (2019)'
    >>> write_month(2019, 6, "en")
    'June 2019 (B.E. 2562)'
    """
    return f"{MONTHS[ui][month - 1]} {write_year(year, ui)}"


def write_year(year: int, ui: str) -> str:
    """A Gregorian year in both calendars.

    >>> write_year(2019, "th")
    '2562 (2019)'
    >>> write_year(2019, "en")
    '2019 (B.E. 2562)'
    """
    return f"{year + BUDDHIST} ({year})" if ui == "th" else f"{year} (B.E. {year + BUDDHIST})"


def write_moment(moment: datetime, ui: str) -> str:
    """A time in words, on Thailand's clock. One without a zone is taken for UTC.

    >>> write_moment(datetime(2026, 1, 2, 20, 4, tzinfo=UTC), "th")
    '3 มกราคม 2569 (2026) เวลา 03:04 น.'
    >>> write_moment(datetime(2026, 1, 2, 20, 4, tzinfo=UTC), "en")
    '3 January 2026 (B.E. 2569), 03:04 Bangkok time'
    """
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    local = aware.astimezone(BANGKOK)
    clock = f"{local.hour:02}:{local.minute:02}"
    day = write_day(local, ui)
    return f"{day} เวลา {clock} น." if ui == "th" else f"{day}, {clock} Bangkok time"
