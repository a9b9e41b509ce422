"""What a name sounds like, in Thai or Latin letters: a coarse key to look it up by, and a finer comparison.

A key is the sequence of a word's consonant classes without vowels, tones and silent letters. Its classes are wide enough
that a Thai spelling and its usual romanisations mostly share one: `n` holds น ร ล ง, which finals and dialects mix, `t`
all of จ ช ส ด ท, which a final makes one sound (Royal Thai General System of Transcription, 1999). `likeness` then
aligns two spellings letter by letter. Both are for comparison only: marks are dropped here as nowhere else.
"""

import re
from functools import lru_cache
from itertools import accumulate

from kb.text.normalize import fold
from kb.text.scripts import is_thai

KEYS = 4
"""The most keys that one word gets."""

_CLASSES = {
    letter: sound
    for sound, letters in {
        "k": "กขฃคฅฆkgcq",
        "t": "จฉชซฌฎฏฐฑฒดตถทธศษสtdsjzxCS",
        "p": "บปผฝพฟภpbf",
        "n": "งณนรลฬnrlRG",
        "m": "มm",
        "y": "ยญy",
        "w": "วwv",
        "h": "หฮh",
        "a": "อะัาิีึืุูเแโใไaeiou",
    }.items()
    for letter in letters
}

_READINGS = {
    letter: reading
    for letters, reading in {
        "ก": "kg",
        "ขฃคฅฆ": "kg",
        "จ": "jCt",
        "ฉชฌ": "CjSt",
        "ซ": "szCS",
        "ศษส": "st",
        "ฎด": "dt",
        "ฏต": "td",
        "ฐฑฒถทธ": "td",
        "บ": "bp",
        "ป": "pb",
        "ผพภ": "pb",
        "ฝฟ": "fp",
        "ณน": "n",
        "ง": "Gn",
        "ญ": "yn",
        "ม": "m",
        "ย": "yi",
        "ร": "rn",
        "ลฬ": "ln",
        "ว": "wvu",
        "หฮ": "h",
        "อ": "oae",
        "ะัา": "a",
        "ิี": "ie",
        "ึื": "ue",
        "ุู": "uo",
        "เ": "ea",
        "แ": "ae",
        "โ": "ou",
        "ใไ": "ia",
        "C": "CjSk",
        "j": "jy",
        "g": "gkj",
        "d": "dt",
        "v": "vwf",
        "w": "wvu",
        "z": "zs",
        "x": "xsk",
        "y": "yi",
        "S": "Ss",
        "R": "rn",
    }.items()
    for letter in letters
}
"""How each letter may be written in Latin ones, most usual first. C is ch, S is sh, G is ng."""

_BORDER = re.compile("[^a-z'\u0e01-\u0e4e]+")
_CONSONANT = "\u0e01-\u0e2e"
_VOWEL = "\u0e30-\u0e39"

_THAI_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("ษฎร\u0e4c", "ด"),
        ("[\u0e2f\u0e46\u0e47-\u0e4b\u0e4d\u0e4e\u0e3a]", ""),
        (f"(?<=[{_CONSONANT}])[ทตด]ร\u0e4c|ษ[ณม]?\u0e4c|[{_CONSONANT}][\u0e34\u0e38]?\u0e4c", ""),
        ("\u0e4c", ""),
        (f"(?<=[\u0e31-\u0e39เแโ])([{_CONSONANT}])\\1", r"\1"),
        ("ฤๅ?", "รึ"),
        ("\u0e33", "ัม"),
        (f"รร(?=[{_CONSONANT}])", "ั"),
        ("รร", "ัน"),
        ("เกียรติ?", "เกียต"),
        ("ทร(?=ัพ|ง|า[ยบม]|ุด|วง)", "ซ"),
        ("(?<=[ศส])ร(?=ี|ว[งย]|า[งบ])|(?<=เ[ศส])ร(?![ะ-ู])|(?<=เส)ร(?=ิ)|(?<=จ)ร(?=ิง)", ""),
        (f"(?<![{_CONSONANT}])ห(?=[งญนมยรลว])", ""),
        ("[ทต]ซ|[ทต]ส(?=ึ|ุ)", "ซ"),
        (f"([เแโใไ])([กขคตทปผพบฟด][รล](?=[{_CONSONANT}\u0e30\u0e32]|$)|[{_CONSONANT}])", r"\2\1"),
        ("อ(?=[ะ-ูเแโใไ])", ""),
        ("เา", "าู"),
        (f"เ(?=[\u0e34-\u0e37])|(?<=เ)อ(?![{_VOWEL}])", ""),
    )
)
"""Thai as it is spoken: silent letters and marks of tone off, ฤ and ำ spelt out, รร, ทร and ศร read, a vowel that is
written before its consonant put behind it."""

