"""Makes the sets of typos and of right queries, the same for the same archive: `python -m benchmarks.typos`.

A typo is made in a right query of one to three words (a dictionary word that documents have, or a phrase that titles
share) by one slip in a word of four letters or more; two in a long English one. What makes another right word is left
out: nobody could tell. So is what a search takes for equal anyway (a mark typed twice in a row).
"""

import csv
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pythainlp.util import eng_to_thai, thai_to_eng

from benchmarks.archive import work_folder
from kb.engine import open_engine
from kb.engine.hints import read_words
from kb.library import Library
from kb.settings import Settings
from kb.text.analyzer import Analyzer
from kb.text.keyboard import are_neighbours
from kb.text.normalize import canonical, fold
from kb.text.phrases import find_phrases
from kb.text.scripts import is_thai

SETS = Path(__file__).parent / "sets"
SEED = 20260301
LONGEST = 30

MARKS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
TONES = "\u0e48\u0e49\u0e4a\u0e4b"
LETTERS = "".join(chr(code) for code in (*range(0x0E01, 0x0E2F), 0x0E30, 0x0E32, 0x0E33, *range(0x0E40, 0x0E45)))
LATIN = "abcdefghijklmnopqrstuvwxyz"

NAME = re.compile(
    "(?<![\u0e01-\u0e4e])(?:นาย|นางสาว|นาง)(?!ก[\u0e01-\u0e4e]*(?:มนตรี|สภา|สมาคม|เมือง|เทศ|องค์)|อำเภอ|แพทย์|ทะเบียน)"
    "([\u0e01-\u0e4e]{3,14} [\u0e01-\u0e4e]{4,16}) (?=รัฐมนตรี|รอง|อธิบดี|ปลัด|โฆษก|ผู้|เลขาธิการ|ประธาน|กรรมการ|ที่ปรึกษา)"
)
"""A first name and a surname, between a personal title and a post."""

TYPOS = {
    "mark missing": 85,
    "mark wrong": 70,
    "mark added": 45,
    "letter missing": 55,
    "letter extra": 45,
    "letter wrong": 55,
    "letters swapped": 35,
    "layout": 50,
    "english": 45,
    "english twice": 15,
}
RIGHT = {"word": 130, "dictionary": 40, "phrase": 190, "name": 70, "english": 70}


@dataclass(frozen=True, slots=True)
class Sources:
    """What queries are drawn from: words and phrases with document counts, names, the dictionary."""

    words: Mapping[str, int]
    phrases: Mapping[str, int]
    names: Sequence[str]
    analyzer: Analyzer


def read_sources(data: Path) -> Sources:
    """From the store in a folder."""
    analyzer = Analyzer()
    phrases: Counter[str] = Counter()
    names: Counter[str] = Counter()
    with Library(Settings.read({}, str(data))).open_catalogue() as catalogue:
        ids = sorted(key for key, _ in catalogue.inventory())
        for start in range(0, len(ids), 2000):
            for document in catalogue.documents(ids[start : start + 2000]).values():
                phrases.update(find_phrases(document.draft.title, analyzer))
                text = " ".join(document.draft.paragraphs[:3])
                names.update(set(NAME.findall(text)))
    with closing(open_engine("tantivy", data / "index", analyzer.fingerprint)) as engine:
        words = read_words(engine)
    return Sources(words, phrases, sorted(name for name, count in names.items() if count > 1), analyzer)


def make_typos(sources: Sources) -> Iterator[tuple[str, str, str]]:
    """(typed, right, kind)."""
    chance = random.Random(SEED)
    words = [word for word, count in sorted(sources.words.items()) if count >= 5 and len(word) >= 4 and sources.analyzer.is_word(word)]
    shared = [text for text, count in sorted(sources.phrases.items()) if count >= 3 and 4 <= len(text) <= LONGEST]
    thai = [text for text in shared if not re.search("[a-z0-9]", text) and len(sources.analyzer.terms(text)) <= 3]
    english = [text for text in shared if re.fullmatch("[a-z]+(?: [a-z]+){0,2}", text)]
    for kind, count in TYPOS.items():
        done: set[str] = set()
        while len(done) < count:
            if kind.startswith("english") or (kind == "layout" and chance.random() < 0.4):
                right = chance.choice(english)
            else:
                right = chance.choice(words if chance.random() < 0.4 else thai)
            typed = mistype(right, kind, sources, chance)
            if typed and right not in done and fold(canonical(typed)) != right:
                done.add(right)
                yield typed, right, kind


