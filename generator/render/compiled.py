"""Compiled layouts, kept for the next site of this process: compiling them takes longer than a small site.

They stay in memory: a file of compiled code is run by whoever finds it, and a cache must not be able to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket

_kept: dict[tuple[str, str], CodeType] = {}


class Compiled(BytecodeCache):
    """Layouts by file and text. All environments of the program have the same options, so this is enough."""

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = _kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            _kept[bucket.key, bucket.checksum] = bucket.code