_LATIN_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("[^a-z]", ""),
        ("^(?:kn|gn)", "n"),
        ("^x", "s"),
        ("^(?:ts|tz)|zh", "C"),
        ("q(?=i)|^q(?=u(?:[aeo]n?)?$)", "C"),
        ("qu", "kw"),
        ("sch|sh", "S"),
        ("t?ch(?=[rl])", "k"),
        ("t?ch", "C"),
        ("ck", "k"),
        ("ng(?![aeiouylr])", "G"),
        ("([bdgjkprtw])h", r"\1"),
        ("c(?=[eiy])", "s"),
        ("c", "k"),
        ("(?<=[pbk])f", ""),
        (r"(.)\1+", r"\1"),
        ("(?<=s)r(?=[ie])", ""),
        ("r(?![aeiouy])", "R"),
    )
)
"""Latin as it is spoken: one letter a sound, doubled letters single."""

_NOT_SPOKEN = re.compile("R|[rhw](?![aeiouy])")
_CODA = re.compile("(?<=[aeiouR])([^aeiouR])[^aeiouR]+(?=$|[^aeiourlR][aeiou]|[^aeiourlR][rl][aeiou])")
_VOWEL_Y = re.compile("y(?![aeiou])")
_FINAL_V = re.compile("v(?![aeiouylr])")


@lru_cache(maxsize=1 << 16)
def sound_keys(word: str) -> tuple[str, ...]:
    """The keys of a given name, a surname or a place word of either script, likeliest first, at most `KEYS`; none where no
    letter is heard. Of several words the key of all, spaces and hyphens are no letters.

    >>> sound_keys("ประยุทธ์"), sound_keys("Prayuth"), sound_keys("Prayut")
    (('pnyt',), ('pnyt',), ('pnyt',))
    >>> sound_keys("ไบเดน")[0] == sound_keys("Biden")[0]
    True
    >>> sound_keys("2562")
    ()
    """
    spoken = _speak(word)
    ways = _thai_ways(spoken) if is_thai(word) else _latin_ways(spoken)
    return tuple(dict.fromkeys(key for key in map(_classify, ways) if key))[:KEYS]


def _speak(name: str) -> str:
    """The letters of a name that are heard, each word by the rules of its script."""
    return "".join(map(_speak_word, _BORDER.split(fold(name))))


@lru_cache(maxsize=1 << 16)
def _speak_word(word: str) -> str:
    """The letters of a word that are heard."""
    for pattern, replacement in _THAI_RULES if is_thai(word) else _LATIN_RULES:
        word = pattern.sub(replacement, word)
    return "".join(letter for letter in word if letter in _CLASSES)


_THAI_WAYS = (
    (re.compile(f"(?<=[{_VOWEL}เแโ][กตทชด])ร(?![{_VOWEL}เแโใไ])"), ("", "ร")),
    (re.compile("(?<=^ส)ร(?=ะ)"), ("", "ร")),
    (re.compile(f"(?<=า)ย(?=[{_CONSONANT}])"), ("", "ยะ")),
    (re.compile("(?<=.)ห(?=[งญนมยรลว])"), ("", "ห")),
    (re.compile(f"(?<=[{_CONSONANT}])ว(?=[{_CONSONANT}])"), ("", "วะ")),
    (re.compile(f"(?<=[{_VOWEL}])ว(?=[{_CONSONANT}])(?<!ัว)"), ("วะ", "")),
    (re.compile(f"(?<=[{_VOWEL}])ร$"), ("ร", "")),
)
"""What the spelling leaves open: บุตร but บุตรา, สระแก้ว but สระบุรี, สายชล but นายก, พรหม but สหรัฐ, สวน but ชวลิต, ถาวร but สาวน้อย."""

