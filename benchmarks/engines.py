"""Search libraries to compare with, each as it comes: no Thai segmenter, no settings beyond what its manual begins with."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import tantivy
from whoosh import index as whoosh_index
from whoosh.fields import ID, TEXT, Schema
from whoosh.qparser import OrGroup, QueryParser

from kb.search import Request, Search


class Peer(Protocol):
    """An index of texts by their ids."""

    name: str

    def find(self, passage: str) -> set[str]:
        """Ids of all texts that have a passage."""

    def find_word(self, word: str) -> set[str]:
        """Ids of all texts that have a word."""

    def rank(self, question: str) -> list[str]:
        """Ids of the ten best texts for any of the words of a question."""


class Khlang:
    """This project."""

    name = "khlang"

    def __init__(self, search: Search) -> None:
        self._search = search

    def find(self, passage: str) -> set[str]:
        return self.find_word(f'"{passage}"')

    def find_word(self, word: str) -> set[str]:
        return {document.id for hit in self._search.export(Request(word)) for document in (hit.document, *hit.similar)}

    def rank(self, question: str) -> list[str]:
        return [document.id for hit in self._search.find(Request(question)).hits for document in (hit.document, *hit.similar)]


class Sqlite:
    """SQLite's FTS5 with one of its tokenizers; a question becomes its pieces, any of which may match."""

    def __init__(self, texts: Mapping[str, str], tokenizer: str) -> None:
        self.name = f"sqlite_{tokenizer}"
        self._is_trigram = tokenizer == "trigram"
        self._table = sqlite3.connect(":memory:")
        self._table.execute(f"CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, text, tokenize={tokenizer})")
        self._table.executemany("INSERT INTO texts VALUES (?, ?)", texts.items())

    def find(self, passage: str) -> set[str]:
        return {key for (key,) in self._table.execute("SELECT id FROM texts WHERE texts MATCH ?", (_quote(passage),))}

    def find_word(self, word: str) -> set[str]:
        return self.find(word)

    def rank(self, question: str) -> list[str]:
        text = " ".join(question.split(" "))
        pieces = [text[at : at + 3] for at in range(len(text) - 2)] if self._is_trigram else text.split(" ")
        asked = " OR ".join(_quote(piece) for piece in dict.fromkeys(pieces) if piece)
        ranked = "SELECT id FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10"
        return [key for (key,) in self._table.execute(ranked, (asked,))] if asked else []


class Whoosh:
    """Whoosh with its standard analyser."""

    name = "whoosh"

    def __init__(self, texts: Mapping[str, str], folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        index = whoosh_index.create_in(str(folder), Schema(id=ID(stored=True), text=TEXT))
        writer = index.writer()
        for key, text in texts.items():
            writer.add_document(id=key, text=text)
        writer.commit()
        self._searcher = index.searcher()
        self._all = QueryParser("text", index.schema)
        self._any = QueryParser("text", index.schema, group=OrGroup)

    def find(self, passage: str) -> set[str]:
        found = self._searcher.search(self._all.parse(_quote(passage.replace('"', " "))), limit=None)
        return {hit["id"] for hit in found}

    def find_word(self, word: str) -> set[str]:
        return self.find(word)

    def rank(self, question: str) -> list[str]:
        return [hit["id"] for hit in self._searcher.search(self._any.parse(question), limit=10)]


class Tantivy:
    """Tantivy with its default tokenizer."""

    name = "tantivy"

    def __init__(self, texts: Mapping[str, str]) -> None:
        schema = tantivy.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw").add_text_field("text").build()
        self._index = tantivy.Index(schema)
        self._count = len(texts)
        writer = self._index.writer()
        for key, text in texts.items():
            writer.add_document(tantivy.Document(id=key, text=text))
        writer.commit()
        self._index.reload()

    def find(self, passage: str) -> set[str]:
        return set(self._search(_quote(passage.replace('"', " ").replace("\\", " ")), self._count))

    def find_word(self, word: str) -> set[str]:
        return self.find(word)

    def rank(self, question: str) -> list[str]:
        return self._search(question, 10)

    def _search(self, text: str, limit: int) -> list[str]:
        searcher = self._index.searcher()
        query, _ = self._index.parse_query_lenient(text, ["text"])
        return [searcher.doc(address)["id"][0] for _, address in searcher.search(query, limit).hits]


def _quote(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
