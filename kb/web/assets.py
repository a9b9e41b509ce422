"""Stylesheet, script and icon, named with their digest so that a browser may keep them for good."""

from hashlib import sha256
from os import PathLike, stat_result
from pathlib import Path
from urllib.parse import parse_qs

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parents[2] / "static"

FOR_GOOD = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"


class Assets(StaticFiles):
    """The static folder. What was asked for with its version may be kept, for the next version has another address."""

    def file_response(self, full_path: str | PathLike[str], stat_result: stat_result, scope: Scope, status_code: int = 200) -> Response:
        """The file, or 304 where the browser has it."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        versioned = "v" in parse_qs(scope["query_string"].decode("latin-1"))
        response.headers["Cache-Control"] = FOR_GOOD if versioned else ASK_AGAIN
        return response


def list_assets() -> dict[str, str]:
    """The address of every static file, by its name."""
    return {path.name: _address(path) for path in sorted(STATIC.iterdir()) if path.is_file()}


def _address(path: Path) -> str:
    return f"/static/{path.name}?v={sha256(path.read_bytes()).hexdigest()[:12]}"
