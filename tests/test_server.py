import gc
from pathlib import Path

import pytest

from kb.cli import main
from server import build

from .web.conftest import Client


def test_a_built_application_stays_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "ข่าว.txt"
    source.write_text("ประชุมเมืองอัจฉริยะ\n\nที่ประชุมหารือเรื่องเมืองอัจฉริยะ\n", encoding="utf-8")
    monkeypatch.setenv("KB_DATA", str(tmp_path / "data"))
    assert main(["add", str(source)]) == 0
    app = build()
    gc.collect()
    answer = Client(app).get("/api/search", q="smart city").json()
    assert answer["total"] == 1
    assert answer["query"]["translations"][0]["term"] == "smart city"
    app.state.parts.close()
