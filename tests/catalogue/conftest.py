from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.catalogue import Catalogue


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/คลัง/catalogue.sqlite"


@pytest.fixture
def catalogue(url: str) -> Iterator[Catalogue]:
    with Catalogue.open(url) as opened:
        yield opened
