"""Places where a document says a term in both languages: `เมืองอัจฉริยะ (Smart City)`, `Smart City (เมืองอัจฉริยะ)`.

The bracket gives the right border of the term before it, never the left one: a place is kept with what stands before it, and
`kb.knowledge.glossary` finds the border over many of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kb.text.normalize import fold

REACH = 60
"""Characters before a bracket that may belong to the term; a context of so many may be cut anywhere."""

OPENINGS = ("(", '"')
"""What a context begins with when its left border is in the text: it stood in brackets itself, or the bracket or a
quotation mark opens right before it."""

_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
_BRACKET = re.compile(r"\((?=[^()]*[A-Za-z])((?:[^()]|\([^()]*\)){2,100})\)")
_THAI_BRACKET = re.compile(f"[A-Za-z][\"'\u2018-\u201d]? ?\\(([{_THAI}][{_THAI} ]{{1,{REACH - 2}}}[{_THAI}])\\)")
_CONTEXT = re.compile(f'["(]?[{_THAI}a-z][{_THAI}a-z0-9.& -]*$')
_LATIN = re.compile("[A-Za-z][A-Za-z0-9.,&'\u2019 -]*$")
_SPLIT = re.compile(r"\s*[:;(=]\s*|\s+[-\u2010-\u2015]+\s*|\s*[\u2013\u2014]\s*|,\s*(?=[A-Z]{2,}[A-Za-z]*\)?$)")
_TERM = re.compile(r"[a-z][a-z0-9&'.,/ +-]*[a-z0-9+.]")
_ACRONYM = re.compile(r"[A-Z][a-z]{0,2}[A-Z0-9&][A-Za-z0-9&+-]{0,8}(?: [A-Z][A-Z0-9-]+){0,2}|[A-Z]{2,10}")
_TITLE = re.compile(r"^(?:(?:h\.? ?e|h\.r\.h|his excellency|her excellency|mr|mrs|ms|miss|dr|prof|professor|gen|general|the hon)[. ] ?)+")
_ARTICLE = re.compile("^(?:the|an?) ")
_LINKS = frozenset(("of", "and", "for", "the", "on", "in", "to", "with", "&"))
_MINOR = _LINKS | {"a", "an", "by", "at", "from", "as", "or"}


@dataclass(frozen=True, slots=True)
class Gloss:
    """One English term and what stood before its bracket, both folded.

    `context` ends where the Thai term ends and begins somewhere before it; one that begins with `(` or `"` begins with the
    term. A context of Latin letters alone is the long form of the acronym `english`.

    >>> Gloss("smart city", "พัฒนาเมืองอัจฉริยะ").context
    'พัฒนาเมืองอัจฉริยะ'
    >>> Gloss("sdgs", "sustainable development goals").english
    'sdgs'
    """

    english: str
    context: str


def find_glosses(paragraphs: Sequence[str]) -> tuple[Gloss, ...]:
    """The places in a text that give a term in both languages, each once.

    >>> find_glosses(["ขับเคลื่อนเป้าหมายการพัฒนาที่ยั่งยืน (Sustainable Development Goals: SDGs)"])[1]
    Gloss(english='sdgs', context='ขับเคลื่อนเป้าหมายการพัฒนาที่ยั่งยืน')
    >>> find_glosses(["They took part in the Loy Krathong Festival (เทศกาลลอยกระทง) at noon."])
    (Gloss(english='loy krathong festival', context='(เทศกาลลอยกระทง'),)
    """
    found: dict[Gloss, None] = {}
    for paragraph in paragraphs:
        if "(" in paragraph:
            found |= dict.fromkeys(_find_english(paragraph))
            found |= dict.fromkeys(_find_thai(paragraph))
    return tuple(found)


def gloss_terms(paragraphs: Sequence[str]) -> Iterable[tuple[str, str]]:
    """(english, context) of each gloss of a text, as the index keeps them.

    >>> list(gloss_terms(["รองรับท่าเรือบก (Dry Port)"]))
    [('dry port', 'รองรับท่าเรือบก')]
    >>> list(gloss_terms(["Nothing here"]))
    []
    """
    return ((gloss.english, gloss.context) for gloss in find_glosses(paragraphs))


def acronym_of(short: str, long: str) -> bool:
    """Whether the letters of a folded acronym are the first letters of the words of its long form, in order, small words
    skipped or not (Schwartz and Hearst 2003, held to first letters).

    >>> acronym_of("sdgs", "sustainable development goals"), acronym_of("eec", "electronic card")
    (True, False)
    >>> acronym_of("สปสช", "สำนักงานหลักประกันสุขภาพแห่งชาติ")
    False
    """
    words = [word for word in re.split(r"[ /-]+", long.replace("&", " and ")) if word]
    letters = short.replace("&", "a").replace("-", "").replace(" ", "").removesuffix("s" if words and words[-1].endswith("s") else "")
    initials = ["".join(word[0] for word in words), "".join(word[0] for word in words if word not in _MINOR)]
    return len(letters) > 1 and letters in initials


def _find_english(paragraph: str) -> Iterator[Gloss]:
    """`ไทย (English)`, and the long forms of acronyms in brackets."""
    for bracket in _BRACKET.finditer(paragraph):
        terms = _split_terms(bracket[1])
        if not terms:
            continue
        before = fold(paragraph[max(0, bracket.start() - REACH - 2) : bracket.start()])
        context = _trim_context(before)
        if context:
            yield from (Gloss(term, context) for term in terms)
        elif len(terms) == 1:
            yield from _find_long_form(terms[0], paragraph[max(0, bracket.start() - 2 * REACH) : bracket.start()].rstrip(" \"'”’"))
        if len(terms) == 2:
            long, short = sorted(terms, key=len, reverse=True)
            if acronym_of(short, long):
                yield Gloss(short, long)


def _find_thai(paragraph: str) -> Iterator[Gloss]:
    """`English (ไทย)`."""
    for bracket in _THAI_BRACKET.finditer(paragraph):
        opening = paragraph.index("(", bracket.start())
        before = _LATIN.search(paragraph[max(0, opening - REACH) : opening].rstrip(" \"'”’"))
        term = _named(before.group()) if before else ""
        if term:
            yield Gloss(term, "(" + fold(bracket[1]))


def _trim_context(before: str) -> str:
    """The end of a folded text that a Thai term may be in; "" where it ends with no Thai letter."""
    closed = before.rstrip(" ")
    bare = closed.rstrip("\"' ")
    found = _CONTEXT.search(bare[-REACH:])
    if not found or not re.search(f"[{_THAI}][0-9. -]*$", found.group()):
        return ""
    context = found.group()
    return context if not context.startswith(OPENINGS) or re.search(f"[{_THAI}]", context[1:2]) else context[1:]


def _split_terms(content: str) -> tuple[str, ...]:
    """The folded terms that a bracket holds: one, or a long form and its acronym; none where it holds something else."""
    if re.search(f"[{_THAI}@]|https?:|www\\.|\\.(?:com|th|org|net)\\b", content, re.IGNORECASE):
        return ()
    parts = [part.strip(" \"'“”‘’.,-") for part in _SPLIT.split(content.rstrip(") "))]
    parts = [part for part in parts if part]
    if len(parts) == 1 or (len(parts) == 2 and any(map(_ACRONYM.fullmatch, parts))):
        terms = tuple(_tidy(part) for part in parts)
        return terms if all(terms) else ()
    return ()


def _tidy(part: str) -> str:
    """A folded English term without title or article; "" for what is none, such as a list."""
    term = _ARTICLE.sub("", _TITLE.sub("", fold(re.sub(" {2,}", " ", part)))).strip(" .,-")
    if ", " in term and not re.search(", .* (?:and|&) | and ", term):
        return ""
    return term if _TERM.fullmatch(term) and term.count(" ") < 12 and re.search("[a-z]{2}|[a-z]&[a-z]", term) else ""


def _find_long_form(short: str, before: str) -> Iterator[Gloss]:
    """The long form that an acronym's bracket follows: as many words as it has letters, or a few more."""
    latin = _LATIN.search(before)
    words = fold(latin.group()).split(" ") if latin else []
    for count in range(2, min(len(words), 12) + 1):
        long = " ".join(words[-count:])
        if words[-count] not in _LINKS and acronym_of(short, long):
            yield Gloss(short, long)
            return


def _named(text: str) -> str:
    """The name that an English text ends with: its last words with capitals, small ones between them; "" for none."""
    words = text.rsplit(". ", 1)[-1].split(" ")
    start = len(words)
    while start and (words[start - 1][:1].isupper() or words[start - 1] in _LINKS):
        start -= 1
    while start < len(words) and words[start] in _LINKS:
        start += 1
    return _tidy(" ".join(words[start:])) if len(words) - start < 10 else ""
