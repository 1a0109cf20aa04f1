"""What each command does: call the program, say what came of it, give the exit code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..problems import Level, Location, Phrase, Problem, has_errors, problem
from ..publish import write_whole
from . import CLEAN, COULD_NOT_RUN, VERSION, WARNED, WRONG, screen, today

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from ..build import BuildResult
    from ..reports import Report

_NOT_RUN = {"no-site", "cannot-write", "not-our-folder", "bad-output-folder", "bad-option", "already-there"}

_ADDRESS = Phrase(
    "ต้องขึ้นต้นด้วย http:// หรือ https:// และมีชื่อเว็บ", "it starts with http:// or https:// and names a host"
)
_YEAR = Phrase("ต้องเป็นปี พ.ศ. สี่หลัก เช่น 2569", "a four-digit Buddhist-era year such as 2569")


def check(options: argparse.Namespace) -> int:
    """Build without publishing, and report."""
    from ..reports import FORMATS
    from .building import build_now

    if fault := base_url_fault(options.base_url) or _format_fault(options.format, FORMATS):
        return finish([fault], options)
    result = build_now(options, base_url=options.base_url, printing=False)
    if options.format == "text" and options.output is None:
        screen.problems(result.problems, options.lang)
        screen.checked(result.problems, len(result.artifacts), options.lang)
        return _exit_code(result.problems, options)
    text = FORMATS[options.format](_report(result, options))
    if options.output is None:
        screen.plain(text)
    elif fault := write_whole(options.output, f"{text}\n".encode()):
        return finish([fault], options)
    else:
        screen.made([str(options.output)], options.lang)
        screen.checked(result.problems, len(result.artifacts), options.lang)
    return _exit_code(result.problems, options)


def _report(result: BuildResult, options: argparse.Namespace) -> Report:
    from ..reports import Report

    here, root = Path.cwd(), options.site.resolve()
    inside = root.is_dir() and root != here and root.is_relative_to(here)
    return Report(
        problems=result.problems,
        site=result.site,
        as_of=today(),
        files=len(result.artifacts),
        folder=root.relative_to(here).as_posix() if inside else "",
        version=VERSION,
        lang=options.lang,
    )


def _format_fault(name: str, known: Iterable[str]) -> Problem | None:
    if name in known:
        return None
    names = ", ".join(known)
    expected = Phrase(f"ที่ใช้ได้: {names}", f"one of: {names}")
    return problem("bad-option", Location("--format"), option="--format", value=name, expected=expected)


def serve(options: argparse.Namespace) -> int:
    """Preview in the browser until stopped."""
    from ..serve import serve as serve_site

    if not options.site.is_dir():
        return finish([problem("no-site", Location(options.site.name), path=options.site)], options)
    screen.serving(options.port, options.lang)
    serve_site(
        options.site,
        today,
        options.port,
        not options.no_browser,
        lambda found: screen.problems(found, options.lang),
    )
    return CLEAN


def new(options: argparse.Namespace) -> int:
    """Make a site that builds and checks clean."""
    from ..scaffold import new_site

    return _made(new_site(options.directory, today()), options)


def new_year(options: argparse.Namespace) -> int:
    """Add the files of one fiscal year."""
    from ..scaffold import new_year as add_year
    from ..thai import to_arabic

    year = to_arabic(options.year)
    if not (year.isascii() and year.isdigit() and 2540 <= int(year) <= 2699):
        return finish(
            [problem("bad-option", Location("new-year"), option="YEAR", value=options.year, expected=_YEAR)],
            options,
        )
    return _made(add_year(options.site, int(year)), options)


def schemas(options: argparse.Namespace) -> int:
    """Write the JSON Schemas of every source file."""
    from ..scaffold import write_schemas

    return _made(write_schemas(options.directory), options)


def _made(made: tuple[str, ...] | Problem, options: argparse.Namespace) -> int:
    if isinstance(made, Problem):
        return finish([made], options)
    screen.made(made, options.lang)
    return CLEAN


def base_url_fault(base_url: str) -> Problem | None:
    """What is wrong with the option `--base-url`, if anything."""
    from ..model.values import WEB_ADDRESS

    if not base_url or WEB_ADDRESS.parse(base_url):
        return None
    return problem(
        "bad-option", Location("--base-url"), option="--base-url", value=base_url, expected=_ADDRESS
    )


def finish(problems: Sequence[Problem], options: argparse.Namespace) -> int:
    """Tell the problems that end a command; its exit code."""
    screen.problems(problems, options.lang)
    return _exit_code(problems, options)


def _exit_code(problems: Sequence[Problem], options: argparse.Namespace) -> int:
    if any(p.name in _NOT_RUN for p in problems):
        return COULD_NOT_RUN
    if has_errors(problems):
        return WRONG
    warned = any(p.level is Level.WARNING for p in problems)
    return WARNED if warned and getattr(options, "strict", False) else CLEAN
