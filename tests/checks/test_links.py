"""Findings, measures and reports that do not meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prongsai.model import Frame

from .years import Fault, Innocent, clean

if TYPE_CHECKING:
    from random import Random

    from .years import Folder

LOST_FROM = 70  # a year with scores from here on has many questions below the pass line


def measure_paths(folder: Folder) -> list[str]:
    """Paths of the measures in the order of their topics."""
    measures = folder.measures()
    return sorted(measures, key=lambda p: (int(measures[p]["topic"].split("-")[1]), p))


def measure(folder: Folder, n: int = 0) -> tuple[str, dict[str, Any]]:
    path = measure_paths(folder)[n]
    return path, folder.measures()[path]


def report(folder: Folder) -> tuple[str, dict[str, Any]]:
    path = f"content/{folder.measures_year}/progress/half-year.yaml"
    return path, folder.files[path]


def drop_measures(folder: Folder, topic: int) -> None:
    """Takes away the measures of a topic, and what the report says of them."""
    for path, front in folder.measures().items():
        if front["topic"].endswith(f"-{topic}"):
            del folder.files[path]
            id = path.rsplit("/", 1)[1].removesuffix(".md")
            report(folder)[1]["entries"] = [e for e in report(folder)[1]["entries"] if e["measure"] != id]


def fix(folder: Folder, number: int = 4) -> dict[str, Any]:
    finding: dict[str, Any] = folder.analysis(number)["findings"]["fix"][0]
    return finding


def kept(folder: Folder) -> dict[str, Any]:
    finding: dict[str, Any] = folder.analysis(4)["findings"]["maintain"][0]
    return finding


def lost_item(folder: Folder) -> tuple[int, str]:
    """The topic that speaks of the item that lost points, and its code."""
    last = 10 if folder.frame is Frame.INDICATORS else 7
    return next(
        (number, cite["code"])
        for number in range(1, last + 1)
        for cite in folder.analysis(number).get("cites", ())
        if cite["code"].startswith("o")
    )


def indicator_scores(folder: Folder) -> dict[int, float]:
    return {row["no"]: float(row["score"]) for row in folder.results["indicators"]}


def weakest(folder: Folder) -> int:
    scores = indicator_scores(folder)
    return min(scores, key=lambda no: scores[no])


def results_line(folder: Folder, number: int) -> tuple[str, str]:
    name = next(row["name"] for row in folder.results["indicators"] if row["no"] == number)
    return f"content/{folder.results_year}/results.yaml", f"- name: {name}"


def become_low(folder: Folder, chance: Random) -> None:
    """The same agency in a bad year, whose analysis takes up the weakest question of each topic only."""
    low = clean(chance.randrange(1000), folder.assessment, folder.frame, low=LOST_FROM)
    folder.files = low.files


# -- findings and measures -----------------------------------------------------------------------------


def urgent_forgotten(folder: Folder, _: Random) -> tuple[str, str]:
    fix(folder)["urgent"] = "yes"
    drop_measures(folder, 4)
    return folder.analysis_path(4), fix(folder)["text"]


def urgent_in_words_forgotten(folder: Folder, _: Random) -> tuple[str, str]:
    fix(folder)["text"] += " โดยด่วน"
    drop_measures(folder, 4)
    return folder.analysis_path(4), fix(folder)["text"]


def finding_forgotten(folder: Folder, _: Random) -> tuple[str, str]:
    drop_measures(folder, 4)
    return folder.analysis_path(4), fix(folder)["text"]


def answers_nothing(folder: Folder, _: Random) -> tuple[str, str]:
    path, front = measure(folder)
    del front["answers"]
    return path, "title:"


def nothing_of_the_kind_found(folder: Folder, _: Random) -> tuple[str, str]:
    """A measure on a topic of which the analysis says nothing at all."""
    for front in folder.measures().values():
        del front["answers"]
    del folder.analysis(4)["findings"]
    path = next(p for p, front in folder.measures().items() if front["topic"].endswith("-4"))
    return path, "title:"


def item_forgotten(folder: Folder, _: Random) -> tuple[str, str]:
    number, lost = lost_item(folder)
    other = "o1" if lost != "o1" else "o2"
    to_fix = next(f for f in folder.analysis(number)["findings"]["fix"] if f["codes"] == lost)
    to_fix["codes"] = other
    for front in folder.measures().values():
        if to_fix["id"] in front["answers"]:
            front["codes"] = other
    return folder.analysis_path(number), f"- code: {lost}"


def questions_forgotten(folder: Folder, chance: Random) -> tuple[str, str]:
    become_low(folder, chance)
    short = [
        (folder.analysis_path(number), cite["code"])
        for number in range(1, 8)
        for cite in folder.analysis(number).get("cites", ())
        if cite["code"][0] in "ie"
        and float(cite["score"]) < 85
        and all(f["codes"] != cite["code"] for f in folder.analysis(number)["findings"]["fix"])
    ]
    path, code = short[0]
    return path, f"- code: {code}"


def weakest_left_out(folder: Folder, _: Random) -> tuple[str, str]:
    number = weakest(folder)
    drop_measures(folder, number)
    del folder.files[folder.analysis_path(number)]
    return results_line(folder, number)


def weakest_only_kept(folder: Folder, _: Random) -> tuple[str, str]:
    number = weakest(folder)
    drop_measures(folder, number)
    to_keep = {"id": f"f{number}-only", "text": "คงมาตรฐานไว้", "instrument": "OIT"}
    folder.analysis(number)["findings"] = {"maintain": [to_keep]}
    return results_line(folder, number)


def weakness_denied(folder: Folder, _: Random) -> tuple[str, str]:
    folder.analysis(4)["findings"]["weakness"] = "ไม่มี"
    fix(folder)["text"] = "ผู้ใช้บางคนยังไม่ทราบขั้นตอน"
    return folder.analysis_path(4), fix(folder)["text"]


def complaint_in_the_measure(folder: Folder, _: Random) -> tuple[str, str]:
    folder.analysis(4)["findings"]["weakness"] = "ไม่มี"
    path = next(p for p, front in folder.measures().items() if front["topic"].endswith("-4"))
    folder.files[path]["prose"] = "มาตรการนี้มาจากผลประเมิน\nบุคลากรบางส่วนเห็นว่าขั้นตอนไม่ชัดเจน"
    return path, "บุคลากรบางส่วน"


def weakness_without_fix(folder: Folder, _: Random) -> tuple[str, str]:
    findings = folder.analysis(4)["findings"]
    findings["weakness"], findings["fix"] = findings["fix"], "ไม่มี"
    return folder.analysis_path(4), findings["weakness"][0]["text"]


def clear_and_unclear(folder: Folder, _: Random) -> tuple[str, str]:
    kept(folder)["text"] = "แนวทางชัดเจน"
    fix(folder)["text"] = "แนวทางยังไม่ชัดเจน"
    fix(folder)["codes"] += ", " + kept(folder)["codes"].split(", ")[0]
    return folder.analysis_path(4), "แนวทางชัดเจน"


def many_and_one_channel(folder: Folder, _: Random) -> tuple[str, str]:
    kept(folder)["text"] = "มีหลากหลายช่องทาง"
    fix(folder)["text"] = "เผยแพร่ทางเว็บไซต์ช่องทางเดียว"
    return folder.analysis_path(4), "มีหลากหลายช่องทาง"


# -- measures and reports ------------------------------------------------------------------------------


def every_unit_but_one_owner(folder: Folder, _: Random) -> tuple[str, str]:
    path, front = measure(folder)
    front["steps"][1] = "กำหนดให้ทุกสำนักทบทวนงานของตน"
    return path, front["steps"][1]


def cell_lost(folder: Folder, chance: Random) -> tuple[str, str]:
    path, front = measure(folder)
    del front[chance.choice(("steps", "period", "responsible", "follow_up"))]
    return path, "title:"


def measure_left_out(folder: Folder, _: Random) -> tuple[str, str]:
    path, turn = report(folder)
    del turn["entries"][2]
    return path, "- measure:"


def plan_as_result(folder: Folder, _: Random) -> tuple[str, str]:
    path, turn = report(folder)
    turn["entries"][1]["outputs"] = ["๑) เผยแพร่ แนวทางบนเว็บไซต์ของหน่วยงาน"]
    return path, "- ๑)"


def undated(folder: Folder, _: Random) -> tuple[str, str]:
    path, turn = report(folder)
    del turn["date"]
    return path, "title:"


def nothing_suggested(folder: Folder, _: Random) -> tuple[str, str]:
    path, turn = report(folder)
    for entry in turn["entries"]:
        del entry["suggestion"]
    return path, "title:"


def one_suggestion(folder: Folder, _: Random) -> tuple[str, str]:
    path, turn = report(folder)
    for entry in turn["entries"][1:]:
        del entry["suggestion"]
    return path, "suggestion:"


def one_completed(folder: Folder, _: Random) -> tuple[str, str]:
    path, turn = report(folder)
    for entry in turn["entries"]:
        entry["words"] = "จัดประชุมผู้เกี่ยวข้อง"
    turn["entries"][0]["words"] = "ดำเนินการแล้วเสร็จ"
    return path, "จัดประชุมผู้เกี่ยวข้อง"


# -- numbers -------------------------------------------------------------------------------------------


def all_the_first(folder: Folder, _: Random) -> tuple[str, str]:
    for front in folder.measures().values():
        front["number"] = "1."
    return measure_paths(folder)[1], "number:"


def number_of_the_topic_before(folder: Folder, _: Random) -> tuple[str, str]:
    fix(folder, 3)["number"] = "3.1"
    fix(folder, 4)["number"] = "3.1"
    return folder.analysis_path(4), "number:"


def add_kept(folder: Folder, *numbers: str) -> None:
    """The numbers before what is to be kept, with a finding more for each after the first."""
    findings = folder.analysis(4)["findings"]["maintain"]
    findings[0]["number"] = numbers[0]
    for n, number in enumerate(numbers[1:], 2):
        findings.append({"id": f"f4-keep-{n}", "text": f"คงการตรวจนับประจำปีรอบที่ {n}", "number": number})


def number_repeated(folder: Folder, _: Random) -> tuple[str, str]:
    add_kept(folder, "1", "1.")
    return folder.analysis_path(4), "number: '1.'"


def number_left_out(folder: Folder, _: Random) -> tuple[str, str]:
    add_kept(folder, "4.1", "4.3")
    return folder.analysis_path(4), "number: '4.3'"


def steps_start_again(folder: Folder, _: Random) -> tuple[str, str]:
    path, front = measure(folder)
    front["steps"] = ["1. ประชุม", "2. ประกาศแนวทาง", "1. อบรมผู้เกี่ยวข้อง"]
    return path, front["steps"][2]


def steps_go_on_below(folder: Folder, _: Random) -> tuple[str, str]:
    path, _front = measure(folder)
    folder.files[path]["prose"] = "เอกสารพิมพ์ต่อนอกตาราง\n\n3. ติดตามผล\n4. สรุปผล"
    return path, "3. ติดตามผล"


def memo_not_registered(folder: Folder, _: Random) -> tuple[str, str]:
    path = f"content/{folder.results_year}/documents/documents.yaml"
    folder.files[path]["documents"][0]["number"] = "ทด 71001/ -"
    return path, "number:"


INDICATORS = Frame.INDICATORS
FAULTS = [
    Fault("urgent-without-measure", urgent_forgotten),
    Fault("urgent-without-measure", urgent_in_words_forgotten),
    Fault("finding-without-measure", finding_forgotten),
    Fault("measure-without-finding", answers_nothing),
    Fault("measure-without-finding", nothing_of_the_kind_found, also=("weakest-without-finding",)),
    Fault("item-not-taken-up", item_forgotten),
    Fault("question-not-taken-up", questions_forgotten),
    Fault("weakest-not-analysed", weakest_left_out, frame=INDICATORS),
    Fault("weakest-without-finding", weakest_only_kept, frame=INDICATORS, also=("item-not-taken-up",)),
    Fault("weakness-denied", weakness_denied),
    Fault("weakness-denied", complaint_in_the_measure),
    Fault("weakness-not-to-fix", weakness_without_fix),
    Fault("kept-and-lacking", clear_and_unclear),
    Fault("kept-and-lacking", many_and_one_channel),
    Fault("owner-narrower-than-steps", every_unit_but_one_owner),
    Fault("measure-part-missing", cell_lost),
    Fault("measure-not-reported", measure_left_out),
    Fault("method-reported-as-result", plan_as_result),
    Fault("report-incomplete", undated),
    Fault("report-incomplete", nothing_suggested),
    Fault("suggestion-for-some", one_suggestion),
    Fault("completion-unsaid", one_completed),
    Fault("measures-numbered-alike", all_the_first),
    Fault("finding-number-twice", number_of_the_topic_before),
    Fault("finding-number-twice", number_repeated),
    Fault("finding-number-skipped", number_left_out),
    Fault("step-numbers-broken", steps_start_again),
    Fault("steps-in-prose", steps_go_on_below),
    Fault("document-number-incomplete", memo_not_registered),
]


# -- what only looks wrong -----------------------------------------------------------------------------


def urgent_and_answered(folder: Folder, _: Random) -> None:
    fix(folder)["urgent"] = "yes"


def answered_by_topic(folder: Folder, _: Random) -> None:
    """Older documents do not say which finding a measure answers."""
    for front in folder.measures().values():
        del front["answers"]


def answered_by_code(folder: Folder, _: Random) -> None:
    """A second finding on the same code, which the measure cites."""
    findings = folder.analysis(4)["findings"]["fix"]
    findings.append({**findings[0], "id": "f4-more", "text": "ทำแผ่นพับเรื่องขั้นตอน"})


def weakness_behind_a_fix(folder: Folder, _: Random) -> None:
    findings = folder.analysis(4)["findings"]
    findings["weakness"] = [{"id": "f4-weak", "text": "ผู้ใช้ยังไม่ทราบขั้นตอน", "codes": fix(folder)["codes"]}]


def taken_up_by_the_measure(folder: Folder, _: Random) -> None:
    number, lost = lost_item(folder)
    for finding in folder.analysis(number)["findings"]["fix"]:
        if finding["codes"] == lost:
            del finding["codes"]


def no_codes_at_all(folder: Folder, chance: Random) -> None:
    """A document of a bad year that cites codes in no finding and no measure."""
    become_low(folder, chance)
    for path, data in folder.files.items():
        if "/analysis/" in path:
            for kind in data["front"].get("findings", {}).values():
                for finding in kind:
                    finding.pop("codes", None)
    for front in folder.measures().values():
        del front["codes"]


def strongest_left_out(folder: Folder, _: Random) -> None:
    scores = {no: score for no, score in indicator_scores(folder).items() if no <= 8}
    number = max(scores, key=lambda no: scores[no])
    drop_measures(folder, number)
    del folder.files[folder.analysis_path(number)]


def improved_not_fixed(folder: Folder, _: Random) -> None:
    findings = folder.analysis(4)["findings"]
    findings["improve"] = findings.pop("fix")


def nothing_wrong_but_plans(folder: Folder, _: Random) -> None:
    """No weakness, and yet something to develop; "not" is no lack where nobody wants the thing."""
    improved_not_fixed(folder, None)  # type: ignore[arg-type]
    findings = folder.analysis(4)["findings"]
    findings["weakness"] = findings["fix"] = "ไม่มี"
    findings["improve"][0]["text"] = "จัดกิจกรรมให้หลากหลาย โดยไม่เลือกปฏิบัติและไม่เรียกรับสิ่งใด"


def remark_on_the_document(folder: Folder, _: Random) -> None:
    folder.analysis(4)["findings"]["weakness"] = "ไม่มี"
    path = next(p for p, front in folder.measures().items() if front["topic"].endswith("-4"))
    folder.files[path]["prose"] = "เอกสารไม่ครบหน้า และตารางพิมพ์ไม่ชัดเจน"


def weakness_to_improve(folder: Folder, _: Random) -> None:
    findings = folder.analysis(4)["findings"]
    weak = {"id": "f4-weak", "text": "ผู้ใช้ยังไม่ทราบขั้นตอน", "codes": fix(folder)["codes"]}
    findings["weakness"], findings["improve"], findings["fix"] = [weak], findings["fix"], "ไม่มี"


def clear_here_unclear_there(folder: Folder, _: Random) -> None:
    kept(folder)["text"] = "แนวทางชัดเจน"
    fix(folder)["text"] = "แบบฟอร์มยังไม่ชัดเจน"


def every_unit_is_told(folder: Folder, _: Random) -> None:
    _path, front = measure(folder)
    front["steps"] = ["แจ้งเวียนให้ทุกกองทราบ", "ตรวจนับวัสดุของทุกส่วนราชการ", "วางแผนร่วมกับทุกกอง"]


def every_unit_owns(folder: Folder, _: Random) -> None:
    _path, front = measure(folder)
    front["steps"][0] = "ให้ทุกกองทบทวนงานของตน"
    front["responsible"] = "ทุกกอง"


def no_follow_up_anywhere(folder: Folder, _: Random) -> None:
    for front in folder.measures().values():
        del front["follow_up"]


def done_and_told_before(folder: Folder, _: Random) -> None:
    """What the first report called complete is not in the second."""
    path, turn = report(folder)
    first = {**turn, "date": f"5 มกราคม {folder.measures_year}", "title": "รายงานผลรอบแรก"}
    first["period"] = f"ไตรมาส 1/{folder.measures_year}"
    done, *rest = turn["entries"]
    first["entries"] = [{**done, "status": "complete", "words": "แล้วเสร็จ"}, *rest]
    turn["entries"] = rest
    folder.files[path.replace("half-year", "first-quarter")] = first


def output_counts_what_was_planned(folder: Folder, _: Random) -> None:
    report(folder)[1]["entries"][1]["outputs"] = ["เผยแพร่แนวทางบนเว็บไซต์ของหน่วยงานแล้ว 3 เรื่อง"]


def date_on_the_document(folder: Folder, _: Random) -> None:
    turn = report(folder)[1]
    del turn["date"]
    turn["documents"] = ["memo"]


def one_without_suggestion(folder: Folder, _: Random) -> None:
    del report(folder)[1]["entries"][0]["suggestion"]


def no_states_at_all(folder: Folder, _: Random) -> None:
    for entry in report(folder)[1]["entries"]:
        entry["words"] = "จัดประชุมผู้เกี่ยวข้อง"


def numbered_through(folder: Folder, _: Random) -> None:
    for n, path in enumerate(measure_paths(folder), 1):
        folder.measures()[path]["number"] = str(n)


def numbers_start_again_in_each_topic(folder: Folder, _: Random) -> None:
    for number in (1, 2, 4, 5):
        fix(folder, number)["number"] = "1"
    add_kept(folder, "1", "2", "3")


def numbers_in_two_levels(folder: Folder, _: Random) -> None:
    _path, front = measure(folder)
    front["steps"] = ["1.1 ประชุม", "1.2 ประกาศแนวทาง", "2.1 อบรมผู้เกี่ยวข้อง", "2.2 สรุปผล"]


def list_of_its_own(folder: Folder, _: Random) -> None:
    path, _front = measure(folder)
    folder.files[path]["prose"] = "เอกสารแนบ\n\n1. แบบฟอร์ม\n2. ทะเบียน\n3. รูปถ่าย"


def circular_letter(folder: Folder, _: Random) -> None:
    path = f"content/{folder.results_year}/documents/documents.yaml"
    folder.files[path]["documents"][0]["number"] = "ทด 71001/ว 58"


INNOCENT = [
    Innocent("urgent-without-measure", urgent_and_answered),
    Innocent("finding-without-measure", answered_by_topic),
    Innocent("finding-without-measure", answered_by_code),
    Innocent("finding-without-measure", weakness_behind_a_fix),
    Innocent("measure-without-finding", answered_by_topic),
    Innocent("item-not-taken-up", taken_up_by_the_measure),
    Innocent("question-not-taken-up", no_codes_at_all),
    Innocent("weakest-not-analysed", strongest_left_out, frame=INDICATORS),
    Innocent("weakest-without-finding", improved_not_fixed),
    Innocent("weakness-denied", nothing_wrong_but_plans),
    Innocent("weakness-denied", remark_on_the_document),
    Innocent("weakness-not-to-fix", weakness_to_improve),
    Innocent("kept-and-lacking", clear_here_unclear_there),
    Innocent("owner-narrower-than-steps", every_unit_is_told),
    Innocent("owner-narrower-than-steps", every_unit_owns),
    Innocent("measure-part-missing", no_follow_up_anywhere),
    Innocent("measure-not-reported", done_and_told_before),
    Innocent("method-reported-as-result", output_counts_what_was_planned),
    Innocent("report-incomplete", date_on_the_document),
    Innocent("suggestion-for-some", one_without_suggestion),
    Innocent("completion-unsaid", no_states_at_all),
    Innocent("measures-numbered-alike", numbered_through),
    Innocent("finding-number-twice", numbers_start_again_in_each_topic),
    Innocent("finding-number-skipped", numbers_start_again_in_each_topic),
    Innocent("step-numbers-broken", numbers_in_two_levels),
    Innocent("steps-in-prose", list_of_its_own),
    Innocent("document-number-incomplete", circular_letter),
]
