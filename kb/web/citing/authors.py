"""Whose name stands first in a citation, and how it is written there."""

import re
from dataclasses import dataclass

from kb.text.scripts import is_thai
from kb.web.citing.cited import Cited

PARTICLES = frozenset("na von van der den de del della di da du la le ter".split(" "))
"""Small words that a surname begins with (na Ranong)."""

NOT_INVERTED = frozenset(
    # Chinese, Korean, Vietnamese and Khmer surnames, which stand first
    "xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong "
    "cao deng peng zeng lu su jiang cai jia ding wei xue ye pan dai xia zhong tan lim goh wong ng chan chua ong teo koh lee "
    "kim park choi jung jeong kang cho yoon jang shin seo kwon hwang ahn hong moon ban nguyen tran pham hoang phan vu vo dang bui do "
    "ngo duong ly truong mai dinh hun sok tea sar men prak heng hor chea "
    # Burmese and Malay names, which have no surname
    "u daw aung min thein win myint soe tin than khin htin kyaw maung ne mya muhammad mohammad mohd mohamad mahathir anwar najib ismail "
    "abdul abdullah ahmad muhyiddin haji sultan".split(" ")
)
"""First words of names of which the last word is not, or not surely, a surname."""

_WORD = re.compile("[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f'’-]+")
_INITIALS = re.compile("(?:[A-Z]\\.?)+")


@dataclass(frozen=True, slots=True)
class Author:
    """A name as written; `family` and `given` where it is sure which is which, else both "".

    >>> Author("ดำ แดงดี").inverted
    'ดำ แดงดี'
    >>> Author("Dam Daengdee", "Daengdee", "Dam").inverted
    'Daengdee, Dam'
    """

    name: str
    family: str = ""
    given: str = ""

    @property
    def inverted(self) -> str:
        """The surname first where it is known."""
        return f"{self.family}, {self.given}" if self.family else self.name

    @property
    def initials(self) -> str:
        """The surname and the initials, where it is known.

        >>> Author("ดำ แดงดี").initials
        'ดำ แดงดี'
        >>> Author("Jean-Luc A. Daeng", "Daeng", "Jean-Luc A.").initials
        'Daeng, J.-L. A.'
        """
        if not self.family:
            return self.name
        given = " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in self.given.split(" "))
        return f"{self.family}, {given}"


def find_author(cited: Cited, lang: str) -> Author | None:
    """The speaker where known, else the publisher by its name in `lang`, else None."""
    if cited.name:
        return split_name(cited.name) if cited.speaker.type == "person" else Author(cited.name)
    publisher = cited.publisher(lang)
    return Author(publisher) if publisher else None


def split_name(name: str) -> Author:
    """A person's name. In Thai letters it is never taken apart, in Latin ones only where the last word is surely the surname.

    >>> split_name("ดำ แดงดี").family
    ''
    >>> split_name("Dam na Daengdee").inverted, split_name("Xi Khaodee").inverted
    ('na Daengdee, Dam', 'Xi Khaodee')
    """
    words = name.split(" ")
    if is_thai(name) or len(words) < 2 or words[0].lower() in NOT_INVERTED or not all(map(_WORD.fullmatch, (words[0], words[-1]))):
        return Author(name)
    at = 1
    while at < len(words) - 1 and _INITIALS.fullmatch(words[at]):
        at += 1
    if any(word.lower() not in PARTICLES for word in words[at:-1]):
        return Author(name)
    return Author(name, " ".join(words[at:]), " ".join(words[:at]))
