"""New sites and new years: commented files that an officer fills in.

The files themselves lie in `files/`, as they will be written; `RESULTS_YEAR` and `MEASURES_YEAR` in their
names and text become years.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..criteria import load
from ..data import TABLES, json_schema
from ..model import Frame, Topic, schemas
from ..outputs import oit_map
from ..problems import Location, Problem, problem
from ..reports import schema as report_schema
from ..source import Sources
from ..thai import fiscal_year

if TYPE_CHECKING:
    import datetime

    from ..criteria import Catalogues
    from ..source import JsonSchema

_FILES = Path(__file__).parent / "files"
_SCHEMAS = "docs/schemas"


def new_site(folder: Path, as_of: datetime.date) -> tuple[str, ...] | Problem:
    """A whole small site in `folder`, which must not exist or be empty. Returns the paths written."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return problem("already-there", Location(folder.name), path=folder)
    year = fiscal_year(as_of)
    made = _copy(_FILES / "site", year) | {f"{_SCHEMAS}/{n}": t for n, t in _schema_files().items()}
    return _write(folder, made)


def new_year(root: Path, year: int) -> tuple[str, ...] | Problem:
    """The empty forms of one fiscal year, in a site that exists."""
    if not (root / "site.yaml").is_file():
        return problem("no-site", Location(root.name), path=root)
    target = root / "content" / str(year)
    if target.exists():
        return problem("already-there", Location(f"content/{year}"), path=f"content/{year}")
    made = _copy(_FILES / "year", year)
    form = made.pop(f"content/{year}/analysis/indicator.md")
    for rule in _catalogues().rules(year).indicators:
        topic = Topic(Frame.INDICATORS, rule.no).key
        made[f"content/{year}/analysis/{topic}.md"] = form.replace("TOPIC_NAME", rule.name)
    return _write(root, made)


def write_schemas(folder: Path) -> tuple[str, ...] | Problem:
    """The JSON Schemas of every source file, and of the published lists, tables and reports."""
    made = {oit_map.NAME: oit_map.schema(), "check-report": report_schema()}
    made |= {f"data-{table.name}": json_schema(table) for table in TABLES}
    return _write(folder, _schema_files() | {f"{n}.json": _schema_text(s) for n, s in made.items()})


def _schema_files() -> dict[str, str]:
    return {f"{name}.json": _schema_text(schema) for name, schema in schemas().items()}


def _schema_text(schema: JsonSchema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


@cache  # five files, read once for whoever asks
def _catalogues() -> Catalogues:
    return load(Sources({}))[0]


def _copy(files: Path, year: int) -> dict[str, str]:
    """The scaffold's files by their path in the site, with the years filled in."""
    years = {"RESULTS_YEAR": str(_catalogues().rules(year).roles.results), "MEASURES_YEAR": str(year)}
    made = {}
    for path in sorted(p for p in files.rglob("*") if p.is_file()):
        name, text = path.relative_to(files).as_posix(), path.read_text(encoding="utf-8")
        for word, number in years.items():
            name, text = name.replace(word, number), text.replace(word, number)
        made[name] = text
    return made


def _write(folder: Path, files: dict[str, str]) -> tuple[str, ...] | Problem:
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return problem("cannot-write", Location(folder.name), reason=error.strerror or str(error))
    return tuple(sorted(files))
