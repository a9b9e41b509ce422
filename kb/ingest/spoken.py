"""What the index of quotes holds of a document."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from kb.engine.base import Entry, join_term
from kb.engine.quotes import DIRECT, REPORTED, name_place, name_speaker, pack_quote
from kb.knowledge.annotate import Annotation, Annotator
from kb.model import ENTITY_TYPES, Draft, Mention, Passage, Quote
from kb.text.analyzer import Analyzer


def make_quotes(entry: Entry, draft: Draft, annotation: Annotation, analyzer: Analyzer, annotator: Annotator) -> tuple[Entry, ...]:
    """An entry for each quote of a document whose own `entry` this is. Its entities are those in its words and where it is
    attributed, and the bodies in the speaker's post; its themes are the document's."""
    shared = {field: entry.keywords[field] for field in ("collection", "kind", "lang", "year", "month", "theme") if field in entry.keywords}
    shared["parent"] = (entry.id,)
    return tuple(
        Entry(
            name_place(quote),
            entry.revision,
            {f"body_{name}": slots for name, slots in asdict(analyzer.layers(*(part.text for part in quote.parts))).items()},
            shared | _list_entities(quote, annotation, annotator) | _tell_speaker(quote, draft, annotator),
            entry.published,
            pack_quote(quote),
        )
        for quote in annotation.quotes
    )


def list_speakers(annotation: Annotation) -> tuple[str, ...]:
    """All who speak in a document."""
    return tuple(dict.fromkeys(name for quote in annotation.quotes if (name := name_speaker(quote.speaker))))


def _tell_speaker(quote: Quote, draft: Draft, annotator: Annotator) -> dict[str, tuple[str, ...]]:
    speaker = quote.speaker
    found: dict[str, tuple[str, ...]] = {"direct": (DIRECT if quote.direct else REPORTED,)}
    if name := name_speaker(speaker):
        found["speaker"] = (name,)
    if speaker.post:
        post = annotator.offices.name(speaker.post)
        found["post"] = (post,)
        if not name and draft.published:
            found["bearer"] = (join_term(post, draft.published.isoformat()),)
    return found


def _list_entities(quote: Quote, annotation: Annotation, annotator: Annotator) -> dict[str, tuple[str, ...]]:
    here = [*quote.parts, *([quote.cue] if quote.cue else [])]
    mentions = [*_within(annotation.mentions, here), *annotator.spot(quote.speaker.post)]
    found = {field: tuple(dict.fromkeys(one.slug for one in mentions if one.type == field)) for field in ENTITY_TYPES if field != "theme"}
    return {field: slugs for field, slugs in found.items() if slugs}


def _within(mentions: Iterable[Mention], passages: Iterable[Passage]) -> Iterator[Mention]:
    """The mentions that stand in one of some passages."""
    places = list(passages)
    for one in mentions:
        if any(place.paragraph == one.paragraph and place.start <= one.start and one.end <= place.end for place in places):
            yield one