_THAI_SILENT = re.compile(f"(?<=.)(?:(?<=อ)ย|[ยว](?![{_VOWEL}เแโใไอ])(?<![{_CONSONANT}]ย(?=[{_CONSONANT}]))|อ)")
_THAI_NASAL = re.compile(f"ญ(?![{_VOWEL}เแโใไ])")


def _thai_ways(spoken: str) -> list[str]:
    """The ways in which a spoken Thai word may be read."""
    ways = [spoken]
    for pattern, readings in _THAI_WAYS:
        if len(ways) < KEYS and pattern.search(spoken):
            ways = [pattern.sub(reading, way) for reading in readings for way in ways]
    return [_THAI_NASAL.sub("น", _THAI_SILENT.sub("", way)) for way in ways]


_LATIN_WAYS = (
    (re.compile("g(?=[eiy])"), ("k", "j")),
    (re.compile("ng(?=[aeiouylr])"), ("G", "nk")),
    (re.compile("(?<=[^aeiouy])e(?=s?$)"), ("", "e")),
    (re.compile("(?<=[^aeiou])y(?=[aeiou])|^[yw](?=[iu])"), (r"\g<0>", "")),
    (re.compile("(?<=ai)y(?=a)"), ("", "y")),
    (re.compile("kw(?=[ei])"), ("k", "kw")),
    (re.compile("x"), ("ks", "s")),
    (re.compile("(?<=[gkhC])u(?=a)"), ("u", "w")),
    (re.compile("(?<!^)C(?=[aeiou])"), ("C", "k")),
    (re.compile("j(?=[aeo])"), ("j", "y")),
)
"""What the spelling leaves open: Gita but Angela, Pangan but Congo, James but Rutte, Kyoto but Ryo, Chaiya- but Chaiyo, Quito
but Quinton, Alex but Sonexay, Suan but Guang, Racha but Michael, Jan but Johannes."""


def _latin_ways(spoken: str) -> list[str]:
    """The ways in which a Latin word may be read."""
    ways = [spoken]
    for pattern, readings in _LATIN_WAYS:
        if len(ways) < KEYS and pattern.search(ways[0]):
            ways = [pattern.sub(reading, way) for reading in readings for way in ways]
    return [_CODA.sub(r"\1", _NOT_SPOKEN.sub("", _FINAL_V.sub("f", _VOWEL_Y.sub("i", way)))) for way in ways]


def _classify(way: str) -> str:
    """The consonant classes of a way of reading, equal neighbours once; of vowels only one that begins the word."""
    key = ""
    for place, letter in enumerate(way):
        sound = _CLASSES.get(letter, "")
        if sound and sound != key[-1:] and (sound != "a" or place == 0):
            key += sound
    return key


_SKIPS = {letter: cost for letters, cost in {"aะั": 0.08, "ohหRอ": 0.12, "eiuyาิีึืุูเแโใไรlr": 0.25, "ยวwล": 0.4}.items() for letter in letters}
"""What it costs to leave a letter out: little where Thai writes none (the a and o of ธนกร) or nobody hears it."""

_SKIP = 0.8
_VOWEL_COST = 0.2
_CLASS_COST = 0.45
"""What it costs to leave any other letter out, and to read one vowel, or one consonant of a class, for another. To read a
wrong letter costs 1."""


