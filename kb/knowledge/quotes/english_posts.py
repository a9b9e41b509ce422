"""Posts as English sentences call them: where one begins and ends, and whether two wordings mean one."""

import re
from functools import lru_cache
from typing import NamedTuple

HEAD = re.compile(
    "(?<![A-Za-z-])(?:(?:[Pp]rime )?[Mm]inister(?:-Counsell?or)?|PM|DPM|[Ss]pokes(?:persons?|man|woman)|"
    "[Aa]mbassador(?:-at-[Ll]arge)?|[Pp]resident|Premier|"
    "[Cc]hair(?:man|woman|person)?|[Dd]irector[- ][Gg]eneral|[Ss]ecretary[- ][Gg]eneral|(?:[Pp]ermanent |"
    "[Uu]nder)?[Ss]ecretary|[Gg]overnor|[Cc]ommissioner|"
    "CEO|Chancellor|Mayor|Advis[eo]r|[Rr]epresentative|Envoy|Charg[eé] d[’']Affaires|[Dd]irector|"
    "[Cc]hief(?: [Ss]cientist| [A-Z][a-z]+ Officer|"
    " [Ee]xecutive)?|"
    "Commander(?:-in-Chief)?|Coun(?:sel|ci)l?or|Consul(?:[- ]General)?|Coordinator|Speaker|"
    "Crown Prince|King|Queen|Emperor|Sultan)(?![A-Za-z-])"
)
_WORD = "(?:[A-Z][A-Za-z&’'/-]*|(?:[A-Z]\\.)+)"
_RANK = re.compile(f"(?:{_WORD}|deputy|vice|government|acting|prime|foreign|defen[sc]e|senior|executive|assistant|former)$")
_NO_RANK = frozenset(
    "The A An On In At And Also Moreover Meanwhile Afterwards When While As But Mr. Mrs. Ms. H.E. According To Both".split(" ")
)
_OF = re.compile(
    f"(?: ?,? (?:of|to|for|on|at|from)(?: the)?(?: {_WORD}| (?:of|to|for|on)(?: the)?| and(?= [A-Z])|"
    f",(?= [A-Z][a-z]+,? and ))+)?(?: ?\\([A-Z]{{2,8}}\\))?"
)
_COMMA = re.compile(" ?(?:\\([^()]{1,60}\\))?, ?(?:as )?(?:the )?")
_AND = re.compile(" and (?:the )?")
_CLOSED = re.compile(" ?[,.;()]|$| (?:during|on|at|in|who|and|with|for|as|together|along|from|to)\\b")
_ALONE = ("President", "president", "King", "Queen", "Emperor", "Sultan", "Ambassador", "ambassador")
"""Heads of posts that nobody holds beside another that is named before."""
_LINK = re.compile(",? and $")
REACH = 160
"""Characters before its end within which a post begins."""

_RANKS = frozenset("deputy vice prime permanent former assistant under".split(" "))
_PLAIN = (
    (re.compile("\\bgov(?:t|'t|ernment's)\\b\\.?"), "government"),
    (re.compile("\\bdefence\\b"), "defense"),
    (re.compile("\\blabour\\b"), "labor"),
    (re.compile("spokes(?:man|woman|persons)"), "spokesperson"),
    (re.compile("chair(?:man|woman|person)"), "chair"),
    (re.compile("\\bdpm\\b"), "deputy prime minister"),
    (re.compile("\\bpm\\b"), "prime minister"),
    (re.compile("\\bprime minister of (?:the kingdom of )?thailand"), "prime minister"),
    (re.compile("lao people democratic republic|lao pdr"), "lao"),
    (re.compile("[-,()]"), " "),
)
_OVER = re.compile(" (?:of|to|for|at|on|attached) ")
_FILLERS = frozenset("the of to for on at and acting thai his her excellency h.e. ministry".split(" "))
_COUNTRIES = {
    **{"us": "united states", "u.s.": "united states", "american": "united states", "uk": "united kingdom", "british": "united kingdom"},
    **{"uae": "united arab emirates", "emirati": "united arab emirates", "eu": "european union", "un": "united nations"},
    **{"dutch": "netherlands", "french": "france", "swiss": "switzerland", "danish": "denmark", "spanish": "spain", "polish": "poland"},
    **{"greek": "greece", "irish": "ireland", "turkish": "türkiye", "filipino": "philippines", "swedish": "sweden", "peruvian": "peru"},
    **{"norwegian": "norway", "portuguese": "portugal", "moroccan": "morocco", "finnish": "finland", "burmese": "myanmar"},
    **{"austrian": "austria", "slovenian": "slovenia"},
}
"""Words for those of a country that don't begin as its name does, or as another's too."""

