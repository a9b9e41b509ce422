"""What the page of a document shows beside its text: links in the text, and the entities and themes that it names."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.search import Reading
from kb.search.values import Listed, Named
from kb.web.addresses import locate
from kb.web.runs import Anchor, Run, cut_runs
from kb.web.ui import Ui

SHOWN = 8
"""Entities of a type that are seen without opening the rest."""

LINKED = ("ministry", "agency", "place", "person")
"""Types whose names lead on from the text; the terms of themes are too many, and stand beside it."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The entities of one type that a document names, most often first: those seen at once, and the rest. `count` is how often."""

    type: str
    first: tuple[Listed, ...]
    rest: tuple[Listed, ...]


def cut_paragraphs(reading: Reading, ui: Ui) -> tuple[tuple[Run, ...], ...]:
    """The paragraphs in runs. In each, a name leads to its page where it first stands, and a day to what is cited by it."""
    anchors: dict[int, list[Anchor]] = {}
    for n, anchor in _list_anchors(reading, ui):
        anchors.setdefault(n, []).append(anchor)
    return tuple(cut_runs(parts, anchors.get(n, ())) for n, parts in enumerate(reading.paragraphs, 1))


def list_shelves(mentions: Sequence[Named]) -> tuple[Shelf, ...]:
    """The entities of a document by type, in the order of the menus."""
    times = Counter((one.mention.type, one.slug) for one in mentions)
    names = {(one.mention.type, one.slug): one for one in reversed(mentions)}
    shelves: dict[str, list[Listed]] = {of: [] for of in LINKED}
    for (of, slug), number in times.most_common():
        if of in shelves:
            shelves[of].append(Listed(of, slug, names[of, slug].th, names[of, slug].en, number))
    return tuple(Shelf(of, tuple(found[:SHOWN]), tuple(found[SHOWN:])) for of, found in shelves.items() if found)


def _list_anchors(reading: Reading, ui: Ui) -> Iterator[tuple[int, Anchor]]:
    """Each with the number of its paragraph."""
    for one in reading.earlier:
        title = ui.t("document.cited", title=one.document.draft.title)
        yield one.paragraph, Anchor(one.start, one.end, f"/documents/{one.document.id}", title)
    seen: set[tuple[int, str, str]] = set()
    for named in sorted(reading.mentions, key=lambda one: (one.mention.paragraph, one.mention.start)):
        mention = named.mention
        key = (mention.paragraph, mention.type, named.slug)
        if mention.type in LINKED and key not in seen:
            seen.add(key)
            yield mention.paragraph, Anchor(mention.start, mention.end, locate(mention.type, named.slug), _describe(named, ui))


def _describe(named: Named, ui: Ui) -> str:
    own, other = ui.names(named.th, named.en)
    return f"{ui.t(f'filter.{named.mention.type}')}: {own}{f' ({other})' if other else ''}"
