"""How long a person waits: /api/search over HTTP, queries of all sorts."""

import random
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import httpx

from benchmarks.archive import ROOT, work_folder
from benchmarks.results import Result
from benchmarks.samples import draw_passages
from benchmarks.short import read_short
from kb.library import Library
from kb.model import Document
from kb.settings import Settings
from kb.text.analyzer import Analyzer

EACH = 36
"""Queries of each sort; there are fourteen."""

NAMES = (
    "Prayuth Chanocha",
    "Settha Thawisin",
    "Anutin Charnvirakul",
    "Chiengmai",
    "Korat flood",
    "Ubon Ratchathani",
    "อันวาร์ อิบราฮิม",
    "โจ ไบเดน",
    "คิชิดะ ฟูมิโอะ",
)
"""Names as a person types them in the script that most documents do not have them in, or in another romanisation."""

WARM_UP = 20


def measure_latency(seed: int = 7) -> Result:
    """Some 500 queries, one after the other, against a server on the store that `pipeline` made."""
    data = work_folder() / "store"
    queries = draw_queries(data, seed)
    order = [(sort, parameters) for sort, some in queries.items() for parameters in some]
    random.Random(seed).shuffle(order)
    times: dict[str, list[float]] = {sort: [] for sort in queries}
    with run_server(data) as (address, process), closing(HTTPConnection(address)) as connection:
        for _, parameters in order[:WARM_UP]:
            fetch(connection, parameters)
        for sort, parameters in order:
            begun = time.perf_counter()
            fetch(connection, parameters)
            times[sort].append((time.perf_counter() - begun) * 1000)
        memory, private = read_memory(process.pid)
    every = sorted(moment for some in times.values() for moment in some)
    figures: dict[str, object] = {
        "queries": len(every),
        "p50_ms": _at(every, 0.5),
        "p95_ms": _at(every, 0.95),
        "worst_ms": _at(every, 1),
        "server_mb": memory,
        "server_private_mb": private,
    }
    figures |= {f"p50_ms_{sort}": _at(sorted(some), 0.5) for sort, some in times.items()}
    figures |= {f"p95_ms_{sort}": _at(sorted(some), 0.95) for sort, some in times.items()}
    return Result("latency", figures)


def draw_queries(data: Path, seed: int) -> dict[str, list[dict[str, str]]]:
    """Queries of fourteen sorts, drawn from the documents themselves and from the judged sets."""
    chance = random.Random(seed)
    with Library(Settings.read({}, str(data))).open_catalogue() as catalogue:
        ids = [key for key, _ in catalogue.inventory()]
        documents = list(catalogue.documents(chance.sample(ids, min(len(ids), 400))).values())
    thai = [one for one in documents if one.draft.lang == "th"]
    english = [one for one in documents if one.draft.lang == "en"] or documents
    analyzer = Analyzer()

    def words(some: list[Document], count: int) -> str:
        title = chance.choice(some).draft.title
        tokens = [token for token in analyzer.tokens(title) if token.end - token.start > 2]
        at = chance.randrange(max(1, len(tokens) - count + 1))
        return " ".join(title[token.start : token.end] for token in tokens[at : at + count]) or "ประชุม"

    def whole_title(some: list[Document]) -> str:
        return re.sub('[":()*]', " ", chance.choice(some).draft.title)

    def misspelt() -> str:
        word = words(thai, 1)
        at = chance.randrange(len(word))
        return word[:at] + chance.choice(("", 2 * word[at])) + word[at + 1 :]

    across = [one.query for one in read_short() if one.lang != one.wanted]
    passages = [passage for _, passage in draw_passages(thai, 2 * EACH, seed)]
    makers: dict[str, Callable[[], dict[str, str]]] = {
        "thai_word": lambda: {"q": words(thai, 1)},
        "thai_words": lambda: {"q": words(thai, 3)},
        "english_words": lambda: {"q": words(english, 2)},
        "thai_title": lambda: {"q": whole_title(thai)},
        "passage": lambda: {"q": f'"{passages.pop()}"'},
        "or_not": lambda: {"q": f"({words(thai, 1)} OR {words(thai, 1)}) -{words(thai, 1)}"},
        "prefix": lambda: {"q": f"{words(thai, 1)[:3]}*"},
        "field": lambda: {"q": f"title:{words(thai, 1)} published:256{chance.randrange(3, 7)}"},
        "filters": lambda: {"q": words(thai, 1), "lang": "th", "year": str(chance.randrange(2020, 2024)), "sort": "newest"},
        "across": lambda: {"q": chance.choice(across)},
        "sentence": lambda: {"q": f"{words(thai, 4)} เป็นอย่างไร และ{words(thai, 3)} เมื่อไร"},
        "name": lambda: {"q": chance.choice(NAMES)},
        "misspelt": lambda: {"q": misspelt()},
        "everything": lambda: {"q": "", "page": str(chance.randrange(1, 50))},
    }
    return {sort: [make() for _ in range(EACH)] for sort, make in makers.items()}


def fetch(connection: HTTPConnection, parameters: dict[str, str]) -> bytes:
    """The answer to one search, over a connection that is kept."""
    connection.request("GET", f"/api/search?{urlencode(parameters)}")
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{answer.status} for {parameters}: {body!r}")
    return body


@contextmanager
def run_server(data: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """A server of its own process on a free port; its address and process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen([sys.executable, str(ROOT / "server.py"), "--data", str(data), "--port", str(port)])
    address = f"127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                httpx.get(f"http://{address}/healthz").raise_for_status()
                break
            except httpx.TransportError:
                time.sleep(0.1)
        yield address, process
    finally:
        process.terminate()
        process.wait()


def read_memory(pid: int) -> tuple[float, float]:
    """Resident megabytes of a process, with and without the pages of index files that it shares with the cache."""
    text = Path(f"/proc/{pid}/status").read_text()
    kilobytes = {name: int(re.search(rf"{name}:\s+(\d+)", text)[1]) for name in ("VmRSS", "RssFile")}  # type: ignore[index]
    return round(kilobytes["VmRSS"] / 1024, 1), round((kilobytes["VmRSS"] - kilobytes["RssFile"]) / 1024, 1)


def _at(ordered: list[float], share: float) -> float:
    return round(ordered[min(int(len(ordered) * share), len(ordered) - 1)], 2)
