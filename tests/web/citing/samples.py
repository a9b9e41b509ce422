"""Quotes to cite, and text that is out to break a form."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from kb.model import EVIDENCE, NOT_STATED, Speaker
from kb.web.citing.cited import Cited

SEEN = date(2026, 11, 25)

THAI = Cited(
    "q1a2",
    "น้ำลดแล้วทุกจังหวัด",
    True,
    Speaker("person", "ดำ แดงดี", "ดำ แดงดี", "อธิบดีกรมป่าไม้", "named"),
    "กรมป่าไม้แถลงเรื่องน้ำ",
    "th",
    date(2019, 6, 11),
    "กรมป่าไม้",
    "Forest Department",
    "https://khlang.example/quotes/q1a2",
    "https://forest.example/ข่าว/1",
    3,
    SEEN,
)
ENGLISH = Cited(
    "q3b4",
    "The water has fallen",
    False,
    Speaker("person", "dam-daengdee", "Dam Daengdee", "Director-General", "named"),
    "Forests after the Flood",
    "en",
    date(2021, 1, 5),
    "กรมป่าไม้",
    "Forest Department",
    "https://khlang.example/quotes/q3b4",
    None,
    2,
    SEEN,
)
UNSTATED = replace(THAI, speaker=NOT_STATED)
BY_POST = replace(THAI, speaker=Speaker("", "", "", "อธิบดีกรมป่าไม้", "post"))
OFFICE = replace(ENGLISH, speaker=Speaker("agency", "rfd", "Royal Forest Department", "", "named"))
BARE = replace(UNSTATED, publisher_th="", publisher_en="", published=None, source=None)

NASTY = st.one_of(
    st.text(alphabet="{}\\%&_#~^$\"'`<>/\n\r\t“”‘’…-@,;:=*[]()|!? ก้ำเแน่aZ0.\u202e\u200b\x00\uffff\u2028😀", max_size=60),
    st.text(max_size=40),
    st.sampled_from(
        ["<script>alert(1)</script>", "]]>", "--><b>", "ER  - ", "\r\nTY  - BOOK", "}, title = {x", "@comment{", "1. a", "# h", "\\"]
    ),
)

CITED = st.builds(
    Cited,
    id=st.one_of(st.just("q1"), NASTY),
    words=NASTY,
    direct=st.booleans(),
    speaker=st.builds(Speaker, st.sampled_from(["person", "agency", ""]), st.just(""), NASTY, NASTY, st.sampled_from(EVIDENCE)),
    title=NASTY,
    lang=st.sampled_from(["th", "en", ""]),
    published=st.one_of(st.none(), st.dates(min_value=date(1900, 1, 1), max_value=date(2400, 1, 1))),
    publisher_th=NASTY,
    publisher_en=NASTY,
    address=NASTY.map(lambda text: f"https://khlang.example/{text}"),
    source=st.one_of(st.none(), NASTY, NASTY.map(lambda text: f"http://a.example/{text}")),
    paragraph=st.integers(1, 9999),
    seen=st.dates(min_value=date(2020, 1, 1), max_value=date(2400, 1, 1)),
)
"""Anything that may come, in fields that say nothing of each other."""
