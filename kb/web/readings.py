"""What the page of a document shows with its text: links and quotes in it, and beside it what it names and who speaks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kb.search import Reading
from kb.search.values import Listed, Named, Said, Voice
from kb.web.addresses import locate
from kb.web.runs import Anchor, Layer, Stretch, cut_stretches
from kb.web.sayings import anchor
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


@dataclass(frozen=True, slots=True)
class Speech:
    """All that one speaker says in a document, in its order."""

    voice: Voice
    quotes: tuple[Said, ...]

    @property
    def direct(self) -> int:
        """How many of the quotes are the speaker's own words."""
        return sum(one.quote.direct for one in self.quotes)

    @property
    def reported(self) -> int:
        """How many are told in the words of the document."""
        return len(self.quotes) - self.direct


def cut_paragraphs(reading: Reading, ui: Ui) -> tuple[tuple[Stretch, ...], ...]:
    """The title and the paragraphs in stretches: quotes, and what lies between. In each paragraph a name leads to its page where it
    first stands, and a day to what is cited by it; a title has no links."""
    anchors: dict[int, list[Anchor]] = {}
    for n, one in _list_anchors(reading, ui):
        anchors.setdefault(n, []).append(one)
    layers = list_layers(reading.quotes)
    texts = enumerate((reading.title, *reading.paragraphs))
    return tuple(cut_stretches(parts, anchors.get(n, ()) if n else (), layers.get(n, ())) for n, parts in texts)


def list_layers(quotes: Iterable[Said], *, named: bool = True) -> dict[int, list[Layer]]:
    """Where quotes lie, by paragraph (0 is the title); without names for a page that is not their document's."""
    layers: dict[int, list[Layer]] = {}
    for said in quotes:
        quote = said.quote
        for n, part in enumerate(quote.parts, 1):
            name, last = anchor(quote) if named and n == 1 else "", n == len(quote.parts)
            layers.setdefault(part.paragraph, []).append(Layer(part.start, part.end, said, name, last))
        for part in quote.continued:
            layers.setdefault(part.paragraph, []).append(Layer(part.start, part.end, said, continued=True))
    return layers


def list_speeches(quotes: Iterable[Said]) -> tuple[Speech, ...]:
    """Who speaks in a document, in the order in which they begin to; last those of whom nothing is stated. Somebody who is named in
    one place and in another told by the post alone is told twice: the second is known from other documents."""
    speeches: dict[tuple[str, ...], list[Said]] = {}
    for said in quotes:
        voice = said.voice
        who = (voice.type, voice.slug) if voice.slug else (voice.th, voice.en, voice.post)
        speeches.setdefault((*who, "post" if voice.evidence == "post" else ""), []).append(said)
    found = [Speech(_fullest(said), tuple(said)) for said in speeches.values()]
    return tuple(sorted(found, key=lambda one: one.voice.evidence == "none"))


def list_shelves(mentions: Sequence[Named]) -> tuple[Shelf, ...]:
    """The entities of a document by type, in the order of the menus."""
    times = Counter((one.mention.type, one.slug) for one in mentions)
    names = {(one.mention.type, one.slug): one for one in reversed(mentions)}
    shelves: dict[str, list[Listed]] = {of: [] for of in LINKED}
    for (of, slug), number in times.most_common():
        if of in shelves:
            shelves[of].append(Listed(of, slug, names[of, slug].th, names[of, slug].en, number))
    return tuple(Shelf(of, tuple(found[:SHOWN]), tuple(found[SHOWN:])) for of, found in shelves.items() if found)


def _fullest(quotes: Sequence[Said]) -> Voice:
    """Who speaks, with the longest wording of the post."""
    return max((one.voice for one in quotes), key=lambda voice: len(voice.post))


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
