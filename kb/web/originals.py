"""Kept originals, handed out so that a browser saves them and never shows them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from fastapi import APIRouter
from fastapi.responses import FileResponse

from kb.errors import NotFound
from kb.model import Document
from kb.search import Search

_DIGEST = re.compile("[0-9a-f]{64}")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]')


@dataclass(frozen=True, slots=True)
class Originals:
    """Serves the original bytes of documents; `locate` gives the path of a digest's bytes."""

    search: Search
    locate: Callable[[str], Path]

    def router(self) -> APIRouter:
        """The address."""
        router = APIRouter()
        router.add_api_route("/documents/{id}/original", self.send, include_in_schema=False, response_class=FileResponse)
        return router

    def send(self, id: str) -> FileResponse:
        """The original of a document as a download; raises `NotFound` where there is no document or no original."""
        document = self.search.read(id).document
        path = self._find(document.digest)
        return FileResponse(
            path,
            media_type="application/octet-stream",
            filename=name_file(document),
            # The bytes are a stranger's: even if a browser shows them, they run nothing and belong to no origin.
            headers={"Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'"},
        )

    def _find(self, digest: str) -> Path:
        path = self.locate(digest) if _DIGEST.fullmatch(digest) else None
        if path is None or not path.is_file():
            raise NotFound("the original of this document was not kept")
        return path


def name_file(document: Document) -> str:
    """A file name from the document's source: its last part, without anything that a file system takes ill.

    The source of an agenda item ends in `#n`; its original is the meeting's.
    """
    source = document.source.rpartition("#")[0] if document.parent else document.source
    path = unquote(urlsplit(source).path) if "://" in source else source
    last = path.rstrip("/").rpartition("/")[2]
    return _UNSAFE.sub("_", last).strip(". ") or document.id
