"""Words of level, verdicts and claims that the figures refute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.checks.labels import LABELS
from prongsai.checks.labels.words import level, praises, rungs, verdict
from prongsai.model import Frame

from .scores import catalogues
from .test_links import fix, indicator_scores, kept, lost_item, weakest
from .years import Fault, Innocent, clean, found

if TYPE_CHECKING:
    from random import Random

    from .years import Folder

MANY_LOW = 50  # a year with scores from here on has questions below 70 and indicators below 85
IN_A_BAD_YEAR = ("question-not-taken-up", "kept-though-low")


def index(folder: Folder) -> tuple[str, dict[str, Any]]:
    path = f"content/{folder.results_year}/analysis/index.md"
    return path, folder.files[path]


def say(folder: Folder, words: str) -> tuple[str, str]:
    """Add a paragraph to the overview."""
    path, data = index(folder)
    data["prose"] += f"\n\n{words}"
    return path, words


def topics(folder: Folder) -> range:
    return range(1, 11) if folder.frame is Frame.INDICATORS else range(1, 8)


def ratings(folder: Folder, letter: str = "i") -> list[tuple[float, int, dict[str, Any]]]:
    """Score, topic and rating of every question of a survey, lowest first."""
    listed = []
    for number in topics(folder):
        scores = {c["code"]: float(c["score"]) for c in folder.analysis(number).get("cites", ())}
        for rating in folder.analysis(number).get("ratings", ()):
            if rating["codes"].startswith(letter):
                listed.append((scores[rating["codes"]], number, rating))
    return sorted(listed, key=lambda each: each[:2])


def become_low(folder: Folder, chance: Random) -> None:
    folder.files = clean(chance.randrange(1000), folder.assessment, folder.frame, low=MANY_LOW).files


def become_mixed(folder: Folder, chance: Random) -> str:
    """The same agency in a year that rose while an instrument fell by more than a point; its code."""
    while True:
        folder.files = clean(chance.randrange(10_000), folder.assessment, folder.frame).files
        changes = {row["code"]: float(row["change"]) for row in folder.results["instruments"]}
        worst: str = min(changes, key=lambda code: changes[code])
        if float(folder.results["overall"]["change"]) > 0 and changes[worst] < -1:
            return worst


def full_items(folder: Folder) -> list[str]:
    """Items with full marks beside the one that lost points, of the same indicator."""
    _number, lost = lost_item(folder)
    items = catalogues().nearest(folder.results_year).items
    groups: dict[str, list[str]] = {}
    for item in items:
        if item.code != lost:
            groups.setdefault(item.sub_indicator.split(".")[0], []).append(item.code)
    return groups[next(i.sub_indicator.split(".")[0] for i in items if i.code == lost)]


def moved(folder: Folder) -> tuple[int, float]:
    """An indicator that rose or fell, and by how much."""
    changes = {row["no"]: float(row["change"]) for row in folder.results["indicators"]}
    return next((no, change) for no, change in changes.items() if change)


def strongest(folder: Folder) -> int:
    scores = indicator_scores(folder)
    return max(scores, key=lambda no: scores[no])


# -- words of level ------------------------------------------------------------------------------------


def highest_called_low(folder: Folder, _: Random) -> tuple[str, str]:
    _score, number, rating = ratings(folder)[-1]
    rating["words"] = "ระดับต่ำ"
    return folder.analysis_path(number), "ระดับต่ำ"


def lowest_called_high(folder: Folder, _: Random) -> tuple[str, str]:
    (_score, number, lowest), *others = ratings(folder, "e")
    lowest["words"] = "อยู่ในระดับที่ดี"
    for *_rest, rating in others[:3]:
        rating["words"] = "ระดับปานกลาง"
    return folder.analysis_path(number), "อยู่ในระดับที่ดี"


def levels_of_indicators(folder: Folder, _: Random) -> tuple[str, str]:
    rows = sorted(folder.results["indicators"], key=lambda row: float(row["score"]))
    rows[0]["level"], rows[-1]["level"] = "ระดับดีมาก", "ระดับพอใช้"
    return f"content/{folder.results_year}/results.yaml", "ระดับพอใช้"


def another_word(folder: Folder, _: Random) -> tuple[str, str]:
    _score, number, rating = ratings(folder)[-1]
    folder.analysis(number)["ratings"].append({"codes": rating["codes"], "words": "ระดับดี"})
    return folder.analysis_path(number), "ระดับดี"


def zero_called_complete(folder: Folder, _: Random) -> tuple[str, str]:
    number, lost = lost_item(folder)
    rated = {"codes": f"{full_items(folder)[0]}, {lost}", "words": "เปิดเผยครบถ้วน ตามหลักเกณฑ์"}
    folder.analysis(number)["ratings"] = [*folder.analysis(number).get("ratings", ()), rated]
    return folder.analysis_path(number), rated["words"]


def zero_that_met_the_criteria(folder: Folder, _: Random) -> tuple[str, str]:
    """Said in what is to be mended, of the item that is to be mended."""
    number, lost = lost_item(folder)
    mend = next(f for f in folder.analysis(number)["findings"]["fix"] if f["codes"] == lost)
    mend["text"] = "ได้คะแนนผ่านตามหลักเกณฑ์ที่กำหนด โดยต้องเผยแพร่เพิ่ม"
    return folder.analysis_path(number), mend["text"]


def issue_that_met_the_criteria(folder: Folder, _: Random) -> tuple[str, str]:
    number, _lost = lost_item(folder)
    folder.analysis(number)["verdict"] = "การเปิดเผยข้อมูลผ่านเกณฑ์ที่กำหนด ให้รักษามาตรฐานไว้"
    return folder.analysis_path(number), "verdict:"


def bad_question_called_good(folder: Folder, chance: Random) -> tuple[str, str]:
    become_low(folder, chance)
    _score, number, rating = ratings(folder)[0]
    rating["words"] = "เป็นไปในทิศทางที่ดี"
    return folder.analysis_path(number), rating["words"]


def no_weakness_but_a_zero(folder: Folder, _: Random) -> tuple[str, str]:
    number, _lost = lost_item(folder)
    folder.analysis(number)["findings"]["weakness"] = "ไม่มี"
    return folder.analysis_path(number), "  fix:"


def zero_to_be_kept(folder: Folder, _: Random) -> tuple[str, str]:
    number, lost = lost_item(folder)
    to_keep = {"id": f"f{number}-zero", "text": "คงการเผยแพร่ไว้", "codes": lost}
    folder.analysis(number)["findings"].setdefault("maintain", []).append(to_keep)
    return folder.analysis_path(number), to_keep["text"]


def ratings_of(folder: Folder, number: int) -> list[str]:
    """The staff questions of a topic, lowest first."""
    return [rating["codes"] for _score, topic, rating in ratings(folder) if topic == number]


def good_question_blamed(folder: Folder, chance: Random) -> tuple[str, str]:
    """Beside the worst question of a bad year, one of the same topic that is good."""
    while True:
        become_low(folder, chance)
        for number in topics(folder):
            scores = {rating["codes"]: score for score, topic, rating in ratings(folder) if topic == number}
            if scores and min(scores.values()) < 70 and max(scores.values()) >= 90:
                to_fix = folder.analysis(number)["findings"]["fix"][-1]
                to_fix["codes"] += ", " + max(scores, key=lambda code: scores[code])
                return folder.analysis_path(number), f"codes: {to_fix['codes']}"


def best_indicator_improved(folder: Folder, _: Random) -> tuple[str, str]:
    number = strongest(folder)
    better = {"id": "f-best", "text": "พัฒนางานเรื่องนี้ต่อไป"}
    folder.analysis(number)["findings"]["improve"] = [better]
    return folder.analysis_path(number), better["text"]


def best_question_fixed(folder: Folder, _: Random) -> tuple[str, str]:
    _score, number, rating = ratings(folder, "e")[-1]
    to_fix = folder.analysis(number)["findings"]["fix"][-1]
    to_fix["codes"] = rating["codes"]
    return folder.analysis_path(number), to_fix["text"]


# -- verdicts ------------------------------------------------------------------------------------------


def failed_with_a_pass(folder: Folder, _: Random) -> tuple[str, str]:
    folder.analysis(4)["verdict"] = "ไม่ผ่านเกณฑ์การประเมิน"
    return folder.analysis_path(4), "verdict:"


def text_says_failed(folder: Folder, _: Random) -> tuple[str, str]:
    return say(folder, "ตัวชี้วัดที่ 4 มีคะแนนไม่ผ่านเกณฑ์")


def text_says_all_passed(folder: Folder, chance: Random) -> tuple[str, str]:
    become_low(folder, chance)
    return say(folder, "ทุกตัวชี้วัดผ่านเกณฑ์การประเมิน")


def urgent_in_a_kept_indicator(folder: Folder, _: Random) -> tuple[str, str]:
    folder.analysis(4)["verdict"] = "ควรรักษามาตรฐานไว้"
    fix(folder)["urgent"] = "yes"
    return folder.analysis_path(4), "verdict:"


def urgent_and_kept(folder: Folder, _: Random) -> tuple[str, str]:
    fix(folder)["urgent"] = "yes"
    kept(folder)["codes"] += ", " + fix(folder)["codes"]
    return folder.analysis_path(4), kept(folder)["text"]


def conclude(folder: Folder, codes: str, agree: str) -> tuple[str, str]:
    number, _ = lost_item(folder)
    folder.analysis(number)["agreements"] = [{"codes": codes, "agree": agree}]
    return folder.analysis_path(number), f"codes: {codes}"


def zero_agrees_with_full(folder: Folder, _: Random) -> tuple[str, str]:
    return conclude(folder, f"{lost_item(folder)[1]}, {full_items(folder)[0]}", "yes")


def full_differs_from_full(folder: Folder, _: Random) -> tuple[str, str]:
    return conclude(folder, ", ".join(full_items(folder)[:2]), "no")


# -- claims --------------------------------------------------------------------------------------------


def best_called_lowest(folder: Folder, _: Random) -> tuple[str, str]:
    return say(folder, f"คะแนนต่ำที่สุดคือ ตัวชี้วัดที่ {strongest(folder)}")


def best_sums_up_as_lowest(folder: Folder, _: Random) -> tuple[str, str]:
    folder.analysis(strongest(folder))["summary"] = "เป็นตัวชี้วัดที่ได้คะแนนน้อยที่สุด จึงต้องทบทวน"
    return folder.analysis_path(strongest(folder)), "summary:"


def question_called_highest(folder: Folder, _: Random) -> tuple[str, str]:
    _score, number, rating = ratings(folder)[0]
    to_fix = folder.analysis(number)["findings"]["fix"][-1]
    to_fix["text"] = f"ข้อ {rating['codes']} ได้คะแนนสูงสุดในแบบวัด จึงขยายผล"
    return folder.analysis_path(number), to_fix["text"]


def fall_called_the_largest_rise(folder: Folder, _: Random) -> tuple[str, str]:
    changes = {row["no"]: float(row["change"]) for row in folder.results["indicators"]}
    return say(folder, f"ตัวชี้วัดที่ {min(changes, key=lambda no: changes[no])} คะแนนเพิ่มขึ้นมากที่สุด")


def wrong_way(folder: Folder, _: Random) -> tuple[str, str]:
    number, change = moved(folder)
    word = "ลดลง" if change > 0 else "เพิ่มขึ้น"
    return say(folder, f"ตัวชี้วัดที่ {number} มีคะแนน{word}เมื่อเทียบกับปีก่อน")


def lower_by_a_minus(folder: Folder, _: Random) -> tuple[str, str]:
    return say(folder, "คะแนนต่ำกว่าปีงบประมาณ พ.ศ. 2560 เท่ากับ -2.01 คะแนน")


def fall_by_a_minus(folder: Folder, _: Random) -> tuple[str, str]:
    kept(folder)["text"] = "คงงานไว้แม้ผลลดลง (- 1.50)"
    return folder.analysis_path(4), kept(folder)["text"]


def fall_passed_over(folder: Folder, chance: Random) -> tuple[str, str]:
    become_mixed(folder, chance)
    _path, data = index(folder)
    data["prose"] = "ผลโดยรวมดีกว่าปีก่อน"
    return f"content/{folder.results_year}/results.yaml", "change:"


INDICATORS = Frame.INDICATORS
FAULTS = [
    Fault("label-out-of-order", highest_called_low),
    Fault("label-out-of-order", lowest_called_high),
    Fault("label-out-of-order", levels_of_indicators),
    Fault("rated-twice-differently", another_word),
    Fault("praised-though-low", zero_called_complete),
    Fault("praised-though-low", zero_that_met_the_criteria),
    Fault("praised-though-low", issue_that_met_the_criteria, frame=Frame.ISSUES),
    Fault("praised-though-low", bad_question_called_good, also=(*IN_A_BAD_YEAR, "label-out-of-order")),
    Fault("none-though-low", no_weakness_but_a_zero),
    Fault("kept-though-low", zero_to_be_kept),
    Fault("blamed-though-high", good_question_blamed, INDICATORS, also=IN_A_BAD_YEAR),
    Fault("best-to-improve", best_indicator_improved, INDICATORS, also=("finding-without-measure",)),
    Fault("best-to-improve", best_question_fixed),
    Fault("verdict-against-score", failed_with_a_pass, INDICATORS),
    Fault("failed-though-passed", text_says_failed),
    Fault("passed-though-failed", text_says_all_passed, also=IN_A_BAD_YEAR),
    Fault("urgent-and-kept", urgent_in_a_kept_indicator),
    Fault("urgent-and-kept", urgent_and_kept),
    Fault("agrees-though-apart", zero_agrees_with_full),
    Fault("differs-though-alike", full_differs_from_full),
    Fault("extreme-claim-false", best_called_lowest),
    Fault("extreme-claim-false", best_sums_up_as_lowest, INDICATORS),
    Fault("extreme-claim-false", question_called_highest),
    Fault("extreme-claim-false", fall_called_the_largest_rise),
    Fault("trend-claim-false", wrong_way),
    Fault("doubly-negative", lower_by_a_minus),
    Fault("doubly-negative", fall_by_a_minus),
    Fault("fall-unsaid", fall_passed_over),
]


# -- what only looks wrong -----------------------------------------------------------------------------


def least_is_good(folder: Folder, _: Random) -> None:
    """To a question that asks for something bad, most people answer "least"."""
    _score, _number, rating = ratings(folder)[-1]
    rating["words"] = "น้อยที่สุดหรือไม่มีเลย"


def compared_with_last_year(folder: Folder, _: Random) -> None:
    _score, _number, rating = ratings(folder)[-1]
    rating["words"] = "ต่ำกว่าที่คาดหวัง แต่ดีขึ้น"


def answer_beside_the_level(folder: Folder, _: Random) -> None:
    _score, number, rating = ratings(folder)[-1]
    folder.analysis(number)["ratings"].append({"codes": rating["codes"], "words": "มากที่สุด"})


def zero_called_incomplete(folder: Folder, _: Random) -> None:
    number, lost = lost_item(folder)
    rated = {"codes": lost, "words": "ยังไม่ครบถ้วน ไม่เป็นไปตามเกณฑ์"}
    folder.analysis(number)["ratings"] = [*folder.analysis(number).get("ratings", ()), rated]


def criteria_to_be_met(folder: Folder, _: Random) -> None:
    number, lost = lost_item(folder)
    mend = next(f for f in folder.analysis(number)["findings"]["fix"] if f["codes"] == lost)
    mend["text"] = "เผยแพร่ข้อมูลเพิ่มให้ผ่านตามหลักเกณฑ์ที่กำหนด และตรวจทุกเดือนเพื่อให้เปิดเผยข้อมูลครบถ้วน"


def no_weakness_in_a_good_indicator(folder: Folder, _: Random) -> None:
    folder.analysis(4)["findings"]["weakness"] = "ไม่มี"


def whole_disclosure_kept(folder: Folder, _: Random) -> None:
    number, _lost = lost_item(folder)
    last = catalogues().nearest(folder.results_year).items[-1].code
    to_keep = {"id": "f-all", "text": "คงการเปิดเผยข้อมูลทุกเรื่องไว้", "codes": f"o1–{last}"}
    folder.analysis(number)["findings"].setdefault("maintain", []).append(to_keep)


def low_blamed_with_what_is_near(folder: Folder, chance: Random) -> None:
    """A good year has no question below 70, so every question may be worked at."""
    fix(folder)["codes"] += ", " + ratings_of(folder, 4)[-1]


def middling_indicator_improved(folder: Folder, _: Random) -> None:
    findings = folder.analysis(4)["findings"]
    findings["improve"] = findings.pop("fix")
    del findings["improve"][0]["codes"]


def passed_and_kept(folder: Folder, _: Random) -> None:
    folder.analysis(4)["verdict"] = "ผ่านเกณฑ์การประเมิน ควรรักษาระดับไว้"


def no_indicator_failed(folder: Folder, _: Random) -> None:
    say(folder, "ไม่มีตัวชี้วัดที่ 4 ไม่ผ่านเกณฑ์ และหากตัวชี้วัดใดไม่ผ่านเกณฑ์ จะทบทวนทันที")


def all_are_to_pass(folder: Folder, _: Random) -> None:
    say(folder, "ปีหน้าตั้งเป้าให้ทุกตัวชี้วัดผ่านเกณฑ์ โดยตัวชี้วัดทั้งหมดต้องผ่านเกณฑ์ 85")


def urgent_in_a_mixed_verdict(folder: Folder, _: Random) -> None:
    folder.analysis(4)["verdict"] = "แก้ไขปรับปรุง และรักษาระดับไว้"
    fix(folder)["urgent"] = "yes"


def alike_agrees(folder: Folder, _: Random) -> None:
    conclude(folder, ", ".join(full_items(folder)[:2]), "yes")


def apart_differs(folder: Folder, _: Random) -> None:
    conclude(folder, f"{lost_item(folder)[1]}, {full_items(folder)[0]}", "no")


def true_extremes(folder: Folder, _: Random) -> None:
    say(folder, f"ตัวชี้วัดที่ {weakest(folder)} ได้คะแนนต่ำที่สุด ส่วนคะแนนสูงสุดคือตัวชี้วัดที่ {strongest(folder)}")


def lowest_of_its_own(folder: Folder, _: Random) -> None:
    """The lowest question of its indicator, which is not the lowest of its survey."""
    code = fix(folder)["codes"]
    fix(folder)["text"] = f"ข้อ {code} ได้คะแนนต่ำสุดในกลุ่ม จึงชี้แจงใหม่"


def highest_of_other_things(folder: Folder, _: Random) -> None:
    kept(folder)["text"] = "ผู้บริหารสูงสุดกำกับคะแนนเอง เพื่อประโยชน์สูงสุดของประชาชน"


def wishes(folder: Folder, _: Random) -> None:
    number, _change = moved(folder)
    say(folder, f"ตัวชี้วัดที่ {number} ควรทำให้คะแนนเพิ่มขึ้น และไม่ให้คะแนนลดลง")


def true_movement(folder: Folder, _: Random) -> None:
    number, change = moved(folder)
    word = "เพิ่มขึ้น" if change > 0 else "ลดลง"
    say(folder, f"ตัวชี้วัดที่ {number} มีคะแนน{word} {abs(change):.2f}")


def change_with_its_sign(folder: Folder, _: Random) -> None:
    say(folder, "คะแนนเปลี่ยนไป -2.01 คะแนน และเรื่องร้องเรียนลดลง ช่วง 5.00 - 7.00 วัน")


def fall_told_in_a_finding(folder: Folder, chance: Random) -> None:
    fell = become_mixed(folder, chance)
    _path, data = index(folder)
    data["prose"] = "ผลโดยรวมดีกว่าปีก่อน"
    kept(folder)["text"] = f"คงการติดตามไว้ แม้คะแนน {fell} ลดลง"


INNOCENT = [
    Innocent("label-out-of-order", least_is_good),
    Innocent("label-out-of-order", compared_with_last_year),
    Innocent("rated-twice-differently", answer_beside_the_level),
    Innocent("praised-though-low", zero_called_incomplete),
    Innocent("praised-though-low", criteria_to_be_met),
    Innocent("none-though-low", no_weakness_in_a_good_indicator),
    Innocent("kept-though-low", whole_disclosure_kept),
    Innocent("blamed-though-high", low_blamed_with_what_is_near),
    Innocent("best-to-improve", middling_indicator_improved),
    Innocent("verdict-against-score", passed_and_kept, INDICATORS),
    Innocent("failed-though-passed", no_indicator_failed),
    Innocent("passed-though-failed", all_are_to_pass),
    Innocent("urgent-and-kept", urgent_in_a_mixed_verdict),
    Innocent("agrees-though-apart", alike_agrees),
    Innocent("differs-though-alike", apart_differs),
    Innocent("extreme-claim-false", true_extremes),
    Innocent("extreme-claim-false", lowest_of_its_own),
    Innocent("extreme-claim-false", highest_of_other_things),
    Innocent("trend-claim-false", wishes),
    Innocent("trend-claim-false", true_movement),
    Innocent("doubly-negative", change_with_its_sign),
    Innocent("fall-unsaid", fall_told_in_a_finding),
]


# -- what needs figures of a certain kind --------------------------------------------------------------


def verdicts(rise: str) -> Folder:
    """Indicator 3 is to be kept, indicator 4 has the higher score and is to be improved."""
    folder = clean(1, 2569)
    rows = {row["no"]: row for row in folder.results["indicators"]}
    rows[3] |= {"score": "88.00", "previous": "87.00", "change": "+1.00"}
    rows[4] |= {"score": "90.00", "previous": f"{90 - float(rise):.2f}", "change": rise}
    folder.analysis(3)["verdict"] = "เห็นควรรักษามาตรฐานไว้"
    folder.analysis(4)["verdict"] = "เห็นควรปรับปรุงให้ดีขึ้น"
    return folder


def names(folder: Folder) -> list[str]:
    return [p.name for p in found(folder, LABELS) if p.name in LABELS]


def test_a_verdict_follows_the_score_unless_the_indicator_fell() -> None:
    assert "label-out-of-order" in names(verdicts("+2.00"))
    assert "label-out-of-order" not in names(verdicts("-2.00"))


def test_keeping_a_failing_indicator_without_codes_is_told_with_its_worst_question() -> None:
    folder = clean(1, 2569)
    row = next(row for row in folder.results["indicators"] if row["no"] == 4)
    row["score"] = "81.88"
    for rows in (folder.results["questions"], folder.analysis(4)["cites"]):
        next(row for row in rows if row["code"] == "i10")["score"] = "55.00"
    folder.analysis(4)["ratings"] = []
    del folder.analysis(4)["ratings"], kept(folder)["codes"]
    told = [p for p in found(folder, LABELS) if p.name == "kept-though-low"]
    assert [p.as_json()["expected"] for p in told] == ["i10 = 55.00"]


def test_a_reference_to_a_fall_stands_without_a_word_of_falling() -> None:
    folder = clean(1, 2569)
    folder.results["overall"] |= {"previous": "97.00", "change": "-2.01"}
    say(folder, "คะแนนรวมลดลง {{overall.change}} คะแนน")
    assert names(folder) == ["doubly-negative"]


LOWER_AND_HIGHER = (
    ("ดี", "ดีมาก"),
    ("พอใช้", "ดี"),
    ("ระดับต่ำ", "ระดับปานกลาง"),
    ("ค่อนข้างสูง", "สูง"),
    ("ต่ำ", "ดี"),
    ("ระดับน้อย", "สูง"),
)
NO_LEVEL = ("ดีขึ้นกว่าปีก่อน", "สูงสุด", "ระดับสูงและควรปรับปรุง", "คดีทุจริต", "ผู้บริหารสูงสุด", "ไม่สูง")
PRAISE = ("ครบถ้วน", "ผ่านตามหลักเกณฑ์ที่กำหนด", "ไม่มีข้อบกพร่อง", "ระดับสูงและควรปรับปรุง", "ดีมาก")
NO_PRAISE = ("ยังไม่ครบถ้วน", "ไม่ผ่านเกณฑ์", "ไม่ดี", "ระดับปานกลาง", "ไม่เป็นไปตามเกณฑ์", "ดีขึ้น")
NO_PRAISE += ("ยังไม่ครบถ้วนสมบูรณ์", "ควรเปิดเผยให้ครบถ้วน", "ไม่ครบถ้วน สมบูรณ์", "ขาดความสมบูรณ์")


@pytest.mark.parametrize(("lower", "higher"), LOWER_AND_HIGHER)
def test_words_of_level_have_an_order(lower: str, higher: str) -> None:
    low, high = level(lower), level(higher)
    assert low and high and low.below(high) and not high.below(low)


@pytest.mark.parametrize(("one", "other"), [("ดี", "สูง"), ("พอใช้", "ปานกลาง"), ("ดีมาก", "มากที่สุด")])
def test_words_of_two_ladders_on_one_height_are_equal(one: str, other: str) -> None:
    first, second = level(one), level(other)
    assert first and second and not first.below(second) and not second.below(first)


@pytest.mark.parametrize("words", NO_LEVEL)
def test_what_is_no_single_level_has_no_rung(words: str) -> None:
    assert level(words) is None


@given(st.text(alphabet="ดีมากสูงต่ำน้อยทสุปรบแขผ่ระคๆ กว่าขึ้นลง"), st.sampled_from([*NO_LEVEL, *PRAISE, *NO_PRAISE]))
def test_of_two_words_at_most_one_praises_less(words: str, other: str) -> None:
    for one in rungs(words + other):
        for two in rungs(other):
            assert not (one.below(two) and two.below(one))


def test_passed_stands_above_improvement_and_beside_keeping() -> None:
    passed, keep, improve = verdict("ผ่านการประเมิน"), verdict("รักษาระดับไว้"), verdict("เห็นควรปรับปรุง")
    assert passed and keep and improve
    assert improve.below(passed) and improve.below(keep)
    assert not passed.below(keep) and not keep.below(passed)
    assert verdict("แก้ไขปรับปรุง และรักษาระดับไว้") is None


@pytest.mark.parametrize("words", PRAISE)
def test_praise_is_known(words: str) -> None:
    assert praises(words)


@pytest.mark.parametrize("words", NO_PRAISE)
def test_what_is_no_praise_is_known(words: str) -> None:
    assert not praises(words)
