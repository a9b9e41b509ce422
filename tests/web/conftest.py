"""The application over the fake store, driven in process."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import anyio
import httpx
import pytest
from fastapi import FastAPI

from kb.web.app import create_app

from .fakes import FakeSearch


@dataclass
class Client:
    """Asks the application without a network, one request at a time; follows no redirect."""

    app: FastAPI

    def get(self, address: str, headers: Mapping[str, str] | None = None, **params: str | int | list[str]) -> httpx.Response:
        return self.send("GET", address, headers, params)

    def send(
        self,
        method: str,
        address: str,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str | int | list[str]] | None = None,
        content: bytes | None = None,
        json: object = None,
    ) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.request(method, address, headers=headers, params=params or None, content=content, json=json)

        return anyio.run(ask)


@pytest.fixture
def search() -> FakeSearch:
    return FakeSearch()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def client(search: FakeSearch, kept: Path) -> Client:
    return Client(create_app(search, lambda digest: kept / digest))
