"""Invented agencies with many fiscal years, shaped like real ones: scores, analyses, measures and reports.

Everything follows from the seed, and no paper of an agency contradicts another one.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from ..checks.scores import Scores, catalogues, scores
from ..checks.years import empty, fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from prongsai.criteria import Item

LAST_YEAR = 2569
KINDS = ("เทศบาลตำบล", "องค์การบริหารส่วนตำบล", "เทศบาลเมือง")
NAMES = ("หนองสมมติ", "บ้านทดลอง", "ห้วยจำลอง", "โคกสมมุติ", "ดอนทดสอบ", "นาลองดู", "วังสมมติ")
PLACES = (
    ("ลำปาง", ("เมืองลำปาง", "แม่เมาะ", "เกาะคา", "งาว", "แจ้ห่ม")),
    ("ขอนแก่น", ("ชุมแพ", "น้ำพอง", "บ้านไผ่", "พล")),
    ("เชียงใหม่", ("แม่แตง", "สันทราย", "ฝาง")),
    ("พระนครศรีอยุธยา", ("บางบาล", "เสนา", "วังน้อย")),
)


def agency(seed: int, years: int) -> dict[str, str]:
    """The sources of one agency as text by path, with that many assessment years."""
    chance = Random(seed)
    about = describe(seed)
    drawn: dict[int, Scores] = {}
    texts: dict[str, str] = {}
    for assessment in range(LAST_YEAR - years + 1, LAST_YEAR + 1):
        folder = empty(assessment)
        for year in (folder.results_year - 1, folder.results_year):
            if year not in drawn:
                drawn[year] = scores(chance, year)
        folder.files[f"content/{folder.results_year}/limitations.yaml"] = {"limitations": "ไม่มี"}
        fill(folder, chance, about, drawn[folder.results_year], drawn[folder.results_year - 1])
        if assessment in catalogues().by_year:
            folder.files[f"content/{assessment}/oit.yaml"] = _declared(assessment)
        texts |= folder.texts()
    return texts


def _declared(assessment: int) -> dict[str, Any]:
    """Evidence for every item that the criteria of the year ask for."""
    return {"year": assessment, "items": [_item(item) for item in catalogues().nearest(assessment).items]}


def _item(item: Item) -> dict[str, Any]:
    proof = {"title": item.title, "url": f"https://www.example.go.th/{item.topic}"}
    return {"topic": item.topic, "evidence": [proof]}


def describe(seed: int) -> dict[str, str]:
    """Name and place; as many agencies as one likes, no two of one district alike."""
    province, districts = PLACES[seed % len(PLACES)]
    kind, name = KINDS[seed % len(KINDS)], NAMES[seed % len(NAMES)]
    again = seed // (len(KINDS) * len(NAMES) * len(PLACES))
    return {
        "name": f"{kind}{name}{again or ''}",
        "type": kind,
        "district": districts[seed // len(PLACES) % len(districts)],
        "province": province,
    }


def write(folder: Path, texts: Mapping[str, str]) -> None:
    """The sources as files."""
    for path, text in texts.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def folder_of(seed: int) -> str:
    return f"agency-{seed:04}"


def write_fleet(folder: Path, seeds: Iterable[int], years: int) -> None:
    """A folder of sites, one for each seed."""
    for seed in seeds:
        write(folder / folder_of(seed), agency(seed, years))
