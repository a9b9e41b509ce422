import re

from hypothesis import given

from kb.catalogue import document_id

from .samples import texts


@given(texts, texts)
def test_id_is_short_and_safe_in_a_url(collection: str, source: str) -> None:
    assert re.fullmatch("[a-z2-7]{16}", document_id(collection, source))


@given(texts, texts, texts, texts)
def test_id_differs_where_collection_or_source_differ(collection: str, source: str, other_collection: str, other_source: str) -> None:
    same = (collection, source) == (other_collection, other_source)
    assert (document_id(collection, source) == document_id(other_collection, other_source)) == same


def test_id_never_changes_between_versions() -> None:
    assert document_id("default", "ข่าว/๑.html") == "vetnuce22i6cdpwn"
    assert document_id("default", "https://example.go.th/news?id=1") == "3xtrey7olhjouzxa"


def test_id_keeps_the_border_between_collection_and_source() -> None:
    assert document_id("ก", "ขค") != document_id("กข", "ค")


def test_id_exists_for_a_file_name_that_is_no_unicode() -> None:
    assert document_id("default", b"\xa1\xd2\xc3.txt".decode("utf-8", "surrogateescape")) != document_id("default", "การ.txt")
