"""The commands of `indexer.py`: what a person types at a terminal, and what they get."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from kb.errors import BadParameter, Busy, EngineError, KhlangError
from kb.ingest import Difference, Summary, list_sources
from kb.library import Library
from kb.model import Failure
from kb.search import Page, Request
from kb.settings import Settings
from kb.web.views import show_page

MOST_NOTES = 20
"""Notes of one run that are printed; `status` has all."""

Data = Annotated[str | None, typer.Option("--data", help="The data folder (KB_DATA).", metavar="DIR")]
Workers = Annotated[int | None, typer.Option("--workers", min=1, help="Worker processes; as many as processors if not given.", metavar="N")]

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Khlang คลัง: fill and check the store.")


class RateColumn(ProgressColumn):
    """Documents a second."""

    def render(self, task: Task) -> Text:
        """The rate of the last half minute."""
        return Text(f"{task.speed:.0f}/s" if task.speed else "")


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 all well, 1 something failed (told on stderr), 2 wrong usage."""
    try:
        code = app(arguments, prog_name="indexer.py", standalone_mode=False)
    except BadParameter as error:
        return _complain(f"{error.field}: {error}", 2)
    except KhlangError as error:
        return _complain(str(error), 1)
    except typer.Abort:
        return 130
    except typer.TyperException as error:
        return _complain(error.format_message() or "see --help", 2)
    return code if isinstance(code, int) else 0


@app.command()
def add(
    places: Annotated[list[str], typer.Argument(metavar="PATH_OR_URL...", help="Files, folders and http(s) addresses.")],
    collection: Annotated[str, typer.Option(help="The collection they belong to.")] = "default",
    workers: Workers = None,
    data: Data = None,
) -> int:
    """Read files, folders and addresses, and index what is new or changed."""
    library, begun = _open(data), time.monotonic()
    try:
        with library.open_writer() as writer:
            listing = list_sources(places, collection, writer.known(collection))
            writer.forget_failed(collection, places)
            with _progress("adding", len(listing.sources)) as advance:
                summary = writer.add(listing, workers or os.cpu_count() or 1, advance)
    except Busy as error:
        failures = [Failure(collection, place, error.code, str(error)) for place in places]
        with library.open_catalogue() as catalogue:
            catalogue.store([], failures)
        return _report(Summary(failures=failures), begun)
    return max(_report(summary, begun), _tell_problems(library))


@app.command()
def remove(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Sources, ids, or folders with a / at the end.")],
    data: Data = None,
) -> int:
    """Take documents out."""
    with _open(data).open_writer() as writer:
        found = {source: writer.find(source) for source in sources}
        ids = tuple(dict.fromkeys(key for keys in found.values() for key in keys))
        removed = writer.remove(ids) if ids else ()
    typer.echo(f"removed {len(removed)}")
    unknown = [source for source, keys in found.items() if not keys]
    for source in unknown:
        _complain(f"{_shown(source)}: no such source", 1)
    return 1 if unknown else 0


@app.command()
def rebuild(workers: Workers = None, data: Data = None) -> int:
    """Make the index anew from the catalogue, with words.txt and entities.tsv as they are now."""
    library = _open(data)
    with library.open_catalogue() as catalogue:
        total = catalogue.stats().documents
    with _progress("rebuilding", total) as advance:
        library.rebuild(workers or os.cpu_count() or 1, advance)
    typer.echo(f"rebuilt the index of {total} documents")
    return _tell_problems(library)


@app.command()
def check(repair: Annotated[bool, typer.Option("--repair", help="Mend what differs.")] = False, data: Data = None) -> int:
    """Compare catalogue and index."""
    library = _open(data)
    try:
        with library.open_writer() as writer:
            difference = writer.compare()
            _list_difference(difference)
            if difference and repair:
                writer.mend(difference)
                difference = writer.compare()
    except EngineError as error:
        _complain(str(error), 1)
        return rebuild(data=data) if repair else 1
    typer.echo("catalogue and index differ" if difference else "catalogue and index agree")
    return 1 if difference else 0


@app.command()
def status(as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False, data: Data = None) -> int:
    """What is in the store, and what could not be read and why."""
    answer = _describe(_open(data))
    if as_json:
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=1))
        return 0
    for name in ("documents", "engine", "index", "size", "updated"):
        typer.echo(f"{name}: {answer[name]}")
    for name in ("collections", "languages", "kinds"):
        typer.echo(f"{name}: " + ", ".join(f"{value or 'unknown'} {count}" for value, count in answer[name].items()))
    for note in answer["notes"]:
        typer.echo(f"note: {_shown(note['source'])}: {note['note']}")
    for failure in answer["failures"]:
        typer.echo(f"failed: {_shown(failure['source'])}: {failure['reason']}")
    return 0


