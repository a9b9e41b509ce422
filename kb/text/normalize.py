"""Canonical text, made once at reading; and the fold under which two spellings are the same to a search.

`canonical` may change the length of a text, so it comes before anything counts characters. `fold` never does:
offsets in the folded text are offsets in the stored one.
"""

import re
import unicodedata

CONSONANT = "\u0e01-\u0e2e"
ABOVE_BELOW = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
"""Thai marks that stand above or below a consonant: vowels, tone marks, thanthakhat, nikhahit, phinthu."""

_VOWEL = "\u0e31\u0e34-\u0e3a\u0e47"
_TONE = "\u0e48-\u0e4b"

_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]+")
_SPACE = re.compile(r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_PRIVATE = re.compile("[\uf020-\uf0ff\uf700-\uf71a]")
_WINDOWS_1252 = re.compile("[\x80-\x9f]")

# Glyph variants that Thai fonts of Windows (and Mac OS) keep in the private use area; the Unicode mapping of
# "Thai Glyph Substitutions" in FontForge and Pango's thai-charprop agree on it.
_THAI_GLYPHS = dict(
    zip(
        range(0xF700, 0xF71B),
        "ฐ\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4cญ\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
        strict=True,
    )
)

_MISORDERED = re.compile(
    f"\u0e40\u0e40|\u0e4d[{_TONE}]?\u0e32|[{_TONE}]\u0e4d\u0e32|\u0e33[{_TONE}]|[\u0e48-\u0e4c][{_VOWEL}]|([{ABOVE_BELOW}])\\1"
    f"|[{CONSONANT}] +(?=[{ABOVE_BELOW}])"
)
_MENDS = (
    (re.compile("\u0e40\u0e40"), "\u0e41"),
    (re.compile(f"(?<=[{CONSONANT}]) +(?=[{ABOVE_BELOW}])"), ""),
    (re.compile(f"([{ABOVE_BELOW}])\\1+"), r"\1"),
    (re.compile(f"\u0e4d([{_TONE}]?)\u0e32"), "\\1\u0e33"),
    (re.compile(f"([{_TONE}])\u0e4d\u0e32"), "\\1\u0e33"),
    (re.compile(f"\u0e33([{_TONE}])"), "\\1\u0e33"),
    (re.compile(f"([\u0e48-\u0e4c]+)([{_VOWEL}]+)"), r"\2\1"),
)


def canonical(text: str) -> str:
    """One spelling for what looks the same: NFC, Thai marks in order, sara am composed, no invisible characters,
    private-use Thai glyphs mended, and every run of white space (line breaks too) one space, none at the ends.

    Idempotent. Tone marks and vowels are never dropped, except where one stands twice in a row.

    >>> canonical("นํ้า\u200b  ท่ี\u00a0เเรก")
    'น้ำ ที่ แรก'
    >>> canonical(" Smart\u00ad  City\\n")
    'Smart City'
    """
    if _WINDOWS_1252.search(text):
        text = _WINDOWS_1252.sub(_decode_windows_1252, text)
    text = _SPACE.sub(" ", _INVISIBLE.sub("", text)).strip(" ")
    if _PRIVATE.search(text):
        text = _PRIVATE.sub(_mend_glyph, text)
    text = unicodedata.normalize("NFC", text)
    return mend_marks(text) if _MISORDERED.search(text) else text


def mend_marks(text: str) -> str:
    """Put Thai marks into one order until nothing changes (a mend can uncover another).

    >>> mend_marks("นำ้ใจ ท่ีเเท้")
    'น้ำใจ ที่แท้'
    >>> mend_marks("plain")
    'plain'
    """
    before = None
    while before != text:
        before = text
        for pattern, replacement in _MENDS:
            text = pattern.sub(replacement, text)
    return text


def _decode_windows_1252(match: re.Match[str]) -> str:
    """A C1 control in a web text is a byte of windows-1252 that someone decoded as Latin-1."""
    return bytes([ord(match.group())]).decode("cp1252", errors="replace").replace("\ufffd", " ")


def _mend_glyph(match: re.Match[str]) -> str:
    """The Thai character behind a private-use glyph; a symbol font's bullet otherwise."""
    return _THAI_GLYPHS.get(ord(match.group()), "\u2022")


def _fold_table() -> dict[int, str]:
    """Length-preserving equivalences: case, digits, full-width forms, dashes, quotation marks, Latin accents."""
    table = {code: chr(code).lower() for code in range(0x10000) if chr(code).lower() != chr(code) and len(chr(code).lower()) == 1}
    table |= {0x0E50 + n: str(n) for n in range(10)}
    table |= {code: chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)}
    table |= dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"), "-")
    table |= dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\u301f\uff02"), '"')
    table |= dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\u2039\u203a\uff07"), "'")
    table[0x3C2] = "\u03c3"
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base.lower()
    return table


_FOLD = _fold_table()
_COMMON = {chr(code): _FOLD[code] for code in (*range(0x41, 0x5B), *range(0xE50, 0xE5A), *range(0x2010, 0x2016), *range(0x2018, 0x201F))}
"""Those that Thai records are full of: each is replaced by itself, many times quicker than a look at every character."""

_RARE = re.compile("[" + "".join(re.escape(chr(code)) for code in _FOLD if code > 0x7F and chr(code) not in _COMMON) + "]")


def fold(text: str) -> str:
    """The text under which a search compares, character for character as long as the stored one: lower case, Thai
    digits as Arabic ones, full-width as half-width, every dash `-`, every double quote `"`, every apostrophe `'`,
    Latin letters without accents. Thai marks stay as they are.

    >>> fold("“ปี ๒๕๖๒” – ข่าว")
    '"ปี 2562" - ข่าว'
    >>> fold("São Tomé’s ＡＳＥＡＮ")
    "sao tome's asean"
    """
    if text.isascii():
        return text.lower()
    for character in set(_RARE.findall(text)):
        text = text.replace(character, _FOLD[ord(character)])
    for character, folded in _COMMON.items():
        if character in text:
            text = text.replace(character, folded)
    return text
