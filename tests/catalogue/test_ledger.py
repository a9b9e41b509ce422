from datetime import UTC, date, datetime, timedelta

import pytest

from kb.catalogue import Catalogue, Note
from kb.model import Failure

from .samples import arrival


@pytest.fixture
def stocked(catalogue: Catalogue) -> Catalogue:
    names = ["ข่าว/๑.txt", "ข่าว/ย่อย/๒.txt", "ข่าวเก่า/๓.txt", "news/1.txt", "News/1.txt", "n_ws/1.txt", "ข่าว"]
    catalogue.store([arrival(name) for name in names] + [arrival("ข่าว/๑.txt", collection="อื่น")], [])
    return catalogue


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ข่าว/", ["ข่าว/ย่อย/๒.txt", "ข่าว/๑.txt", "ข่าว/๑.txt"]),
        ("ข่าว/ย่อย/", ["ข่าว/ย่อย/๒.txt"]),
        ("ข่าว", ["ข่าว"]),
        ("ข่าว/๑.txt", ["ข่าว/๑.txt", "ข่าว/๑.txt"]),
        ("news/", ["news/1.txt"]),
        ("n_ws/", ["n_ws/1.txt"]),
        ("%/", []),
        ("/", []),
        ("", []),
    ],
)
def test_find_matches_names_and_folders(stocked: Catalogue, text: str, names: list[str]) -> None:
    assert [document.source for document in stocked.documents(stocked.find(text)).values()] == names


def test_find_knows_ids(stocked: Catalogue) -> None:
    asked = arrival("ข่าว/๑.txt").id
    assert stocked.find(asked) == (asked,)


def test_find_knows_sources_that_failed(catalogue: Catalogue) -> None:
    catalogue.store([], [Failure("default", "เสีย.pdf", "broken", "not a PDF")])
    catalogue.store([], [], catalogue.find("เสีย.pdf"))
    assert catalogue.failures() == ()


def test_known_is_of_one_collection(stocked: Catalogue) -> None:
    assert stocked.known("อื่น") == {"ข่าว/๑.txt": arrival().digest}
    assert len(stocked.known("default")) == 7


def test_notes_tell_what_the_last_reading_found(catalogue: Catalogue) -> None:
    catalogue.store([arrival("ข.txt", note="same text as ก.txt"), arrival("ก.txt")], [])
    assert catalogue.notes() == (Note("default", "ข.txt", "same text as ก.txt"),)
    catalogue.store([arrival("ข.txt", "ต่างไป")], [])
    assert catalogue.notes() == ()


def test_stats_of_an_empty_catalogue(catalogue: Catalogue) -> None:
    counts = catalogue.stats()
    assert (counts.documents, counts.failures, counts.collections) == (0, 0, ())
    assert (counts.newest, counts.oldest, counts.updated) == (None, None, None)


def test_stats_count_and_rank(catalogue: Catalogue) -> None:
    catalogue.store(
        [
            arrival("ก", collection="ข่าว", published=date(2019, 6, 11)),
            arrival("ข", collection="ข่าว", published=date(2562, 1, 1), kind="speech"),
            arrival("c", lang="en"),
            arrival("ง", lang="", kind="speech", published=date(1950, 1, 1)),
        ],
        [Failure("default", "x.pdf", "empty", "a scan")],
    )
    counts = catalogue.stats()
    assert (counts.documents, counts.failures) == (4, 1)
    assert counts.collections == (("default", 2), ("ข่าว", 2))
    assert counts.languages == (("th", 2), ("", 1), ("en", 1))
    assert counts.kinds == (("press-release", 2), ("speech", 2))
    assert (counts.oldest, counts.newest) == (date(1950, 1, 1), date(2562, 1, 1))
    assert counts.updated is not None
    assert timedelta(0) <= datetime.now(UTC) - counts.updated < timedelta(minutes=1)