def mistype(right: str, kind: str, sources: Sources, chance: random.Random) -> str | None:
    """The query with a slip in it; None where this one can't have such a slip."""
    if kind == "layout":
        return str(thai_to_eng(right) if is_thai(right) else eng_to_thai(right))
    long = 8 if kind == "english twice" else 4
    tokens = [token for token in sources.analyzer.tokens(right) if token.end - token.start >= long]
    if not tokens or "." in right:
        return None
    token = chance.choice(tokens)
    word = right[token.start : token.end]
    slip = SLIPS[kind]
    typed = slip(word, chance)
    if typed is None or canonical(typed) == word or sources.analyzer.is_word(canonical(typed)) or sources.words.get(typed, 0) >= 20:
        return None
    return right[: token.start] + typed + right[token.end :]


def _pick(word: str, characters: str, chance: random.Random) -> int | None:
    """A place where one of the characters stands."""
    places = [place for place, character in enumerate(word) if character in characters]
    return chance.choice(places) if places else None


def _drop(characters: str) -> Callable[[str, random.Random], str | None]:
    def drop(word: str, chance: random.Random) -> str | None:
        place = _pick(word, characters, chance)
        return None if place is None else word[:place] + word[place + 1 :]

    return drop


def _change_mark(word: str, chance: random.Random) -> str | None:
    place = _pick(word, MARKS, chance)
    if place is None:
        return None
    others = TONES if word[place] in TONES else MARKS[:7]
    return word[:place] + chance.choice([mark for mark in others if mark != word[place]]) + word[place + 1 :]


def _add_mark(word: str, chance: random.Random) -> str | None:
    place = _pick(word, LETTERS[:44], chance)
    if place is None:
        return None
    return word[: place + 1] + chance.choice(MARKS) + word[place + 1 :]


def _other(character: str, alphabet: str, chance: random.Random) -> str:
    """Another letter, three times in four one whose key is near."""
    near = [letter for letter in alphabet if letter != character and are_neighbours(letter, character)]
    return chance.choice(near if near and chance.random() < 0.75 else [letter for letter in alphabet if letter != character])


def _add(alphabet: str) -> Callable[[str, random.Random], str | None]:
    def add(word: str, chance: random.Random) -> str | None:
        place = _pick(word, alphabet, chance)
        if place is None:
            return None
        extra = word[place] if chance.random() < 0.5 else _other(word[place], alphabet, chance)
        return word[: place + 1] + extra + word[place + 1 :]

    return add


def _change(alphabet: str) -> Callable[[str, random.Random], str | None]:
    def change(word: str, chance: random.Random) -> str | None:
        place = _pick(word, alphabet, chance)
        return None if place is None else word[:place] + _other(word[place], alphabet, chance) + word[place + 1 :]

    return change


def _swap(word: str, chance: random.Random) -> str | None:
    place = chance.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _slip_in_english(word: str, chance: random.Random) -> str | None:
    return chance.choice((_drop(LATIN), _add(LATIN), _change(LATIN), _swap))(word, chance)


def _slip_twice(word: str, chance: random.Random) -> str | None:
    first = _slip_in_english(word, chance)
    return _slip_in_english(first, chance) if first and first[0] == word[0] else None


SLIPS: dict[str, Callable[[str, random.Random], str | None]] = {
    "mark missing": _drop(MARKS),
    "mark wrong": _change_mark,
    "mark added": _add_mark,
    "letter missing": _drop(LETTERS),
    "letter extra": _add(LETTERS),
    "letter wrong": _change(LETTERS),
    "letters swapped": _swap,
    "english": _slip_in_english,
    "english twice": _slip_twice,
}


def draw_right(sources: Sources) -> Iterator[tuple[str, str]]:
    """(query, kind): frequent and rare, with words that no document has and names."""
    chance = random.Random(SEED + 1)
    known = sources.analyzer.thai.words
    shared = [text for text, count in sorted(sources.phrases.items()) if count >= 2 and 3 <= len(text) <= LONGEST]
    thai = [text for text in shared if is_thai(text) and len(sources.analyzer.terms(text)) <= 3]
    pools = {
        "word": [word for word in sorted(sources.words) if word in known and len(word) >= 3],
        "dictionary": [word for word in sorted(known) if word not in sources.words and re.fullmatch("[\u0e01-\u0e4e]{3,}", word)],
        "phrase": thai,
        "name": list(sources.names),
        "english": [text for text in shared if re.fullmatch("[a-z]{3,}(?: [a-z]+){0,2}", text)],
    }
    for kind, count in RIGHT.items():
        yield from ((text, kind) for text in chance.sample(pools[kind], count))


def write_set(name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """One set as tab-separated values."""
    SETS.mkdir(exist_ok=True)
    with (SETS / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        writer.writerow(header)
        writer.writerows(rows)


def main(data: Path) -> None:
    """Write both sets."""
    sources = read_sources(data)
    write_set("typos.tsv", ("typed", "right", "kind"), make_typos(sources))
    write_set("right.tsv", ("text", "kind"), draw_right(sources))


if __name__ == "__main__":
    main(work_folder() / "store")
