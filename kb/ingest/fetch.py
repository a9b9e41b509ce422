"""The bytes of a source, from a file or an address, within limits."""

import os
import stat
import time

import httpx

from kb.errors import EmptySource, TooLarge, Unreachable
from kb.ingest.sources import Source
from kb.model import Raw

REDIRECTS = 10
"""After so many redirects an address is taken to redirect for ever."""

_AGENT = "Khlang"


def fetch(source: Source, max_bytes: int, timeout: float) -> Raw:
    """The bytes of a source. Raises `Unreachable`, `TooLarge` or `EmptySource`; `timeout` is in seconds, and holds
    for the whole of an address's answer."""
    raw = _download(source, max_bytes, timeout) if source.is_url else _read(source, max_bytes)
    if not raw.data:
        raise EmptySource("empty: it has no bytes")
    return raw


def _read(source: Source, max_bytes: int) -> Raw:
    """A file's bytes."""
    try:
        status = os.stat(source.place)
        if not stat.S_ISREG(status.st_mode):
            raise Unreachable("not a regular file")
        if status.st_size > max_bytes:
            raise _too_large(status.st_size, max_bytes)
        with open(source.place, "rb") as file:
            return Raw(source.name, file.read(max_bytes + 1))
    except OSError as error:
        raise Unreachable(f"can't be read: {error.strerror}") from error


def _download(source: Source, max_bytes: int, timeout: float) -> Raw:
    """What an address answers."""
    deadline = time.monotonic() + timeout
    client = httpx.Client(follow_redirects=True, max_redirects=REDIRECTS, timeout=timeout, headers={"User-Agent": _AGENT})
    try:
        with client, client.stream("GET", source.place) as answer:
            if answer.status_code >= 400:
                raise Unreachable(f"the address answered {answer.status_code} {answer.reason_phrase}")
            data = bytearray()
            for chunk in answer.iter_bytes():
                data += chunk
                if len(data) > max_bytes:
                    raise _too_large(len(data), max_bytes)
                if time.monotonic() > deadline:
                    raise Unreachable(f"no whole answer within {timeout:g} seconds")
            return Raw(source.name, bytes(data), answer.headers.get("content-type", ""))
    except httpx.TooManyRedirects as error:
        raise Unreachable(f"redirects for ever (stopped after {REDIRECTS})") from error
    except httpx.TimeoutException as error:
        raise Unreachable(f"no answer within {timeout:g} seconds") from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise Unreachable(f"the address can't be reached: {error or type(error).__name__}") from error


def _too_large(size: int, max_bytes: int) -> TooLarge:
    """The failure of a source over the limit."""
    return TooLarge(f"too large: over {size / 1e6:.0f} MB, the limit is {max_bytes / 1e6:.0f} MB (KB_MAX_MB)")
