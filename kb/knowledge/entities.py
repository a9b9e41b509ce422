"""Ministries, agencies, places and themes as files describe them: one row an entity, with the same columns in every file.

A cell with several values parts them by `|`. `needs` names forms of the row that count only with support in the context
(ตาก, นก, สร.); `not` names longer wordings in which a form of the row is something else (บุหรี่ไฟฟ้า is no ไฟฟ้า). A term of a
theme may carry a weight: `เมืองอัจฉริยะ^3` (`kb.knowledge.themes`). `former` holds former names as
`ชื่อไทย = English name [2002-2016]`, Gregorian years; each part but one name may be left out.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from kb.model import ENTITY_TYPES
from kb.text.normalize import canonical
from kb.text.scripts import is_thai

TYPES = ENTITY_TYPES[:-1]
"""What a row can describe. People are found in the documents, not listed."""

COLUMNS = (
    *("type", "slug", "thai", "english", "thai_other", "english_other", "thai_short", "english_short", "posts", "former"),
    *("parent", "class", "tags", "needs", "not", "about_thai", "about_english"),
)

WEIGHT = "^"
"""Stands between a term of a theme and its weight."""

NOTHING = "-"
"""A cell that empties one of a shipped row."""

_REQUIRED = ("type", "slug", "thai", "english")
_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_FORMER = re.compile(r"(?P<th>[^=\[]*)(?:= *(?P<en>[^\[]+))?(?:\[(?P<first>[0-9]{4})?[-–](?P<last>[0-9]{4})?\])?")


@dataclass(frozen=True, slots=True)
class Former:
    """A name that an entity had, and the Gregorian years in which it did, as far as they are known."""

    th: str
    en: str
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """One row. `parent` is the slug of what it belongs to (of an agency its ministry, of a province its region, of a city its
    province or country, of a theme the wider theme), `kind` what it is within its type (`province`, `department`).

    >>> Entity("place", "tak", "ตาก", "Tak", needs=("ตาก",)).names("th")
    ('ตาก',)
    >>> Entity("ministry", "mof", "กระทรวงการคลัง", "Ministry of Finance", english_short=("MOF",)).names("en")
    ('Ministry of Finance', 'MOF')
    """

    type: str
    slug: str
    th: str
    en: str
    thai_other: tuple[str, ...] = ()
    english_other: tuple[str, ...] = ()
    thai_short: tuple[str, ...] = ()
    english_short: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    former: tuple[Former, ...] = ()
    parent: str = ""
    kind: str = ""
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    other_than: tuple[str, ...] = ()
    about_th: str = ""
    about_en: str = ""

    def roles(self, lang: str) -> dict[str, str]:
        """Every name in one language and what it is, in this order: the "name", "other" ones, "abbreviation"s, "former" ones.

        >>> Entity("place", "bangkok", "กรุงเทพมหานคร", "Bangkok", thai_short=("กทม.",)).roles("th")
        {'กรุงเทพมหานคร': 'name', 'กทม.': 'abbreviation'}
        >>> Entity("theme", "energy", "พลังงาน", "Energy", english_other=("electricity^2",)).roles("en")
        {'Energy': 'name', 'electricity': 'other'}
        """
        thai = lang == "th"
        given = (
            ("name", (self.th if thai else self.en,)),
            ("other", self.thai_other if thai else self.english_other),
            ("abbreviation", self.thai_short if thai else self.english_short),
            ("former", tuple(former.th if thai else former.en for former in self.former)),
        )
        roles: dict[str, str] = {}
        for role, names in given:
            for name in filter(None, names):
                roles.setdefault(bare(name), role)
        return roles

    def names(self, lang: str) -> tuple[str, ...]:
        """Every name in one language, the main one first, former ones last."""
        return tuple(self.roles(lang))

    def forms(self) -> tuple[str, ...]:
        """All that may stand for it in a text: names in both languages and the posts that imply it."""
        return tuple(dict.fromkeys((*self.names("th"), *self.names("en"), *self.posts)))


def bare(form: str) -> str:
    """A form without the weight that it may carry.

    >>> bare("เมืองอัจฉริยะ^3"), bare("smart city")
    ('เมืองอัจฉริยะ', 'smart city')
    """
    return form.partition(WEIGHT)[0]


class Problem(NamedTuple):
    """A row that can't be used, and why. `line` counts from 1, the heading included."""

    file: str
    line: int
    reason: str


