"""Bytes to text: UTF-8, UTF-16 with a mark, windows-874 (TIS-620), and others as a last resort."""

import codecs
import re
from contextlib import suppress

from charset_normalizer import from_bytes

from kb.errors import BrokenSource

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HIGH = re.compile(b"[\x80-\xff]")
_THAI_RUN = re.compile(b"[\xa1-\xfb]{3,}")
"""Three Thai letters of windows-874 in a row; accented letters of western Europe seldom stand so."""
_LATIN = frozenset({"iso8859-1", "cp1252"})
_WEAK = frozenset({"", "utf-8", "ascii", *_LATIN})
"""Declarations that many servers make without looking."""
_THAI = frozenset({"tis-620", "iso8859-11", "cp874"})
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_PROBE = 65_536
"""Bytes on which an unknown encoding is guessed."""


def decode(data: bytes, declared: str = "") -> str:
    """The text of bytes whose encoding may be declared wrongly. Raises `BrokenSource` for bytes that are no text.

    A byte order mark decides; then valid UTF-8 with characters of several bytes, which hardly comes about by
    chance; then a declaration; then runs of Thai letters in windows-874; then the guess of charset-normalizer.

    >>> decode("ประกาศ".encode("cp874"), declared="utf-8")
    'ประกาศ'
    >>> decode(b"Caf\\xe9 in Bangkok", declared="ISO-8859-1")
    'Café in Bangkok'
    """
    text = _decode(data, _codec(declared))
    if len(_CONTROL.findall(text)) * 50 > len(text) or "\x00" in text:
        raise BrokenSource("binary data, not text")
    return text.removeprefix("\ufeff")


def _decode(data: bytes, declared: str) -> str:
    """The text by the first evidence that holds."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8")
    return _decode_damaged_utf8(data) or _decode_declared(data, declared) or _decode_guessed(data, declared)


def _codec(declared: str) -> str:
    """Python's name of a declared charset, "" for none that it knows.

    >>> _codec("TIS-620"), _codec("windows-874")
    ('tis-620', 'cp874')
    >>> _codec(" UTF8"), _codec("x-nothing")
    ('utf-8', '')
    """
    try:
        return codecs.lookup(declared.strip().lower().replace("x-windows", "windows").replace("windows-874", "cp874")).name
    except (LookupError, ValueError):
        return ""


def _decode_damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with a few bytes missing or wrong (a file cut in a character): ten right characters for a wrong one."""
    text = data.decode("utf-8", errors="replace")
    damage = text.count("\ufffd")
    return text if len(_NOT_ASCII.findall(text)) >= 11 * damage else None


def _decode_declared(data: bytes, declared: str) -> str | None:
    """The text by its declaration, where that is one of a Thai encoding or no mere habit of servers."""
    if declared in _THAI:
        return data.decode("cp874", errors="replace")
    if declared in _WEAK:
        return None
    try:
        return data.decode(declared)
    except (UnicodeError, LookupError):
        return None


def _decode_guessed(data: bytes, declared: str) -> str:
    """windows-874 where most bytes above ASCII stand in runs, else Latin-1 where that is declared, else what
    charset-normalizer takes it for."""
    high = len(_HIGH.findall(data))
    if sum(map(len, _THAI_RUN.findall(data))) >= 0.6 * high:
        return data.decode("cp874", errors="replace")
    if declared in _LATIN:
        return data.decode("cp1252", errors="replace")
    best = from_bytes(data[:_PROBE]).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")
