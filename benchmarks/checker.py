"""Is a quotation told for what it is: cut from a document, with a word changed, or invented?"""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.results import Result
from benchmarks.samples import draw_passages
from benchmarks.stores import draw_documents, open_archive
from kb.model import Document
from kb.search import Request, Search
from kb.search.checking.values import Check
from kb.text.analyzer import Analyzer
from kb.text.scripts import is_thai

CUT, CHANGED, INVENTED = 200, 200, 100
SHORTEST, LONGEST = 30, 200
ARTICLES = 20
"""Texts of up to 50,000 characters whose time is taken."""

PATTERNS = (
    "{body}เปิดศูนย์ซ่อมจักรยานพับได้ในจังหวัด{place}เพื่อให้ครูสอนว่ายน้ำยืมเดือนละ {n} คัน",
    "ชาวสวนใน{place}ได้รับเมล็ดบัวหิมะ {n} ถุงจาก{body}โดยไม่ต้องแสดงใบขับขี่",
    "{body}ขอให้ประชาชนจังหวัด{place}ทาสีรั้วบ้านเป็นสีส้มก่อนวันที่ {n} ของทุกเดือน",
    "ที่ประชุมมีมติให้{body}ย้ายหอสมุดลอยน้ำจาก{place}ไปจอดใกล้โรงเรียน {n} แห่ง",
    "รัฐบาลจะแจกร่มกันแดดให้คนขี่ม้าในจังหวัด{place}จำนวน {n} คนผ่าน{body}",
    "{body}ทดลองใช้นกพิราบส่งหนังสือราชการระหว่าง{place}กับอำเภอใกล้เคียง {n} อำเภอ",
    "{body} will lend {n} folding bicycles to swimming teachers in {place} every month",
    "Orange fences become the rule in {place} after {body} counted {n} grey ones",
    "The floating library of {place} is towed by {body} past {n} village schools",
    "{body} has trained {n} pigeons in {place} to carry letters between its offices",
)
"""Sentences that no record has, in its manner."""