def read_entities(path: Path, known: Mapping[tuple[str, str], Entity]) -> Iterator[tuple[int, Entity | Problem]]:
    """The rows of a file with their lines. A row of a (type, slug) that is `known` changes it: its cells replace those that the
    known one has, empty ones leave them, `-` empties them.

    Raises OSError where the file can't be opened and UnicodeDecodeError where it is not UTF-8.
    """
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restkey="", restval="")
        if missing := [name for name in _REQUIRED if name not in (rows.fieldnames or ())]:
            yield 1, Problem(path.name, 1, f"the heading lacks {', '.join(missing)}")
            return
        if strange := [name for name in rows.fieldnames or () if name not in COLUMNS]:
            yield 1, Problem(path.name, 1, f"no such column: {', '.join(map(repr, strange))}")
        for row in rows:
            if "" in row:
                yield rows.line_num, Problem(path.name, rows.line_num, "more cells than the heading")
            elif any(row.values()) and not (row["type"] or "").startswith("#"):
                yield rows.line_num, _read_row(row, known, path.name, rows.line_num)


def _read_row(row: Mapping[str, str], known: Mapping[tuple[str, str], Entity], file: str, line: int) -> Entity | Problem:
    cells = {name: canonical(text) for name, text in row.items() if name in COLUMNS}
    before = known.get((cells["type"], cells["slug"]))
    reason = _find_fault(cells, before)
    if reason:
        return Problem(file, line, reason)
    try:
        return replace(before or Entity(cells["type"], cells["slug"], cells["thai"], cells["english"]), **dict(_read_cells(cells)))
    except ValueError as error:
        return Problem(file, line, str(error))


def _find_fault(cells: Mapping[str, str], before: Entity | None) -> str:
    """What makes a row unusable, "" for nothing."""
    if cells["type"] not in TYPES:
        return f"no such type: {cells['type']!r} (one of {', '.join(TYPES)})"
    if not _SLUG.fullmatch(cells["slug"]):
        return f"a slug is lower-case Latin letters, digits and single hyphens, not {cells['slug']!r}"
    if before is None and not (cells["thai"] and cells["english"]):
        return "a new entity needs a name in both languages"
    if cells["thai"] and not is_thai(cells["thai"]):
        return f"no Thai letter in the Thai name {cells['thai']!r}"
    if is_thai(cells["english"]):
        return f"a Thai letter in the English name {cells['english']!r}"
    return ""


def _read_cells(cells: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """The fields of an entity that a row gives."""
    plain = {"thai": "th", "english": "en", "parent": "parent", "class": "kind", "about_thai": "about_th", "about_english": "about_en"}
    for name, text in cells.items():
        if not text or name in ("type", "slug"):
            continue
        if name in plain:
            yield plain[name], "" if text == NOTHING else text
        elif name == "former":
            yield name, tuple(map(_read_former, _split(text)))
        else:
            yield "other_than" if name == "not" else name, _split(text)


def _split(text: str) -> tuple[str, ...]:
    return () if text == NOTHING else tuple(part for each in text.split("|") if (part := each.strip()))


def _read_former(text: str) -> Former:
    match = _FORMER.fullmatch(text)
    if not match or not (match["th"].strip() or match["en"]):
        raise ValueError(f"a former name is ไทย = English [2002-2016], not {text!r}")
    first, last = (int(match[name]) if match[name] else None for name in ("first", "last"))
    return Former(match["th"].strip(), (match["en"] or "").strip(), first, last)


def find_clashes(entities: Iterable[Entity], key: Callable[[str], str]) -> Iterator[tuple[str, Entity, Entity]]:
    """(form, entity, other) where two entities share a form of one `key` that at least one of them doesn't put under `needs`:
    there nothing could tell them apart. Themes may share words with anything."""
    held: dict[str, tuple[Entity, str]] = {}
    for entity in entities:
        if entity.type == "theme":
            continue
        for form in entity.forms():
            other = held.setdefault(key(form), (entity, form))
            if other[0] != entity and not (form in entity.needs and other[1] in other[0].needs):
                yield form, other[0], entity
