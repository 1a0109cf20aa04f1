"""Figures that do not agree: the score law, two values, levels, columns, ranks."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from prongsai.model import Frame

from .scores import catalogues, half_up
from .years import Fault, Innocent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from .years import Folder

LAST = "previous"
Row = dict[str, Any]


def path(folder: Folder) -> str:
    return f"content/{folder.results_year}/results.yaml"


def row(folder: Folder, key: str) -> Row:
    """A row of the results by its key."""
    results = folder.results
    if key == "overall":
        return results["overall"]
    if key.startswith("EIT."):
        return next(p for p in results["instruments"][1]["parts"] if f"EIT.{p['part']}" == key)
    tables = ("instruments", "indicators", "sub_indicators", "questions", "items")
    rows = (each for table in tables for each in results.get(table, ()))
    name = key.removeprefix("indicator-")
    field = "no" if key.startswith("indicator-") or key[0].isdigit() else "code"
    return next(each for each in rows if str(each.get(field)) == name)


def stated(folder: Folder, key: str) -> list[Row]:
    """Every row that repeats an indicator's figures: in the results, and in an analysis by indicators."""
    rows = [row(folder, key)]
    if key.startswith("indicator-") and folder.frame is Frame.INDICATORS:
        rows.append(folder.analysis(int(key.removeprefix("indicator-")))["stated"])
    return rows


def stated_in_analyses(folder: Folder) -> list[Row]:
    numbers = range(1, 11) if folder.frame is Frame.INDICATORS else ()
    return [folder.analysis(number)["stated"] for number in numbers]


def cites(folder: Folder, code: str) -> list[Row]:
    """Every citation of a question or item in an analysis."""
    fronts = (data["front"] for name, data in folder.files.items() if "/analysis/" in name)
    return [cited for front in fronts for cited in front.get("cites", ()) if cited["code"] == code]


def typed(data: Any, name: str) -> Iterator[str]:
    """What stands in all fields of one name, however deep."""
    members = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    if isinstance(data, dict) and name in data:
        yield str(data[name])
    for member in members:
        yield from typed(member, name)


def add(folder: Folder, name: str, points: str, *rows: Row) -> str:
    """Change a figure by about some points in each of `rows`; gives what is then typed, as nowhere else."""
    sign, taken = "+" if name == "change" else "", set(typed(folder.files, name))
    value = Decimal(rows[0][name]) + Decimal(points)
    while f"{value:{sign}.2f}" in taken:
        value += Decimal("0.01")
    for each in rows:
        each[name] = f"{value:{sign}.2f}"
    return f"{name}: '{value:{sign}.2f}'"


def shift(name: str, points: str, *rows: Row) -> None:
    """Change a figure by exactly some points."""
    for each in rows:
        each[name] = f"{Decimal(each[name]) + Decimal(points):{'+' if name == 'change' else ''}.2f}"


def move(folder: Folder, key: str, points: str) -> None:
    """Change a score wherever it stands, and what it changed by."""
    rows = stated(folder, key)
    shift("score", points, *rows)
    shift("change", points, *(each for each in rows if "change" in each))


def towards(value: str, points: str) -> str:
    """Points up or down, so that a score stays in the scale and on its side of the pass line."""
    return f"-{points}" if Decimal(value) > 92 else points


# -- faults --------------------------------------------------------------------------------------------


def row_against_citation(folder: Folder, chance: Random) -> tuple[str, str]:
    codes = [q["code"] for q in folder.results["questions"] if q["code"].startswith("i")]
    wrong = row(folder, chance.choice(codes))
    return path(folder), add(folder, "score", towards(wrong["score"], "1.37"), wrong)


def citation_against_row(folder: Folder, chance: Random) -> tuple[str, str]:
    number = chance.randint(1, 7)
    analysis = folder.analysis(number)
    wrong = next(c for c in analysis.get("cites", cites(folder, "i1")) if c["code"][0] in "ie")
    name = folder.analysis_path(number)
    return name, add(folder, "score", towards(wrong["score"], "0.37"), wrong)


