"""Makes `data/lexicon.sqlite` from the two WordNets, the gazetteer and the tables beside it: `python -m kb.knowledge.build_lexicon`.

The same input gives the same file.
"""

import argparse
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from kb.knowledge.forms import key, roots
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.labels import Name, list_names
from kb.knowledge.store import SHIPPED, write
from kb.knowledge.tables import Concept, read_adjectives, read_concepts
from kb.knowledge.wordnet import Sense, align, read_irregular, read_senses, read_synsets, read_thai
from kb.model import Translation
from kb.text.english import STOP_WORDS
from kb.text.normalize import fold
from kb.text.scripts import is_thai

LEAST = 0.3
"""A translation of less weight is noise."""

_ROLES = {"name": 1.0, "other": 0.85, "former": 0.7, "abbreviation": 0.8, "adjective": 0.9}
_LATER = 0.9
"""Every further form of a concept weighs so much of the one before it."""

_GENERAL = 0.4
"""WordNet's share where a term is in the tables too."""

_IRREGULAR = 0.9
_LONGEST = 30
_SENSES_PREFIXES = ("ซึ่ง", "อย่าง", "ที่")

Found = dict[str, dict[str, tuple[float, str]]]
"""By key: translation → (weight, origin)."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The WordNets that a lexicon is made from."""

    english: Path
    thai: Path


def build(sources: Sources, names: Iterable[Name], concepts: Iterable[Concept], target: Path) -> int:
    """Write the lexicon of the WordNets and the tables; answers how many terms it has. Raises OSError or sqlite3.Error for a
    file that can't be read.

    >>> missing = Path("ไม่มี")
    >>> build(Sources(missing, missing), [], [], Path("none.sqlite"))
    Traceback (most recent call last):
    sqlite3.OperationalError: unable to open database file
    """
    general = join(read_senses(sources.english), align(read_thai(sources.thai), read_synsets(sources.english)))
    exact = collect(names, concepts)
    found = merge(exact, general)
    for form, base in read_irregular(sources.english):
        for text, (weight, origin) in found.get(key(base), {}).items():
            _add(found, form, text, weight * _IRREGULAR, origin)
    return write(target, {term: _kept(translations) for term, translations in found.items()})


def join(senses: Iterable[Sense], thai: Mapping[str, list[str]]) -> Found:
    """Terms that share a synset. The weight grows with the share of the term's uses that have this sense, and with the
    share of the translation's uses that have it; of the English terms of a sense, the usual one weighs most.

    >>> found = join([Sense("water", "1-n", 9), Sense("juice", "2-n", 1)], {"1-n": ["น้ำ"], "2-n": ["น้ำ", "น้ำผลไม้"]})
    >>> max(found["juice"], key=found["juice"].get), max(found["น้ำ"], key=found["น้ำ"].get)
    ('น้ำผลไม้', 'water')
    """
    verbs = verbs_of(thai)
    by_synset: defaultdict[str, list[Sense]] = defaultdict(list)
    uses: defaultdict[str, float] = defaultdict(float)
    for sense in senses:
        if sense.synset in thai:
            by_synset[sense.synset].append(sense)
        uses[sense.term] += sense.frequency
    sizes = {synset: sum(sense.frequency for sense in shared) for synset, shared in by_synset.items()}
    usual = {synset: max(sense.frequency for sense in shared) for synset, shared in by_synset.items()}
    plain = {synset: sorted({bare(term, verbs) for term in thai[synset] if is_usable(term)}) for synset in by_synset}
    thai_uses: defaultdict[str, float] = defaultdict(float)
    for synset, terms in plain.items():
        for term in terms:
            thai_uses[term] += sizes[synset]
    found: Found = defaultdict(dict)
    for synset, terms in plain.items():
        for term in terms:
            share = sizes[synset] / thai_uses[term]
            for sense in filter(is_word, by_synset[synset]):
                own = sense.frequency / uses[sense.term]
                _sum(found, sense.term, term, own * math.sqrt(share))
                _sum(found, term, sense.term, share * math.sqrt(own * sense.frequency / usual[synset]))
    return {term: {text: (math.sqrt(weight), origin) for text, (weight, origin) in others.items()} for term, others in found.items()}


def verbs_of(thai: Mapping[str, list[str]]) -> set[str]:
    """What stands after การ or ความ, but for nouns (การเมือง is not about towns).

    >>> sorted(verbs_of({"1-v": ["อนุมัติ"], "2-n": ["การเมือง", "การร่วมมือ"], "3-n": ["เมือง"]}))
    ['ร่วมมือ', 'อนุมัติ']
    """
    verbs = {term for synset, terms in thai.items() if synset.endswith(("v", "a")) for term in terms}
    nouns = {term for synset, terms in thai.items() if synset.endswith("n") for term in terms}
    made = {rest for term in nouns for rest, _ in roots(term) if not term.startswith(("ผู้", "นัก"))}
    return verbs | (made - nouns)