@app.command(context_settings={"ignore_unknown_options": True})
def search(
    query: Annotated[str, typer.Argument(help='Words, "a passage", or the query language of the README.')],
    as_json: Annotated[bool, typer.Option("--json", help="The same answer as GET /api/search.")] = False,
    size: Annotated[int, typer.Option(min=1, max=100, help="Hits.")] = 10,
    data: Data = None,
) -> int:
    """Search from the terminal."""
    with _open(data).open_search() as opened:
        page = opened.find(Request(query, size=size))
    if as_json:
        typer.echo(json.dumps(show_page(page), ensure_ascii=False))
    else:
        _print_page(page)
    return 0


def _open(data: str | None) -> Library:
    """The data folder by flag and environment."""
    return Library(Settings.read(os.environ, data))


def _describe(library: Library) -> dict[str, Any]:
    """The answer of `status`."""
    with library.open_catalogue() as catalogue:
        counts, failures, notes = catalogue.stats(), catalogue.failures(), catalogue.notes()
    try:
        with library.open_search() as opened:
            size, index = opened.stats().size, "ready"
    except EngineError as error:
        size, index = 0, str(error)
    return {
        "documents": counts.documents,
        "collections": dict(counts.collections),
        "languages": dict(counts.languages),
        "kinds": dict(counts.kinds),
        "newest": counts.newest.isoformat() if counts.newest else None,
        "oldest": counts.oldest.isoformat() if counts.oldest else None,
        "updated": counts.updated.isoformat(timespec="seconds") if counts.updated else None,
        "engine": library.settings.engine,
        "index": index,
        "size": size,
        "failures": [{"collection": one.collection, "source": one.source, "code": one.code, "reason": one.reason} for one in failures],
        "notes": [{"collection": one.collection, "source": one.source, "note": one.note} for one in notes],
    }


def _report(summary: Summary, begun: float) -> int:
    """One line of what was done on stdout, one line for each failure on stderr; the exit code."""
    for failure in summary.failures:
        _complain(f"{_shown(failure.source)}: {failure.reason}", 1)
    for source, note in summary.notes[:MOST_NOTES]:
        _complain(f"note: {_shown(source)}: {note}", 0)
    if len(summary.notes) > MOST_NOTES:
        _complain(f"note: and {len(summary.notes) - MOST_NOTES} more copies (see status)", 0)
    passed = f", {summary.passed} of other types passed over" if summary.passed else ""
    seconds = time.monotonic() - begun
    typer.echo(f"added {summary.added}, unchanged {summary.unchanged}, failed {len(summary.failures)}{passed} in {seconds:.1f} s")
    return 1 if summary.failures else 0


def _tell_problems(library: Library) -> int:
    """One line on stderr for each row of the user's `entities.tsv` that could not be used; 1 where there is one, else 0."""
    problems = library.gazetteer().problems
    for problem in problems:
        _complain(f"{problem.file}, line {problem.line}: {problem.reason}", 1)
    return 1 if problems else 0


def _list_difference(difference: Difference) -> None:
    """One line for each difference, on stderr."""
    for word, ids in (
        ("not in the index", difference.missing),
        ("an old revision in the index", difference.stale),
        ("twice in the index", difference.twice),
        ("in the index but not in the catalogue", difference.strange),
        ("other quotes in the index than the document has", difference.quotes),
    ):
        for key in ids:
            _complain(f"{key}: {word}", 1)


def _print_page(page: Page) -> None:
    """Hits for people to read."""
    console = Console(highlight=False, soft_wrap=True)
    for problem in page.query.problems:
        console.print(f"({problem})", markup=False)
    for term, others in page.query.translations:
        console.print(f"(also searched: {term} → {', '.join(others)})", markup=False)
    if page.query.suggestion:
        console.print(f"(did you mean {page.query.suggestion}?)", markup=False)
    console.print(f"{page.total} documents", markup=False)
    for hit in page.hits:
        draft = hit.document.draft
        console.print(f"\n{draft.title}", style="bold", markup=False)
        console.print(f"{draft.published or 'no date'} · {hit.document.source} · {hit.document.id}", style="dim", markup=False)
        for snippet in hit.snippets:
            for text, matches in snippet.parts:
                console.print(text, end="", style="bold yellow" if matches else None, markup=False)
            console.print()


@contextmanager
def _progress(word: str, total: int) -> Iterator[Any]:
    """A progress bar with rate and time left on a terminal, nothing in a pipe."""
    columns = (
        TextColumn(word),
        BarColumn(),
        MofNCompleteColumn(),
        RateColumn(),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task(word, total=total)
        yield lambda count: bar.advance(task, count)


def _complain(line: str, code: int) -> int:
    """One line on stderr; returns the code."""
    typer.echo(line, err=True)
    return code


def _shown(name: str) -> str:
    """A name on one line: control characters as escapes.

    >>> _shown("ข่าว\\tหนึ่ง.txt")
    'ข่าว\\\\tหนึ่ง.txt'
    """
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in name)
