"""The commands as a person uses them: in process, on a data folder of their own."""

import http.server
import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kb.cli import main
from kb.ingest import hold

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a new data folder; gives exit code, stdout and stderr."""
    monkeypatch.setenv("KB_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("KB_LOCK_WAIT", "0")

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "ข่าว"
    path.mkdir()
    (path / "๑.txt").write_text("น้ำท่วมภาคเหนือ\n\nวันที่ 5 มกราคม 2567\n\nจังหวัดเปิดศูนย์ช่วยเหลือผู้ประสบภัย")
    (path / "two.txt").write_text("A craft fair in the north\n\nPublished 5 January 2024\n\nA market hall was opened.")
    return path


@pytest.fixture
def address() -> Iterator[str]:
    """A web server that answers well at /good.html, redirects for ever at /loop and never answers at /slow."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/loop":
                self.send_response(302)
                self.send_header("Location", "/loop")
                self.end_headers()
            elif self.path == "/slow":
                time.sleep(3)
            elif self.path == "/good.html":
                body = "<html lang=th><title>ประกาศ</title><main><h1>ประกาศ</h1><p>เปิดรับสมัครแล้ววันนี้</p></main>".encode("cp874")
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=windows-874")
                self.end_headers()
                self.wfile.write(body)
            else:
                self.send_error(404)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def found(run: Run, query: str) -> list[str]:
    code, out, _ = run("search", query, "--json")
    assert code == 0
    return [hit["source"] for hit in json.loads(out)["hits"]]


def test_add_makes_documents_findable_and_skips_the_unchanged(run: Run, folder: Path) -> None:
    assert run("add", folder)[:2] == (0, run_line(added=2))
    assert found(run, '"ศูนย์ช่วยเหลือ"') == ["๑.txt"]
    assert found(run, "craft market") == ["two.txt"]
    assert run("add", folder)[1].startswith("added 0, unchanged 2, failed 0")
    assert run("check")[0] == 0


def run_line(added: int) -> str:
    class Begins(str):
        def __eq__(self, other: object) -> bool:
            return isinstance(other, str) and other.startswith(self)

        __hash__ = str.__hash__

    return Begins(f"added {added}, unchanged 0, failed 0 in ")


def test_changed_source_keeps_its_id_and_gets_a_revision(run: Run, folder: Path) -> None:
    run("add", folder)
    before = json.loads(run("search", "น้ำท่วม", "--json")[1])["hits"][0]
    (folder / "๑.txt").write_text("น้ำท่วมภาคเหนือ\n\nน้ำลดแล้ว ประชาชนกลับเข้าบ้าน")
    assert run("add", folder)[1].startswith("added 1, unchanged 1")
    after = json.loads(run("search", "กลับเข้าบ้าน", "--json")[1])["hits"][0]
    assert before["id"] == after["id"]
    assert found(run, '"ศูนย์ช่วยเหลือ"') == []
    assert run("check")[0] == 0


def test_remove_takes_out_text_and_original(run: Run, folder: Path, tmp_path: Path) -> None:
    run("add", folder)
    assert run("remove", "๑.txt", "ไม่มี.txt")[0] == 1
    assert found(run, "น้ำท่วม") == []
    assert len([path for path in (tmp_path / "data" / "originals").rglob("*") if path.is_file()]) == 1
    assert run("check")[0] == 0
    assert run("remove", "two.txt")[:2] == (0, "removed 1\n")


def test_bad_sources_are_named_with_a_reason_and_all_others_go_in(run: Run, folder: Path) -> None:
    (folder / "เสีย.pdf").write_bytes(b"%PDF-1.7 broken")
    (folder / "ไม่ใช่.docx").write_bytes(b"not a zip")
    (folder / "ว่าง.txt").write_bytes(b"")
    (folder / "แท็บ\tหนึ่ง.txt").write_text("ชื่อที่มีแท็บ\n\nข้อความเรื่องแท็บ")
    code, out, err = run("add", folder, folder.parent / "ไม่มี.txt")
    assert code == 1
    assert out.startswith("added 3, unchanged 0, failed 4")
    lines = [line for line in err.splitlines() if ": " in line]
    assert len(lines) == 4
    for source in ("เสีย.pdf", "ไม่ใช่.docx", "ว่าง.txt", "ไม่มี.txt"):
        assert any(source in line for line in lines), source
    failures = json.loads(run("status", "--json")[1])["failures"]
    assert len(failures) == 4
    assert all(failure["reason"] for failure in failures)
    assert found(run, "แท็บ") == ["แท็บ\tหนึ่ง.txt"]
    assert run("check")[0] == 0


def test_failure_is_gone_from_status_when_the_source_is_mended(run: Run, folder: Path) -> None:
    (folder / "ว่าง.txt").write_bytes(b"")
    assert run("add", folder)[0] == 1
    (folder / "ว่าง.txt").write_text("ไม่ว่างแล้ว\n\nข้อความ")
    assert run("add", folder)[0] == 0
    assert json.loads(run("status", "--json")[1])["failures"] == []


