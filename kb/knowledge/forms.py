"""The spellings and inflections under which a lexicon looks up one term."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kb.text.normalize import fold

_SKIPPED = re.compile("[ .,'\"/()\\-\u0e2f\u0e46]+")

_AMERICAN = (
    (re.compile("(?<=[a-z]{2}[b-df-hj-np-tv-z])our"), "or"),
    (re.compile("(?<=[a-z]{3})is(?=e$|e[sd]$|ing$|ation)"), "iz"),
    (re.compile("ogramme"), "ogram"),
    (re.compile("(?<=[a-z]{2})tre(?=s?$)"), "ter"),
    (re.compile("(?<=[fi])enc(?=e|es|ed|ing$)"), "ens"),
    (re.compile("(?<=[a-z]{4})ll(?=ed|ing|er)"), "l"),
)
"""British spellings as American ones. A key is only compared with keys, so a rule may change too many words, as long as
it makes no two different ones equal (*hour* and *four* are too short for the first)."""

# WordNet's rules of detachment (morphy(7WN)): ending, what stands in its place.
_DETACHED = (
    ("ies", "y"), ("ves", "f"), ("men", "man"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("zes", "z"),
    ("es", "e"), ("es", ""), ("s", ""),
    ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
    ("iest", "y"), ("ier", "y"), ("est", "e"), ("est", ""), ("er", "e"), ("er", ""),
)  # fmt: skip

_DOUBLED = re.compile("([bdfglmnprt])\\1$")

_THAI_PREFIXES = (("การ", 0.9), ("ความ", 0.9), ("ผู้", 0.5), ("นัก", 0.5))
"""Prefixes that make a noun of a verb, and how near the noun's meaning is to the verb's."""

_SHORTEST = 3


def key(text: str) -> str:
    """What two spellings of one term have in common: case, spaces, hyphens, dots, ฯ, ๆ and British or American spelling
    make no difference.

    >>> key("พ.ร.บ."), key("โควิด-19"), key("กระทรวงเกษตรฯ")
    ('พรบ', 'โควิด19', 'กระทรวงเกษตร')
    >>> key("E-Commerce") == key("ecommerce"), key("labour programme") == key("Labor Program")
    (True, True)
    """
    text = fold(text)
    if not text.isascii():
        return _SKIPPED.sub("", text)
    return "".join(map(_spell, _SKIPPED.split(text.replace("&", " and "))))


@lru_cache(maxsize=1 << 14)
def _spell(word: str) -> str:
    """A folded English word in American spelling."""
    for pattern, replacement in _AMERICAN:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=1 << 14)
def bases(word: str) -> tuple[str, ...]:
    """What a regular English form may be inflected from; most are no words, which a lexicon tells.

    >>> bases("cities"), bases("planned")
    (('city', 'citie', 'citi'), ('planne', 'plann', 'plan'))
    >>> bases("ประชุม")
    ()
    """
    found = []
    for ending, replacement in _DETACHED:
        if not word.endswith(ending) or len(word) < len(ending) + _SHORTEST - len(replacement):
            continue
        if ending == "s" and word.endswith(("ss", "us", "is")):
            continue
        base = word[: -len(ending)] + replacement
        found += [base] if replacement else [base, _DOUBLED.sub("\\1", base)]
    return tuple(base for base in dict.fromkeys(found) if base != word)


def inflections(text: str) -> Iterator[str]:
    """A folded English term with its last word, or its first, as the base that it may come from.

    >>> list(inflections("smart cities"))[0]
    'smart city'
    >>> "sign agreements" in list(inflections("signed agreements"))
    True
    """
    words = text.split(" ")
    for base in bases(words[-1]):
        yield " ".join((*words[:-1], base))
    if len(words) > 1:
        for base in bases(words[0]):
            yield " ".join((base, *words[1:]))


def roots(text: str) -> Iterator[tuple[str, float]]:
    """The Thai verb that a noun is made of, and how near their meanings are.

    >>> list(roots("การพัฒนา")), list(roots("นักลงทุน"))
    ([('พัฒนา', 0.9)], [('ลงทุน', 0.5)])
    >>> list(roots("การ์ตูน")), list(roots("smart"))
    ([], [])
    """
    for prefix, nearness in _THAI_PREFIXES:
        rest = text.removeprefix(prefix)
        if rest != text and len(rest) >= _SHORTEST and ("ก" <= rest[0] <= "ฮ" or "เ" <= rest[0] <= "ไ"):
            yield rest, nearness
