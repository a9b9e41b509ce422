"""Addresses of entities: the words that stand for a type in a path, and the page of one."""

from collections.abc import Mapping
from urllib.parse import quote

from kb.errors import NotFound

PATHS: Mapping[str, str] = {"ministry": "ministries", "agency": "agencies", "place": "places", "theme": "themes", "person": "people"}
"""The folder of each type of entity, in the order of the menus."""

_TYPES = {**{one: one for one in PATHS}, **{folder: one for one, folder in PATHS.items()}}


def read_type(text: str) -> str:
    """The type that a word of an address means, singular or plural; raises `NotFound`.

    >>> read_type("ministries"), read_type("person")
    ('ministry', 'person')
    >>> read_type("กระทรวง")
    Traceback (most recent call last):
    kb.errors.NotFound: no such type of entity: one of ministry, agency, place, theme, person
    """
    if text in _TYPES:
        return _TYPES[text]
    raise NotFound(f"no such type of entity: one of {', '.join(PATHS)}")


def find_type(path: str) -> str | None:
    """The type of entity that the address of a page or an answer is about, None where it is about something else.

    >>> find_type("/people/เศรษฐา-ทวีสิน"), find_type("/api/entities/places/nan")
    ('person', 'place')
    >>> find_type("/documents/a1") is None
    True
    """
    first = path.removeprefix("/api/entities").lstrip("/").partition("/")[0]
    return _TYPES.get(first)


def locate(type: str, slug: str) -> str:
    """The address of the page of an entity.

    >>> locate("person", "ชวน-ใจดี")
    '/people/%E0%B8%8A%E0%B8%A7%E0%B8%99-%E0%B9%83%E0%B8%88%E0%B8%94%E0%B8%B5'
    >>> locate("ministry", "mof")
    '/ministries/mof'
    """
    return f"/{PATHS[type]}/{quote(slug, safe='')}"