def second_value(folder: Folder, chance: Random) -> tuple[str, str]:
    key = chance.choice(["overall", "IIT", "indicator-4", "o1"])
    row(folder, key)["also"] = [{"score": "73.37", "where": "ตารางสรุป"}]
    return path(folder), "73.37"


def analysis_against_row(folder: Folder, chance: Random) -> tuple[str, str]:
    number = chance.randint(1, 10)
    wrong = folder.analysis(number)["stated"]
    return folder.analysis_path(number), add(folder, "score", towards(wrong["score"], "0.41"), wrong)


def last_year(folder: Folder) -> None:
    """Add the results that this year's column of last year repeats."""
    rows = [
        {"no": r["no"], "name": r["name"], "score": r[LAST]}
        for r in folder.results["indicators"]
        if LAST in r
    ]
    overall = {"score": folder.results["overall"][LAST]}
    results = {"documents": ["memo"], "overall": overall, "indicators": rows}
    folder.files[f"content/{folder.results_year - 1}/results.yaml"] = results


def column_against_last_year(folder: Folder, chance: Random) -> tuple[str, str]:
    last_year(folder)
    wrong = row(folder, f"indicator-{chance.randint(1, 8)}")
    return path(folder), add(folder, LAST, towards(wrong[LAST], "0.93"), wrong)


def sentence_against_row(folder: Folder, chance: Random) -> tuple[str, str]:
    number = chance.randint(1, 7)
    folder.analysis(number)["summary"] = "ตัวชี้วัดที่ ๔ ได้คะแนน ๗๓.๓๗ คะแนน"
    return folder.analysis_path(number), "summary:"


def merged_cell(folder: Folder, _: Random) -> tuple[str, str]:
    score = row(folder, "EIT")["score"]
    row(folder, "indicator-5")["also"] = [{"score": score, "where": "แถวเดียวกันของตาราง"}]
    return path(folder), f"- score: '{score}'"


def merged_cell_of_another_rounding(folder: Folder, _: Random) -> tuple[str, str]:
    """The table prints OIT a digit lower than the memo, and in the row of indicator 8."""
    oit = row(folder, "OIT")
    table = f"{float(oit['score']) - 0.01:.2f}"
    oit["also"] = [{"score": table, "where": "ตารางคะแนน"}]
    row(folder, "indicator-8")["also"] = [{"score": f"{table} คะแนน", "where": "แถวเดียวกันของตาราง"}]
    return path(folder), f"- score: {table} คะแนน"


def wrong_total(folder: Folder, _: Random) -> tuple[str, str]:
    wrong = row(folder, "overall")
    return path(folder), add(folder, "score", towards(wrong["score"], "0.57"), wrong)


def wrong_total_of_indicators(folder: Folder, _: Random) -> tuple[str, str]:
    del folder.results["instruments"]
    wrong = row(folder, "overall")
    before = Decimal(wrong["score"])
    words = add(folder, "score", towards(wrong["score"], "0.57"), wrong)
    shift("change", str(Decimal(wrong["score"]) - before), wrong)
    return path(folder), words


def wrong_instrument(folder: Folder, chance: Random) -> tuple[str, str]:
    wrong = row(folder, chance.choice(["IIT", "EIT", "OIT"]))
    return path(folder), add(folder, "score", towards(wrong["score"], "0.83"), wrong)


def wrong_part(folder: Folder, chance: Random) -> tuple[str, str]:
    wrong = row(folder, chance.choice(["EIT.1", "EIT.2"]))
    return path(folder), add(folder, "score", towards(wrong["score"], "0.83"), wrong)


def wrong_part_without_eit(folder: Folder, _: Random) -> tuple[str, str]:
    eit = row(folder, "EIT")
    for field in ("score", LAST, "change"):
        del eit[field]
    wrong = row(folder, "EIT.2")
    return path(folder), add(folder, "score", towards(wrong["score"], "3.83"), wrong)