def test_source_over_the_limit_is_a_failure(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KB_MAX_MB", "0.001")
    (folder / "ใหญ่.txt").write_text("ก" * 2000)
    code, _, err = run("add", folder)
    assert code == 1
    assert "too large" in err


def test_same_text_twice_is_noted_and_both_are_in(run: Run, folder: Path) -> None:
    (folder / "สำเนา.txt").write_bytes((folder / "๑.txt").read_bytes())
    code, out, err = run("add", folder)
    assert code == 0
    assert out.startswith("added 3")
    assert "note: สำเนา.txt: same text as ๑.txt" in err or "note: ๑.txt: same text as สำเนา.txt" in err
    assert "same text as" in run("status")[1]


def test_addresses_are_read_and_bad_ones_fail_with_a_reason(run: Run, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KB_TIMEOUT", "0.5")
    code, out, err = run("add", f"{address}/good.html", f"{address}/loop", f"{address}/slow", f"{address}/none.html", "http://127.0.0.1:9/")
    assert code == 1
    assert out.startswith("added 1, unchanged 0, failed 4")
    for reason in ("redirects for ever", "no answer within 0.5 seconds", "answered 404", "can't be reached"):
        assert reason in err, err
    assert found(run, "รับสมัคร") == [f"{address}/good.html"]


def test_add_while_another_adds_says_so_for_each_source(run: Run, folder: Path, tmp_path: Path) -> None:
    run("add", folder)
    with hold(tmp_path / "data", 0):
        code, _, err = run("add", folder)
    assert code == 1
    assert "another indexer" in err
    assert str(folder) in err
    assert len(json.loads(run("status", "--json")[1])["failures"]) == 1
    assert run("add", folder)[0] == 0
    assert json.loads(run("status", "--json")[1])["failures"] == []


def test_check_names_what_differs_and_repair_mends_it(run: Run, folder: Path, tmp_path: Path) -> None:
    run("add", folder)
    run("rebuild")
    for path in (tmp_path / "data" / "index").rglob("*.term"):
        path.write_bytes(b"damaged")
    code, _, err = run("check")
    assert code == 1
    assert err
    assert run("check", "--repair")[0] == 0
    assert found(run, "น้ำท่วม") == ["๑.txt"]


def test_rebuild_from_an_empty_index_brings_everything_back(run: Run, folder: Path, tmp_path: Path) -> None:
    run("add", folder)
    (tmp_path / "data" / "index").rename(tmp_path / "gone")
    assert run("check")[0] == 1
    assert run("rebuild")[0] == 0
    assert run("check")[0] == 0
    assert found(run, "fairs") == ["two.txt"]


def test_new_words_of_the_user_ask_for_rebuild(run: Run, folder: Path, tmp_path: Path) -> None:
    run("add", folder)
    (tmp_path / "data" / "words.txt").write_text("# ชื่อเฉพาะ\nศูนย์ช่วยเหลือผู้ประสบภัย\n")
    code, _, err = run("search", "น้ำท่วม")
    assert code == 1
    assert "rebuild" in err
    assert run("rebuild")[0] == 0
    assert found(run, "ศูนย์ช่วยเหลือผู้ประสบภัย") == ["๑.txt"]


def test_a_wrong_row_of_the_users_entities_is_named_and_the_others_apply(run: Run, folder: Path, tmp_path: Path) -> None:
    run("add", folder)
    rows = ("type\tslug\tthai\tenglish", "place\tBad Slug\tบ้านใหม่\tNew Home", "place\taid-centre\tศูนย์ช่วยเหลือผู้ประสบภัย\tAid Centre")
    (tmp_path / "data" / "entities.tsv").write_text("\n".join(rows), "utf-8")
    code, out, err = run("rebuild")
    assert (code, out) == (1, "rebuilt the index of 2 documents\n")
    assert err.startswith("entities.tsv, line 2: ")
    assert found(run, "place:aid-centre") == found(run, 'place:"Aid Centre"') == ["๑.txt"]


@pytest.mark.parametrize("arguments", [["frob"], ["add"], ["search", "ก", "--size", "0"], ["status", "--nope"], []])
def test_wrong_usage_exits_with_2(run: Run, arguments: list[str]) -> None:
    assert run(*arguments)[0] == 2


def test_unknown_engine_is_wrong_usage(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KB_ENGINE", "lucene")
    code, _, err = run("search", "ก")
    assert code == 2
    assert "KB_ENGINE" in err


def test_empty_store_answers(run: Run) -> None:
    assert found(run, "น้ำท่วม") == []
    assert json.loads(run("status", "--json")[1])["documents"] == 0


def test_query_that_begins_with_a_minus_is_a_query(run: Run, folder: Path) -> None:
    run("add", folder)
    assert found(run, "-น้ำท่วม") == ["two.txt"]


def test_search_says_what_it_searched_too(run: Run, folder: Path) -> None:
    run("add", folder)
    assert "also searched: flood → น้ำท่วม" in run("search", "flood")[1]
