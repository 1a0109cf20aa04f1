"""Golden sites as folders: a sample site, edits that put back what its document states, edits that mend it.

An edit of `as_stated.yaml` and `corrected.yaml` has a `file` and either

- `from` and `to`: words that stand in the file once, and what replaces them;
- `each` and `to`: a pattern that stands there at least once, line by line, and what replaces each;
- `text`: the whole of a new file;
- `delete`: true, for a file that goes.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import yaml

from ..conftest import ROOT, SITES

if TYPE_CHECKING:
    from pathlib import Path

TABLES = ROOT / "tests/golden"


def table(agency: str, name: str) -> Any:
    """One of an agency's tables: `as_stated`, `rows` or `corrected`."""
    return yaml.safe_load((TABLES / agency / f"{name}.yaml").read_text(encoding="utf-8"))


def golden(agency: str, root: Path) -> Path:
    """The site of an agency as its document states it, nothing acknowledged, in the new folder `root`."""
    sample = SITES[agency]
    shutil.copytree(sample / "content", root / "content", ignore=shutil.ignore_patterns("acknowledged.yaml"))
    shutil.copy(sample / "site.yaml", root / "site.yaml")
    apply(root, table(agency, "as_stated"))
    return root


def twin(agency: str, root: Path) -> Path:
    """The same with every contradiction mended."""
    golden(agency, root)
    apply(root, table(agency, "corrected"))
    return root


def apply(root: Path, edits: list[dict[str, Any]]) -> None:
    """Carry out edits in order; one that does not fit is a mistake of the table."""
    for edit in edits:
        path = root / edit["file"]
        if edit.get("delete"):
            path.unlink()
        elif "text" in edit:
            assert not path.exists(), f"{edit['file']} is there already"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(edit["text"], encoding="utf-8")
        else:
            path.write_text(_edited(path.read_text(encoding="utf-8"), edit), encoding="utf-8")


def _edited(text: str, edit: dict[str, Any]) -> str:
    if "each" in edit:
        edited, count = re.subn(edit["each"], edit["to"], text, flags=re.MULTILINE)
        assert count, f"{edit['file']} has nothing like {edit['each']!r}"
        return edited
    assert text.count(edit["from"]) == 1, f"{edit['file']} has {text.count(edit['from'])} × {edit['from']!r}"
    return text.replace(edit["from"], edit["to"])