def wrong_indicator(folder: Folder, chance: Random) -> tuple[str, str]:
    key = f"indicator-{chance.randint(1, 5)}"
    points = towards(row(folder, key)["score"], "0.47")
    return path(folder), add(folder, "score", points, *stated(folder, key))


def wrong_eit_indicator(folder: Folder, chance: Random) -> tuple[str, str]:
    """Where the questions are of both parts, which the other indicators show."""
    del folder.results["instruments"]
    for question in folder.results["questions"]:
        question.pop("part", None)
    for rule in catalogues().nearest(folder.results_year).indicators:
        if rule.instrument == "EIT":
            scores = [Decimal(row(folder, code)["score"]) for code in rule.questions.each]
            mean = half_up(sum(scores, Decimal()) / len(scores))
            for each in stated(folder, f"indicator-{rule.no}"):
                each["score"] = f"{mean:.2f}"
                del each["change"]
    del folder.results["overall"]["change"], folder.results["overall"]["level"]
    folder.results["overall"]["score"] = total(folder)
    return path(folder), add(folder, "score", "-0.67", *stated(folder, f"indicator-{chance.randint(6, 8)}"))


def total(folder: Folder) -> str:
    """The overall score that the indicators give."""
    weights = {"IIT": 30, "EIT": 30, "OIT": 40}
    rules = catalogues().nearest(folder.results_year).indicators
    sums = Decimal()
    for code, weight in weights.items():
        keys = [f"indicator-{r.no}" for r in rules if r.instrument == code]
        sums += weight * sum((Decimal(row(folder, key)["score"]) for key in keys), Decimal()) / len(keys)
    return f"{half_up(sums / 100):.2f}"


def wrong_sub_indicator(folder: Folder, chance: Random) -> tuple[str, str]:
    wrong = row(folder, chance.choice(folder.results["sub_indicators"])["no"])
    return path(folder), add(folder, "score", "-7.77", wrong)


def wrong_disclosure(folder: Folder, _: Random) -> tuple[str, str]:
    del folder.results["sub_indicators"]
    del folder.results["instruments"]
    del folder.results["overall"]["change"]
    del folder.results["overall"]["level"]
    rows = stated(folder, "indicator-9")
    words = add(folder, "score", "-3.33", *rows)
    for each in rows:
        del each["change"]
    folder.results["overall"]["score"] = total(folder)
    return path(folder), words


def wrong_last_year(folder: Folder, _: Random) -> tuple[str, str]:
    wrong = row(folder, "overall")
    before = Decimal(wrong[LAST])
    words = add(folder, LAST, towards(wrong[LAST], "0.61"), wrong)
    shift("change", str(before - Decimal(wrong[LAST])), wrong)
    return path(folder), words


def implied_last_year(folder: Folder, _: Random) -> tuple[str, str]:
    wrong = row(folder, "overall")
    del wrong[LAST]
    return path(folder), add(folder, "change", "2.22", wrong)


def wrong_change(folder: Folder, chance: Random) -> tuple[str, str]:
    key = chance.choice(["overall", "IIT", *(f"indicator-{n}" for n in range(1, 11))])
    return path(folder), add(folder, "change", "2.98", *stated(folder, key))


def wrong_change_of_analysis(folder: Folder, chance: Random) -> tuple[str, str]:
    number = chance.randint(1, 10)
    return folder.analysis_path(number), add(folder, "change", "2.98", folder.analysis(number)["stated"])


def wrong_change_of_issue(folder: Folder, _: Random) -> tuple[str, str]:
    folder.analysis(4)["stated"] = {"score": "91.50", LAST: "90.00", "change": "+1.55"}
    return folder.analysis_path(4), "change:"


def change_to_last_results(folder: Folder, _: Random) -> tuple[str, str]:
    last_year(folder)
    wrong = row(folder, "overall")
    del wrong[LAST]
    return path(folder), add(folder, "change", "0.10", wrong)


