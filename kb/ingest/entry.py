"""What the index holds of a document."""

from collections.abc import Iterable
from dataclasses import asdict

from kb.engine.base import GAP, WITHIN, Entry
from kb.knowledge.names import find_names, name_terms
from kb.knowledge.pairs import gloss_terms
from kb.model import Draft
from kb.text.analyzer import Analyzer
from kb.text.phrases import find_phrases


def make_entry(id: str, revision: int, collection: str, parent: str | None, draft: Draft, analyzer: Analyzer) -> Entry:
    """The index entry of a document's text and of what is known about it.

    >>> entry = make_entry("a", 1, "ข่าว", None, Draft("น้ำท่วม", ("ความ",), lang="th"), Analyzer())
    >>> entry.text["title_words"], entry.keywords["collection"]
    ('น้ำท่วม', ('ข่าว',))
    """
    title, body = analyzer.layers(draft.title), analyzer.layers(*draft.paragraphs)
    text = {f"{scope}_{name}": slots for scope, layers in (("title", title), ("body", body)) for name, slots in asdict(layers).items()}
    paragraphs = (draft.title, *draft.paragraphs)
    text["names"] = _pack(key + WITHIN + name for key, name in name_terms(find_names(paragraphs)))
    text["glosses"] = _pack(english + WITHIN + context for english, context in gloss_terms(paragraphs))
    text["phrases"] = _pack(find_phrases(draft.title, analyzer))
    keywords = {"collection": (collection,), "kind": (draft.kind,)}
    if draft.lang:
        keywords["lang"] = (draft.lang,)
    if draft.published:
        keywords["year"] = (str(draft.published.year),)
    if parent:
        keywords["parent"] = (parent,)
    return Entry(id, revision, text, keywords, draft.published.toordinal() if draft.published else None)


def _pack(terms: Iterable[str]) -> str:
    """A slot string of terms that may hold spaces, each once."""
    return " ".join(dict.fromkeys(term.replace(" ", GAP) for term in terms))
