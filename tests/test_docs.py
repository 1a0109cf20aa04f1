"""The documentation is true: commands exist, links lead somewhere, examples are read without a mistake."""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from prongsai.build import build
from prongsai.cli import main
from prongsai.model import schemas
from prongsai.problems.catalogue import CATALOGUE
from prongsai.render.environment import environment
from prongsai.scaffold import new_site

from .conftest import ROOT
from .make_docs import PROBLEMS, problems_page
from .test_repository import ROOMS

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
REFERENCES = [ROOT / "docs/sources.md", ROOT / "docs/sources.th.md"]
MAX_PICTURE_BYTES = 300_000
WRITTEN = datetime.date(2026, 3, 31)  # the day on which the examples are written, in fiscal year 2569

FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)


# -- commands ----------------------------------------------------------------------------------------


def test_every_make_target_shown_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", source(ROOT / "Makefile"), re.MULTILINE))
    shown = {target for words in commands("make") for target in words if re.fullmatch("[a-z]+", target)}
    assert {"site", "test", "serve"} <= shown <= targets


def test_every_command_and_option_shown_exists(capsys: pytest.CaptureFixture[str]) -> None:
    shown = set[str]()
    for words in commands("prongsai"):
        name, help = command_of(words, capsys)
        shown.add(name)
        assert {word for word in words if word.startswith("--")} <= set(re.findall(r"--[a-z-]+", help)), words
    assert {"build", "check", "serve", "new", "new-year", "schemas", "urls move"} <= shown


def test_every_python_module_shown_exists() -> None:
    modules = {words[1] for words in commands("python", "python3", ".venv/bin/python") if words[:1] == ["-m"]}
    own = {module for module in modules if module.startswith("tests.")}
    assert own
    places = {module: ROOT / module.replace(".", "/") for module in own}
    files = {m: (place.with_suffix(".py"), place / "__main__.py") for m, place in places.items()}
    assert not [module for module, either in files.items() if not any(file.is_file() for file in either)]


# -- links and pictures ------------------------------------------------------------------------------


@pytest.mark.parametrize("page", DOCS, ids=lambda p: p.name)
def test_every_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    dead = []
    for _, target in LINK.findall(prose(page)):
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if target.startswith(("https://", "http://")):
            continue
        if not file.exists() or (anchor and anchor not in anchors(file)):
            dead.append(target)
    assert not dead


def test_the_readme_shows_a_page_and_says_what_it_is() -> None:
    pictures = [
        (alt, ROOT / path) for alt, path in LINK.findall(source(ROOT / "README.md")) if ".png" in path
    ]
    assert pictures
    assert all(alt and picture.stat().st_size <= MAX_PICTURE_BYTES for alt, picture in pictures)


def test_every_document_can_be_reached_from_the_readme() -> None:
    reached, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        targets = (t.partition("#")[0] for _, t in LINK.findall(prose(page)) if not t.startswith("http"))
        files = [(page.parent / target).resolve() for target in targets if target.endswith(".md")]
        waiting += [file for file in files if file not in reached]
    assert reached == set(DOCS)


# -- source files ------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", REFERENCES, ids=lambda p: p.name)
def test_the_examples_are_a_site_without_a_mistake(page: Path, tmp_path: Path) -> None:
    write_examples(page, tmp_path)
    result = build(tmp_path, WRITTEN)
    assert not [problem.as_text("en") for problem in result.problems]
    assert len(result.artifacts) > 10


@pytest.mark.parametrize("page", REFERENCES, ids=lambda p: p.name)
def test_every_field_is_shown_in_an_example_or_named(page: Path, tmp_path: Path) -> None:
    named = {word for _, code in CODE.findall(source(page)) for word in code.split()}
    shown: dict[str, set[str]] = {}
    for path in write_examples(page, tmp_path):
        shown.setdefault(schema_of(path), set()).update(keys(front(path)))
    for name, schema in schemas().items():
        assert set(fields(schema)) <= shown.get(name, set()) | named, name


def test_both_references_describe_the_same_files() -> None:
    english, thai = ([path for path, _ in examples(page)] for page in REFERENCES)
    assert english == thai


# -- messages ----------------------------------------------------------------------------------------


def test_the_list_of_problems_is_current() -> None:
    assert source(PROBLEMS) == problems_page(), "run `python -m tests.make_docs`"


def test_every_problem_is_listed_once() -> None:
    assert sorted(re.findall(r"^### (.+)$", source(PROBLEMS), re.MULTILINE)) == sorted(CATALOGUE)


def test_problems_are_called_by_names_that_exist() -> None:
    named = {name for page in DOCS for name in re.findall(r"\[([a-z]+(?:-[a-z]+)+)\](?!\()", source(page))}
    assert named <= set(CATALOGUE)


