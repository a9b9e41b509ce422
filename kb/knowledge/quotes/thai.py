"""Quotes in Thai documents."""

from collections.abc import Iterator

from kb.knowledge.quotes.base import Scene
from kb.model import Quote


def find_thai(scene: Scene) -> Iterator[Quote]:
    """The quotes of a document, in no order."""
    del scene
    return iter(())
