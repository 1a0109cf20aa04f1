"""Every HTML file passes the Nu HTML checker without an error or a warning."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from .findings import expect_none

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

pytestmark = pytest.mark.browser

OPTIONS = (
    *("--format", "json", "--stdout", "--skip-non-html", "--exit-zero-always"),
    # A file has no origin that the policy's 'self' could match; the browser tests the policy.
    *("--filterpattern", ".*violates Content Security Policy.*"),
)


def test_pages_are_valid(vnu: Path, built_sites: Mapping[str, Path]) -> None:
    expect_none(findings(vnu, built_sites.values()))


def test_invalid_pages_are_found(vnu: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><html lang=th><title>ก</title><p>ก</div><section>ไม่มีหัวเรื่อง</section>",
        encoding="utf-8",
    )
    assert [line.split(": ")[1] for line in findings(vnu, [tmp_path])] == ["error", "warning"]


def findings(vnu: Path, folders: Iterable[Path]) -> list[str]:
    """One line per error and warning in the HTML files below `folders`; one Java run for all of them.

    Messages of the level "info" without the sub-type "warning" are notes on style (a slash at the end of a
    void element, a type attribute that says what is the default) and change nothing for any reader.
    """
    java = shutil.which("java")
    if java is None:
        pytest.skip("no Java here (Debian, Ubuntu: apt-get install default-jre-headless)")
    run = subprocess.run([java, "-jar", vnu, *OPTIONS, *folders], capture_output=True, check=True)
    messages: list[dict[str, Any]] = json.loads(run.stdout)["messages"]
    return [
        f"{message['url']}:{message.get('lastLine', 0)}: {level}: {message['message']}"
        for message in messages
        if (level := message.get("subType") or message["type"]) != "info"
    ]
