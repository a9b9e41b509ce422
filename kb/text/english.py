"""English words: their stem, and the ones too common to ask for."""

from functools import lru_cache

from whoosh.lang.porter2 import stem as porter2

STOP_WORDS = frozenset(
    "a an the of to in on at by for from with and or but as is are was were be been being am do does did has have had "
    "will would shall should can could may might must it its this that these those there here he she they them his her their "
    "we our you your i me my who whom whose which what when where why how than then so such not no if into about".split(" ")
)
"""Words that ask for nothing on their own: they raise a document that has them, and none is left out for want of them."""


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a folded English word, by Porter's second algorithm (snowballstem.org), possessive endings off.

    >>> stem("cities"), stem("government's")
    ('citi', 'govern')
    >>> stem("ประชุม")
    'ประชุม'
    """
    bare = word.removesuffix("'s").replace("'", "")
    return str(porter2(bare)) if bare.isascii() else bare
