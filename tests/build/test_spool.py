"""What is laid aside comes back, whoever laid it; it needs no memory and leaves nothing on the disk."""

from __future__ import annotations

import errno
import gc
import os
import pickle
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai import spool, workers
from prongsai.spool import Laid, Spool, checksum, content

if TYPE_CHECKING:
    from pathlib import Path

MANY = range(200)


@given(st.lists(st.binary(max_size=300), max_size=30))
def test_bytes_come_back(given: list[bytes]) -> None:
    lay = Spool().lay
    laid = [lay(data) for data in given]
    assert [content(each) for each in laid] == given
    assert [each.sha256 for each in laid if isinstance(each, Laid)] == [checksum(d) for d in given if d]


def numbered(lay: spool.Lay, n: int) -> spool.Content:
    return lay(b"%d," % n * (n + 1))


def test_processes_that_are_copied_share_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_COPYING", 0)
    laid = workers.mapped(partial(numbered, Spool().lay), MANY, 3)
    assert all(isinstance(each, Laid) for each in laid)
    assert [content(each) for each in laid] == [b"%d," % n * (n + 1) for n in MANY]


def test_a_process_that_is_started_keeps_bytes_in_memory() -> None:
    assert pickle.loads(pickle.dumps(Spool())).lay(b"page") == b"page"


def test_it_lasts_as_long_as_anything_in_it() -> None:
    laid = Spool().lay(b"page")
    gc.collect()
    assert content(laid) == b"page"


def test_nothing_stays_open_and_no_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    held = Spool()
    laid = held.lay(b"page")
    assert isinstance(laid, Laid)
    assert not list(tmp_path.iterdir())
    fd, _ = held.place(laid.start)
    os.fstat(fd)
    del held, laid
    gc.collect()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(fd)


@pytest.mark.parametrize("writes", [0, 1])
def test_on_a_full_disk_bytes_stay_in_memory(writes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write

    def full(fd: int, data: bytes) -> int:
        if writes:
            return write(fd, data[:writes])
        raise OSError(errno.ENOSPC, "no space left")

    lay = Spool().lay
    kept = lay(b"before")
    monkeypatch.setattr(os, "write", full)
    assert lay(b"page") == b"page"
    monkeypatch.undo()
    assert [content(kept), content(lay(b"after"))] == [b"before", b"after"]
