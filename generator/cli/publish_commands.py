"""`prongsai publish`, `rollback` and `status`: a release on its way to readers, and back."""

from __future__ import annotations

import contextlib
import datetime
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from .. import publish as publishing
from ..outputs import MANIFEST, PERMALINKS
from ..problems import Location, Phrase, Problem, problem
from ..publish import Circumstances, Contents, Refused, Release
from . import CLEAN, COULD_NOT_RUN, WRONG, ledger_commands, screen, transfer_screen
from .building import build_now
from .commands import finish
from .credentials import Passwords

if TYPE_CHECKING:
    import argparse
    from contextlib import AbstractContextManager
    from pathlib import Path

    from ..build import BuildResult
    from ..model import Site, Target
    from ..publish import Outcome
    from ..publish.records import Section

_RATE = 20.0  # addresses a second that are visited after publishing: the host is the agency's own
_SECONDS = 20.0  # until an answer is given up


def publish(options: argparse.Namespace) -> int:
    """Check, build, send what changed, verify, switch, look; on failure back."""
    with screen.progress(options.lang) as progress:
        built = build_now(options, recorded=True, progress=progress)
    chosen = _chosen(built, options)
    if isinstance(chosen, tuple):
        return finish(chosen, options)
    screen.problems(built.problems, options.lang)
    release = Release.of(built.artifacts)
    run = _dry_run if options.dry_run else _zip if chosen.protocol == "zip" else _publish
    try:
        return run(release, chosen, built, options)
    except Refused as refusal:
        return _refused(refusal, options)


def rollback(options: argparse.Namespace) -> int:
    """Show readers the release before."""
    chosen = _chosen(build_now(options, recorded=True, printing=False), options)
    if isinstance(chosen, tuple):
        return finish(chosen, options)
    try:
        with _opened(chosen, options) as section, transfer_screen.transfer(options.lang) as tell:
            outcome = publishing.roll_back(section, _holder(chosen), lambda: None, tell, options.take_over)
    except Refused as refusal:
        return _refused(refusal, options)
    words = Phrase("กลับไปฉบับ {} แทนฉบับ {} แล้ว", "release {} is live again in place of {}")
    screen.plain(words.said(options.lang).format(outcome.release, outcome.before))
    return CLEAN


def status(options: argparse.Namespace) -> int:
    """Compare sources, the local build and what is live."""
    built = build_now(options, recorded=True)
    chosen = _chosen(built, options)
    if isinstance(chosen, tuple):
        return finish(chosen, options)
    try:
        with _opened(chosen, options) as section:
            found = section.look()
    except Refused as refusal:
        return _refused(refusal, options)
    release = Release.of(built.artifacts)
    transfer_screen.standing(release, _local(options.site), found, options.lang)
    return CLEAN


def _local(site: Path) -> Contents | None:
    """The release in `public/`, if there is one."""
    manifest = site / "public" / MANIFEST
    return Contents.of_manifest(manifest.read_bytes()) if manifest.is_file() else None


# -- one run -----------------------------------------------------------------------------------------


def _chosen(built: BuildResult, options: argparse.Namespace) -> Target | tuple[Problem, ...]:
    """The target, with who publishes; the problems of the sources or of its name where there is none."""
    if not built.ok or built.material is None:
        return built.problems
    site = built.material.site
    target = publishing.find(site, options.target)
    if isinstance(target, Problem):
        return (target,)
    by = getattr(options, "by", "") or target.by or site.agency.office
    return replace(target, by=by, url=target.url or site.base_url)


def _opened(target: Target, options: argparse.Namespace) -> AbstractContextManager[Section]:
    """The section on its host, logged in."""
    return contextlib.closing(publishing.connect(target, options.site, Passwords()))


def _dry_run(release: Release, target: Target, built: BuildResult, options: argparse.Namespace) -> int:
    if target.protocol == "zip":
        before: Contents | None = None
    else:
        with _opened(target, options) as section:
            before = section.look().live
    transfer_screen.changes(publishing.changes(before.sums if before else {}, release.sums), options.lang)
    return CLEAN