def no_part(folder: Folder, _: Random) -> tuple[str, str]:
    for question in folder.results["questions"]:
        question.pop("part", None)
    for key in ("indicator-6", "indicator-7", "indicator-8"):
        rule = next(
            r for r in catalogues().nearest(folder.results_year).indicators if f"indicator-{r.no}" == key
        )
        for code in rule.questions.each:
            shift("score", "-0.90", row(folder, code), *cites(folder, code))
    return path(folder), f"score: '{row(folder, 'indicator-6')['score']}'"


def half_down(folder: Folder, _: Random) -> tuple[str, str]:
    """The two parts of EIT end in exactly half a hundredth, and EIT is the lower neighbour."""
    eit, second = row(folder, "EIT"), row(folder, "EIT.2")
    parts = Decimal(row(folder, "EIT.1")["score"]) + Decimal(second["score"])
    if parts * 100 % 2:
        shift("score", "-0.01", eit)
        shift("change", "-0.01", eit)
    else:
        shift("score", "0.01", second)
        move(folder, "indicator-8", "0.03")
    return path(folder), f"code: EIT\n  score: '{eit['score']}'"


def bare_changes(folder: Folder, _: Random) -> tuple[str, str]:
    rows = [folder.results["overall"], *folder.results["instruments"], *folder.results["indicators"]]
    for each in rows:
        del each[LAST]
    for analysis in stated_in_analyses(folder):
        del analysis[LAST]
    return path(folder), "change:"


def failed(folder: Folder, _: Random) -> tuple[str, str]:
    row(folder, "overall")["level"] = "C" if folder.results_year < 2566 else "ต้องปรับปรุง"
    return path(folder), "level:"


def not_passed(folder: Folder, chance: Random) -> tuple[str, str]:
    row(folder, f"indicator-{chance.randint(1, 5)}")["level"] = "ไม่ผ่านเกณฑ์"
    return path(folder), "level: ไม่ผ่าน"


def merely_passed(folder: Folder, _: Random) -> tuple[str, str]:
    row(folder, "overall")["level"] = "ระดับ ผ่าน"
    return path(folder), "level:"


def grade_after_its_time(folder: Folder, _: Random) -> tuple[str, str]:
    row(folder, "overall")["level"] = "ระดับ A"
    return path(folder), "level:"


def table_of_levels(folder: Folder) -> list[Row]:
    """The levels of the year as a table, each up to the next."""
    bands: list[Row] = []
    top = Decimal(100)
    for rule in catalogues().nearest(folder.results_year).levels:
        if not bands or rule.overall < Decimal(bands[-1]["low"]):
            bands.append({"level": rule.name, "low": f"{rule.overall:.2f}", "high": f"{top:.2f}"})
            top = rule.overall - Decimal("0.01")
    return bands


def other_limits(folder: Folder, _: Random) -> tuple[str, str]:
    folder.results["bands"] = table_of_levels(folder)
    folder.results["bands"][1]["low"] = "80.08"
    return path(folder), "80.08"


def too_much(folder: Folder, chance: Random) -> tuple[str, str]:
    wrong = row(folder, chance.choice(["i1", "e2", "i3"]))
    wrong["score"] = wrong["score"].replace(".", "")[:3] + ".70"
    return path(folder), f"score: '{wrong['score']}'"


def third_of_an_item(folder: Folder, chance: Random) -> tuple[str, str]:
    full = [item for item in folder.results["items"] if item["score"] == "100.00"]
    chance.choice(full)["score"] = "33.33"
    return path(folder), "33.33"


def low_target(folder: Folder, _: Random) -> tuple[str, str]:
    folder.results["target"] = "80.00"
    return path(folder), "target:"


def wrong_column(folder: Folder, chance: Random) -> tuple[str, str]:
    wrong = chance.choice([item for item in folder.results["items"] if item["score"] == "100.00"])
    del wrong["score"]
    wrong[LAST] = "100.0"
    return path(folder), "previous: '100.0'"


