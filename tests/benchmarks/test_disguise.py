"""A disguised passage is the same to a search."""

import random

import pytest

from benchmarks.disguise import DISGUISES, disguise
from kb.text.analyzer import units
from kb.text.normalize import canonical

PASSAGES = ("น้ำท่วม ๒๕๖๕ – ที่ อ.เมือง", "Smart City ระยะ 2 - ทำให้ที่นั่น", "ทั่วถึง", "PM 2.5")


@pytest.mark.parametrize("name", DISGUISES)
@pytest.mark.parametrize("passage", PASSAGES)
def test_every_disguise_keeps_the_units(name: str, passage: str) -> None:
    assert units(canonical(DISGUISES[name](passage))) == units(canonical(passage))


@pytest.mark.parametrize("passage", PASSAGES)
def test_a_disguised_passage_is_written_otherwise(passage: str) -> None:
    for seed in range(20):
        name, spelling = disguise(passage, random.Random(seed))
        assert spelling != passage
        assert name in DISGUISES
