"""README is a contract: it names every setting, command, flag and address, and no other."""

import re
from pathlib import Path

import pytest
import typer

from kb.cli import app
from kb.settings import SETTINGS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_readme_names_every_setting(setting: object) -> None:
    assert f"`{setting.name}`" in README  # type: ignore[attr-defined]


def test_readme_names_no_setting_that_is_not() -> None:
    assert set(re.findall("KB_[A-Z_]+", README)) == {setting.name for setting in SETTINGS}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_readme_names_every_command_and_flag(name: str) -> None:
    assert f"indexer.py {name}" in README
    for parameter in COMMANDS[name].params:
        for flag in parameter.opts:
            assert not flag.startswith("--") or flag == "--help" or flag in README, flag


def test_readme_commands_name_files_that_are_there() -> None:
    for path in re.findall(r"(?:-r|bash|python) ([a-z./]+\.(?:lock|sh|py))", README):
        assert (ROOT / path).exists(), path


def test_readme_shows_a_screenshot_that_is_there() -> None:
    for path in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / path).exists(), path
