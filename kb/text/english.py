"""English words: their stem, and the ones too common to ask for."""

import re
from functools import lru_cache

from whoosh.lang.porter2 import stem as porter2

STOP_WORDS = frozenset(
    "a an the of to in on at by for from with and or but as is are was were be been being am do does did has have had "
    "will would shall should can could may might must it its this that these those there here he she they them his her their "
    "we our you your i me us my who whom whose which what when where why how than then so such not no if into about".split(" ")
)
"""Words that ask for nothing on their own: they raise a document that has them, and none is left out for want of them."""


_SPELLINGS = (
    (re.compile("(?<=[a-z]{3})(i|y)z(?=(?:e|ed|er|ers|es|ing|able|ation|ations)$)"), r"\1s"),
    (re.compile("(?<=[a-z]{3})(?<!cont)(?<!det)our(?=(?:s|ed|ing|able|al|ally|er|ers|hood|hoods|ism|ist|ite|ites|less)?$)"), "or"),
    (re.compile("(met|lit|fib|theat|calib|spect)re(?=s?$)"), r"\1er"),
    (re.compile("(?<=[a-z]og)ue(?=s?$)"), ""),
    (re.compile("^(def|off|lic|pret)ence(?=$|s|d|less)"), r"\1ense"),
    (re.compile("(?<=[aeiou])([b-df-hj-np-tv-z]{1,2}e)ll(?=(?:ed|er|ers|ing)$)"), r"\1l"),
)
"""British spellings and American ones made one, the shorter or safer of the two: *prize* may become *prise*, which is no
other word, but *advise* must not become *advize* alone."""

_SAME = {
    "programme": "program",
    "programmes": "programs",
    "centre": "center",
    "centres": "centers",
    "aluminium": "aluminum",
    "tyre": "tire",
    "tyres": "tires",
    "cheque": "check",
    "cheques": "checks",
    "grey": "gray",
    "aeroplane": "airplane",
    "ageing": "aging",
    "judgement": "judgment",
    "acknowledgement": "acknowledgment",
    "fulfil": "fulfill",
    "enrol": "enroll",
    "enrolment": "enrollment",
    "instalment": "installment",
    "instalments": "installments",
    "skilful": "skillful",
    "jewellery": "jewelry",
    "storey": "story",
    "plough": "plow",
    "manoeuvre": "maneuver",
    "paediatric": "pediatric",
    "anaesthesia": "anesthesia",
}


@lru_cache(maxsize=1 << 16)
def unify(word: str) -> str:
    """One spelling for the British and the American one of a folded word.

    >>> unify("labour"), unify("organization"), unify("theatre"), unify("catalogue"), unify("defence"), unify("travelled")
    ('labor', 'organisation', 'theater', 'catalog', 'defense', 'traveled')
    >>> unify("hour"), unify("tourism"), unify("called"), unify("ประชุม")
    ('hour', 'tourism', 'called', 'ประชุม')
    """
    if word in _SAME:
        return _SAME[word]
    for pattern, spelling in _SPELLINGS:
        word = pattern.sub(spelling, word)
    return word


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a folded English word, by Porter's second algorithm (snowballstem.org), of its unified spelling, possessive endings off.

    >>> stem("cities"), stem("government's")
    ('citi', 'govern')
    >>> stem("labours") == stem("labor"), stem("organised") == stem("organizing")
    (True, True)
    >>> stem("ประชุม")
    'ประชุม'
    """
    bare = unify(word.removesuffix("'s").replace("'", ""))
    return str(porter2(bare)) if bare.isascii() else bare
