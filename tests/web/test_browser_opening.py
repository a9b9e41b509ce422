import socket

from kb.web.browser import open_when_ready


def test_page_is_shown_once_the_server_answers() -> None:
    shown: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        open_when_ready("127.0.0.1", port, shown.append).join(5)
    assert shown == [f"http://127.0.0.1:{port}/"]
