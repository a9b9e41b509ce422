import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from kb.catalogue import Catalogue
from kb.catalogue.connection import connect
from kb.catalogue.schema import migrate
from kb.catalogue.tables import metadata
from kb.errors import CatalogueError

from .samples import arrival


def test_migrations_make_the_tables_that_the_code_knows(url: str) -> None:
    engine = connect(url)
    migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert inspect(connection).get_foreign_keys("revisions")[0]["options"] == {"ondelete": "CASCADE"}
    engine.dispose()


def test_opening_again_keeps_everything(url: str) -> None:
    with Catalogue.open(url) as catalogue:
        catalogue.store([arrival("ข่าว.txt", "น้ำท่วม")], [])
    with Catalogue.open(url) as catalogue:
        assert catalogue.document(arrival("ข่าว.txt").id).draft.title == "น้ำท่วม"
        assert catalogue.batch == 1


def test_catalogue_of_a_newer_version_is_refused(url: str, tmp_path: Path) -> None:
    Catalogue.open(url).close()
    with closing(sqlite3.connect(tmp_path / "คลัง" / "catalogue.sqlite")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(CatalogueError, match="newer Khlang"):
        Catalogue.open(url)


def test_database_of_another_program_is_left_as_it_is(url: str, tmp_path: Path) -> None:
    (tmp_path / "คลัง").mkdir()
    file = tmp_path / "คลัง" / "catalogue.sqlite"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE sources (ชื่อ TEXT)")
    with pytest.raises(CatalogueError, match="already exists"):
        Catalogue.open(url)
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("sources",)]
