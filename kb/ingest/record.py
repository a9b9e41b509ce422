"""What the index holds of a document."""

from collections.abc import Iterable
from dataclasses import asdict

from kb.engine.base import Entry, join_term
from kb.engine.index import Record
from kb.ingest.spoken import list_speakers, make_quotes
from kb.knowledge.annotate import Annotation, Annotator
from kb.knowledge.names import find_names, name_terms
from kb.knowledge.offices import Offices
from kb.knowledge.pairs import gloss_terms
from kb.knowledge.people import person_terms
from kb.knowledge.sketch import sketch
from kb.model import Draft
from kb.text.analyzer import Analyzer
from kb.text.phrases import find_phrases


def make_record(id: str, collection: str, parent: str | None, draft: Draft, analyzer: Analyzer, annotator: Annotator) -> Record:
    """What the index holds of a document's text, of what is known about it and of its quotes; its revision is to be told.

    >>> from kb.knowledge.gazetteer import Gazetteer
    >>> annotator = Annotator(Gazetteer.read())
    >>> entry = make_record("a", "ข่าว", None, Draft("น้ำท่วมเชียงใหม่", ("ความ",), lang="th"), Analyzer(), annotator).entry
    >>> entry.text["title_words"], entry.keywords["collection"], entry.keywords["place"]
    ('น้ำท่วม เชียงใหม่', ('ข่าว',), ('chiang-mai',))
    >>> make_record("b", "news", None, Draft("Flood", ("Text",), lang="en"), Analyzer(), annotator).entry.keywords["lang"]
    ('en',)
    """
    annotation = annotator.annotate(draft)
    keywords = {"collection": (collection,), "kind": (draft.kind,), "sketch": sketch(draft.title, draft.paragraphs)}
    if draft.lang:
        keywords["lang"] = (draft.lang,)
    if draft.published:
        keywords["year"] = (str(draft.published.year),)
        keywords["month"] = (draft.published.isoformat()[:7],)
    if parent:
        keywords["parent"] = (parent,)
    day = draft.published.toordinal() if draft.published else None
    entry = Entry(id, 0, _make_text(draft, annotation, analyzer, annotator.offices), keywords | _list_entities(annotation), day)
    return Record(entry, make_quotes(entry, draft, annotation, analyzer, annotator))


def _make_text(draft: Draft, annotation: Annotation, analyzer: Analyzer, offices: Offices) -> dict[str, str]:
    """The slot strings of all text fields."""
    title, body = analyzer.layers(draft.title), analyzer.layers(*draft.paragraphs)
    text = {f"{scope}_{name}": slots for scope, layers in (("title", title), ("body", body)) for name, slots in asdict(layers).items()}
    paragraphs = (draft.title, *draft.paragraphs)
    text["names"] = _pack(join_term(key, name) for key, name in name_terms(find_names(paragraphs)))
    text["glosses"] = _pack(join_term(*gloss) for gloss in gloss_terms(paragraphs))
    text["phrases"] = _pack(map(join_term, find_phrases(draft.title, analyzer)))
    keys = ((sighting.key,) for sighting in annotation.people)
    text["people"] = _pack(join_term(*parts) for parts in (*keys, *person_terms(annotation.people, draft.published, offices)))
    return text


def _list_entities(annotation: Annotation) -> dict[str, tuple[str, ...]]:
    """The values of the keyword fields of entities and of quotes; a theme's wider one is among them."""
    found = {field: annotation.slugs(field) for field in ("ministry", "agency", "place")}
    found["theme"] = tuple(dict.fromkeys(slug for one in annotation.themes for slug in (one.theme.slug, one.theme.parent) if slug))
    found["person"] = tuple(sighting.key for sighting in annotation.people)
    found["speaker"] = list_speakers(annotation)
    found["quotes"] = (str(len(annotation.quotes)),)
    return {field: slugs for field, slugs in found.items() if slugs}


def _pack(terms: Iterable[str]) -> str:
    """A slot string of terms, each once."""
    return " ".join(dict.fromkeys(terms))
