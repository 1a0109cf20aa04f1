"""The JSON Schemas for editors say what the reader accepts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from prongsai.model import schemas

from ..conftest import ROOT, SITES

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {
    "site.yaml": "site",
    "results.yaml": "results",
    "limitations.yaml": "limitations",
    "documents.yaml": "documents",
    "index.md": "overview",
}
FOLDERS = {"analysis": "analysis", "measures": "measure", "progress": "progress"}


def typed(path: Path) -> Any:
    """The values of a source file as text, as an editor's schema support sees quoted ones."""
    text = path.read_text(encoding="utf-8")
    front = text.split("---\n")[1] if path.suffix == ".md" else text
    return yaml.load(front, Loader=yaml.BaseLoader)


def kind(path: Path) -> str:
    return KINDS.get(path.name) or FOLDERS.get(path.parent.name, "")


SOURCES = [
    path
    for root in SITES.values()
    for path in [root / "site.yaml", *sorted((root / "content").rglob("*"))]
    if path.is_file() and kind(path)
]


def test_the_written_schemas_are_those_of_the_program() -> None:
    for name, schema in schemas().items():
        written = json.loads((ROOT / f"docs/schemas/{name}.json").read_text(encoding="utf-8"))
        assert written == schema, f"run `prongsai schemas docs/schemas` ({name})"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_each_is_a_valid_schema_with_thai_titles(name: str) -> None:
    schema = schemas()[name]
    Draft202012Validator.check_schema(schema)
    for title in (schema["title"], *(p["title"] for p in schema["properties"].values())):
        assert any("ก" <= letter <= "๛" for letter in title), title


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_sample_file_fits_its_schema(path: Path) -> None:
    errors = [e.message for e in Draft202012Validator(schemas()[kind(path)]).iter_errors(typed(path))]
    assert not errors


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("site", {"agency": {"nmae": "x"}}),
        ("results", {"indicators": []}),
        ("measure", {"titel": "x"}),
        ("progress", {"title": "x", "entries": [{"measure": "m1", "status": "done"}]}),
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(name: str, wrong: dict[str, Any]) -> None:
    assert list(Draft202012Validator(schemas()[name]).iter_errors(wrong))
