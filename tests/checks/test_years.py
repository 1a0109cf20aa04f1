"""Years and dates that do not agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .years import Fault, Innocent

if TYPE_CHECKING:
    from random import Random

    from .years import Folder


def any_measure(folder: Folder, chance: Random) -> str:
    return chance.choice(sorted(folder.measures()))


def with_period(text: str, name: str = "period-outside-year") -> Fault:
    """A measure whose period is `text`, in which {0} is the year of measures and {1} the year before."""

    def inject(folder: Folder, chance: Random) -> tuple[str, str]:
        path = any_measure(folder, chance)
        year = folder.measures_year
        folder.measures()[path]["period"] = text.format(year, year - 1)
        return path, "period:"

    return Fault(name, inject)


def papers(folder: Folder) -> dict[str, str]:
    return folder.files[papers_path(folder)]["documents"][0]


def papers_path(folder: Folder) -> str:
    return f"content/{folder.results_year}/documents/documents.yaml"


def title_of_same_year(folder: Folder, _: Random) -> tuple[str, str]:
    year = folder.measures_year
    path = f"content/{year}/progress/half-year.yaml"
    folder.files[path]["title"] = f"รายงานตามมาตรการที่ได้จากการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. {year}"
    return path, "title:"


def analysis_of_next_year(folder: Folder, chance: Random) -> tuple[str, str]:
    number = chance.randint(1, 7)
    year = folder.results_year
    folder.analysis(number)["summary"] = "สรุปของงานนี้"
    folder.analysis(number)["verdict"] = f"เห็นได้จากผลการประเมิน ประจำปีงบประมาณ พ.ศ. {year + 1}"
    return folder.analysis_path(number), "verdict:"


def old_document(folder: Folder, _: Random) -> tuple[str, str]:
    papers(folder)["subject"] = f"รายงานประจำปีงบประมาณ พ.ศ. {folder.results_year - 3}"
    return papers_path(folder), "subject:"


def memo_and_report(folder: Folder, _: Random) -> tuple[str, str]:
    papers(folder)["subject"] = f"การวิเคราะห์ผลการประเมิน ประจำปีงบประมาณ พ.ศ. {folder.results_year}"
    report = {
        "id": "plan",
        "kind": "report",
        "subject": f"แผนพัฒนาองค์กร ปีงบประมาณ พ.ศ. {folder.measures_year}",
    }
    folder.files[f"content/{folder.measures_year}/documents/documents.yaml"] = {"documents": [report]}
    return papers_path(folder), "subject:"


def calendar_year(folder: Folder, chance: Random) -> tuple[str, str]:
    path, year = any_measure(folder, chance), folder.measures_year
    folder.measures()[path]["period"] = f"มกราคม {year} ถึง ธันวาคม {year}"
    return path, "period:"


def late_approval(folder: Folder, chance: Random) -> tuple[str, str]:
    year = folder.measures_year
    for front in folder.measures().values():
        front["period"] = f"มิถุนายน {year}"
    path = any_measure(folder, chance)
    folder.measures()[path]["period"] = f"กุมภาพันธ์ {year}"
    papers(folder)["date"] = f"24 มีนาคม {year}"
    return path, "period:"


def running_at_approval(folder: Folder, _: Random) -> tuple[str, str]:
    year = folder.measures_year
    for front in folder.measures().values():
        front["period"] = f"มิถุนายน {year}"
    path = sorted(folder.measures())[0]
    folder.measures()[path]["period"] = f"ตลอดปีงบประมาณ {year}"
    papers(folder)["date"] = f"24 พฤศจิกายน {year - 1}"
    return path, "period:"


def reported_at_once(folder: Folder, chance: Random) -> tuple[str, str]:
    path = any_measure(folder, chance)
    folder.measures()[path]["follow_up"] = f"รายงานผลให้ผู้บริหารทราบในเดือนกันยายน {folder.results_year}"
    return path, "follow_up:"


def round_path(folder: Folder) -> str:
    return f"content/{folder.measures_year}/progress/half-year.yaml"


def early_report(folder: Folder, _: Random) -> tuple[str, str]:
    folder.files[round_path(folder)]["date"] = f"1 กันยายน {folder.results_year}"
    return round_path(folder), "date:"


def hasty_report(folder: Folder, _: Random) -> tuple[str, str]:
    folder.files[round_path(folder)]["date"] = f"5 มกราคม {folder.measures_year}"
    return round_path(folder), "date:"


FAULTS = [
    with_period("รายงานผลปีละสองครั้ง", "period-not-read"),
    with_period("ตลอดปีงบประมาณ {1}"),
    with_period("1 ต.ค. {0} – 30 ธ.ค. {0}"),
    Fault("results-not-yet-known", title_of_same_year),
    Fault("results-of-another-year", analysis_of_next_year),
    Fault("document-of-another-year", old_document),
    Fault("subjects-of-different-years", memo_and_report),
    Fault("period-crosses-years", calendar_year),
    Fault("period-over-before-approval", late_approval),
    Fault("period-began-before-approval", running_at_approval),
    Fault("follow-up-too-early", reported_at_once),
    Fault("reported-before-it-began", early_report),
    Fault("reported-before-it-ended", hasty_report),
]


def both_years_in_one_sentence(folder: Folder, _: Random) -> None:
    """The title of a report names the results analysed and the measures set, which differ by a year."""
    results, measures = folder.results_year, folder.measures_year
    folder.files[round_path(folder)]["title"] = (
        f"รายงานผลตามมาตรการปีงบประมาณ {measures} ที่กำหนดจากผลการประเมินปีงบประมาณ {results}"
    )


def compared_with_last_year(folder: Folder, _: Random) -> None:
    folder.analysis(1)["verdict"] = f"ดีกว่าผลการประเมินปีงบประมาณ {folder.results_year - 1}"


def plan_of_five_years(folder: Folder, _: Random) -> None:
    year = folder.results_year
    papers(folder)["subject"] += f" ตามแผนพัฒนาท้องถิ่น (พ.ศ. {year - 3} - {year + 1})"


def one_quarter(folder: Folder, _: Random) -> None:
    for front in folder.measures().values():
        front["period"] = f"ไตรมาส 4/{folder.measures_year}"


def approved_on_the_first_day(folder: Folder, _: Random) -> None:
    papers(folder)["date"] = f"1 ตุลาคม {folder.results_year}"


def reported_a_month_later(folder: Folder, _: Random) -> None:
    for front in folder.measures().values():
        front["follow_up"] = f"รายงานผลภายในเดือนตุลาคม {folder.results_year}"


def reported_on_the_last_day(folder: Folder, _: Random) -> None:
    folder.files[round_path(folder)]["date"] = f"31 มีนาคม {folder.measures_year}"


def memo_names_both(folder: Folder, _: Random) -> None:
    report = {
        "id": "plan",
        "kind": "report",
        "subject": f"แผนพัฒนาองค์กร ปีงบประมาณ พ.ศ. {folder.measures_year}",
    }
    folder.files[f"content/{folder.measures_year}/documents/documents.yaml"] = {"documents": [report]}


INNOCENT = [
    Innocent("results-not-yet-known", both_years_in_one_sentence),
    Innocent("results-of-another-year", compared_with_last_year),
    Innocent("document-of-another-year", plan_of_five_years),
    Innocent("subjects-of-different-years", memo_names_both),
    Innocent("period-not-read", one_quarter),
    Innocent("period-outside-year", one_quarter),
    Innocent("period-crosses-years", one_quarter),
    Innocent("period-over-before-approval", approved_on_the_first_day),
    Innocent("period-began-before-approval", approved_on_the_first_day),
    Innocent("follow-up-too-early", reported_a_month_later),
    Innocent("reported-before-it-began", reported_on_the_last_day),
    Innocent("reported-before-it-ended", reported_on_the_last_day),
]
