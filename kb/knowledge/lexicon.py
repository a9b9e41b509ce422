"""The general lexicon: what a term of one language is called in the other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from pythainlp.corpus.th_en_translit import get_transliteration_dict

from kb.knowledge.forms import inflections, key, roots
from kb.knowledge.store import MOST, SHIPPED, Store
from kb.model import Translation
from kb.text.normalize import fold
from kb.text.scripts import is_thai

_INFLECTED = 0.95
"""What a base form's translations weigh for an inflected one that is no term itself."""

_BASE_TOO = 0.6
"""The same where the inflected form is a term itself (*building*, *approved*). What a known Thai noun is made of does not
count: การเมือง is politics, and has nothing of เมือง."""

_LOANWORD = 0.8
"""What a transliteration weighs: some are of one person's or product's name only."""

_LOANWORD_TOO = 0.4
"""The same where the term is in the lexicon: Thai says งบประมาณ and seldom บัดเจ็ต."""

BUDDHIST = 543
"""Years that the Buddhist era is ahead of the Gregorian one."""

_YEARS = range(1940, 2100)
_YEAR = 0.8
_FOUR_DIGITS = re.compile("[0-9]{4}")


class Lexicon:
    """A read-only store of translations, safe for several threads. Close it when done.

    >>> with Lexicon.open() as lexicon:
    ...     lexicon.translate("น้ำท่วม")[0]
    Translation(text='flood', weight=1.0, origin='lexicon')
    >>> with Lexicon.open() as lexicon:
    ...     lexicon.translate("cities")[0].text
    'เมือง'
    """

    def __init__(self, store: Store, loanwords: Mapping[str, tuple[str, ...]]) -> None:
        self._store = store
        self._loanwords = loanwords
        self._translate = lru_cache(maxsize=1 << 13)(self._find)

    @classmethod
    def open(cls, path: Path = SHIPPED) -> "Lexicon":
        """Open the shipped lexicon, or another one that `kb.knowledge.build_lexicon` made. Raises sqlite3.OperationalError
        where there is none.

        >>> Lexicon.open(Path("ไม่มี.sqlite"))
        Traceback (most recent call last):
        sqlite3.OperationalError: unable to open database file
        """
        return cls(Store.open(path), read_loanwords())

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def __enter__(self) -> "Lexicon":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def translate(self, text: str) -> tuple[Translation, ...]:
        """What a term of one or several words is called in the other language, best first; nothing where it is unknown.
        Spaces, hyphens, dots, case, inflection and British or American spelling make no difference.

        >>> with Lexicon.open() as lexicon:
        ...     [found.text for found in lexicon.translate("กระทรวงคมนาคม")][:1]
        ['ministry of transport']
        >>> with Lexicon.open() as lexicon:
        ...     lexicon.translate("Ministry of Transport")[0], lexicon.translate("xyzzy")
        (Translation(text='กระทรวงคมนาคม', weight=1.0, origin='names'), ())
        """
        return self._translate(fold(text))

    def _find(self, text: str) -> tuple[Translation, ...]:
        """The translations of a folded term."""
        if year := other_year(text):
            return (Translation(year, _YEAR, "lexicon"),)
        asked = key(text)
        thai = is_thai(text)
        near = dict(roots(asked)) if thai else dict.fromkeys((key(form) for form in inflections(text)), _INFLECTED)
        stored = self._store.read({asked, *near})
        if asked in stored:
            near = dict.fromkeys(near, 0.0 if thai else _BASE_TOO)
        best: dict[str, Translation] = {}
        for term, translations in stored.items():
            _gather(best, translations, 1.0 if term == asked else near[term])
        weight = _LOANWORD_TOO if best else _LOANWORD
        _gather(best, [Translation(other, weight, "lexicon") for other in self._loanwords.get(asked, ())], 1.0)
        return tuple(sorted(best.values(), key=lambda found: (-found.weight, found.text))[:MOST])


def other_year(text: str) -> str:
    """A year of our time as records in the other language count it: Buddhist for Gregorian and the reverse.

    >>> other_year("2565"), other_year("2022"), other_year("1234"), other_year("ปี 2565")
    ('2022', '2565', '', '')
    """
    if not _FOUR_DIGITS.fullmatch(text):
        return ""
    year = int(text)
    if year - BUDDHIST in _YEARS:
        return str(year - BUDDHIST)
    return str(year + BUDDHIST) if year in _YEARS else ""


def read_loanwords() -> dict[str, tuple[str, ...]]:
    """Loanwords and how Thai writes them, both ways by their keys, from PyThaiNLP's transliteration dictionary (which
    is read where it is installed, as it names no licence to copy it by).

    >>> read_loanwords()["กราฟ"], read_loanwords()["graphic"]
    (('graph',), ('กราฟิก',))
    """
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for thai, forms in get_transliteration_dict().items():
        for english in (form for form in forms["en"] if isinstance(form, str) and form.isascii()):
            found[key(thai)][fold(english)] = None
            found[key(english)][fold(thai)] = None
    return {term: tuple(others) for term, others in found.items()}


def _gather(best: dict[str, Translation], translations: Iterable[Translation], nearness: float) -> None:
    """Keep each translation by its best weight."""
    for found in translations:
        weight = found.weight * nearness
        if weight > (best[found.text].weight if found.text in best else 0.0):
            best[found.text] = Translation(found.text, weight, found.origin)
