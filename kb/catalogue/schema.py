"""How an opened database gets the tables of this version."""

from pathlib import Path
from typing import Any

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.runtime.migration import MigrationStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from kb.errors import CatalogueError

FOLDER = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Bring the database to the newest tables; an up-to-date one is only read.

    All steps are one transaction. Raises `CatalogueError` where a newer Khlang has been at it.
    """
    scripts = ScriptDirectory(FOLDER)
    with engine.connect() as connection:
        if _is_newest(connection, scripts):
            return
    with engine.execution_options(writes=True).begin() as connection:
        _run(connection, scripts)


def _is_newest(connection: Connection, scripts: ScriptDirectory) -> bool:
    heads = MigrationContext.configure(connection).get_current_heads()
    known = {script.revision for script in scripts.walk_revisions()}
    if not known.issuperset(heads):
        raise CatalogueError(f"the catalogue was written by a newer Khlang (step {heads[0]}); this one knows {max(known)}")
    return set(heads) == set(scripts.get_heads())


def _run(connection: Connection, scripts: ScriptDirectory) -> None:
    def steps(heads: Any, _: MigrationContext) -> list[MigrationStep]:
        missing = list(scripts.iterate_revisions("heads", heads, implicit_base=True))
        return [MigrationStep.upgrade_from_script(scripts.revision_map, script) for script in reversed(missing)]

    context = MigrationContext.configure(connection, opts={"fn": steps, "transactional_ddl": True})
    with Operations.context(context):
        context.run_migrations()