def nothing_below_the_heading(folder: Folder, chance: Random) -> tuple[str, str]:
    table = chance.choice(["items", "questions", "sub_indicators"])
    for each in folder.results[table]:
        each["rank"] = None
    return path(folder), "rank:"


def ranks(folder: Folder) -> list[Row]:
    """Rank the indicators by their scores; gives them best first."""
    ordered = sorted(folder.results["indicators"], key=lambda r: Decimal(r["score"]), reverse=True)
    for n, each in enumerate(ordered, 1):
        each["rank"] = n
    return ordered


def wrong_rank(folder: Folder, _: Random) -> tuple[str, str]:
    ordered = ranks(folder)
    for each in ordered[:-1]:
        each["rank"] += 20
    ordered[-1]["rank"] = 7
    return path(folder), "rank: 7"


def other_lowest(folder: Folder, _: Random) -> tuple[str, str]:
    folder.results["lowest"] = "84.21"
    return path(folder), "lowest:"


WITH_ITEMS = range(2566, 2570)  # assessment years whose results have a catalogue of their own
FROM_2567 = range(2567, 2570)  # assessment years whose results have levels in words

FAULTS = [
    Fault("two-values", row_against_citation),
    Fault("two-values", citation_against_row, Frame.INDICATORS, also=("label-out-of-order",)),
    Fault("two-values", second_value),
    Fault("two-values", analysis_against_row, Frame.INDICATORS),
    Fault("two-values", column_against_last_year, also=("trend-claim-false",)),
    Fault("figure-in-text", sentence_against_row),
    Fault("figure-of-another-row", merged_cell),
    Fault("figure-of-another-row", merged_cell_of_another_rounding, also=("two-values",)),
    Fault("overall-not-weighted", wrong_total),
    Fault("overall-not-weighted", wrong_total_of_indicators, also=("wrong-level", "doubtful-level")),
    Fault("instrument-not-mean", wrong_instrument, also=("trend-claim-false",)),
    Fault("instrument-not-mean", wrong_part),
    Fault("instrument-not-mean", wrong_part_without_eit),
    Fault("indicator-not-mean", wrong_indicator, also=("trend-claim-false",)),
    Fault("indicator-not-mean", wrong_eit_indicator, also=("trend-claim-false",)),
    Fault("indicator-not-mean", wrong_sub_indicator, also=("trend-claim-false",), years=range(2566, 2569)),
    Fault("items-not-mean", wrong_sub_indicator, years=range(2569, 2570)),
    Fault("items-not-mean", wrong_disclosure, years=WITH_ITEMS),
    Fault("last-year-not-weighted", wrong_last_year),
    Fault("last-year-not-weighted", implied_last_year),
    Fault("change-not-difference", wrong_change),
    Fault("change-not-difference", wrong_change_of_analysis, Frame.INDICATORS),
    Fault("change-not-difference", wrong_change_of_issue, Frame.ISSUES),
    Fault("change-not-difference", change_to_last_results),
    Fault("part-not-stated", no_part),
    Fault("rounded-down", half_down),
    Fault("previous-not-stated", bare_changes),
    Fault("wrong-level", failed),
    Fault("wrong-level", not_passed),
    Fault("doubtful-level", merely_passed, years=FROM_2567),
    Fault("doubtful-level", grade_after_its_time, years=FROM_2567),
    Fault("level-table-differs", other_limits),
    Fault("out-of-range", too_much),
    Fault("unusual-item-score", third_of_an_item, years=WITH_ITEMS),
    Fault("target-not-pass-line", low_target),
    Fault("score-in-wrong-column", wrong_column),
    Fault("empty-column", nothing_below_the_heading),
    Fault("rank-not-order", wrong_rank),
    Fault("false-extreme", other_lowest),
]


