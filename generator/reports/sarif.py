"""The report as SARIF 2.1.0 (OASIS), which code hosts read into their lists of findings."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from string import Formatter
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ..problems.catalogue import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..problems import Language, Problem
    from .records import Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"  # the name by which code hosts know the root of the repository
_FINGERPRINT = "problemRecord/v1"


def sarif(report: Report) -> str:
    """One run with the rules that were broken and a result for each problem."""
    names = sorted({p.name for p in report.problems})
    driver = {
        "name": "prongsai",
        "version": report.version,
        "semanticVersion": report.version,
        "language": report.lang,
        "rules": [_rule(name, report.lang) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "language": report.lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "the folder in which the command ran"}}},
        "results": list(_results(report, names)),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(name: str, lang: Language) -> dict[str, Any]:
    entry = CATALOGUE[name]
    what, mend = (entry.th, entry.mend_th) if lang == "th" else (entry.en, entry.mend_en)
    return {
        "id": name,
        "shortDescription": {"text": _general(what)},
        "help": {"text": _general(mend)},
        "defaultConfiguration": {"level": entry.level},
    }


def _general(template: str) -> str:
    """A message of the catalogue without the values of one case."""
    return "".join(words + ("…" if value else "") for words, value, _, _ in Formatter().parse(template))


def _results(report: Report, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    seen = Counter[str]()
    for each in report.problems:
        key = _key(each)
        seen[key] += 1
        yield {
            "ruleId": each.name,
            "ruleIndex": names.index(each.name),
            "level": each.level.value,
            "message": {"text": f"{each.message(report.lang)}\n{each.hint(report.lang)}"},
            "locations": _locations(report, each),
            "partialFingerprints": {_FINGERPRINT: f"{key}:{seen[key]}"},
        }


def _key(problem: Problem) -> str:
    """What stays when lines move. Several of one kind in one record are counted in their order."""
    return sha256("\n".join((problem.name, problem.about, problem.at.path)).encode()).hexdigest()


def _locations(report: Report, problem: Problem) -> list[dict[str, Any]]:
    """The one place of a problem: its file from the root, and its record; none for what has neither."""
    place: dict[str, Any] = {}
    if problem.at.path:
        place["physicalLocation"] = {
            "artifactLocation": {"uri": quote(report.path(problem.at)), "uriBaseId": _ROOT},
            "region": {"startLine": problem.at.line, "startColumn": problem.at.column},
        }
    if problem.about:
        place["logicalLocations"] = [{"fullyQualifiedName": problem.about}]
    return [place] if place else []
