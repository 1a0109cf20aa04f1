"""Thai and Arabic digits trade places one for one; nothing else changes."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.thai import to_arabic, to_thai


@pytest.mark.parametrize(
    ("thai", "arabic"),
    [("๐๑๒๓๔๕๖๗๘๙", "0123456789"), ("พ.ศ. ๒๕๖๙", "พ.ศ. 2569"), ("๘,๓๐๓ แห่ง", "8,303 แห่ง"), ("", "")],
)
def test_each_digit_has_one_counterpart(thai: str, arabic: str) -> None:
    assert to_arabic(thai) == arabic
    assert to_thai(arabic) == thai


@pytest.mark.parametrize("text", ["٣", "໓", "²", "五", "ก ๆ ฯ ฿"])
def test_other_digits_and_letters_stay(text: str) -> None:
    assert to_arabic(text) == text
    assert to_thai(text) == text


@given(st.text())
def test_length_never_changes(text: str) -> None:
    assert len(to_arabic(text)) == len(to_thai(text)) == len(text)


@given(st.text())
def test_there_and_back(text: str) -> None:
    assert to_arabic(to_thai(text)) == to_arabic(text)
    assert to_thai(to_arabic(text)) == to_thai(text)


def test_the_package_needs_nothing_but_the_standard_library() -> None:
    code = (
        "import sys; before = set(sys.modules); import prongsai.thai;"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert set(loaded) <= sys.stdlib_module_names | {"prongsai"}
