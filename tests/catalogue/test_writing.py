from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.catalogue import Arrival, Catalogue
from kb.errors import NotFound
from kb.model import Failure

from .samples import arrival, arrivals, digest


@given(st.lists(arrivals, max_size=4, unique_by=lambda arrival: arrival.id))
def test_stored_is_what_is_read(given: list[Arrival]) -> None:
    with Catalogue.open("sqlite://") as catalogue:
        catalogue.store(given, [])
        found = catalogue.documents([each.id for each in given])
    assert [document.draft for document in found.values()] == [each.draft for each in given]
    assert [
        Arrival(each.collection, each.source, each.draft, each.digest, each.text_digest, each.parent, given[n].note)
        for n, each in enumerate(found.values())
    ] == given


def test_new_document_has_revision_one_and_the_time(catalogue: Catalogue) -> None:
    catalogue.store([arrival()], [])
    document = catalogue.document(arrival().id)
    assert document.revision == 1
    assert timedelta(0) <= datetime.now(UTC) - document.seen < timedelta(minutes=1)


def test_other_text_is_another_revision_and_the_earlier_stays(catalogue: Catalogue) -> None:
    for text in ("เดิม", "ใหม่", "เดิม"):
        catalogue.store([arrival(text=text)], [])
    key = arrival().id
    assert [(version.revision, version.title) for version in catalogue.versions(key)] == [(1, "เดิม"), (2, "ใหม่"), (3, "เดิม")]
    assert [catalogue.revision(key, number).paragraphs for number in (1, 2, 3)] == [("เดิม",), ("ใหม่",), ("เดิม",)]
    assert catalogue.document(key).draft.title == "เดิม"


def test_same_text_with_other_bytes_renews_what_is_known(catalogue: Catalogue) -> None:
    catalogue.store([arrival(original="หน้าเดิม", views=1, published=date(2019, 6, 11))], [])
    seen = catalogue.document(arrival().id).seen
    catalogue.store([arrival(original="หน้าใหม่", views=2, published=date(2019, 6, 12))], [])
    document = catalogue.document(arrival().id)
    assert (document.revision, document.draft.views, document.draft.published) == (1, 2, date(2019, 6, 12))
    assert (document.digest, document.seen) == (digest("หน้าใหม่"), seen)
    assert catalogue.stats().newest == date(2019, 6, 12)
    assert catalogue.unused([digest("หน้าเดิม"), digest("หน้าใหม่")]) == {digest("หน้าเดิม")}


def test_revision_keeps_its_day_of_publication(catalogue: Catalogue) -> None:
    catalogue.store([arrival(text="เดิม", published=date(2019, 6, 11))], [])
    catalogue.store([arrival(text="ใหม่", published=date(2019, 6, 12))], [])
    assert catalogue.revision(arrival().id, 1).published == date(2019, 6, 11)


def test_source_that_comes_twice_in_a_batch_counts_once(catalogue: Catalogue) -> None:
    catalogue.store([arrival(text="แรก"), arrival(text="หลัง")], [])
    assert catalogue.document(arrival().id).draft.title == "หลัง"
    assert len(catalogue.versions(arrival().id)) == 1


def test_batches_rise_even_when_nothing_is_stored(catalogue: Catalogue) -> None:
    assert [catalogue.batch, catalogue.store([], []), catalogue.store([arrival()], []), catalogue.batch] == [0, 1, 2, 2]


def test_batch_of_more_rows_than_one_statement_holds(catalogue: Catalogue) -> None:
    many = [arrival(f"ข่าว/{n}.txt", f"ข่าวที่ {n}") for n in range(1203)]
    for _ in range(2):
        catalogue.store(many, [])
    assert len(catalogue.documents([each.id for each in many])) == 1203
    catalogue.store([], [], [each.id for each in many])
    assert catalogue.stats().documents == 0


