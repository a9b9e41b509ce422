"""How long a person waits: /api/search over HTTP, queries of all sorts."""

import random
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import httpx

from benchmarks.archive import ROOT, work_folder
from benchmarks.queries import draw_queries
from benchmarks.results import Result

WARM_UP = 20

QUOTED = ("thai_word", "thai_words", "english_words", "passage", "name")
"""Sorts of queries that are asked for in quotes too."""


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
            times[sort].append(_time(connection, parameters))
        memory, private = read_memory(process.pid)
        said = sorted(_time(connection, parameters, "/api/quotes") for sort in QUOTED for parameters in queries[sort])
    every = sorted(moment for some in times.values() for moment in some)
    figures: dict[str, object] = {
        "queries": len(every),
        "p50_ms": _at(every, 0.5),
        "p95_ms": _at(every, 0.95),
        "worst_ms": _at(every, 1),
        "server_mb": memory,
        "server_private_mb": private,
        "p50_ms_quotes": _at(said, 0.5),
        "p95_ms_quotes": _at(said, 0.95),
    }
    figures |= {f"p50_ms_{sort}": _at(sorted(some), 0.5) for sort, some in times.items()}
    figures |= {f"p95_ms_{sort}": _at(sorted(some), 0.95) for sort, some in times.items()}
    return Result("latency", figures)


def _time(connection: HTTPConnection, parameters: dict[str, str], path: str = "/api/search") -> float:
    """Milliseconds to an answer."""
    begun = time.perf_counter()
    fetch(connection, parameters, path)
    return (time.perf_counter() - begun) * 1000


def fetch(connection: HTTPConnection, parameters: dict[str, str], path: str = "/api/search") -> bytes:
    """The answer to one search, over a connection that is kept."""
    connection.request("GET", f"{path}?{urlencode(parameters)}")
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
