"""What a measure says, how it is kept, and the floors under it."""

import json
import os
import platform
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "results"
FLOORS = Path(__file__).parent / "floors.json"


@dataclass(frozen=True, slots=True)
class Result:
    """Figures of one measure by name."""

    name: str
    figures: dict[str, Any]


def save(result: Result) -> Path:
    """Write the figures with the machine and the versions they were measured on."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{result.name}.json"
    about = {
        "processors": os.cpu_count(),
        "machine": platform.machine(),
        "python": platform.python_version(),
        "versions": {name: version(name) for name in ("tantivy", "pythainlp", "nlpo3", "whoosh3", "sqlalchemy")},
    }
    path.write_text(json.dumps({"figures": result.figures, "measured_on": about}, ensure_ascii=False, indent=1) + "\n")
    return path


def find_breaches(result: Result) -> list[str]:
    """Figures that are worse than their floor in `floors.json`: {"measure": {"figure": {"least": x} or {"most": x}}}."""
    floors = json.loads(FLOORS.read_text()).get(result.name, {})
    breaches: list[str] = []
    for figure, bound in floors.items():
        value = result.figures.get(figure)
        if value is None:
            breaches.append(f"{result.name}.{figure}: not measured")
        elif ("least" in bound and value < bound["least"]) or ("most" in bound and value > bound["most"]):
            breaches.append(f"{result.name}.{figure}: {value}, the floor is {bound}")
    return breaches