def _zip(release: Release, target: Target, built: BuildResult, options: argparse.Namespace) -> int:
    """Pack; what is not yet on the web is neither recorded nor probed."""
    size = publishing.write_zip(release, options.site / target.path)
    words = Phrase(
        "เขียน {} แล้ว {:,} ไบต์ · เมื่อนำขึ้นเว็บไซต์แล้ว สั่ง prongsai urls record และ prongsai probe",
        "{} is written, {:,} bytes; once it is on the web, run prongsai urls record and prongsai probe",
    )
    screen.plain(words.said(options.lang).format(target.path, size))
    return CLEAN


def _publish(release: Release, target: Target, built: BuildResult, options: argparse.Namespace) -> int:
    assert built.material
    if target.protocol == "ftp":
        screen.problems([problem("unencrypted-target", target.at, name=target.name)], options.lang)
    visit = _Visit(release, "" if options.no_probe else target.url)
    passwords = Passwords()
    section = publishing.connect(target, options.site, passwords)
    try:
        with transfer_screen.transfer(options.lang) as tell:
            outcome = publishing.carry(
                section,
                release,
                _holder(target),
                visit,
                tell,
                take_over=options.take_over,
                resend=options.resend,
            )
    except Refused as refusal:
        if refusal.problem.name == "host-cut":
            _mend(target, passwords, options)
        raise
    finally:
        section.close()
    receipts = _write_receipt(outcome, release, target, built.material.site, visit.words, options.site)
    transfer_screen.carried(outcome, visit.words, receipts, options.lang)
    if outcome.problem:
        screen.problems([outcome.problem], options.lang)
        return WRONG
    return ledger_commands.urls_record(options)


def _mend(target: Target, passwords: Passwords, options: argparse.Namespace) -> None:
    """Try at once to leave a whole site behind; where this fails too, the next run does it."""
    with contextlib.suppress(Refused):
        section = publishing.connect(target, options.site, passwords)
        try:
            publishing.mend(section, _holder(target))
        finally:
            section.close()


def _holder(target: Target) -> publishing.Holder:
    return publishing.holder(target.by, _now())


class _Visit:
    """A visit of every address after publishing; `words` say what it found."""

    def __init__(self, release: Release, url: str) -> None:
        self._release, self._url = release, url
        self.words = "ไม่ได้ตรวจ"

    def __call__(self) -> Problem | None:
        from ..probe import Pace, State, Web, read_list, survey

        if not self._url:
            return None
        base = self._url.rstrip("/") + "/"
        listed = read_list(self._release.data[PERMALINKS]) or ()
        token = f"prongsai-{secrets.token_hex(8)}"
        found = survey(base, Web(Pace(_RATE), _SECONDS).get, token, listed, len(listed))
        verdicts = found.verdicts if found else ()
        bad = [v for v in verdicts if v.state in (State.WRONG, State.DEAD)]
        self.words = f"เปิดได้ถูกต้อง {len(verdicts) - len(bad)} จาก {len(listed)} ที่อยู่"
        if not bad:
            return None
        first = bad[0].problem
        said = Phrase(first.message("th"), first.message("en")) if first else Phrase("–", "–")
        return problem(
            "probe-failed", Location(self._url), count=len(bad), url=bad[0].answer.asked, reason=said
        )


def _write_receipt(
    outcome: Outcome, release: Release, target: Target, site: Site, probed: str, root: Path
) -> list[Path]:
    """Keep the receipt beside the sources, under the moment and the release; as PDF too, where it can."""
    now = _now()
    about = Circumstances(agency=site.agency.name, by=target.by, at=now, url=target.url, probed=probed)
    told = publishing.receipt(outcome, release, target, about)
    forms = {"txt": told.text().encode(), "pdf": publishing.receipt_pdf(told, site, root / "layouts")}
    folder = root / "receipts"
    folder.mkdir(exist_ok=True)
    written = []
    for ending, data in forms.items():
        if data is not None:
            path = folder / f"{now:%Y-%m-%d-%H%M%S}-{outcome.release}.{ending}"
            path.write_bytes(data)
            written.append(path)
    return written


def _now() -> datetime.datetime:
    return datetime.datetime.now().astimezone()


def _refused(refusal: Refused, options: argparse.Namespace) -> int:
    screen.problems([refusal.problem], options.lang)
    return COULD_NOT_RUN
