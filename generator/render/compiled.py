"""Compiled layouts, kept for the next site: compiling them takes longer than building a small one.

The layouts that come with the program are kept where Python keeps the program itself compiled, with the same
trust: whoever can write there can change the program. Those of a site stay in memory. A file of compiled code
is run by whoever finds it, so the cache of a site, which travels with its sources, never holds any.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

from .. import stamp, whole
from .assets import defaults

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket

_FOLDER = Path(__file__).resolve().parent / "__pycache__"
_OURS = "layout-"  # how the keys of the program's own layouts begin
_kept: dict[tuple[str, str], CodeType] = {}


class Compiled(BytecodeCache):
    """Layouts by file and text. All environments of the program have the same options, so this is enough."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        ours = filename and Path(filename).is_relative_to(defaults("layouts"))
        return (_OURS if ours else "") + super().get_cache_key(name, filename)

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = _kept.get((bucket.key, bucket.checksum))
        if bucket.code is None and bucket.key.startswith(_OURS):
            _load(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            _kept[bucket.key, bucket.checksum] = bucket.code
            if bucket.key.startswith(_OURS) and not sys.dont_write_bytecode:
                with contextlib.suppress(OSError):  # an installation that is only read works without
                    whole.write(_place(bucket), _program() + bucket.bytecode_to_string())


def _load(bucket: Bucket) -> None:
    """Take what an earlier run left, if it was this program with these libraries."""
    with contextlib.suppress(OSError):
        left = _place(bucket).read_bytes()
        if left.startswith(_program()):
            bucket.bytecode_from_string(left.removeprefix(_program()))


def _place(bucket: Bucket) -> Path:
    return _FOLDER / f"{bucket.key}.pyc"


def _program() -> bytes:
    return stamp.program().encode()
