"""Is a quoted passage always found, wherever it is cut?"""

import random
import time

from benchmarks.archive import work_folder
from benchmarks.results import Result
from benchmarks.samples import draw_passages
from kb.library import Library
from kb.search import Request
from kb.settings import Settings

COUNT = 2000


def measure_passages(seed: int = 1) -> Result:
    """Search 2,000 random passages in quotes in the store that `pipeline` made; each must find its document."""
    library = Library(Settings.read({}, str(work_folder() / "store")))
    with library.open_catalogue() as catalogue, library.open_search() as search:
        ids = [key for key, _ in catalogue.inventory()]
        random.Random(seed).shuffle(ids)
        documents = list(catalogue.documents(ids[:4000]).values())
        missed, times = [], []
        for key, passage in draw_passages(documents, COUNT, seed):
            begun = time.perf_counter()
            page = search.find(Request(f'"{passage}"'))
            times.append((time.perf_counter() - begun) * 1000)
            if key not in {hit.document.id for hit in page.hits}:
                found = [hit.document.id for hit in search.export(Request(f'"{passage}"'))]
                if key not in found:
                    missed.append((key, passage))
    times.sort()
    figures = {
        "passages": COUNT,
        "found": COUNT - len(missed),
        "missed": [f"{key}: {passage!r}" for key, passage in missed[:5]],
        "p50_ms": round(times[COUNT // 2], 2),
        "p95_ms": round(times[COUNT * 95 // 100], 2),
    }
    return Result("passages", figures)
