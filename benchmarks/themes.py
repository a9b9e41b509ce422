"""Do documents get themes that a reader accepts? Documents of the archive with the themes that title and lead allow.

`main` are the themes of which a reader would name one first, `also` others that fit. `tune` halves were looked at while the terms
were chosen.
"""

from benchmarks.archive import unpack_archive
from benchmarks.judged import read_set
from benchmarks.results import Result
from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import Raw
from kb.readers import read


def measure_themes() -> Result:
    """The share of themes given that are acceptable, of documents whose main theme is given (or its wider one), and without any."""
    rows = read_set("themes")
    archive, annotator = unpack_archive(), Annotator(Gazetteer.read())
    figures: dict[str, object] = {}
    for split in ("tune", "held"):
        given = right = hit = none = 0
        some = [row for row in rows if row["split"] == split]
        for row in some:
            source = row["source"]
            themes = [one.theme for one in annotator.annotate(read(Raw(source, (archive / source).read_bytes()))).themes]
            main, also = ({slug for slug in row[name].split("|") if slug} for name in ("main", "also"))
            given += len(themes)
            right += sum(bool({theme.slug, theme.parent} & (main | also)) for theme in themes)
            hit += bool({slug for theme in themes for slug in (theme.slug, theme.parent)} & main) or not (main or themes)
            none += not themes
        share = {"acceptable": right / max(1, given), "main_hit": hit / len(some), "none": none / len(some)}
        figures |= {f"{split}_documents": len(some)} | {f"{split}_{name}": round(value, 3) for name, value in share.items()}
    return Result("themes", figures)
