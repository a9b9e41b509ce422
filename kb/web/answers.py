"""Responses that the routes give back."""

from typing import Any

import orjson
from fastapi import Response


class Json(Response):
    """JSON written by orjson straight from dictionaries.

    >>> Json({"title": "คลัง"}).body.decode()
    '{"title":"คลัง"}'
    >>> Json([1, None]).body
    b'[1,null]'
    """

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """The bytes of the answer."""
        return orjson.dumps(content)