# -- what only looks wrong ---------------------------------------------------------------------------------


def two_rows_with_one_figure(folder: Folder, _: Random) -> None:
    """A question with the score of an indicator, made up for by its neighbour."""
    same = row(folder, "indicator-6")["score"]
    points = Decimal(same) - Decimal(row(folder, "e1")["score"])
    fixed = {f["codes"] for n in range(1, 8) for f in folder.analysis(n)["findings"].get("fix", ())}
    after = {n: Decimal(row(folder, f"e{n}")["score"]) - points for n in range(2, 10)}
    # What fell below 85 would have to be taken up, and what is to be mended would become the best.
    room = min((n for n in after if after[n] <= 100), key=lambda n: (after[n] < 85, f"e{n}" in fixed, n))
    for code, by in (("e1", points), (f"e{room}", -points)):
        shift("score", str(by), row(folder, code), *cites(folder, code))
    for number in range(1, 8):  # words of level would not follow the new scores
        folder.analysis(number).pop("ratings", None)


def last_digit_of_the_total(folder: Folder, _: Random) -> None:
    """Every figure of a sum was rounded, so that the sum may be off by 0.01."""
    overall = row(folder, "overall")
    weights = (("IIT", "0.3"), ("EIT", "0.3"), ("OIT", "0.4"))
    exact = sum((Decimal(row(folder, code)["score"]) * Decimal(w) for code, w in weights), Decimal())
    points = "0.01" if exact > Decimal(overall["score"]) else "-0.01"
    shift("score", points, overall)
    shift("change", points, overall)


def another_spelling(folder: Folder, chance: Random) -> None:
    """One figure as 100, 100.00 and in Thai digits; 93.5 for 93.50."""
    spellings = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    for question in folder.results["questions"]:
        if question["code"].startswith("i"):
            for cited in cites(folder, question["code"]):
                cited["score"] = cited["score"].translate(spellings)
    for item in folder.results["items"]:
        if item["score"] == "100.00":
            item["score"] = chance.choice(["100", "100.0", "๑๐๐"])
    row(folder, "o1")["also"] = [{"score": row(folder, "o1")["score"].translate(spellings), "where": "สรุป"}]


def repeated_everywhere(folder: Folder, _: Random) -> None:
    """The same figure in other places, and last year's results beside this year's."""
    last_year(folder)
    for each in (row(folder, "overall"), row(folder, "IIT"), row(folder, "indicator-4")):
        each["also"] = [{"score": each["score"], "where": "ตารางสรุป"}]


def figures_in_sentences(folder: Folder, _: Random) -> None:
    """Sentences with the right score, last year's score, a list of scores, and a change."""
    this, first, second = (row(folder, key) for key in ("indicator-4", "i10", "i11"))
    folder.analysis(4)["summary"] = (
        f"ตัวชี้วัดที่ 4 ได้ {this['score']} คะแนน จากปีก่อน ตัวชี้วัดที่ 4 ได้ {this[LAST]} คะแนน ต่างกัน 1.11 คะแนน "
        f"ข้อ i10 และ i11 ได้ {first['score']} และ {second['score']} คะแนนตามลำดับ เกณฑ์ 85.00"
    )


def silent_figures(folder: Folder, _: Random) -> None:
    """A question without a score, a dash for a change, a row without last year's score."""
    del row(folder, "i1")["score"]
    for cited in cites(folder, "i1"):
        del cited["score"]
    for each in stated(folder, "indicator-5"):
        del each[LAST]
        del each["change"]
    row(folder, "IIT")["change"] = "-"
    row(folder, "IIT")[LAST] = None


def level_in_a_sentence(folder: Folder, _: Random) -> None:
    overall = row(folder, "overall")
    overall["level"] = f"อยู่ในระดับ {overall['level']} ตามเกณฑ์ที่กำหนด"
    row(folder, "indicator-1")["level"] = "ผ่านเกณฑ์"
    folder.results["target_level"] = "ผ่าน"


