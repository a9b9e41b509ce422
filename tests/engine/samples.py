"""A few entries, Thai first, and short ways to ask for them."""

from collections.abc import Iterable, Sequence
from datetime import date

from kb.engine.base import ALTERNATIVE, Engine, Entry
from kb.query.tree import Node


def slots(*words: str | tuple[str, ...]) -> str:
    """A slot string: each word one position, a tuple its alternatives."""
    return " ".join(word if isinstance(word, str) else ALTERNATIVE.join(word) for word in words)


FLOOD = Entry(
    "น้ำท่วม",
    1,
    {
        "title_words": slots("น้ำ", "ท่วม", "ภาค", "ใต้"),
        "body_words": slots("น้ำ", "ท่วม", "หนัก", "ใน", ("จังหวัดสงขลา", "จังหวัด", "สงขลา"), "น้ำ", "ลด"),
        "body_clusters": slots("น้ำ", "ท่วม", "หนัก", "ใน", ("จังหวัดสงขลา", "จังหวัด", "สงขลา"), "น้ำ", "ลด"),
        "body_pairs": "น้_ำ ำ_ท ท_่ว",
    },
    {"lang": ("th",), "kind": ("press-release",), "year": ("2562",), "place": ("songkhla", "south")},
    date(2019, 6, 11).toordinal(),
)
GAP = Entry(
    "เหลื่อมล้ำ",
    1,
    {
        "title_words": slots("ลด", ("ความเหลื่อมล้ำ", "ความ", "เหลื่อมล้ำ")),
        "body_words": slots("คณะรัฐมนตรี", "ลด", ("ความเหลื่อมล้ำ", "ความ", "เหลื่อมล้ำ"), "ทาง", "เศรษฐกิจ"),
        "body_clusters": slots("คณะรัฐมนตรี", "ลด", ("ความเหลื่อมล้ำ", "ความ", "เหลื่อมล้ำ"), "ทาง", "เศรษฐกิจ"),
    },
    {"lang": ("th",), "kind": ("resolution",), "year": ("2563",), "ministry": ("mof",)},
    date(2020, 1, 2).toordinal(),
)
CITY = Entry(
    "city",
    1,
    {
        "title_words": slots("smart", "city"),
        "body_words": slots("digital", "smart", "city", "in", ("เมืองอัจฉริยะ", "เมือง", "อัจฉริยะ"), "digitalization"),
    },
    {"lang": ("en",), "kind": ("press-release",), "year": ("2562",), "ministry": ("mdes", "mof"), "place": ("south",)},
    date(2019, 3, 1).toordinal(),
)
UNDATED = Entry("ไม่มีวันที่", 1, {"body_words": slots("น้ำ", "ลด")}, {"lang": ("th",)})
EMPTY = Entry("ว่าง", 1)

ALL = (FLOOD, GAP, CITY, UNDATED, EMPTY)


def fill(engine: Engine, entries: Iterable[Entry], batch: int = 1) -> Engine:
    engine.write(entries)
    engine.commit(batch)
    engine.refresh()
    return engine


def ids(engine: Engine, query: Node, sort: str = "relevance") -> list[str]:
    found = engine.search(query, sort, size=1000)
    assert found.total == len(found.hits) == engine.search(query, size=0).total
    return [key for key, _ in found.hits]


def matches(engine: Engine, query: Node) -> set[str]:
    return set(ids(engine, query))


def scores(engine: Engine, query: Node) -> dict[str, float]:
    return dict(engine.search(query, size=1000).hits)


def names(*entries: Entry) -> set[str]:
    return {entry.id for entry in entries}


def in_order(entries: Sequence[Entry]) -> list[str]:
    return [entry.id for entry in entries]
