"""What can be narrowed on a page of hits: menus of values with counts, and the chosen values to take away again."""

from collections.abc import Mapping
from dataclasses import dataclass

from kb.model import ENTITY_TYPES
from kb.search import FacetValue, Search
from kb.web.addresses import PATHS
from kb.web.questions import Question
from kb.web.ui import Ui

ORDER = ("speaker", "post", "direct", "lang", "kind", "year", *ENTITY_TYPES, "collection")
"""Menus from the one that readers use most."""

NAMED: Mapping[str, tuple[str, ...]] = {**{one: (one,) for one in PATHS}, "speaker": ("person", "ministry", "agency")}
"""Types of the entities that a filter has for values."""

SHOWN = 8
"""Values of a menu that are seen without opening it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a menu; its address adds it to the search, or takes it away when it is chosen."""

    label: str
    count: int
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class Menu:
    """The values of one filter: the first few, and the rest."""

    label: str
    first: tuple[Choice, ...]
    rest: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen value and the address of the search without it."""

    filter: str
    label: str
    address: str


def list_menus(question: Question, facets: Mapping[str, tuple[FacetValue, ...]], ui: Ui) -> tuple[Menu, ...]:
    """A menu for every filter that has values here.

    >>> menus = list_menus(Question(q="น้ำ"), {"lang": (FacetValue("th", 3),)}, Ui("th"))
    >>> menus[0].label, menus[0].first[0].label, menus[0].first[0].address
    ('ภาษา', 'ไทย', '/search?q=%E0%B8%99%E0%B9%89%E0%B8%B3&lang=th')
    >>> list_menus(Question(), {"place": ()}, Ui("en"))
    ()
    """
    menus = (_menu(name, question, facets.get(name, ()), ui) for name in ORDER)
    return tuple(menu for menu in menus if menu.first and not _is_idle(menu, ui))


def _is_idle(menu: Menu, ui: Ui) -> bool:
    # Most stores have one collection, where a menu of it would say nothing.
    return menu.label == ui.t("filter.collection") and len(menu.first) == 1 and not menu.first[0].chosen


def _menu(name: str, question: Question, values: tuple[FacetValue, ...], ui: Ui) -> Menu:
    if name == "year":
        values = tuple(sorted(values, key=lambda value: value.slug, reverse=True))
    choices = tuple(_choice(name, question, value, ui) for value in values if value.slug)
    return Menu(ui.t(f"filter.{name}"), choices[:SHOWN], choices[SHOWN:])


def _choice(name: str, question: Question, value: FacetValue, ui: Ui) -> Choice:
    chosen = value.slug in question.filters.get(name, ())
    label = ui.value(name, value.slug, value.th, value.en)
    return Choice(label, value.count, chosen, question.toggle(name, value.slug).address())


def list_chips(question: Question, facets: Mapping[str, tuple[FacetValue, ...]], ui: Ui) -> tuple[Chip, ...]:
    """A chip for every chosen value and day.

    >>> [(chip.filter, chip.label) for chip in list_chips(Question(kind=["speech"]), {}, Ui("th"))]
    [('ประเภท', 'คำกล่าว')]
    >>> list_chips(Question(q="flood", lang=["en"]), {}, Ui("en"))[0].address
    '/search?q=flood'
    """
    names = {(name, value.slug): value for name, values in facets.items() for value in values}
    chips = [
        Chip(ui.t(f"filter.{name}"), _label(name, slug, names.get((name, slug)), ui), question.toggle(name, slug).address())
        for name in ORDER
        for slug in question.filters.get(name, ())
    ]
    if question.first:
        chips.append(Chip(ui.t("filters.from"), ui.day(question.first), question.change(first=None).address()))
    if question.last:
        chips.append(Chip(ui.t("filters.to"), ui.day(question.last), question.change(last=None).address()))
    return tuple(chips)


def name_chosen(search: Search, question: Question, facets: Mapping[str, tuple[FacetValue, ...]]) -> Mapping[str, tuple[FacetValue, ...]]:
    """The facets with names of chosen entities that nothing found has."""
    named = dict(facets)
    for name, types in NAMED.items():
        known = {value.slug for value in facets.get(name, ())}
        for slug in question.filters.get(name, ()):
            found = (one for of in types for one in search.entities(of, slug, 1, 1).hits) if slug not in known else ()
            named[name] = (*named.get(name, ()), *(FacetValue(slug, 0, one.th, one.en) for one in found if one.slug == slug))
    return named


def _label(name: str, slug: str, value: FacetValue | None, ui: Ui) -> str:
    return ui.value(name, slug, value.th, value.en) if value else ui.value(name, slug)