def test_batch_that_fails_leaves_nothing(catalogue: Catalogue) -> None:
    catalogue.store([arrival("เดิม.txt")], [])
    with pytest.raises(UnicodeEncodeError):
        catalogue.store([arrival("ใหม่.txt"), replace(arrival(), source="\udca1.txt")], [], [arrival("เดิม.txt").id])
    assert (catalogue.batch, catalogue.stats().documents) == (1, 1)
    assert catalogue.known("default").keys() == {"เดิม.txt"}


def test_removed_document_is_gone_with_its_texts(catalogue: Catalogue) -> None:
    catalogue.store([arrival(text="เดิม")], [])
    catalogue.store([arrival(text="ใหม่")], [])
    catalogue.store([], [], [arrival().id])
    assert catalogue.documents([arrival().id]) == {}
    assert catalogue.known("default") == {}
    assert catalogue.find(arrival().source) == ()
    with pytest.raises(NotFound):
        catalogue.versions(arrival().id)
    with pytest.raises(NotFound):
        catalogue.revision(arrival().id, 1)


def test_removed_document_takes_its_parts_along(catalogue: Catalogue) -> None:
    meeting = arrival("ประชุม.html", kind="meeting")
    item = arrival("ประชุม.html#1", kind="resolution", parent=meeting.id)
    point = arrival("ประชุม.html#1#1", kind="resolution", parent=item.id)
    catalogue.store([meeting, item, point, arrival("อื่น.txt")], [])
    batch = catalogue.store([], [], [meeting.id])
    (change,) = catalogue.changes(batch - 1)
    assert set(change.removed) == {meeting.id, item.id, point.id}
    assert catalogue.known("default").keys() == {"อื่น.txt"}


def test_document_that_comes_back_starts_anew(catalogue: Catalogue) -> None:
    for text in ("เดิม", "ใหม่"):
        catalogue.store([arrival(text=text)], [])
    catalogue.store([], [], [arrival().id])
    catalogue.store([arrival(text="กลับมา")], [])
    assert [version.title for version in catalogue.versions(arrival().id)] == ["กลับมา"]
    assert [change.removed for change in catalogue.changes(0)] == [()]


def test_removal_comes_before_arrival_in_one_batch(catalogue: Catalogue) -> None:
    catalogue.store([arrival(text="เดิม")], [])
    catalogue.store([arrival(text="ใหม่")], [], [arrival().id])
    assert catalogue.document(arrival().id).revision == 1


def test_removal_of_an_unknown_id_is_no_error(catalogue: Catalogue) -> None:
    catalogue.store([], [], ["ไม่มี", "unknown"])
    assert catalogue.stats().documents == 0


def test_failure_keeps_the_document_of_better_times(catalogue: Catalogue) -> None:
    catalogue.store([arrival("ข่าว.pdf")], [])
    catalogue.store([], [Failure("default", "ข่าว.pdf", "broken", "not a PDF")])
    assert catalogue.document(arrival("ข่าว.pdf").id).revision == 1
    assert [failure.source for failure in catalogue.failures()] == ["ข่าว.pdf"]
    assert catalogue.known("default") == {}


def test_failure_ends_when_the_source_is_read(catalogue: Catalogue) -> None:
    catalogue.store([], [Failure("default", "ข่าว.pdf", "broken", "not a PDF")])
    catalogue.store([arrival("ข่าว.pdf")], [])
    assert catalogue.failures() == ()
    assert catalogue.known("default") == {"ข่าว.pdf": arrival().digest}


def test_failure_keeps_the_time_it_was_given(catalogue: Catalogue) -> None:
    seen = datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC)
    given = (Failure("default", "ก.pdf", "empty", "สแกน", seen), Failure("default", "ข.pdf", "broken", "เสีย"))
    catalogue.store([], given)
    first, second = catalogue.failures()
    assert first == given[0]
    assert second.seen is not None
    assert second.seen.tzinfo is UTC
