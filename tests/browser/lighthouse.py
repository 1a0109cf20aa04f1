"""Lighthouse's verdict on pages of a built site, as its mobile preset measures: slow 4G, processor 4× slower.

    npm ci --prefix tests/browser/lighthouse-npm
    python -m tests.browser.lighthouse SITE_DIR [PATH …]

PATH is an address below the site's base (`2569/`); without one, the home page. Per page: the four categories,
of 100, the largest paint in seconds, the sum of layout shifts, and what is not perfect.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .chromium import FLAGS, program
from .server import serving

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COMMAND = Path(__file__).parent / "lighthouse-npm/node_modules/lighthouse/cli/index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


class Verdict(NamedTuple):
    """`scores` are of 100 by category, `paint` seconds, `shift` without unit, `flaws` ids of audits."""

    path: str
    scores: dict[str, int]
    paint: float
    shift: float
    flaws: tuple[str, ...]

    def __str__(self) -> str:
        scores = " · ".join(f"{name} {score}" for name, score in self.scores.items())
        flaws = f" · not perfect: {', '.join(self.flaws)}" if self.flaws else ""
        return f"/{self.path} {scores} · largest paint {self.paint:.1f} s · shift {self.shift:.3f}{flaws}"


def verdicts(folder: Path, paths: Sequence[str], browser: str) -> Iterator[Verdict]:
    """One run of Lighthouse per page, on a loopback server that compresses."""
    with serving(folder, compressed=True) as address:
        for path in paths:
            yield verdict(path, measured(address + path, browser))


def measured(url: str, browser: str) -> dict[str, Any]:
    """The report of one page."""
    arguments = [url, "--output=json", "--quiet", f"--only-categories={','.join(CATEGORIES)}"]
    flags = " ".join(("--headless=new", "--no-sandbox", *(f for f in FLAGS if " " not in f)))
    run = subprocess.run(
        ["node", COMMAND, *arguments, f"--chrome-flags={flags}"],
        env=os.environ | {"CHROME_PATH": browser},
        stdout=subprocess.PIPE,
        check=True,
    )
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def verdict(path: str, report: dict[str, Any]) -> Verdict:
    audits = report["audits"]
    scores = {name: round(report["categories"][name]["score"] * 100) for name in CATEGORIES}
    refs = [ref for name in CATEGORIES for ref in report["categories"][name]["auditRefs"]]
    weighted = {ref["id"] for ref in refs if ref["weight"]}
    flaws = tuple(id for id in sorted(weighted) if (audits[id]["score"] or 0) < 0.9 and counts(audits[id]))
    paint = audits["largest-contentful-paint"]["numericValue"] / 1000
    return Verdict(path, scores, paint, audits["cumulative-layout-shift"]["numericValue"], flaws)


def counts(audit: dict[str, Any]) -> bool:
    """Whether an audit was applied and judged."""
    return audit["scoreDisplayMode"] in ("binary", "numeric", "metricSavings")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the verdicts; 0 on success, 3 when a program is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("paths", nargs="*", default=[""])
    options = parser.parse_args(arguments)
    browser = program()
    if browser is None or not COMMAND.is_file():
        print("ไม่พบ Chromium หรือ Lighthouse / no Chromium or Lighthouse here", file=sys.stderr)
        return 3
    for one in verdicts(options.site, [path.removeprefix("/") for path in options.paths], browser):
        print(one, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
