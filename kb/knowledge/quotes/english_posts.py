"""Posts as English sentences call them: where one begins and ends, and whether two wordings mean one."""

import re
from functools import lru_cache
from typing import NamedTuple

HEAD = re.compile(
    "(?<![A-Za-z-])(?:(?:[Pp]rime )?[Mm]inister(?:-Counsell?or)?|PM|DPM|[Ss]pokes(?:person|man|woman)|[Aa]mbassador(?:-at-[Ll]arge)?|[Pp]resident|Premier|"
    "[Cc]hair(?:man|woman|person)?|[Dd]irector[- ][Gg]eneral|[Ss]ecretary[- ][Gg]eneral|(?:[Pp]ermanent |[Uu]nder)?[Ss]ecretary|[Gg]overnor|[Cc]ommissioner|"
    "CEO|Chancellor|Mayor|Advis[eo]r|[Rr]epresentative|Envoy|Charg[eé] d[’']Affaires|[Dd]irector|[Cc]hief(?: [Ss]cientist| [Ee]xecutive)?|"
    "Commander(?:-in-Chief)?|Counsell?or|Consul(?:[- ]General)?|Coordinator|Speaker|King|Queen|Emperor|Sultan)(?![A-Za-z-])"
)
_RANK = re.compile("(?:[A-Z][A-Za-z.&’'/-]*|deputy|vice|government|acting|prime|foreign|defen[sc]e|senior|executive|assistant|former)$")
_NO_RANK = frozenset(
    "The A An On In At And Also Moreover Meanwhile Afterwards When While As But Mr. Mrs. Ms. H.E. According To Both".split(" ")
)
_OF = re.compile(
    "(?: ?,? (?:of|to|for|on|at|from)(?: the)?(?: [A-Z][A-Za-z’'.&/-]*| of(?: the)?| and(?= [A-Z])| for(?: the)?|,(?= [A-Z][a-z]+,? and ))+)?(?: ?\\([A-Z]{2,8}\\))?"
)
_LINK = re.compile(",? (?:and|,) $|, $")
REACH = 160
"""Characters before its end within which a post begins."""

_RANKS = frozenset("deputy vice prime permanent former assistant under".split(" "))
_PLAIN = (
    (re.compile("\\bgov(?:t|'t|ernment's)\\b\\.?"), "government"),
    (re.compile("\\bdefence\\b"), "defense"),
    (re.compile("\\blabour\\b"), "labor"),
    (re.compile("spokes(?:man|woman)"), "spokesperson"),
    (re.compile("chair(?:man|woman|person)"), "chair"),
    (re.compile("\\bdpm\\b"), "deputy prime minister"),
    (re.compile("\\bpm\\b"), "prime minister"),
    (re.compile("\\bprime minister of (?:the kingdom of )?thailand"), "prime minister"),
    (re.compile("[-,]"), " "),
)
_OVER = re.compile(" (?:of|to|for|at|on|attached) ")
_FILLERS = frozenset("the of to for on at and acting thai his her excellency h.e. ministry".split(" "))
_COUNTRIES = {
    "us": "united states", "u.s.": "united states", "american": "united states", "uk": "united kingdom", "british": "united kingdom",
    "uae": "united arab emirates", "emirati": "united arab emirates", "dutch": "netherlands", "french": "france", "swiss": "switzerland",
    "danish": "denmark", "spanish": "spain", "greek": "greece", "welsh": "wales", "myanmar": "myanmar", "polish": "poland",
    "irish": "ireland", "turkish": "türkiye", "filipino": "philippines", "philippine": "philippines", "eu": "european union",
    "lao": "lao", "czech": "czech", "kiwi": "new zealand", "saudi": "saudi", "peruvian": "peru", "swedish": "sweden",
}  # fmt: skip
"""Words for those of a country that don't begin as its name does."""


_DEMONYM = re.compile("(?!Thai$|Civilian$|Guardian$)[A-Z][a-z]+(?:ese|ian|ean|ish|man|an|i)")


def post_start(text: str, head: int, least: int) -> int:
    """Where a post begins whose head stands at `head`: before it go capitalised words and words of rank."""
    start = head
    while start > least and text[start - 1] == " ":
        word = text[least : start - 1].rsplit(" ", 1)[-1]
        if not word or not _RANK.match(word) or word in _NO_RANK:
            break
        start -= len(word) + 1
    return start


def post_end(text: str, end: int) -> int:
    """Where a post ends whose head ends at `end`: behind it goes what it is over (of Finance, to Thailand)."""
    found = _OF.match(text, end, end + REACH)
    return found.end() if found else end


def ending_post(text: str, end: int, least: int) -> tuple[int, int] | None:
    """Where the post stands that ends exactly at `end`; two that one person holds are one.

    >>> ending_post("Then the Minister of Finance", 28, 0)
    (9, 28)
    >>> ending_post("วันนี้", 6, 0) is None
    True
    """
    least = max(least, end - REACH)
    for head in reversed(list(HEAD.finditer(text, least, end))):
        if post_end(text[:end], head.end()) == end:
            start = post_start(text, head.start(), least)
            link = _LINK.search(text, max(least, start - 6), start)
            before = ending_post(text, link.start(), least) if link and "and" in link[0] else None
            return (before[0], end) if before else (start, end)
    return None


class _Post(NamedTuple):
    """What tells one post from others: its last word before of or to, and all its words but those that say nothing."""

    head: str
    words: frozenset[str]


@lru_cache(4096)
def _read(post: str) -> _Post:
    """A post in one wording."""
    plain = post.lower().replace("’", "'").replace("'s ", " ")
    for pattern, word in _PLAIN:
        plain = pattern.sub(word, plain)
    head = _OVER.split(plain)[0].rstrip(" ").rsplit(" ", 1)[-1]
    return _Post(head, frozenset(word for word in plain.split(" ") if word and word not in _FILLERS))


def same_post(one: str, other: str) -> bool:
    """Whether two wordings say the same.

    >>> same_post("Finance Minister", "Minister of Finance"), same_post("the Government Spokesman", "Acting Government Spokesperson")
    (True, True)
    >>> same_post("นายกรัฐมนตรี", "Prime Minister")
    False
    """
    return _read(one) == _read(other)


def names_post(short: str, full: str) -> bool:
    """Whether a wording may stand for a fuller one of the same rank.

    >>> names_post("the Minister", "Minister of Finance"), names_post("German Ambassador", "Ambassador of Germany to Thailand")
    (True, True)
    >>> names_post("Minister", "Prime Minister"), names_post("นายกฯ", "Prime Minister")
    (False, False)
    """
    few, many = _read(short), _read(full)
    if few.head != many.head or few.words & _RANKS != many.words & _RANKS:
        return False
    return all(word in many.words or _is_country(word, many.words) for word in few.words)


def _is_country(word: str, words: frozenset[str]) -> bool:
    """Whether a word says of which country somebody is and a country among the words is that one."""
    country = _COUNTRIES.get(word, "")
    if country:
        return all(part in words for part in country.split(" "))
    return len(word) > 4 and any(len(one) > 3 and one[:4] == word[:4] for one in words)


def is_foreign(word: str) -> bool:
    """Whether a word before a post says that it is one of another country.

    >>> is_foreign("Japanese"), is_foreign("Thai"), is_foreign("ไทย")
    (True, False, False)
    """
    return word.lower() in _COUNTRIES or bool(_DEMONYM.fullmatch(word))
