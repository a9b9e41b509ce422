"""The name a source keeps for ever."""

from base64 import b32encode
from hashlib import blake2b

LENGTH = 16
"""Characters of an id: 80 bits, so that ten million documents collide with a chance of 1 to 10¹⁰."""


def document_id(collection: str, source: str) -> str:
    """The id of this source: 16 characters of `a-z2-7`, the same on every machine, whatever the text becomes.

    >>> document_id("default", "ข่าว/๒๕๖๒/เมืองอัจฉริยะ.html")
    'shwi2me6razfunxi'
    >>> document_id("default", "news/1.html") == document_id("archive", "news/1.html")
    False
    """
    # The length keeps ("a", "bc") and ("ab", "c") apart; names that are no Unicode come from file systems.
    text = f"{len(collection)}:{collection}{source}"
    return b32encode(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).digest()).decode().lower()
