"""`python -m benchmarks [MEASURE…]`: measure, keep the figures, hold them to the floors. All measures without a name."""

import json
import sys
from collections.abc import Callable

from benchmarks.archive import Missing
from benchmarks.checker import measure_checker
from benchmarks.entities import measure_entities
from benchmarks.glossary import measure_glossary
from benchmarks.kills import measure_kills
from benchmarks.kin import measure_kin
from benchmarks.latency import measure_latency
from benchmarks.names import measure_names
from benchmarks.passages import measure_passages
from benchmarks.peers import measure_peers
from benchmarks.pipeline import measure_pipeline
from benchmarks.questions import measure_questions
from benchmarks.quotes import measure_quotes
from benchmarks.results import Result, find_breaches, save
from benchmarks.short import measure_short
from benchmarks.spelling import measure_spelling
from benchmarks.themes import measure_themes
from benchmarks.translations import measure_translations
from benchmarks.words import measure_words

MEASURES: dict[str, Callable[[], Result]] = {
    "pipeline": measure_pipeline,
    "passages": measure_passages,
    "words": measure_words,
    "questions": measure_questions,
    "translations": measure_translations,
    "short": measure_short,
    "latency": measure_latency,
    "spelling": measure_spelling,
    "kills": measure_kills,
    "peers": measure_peers,
    "glossary": measure_glossary,
    "names": measure_names,
    "entities": measure_entities,
    "kin": measure_kin,
    "themes": measure_themes,
    "quotes": measure_quotes,
    "checker": measure_checker,
}


def main(names: list[str]) -> int:
    """Run the measures; 1 where a figure is below its floor, 2 for an unknown measure."""
    unknown = [name for name in names if name not in MEASURES]
    if unknown:
        print(f"no such measure: {', '.join(unknown)}; there are {', '.join(MEASURES)}", file=sys.stderr)
        return 2
    breaches: list[str] = []
    for name in names or MEASURES:
        try:
            result = MEASURES[name]()
        except Missing as error:
            print(f"{name}: {error}")
            continue
        print(json.dumps({result.name: result.figures}, ensure_ascii=False, indent=1))
        save(result)
        breaches += find_breaches(result)
    for breach in breaches:
        print(f"below its floor: {breach}", file=sys.stderr)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
