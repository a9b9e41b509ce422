"""All that is known beforehand of ministries, agencies, places and themes: what ships with the program, and the user's own file."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from kb.knowledge.entities import Entity, Problem, find_clashes, read_entities
from kb.knowledge.forms import key
from kb.knowledge.matcher import squeeze
from kb.knowledge.tables import DATA
from kb.text.scripts import is_thai

SHIPPED = tuple(DATA / f"{name}.tsv" for name in ("ministries", "agencies", "places", "themes"))
"""The files that ship with the program."""

OWN = "entities.tsv"
"""The user's file in the data folder."""

NEAREST = 3


class Gazetteer:
    """Entities by type and slug, and what was wrong with the rows that are not among them. `digest` names their state.

    >>> Gazetteer.read().get("ministry", "mof").th
    'กระทรวงการคลัง'
    >>> [found.slug for found in Gazetteer.read().find("place", "Chiang Mai")]
    ['chiang-mai']
    """

    def __init__(self, entities: Mapping[tuple[str, str], Entity], problems: Iterable[Problem] = ()) -> None:
        self._entities = dict(entities)
        self.digest = hashlib.sha256("\n".join(map(repr, self)).encode()).hexdigest()[:16]
        self.problems = tuple(problems)
        self._named: dict[tuple[str, str], list[Entity]] = {}
        for entity in self:
            for name in (entity.slug, *entity.forms()):
                self._named.setdefault((entity.type, squeeze(name)), []).append(entity)

    @classmethod
    def read(cls, own: Path | None = None) -> "Gazetteer":
        """What ships with the program, changed and added to by the user's file where there is one.

        A row that can't be used is a problem and all others apply; so is one whose names another entity has already.
        """
        entities: dict[tuple[str, str], Entity] = {}
        problems: list[Problem] = []
        for path in (*SHIPPED, *([own] if own and own.exists() else [])):
            problems += _take_in(path, entities)
        return cls(entities, problems)

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._entities.values())

    def get(self, type: str, slug: str) -> Entity | None:
        """The entity of a slug, None where there is none."""
        return self._entities.get((type, slug))

    def of(self, type: str) -> tuple[Entity, ...]:
        """All entities of a type in the order of their files."""
        return tuple(entity for entity in self if entity.type == type)

    def children(self, entity: Entity) -> tuple[Entity, ...]:
        """The entities whose parent this is."""
        return tuple(one for one in self if one.parent == entity.slug and (one.type == entity.type or entity.type == "ministry"))

    def parent(self, entity: Entity) -> Entity | None:
        """What an entity belongs to."""
        types = (entity.type, "ministry") if entity.type == "agency" else (entity.type,)
        return next((found for each in types if (found := self.get(each, entity.parent))), None) if entity.parent else None

    def find(self, type: str, text: str) -> tuple[Entity, ...]:
        """The entities of a type that a slug, a name or a part of one in either language means, the exact ones alone if any."""
        exact, wanted = self.find_exactly(type, text), squeeze(text)
        if exact or not wanted:
            return exact
        return tuple(dict.fromkeys(one for (of, name), found in self._named.items() if of == type and wanted in name for one in found))

    def find_exactly(self, type: str, text: str) -> tuple[Entity, ...]:
        """The entities of a type whose slug or name this is."""
        return tuple(dict.fromkeys(self._named.get((type, squeeze(text)), ())))

    def words(self) -> tuple[str, ...]:
        """Thai names that a segmenter should not cut, without those that have a space, a dot or another sign in them; of themes
        the names alone.

        >>> words = Gazetteer.read().words()
        >>> "กระทรวงการคลัง" in words, "Chiang Mai" in words
        (True, False)
        """
        names = (name for entity in self for name in (entity.names("th") if entity.type != "theme" else (entity.th,)))
        return tuple(sorted({name for name in names if is_thai(name) and key(name) == name}))

    def nearest(self, type: str, slug: str) -> tuple[Entity, ...]:
        """The entities of a type whose slugs and names are most like this one."""
        names = {name: found for (of, name), found in self._named.items() if of == type}
        close = get_close_matches(squeeze(slug), names, NEAREST, 0.5)
        return tuple(dict.fromkeys(one for name in close for one in names[name]))[:NEAREST]


def _take_in(path: Path, entities: dict[tuple[str, str], Entity]) -> Iterator[Problem]:
    """Add the rows of a file to the entities; give the problems."""
    try:
        rows = list(read_entities(path, entities))
    except (OSError, UnicodeDecodeError) as error:
        yield Problem(path.name, 0, f"can't be read: {error}")
        return
    fresh: dict[tuple[str, str], tuple[int, Entity]] = {}
    for line, row in rows:
        if isinstance(row, Problem):
            yield row
        elif (row.type, row.slug) in fresh:
            yield Problem(path.name, line, f"{row.type} {row.slug} stands in line {fresh[row.type, row.slug][0]} already")
        else:
            fresh[row.type, row.slug] = (line, row)
    kept = {**entities, **{key: entity for key, (_, entity) in fresh.items()}}
    for form, other, entity in list(find_clashes(kept.values(), squeeze)):
        guilty, held = (entity, other) if (entity.type, entity.slug) in fresh else (other, entity)
        if placed := fresh.pop((guilty.type, guilty.slug), None):
            yield Problem(path.name, placed[0], f"{form!r} is a name of {held.type} {held.slug} too: put it under `needs` of both")
    entities.update({key: entity for key, (_, entity) in fresh.items()})
