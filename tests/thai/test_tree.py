"""Many beginnings as one pattern: it matches what a list of them matches, the longest first."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from prongsai.thai.tree import tree

WORDS = st.lists(st.text("กขค.(", min_size=1, max_size=4), min_size=1, max_size=6)


@given(WORDS, st.text("กขค.(", max_size=12))
def test_it_finds_what_a_list_of_words_finds(words: list[str], text: str) -> None:
    listed = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
    assert re.findall(tree((word, "") for word in words), text) == listed.findall(text)


def test_what_follows_a_beginning_belongs_to_it() -> None:
    pattern = re.compile(tree([("ปี", " [0-9]{4}"), ("ปี", ""), ("ปีงบ", "x?"), ("", "[0-9]+")]))
    assert pattern.findall("ปี 2569 ปีงบx ปีก 12") == ["ปี 2569", "ปีงบx", "ปี", "12"]
