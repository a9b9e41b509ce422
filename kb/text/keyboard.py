"""The two layouts of a Thai keyboard, Kedmanee (TIS 820-2531) and QWERTY: what was typed with the wrong one, and which
keys lie beside each other."""

from pythainlp.util import eng_to_thai, thai_to_eng

from kb.text.normalize import canonical
from kb.text.scripts import is_thai

_ROWS = (
    ("1234567890-=", "!@#$%^&*()_+"),
    ("qwertyuiop[]", "QWERTYUIOP{}"),
    ("asdfghjkl;'", 'ASDFGHJKL:"'),
    ("zxcvbnm,./", "ZXCVBNM<>?"),
)
"""The keys of a QWERTY keyboard, plain and with shift; each row stands half a key to the right of the one above."""


def _place_keys() -> dict[str, tuple[int, float]]:
    """(row, column) of each character of both layouts."""
    places: dict[str, tuple[int, float]] = {}
    for row, layers in enumerate(_ROWS):
        for column, keys in enumerate(zip(*layers, strict=True)):
            for key in keys:
                places[key] = places[eng_to_thai(key)] = (row, column + row / 2)
    return places


_PLACES = _place_keys()


def are_neighbours(one: str, other: str) -> bool:
    """Whether two characters lie on one key or on keys that touch.

    >>> are_neighbours("ก", "ด"), are_neighbours("ก", "ฎ"), are_neighbours("ก", "ย")
    (True, True, False)
    >>> are_neighbours("e", "r"), are_neighbours("e", "p")
    (True, False)
    """
    if one not in _PLACES or other not in _PLACES:
        return False
    (row, column), (other_row, other_column) = _PLACES[one], _PLACES[other]
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1


def switch_layout(text: str) -> str | None:
    """What the same keys give with the other layout: Thai for Latin letters, English for Thai ones; None where the text
    has both, or no letter that would change. Whether that is what was meant, a dictionary must say.

    >>> switch_layout("l;ylfu"), switch_layout("ฟหำฟื")
    ('สวัสดี', 'asean')
    >>> switch_layout("2562") is None, switch_layout("ข่าว news") is None
    (True, True)
    """
    latin = any("a" <= letter <= "z" for letter in text.lower())
    if is_thai(text) == latin:
        return None
    return canonical(eng_to_thai(text)) if latin else thai_to_eng(text.replace("\u0e45", "1")).lower()  # PyThaiNLP's table lacks this key
