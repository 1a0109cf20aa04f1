"""The workflows of `docs/hosting/` are true: they call what exists, keep secrets, and do what they say."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from prongsai.cli import _parser

from .conftest import ROOT, SITES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = ROOT / "docs/hosting"
GITHUB, GITLAB = FOLDER / "github.yml", FOLDER / "gitlab.yml"
PASSWORD = "กุญแจ-คลัง-71c2"
# What is not part of a site's own work: installing, and telling GitHub where programs lie.
SET_UP = re.compile(r"make -C prongsai|pip install|GITHUB_PATH|export PATH")

Job = dict[str, Any]


def jobs(file: Path) -> dict[str, Job]:
    """The jobs of a workflow by name. (YAML 1.1 reads the key `on` as true, so values stay text.)"""
    whole = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    if "jobs" in whole:
        found: dict[str, Job] = whole["jobs"]
        return found
    return {name: job for name, job in whole.items() if isinstance(job, dict) and "script" in job}


def scripts(file: Path, name: str) -> list[tuple[str, dict[str, str]]]:
    """The shell scripts of a job in their order, each with its own variables."""
    job = jobs(file)[name]
    if "steps" in job:
        return [(step["run"], step.get("env", {})) for step in job["steps"] if "run" in step]
    return [(line, {}) for line in job["script"]]


def lines(file: Path) -> Iterator[str]:
    for name in jobs(file):
        for script, _ in scripts(file, name):
            yield from script.splitlines()


@pytest.fixture(params=[GITHUB, GITLAB], ids=lambda file: file.stem)
def workflow(request: pytest.FixtureRequest) -> Path:
    file: Path = request.param
    return file


# -- what is written ---------------------------------------------------------------------------------


def test_a_proposal_is_checked_before_anything_is_published(workflow: Path) -> None:
    assert [*jobs(workflow)][:3] == ["check", "publish", "pages"]
    if workflow == GITHUB:
        assert all(jobs(workflow)[name]["needs"] == "check" for name in ("publish", "pages"))
    else:
        whole = yaml.load(workflow.read_text(encoding="utf-8"), yaml.BaseLoader)
        assert whole["stages"] == ["check", "publish", "keep"]


def test_every_command_exists_with_its_options(workflow: Path) -> None:
    called = [shlex.split(line) for line in lines(workflow) if line.startswith("prongsai ")]
    for words in called:
        options = _parser().parse_args(words[1:])  # ends the test where there is no such command or option
        assert options.run
    wanted = {"check", "build", "publish", "urls"} | ({"verify"} if workflow == GITHUB else set())
    assert {words[1] for words in called} == wanted


def test_what_is_used_of_others_is_pinned_by_digest() -> None:
    used = re.findall(r"uses: (.+)", GITHUB.read_text(encoding="utf-8"))
    assert used
    assert not [u for u in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", u)]


def test_jobs_have_no_right_that_they_do_not_need() -> None:
    whole = yaml.load(GITHUB.read_text(encoding="utf-8"), yaml.BaseLoader)
    assert whole["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in whole["on"]
    assert "permissions" not in whole["jobs"]["check"]
    assert "secrets" not in yaml.dump(whole["jobs"]["check"])
    assert whole["jobs"]["check"]["steps"][0]["with"]["persist-credentials"] == "false"
    for name in ("publish", "pages"):
        assert "github.event_name == 'push'" in whole["jobs"][name]["if"]


def test_secrets_stand_in_variables_and_in_no_command(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert re.findall(r"secrets\.(\w+)", text) == (["PRONGSAI_PASSWORD"] if workflow == GITHUB else [])
    for line in lines(workflow):
        assert "${{" not in line, "an expression in a script is code from outside"
        assert "PASSWORD" not in line and "set -x" not in line
    tokens = [line for line in lines(workflow) if "TOKEN" in line]
    assert not [line for line in tokens if "credential.helper '!f()" not in line], "in the list of processes"


# -- what it does ------------------------------------------------------------------------------------


def repository(folder: Path) -> Path:
    """A site in a repository whose origin takes pushes."""
    site, origin = folder / "site", folder / "origin.git"
    shutil.copytree(SITES["khlongyai"], site)
    with (site / "site.yaml").open("a", encoding="utf-8") as stream:
        stream.write(f"\ntargets:\n  - {{name: website, protocol: folder, path: '{folder / 'www/ita'}'}}\n")
    (folder / "www").mkdir()
    for command in (
        "git init --quiet --initial-branch main",
        "git add .",
        "git -c user.name=x -c user.email=x@localhost commit --quiet -m first",
        f"git clone --quiet --bare . {origin}",
        f"git remote add origin {origin}",
        "git fetch --quiet origin",
        "git branch --quiet --set-upstream-to origin/main",
    ):
        subprocess.run(command.split(), cwd=site, check=True, env=clean())
    return site


def clean() -> dict[str, str]:
    """An environment without the settings of whoever runs the tests."""
    return {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def run(file: Path, name: str, site: Path, **variables: str) -> tuple[int, str]:
    """Run the scripts of a job as its host would; the last code that was not 0, and all that was printed."""
    programs = site.parent / "programs"
    programs.mkdir(exist_ok=True)
    program = programs / "prongsai"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m prongsai "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**clean(), **variables, "PATH": f"{programs}:{os.environ['PATH']}"}
    code, said = 0, ""
    own = [script for script, _ in scripts(file, name) if not SET_UP.search(script)]
    runs = own if file == GITHUB else ["\n".join(own)]
    for script in runs:
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=site,
            capture_output=True,
            text=True,
            check=False,
            env=environment,
        )
        said += done.stdout + done.stderr
        code = code or done.returncode
    return code, said


def test_a_good_proposal_gives_a_report_and_a_preview(workflow: Path, tmp_path: Path) -> None:
    site = repository(tmp_path)
    code, said = run(workflow, "check", site)
    assert code == 0, said
    assert (site / "preview/index.html").is_file()
    assert "<html" in (site / "report.html").read_text(encoding="utf-8")


def test_a_bad_one_fails_and_says_where(workflow: Path, tmp_path: Path) -> None:
    site = repository(tmp_path)
    results = site / "content/2568/results.yaml"
    results.write_text(results.read_text(encoding="utf-8") + "\nscoore: 1\n", encoding="utf-8")
    code, said = run(workflow, "check", site)
    assert code == 2
    assert "scoore" in (site / "report.html").read_text(encoding="utf-8")
    assert not (site / "preview").exists()
    if workflow == GITHUB:
        assert re.search(r"::error file=content/2568/results.yaml,line=\d+", said)


def test_what_is_accepted_is_published_and_its_ledger_kept(workflow: Path, tmp_path: Path) -> None:
    site = repository(tmp_path)
    given = {"PRONGSAI_TARGET": "website", "PRONGSAI_PASSWORD": PASSWORD}
    given |= {"CI_PROJECT_URL": str(tmp_path / "origin"), "CI_DEFAULT_BRANCH": "main"}
    said = ""
    for name in ("publish", "keep") if workflow == GITLAB else ("publish",):
        code, words = run(workflow, name, site, **given)
        said += words
        assert code == 0, said
    assert (tmp_path / "www/ita/index.html").is_file()
    assert PASSWORD not in said
    pushed = kept(tmp_path)
    assert "urls.lock" in pushed
    assert [name for name in pushed if name.startswith("receipts/") and name.endswith(".txt")]


def test_without_a_target_it_is_built_for_the_host_of_the_repository(workflow: Path, tmp_path: Path) -> None:
    site = repository(tmp_path)
    given = {"ADDRESS": str(site / "public"), "CI_DEFAULT_BRANCH": "main"}
    given |= {"CI_PROJECT_URL": str(tmp_path / "origin")}
    for name in ("pages", "keep") if workflow == GITLAB else ("pages",):
        code, said = run(workflow, name, site, **given)
        assert code == 0, said
    assert (site / "public/index.html").is_file()
    assert "urls.lock" in kept(tmp_path)


def kept(folder: Path) -> list[str]:
    """What the last push brought."""
    command = ["git", "show", "--name-only", "--format=", "main"]
    done = subprocess.run(
        command, cwd=folder / "origin.git", capture_output=True, text=True, check=True, env=clean()
    )
    return done.stdout.split()