def test_the_message_in_the_officers_guide_is_what_the_program_says(tmp_path: Path) -> None:
    root = tmp_path / "site"
    new_site(root, WRITTEN)
    measure = root / "content/2569/measures/m4-1.md"
    measure.write_text(source(measure).replace("[f4-fix-1]", "[f4-fx-1]"), encoding="utf-8")
    (problem,) = build(root, WRITTEN).problems
    assert problem.as_text("th") in source(ROOT / "docs/officers.md")


# -- the developers' guide ---------------------------------------------------------------------------


def test_the_rooms_in_the_developers_guide_are_those_of_the_program() -> None:
    rooms = re.findall(r"^\| `([a-z]+)` \|", source(ROOT / "docs/developers.md"), re.MULTILINE)
    generator = ROOT / "generator"
    there = [r for r in ROOMS if (generator / r).is_dir() or (generator / f"{r}.py").is_file()]
    assert rooms == there


def test_the_words_that_layouts_may_use_are_told() -> None:
    from jinja2 import Environment

    ours, plain = environment(None, ()), Environment()
    words = {*ours.filters, *ours.globals} - {*plain.filters, *plain.globals}
    told = {word for _, word in CODE.findall(source(ROOT / "docs/developers.md"))}
    assert words <= told


# -- reading the pages -------------------------------------------------------------------------------


@cache
def source(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@cache
def prose(page: Path) -> str:
    """The text without code."""
    return CODE.sub("", FENCE.sub("", source(page)))


def commands(*programs: str) -> Iterator[list[str]]:
    """The words after the name of one of `programs`, wherever a page shows it as code."""
    for page in DOCS:
        lines = [line for _, block in FENCE.findall(source(page)) for line in block.splitlines()]
        for code in (*lines, *(code for _, code in CODE.findall(FENCE.sub("", source(page))))):
            program, *words = code.split("#")[0].split() or [""]
            if program in programs:
                yield words


def command_of(words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """The command that `words` start with, such as `urls move`, and its help."""
    path: list[str] = []
    while "คำสั่ง:" in (help := help_of(capsys, *path)) and len(path) < len(words):
        word = words[len(path)]
        if word.startswith("--"):
            break
        assert re.search(rf"^ {{4}}{re.escape(word)}\s", help, re.MULTILINE), f"no command {words}"
        path.append(word)
    return " ".join(path), help


def help_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit):
        main([*words, "--help"])
    return capsys.readouterr().out


def anchors(page: Path) -> set[str]:
    """The anchors that a forge gives to headings: lower case, no punctuation, hyphens for spaces."""
    plain = (heading.lower() for heading in HEADING.findall(FENCE.sub("", source(page))))
    return {"".join(filter(_stays, heading)).replace(" ", "-") for heading in plain}


def _stays(letter: str) -> bool:
    return letter in "-_ " or unicodedata.category(letter)[0] in "LMN"


def examples(page: Path) -> Iterator[tuple[str, str]]:
    """Path and text of every source file that a page shows whole: its block names the path."""
    for info, text in FENCE.findall(source(page)):
        language, _, path = info.partition(" ")
        if language in ("yaml", "markdown") and path:
            yield path, text


def write_examples(page: Path, root: Path) -> list[Path]:
    """The examples as files under `root`, with a stand-in for each document that they name."""
    written = []
    for name, text in examples(page):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        for file in re.findall(r"^[ -]+file: (\S+)", text, re.MULTILINE):
            (path.parent / file).write_bytes(b"%PDF-1.7\n")
        written.append(path)
    return written


def schema_of(path: Path) -> str:
    """The name of the schema that a source file follows; empty for prose alone."""
    folders = {"analysis": "analysis", "measures": "measure", "progress": "progress"}
    if path.stem in schemas():
        return path.stem
    return "overview" if path.name == "index.md" else folders.get(path.parent.name, "")


def front(path: Path) -> Any:
    """The fields of a source file, values as text."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.split("---\n")[1] if text.startswith("---\n") else ""
    return yaml.load(text, Loader=yaml.BaseLoader)


def keys(value: Any) -> Iterator[str]:
    """Every key of nested YAML."""
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    yield from value if isinstance(value, dict) else ()
    for member in members:
        yield from keys(member)


def fields(schema: Any) -> Iterator[str]:
    """Every field that a schema knows, at any depth."""
    if isinstance(schema, dict):
        properties = schema.get("properties", {})
        yield from (name for name in properties if not name.isupper())  # IIT, EIT, OIT are codes
        for part in (*properties.values(), schema.get("items"), *schema.get("anyOf", ())):
            yield from fields(part)