def level_below_a_minimum(folder: Folder, _: Random) -> None:
    """A total far above the pass line with the plain level, because one part of EIT is below it."""
    shift("score", "-15.00", row(folder, "EIT.2"))
    for key in ("EIT", "indicator-6", "indicator-7", "indicator-8"):
        move(folder, key, "-7.50")
    move(folder, "overall", "-2.25")
    if folder.results_year >= 2566:
        row(folder, "overall")["level"] = "ผ่าน"
    else:
        del row(folder, "overall")["level"]


def official_table_of_levels(folder: Folder, _: Random) -> None:
    """The right table; an upper limit may be the next lower one."""
    folder.results["bands"] = table_of_levels(folder)
    folder.results["bands"][1]["high"] = folder.results["bands"][0]["low"]


def whole_column_of_last_year(folder: Folder, _: Random) -> None:
    """Items with both years, and one that exists no more."""
    for item in folder.results["items"]:
        item[LAST] = "100"
    row(folder, "o1")["rank"] = None


def equal_ranks(folder: Folder, _: Random) -> None:
    """Two figures that are nearly the same, ranked alike where they are equal."""
    for n, each in enumerate(ranks(folder), 1):
        each["rank"] = n * 2
    folder.results["highest"] = max((r["score"] for r in folder.results["indicators"]), key=Decimal)
    folder.results["lowest"] = min((r["score"] for r in folder.results["questions"]), key=Decimal)


def ranks_from_the_lowest(folder: Folder, _: Random) -> None:
    for n, each in enumerate(reversed(ranks(folder)), 1):
        each["rank"] = n


def changes_without_last_year(folder: Folder, _: Random) -> None:
    """The total of last year is not printed, but follows from last year's column."""
    del row(folder, "overall")[LAST]


def unsigned_rise(folder: Folder, _: Random) -> None:
    """Most reports print a rise without its plus sign."""
    for each in stated(folder, "indicator-5"):
        each["change"] = each["change"].removeprefix("+")


def eit_without_parts(folder: Folder, _: Random) -> None:
    """The parts of EIT are not printed; what its questions show is declared to be part 1 of it only."""
    del row(folder, "EIT")["parts"]


def item_without_score(folder: Folder, _: Random) -> None:
    """Nothing can be said of a mean of which one member is not printed."""
    full = next(item for item in folder.results["items"] if item["score"] == "100.00")
    del full["score"]


def target_in_words(folder: Folder, _: Random) -> None:
    folder.results["target"] = "ร้อยละ 85"


INNOCENT = [
    Innocent("change-not-difference", unsigned_rise),
    Innocent("empty-column", whole_column_of_last_year),
    Innocent("false-extreme", equal_ranks),
    Innocent("instrument-not-mean", eit_without_parts),
    Innocent("items-not-mean", item_without_score),
    Innocent("last-year-not-weighted", changes_without_last_year),
    Innocent("out-of-range", another_spelling),
    Innocent("part-not-stated", eit_without_parts),
    Innocent("rounded-down", last_digit_of_the_total),
    Innocent("target-not-pass-line", target_in_words),
    Innocent("unusual-item-score", another_spelling),
    Innocent("two-values", repeated_everywhere),
    Innocent("two-values", another_spelling),
    Innocent("figure-of-another-row", two_rows_with_one_figure),
    Innocent("figure-in-text", figures_in_sentences),
    Innocent("overall-not-weighted", last_digit_of_the_total),
    Innocent("indicator-not-mean", silent_figures),
    Innocent("previous-not-stated", changes_without_last_year),
    Innocent("wrong-level", level_in_a_sentence),
    Innocent("doubtful-level", level_below_a_minimum),
    Innocent("level-table-differs", official_table_of_levels),
    Innocent("score-in-wrong-column", whole_column_of_last_year),
    Innocent("rank-not-order", equal_ranks),
    Innocent("rank-not-order", ranks_from_the_lowest),
]
