"""What two texts of different languages show alike without a dictionary: numbers, days, Latin words, and names by their sound."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kb.knowledge.names import find_names
from kb.text.analyzer import STOP_WORDS
from kb.text.dates import find_dates
from kb.text.normalize import fold
from kb.text.scripts import is_thai
from kb.text.sound import sound_keys

LONGEST = 12_000
"""Characters of a text that are looked at."""

_SCALES = {
    "ล้านล้าน": 10**12,
    "แสนล้าน": 10**11,
    "หมื่นล้าน": 10**10,
    "พันล้าน": 10**9,
    "ร้อยล้าน": 10**8,
    "ล้าน": 10**6,
    "แสน": 10**5,
    "หมื่น": 10**4,
    "พัน": 10**3,
    "trillion": 10**12,
    "billion": 10**9,
    "million": 10**6,
    "thousand": 10**3,
}
_NUMBER = re.compile(f"(?<![0-9.,])([0-9]+(?:,[0-9]{{3}})*(?:\\.[0-9]+)?) ?-?({'|'.join(_SCALES)})?")
_LATIN = re.compile("[a-z][a-z0-9]+")
_BUDDHIST = range(2400, 2600)
_YEARS = range(1900, 2100)
_DAY_OF_MONTH = 31
_TELLING = 3
"""Letters of a name's sound, and of a Latin word, from which on it tells anything."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What a text shows. `numbers` are in the Gregorian era and multiplied out (1.2 ล้าน: 1200000), `days` ordinals, `latin`
    folded words, `names` maps sounds to a name that has it."""

    numbers: frozenset[str]
    days: frozenset[int]
    latin: frozenset[str]
    names: Mapping[str, str]


def read_traits(title: str, paragraphs: Sequence[str]) -> Traits:
    """The traits of a text.

    >>> traits = read_traits("งบ 1.5 หมื่นล้านบาท ปี ๒๕๖๕", ["ตามกรอบ IPEF เมื่อวันที่ 5 มีนาคม 2565"])
    >>> sorted(traits.numbers), traits.latin, len(traits.days)
    (['15000000000', '2022', '5'], frozenset({'ipef'}), 1)
    >>> sorted(read_traits("15 billion baht in 2022", []).numbers)
    ['15000000000', '2022']
    """
    text = fold("\n".join((title, *paragraphs))[:LONGEST])
    days = frozenset(found.first.toordinal() for found in find_dates("\n".join((title, *paragraphs))[:LONGEST]))
    latin = frozenset(word for word in _LATIN.findall(text) if len(word) >= _TELLING and word not in STOP_WORDS)
    names = {key: name for name in find_names((title, *paragraphs)) for key in sound_keys(name) if len(key) >= _TELLING}
    return Traits(frozenset(_find_numbers(text)), days, latin, names)


def weigh_number(number: str) -> float:
    """How much it tells that two texts share a number: days of a month and years little, long ones much.

    >>> weigh_number("12"), weigh_number("2022"), weigh_number("250"), weigh_number("14732")
    (0.25, 0.25, 1.0, 2.0)
    """
    if number.isdecimal() and (int(number) <= _DAY_OF_MONTH or int(number) in _YEARS):
        return 0.25
    return 2.0 if len(number.replace(".", "").strip("0")) > _TELLING else 1.0


def share_names(one: Traits, other: Traits) -> Iterator[str]:
    """The names of the Thai one of two texts that sound like a name of the other.

    >>> thai, english = (read_traits("", [text]) for text in ("นายเศรษฐา ทวีสิน พบนายสมชาย", "He met Srettha Thavisin"))
    >>> sorted(share_names(thai, english))
    ['เศรษฐา ทวีสิน']
    """
    for key in one.names.keys() & other.names.keys():
        pair = one.names[key], other.names[key]
        if is_thai(pair[0]) != is_thai(pair[1]):
            yield pair[0] if is_thai(pair[0]) else pair[1]


def _find_numbers(text: str) -> Iterator[str]:
    """The numbers of a folded text."""
    for digits, scale in _NUMBER.findall(text):
        value = Decimal(digits.replace(",", "")) * _SCALES.get(scale, 1)
        if not scale and value in _BUDDHIST and "," not in digits:
            value -= 543
        yield f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
