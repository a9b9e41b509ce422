"""Are names found by sound, from either script to the other?"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pythainlp.corpus import thai_words

from benchmarks.archive import work_folder
from benchmarks.judged import read_set
from benchmarks.results import Result
from kb.catalogue import Catalogue
from kb.knowledge.namebook import NameBook
from kb.knowledge.names import find_names, name_terms
from kb.library import Library
from kb.search import Request, Search
from kb.settings import Settings
from kb.text.normalize import fold
from kb.text.scripts import is_thai

CHUNK = 500
COMMON = 3
"""Documents that write a Latin word small before it is taken for an ordinary one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A name in both scripts; `half` is `train` (rules were tuned on it) or `held`."""

    thai: str
    latin: str
    kind: str
    half: str


def read_pairs() -> list[Pair]:
    """The name pairs of the set."""
    return [Pair(**row) for row in read_set("names")]


def measure_names() -> Result:
    """Ask the store that `pipeline` made for each name, in both directions: which spellings sound offers, and which
    documents a search finds."""
    pairs = read_pairs()
    library = Library(Settings.read({}, str(work_folder() / "store")))
    with library.open_catalogue() as catalogue, library.open_search() as search:
        names, words = read_names(catalogue)
        book = make_book(names, words)
        figures: dict[str, object] = {"pairs": len(pairs), "names": len(names)}
        for half in ("train", "held"):
            chosen = [pair for pair in pairs if pair.half == half]
            found = measure_spellings(book, chosen, names) | measure_search(search, chosen)
            figures |= {f"{half}, {name}": value for name, value in found.items()}
    figures["ordinary words taken for names"] = round(sum(bool(book.translate(word)) for word in words) / len(words), 4)
    return Result("names", figures)


def read_names(catalogue: Catalogue) -> tuple[Counter[str], frozenset[str]]:
    """All names of the documents with their numbers of documents, and the ordinary words of the Latin ones."""
    names: Counter[str] = Counter()
    small: Counter[str] = Counter()
    ids = [key for key, _ in catalogue.inventory()]
    for start in range(0, len(ids), CHUNK):
        for document in catalogue.documents(ids[start : start + CHUNK]).values():
            texts = (document.draft.title, *document.draft.paragraphs)
            names.update(find_names(texts))
            small.update({word for text in texts for word in text.split(" ") if word.isascii() and word.isalpha() and word.islower()})
    return names, frozenset(word for word, count in small.items() if count >= COMMON)


def make_book(names: Counter[str], words: frozenset[str]) -> NameBook:
    """A name book over these names, as an index would answer it."""
    held: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for key, name in name_terms(tuple(name for name, _ in names.most_common())):
        held[key].append((name, names[name]))
    ordinary = words | thai_words()
    return NameBook(lambda key: held.get(key, ()), ordinary.__contains__)


def measure_spellings(book: NameBook, pairs: list[Pair], names: Counter[str]) -> dict[str, float]:
    """Shares of names whose other spelling is offered: of single words that the documents hold, and of whole names, which are
    found whole or by each of their words."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for pair in pairs:
        for source, target, way in ((pair.latin, pair.thai, "latin to thai"), (pair.thai, pair.latin, "thai to latin")):
            parts = split_name(source, target)
            known = [fold(other) in names for _, other in parts]
            hits = [offers(book, one, other) for one, other in parts]
            found[f"word, {way}"] += [hit for hit, there in zip(hits, known, strict=True) if there]
            if all(known):
                found[f"name, {way}"].append(all(hits) or offers(book, source, target))
    return {name: share(hits) for name, hits in found.items()} | {f"{name}, count": len(hits) for name, hits in found.items()}


def split_name(source: str, target: str) -> list[tuple[str, str]]:
    """The words of a name beside those of its other spelling; the whole where they are not as many."""
    words, others = source.split(" "), target.split(" ")
    return list(zip(words, others, strict=True)) if len(words) == len(others) else [(source, target)]


def offers(book: NameBook, word: str, spelling: str) -> bool:
    """Whether the book offers this spelling of a word."""
    return fold(spelling) in {found.text for found in book.translate(word)}


def measure_search(search: Search, pairs: list[Pair]) -> dict[str, float]:
    """Shares of names for which a search in one script has, among its first ten documents, one with the name in the other:
    among all documents, and among those of the other language. Then of those names alone that some document has in the other
    script and not in the one typed: whether such a document is among the first ten of the other language."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for pair in pairs:
        for query, target, lang in ((pair.latin, pair.thai, "th"), (pair.thai, pair.latin, "en")):
            filters = {"lang": (lang,)}
            if not search.find(Request(f'"{target}"', filters, size=1)).total:
                continue
            way = "latin to thai" if is_thai(target) else "thai to latin"
            found[f"search, {way}, all languages"].append(any(fold(target) in text for text in read_hits(search, Request(query))))
            texts = read_hits(search, Request(query, filters))
            found[f"search, {way}"].append(any(fold(target) in text for text in texts))
            if search.find(Request(f'"{target}" -"{query}"', filters, size=1)).total:
                found[f"search, {way}, other script only"].append(any(fold(target) in text and fold(query) not in text for text in texts))
    return {name: share(hits) for name, hits in found.items()} | {f"{name}, count": len(hits) for name, hits in found.items()}


def read_hits(search: Search, request: Request) -> list[str]:
    """The folded texts of the first ten documents."""
    return [fold(" ".join((hit.document.draft.title, *hit.document.draft.paragraphs))) for hit in search.find(request).hits]


def share(hits: Iterable[bool]) -> float:
    """The share of true ones, 0 of none."""
    values = list(hits)
    return round(sum(values) / len(values), 3) if values else 0.0
