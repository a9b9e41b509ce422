"""The layers of the README's picture: imports go one way, and a few things are never written."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LEVELS: tuple[tuple[str, ...], ...] = (
    ("kb", "kb.errors", "kb.model", "kb.settings"),
    ("kb.text",),
    ("kb.query", "kb.readers", "kb.knowledge", "kb.catalogue"),
    ("kb.engine",),
    ("kb.ingest", "kb.search"),
    ("kb.library", "kb.web"),
    ("kb.cli",),
    ("indexer", "server"),
)
"""Lowest first. A module imports from lower levels, or from its own package."""

MODULES = sorted([*(ROOT / "kb").rglob("*.py"), ROOT / "indexer.py", ROOT / "server.py"])
MIGRATIONS = ROOT / "kb" / "catalogue" / "migrations"


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def home_of(module: str) -> tuple[int, str]:
    """The level of a module, and the entry of `LEVELS` that it belongs to."""
    for level, names in enumerate(LEVELS):
        for name in names:
            if module == name or (name != "kb" and module.startswith(f"{name}.")):
                return level, name
    raise AssertionError(f"{module} is in no level of tests/test_architecture.py")


def imports_of(tree: ast.AST) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += ((alias.name, node.col_offset) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += ((submodule(node.module, alias.name), node.col_offset) for alias in node.names)
    return found


def submodule(package: str, name: str) -> str:
    """What `from package import name` imports: a module of ours of that name, or the package."""
    return f"{package}.{name}" if f"{package}.{name}" in map(name_of, MODULES) else package


def own(module: str) -> bool:
    return module.split(".")[0] in ("kb", "indexer", "server")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_imports_only_from_lower_levels(path: Path) -> None:
    level, home = home_of(name_of(path))
    for module, _ in imports_of(ast.parse(path.read_text("utf-8"))):
        if own(module):
            other_level, other = home_of(module)
            assert other_level < level or other == home, f"{name_of(path)} imports {module}"


def test_imports_have_no_cycle() -> None:
    graph = {name_of(path): {module for module, _ in imports_of(ast.parse(path.read_text("utf-8"))) if own(module)} for path in MODULES}
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " → ".join((*above, module))
        if module not in done:
            for other in graph.get(module, ()):
                visit(other, (*above, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("path", [path for path in MODULES if MIGRATIONS not in path.parents], ids=name_of)
def test_module_imports_at_its_top_and_is_not_too_long(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    assert text.count("\n") <= 400
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, f"{node.name} is too long"
            assert not imports_of(node), f"{node.name} imports"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_settings_are_read_in_one_place(path: Path) -> None:
    if name_of(path) not in ("kb.settings", "kb.cli", "server"):
        assert "os.environ" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", [path for path in MODULES if "kb/text" not in path.as_posix()], ids=name_of)
def test_thai_is_never_taken_apart_outside_the_text_layer(path: Path) -> None:
    forbidden = re.search(r"\.isalnum\(|\.isalpha\(|\.split\(\)|(?<!\\)\\w", path.read_text("utf-8"))
    assert forbidden is None, forbidden


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.*")), ids=lambda path: path.name)
def test_templates_never_switch_escaping_off(path: Path) -> None:
    assert not re.search(r"\|\s*safe\b|autoescape\s+false", path.read_text("utf-8"))


def test_entry_points_are_short() -> None:
    for name in ("indexer.py", "server.py"):
        assert (ROOT / name).read_text("utf-8").count("\n") <= 60
