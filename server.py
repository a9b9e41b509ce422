"""Khlang's server: `python server.py --help`."""

import argparse
import os
import sys
import threading
from contextlib import ExitStack

import typer
import uvicorn
from fastapi import FastAPI

from kb.errors import KhlangError
from kb.library import Library
from kb.settings import Settings
from kb.web.app import LONGEST_REQUEST, create_app
from kb.web.browser import open_when_ready


def build() -> FastAPI:
    """The application over the data folder of the environment; its parts stay open as long as the process."""
    library, parts = Library(Settings.read(os.environ)), ExitStack()
    search = parts.enter_context(library.open_search())
    threading.Thread(target=search.warm, daemon=True).start()
    app = create_app(search, library.originals.path)
    app.state.parts = parts  # an ExitStack that nothing holds closes what it opened
    return app


def main(arguments: list[str] | None = None) -> None:
    """Serve until stopped. Exits with 1 where the store can't be opened."""
    parser = argparse.ArgumentParser(prog="server.py", description="Khlang คลัง: the web front end and the API.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=1, help="server processes")
    parser.add_argument("--data", help="the data folder (KB_DATA)")
    parser.add_argument("--open", action="store_true", help="open the search page in a browser")
    chosen = parser.parse_args(arguments)
    os.environ.update({"KB_DATA": chosen.data} if chosen.data else {})
    try:
        application = build()
    except KhlangError as error:
        parser.exit(1, f"{error}\n")
    typer.echo(f"Khlang is at http://{chosen.host}:{chosen.port}/ (Ctrl+C stops it)")
    if chosen.open and (sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        open_when_ready(chosen.host, chosen.port)
    uvicorn.run(
        application if chosen.workers == 1 else "server:build",
        host=chosen.host,
        port=chosen.port,
        workers=chosen.workers,
        factory=chosen.workers > 1,
        log_level="warning",
        h11_max_incomplete_event_size=LONGEST_REQUEST,
    )


if __name__ == "__main__":
    main()
