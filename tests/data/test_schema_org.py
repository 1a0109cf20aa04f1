"""JSON-LD of every page has the types and properties of schema.org, by the types that its publishers give."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

from ..browser.conftest import PACKAGES, package_file
from .test_linked_data import blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from .conftest import Published

OPTIONS = ("--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext")


def test_types_and_properties_are_those_of_schema_org(
    sites: Mapping[str, Published], hostile: Published, tmp_path: Path
) -> None:
    pages = [page for each in (*sites.values(), hostile) for page in each.folder.rglob("index.html")]
    graphs = [json.loads(text) for page in pages for _, text in blocks(page)]
    assert len(graphs) > 100
    assert not complaints(graphs, tmp_path)


def test_other_types_and_properties_are_found(tmp_path: Path) -> None:
    def graph(node: Mapping[str, Any]) -> dict[str, Any]:
        return {"@context": "https://schema.org", "@graph": [node]}

    right = graph({"@type": "Report", "headline": "ก"})
    wrong = [graph({"@type": "Reports"}), graph({"@type": "Report", "measurementTechnique": "ก"})]
    assert not complaints([right], tmp_path)
    assert len(complaints([right, *wrong], tmp_path)) == 2


def complaints(graphs: Iterable[Mapping[str, Any]], folder: Path) -> list[str]:
    """What the type checker says of JSON-LD as values of the type `Graph`, a line an error."""
    package_file("schema-dts/package.json")
    lines = [f"export const p{n}: Graph = {json.dumps(each)};" for n, each in enumerate(graphs)]
    (folder / "pages.ts").write_text("\n".join(['import type { Graph } from "schema-dts";', *lines]))
    modules = folder / "node_modules"
    if not modules.exists():
        modules.symlink_to(PACKAGES, target_is_directory=True)
    command = [PACKAGES / ".bin/tsc", *OPTIONS, "pages.ts"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return [line for line in run.stdout.splitlines() if ": error TS" in line]
