"""Numbers of pages to turn to, and their addresses."""

from urllib.parse import urlencode

AROUND = 2
"""Page numbers on either side of the one that is shown."""

SIZE = 50
"""Entries on a page of a list, where the address asks for no other number."""


def list_numbers(page: int, last: int) -> list[int | None]:
    """Numbers of pages to link to: the ends and those around `page`, None where some are left out.

    >>> list_numbers(5, 9)
    [1, None, 3, 4, 5, 6, 7, None, 9]
    >>> list_numbers(1, 1)
    [1]
    """
    near = range(max(1, page - AROUND), min(last, page + AROUND) + 1)
    numbers: list[int | None] = []
    for number in sorted({1, last, *near}):
        if numbers and number != (numbers[-1] or 0) + 1:
            numbers.append(None)
        numbers.append(number)
    return numbers


def turn(q: str, size: int, by: str, page: int) -> str:
    """The relative address of another page of a list.

    >>> turn("นคร", 50, "", 2)
    '?q=%E0%B8%99%E0%B8%84%E0%B8%A3&page=2'
    >>> turn("", 20, "post", 1)
    '?size=20&by=post'
    """
    pairs = [("q", q), ("size", str(size) if size != SIZE else ""), ("by", by), ("page", str(page) if page > 1 else "")]
    query = urlencode([pair for pair in pairs if pair[1]])
    return f"?{query}" if query else "?"
