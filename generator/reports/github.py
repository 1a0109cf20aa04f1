"""The report as workflow commands of GitHub Actions, which shows them beside the lines of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..problems import Problem
    from .records import Report

# Properties end at a comma, and at the colons before the message.
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = {**_IN_MESSAGE, **str.maketrans({":": "%3A", ",": "%2C"})}


def github(report: Report) -> str:
    """`::error file=…,line=…,col=…,title=…::message`, one a line; the hint is the message's second line."""
    return "\n".join(_command(report, each) for each in report.problems)


def _command(report: Report, problem: Problem) -> str:
    at = problem.at
    place = {"file": report.path(at), "line": at.line, "col": at.column} if at.path else {}
    properties = {**place, "title": problem.name}
    said = ",".join(f"{key}={_escaped(str(value), _IN_PROPERTY)}" for key, value in properties.items())
    message = f"{problem.message(report.lang)}\n{problem.hint(report.lang)}"
    return f"::{problem.level} {said}::{_escaped(message, _IN_MESSAGE)}"


def _escaped(text: str, signs: dict[int, str]) -> str:
    return text.translate(signs)