def likeness(one: str, other: str) -> float:
    """How much two names sound alike, from 0 to 1 (written the same), whichever script each is in: 1 less the cost of the
    cheapest alignment of their letters (Needleman and Wunsch 1970) beside the cost of leaving one of them out. Names of as
    many words are compared word by word. Names that begin with other sounds are not alike.

    >>> likeness("ประยุทธ์", "Prayuth") > 0.9 > 0.6 > likeness("สมชาย", "Somsak")
    True
    >>> likeness("Prayuth", "Prayut")
    1.0
    """
    words, others = _compared(one), _compared(other)
    if not words or not others:
        return 0.0
    if len(words) != len(others):
        words, others = ("".join(words),), ("".join(others),)
    if not all(map(_begin_alike, words, others)):
        return 0.0
    weight = (sum(map(_weigh, words)) + sum(map(_weigh, others))) / 2
    return max(0.0, 1 - sum(map(_differ, words, others)) / weight)


@lru_cache(maxsize=1 << 17)
def _compared(name: str) -> tuple[str, ...]:
    """The words of a name in the letters that are compared. Of Latin consonants that end a syllable the first is taken alone."""
    words = tuple(word for word in map(_speak_word, _BORDER.split(fold(name))) if word)
    return words if is_thai(name) else tuple(_CODA.sub(r"\1", word) for word in words)


@lru_cache(maxsize=1 << 16)
def _weigh(word: str) -> float:
    """What it costs to leave all letters of a word out."""
    return sum(_SKIPS.get(letter, _SKIP) for letter in word)


@lru_cache(maxsize=1 << 17)
def _differ(word: str, other: str) -> float:
    """What it costs to read one word for another. Words with as many consonants are aligned consonant by consonant, which is
    quicker; those with many more or fewer are not at all."""
    beats, others = _BEAT.findall(word), _BEAT.findall(other)
    if len(beats) == len(others) and (word[0] in _SOFT) == (other[0] in _SOFT):
        return sum(map(_align, beats, others))
    return _align(word, other) if abs(len(beats) - len(others)) <= 1 + max(len(beats), len(others)) // 6 else _weigh(word) + _weigh(other)


_SOFT = "aeiouywhRะัาิีึืุูเแโใไอยวหฮ"
_BEAT = re.compile(f"^[{_SOFT}]+|[^{_SOFT}][{_SOFT}]*")
"""A consonant that is always heard, with what follows it up to the next."""


@lru_cache(maxsize=1 << 17)
def _align(first: str, second: str) -> float:
    """The cost of the cheapest alignment of these letters."""
    row = [0.0, *accumulate(_SKIPS.get(letter, _SKIP) for letter in second)]
    for letter in first:
        drop, corner = _SKIPS.get(letter, _SKIP), row[0]
        left = corner + drop
        following = [left]
        for above, against in zip(row[1:], second, strict=True):
            left = min(corner + _swap(letter, against), above + drop, left + _SKIPS.get(against, _SKIP))
            corner = above
            following.append(left)
        row = following
    return row[-1]


def _begin_alike(word: str, other: str) -> bool:
    """Whether two words may begin so and sound alike."""
    return _open_alike(word[0], other[0])


@lru_cache(maxsize=1 << 12)
def _open_alike(one: str, other: str) -> bool:
    """Whether two words may begin with these letters and sound alike; a t that is heard of ส and ช in finals is none here."""
    if {_CLASSES[one], _CLASSES[other]} <= {"a", "w", "y", "h"}:
        return True
    readings = [set(_READINGS.get(letter, letter)) - ({"t"} if letter in "จฉชซศษส" else set()) for letter in (one, other)]
    return not readings[0].isdisjoint(readings[1]) or _CLASSES[one] == _CLASSES[other] != "t"


@lru_cache(maxsize=1 << 13)
def _swap(one: str, other: str) -> float:
    """What it costs to read one letter for another."""
    if one == other:
        return 0.0
    readings, others = _READINGS.get(one, one), _READINGS.get(other, other)
    if shared := [readings.index(sound) + others.index(sound) for sound in readings if sound in others]:
        return 0.05 * min(shared)
    if _CLASSES[one] == _CLASSES[other]:
        return _VOWEL_COST if _CLASSES[one] == "a" else _CLASS_COST
    return 1.0