def bare(term: str, verbs: set[str]) -> str:
    """A Thai term without what makes a noun, an adjective or an adverb of it: running text says อนุมัติ where WordNet has
    การอนุมัติ and ซึ่งอนุมัติ, and whoever looks for the one wants the other.

    >>> bare("การอนุมัติ", {"อนุมัติ"}), bare("การเมือง", {"อนุมัติ"}), bare("อย่างรวดเร็ว", set())
    ('อนุมัติ', 'การเมือง', 'รวดเร็ว')
    >>> bare("smart", set())
    'smart'
    """
    for prefix in ("การ", "ความ"):
        rest = term.removeprefix(prefix)
        if rest != term and rest in verbs:
            return rest
    for prefix in _SENSES_PREFIXES:
        rest = term.removeprefix(prefix)
        if rest != term and len(rest) > 2 and ("ก" <= rest[0] <= "ฮ" or "เ" <= rest[0] <= "ไ"):
            return rest
    return term


def is_word(sense: Sense) -> bool:
    """Whether an English term is more than a letter, a number (found as it is) or a word that asks for nothing.

    >>> is_word(Sense("flood", "1-n", 1.0)), is_word(Sense("e", "ธาตุ", 1.0)), is_word(Sense("5th", "ที่ห้า", 1.0))
    (True, False, False)
    >>> is_word(Sense("must", "1-n", 1.0))
    False
    """
    return len(sense.term) > 1 and sense.term not in STOP_WORDS and not any("0" <= letter <= "9" for letter in sense.term)


def is_usable(term: str) -> bool:
    """Whether a Thai term is a word rather than an explanation.

    >>> is_usable("น้ำท่วม"), is_usable("(ภาษา)"), is_usable("abc")
    (True, False, False)
    """
    return 1 < len(term) <= _LONGEST and is_thai(term) and not set(term) & set("(),;")


def collect(names: Iterable[Name], concepts: Iterable[Concept]) -> Found:
    """The pairs of the tables: every Thai form of a thing with every English one. A form that means several things
    (ทช. is two departments) means each of them less.

    >>> sorted(collect([], [Concept(("น้ำท่วม", "อุทกภัย"), ("Flood",))])["flood"])
    ['น้ำท่วม', 'อุทกภัย']
    >>> collect([Name("place", "chiang-mai", "เชียงใหม่", "Chiang Mai", "name")], [])["เชียงใหม่"]
    {'chiang mai': (1.0, 'names')}
    """
    things: defaultdict[tuple[str, str], tuple[dict[str, float], dict[str, float]]] = defaultdict(lambda: ({}, {}))
    for name in names:
        for forms, form in zip(things[name.kind, name.slug], (name.thai, name.english), strict=True):
            forms.setdefault(form, _ROLES[name.role])
    pairs = [(thai, english, "names") for thai, english in things.values()]
    pairs += [(_ranked(concept.thai), _ranked(concept.english), "lexicon") for concept in concepts]
    owners = Counter(term for thai, english, _ in pairs for term in {key(form) for form in (*thai, *english)})
    found: Found = defaultdict(dict)
    for thai, english, origin in pairs:
        for here, there in ((thai, english), (english, thai)):
            for form in here:
                for other, weight in there.items():
                    _add(found, form, fold(other), weight / math.sqrt(owners[key(form)]), origin)
    return found


def merge(exact: Found, general: Found) -> Found:
    """Both, what is in the tables first."""
    found: Found = {term: dict(translations) for term, translations in exact.items()}
    for term, translations in general.items():
        share = _GENERAL if term in exact else 1.0
        for text, (weight, origin) in translations.items():
            _add(found, term, text, weight * share, origin)
    return found


def _kept(translations: Mapping[str, tuple[float, str]]) -> list[Translation]:
    """What is no noise of a term's translations."""
    return [Translation(text, min(weight, 1.0), origin) for text, (weight, origin) in translations.items() if weight >= LEAST]


def _ranked(forms: Iterable[str]) -> dict[str, float]:
    """The forms of a concept, each further one a little less."""
    return {form: _LATER**rank for rank, form in enumerate(forms)}


def _add(found: Found, term: str, text: str, weight: float, origin: str) -> None:
    """Note a translation, by its best weight."""
    translations = found.setdefault(key(term), {})
    if text not in translations or translations[text][0] < weight:
        translations[text] = (weight, origin)


def _sum(found: Found, term: str, text: str, weight: float) -> None:
    """Note one more sense in which a translation is one."""
    translations = found.setdefault(key(term), {})
    translations[text] = (translations.get(text, (0.0, ""))[0] + weight, "lexicon")


def main() -> None:
    """Read the paths and build."""
    corpus = Path(str(files("pythainlp.corpus")))
    parser = argparse.ArgumentParser(description="Make the lexicon from the WordNets and the tables of names and terms.")
    parser.add_argument("--english", type=Path, default=Path("/usr/share/wordnet"), help="the folder of WordNet 3.0 (Debian: wordnet-base)")
    parser.add_argument("--thai", type=Path, default=corpus / "wordnet_th.db", help="PyThaiNLP's Thai WordNet")
    parser.add_argument("target", type=Path, nargs="?", default=SHIPPED)
    told = parser.parse_args()
    names = list_names(Gazetteer.read(), read_adjectives())
    count = build(Sources(told.english, told.thai), names, read_concepts(), told.target)
    sys.stderr.write(f"{count} terms in {told.target}\n")


if __name__ == "__main__":
    main()
