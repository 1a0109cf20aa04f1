"""Where passwords come from: the environment, the keyring of the system, the officer. None is kept."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from ..problems import Location, problem
from ..publish import Refused

if TYPE_CHECKING:
    from ..model import Target

_VARIABLE, _SERVICE = "PRONGSAI_PASSWORD", "prongsai"


class Passwords:
    """The passwords of one run: each is looked for, or asked, when it is first needed."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, target: Target) -> str:
        """The password of a target's user, or of the key of this computer."""
        if target.name not in self._known:
            self._known[target.name] = _from_environment(target) or _from_keyring(target) or _asked(target)
        return self._known[target.name]


def variable(target: Target) -> str:
    """The environment variable of one target: `main-site` has PRONGSAI_PASSWORD_MAIN_SITE."""
    return f"{_VARIABLE}_{target.name.upper().replace('-', '_')}"


def _from_environment(target: Target) -> str:
    """Taken out of the environment, so that no program started from here inherits it."""
    return os.environ.pop(variable(target), "") or os.environ.pop(_VARIABLE, "")


def _asked(target: Target) -> str:
    if not sys.stdin.isatty():
        name = variable(target)
        raise Refused(problem("no-password", Location(target.name), target=target.name, variable=name))
    from getpass import getpass

    return getpass(f"{target.user}@{target.host} รหัสผ่าน: ")


def _from_keyring(target: Target) -> str:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return ""  # it comes with the extra `publish`
    try:
        return keyring.get_password(_SERVICE, f"{target.user}@{target.host}") or ""
    except KeyringError:
        return ""
