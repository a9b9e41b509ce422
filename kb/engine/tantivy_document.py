"""What the tantivy index holds of an entry: the schema and the documents of it."""

from tantivy import Document, PreTokenizedString, Schema, SchemaBuilder, Token

from kb.engine.base import ALTERNATIVE, KEPT_FIELDS, KEYWORD_FIELDS, PLACED_FIELDS, STORED, TEXT_FIELDS, Entry, order_key

LAYOUT = "tantivy-5"
"""Changes when the schema does, so that indexes of another one are stale."""


def build_schema() -> Schema:
    """Text fields, keyword fields with a column for counting, columns to sort by, and, stored, the id and what `values` gives back."""
    builder = SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for field in TEXT_FIELDS:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="position" if field in PLACED_FIELDS else "freq")
    for field in KEYWORD_FIELDS:
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic", fast=True, stored=field in KEPT_FIELDS)
    builder.add_bytes_field(STORED, stored=True)
    for field in ("revision", "published", "newest", "oldest"):
        builder.add_integer_field(field, fast=True)
    return builder.build()


def build_document(entry: Entry) -> Document:
    """The document of an entry."""
    document = Document()
    document.add_text("id", entry.id)
    document.add_integer("revision", entry.revision)
    document.add_integer("newest", order_key(entry.published, entry.id, newest=True))
    document.add_integer("oldest", order_key(entry.published, entry.id, newest=False))
    if entry.published is not None:
        document.add_integer("published", entry.published)
    if entry.stored:
        document.add_bytes(STORED, entry.stored.encode())
    for field, values in entry.keywords.items():
        for value in dict.fromkeys(values):
            document.add_text(field, value)
    for field, text in entry.text.items():
        _add_slots(document, field, text)
    return document


def _add_slots(document: Document, field: str, text: str) -> None:
    if ALTERNATIVE not in text:
        document.add_text(field, text)
    elif field not in PLACED_FIELDS:
        document.add_text(field, text.replace(ALTERNATIVE, " "))
    else:
        # a tokenizer can't put two terms at one position; this can, at five times the cost
        tokens = [Token(term, position, 0) for position, slot in enumerate(text.split(" ")) for term in slot.split(ALTERNATIVE)]
        document.add_pre_tokenized_text(field, PreTokenizedString("", tokens))
