"""Codes that name nothing, or something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prongsai.model import Frame

from .scores import catalogues
from .years import Fault, Innocent

if TYPE_CHECKING:
    from random import Random

    from .years import Folder


def in_analysis(name: str, field: str, value: object, **options: object) -> Fault:
    """An analysis with survey questions in which a field is something else."""

    def inject(folder: Folder, _: Random) -> tuple[str, str]:
        folder.analysis(4)[field] = value
        return folder.analysis_path(4), field + ":"

    return Fault(name, inject, **options)  # type: ignore[arg-type]


def codes_of(folder: Folder) -> list[str]:
    return [cited["code"] for cited in folder.analysis(4)["cites"]]


def unknown_question(folder: Folder, _: Random) -> tuple[str, str]:
    asked = catalogues().nearest(folder.results_year).questions
    beyond = sum(q.code.startswith("e") for q in asked) + 1
    folder.analysis(4)["mentions"] += f", e{beyond}"
    return folder.analysis_path(4), "mentions:"


def reversed_run(folder: Folder, _: Random) -> tuple[str, str]:
    codes = codes_of(folder)
    folder.analysis(4)["mentions"] += f", {codes[1]}–{codes[0]}"
    return folder.analysis_path(4), "mentions:"


def lost_digit(folder: Folder, _: Random) -> tuple[str, str]:
    last = catalogues().nearest(folder.results_year).items[-2].code
    folder.analysis(4)["mentions"] += f", o2–{last}"
    return folder.analysis_path(4), "mentions:"


def rated_but_not_scored(folder: Folder, _: Random) -> tuple[str, str]:
    code = lose_last_question(folder)
    number = number_of_last_question(folder)
    folder.analysis(number)["ratings"] = [{"codes": code, "words": "ระดับสูง"}]
    return folder.analysis_path(number), "- codes:"


def cited_but_not_scored(folder: Folder, _: Random) -> tuple[str, str]:
    lose_last_question(folder)
    return folder.analysis_path(number_of_last_question(folder)), "mentions:"


def lose_last_question(folder: Folder) -> str:
    """Takes the last staff question from the results and from what was said of it; its code."""
    code = last_question(folder)
    results = folder.results
    results["questions"] = [row for row in results["questions"] if row["code"] != code]
    number = number_of_last_question(folder)
    front = folder.analysis(number)
    front["ratings"] = [row for row in front["ratings"] if row["codes"] != code]
    for kind in front["findings"].values():
        for finding in kind:
            kept = [c for c in finding.get("codes", "").split(", ") if c != code]
            finding["codes"] = ", ".join(kept) or front["cites"][0]["code"]
    return code


def last_question(folder: Folder) -> str:
    return next(
        q.code for q in reversed(catalogues().nearest(folder.results_year).questions) if q.code[0] == "i"
    )


def number_of_last_question(folder: Folder) -> int:
    return 5 if folder.frame is Frame.INDICATORS else 7


def row_lost(folder: Folder, _: Random) -> tuple[str, str]:
    rows = folder.results["items"]
    keep = next(n for n, row in enumerate(rows) if 0 < n < len(rows) - 1 and row["score"] == "100.00")
    del rows[keep]
    return f"content/{folder.results_year}/results.yaml", f"- code: {rows[0]['code']}"


def left_undiscussed(folder: Folder, _: Random) -> tuple[str, str]:
    codes = codes_of(folder)
    folder.analysis(4)["mentions"] = ", ".join(codes[1:])
    return folder.analysis_path(4), f"- code: {codes[0]}"


def of_another_indicator(folder: Folder, _: Random) -> tuple[str, str]:
    folder.analysis(4)["ratings"][0]["codes"] = "i1"
    return folder.analysis_path(4), "codes: i1"


def zero_typed(folder: Folder, _: Random) -> tuple[str, str]:
    folder.analysis(4)["mentions"] += ", 012"
    return folder.analysis_path(4), "mentions:"


def zero_in_words(folder: Folder, _: Random) -> tuple[str, str]:
    path = sorted(folder.measures())[0]
    folder.measures()[path]["follow_up"] = "รายงานผลในข้อ ๐๒๕ ของปีถัดไป"
    return path, "follow_up:"


def one_in_words(folder: Folder, _: Random) -> tuple[str, str]:
    path = sorted(folder.measures())[0]
    folder.measures()[path]["follow_up"] = "ติดตามคะแนนข้อ 114 ในปีถัดไป"
    return path, "follow_up:"


FAULTS = [
    Fault("code-not-in-year", unknown_question),
    Fault("range-broken", reversed_run),
    in_analysis("range-broken", "mentions", "i2–e5", also=("code-not-discussed",)),
    Fault("range-too-wide", lost_digit, years=range(2566, 2570)),
    Fault("rated-without-score", rated_but_not_scored, also=("label-out-of-order",)),
    Fault("cited-without-score", cited_but_not_scored),
    Fault("rows-with-gaps", row_lost),
    Fault("code-not-discussed", left_undiscussed),
    Fault("code-off-topic", of_another_indicator, frame=Frame.INDICATORS, also=("label-out-of-order",)),
    Fault("zero-for-letter", zero_typed),
    Fault("zero-for-letter", zero_in_words),
    Fault("one-for-letter", one_in_words),
]


def whole_instrument(folder: Folder, _: Random) -> None:
    last = catalogues().nearest(folder.results_year).items[-1].code
    folder.analysis(7)["findings"].setdefault("maintain", []).append(
        {"id": "f7-all", "text": "คงการเผยแพร่ข้อมูลทุกข้อบนเว็บไซต์ให้ครบ", "codes": f"o1–{last}"}
    )


def short_run(folder: Folder, _: Random) -> None:
    codes = codes_of(folder)
    folder.analysis(4)["mentions"] = ", ".join([f"{codes[0]}–{codes[2]}", *codes[3:]])


def ordinary_numbers(folder: Folder, _: Random) -> None:
    path = sorted(folder.measures())[0]
    folder.measures()[path]["follow_up"] = "โทรศัพท์ 025 123 456 ตามระเบียบ ข้อ 12 และข้อ 101"


def item_of_the_next_year(folder: Folder, _: Random) -> None:
    """A measure may name the item of its own year, for which it prepares."""
    path = sorted(folder.measures())[0]
    folder.measures()[path]["codes"] += ", o25"


def results_without_items(folder: Folder, _: Random) -> None:
    """A document that prints no items at all leaves none out, and what it says of them stands."""
    del folder.results["items"]
    folder.results["sub_indicators"] = [{"no": "9.1"}]


INNOCENT = [
    Innocent("code-not-in-year", item_of_the_next_year),
    Innocent("range-broken", short_run),
    Innocent("range-too-wide", whole_instrument),
    Innocent("rated-without-score", results_without_items),
    Innocent("cited-without-score", results_without_items),
    Innocent("rows-with-gaps", results_without_items),
    Innocent("code-not-discussed", short_run),
    Innocent("code-off-topic", item_of_the_next_year),
    Innocent("zero-for-letter", ordinary_numbers),
    Innocent("one-for-letter", ordinary_numbers),
]
