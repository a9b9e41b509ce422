"""One text of the interface in both languages."""

from typing import NamedTuple


class Text(NamedTuple):
    """One message in both languages. `{name}` stands for a value."""

    th: str
    en: str
