"""What do the documents teach, how quickly, in how much memory, and how much of it is right?"""

import time
import tracemalloc
from collections import Counter

from benchmarks.archive import work_folder
from benchmarks.judged import read_set
from benchmarks.results import Result
from kb.knowledge.glossary import Glossary
from kb.knowledge.pairs import Gloss, find_glosses
from kb.library import Library
from kb.settings import Settings
from kb.text.thai import Thai

BATCH = 1000


def measure_glossary() -> Result:
    """Learn the pairs of the store that `pipeline` made."""
    glosses: Counter[Gloss] = Counter()
    spent = 0.0
    with Library(Settings.read({}, str(work_folder() / "store"))).open_catalogue() as catalogue:
        ids = [key for key, _ in catalogue.inventory()]
        for start in range(0, len(ids), BATCH):
            for document in catalogue.documents(ids[start : start + BATCH]).values():
                begun = time.perf_counter()
                found = find_glosses([document.draft.title, *document.draft.paragraphs])
                spent += time.perf_counter() - begun
                glosses.update(found)
    thai = Thai()
    begun = time.perf_counter()
    glossary = Glossary(glosses.items(), thai.cut)
    seconds = time.perf_counter() - begun
    tracemalloc.start()
    glossary = Glossary(glosses.items(), thai.cut)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    judged = {(row["th"], row["en"]): row["verdict"] for row in read_set("glossary")}
    verdicts = [judged[pair.th, pair.en] for pair in glossary.pairs() if (pair.th, pair.en) in judged]
    figures = {
        "documents": len(ids),
        "milliseconds_a_document": round(1000 * spent / max(1, len(ids)), 3),
        "glosses": len(glosses),
        "pairs": sum(1 for _ in glossary.pairs()),
        "seconds_to_build": round(seconds, 2),
        "megabytes": round(kept / 1e6, 1),
        "judged": len(verdicts),
        "judged_right": round(verdicts.count("right") / max(1, len(verdicts)), 3),
    }
    return Result("glossary", figures)
