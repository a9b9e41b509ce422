"""Answers HEAD wherever GET is answered (RFC 9110, 9.3.2): the same headers without a body."""

from dataclasses import dataclass

from anyio import Event
from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass(frozen=True, slots=True)
class Heads:
    """Asks the application as GET would, and keeps what comes after the headers."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; HEAD as GET."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return
        begun = Event()

        async def send_head(message: Message) -> None:
            if message["type"] == "http.response.start":
                await send(message)
                await send({"type": "http.response.body"})
                begun.set()

        async def hang_up() -> Message:
            await begun.wait()
            return {"type": "http.disconnect"}

        # Up to this version of ASGI a stream listens for who hangs up: so an export stops after its headers.
        asgi = {**scope["asgi"], "spec_version": "2.3"}
        await self.app({**scope, "method": "GET", "asgi": asgi}, hang_up, send_head)
