"""What figures were measured on: without it they mean nothing."""

from __future__ import annotations

import os
import platform
import re
from importlib import metadata
from pathlib import Path
from typing import TypedDict

PEERS = ("hugo", "mkdocs", "pelican", "lektor", "distributed")


class Machine(TypedDict):
    """The computer, and the versions of what ran on it; empty where the system does not tell."""

    processor: str
    cores: int
    memory_gib: int
    system: str
    python: str
    versions: dict[str, str]


def described() -> Machine:
    return Machine(
        processor=_found(r"^model name\s*: (.+)$", "/proc/cpuinfo"),
        cores=os.cpu_count() or 1,
        memory_gib=round(int(_found(r"^MemTotal:\s*(\d+) kB$", "/proc/meminfo") or 0) / 1024**2),
        system=_found(r'^PRETTY_NAME="(.+)"$', "/etc/os-release") or platform.platform(),
        python=platform.python_version(),
        versions={name: version for name in PEERS if (version := _version(name))},
    )


def _found(pattern: str, path: str) -> str:
    try:
        found = re.search(pattern, Path(path).read_text(encoding="utf-8"), re.MULTILINE)
    except OSError:
        return ""
    return found[1] if found else ""


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
