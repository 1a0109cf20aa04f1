"""What readers find in a PDF is what the document says: every word, in order, and nothing else."""

from __future__ import annotations

import unicodedata
from itertools import product
from typing import TYPE_CHECKING

import pytest
from prongsai.outputs.pdf import fonts
from prongsai.outputs.pdf.typeset import typeset

from .reading import READERS, body, difference, read, squashed

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Printed

CONSONANTS = [chr(code) for code in range(0x0E01, 0x0E2F) if chr(code) not in "ฤฦ"]
TONES = ["", "่", "้", "๊", "๋"]
ABOVE_BELOW = ["", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู"]
OTHERS = ["็", "์", "ิ์", "ุ์"]
A_LINE = 16


def syllables() -> list[str]:
    """Every consonant with every vowel and mark that stacks on it, with every tone that may follow."""
    stacked = [c + v + t for c, v, t in product(CONSONANTS, ABOVE_BELOW, TONES)]
    with_aa = [c + t + aa for c, t, aa in product(CONSONANTS, TONES, "าำ")]
    around = [form.format(c, t) for form, c, t in product(("เ{}{}า", "เ{}ี{}ย"), CONSONANTS, TONES)]
    return [*stacked, *with_aa, *around, *(c + mark for c, mark in product(CONSONANTS, OTHERS))]


def alone(letter: str) -> bool:
    """Whether it stands for itself: no control, space or mark, no old sign for two letters (ﬁ)."""
    kind = unicodedata.category(letter)[0]
    return kind in "LNPS" and len(unicodedata.normalize("NFKC", letter)) == 1


SYLLABLES = syllables()
LETTERS = sorted(filter(alone, fonts.drawn()))
STYLE = "html{font:12pt Sarabun}b{font-weight:600}i{font-style:normal;font-weight:300}"


def test_there_are_as_many_syllables_as_were_promised() -> None:
    assert len(set(SYLLABLES)) == len(SYLLABLES) == 2816


@pytest.mark.parametrize("reader", sorted(READERS))
def test_every_report_reads_as_it_was_composed(printed: Printed, reader: str) -> None:
    faults = {}
    for path in printed.documents:
        _, found = body(read(reader, printed.file(path)), printed.said(path))
        if found:
            faults[path] = found
    assert not faults


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of all syllables in each weight, and one of all characters."""
    folder = tmp_path_factory.mktemp("samples")
    lines = [" ".join(SYLLABLES[n : n + A_LINE]) for n in range(0, len(SYLLABLES), A_LINE)]
    pages = {tag: "".join(f"<div><{tag}>{line}</{tag}></div>" for line in lines) for tag in "pbi"}
    pages["letters"] = "".join(f"<div>{escaped(c)} {escaped(c)}ก</div>" for c in LETTERS)
    for name, inside in pages.items():
        (folder / f"{name}.pdf").write_bytes(typeset(page(inside), STYLE))
    return folder


@pytest.mark.parametrize("tag", ["p", "b", "i"], ids=["regular", "semibold", "light"])
@pytest.mark.parametrize("reader", sorted(READERS))
def test_every_syllable_reads_as_it_is_written(reader: str, tag: str, samples: Path) -> None:
    found, wanted = squashed("".join(read(reader, samples / f"{tag}.pdf"))), "".join(SYLLABLES)
    assert found == wanted, difference(found, wanted)


@pytest.mark.parametrize("reader", sorted(READERS))
def test_every_character_of_the_font_reads_as_itself(reader: str, samples: Path) -> None:
    found = squashed("".join(read(reader, samples / "letters.pdf")))
    assert found == "".join(f"{letter}{letter}ก" for letter in LETTERS)


def test_hyphens_spaces_and_compounds_survive_the_breaking_of_lines(tmp_path: Path) -> None:
    narrow = STYLE + "div{width:20mm}"
    words = "ระบบ E\u2060-\u2060Service ปี ต.ค. 66 - ก.ย. 67 (i1–i3) น้ำทำกำไร 1,250,000.00"
    file = tmp_path / "narrow.pdf"
    file.write_bytes(typeset(page(f"<div>{words}</div>"), narrow))
    assert {reader: squashed("".join(read(reader, file))) for reader in READERS} == dict.fromkeys(
        READERS, squashed(words)
    )


def page(inside: str) -> str:
    return f'<!doctype html><html lang="th"><title>อ่าน</title><body>{inside}</body></html>'


def escaped(letter: str) -> str:
    return f"&#{ord(letter)};"
