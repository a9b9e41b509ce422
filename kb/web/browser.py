"""Opens the search page in a person's browser, once the server answers."""

import socket
import threading
import time
import webbrowser
from collections.abc import Callable

PATIENCE = 30.0
"""Seconds that a server may take to start."""

_PAUSE = 0.1


def open_when_ready(host: str, port: int, show: Callable[[str], object] = webbrowser.open) -> threading.Thread:
    """Wait in the background until the server accepts connections, then `show` its first page.

    A machine without a browser shows nothing; the server goes on all the same.
    """

    def wait() -> None:
        if _answers(host, port, time.monotonic() + PATIENCE):
            show(f"http://{host}:{port}/")

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    return thread


def _answers(host: str, port: int, deadline: float) -> bool:
    """Whether a connection is accepted before the deadline."""
    while time.monotonic() < deadline:
        try:
            socket.create_connection((host, port), timeout=1).close()
            return True
        except OSError:
            time.sleep(_PAUSE)
    return False
