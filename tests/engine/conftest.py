from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.engine import ENGINES, open_engine
from kb.engine.base import Engine

from .samples import ALL, fill


@pytest.fixture(params=sorted(ENGINES))
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(request.param, tmp_path / "ดัชนี", "v1", write=True)
    yield engine
    engine.close()


@pytest.fixture
def engine(empty: Engine) -> Engine:
    return fill(empty, ALL)
