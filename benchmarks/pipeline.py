"""How fast documents become findable, and what takes the time."""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.archive import ROOT, unpack_archive, work_folder
from benchmarks.results import Result
from kb.catalogue import Arrival, Catalogue, Originals
from kb.engine.index import open_index
from kb.errors import SourceError
from kb.ingest.fetch import fetch
from kb.ingest.record import make_record
from kb.ingest.sources import Source, list_sources
from kb.ingest.workshop import digest_text
from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.readers import read
from kb.text.analyzer import Analyzer

SHARE_SAMPLE = 3000
"""Documents of which each step is timed by itself."""


def measure_pipeline() -> Result:
    """Add all documents of the archive with `indexer.py add`, as a user would; then time each step on a sample."""
    folder, data = unpack_archive(), work_folder() / "store"
    subprocess.run(["rm", "-rf", str(data)], check=True)
    begun = time.perf_counter()
    peak = _run_indexer("add", str(folder), "--data", str(data), "--workers", str(os.cpu_count()))
    seconds = time.perf_counter() - begun
    with Catalogue.open(f"sqlite:///{data / 'catalogue.sqlite'}") as catalogue:
        counts = catalogue.stats()
        characters = sum(len(text) for some in catalogue.scan() for one in some for text in one.draft.paragraphs)
    figures: dict[str, Any] = {
        "documents": counts.documents,
        "failures": counts.failures,
        "seconds": round(seconds, 1),
        "documents_per_second": round(counts.documents / seconds, 1),
        "characters": characters,
        "indexer_peak_mb_largest_process": peak,
        "index_bytes_per_character": round(_size(data / "index") / characters, 2),
        "catalogue_bytes_per_character": round(_size(data, "catalogue.sqlite*") / characters, 2),
        "originals_bytes_per_character": round(_size(data / "originals") / characters, 2),
    }
    return Result("pipeline", figures | measure_shares(folder))


def measure_shares(folder: Path) -> dict[str, Any]:
    """Milliseconds of processor time a document, for each step, in one process."""
    sources = list(list_sources([str(folder)], "default", {}).sources)
    random.Random(1).shuffle(sources)
    sources = sources[:SHARE_SAMPLE]
    spent: Counter[str] = Counter()

    def timed(step: str, work: Callable[[], Any]) -> Any:
        begun = time.process_time()
        answer = work()
        spent[step] += round((time.process_time() - begun) * 1e6)
        return answer

    scratch = work_folder() / "shares"
    subprocess.run(["rm", "-rf", str(scratch)], check=True)
    analyzer, originals = Analyzer(), Originals(scratch / "originals")
    annotator = Annotator(Gazetteer.read())
    sources = [source for source in sources if _is_readable(source)]
    raws = timed("fetch", lambda: [fetch(source, 10**8, 10) for source in sources])
    digests = timed("keep originals", lambda: [originals.keep(raw.data) for raw in raws])
    drafts = timed("read", lambda: [read(raw) for raw in raws])
    names = [source.name for source in sources]
    timed("annotate_alone", lambda: [annotator.annotate(draft) for draft in drafts])
    records = timed(
        "analyse",
        lambda: [make_record(name, "default", None, draft, analyzer, annotator) for name, draft in zip(names, drafts, strict=True)],
    )
    arrivals = [
        Arrival("default", name, draft, digest, digest_text(draft)) for name, draft, digest in zip(names, drafts, digests, strict=True)
    ]
    with Catalogue.open(f"sqlite:///{scratch / 'c.sqlite'}") as catalogue:
        timed("store", lambda: [catalogue.store(arrivals[n : n + 500], []) for n in range(0, len(arrivals), 500)])
    index = open_index("tantivy", scratch / "index", "x", write=True)
    timed("index", lambda: [index.write(record.at(1) for record in records), index.commit(1)])  # type: ignore[func-returns-value]
    index.close()
    return {f"ms_{step.replace(' ', '_')}": round(total / 1000 / len(sources), 3) for step, total in spent.items()}


def _is_readable(source: Source) -> bool:
    """Whether there is text in a source; its file is in the cache of the system afterwards, as for all of them."""
    try:
        return bool(read(fetch(source, 10**8, 10)))
    except SourceError:
        return False


def _run_indexer(*arguments: str) -> float:
    """Run the indexer; the peak memory of its largest process in megabytes."""
    command = ["/usr/bin/env", "python3", "-c", _MEASURE, sys.executable, str(ROOT / "indexer.py"), *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return round(int(done.stdout.splitlines()[-1]) / 1024, 1)


_MEASURE = "import resource, subprocess, sys; subprocess.run(sys.argv[1:]);print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"


def _size(folder: Path, pattern: str = "**/*") -> int:
    return sum(path.stat().st_size for path in folder.glob(pattern) if path.is_file())