_OF_A_COUNTRY = ("", "n", "an", "ian", "ean", "ese", "i", "ish", "e")
_STEM = 4
"""Letters of the shortest beginning of a country's name that tells it."""


def post_start(text: str, head: int, least: int) -> int:
    """Where a post begins whose head stands at `head`: before it go capitalised words and words of rank."""
    start = head
    while start > least and text[start - 1] == " ":
        word = text[least : start - 1].rsplit(" ", 1)[-1]
        if "," in word[:-1]:
            last = word.rsplit(",", 1)[-1]
            return start - len(last) - 1 if _RANK.match(last) else start
        if not word or not _RANK.match(word) or word in _NO_RANK:
            break
        start -= len(word) + 1
    return start


def post_end(text: str, end: int, most: int) -> int:
    """Where a post ends whose head ends at `end`, at `most` at the latest: behind it goes what it is over (of Finance, to Thailand)."""
    found = _OF.match(text, end, min(most, end + REACH))
    return found.end() if found else end


def ending_post(text: str, end: int, least: int) -> tuple[int, int] | None:
    """Where the post stands that ends exactly at `end`; two that one person holds are one.

    >>> ending_post("Then the Minister of Finance", 28, 0)
    (9, 28)
    >>> ending_post("วันนี้", 6, 0) is None
    True
    """
    least = max(least, end - REACH)
    for head in HEAD.finditer(text, least, end):
        if post_end(text, head.end(), end) == end:
            start = post_start(text, head.start(), least)
            link = _LINK.search(text, max(least, start - 6), start)
            joined = link and head[0] not in _ALONE
            before = ending_post(text, link.start(), least) if link and joined else None
            return (before[0], end) if before else (start, end)
    return None


def following_post(text: str, end: int) -> str:
    """The post that stands behind a name that ends at `end`, behind a comma; "" if none does.

    >>> following_post("Mr. Dam Daeng, the Ambassador of Japan, said", 13)
    'Ambassador of Japan'
    >>> following_post("นายดำ แดงดี กล่าว", 11)
    ''
    """
    comma = _COMMA.match(text, end)
    if not comma:
        return ""
    start = at = stop = comma.end()
    for head in HEAD.finditer(text, at, at + REACH):
        if post_start(text, head.start(), at) != at:
            break
        stop = post_end(text, head.end(), len(text))
        link = _AND.match(text, stop)
        if not link:
            break
        at = link.end()
    return text[start:stop] if _CLOSED.match(text, stop) else ""


def split_posts(posts: str) -> list[str]:
    """Posts that one person holds, one by one.

    >>> split_posts("Prime Minister and Minister of Social Development and Human Security")
    ['Prime Minister', 'Minister of Social Development and Human Security']
    >>> split_posts("นายกรัฐมนตรี")
    ['นายกรัฐมนตรี']
    """
    found: list[str] = []
    for part in posts.split(" and "):
        if found and not HEAD.search(part):
            found[-1] += f" and {part}"
        else:
            found.append(part)
    return found


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
    if country := _COUNTRIES.get(word):
        return all(part in words for part in country.split(" "))
    stems = [word.removesuffix(end) for end in _OF_A_COUNTRY if word.endswith(end)]
    return any(len(stem) >= _STEM and one.startswith(stem) for stem in stems for one in words)
