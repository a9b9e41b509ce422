"""The quote checker: its page, and its answers for programs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import parse_qs

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kb.errors import BadParameter
from kb.model import NOT_STATED, Passage, Speaker
from kb.search import Search
from kb.search.checking.paste import LONGEST
from kb.search.checking.values import Check, Checked, Place
from kb.web import verdicts
from kb.web.answers import Json
from kb.web.api import WRONG, answers
from kb.web.questions import Question
from kb.web.templates import Templates
from kb.web.views import show_day

MOST_BYTES = 1 << 20
"""Bytes of a request's body: each of 50,000 Thai characters takes nine in a form, and eighteen at most in JSON."""

LINKED = 120
"""Characters of a passage that are marked where a link leads to it."""


class Paste(BaseModel):
    """A pasted text.

    >>> Paste.model_validate_json('{"text": "น้ำลด"}').text
    'น้ำลด'
    >>> Paste(text="Water fell.").text
    'Water fell.'
    """

    model_config = ConfigDict(frozen=True)

    text: str = Field(max_length=LONGEST, description="A sentence or an article of up to 50,000 characters.")


BODY: Mapping[str, Any] = {"requestBody": {"required": True, "content": {"application/json": {"schema": Paste.model_json_schema()}}}}


async def read_body(request: Request) -> bytes:
    """The body of a request; raises `BadParameter` as soon as it is plain that it is too long."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            raise BadParameter("text", f"คำขอยาวเกิน {MOST_BYTES:,} ไบต์ (the request has more than {MOST_BYTES:,} bytes)")
    return bytes(body)


Body = Annotated[bytes, Depends(read_body)]


@dataclass(frozen=True, slots=True)
class Checks:
    """Checks pasted texts by one `Search`."""

    search: Search
    templates: Templates

    def router(self) -> APIRouter:
        """The addresses."""
        router = APIRouter(tags=["quotes"])
        router.add_api_route("/check", self.show, include_in_schema=False)
        router.add_api_route("/check", self.check_form, methods=["POST"], include_in_schema=False)
        router.add_api_route(
            "/api/check",
            self.verify,
            methods=["POST"],
            summary="Check quotations",
            responses=answers(verdicts.Check, WRONG),
            response_class=Json,
            openapi_extra=dict(BODY),
        )
        return router

    def verify(self, body: Body) -> Response:
        """Every quotation of a text (what stands in marks, what it attributes to someone; of a text without either all of it), found
        in the archive: `exact`, `differs`, said by an `other-speaker`, or `not-found`. HTML is read as the text that it shows."""
        try:
            paste = Paste.model_validate_json(body)
        except ValidationError as error:
            raise _tell(error) from error
        return Json(show_check(self.search.verify(paste.text)))

    def show(self, request: Request) -> Response:
        """The form."""
        return self._answer(request, "", None)

    def check_form(self, request: Request, body: Body) -> Response:
        """What became of the quotations of the text of the form."""
        fields = parse_qs(body.decode("ascii", errors="replace"), keep_blank_values=True, errors="replace")
        text = fields.get("text", [""])[0].replace("\r\n", "\n")
        if len(text) > LONGEST:
            return self._answer(request, text[:LONGEST], None, 422)
        return self._answer(request, text, self.search.verify(text))

    def _answer(self, request: Request, text: str, check: Check | None, status: int = 200) -> Response:
        known = {"most": LONGEST, "link": link, "all_of": find_all, "nobody": NOT_STATED}
        context = {"text": text, "check": check, "is_too_long": status == 422, **known}
        return self.templates.answer("check.html", request, context, status)


def link(place: Place) -> str:
    """The address of a place, with the beginning of its words marked.

    >>> from datetime import datetime
    >>> from kb.model import Document, Draft
    >>> here = Document("a1", "n.txt", "default", Draft("ข่าว", ("น้ำลด",)), "", "", 1, datetime(2026, 1, 1))
    >>> link(Place(here, (Passage(1, 0, 5, "น้ำลด"),)))
    '/documents/a1?q=%22%E0%B8%99%E0%B9%89%E0%B8%B3%E0%B8%A5%E0%B8%94%22#p1'
    >>> link(Place(here, (Passage(0, 0, 4, "News"),)))
    '/documents/a1?q=%22News%22'
    """
    first = place.passages[0]
    words = first.text.replace('"', " ")[:LINKED].strip(" ")
    anchor = f"#p{first.paragraph}" if first.paragraph else ""
    return Question(q=f'"{words}"').document(place.document.id) + anchor


def find_all(one: Checked) -> str:
    """The address of all documents that have the words of a quotation, "" for one that is too long for an address.

    >>> from kb.search.checking.values import Claim
    >>> find_all(Checked(Claim((Passage(1, 0, 5, "น้ำลด"),)), "exact", 9))
    '/search?q=%22%E0%B8%99%E0%B9%89%E0%B8%B3%E0%B8%A5%E0%B8%94%22&sort=oldest'
    >>> find_all(Checked(Claim((Passage(1, 0, 300, "Water " * 50),)), "exact", 9))
    ''
    """
    text = one.claim.text
    return Question(q=f'"{text}"', sort="oldest").address() if len(text) <= LINKED and '"' not in text else ""


def show_check(check: Check) -> verdicts.Check:
    """A check as JSON.

    >>> show_check(Check((), ("there are no words to check",), 0.1))["counts"]
    {'exact': 0, 'differs': 0, 'other-speaker': 0, 'not-found': 0}
    >>> show_check(Check((), (), 0.1))["quotations"]
    []
    """
    return {
        "quotations": [_show_checked(one) for one in check.quotations],
        "counts": dict(check.counts),
        "problems": list(check.problems),
        "took_ms": check.took_ms,
    }


def _show_checked(one: Checked) -> verdicts.Quotation:
    return {
        "text": one.claim.text,
        "passages": [_show_passage(part) for part in one.claim.parts],
        "direct": one.claim.direct,
        "speaker": _show_speaker(one.claim.speaker),
        "verdict": one.verdict,
        "total": one.total,
        "places": [_show_place(place) for place in one.places],
        "changes": [{"kind": change.kind, "said": change.said, "stands": change.stands} for change in one.changes],
        "similarity": one.similarity,
    }


def _show_place(place: Place) -> verdicts.Found:
    draft = place.document.draft
    return {
        "document": {"id": place.document.id, "title": draft.title, "lang": draft.lang, "published": show_day(draft.published)},
        "passages": [_show_passage(part) for part in place.passages],
        "speaker": _show_speaker(place.speaker),
        "url": link(place),
    }


def _show_passage(part: Passage) -> verdicts.Spot:
    return {"paragraph": part.paragraph, "start": part.start, "end": part.end, "text": part.text}


def _show_speaker(speaker: Speaker) -> verdicts.Said | None:
    if speaker == NOT_STATED:
        return None
    return {"type": speaker.type or None, "name": speaker.name or None, "post": speaker.post or None, "evidence": speaker.evidence}


def _tell(error: ValidationError) -> BadParameter:
    """What is wrong with a body, in both languages where it can be a person's fault."""
    first = error.errors()[0]
    if first["type"] == "string_too_long":
        return BadParameter("text", f"ตรวจได้ไม่เกิน {LONGEST:,} ตัวอักษร (at most {LONGEST:,} characters can be checked)")
    if first["type"] == "missing":
        return BadParameter("text", 'ไม่มีข้อความให้ตรวจ (there is no "text" to check)')
    return BadParameter("text", f'ต้องเป็น JSON {{"text": "…"}} (must be JSON {{"text": "…"}}): {first["msg"]}')
