"""WordNet's files, made up and small."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kb.knowledge.wordnet import align, read_irregular, read_senses, read_synsets, read_thai

FILES = {
    "cntlist.rev": "water%1:27:00:: 1 40\n",
    "index.noun": "  1 licence\nwater n 2 1 @ 2 1 00000100 00000200  \nbuffalo n 1 1 @ 1 0 00000300  \nbangkok_bank n 1 0 1 0 00000100  \n"
    "rude n 1 0 1 1 00000400  \n",
    "data.noun": "  1 licence\n"
    "00000100 27 n 01 water 0 000 | x  \n00000200 06 n 01 water 0 000 | x  \n"
    "00000300 05 n 01 buffalo 0 000 | x  \n"
    "00000400 08 n 01 rude 0 000 | obscene terms for x  \n",
    "index.verb": "approve v 1 0 1 0 00000028  \n",
    "data.verb": "00000028 32 v 01 approve 0 00 | x  \n",
    "noun.exc": "mice mouse\n",
    "verb.exc": "went go\n",
}
THAI = [("00000100-n", "น้ำ"), ("00000010-v", "อนุมัติ"), ("00000300-n", "ควาย")]


def make_wordnets(folder: Path) -> tuple[Path, Path]:
    english, thai = folder / "wordnet", folder / "thai.db"
    english.mkdir()
    for part in ("noun", "verb", "adj", "adv"):
        for name in (f"index.{part}", f"data.{part}", f"{part}.exc"):
            (english / name).write_text(FILES.get(name, ""), "utf-8")
    (english / "cntlist.rev").write_text(FILES["cntlist.rev"], "utf-8")
    with closing(sqlite3.connect(thai)) as connection, connection:
        connection.execute("CREATE TABLE word_synset (synsetid TEXT, li TEXT)")
        connection.executemany("INSERT INTO word_synset VALUES (?, ?)", THAI)
    return english, thai


@pytest.fixture
def wordnets(tmp_path: Path) -> tuple[Path, Path]:
    return make_wordnets(tmp_path)


def test_thai_terms_stand_by_their_synsets(wordnets: tuple[Path, Path]) -> None:
    assert read_thai(wordnets[1])["00000100-n"] == ["น้ำ"]


def test_senses_have_their_frequency_and_species_and_the_obscene_are_left_out(wordnets: tuple[Path, Path]) -> None:
    assert [tuple(sense) for sense in read_senses(wordnets[0])] == [
        ("water", "00000100-n", 41.0),
        ("water", "00000200-n", 0.5),
        ("bangkok bank", "00000100-n", 1.0),
        ("approve", "00000028-v", 1.0),
    ]


def test_a_shifted_file_is_aligned(wordnets: tuple[Path, Path]) -> None:
    aligned = align(read_thai(wordnets[1]), read_synsets(wordnets[0]))
    assert aligned == {"00000100-n": ["น้ำ"], "00000300-n": ["ควาย"], "00000028-v": ["อนุมัติ"]}


def test_irregular_forms_have_their_base(wordnets: tuple[Path, Path]) -> None:
    assert list(read_irregular(wordnets[0])) == [("mice", "mouse"), ("went", "go")]
