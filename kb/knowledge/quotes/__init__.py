"""Who said what in one document: its quotes, with exact offsets, by rules that each have a name."""

from collections.abc import Iterator, Sequence

from kb.knowledge.offices import Offices
from kb.knowledge.people import Sighting
from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.english import find_english
from kb.knowledge.quotes.thai import find_thai
from kb.model import Mention, Quote


def find_quotes(
    paragraphs: Sequence[str],
    lang: str,
    people: Sequence[Sighting],
    mentions: Sequence[Mention],
    offices: Offices | None = None,
) -> tuple[Quote, ...]:
    """The quotes of a document in their order; `paragraphs[0]` is the title, and none is taken from it. `people` are those whom the
    document names, `mentions` its ministries and agencies, `offices` know that รมว.คลัง is รัฐมนตรีว่าการกระทรวงการคลัง."""
    scene = Scene(paragraphs, lang, people, mentions, offices)
    found: Iterator[Quote] = find_english(scene) if lang == "en" else find_thai(scene)
    return tuple(sorted(found, key=lambda one: (one.parts[0].paragraph, one.parts[0].start)))