@dataclass(slots=True)
class _Tally:
    """What became of the texts of one sort."""

    right: int = 0
    times: list[float] = field(default_factory=list)
    verdicts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def measure_checker(seed: int = 31) -> Result:
    """Check 200 passages of the archive, 200 with one word changed, 100 invented sentences, and some long articles. What was wrong is
    shown and not kept: no sentence of the archive is."""
    with open_archive() as (catalogue, search):
        documents = draw_documents(catalogue, 2000, seed)
        analyzer = Analyzer()
        search.warm()
        words = list(_list_words(documents, analyzer))
        cut, changed, invented = _Tally(), _Tally(), _Tally()
        for passage in _draw(documents, CUT, seed):
            _ask(search, passage, cut, lambda check: _verdicts(check) == ["exact"])
        marked = 0
        for text, word in _change(search, analyzer, documents, words, seed):
            check = _ask(search, text, changed, lambda check: _verdicts(check) == ["differs"])
            marked += [change.said for one in check.quotations for change in one.changes if change.kind != "same"] == [word]
        for text in _invent(search, analyzer, documents, seed):
            _ask(search, text, invented, lambda check: _verdicts(check) == ["not-found"])
        articles = _time_articles(search, documents, seed)
    tallies = {"cut": cut, "changed": changed, "invented": invented}
    figures: dict[str, object] = {f"right_{name}": tally.right for name, tally in tallies.items()}
    figures["right"] = round(sum(tally.right for tally in tallies.values()) / (CUT + CHANGED + INVENTED), 4)
    figures["changed_word_alone_marked"] = marked
    times = sorted(time for tally in tallies.values() for time in tally.times)
    figures |= {"p50_ms": times[len(times) // 2], "p95_ms": times[len(times) * 95 // 100], **articles}
    figures |= {f"verdicts_{name}": dict(tally.verdicts) for name, tally in tallies.items()}
    for name, tally in tallies.items():
        print("\n".join([f"wrong, {name}:", *tally.wrong]), file=sys.stderr)
    return Result("checker", figures)


def _ask(search: Search, text: str, tally: _Tally, is_right: Callable[[Check], bool]) -> Check:
    begun = time.perf_counter()
    check = search.verify(text)
    tally.times.append(round((time.perf_counter() - begun) * 1000, 2))
    tally.verdicts.update(_verdicts(check))
    tally.right += is_right(check)
    if not is_right(check):
        tally.wrong.append(f"{_verdicts(check)}: {text!r}")
    return check


def _verdicts(check: Check) -> list[str]:
    return [one.verdict for one in check.quotations]


def _draw(documents: Sequence[Document], count: int, seed: int) -> Iterator[str]:
    for _, passage in draw_passages(documents, count, seed, SHORTEST, LONGEST):
        yield passage


def _list_words(documents: Sequence[Document], analyzer: Analyzer) -> Iterator[str]:
    """Words as documents have them, the frequent ones as often."""
    for document in documents[:400]:
        text = document.draft.paragraphs[0]
        yield from (text[word.start : word.end] for word in analyzer.words(text) if word.end - word.start > 1)


def _change(
    search: Search, analyzer: Analyzer, documents: Sequence[Document], words: Sequence[str], seed: int
) -> Iterator[tuple[str, str]]:
    """Passages with one word replaced by another of its script, with that word; none that some document has so."""
    chance = random.Random(seed)
    given = 0
    for passage in _draw(documents, 2 * CHANGED, seed + 1):
        spots = [word for word in analyzer.words(passage) if word.end - word.start > 1]
        if given == CHANGED or not spots:
            continue
        spot = chance.choice(spots)
        alike = is_thai(passage[spot.start : spot.end])
        word = chance.choice([word for word in words if is_thai(word) == alike and word != passage[spot.start : spot.end]])
        text = passage[: spot.start] + word + passage[spot.end :]
        if not search.find(Request(f'"{text}"')).total:
            given += 1
            yield text, word


def _invent(search: Search, analyzer: Analyzer, documents: Sequence[Document], seed: int) -> Iterator[str]:
    """Half of them scraps of some words from many documents, the others from patterns with the names of places and ministries."""
    chance = random.Random(seed)
    names = {of: search.entities(of, size=100).hits for of in ("ministry", "place")}
    for n in range(INVENTED):
        if n % 2:
            pattern = PATTERNS[n // 2 % len(PATTERNS)]
            body, place = chance.choice(names["ministry"]), chance.choice(names["place"])
            thai = is_thai(pattern)
            yield pattern.format(body=body.th if thai else body.en, place=place.th if thai else place.en, n=chance.randint(12, 980))
        else:
            yield _recombine(documents, analyzer, chance)


def _recombine(documents: Sequence[Document], analyzer: Analyzer, chance: random.Random) -> str:
    """Two to four words of one document after two to four of another: three scraps or more."""
    size, scraps = chance.randint(SHORTEST, LONGEST - 40), list[str]()
    lang = chance.choice(("th", "th", "th", "en"))
    while sum(map(len, scraps)) < size or len(scraps) < 3:
        draft = chance.choice(documents).draft
        spots = analyzer.words(paragraph := chance.choice(draft.paragraphs))
        if draft.lang == lang and len(spots) > 6:
            first = chance.randrange(len(spots) - 4)
            scraps.append(paragraph[spots[first].start : spots[first + chance.randint(1, 3)].end])
    return ("" if lang == "th" else " ").join(scraps)


def _time_articles(search: Search, documents: Sequence[Document], seed: int) -> dict[str, float]:
    """Milliseconds for articles: quotations from many documents, some of them changed, and whole documents one after the other."""
    chance = random.Random(seed)
    times: dict[str, list[float]] = {"article": [], "longest_article": []}
    for _ in range(ARTICLES):
        some = list(_draw(chance.sample(documents, 12), 12, chance.randrange(1 << 30)))
        lines = (f"ผู้สื่อข่าวรายงานจากพื้นที่ว่า “{passage[: len(passage) // 2]}น้ำ{passage[len(passage) // 2 :]}” เมื่อวานนี้" for passage in some)
        long = "\n".join(paragraph for document in chance.sample(documents, 60) for paragraph in document.draft.paragraphs)
        for name, text in (("article", "\n".join(lines)), ("longest_article", long[:50_000])):
            begun = time.perf_counter()
            search.verify(text)
            times[name].append((time.perf_counter() - begun) * 1000)
    figures: dict[str, float] = {}
    for name, taken in times.items():
        figures |= {f"{name}_ms_median": round(sorted(taken)[ARTICLES // 2], 1), f"{name}_ms_most": round(max(taken), 1)}
    return figures
