"""Abbreviations and what they stand for, in one language: ครม. and คณะรัฐมนตรี, MDES and its ministry."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kb.knowledge.forms import key
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.labels import Name, list_names
from kb.knowledge.tables import read_concepts
from kb.model import Translation
from kb.text.normalize import fold
from kb.text.scripts import is_thai

WEIGHT = 0.7
"""What the other form of a name weighs beside the one that was typed."""

_ACRONYM = re.compile("[a-z]{2,5}|[^ ]*[.\u0e2f][^ ]*")
"""A form of a term that is short for the others: an acronym, or Thai with dots or ฯ."""


class Synonyms:
    """Other forms of a term in its own language, where one of them is short for the other.

    >>> synonyms = Synonyms.read(Gazetteer.read())
    >>> [found.text for found in synonyms.translate("ครม.")], [found.text for found in synonyms.translate("คณะรัฐมนตรี")]
    (['คณะรัฐมนตรี'], ['ครม.'])
    >>> [found.text for found in synonyms.translate("mdes")], synonyms.translate("flood")
    (['ministry of digital economy and society'], ())
    """

    def __init__(self, forms: Mapping[str, tuple[str, ...]]) -> None:
        self._forms = forms

    @classmethod
    def read(cls, gazetteer: Gazetteer) -> "Synonyms":
        """Those of a gazetteer and of the table of terms.

        >>> Synonyms.read(Gazetteer.read()).translate("กทม.")[0].text
        'กรุงเทพมหานคร'
        >>> Synonyms.read(Gazetteer.read()).translate("fisheries")
        ()
        """
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for short, long in (*_pair_names(list_names(gazetteer)), *_pair_concepts()):
            found[key(short)][fold(long)] = None
            found[key(long)][fold(short)] = None
        return cls({term: tuple(others) for term, others in found.items()})

    def translate(self, text: str) -> tuple[Translation, ...]:
        """The other forms of a folded term, as a source of translations gives them.

        >>> Synonyms({"ครม": ("คณะรัฐมนตรี",)}).translate("ครม.")
        (Translation(text='คณะรัฐมนตรี', weight=0.7, origin='names'),)
        >>> Synonyms({}).translate("cabinet")
        ()
        """
        return tuple(Translation(other, WEIGHT, "names") for other in self._forms.get(key(text), ()))


def _pair_names(names: Iterable[Name]) -> Iterable[tuple[str, str]]:
    """(short, full) names of one ministry, agency, place or theme in one language."""
    full: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    short: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for name in names:
        for form in (name.thai, name.english):
            if name.role == "abbreviation" and _ACRONYM.fullmatch(fold(form)):
                short[name.kind, name.slug][form] = None
            elif name.role == "name":
                full[name.kind, name.slug][form] = None
    return _match(short, full)


def _pair_concepts() -> Iterable[tuple[str, str]]:
    """(short, usual) forms of one concept in one language."""
    full: dict[tuple[str, str], dict[str, None]] = {}
    short: dict[tuple[str, str], dict[str, None]] = {}
    for number, concept in enumerate(read_concepts()):
        for side, forms in (("thai", concept.thai), ("english", concept.english)):
            short[side, str(number)] = {form: None for form in forms[1:] if _ACRONYM.fullmatch(fold(form))}
            full[side, str(number)] = {forms[0]: None}
    return _match(short, full)


def _match(short: Mapping[tuple[str, str], Iterable[str]], full: Mapping[tuple[str, str], Iterable[str]]) -> Iterable[tuple[str, str]]:
    """Every short form of a thing beside its full ones of the same script."""
    return [
        (brief, name)
        for thing, briefs in short.items()
        for brief in briefs
        for name in full.get(thing, ())
        if is_thai(brief) == is_thai(name)
    ]
