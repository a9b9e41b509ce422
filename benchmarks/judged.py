"""The sets that people judged: tables in `sets/`, one row a judgement."""

import csv
from pathlib import Path

SETS = Path(__file__).parent / "sets"


def read_set(name: str) -> list[dict[str, str]]:
    """The rows of a table by its heading. A tab within a cell (some sources have one in their names) is written `\\t`."""
    with (SETS / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
        return [{column: cell.replace("\\t", "\t") for column, cell in row.items()} for row in rows]
