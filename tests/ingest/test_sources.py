import os
from pathlib import Path

import pytest

from kb.ingest.sources import list_sources


def names(*places: Path | str) -> list[str]:
    return [source.name for source in list_sources([str(place) for place in places], "default", {}).sources]


def write(path: Path, text: str = "ข่าว") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_folder_gives_paths_below_it_and_a_file_its_own_name(tmp_path: Path) -> None:
    write(tmp_path / "ข่าว" / "๑.txt")
    write(tmp_path / "b.html")
    assert names(tmp_path) == ["b.html", "ข่าว/๑.txt"]
    assert names(tmp_path / "ข่าว" / "๑.txt") == ["๑.txt"]


def test_address_is_its_own_name() -> None:
    assert names("https://example.org/ข่าว?id=1") == ["https://example.org/ข่าว?id=1"]


def test_files_of_other_types_and_hidden_ones_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "a.jpg")
    write(tmp_path / ".git" / "a.txt")
    write(tmp_path / "A.TXT")
    listing = list_sources([str(tmp_path)], "default", {})
    assert [source.name for source in listing.sources] == ["A.TXT"]
    assert listing.passed == 1


def test_symbolic_link_in_a_circle_is_a_failure_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path / "a" / "ข่าว.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    listing = list_sources([str(tmp_path)], "default", {})
    assert [source.name for source in listing.sources] == ["a/ข่าว.txt"]
    assert [failure.reason for failure in listing.failures] == ["a symbolic link to a folder above it"]


def test_linked_folder_is_followed(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "ข่าว.txt")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert names(tmp_path / "in") == ["link/ข่าว.txt"]


@pytest.mark.parametrize("place", ["ไม่มี.txt", "ไม่มี"])
def test_place_that_is_not_there_is_a_failure(place: str, tmp_path: Path) -> None:
    (failure,) = list_sources([str(tmp_path / place)], "default", {}).failures
    assert failure.reason == "no such file or folder"
    assert failure.source == str(tmp_path / place)


def test_folder_that_cannot_be_read_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "ปิด" / "ข่าว.txt")
    write(tmp_path / "ข่าว.txt")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("ปิด"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    listing = list_sources([str(tmp_path)], "default", {})
    assert [source.name for source in listing.sources] == ["ข่าว.txt"]
    assert [(failure.source, failure.reason) for failure in listing.failures] == [("ปิด/", "the folder can't be read: Permission denied")]


def test_name_that_comes_twice_is_a_failure_for_the_second(tmp_path: Path) -> None:
    one, two = write(tmp_path / "a" / "ข่าว.txt"), write(tmp_path / "b" / "ข่าว.txt")
    listing = list_sources([str(one), str(two)], "default", {})
    assert [source.place for source in listing.sources] == [str(one)]
    assert [failure.code for failure in listing.failures] == ["same-name"]


def test_same_place_twice_is_one_source(tmp_path: Path) -> None:
    write(tmp_path / "ข่าว.txt")
    listing = list_sources([str(tmp_path), str(tmp_path)], "default", {})
    assert len(listing.sources) == 1
    assert listing.failures == ()


def test_name_with_a_tab_or_strange_bytes_is_kept(tmp_path: Path) -> None:
    write(tmp_path / "ข่าว\t๑.txt")
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))).write_text("x")
    assert sorted(names(tmp_path)) == ["\\xff.txt", "ข่าว\t๑.txt"]
