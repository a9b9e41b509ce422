from pathlib import Path

import pytest
from sqlalchemy.exc import ArgumentError, OperationalError

from kb.catalogue import Catalogue
from kb.catalogue.connection import connect, failing_clearly
from kb.errors import CatalogueError


def test_open_makes_missing_folders(tmp_path: Path) -> None:
    Catalogue.open(f"sqlite:///{tmp_path}/ข้อมูล/ปี ๒๕๖๒/catalogue.sqlite").close()
    assert (tmp_path / "ข้อมูล" / "ปี ๒๕๖๒" / "catalogue.sqlite").is_file()


@pytest.mark.parametrize("url", ["คลัง", "", "nothing://x/y"])
def test_open_refuses_what_is_no_address(url: str) -> None:
    with pytest.raises(CatalogueError, match="not an address"):
        Catalogue.open(url)


def test_open_refuses_a_file_that_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "ข่าว.txt"
    file.write_text("ข่าวประชาสัมพันธ์ " * 100, "utf-8")
    with pytest.raises(CatalogueError, match="file is not a database"):
        Catalogue.open(f"sqlite:///{file}")
    assert file.read_text("utf-8").startswith("ข่าว")


def test_open_refuses_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="unable to open"):
        Catalogue.open(f"sqlite:///{tmp_path}")


def test_open_refuses_a_file_in_place_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(CatalogueError, match="folder can't be made"):
        Catalogue.open(f"sqlite:///{tmp_path}/data/catalogue.sqlite")


def test_connection_waits_for_the_disk_and_checks_references(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path}/c.sqlite")
    with engine.connect() as connection:
        values = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous", "foreign_keys")]
    engine.dispose()
    assert values == ["wal", 2, 1]


def test_failure_is_one_line_without_statement_or_password() -> None:
    with pytest.raises(CatalogueError) as raised, failing_clearly():
        raise OperationalError("SELECT 'ลับ'", {"password": "ลับ"}, Exception("no disk\nmore"))
    assert str(raised.value) == "the catalogue can't answer: no disk"


def test_failure_of_the_library_is_a_catalogue_error() -> None:
    with pytest.raises(CatalogueError, match="can't answer"), failing_clearly():
        raise ArgumentError("strange")


def test_password_of_an_address_is_not_told() -> None:
    with pytest.raises(CatalogueError) as raised:
        Catalogue.open("nothing://ใคร:ลับ@host/x")
    assert str(raised.value) == "not an address of a catalogue: host/x"
