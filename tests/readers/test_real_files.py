"""Reads real records where they lie beside the checkout, and compares with a simple reading of the same files."""

import re
from datetime import date
from pathlib import Path

import pytest

from kb.model import Raw
from kb.readers import read
from kb.text.normalize import canonical

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
FILES = sorted([*DATA.glob("thaigov-sample/**/*.txt"), *DATA.glob("seed/*.txt")])
MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(" ")

pytestmark = pytest.mark.skipif(not FILES, reason=f"the real records are not at {DATA}")


def plain(text: str) -> str:
    return canonical(text).replace(" ", "")


def expected(path: Path) -> tuple[str, date]:
    lines = [line.strip() for line in path.read_text("utf-8").split("\n") if line.strip()]
    if path.parent.name == "seed":
        day, month, year, title = lines[:4]
    else:
        title = lines[0].removeprefix("รัฐบาลไทย-").removeprefix("ข่าวทำเนียบรัฐบาล-")
        day, month, year = lines[1].split(" ")[-3:]
    return plain(title), date(int(year) - 543, MONTHS.index(month) + 1, int(day))


def test_titles_and_dates_are_those_of_the_files() -> None:
    wrong = []
    for path in FILES:
        draft = read(Raw(path.name, path.read_bytes()))
        if (plain(draft.title), draft.published) != expected(path):
            wrong.append((path.name, draft.title, draft.published))
    assert wrong == []


def test_texts_have_no_frame_and_lose_no_line() -> None:
    for path in FILES:
        draft = read(Raw(path.name, path.read_bytes()))
        assert plain(draft.paragraphs[0]) != plain(draft.title) or len(draft.paragraphs) == 1, path.name
        assert "พิมพ์" not in draft.paragraphs
        text = plain(" ".join((draft.title, *draft.paragraphs)))
        for line in path.read_text("utf-8").split("\n")[8:-2]:
            letters = plain(line)
            assert len(letters) < 60 or letters[:60] in text or not re.search("[ก-ฮA-Za-z]", letters), (path.name, line)


def test_addresses_are_found() -> None:
    collected = [path for path in FILES if path.parent.name != "seed"]
    assert all((read(Raw(path.name, path.read_bytes())).source_url or "").startswith("https://www.thaigov.go.th/") for path in collected)
