"""What is kept is given again, is never trusted when damaged, and may be deleted at any moment."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from prongsai.markup import Heading
from prongsai.memo import NOTHING_KEPT, Canonical, Memo
from prongsai.source.contents import Contents, Part, Unit
from prongsai.stamp import CACHE

if TYPE_CHECKING:
    from pathlib import Path

FACTS = (b"words", b"style")


class Press:
    """Makes a result, and counts how often."""

    def __init__(self, result: bytes = b"%PDF") -> None:
        self.result, self.made = result, 0

    def __call__(self) -> bytes:
        self.made += 1
        return self.result


def kept(root: Path, press: Press, facts: tuple[bytes, ...] = FACTS) -> bytes:
    return Memo(root).kept("pdf", facts, press)


@given(st.binary(max_size=100))
def test_a_result_is_made_once(tmp_path_factory: pytest.TempPathFactory, result: bytes) -> None:
    root, press = tmp_path_factory.mktemp("site"), Press(result)
    assert [kept(root, press) for _ in range(3)] == [result] * 3
    assert press.made == 1


@pytest.mark.parametrize(
    "facts",
    [
        (),
        (b"words",),
        (b"style", b"words"),
        (b"wordsstyle",),
        (b"word", b"sstyle"),
        (b"words", b"style", b""),
    ],
)
def test_other_facts_are_another_result(tmp_path: Path, facts: tuple[bytes, ...]) -> None:
    kept(tmp_path, Press(b"one"))
    assert kept(tmp_path, Press(b"other"), facts) == b"other"


def test_another_version_of_the_program_makes_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(tmp_path, Press(b"old"))
    monkeypatch.setattr("prongsai.stamp.program", lambda: "newer")
    assert kept(tmp_path, Press(b"new")) == b"new"


@pytest.mark.parametrize("damage", [b"", b"x", b"0" * 64 + b"\n%PDF", b"0" * 64])
def test_what_is_damaged_is_made_again(tmp_path: Path, damage: bytes) -> None:
    press = Press()
    kept(tmp_path, press)
    (file,) = (tmp_path / CACHE / "pdf").iterdir()
    whole = file.read_bytes()
    for left in (damage, whole[:-1], whole + b"x"):
        file.write_bytes(left)
        assert kept(tmp_path, press) == press.result
        assert file.read_bytes() == whole
    assert press.made == 4


def test_where_nothing_can_be_kept_everything_is_made(tmp_path: Path) -> None:
    (tmp_path / CACHE).write_text("in the way")
    press = Press()
    assert {kept(tmp_path, press), kept(tmp_path, press)} == {press.result}
    assert NOTHING_KEPT.kept("pdf", FACTS, press) == press.result
    assert press.made == 3


def test_what_was_not_asked_for_is_forgotten(tmp_path: Path) -> None:
    kept(tmp_path, Press(), (b"old",))
    kept(tmp_path, Press(), (b"asked",))
    memo, press = Memo(tmp_path), Press()
    memo.kept("pdf", (b"asked",), press)
    kept(tmp_path, Press(), (b"made by another process",))
    memo.forget()
    assert len(list((tmp_path / CACHE / "pdf").iterdir())) == 2
    kept(tmp_path, press, (b"asked",))
    assert press.made == 0


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.builds(Heading, st.just(2), st.text(), inner),
)


@given(PLAIN)
def test_equal_values_are_equal_bytes_wherever_their_parts_lie(value: object) -> None:
    again = copy.deepcopy(value)
    assert Canonical()(again) == Canonical()(value)
    assert Canonical([Heading])((again, value, value)) == Canonical([Heading])((value, again, again))


@given(PLAIN, PLAIN)
def test_other_values_are_other_bytes(one: object, other: object) -> None:
    """A text and the safe HTML of the same letters are two values, and so are 1 and True."""
    for write in (Canonical(), Canonical([Heading])):
        assert (write(one) == write(other)) is (repr(one) == repr(other))
    assert Canonical()("ก") != Canonical()(Markup("ก"))


def test_two_builds_at_once_read_nothing_half_written(tmp_path: Path) -> None:
    """Two processes keep, read and forget the same large results."""
    code = """
import sys
from pathlib import Path
from prongsai.memo import Memo
for round in range(60):
    memo = Memo(Path(sys.argv[1]))
    for name in range(3):
        expected = b"%d" % name * 200_000
        assert memo.kept("pdf", (b"%d" % name,), lambda: expected) == expected
    memo.forget()
"""
    command = [sys.executable, "-c", code, str(tmp_path)]
    running = [subprocess.Popen(command, env=dict(os.environ)) for _ in range(3)]
    assert [each.wait() for each in running] == [0, 0, 0]


def test_one_that_is_sent_knows_nothing_of_the_objects_here() -> None:
    here = Canonical([Heading])
    here(Heading(2, "", "ก"))
    assert vars(pickle.loads(pickle.dumps(here))) == vars(Canonical([Heading]))


TEXT = st.text(st.characters(), max_size=20)
PARTS = st.builds(Part, TEXT, st.sampled_from(Unit), st.integers(0, 500))


@given(
    st.builds(
        Contents, st.lists(PARTS, max_size=3).map(tuple), st.tuples(TEXT), st.integers(0, 9), st.booleans()
    )
)
def test_contents_of_documents_come_back_as_they_were(contents: Contents) -> None:
    assert Contents.read(contents.written()) == contents
