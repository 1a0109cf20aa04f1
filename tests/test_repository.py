"""What must hold for every file of the repository, and the shape of the program."""

from __future__ import annotations

import ast
import fnmatch
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parent.parent
GENERATOR = ROOT / "generator"

# Imports run leftwards only: a room may use the rooms before it, never one after it.
ROOMS = (
    *("whole", "stamp", "spool", "memo", "workers", "problems", "thai", "source", "model", "criteria"),
    *("data", "urls", "intake", "markup", "pages", "render", "outputs", "checks", "publish", "verify"),
    *("probe", "build", "submit", "fleet", "serve", "reports", "scaffold", "cli"),
)

LONGEST_MODULE = 400  # lines
LONGEST_FUNCTION = 60  # lines
ANNOTATED = 0.95  # share of functions

# Written in pieces, so that this file does not contain what it looks for.
HOSTS = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "yarn" + "pkg.com",
    "deb" + "ian.org",
    "ubuntu" + ".com",
]
MACHINE_PATH = re.compile(r"(?<![\w./~-])/(?:work|root|tmp|opt|home/\w+|Users/\w+)/")
LEFTOVER = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_no_file_names_a_package_registry() -> None:
    assert not [where for where, line in lines() if any(host in line for host in HOSTS)]


def test_no_file_names_a_path_of_one_machine() -> None:
    assert not [where for where, line in lines() if MACHINE_PATH.search(line)]


def test_nothing_is_left_for_later() -> None:
    assert not [where for where, line in lines() if LEFTOVER.search(line)]


def test_lock_files_pin_every_package_by_hash() -> None:
    for lock in ROOT.glob("requirements*.txt"):
        packages = re.split(r"\n(?=[a-z])", lock.read_text(encoding="utf-8"))[1:]
        assert packages
        assert not [package for package in packages if "==" not in package or "--hash=sha256:" not in package]
        assert "://" not in lock.read_text(encoding="utf-8")
    for folder in ("browser", "browser/lighthouse-npm"):
        npm_lock = (ROOT / "tests" / folder / "package-lock.json").read_text(encoding="utf-8")
        assert npm_lock.count('"integrity"') == npm_lock.count('"node_modules/') > 0
        assert '"resolved"' not in npm_lock


def test_the_wheel_carries_every_package() -> None:
    with (ROOT / "pyproject.toml").open("rb") as stream:
        listed = tomllib.load(stream)["tool"]["setuptools"]["packages"]
    folders = {path.parent.relative_to(GENERATOR) for path in modules()}
    packages = {".".join(("prongsai", *folder.parts)) for folder in folders}
    assert packages | {"prongsai.layouts", "prongsai.static"} == set(listed)


def test_modules_stay_short() -> None:
    lengths = {str(path.relative_to(ROOT)): len(source(path).splitlines()) for path in modules()}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_MODULE}


def test_functions_fit_on_a_screen() -> None:
    lengths = {name: (f.end_lineno or f.lineno) - f.lineno + 1 for name, f in functions()}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION}


def test_no_function_reaches_for_a_global() -> None:
    assert not [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Global)
    ]


def test_functions_are_annotated() -> None:
    bare = [name for name, function in functions() if not is_annotated(function)]
    assert len(bare) <= (1 - ANNOTATED) * len(list(functions())), bare


def test_imports_run_leftwards() -> None:
    found = [f"{path.relative_to(ROOT)}: {words}" for path in modules() for words in wrong_imports(path)]
    assert not found


@pytest.mark.parametrize(
    ("file", "statement", "right"),
    [
        ("urls.py", "from .model import Site", True),
        ("urls.py", "from . import problems, thai", True),
        ("urls.py", "from .pages import Page", False),
        ("urls.py", "from . import cli", False),
        ("pages/home.py", "from ..urls import Ref", True),
        ("pages/home.py", "from .. import urls, __version__", True),
        ("pages/home.py", "from .views import Home", True),
        ("pages/home.py", "if TYPE_CHECKING:\n    from ..checks import check", False),
        ("pages/home.py", "from prongsai.urls import Ref", False),
        ("thai.py", "from .problems import Problem", True),
        ("problems.py", "from .thai import digits", False),
        ("model/shapes/year.py", "from ...source import shapes", True),
        ("model/shapes/year.py", "from ...markup import convert", False),
        ("attic.py", "from .thai import digits", False),
        ("__main__.py", "from .cli import main", True),
    ],
)
def test_the_import_rule_tells_left_from_right(file: str, statement: str, right: bool) -> None:
    assert (not list(misplaced(Path(file), ast.parse(statement)))) is right


# -- reading the repository --------------------------------------------------------------------------


@cache
def files() -> tuple[Path, ...]:
    """Every file but those that `.gitignore` names; also right in a copy that is no git clone."""
    patterns = [line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()]
    return tuple(_walk(ROOT, [".git", *patterns]))


def _walk(folder: Path, ignored: list[str]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        names = (path.name, path.relative_to(ROOT).as_posix())
        if any(fnmatch.fnmatch(name, pattern) for name in names for pattern in ignored):
            continue
        if path.is_dir():
            yield from _walk(path, ignored)
        else:
            yield path


def lines() -> Iterator[tuple[str, str]]:
    """Every line of every text file with its place."""
    for path in files():
        try:
            text = source(path)
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            yield f"{path.relative_to(ROOT)}:{number}", line


@cache
def source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(source(path), str(path))


def modules() -> list[Path]:
    """Every module of the program."""
    return [path for path in files() if path.suffix == ".py" and path.is_relative_to(GENERATOR)]


def functions() -> Iterator[tuple[str, Function]]:
    """Every function and method of the program with its place."""
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, Function):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node


def is_annotated(function: Function) -> bool:
    """Whether every parameter but `self` and `cls`, and what comes back, has a type."""
    given = function.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    starred = [star for star in (given.vararg, given.kwarg) if star]
    typed = (a.annotation for a in (*named, *starred) if a.arg not in ("self", "cls"))
    return function.returns is not None and all(typed)


# -- the import rule ---------------------------------------------------------------------------------


def wrong_imports(path: Path) -> Iterable[str]:
    return misplaced(path.relative_to(GENERATOR), tree(path))


def misplaced(file: Path, module: ast.Module) -> Iterator[str]:
    """The imports of `file` (relative to the generator) that do not run leftwards, in words.

    Imports for type checkers only obey like all others: a type is knowledge too. The package's own
    `__init__` and `__main__` stand outside the rooms.
    """
    home = file.parts[0].removesuffix(".py")
    if home in ("__init__", "__main__"):
        return
    if home not in ROOMS:
        yield f"{home} is no room of the design"
        return
    for node in ast.walk(module):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from (f"line {node.lineno} {words}" for words in _wrong_names(home, _imported(file, node)))


def _wrong_names(home: str, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name == "prongsai":
            yield "imports prongsai by name: imports inside are relative"
        elif name in ROOMS and ROOMS.index(name) > ROOMS.index(home):
            yield f"imports {name}, which stands after {home}"


def _imported(file: Path, node: ast.Import | ast.ImportFrom) -> list[str]:
    """What an import statement of `file` names first below the generator, or `prongsai`."""
    if isinstance(node, ast.Import):
        return [name for alias in node.names if (name := alias.name.split(".")[0]) == "prongsai"]
    named = node.module.split(".") if node.module else []
    if not node.level:
        return [name for name in named[:1] if name == "prongsai"]
    path = [*file.parent.parts[: len(file.parts) - node.level], *named]
    return path[:1] or [alias.name for alias in node.names]
