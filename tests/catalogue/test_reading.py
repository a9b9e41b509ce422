import pytest

from kb.catalogue import Catalogue
from kb.errors import NotFound

from .samples import arrival, digest


def test_documents_come_in_the_order_asked_for(catalogue: Catalogue) -> None:
    catalogue.store([arrival(name) for name in ("ก", "ข", "ค")], [])
    ids = [arrival(name).id for name in ("ค", "ก", "ไม่มี", "ข", "ก")]
    assert [document.source for document in catalogue.documents(ids).values()] == ["ค", "ก", "ข"]


def test_documents_of_no_ids_are_none(catalogue: Catalogue) -> None:
    assert catalogue.documents([]) == {}


@pytest.mark.parametrize("id", ["ไม่มี", "", "' OR 1=1 --", "a" * 10_000])
def test_unknown_document_is_not_found(catalogue: Catalogue, id: str) -> None:
    with pytest.raises(NotFound):
        catalogue.document(id)


@pytest.mark.parametrize("number", [0, 2, -1])
def test_unknown_revision_is_not_found(catalogue: Catalogue, number: int) -> None:
    catalogue.store([arrival()], [])
    with pytest.raises(NotFound):
        catalogue.revision(arrival().id, number)


def test_children_come_in_their_order(catalogue: Catalogue) -> None:
    meeting = arrival("ประชุม.html", kind="meeting")
    items = [arrival(f"ประชุม.html#{n}", f"วาระ {n}", parent=meeting.id) for n in (1, 2, 10)]
    catalogue.store([meeting, *items], [])
    assert catalogue.children(meeting.id) == tuple(item.id for item in items)
    assert catalogue.children(items[0].id) == ()


def test_text_digests_tell_copies(catalogue: Catalogue) -> None:
    one, copy = arrival("ข่าว.txt", text="น้ำท่วม"), arrival("copy.txt", text="น้ำท่วม")
    catalogue.store([one, copy], [])
    found = catalogue.text_digests([one.id, copy.id, "unknown"])
    assert set(found) == {one.id, copy.id}
    assert found[one.id] == found[copy.id]


def test_same_text_names_the_source_that_came_first(catalogue: Catalogue) -> None:
    catalogue.store([arrival("ข่าว.txt", "น้ำท่วม")], [])
    catalogue.store([arrival("สำเนา.txt", "น้ำท่วม"), arrival("a.txt", "flood")], [])
    asked = [digest("น้ำท่วม"), digest("flood"), digest("ไม่มี")]
    assert catalogue.same_text(asked) == {digest("น้ำท่วม"): "ข่าว.txt", digest("flood"): "a.txt"}


def test_original_is_unused_once_no_text_was_read_from_it(catalogue: Catalogue) -> None:
    catalogue.store([arrival("ก.txt", "เดิม"), arrival("ข.txt", "เดิม"), arrival("ค.txt", "อื่น")], [])
    catalogue.store([arrival("ก.txt", "ใหม่")], [])
    digests = [arrival(text=text).digest for text in ("เดิม", "อื่น", "ใหม่")]
    assert catalogue.unused(digests) == set()
    catalogue.store([], [], [arrival("ข.txt").id, arrival("ค.txt").id])
    assert catalogue.unused(digests) == {digests[1]}
    catalogue.store([], [], [arrival("ก.txt").id])
    assert catalogue.unused(digests) == set(digests)
