"""The quote checker on the web."""

from urllib.parse import urlencode

import pytest

from kb.errors import EngineError
from kb.search.checking.paste import LONGEST
from kb.web.checks import MOST_BYTES

from .conftest import Client
from .documents import CITY, EVIL
from .fakes import FakeSearch

WORDS = CITY.draft.paragraphs[2][:40]
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def post(client: Client, text: str, ui: str = "th") -> str:
    answer = client.send("POST", f"/check?ui={ui}", FORM, content=urlencode({"text": text}).encode())
    assert answer.status_code == 200
    return answer.text


def test_a_program_gets_every_quotation_with_its_verdict_and_places(client: Client) -> None:
    answer = client.send("POST", "/api/check", json={"text": f"{WORDS}\n@{WORDS}\n{WORDS}?\nไม่มีใครพูด"}).json()
    assert [one["verdict"] for one in answer["quotations"]] == ["exact", "other-speaker", "differs", "not-found"]
    assert answer["counts"] == {"exact": 1, "differs": 1, "other-speaker": 1, "not-found": 1}
    first = answer["quotations"][0]
    assert first["passages"] == [{"paragraph": 1, "start": 0, "end": len(WORDS), "text": WORDS}]
    (place,) = first["places"]
    assert place["document"]["id"] == CITY.id
    assert place["speaker"] == {"type": "person", "name": "วิชัย ใจดี", "post": "ผู้ว่าราชการจังหวัดขอนแก่น", "evidence": "named"}
    assert place["url"].startswith(f"/documents/{CITY.id}?q=")
    assert place["url"].endswith("#p3")
    assert answer["quotations"][2]["changes"][1] == {"kind": "changed", "said": "ใช่ไหม", "stands": "<ใช่>"}


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"{}", b'{"text": 5}', b'{"text": "\\ud800"}', b"\xff\x00", b'{"text": "' + b"a" * (LONGEST + 1) + b'"}']
)
def test_a_wrong_body_is_told_in_both_languages(client: Client, body: bytes) -> None:
    answer = client.send("POST", "/api/check", content=body)
    assert answer.status_code == 422
    error = answer.json()["error"]
    assert error["field"] == "text"
    assert any("ก" <= letter <= "๛" for letter in error["message"])
    assert any("a" <= letter <= "z" for letter in error["message"])


@pytest.mark.parametrize("address", ["/check", "/api/check"])
def test_a_body_without_end_is_refused(client: Client, address: str) -> None:
    assert client.send("POST", address, content=b"a" * (MOST_BYTES + 1)).status_code == 422


def test_the_page_shows_a_form_in_both_languages(client: Client) -> None:
    assert "ข้อความที่จะตรวจ" in client.get("/check").text
    assert "Text to check" in client.get("/check?ui=en").text
    assert 'href="/check"' in client.get("/").text


@pytest.mark.parametrize(
    ("text", "thai", "english"),
    [
        (WORDS, "ตรงตามตัวอักษร", "Word for word"),
        (f"@{WORDS}", "ผู้อื่นเป็นผู้พูด", "Said by someone else"),
        (f"{WORDS}?", "มีคำที่ต่าง", "Differs"),
        ("ไม่มีใครพูด", "ไม่พบในคลัง", "Not in the archive"),
        ("", "ไม่มีคำให้ตรวจ", "there are no words to check"),
    ],
)
def test_the_page_tells_what_became_of_a_quotation(client: Client, text: str, thai: str, english: str) -> None:
    assert thai in post(client, text)
    assert english in post(client, text, "en")


def test_words_that_differ_are_marked_on_both_sides(client: Client) -> None:
    page = post(client, f"{WORDS}?")
    assert "<mark>ใช่ไหม</mark>" in page
    assert "<mark>&lt;ใช่&gt;</mark>" in page


def test_markup_of_a_paste_stays_text(client: Client) -> None:
    page = post(client, EVIL)
    assert "<script>document" not in page
    assert "<img src=x" not in page


def test_a_text_that_is_too_long_is_told_and_kept_as_far_as_it_may_be(client: Client) -> None:
    answer = client.send("POST", "/check", FORM, content=urlencode({"text": "ก" * (LONGEST + 1)}).encode())
    assert answer.status_code == 422
    assert "ไม่เกิน 50,000 ตัวอักษร" in answer.text
    assert "ก" * LONGEST in answer.text


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"text", b"q=1", b"text=%FF%00"])
def test_any_form_is_answered(client: Client, body: bytes) -> None:
    assert client.send("POST", "/check", FORM, content=body).status_code == 200


def test_failure_of_the_index_is_told(client: Client, search: FakeSearch) -> None:
    search.failure = EngineError("broken")
    assert client.send("POST", "/api/check", json={"text": "น้ำ"}).status_code == 503
