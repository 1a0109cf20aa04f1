"""Figures that do not agree."""

from __future__ import annotations

from .entry import Entry

_SUM_TH = "{label} เขียน {stated} แต่คำนวณได้ {expected}: {sum}"
_SUM_EN = "{label} is stated as {stated}, but the sum gives {expected}: {sum}"
_AS_PRINTED_TH = "ถ้าเอกสารพิมพ์ไว้อย่างนั้น ให้รับทราบใน acknowledged.yaml"
_AS_PRINTED_EN = "if the document has it so, acknowledge it in acknowledged.yaml"
_MEND_TH = "{verdict} เทียบกับเอกสารแล้วแก้ตัวเลขที่พิมพ์ผิด " + _AS_PRINTED_TH
_MEND_EN = "{verdict} Compare with the document and correct what was mistyped; " + _AS_PRINTED_EN
_LEVEL_TH = "{label} {score} เขียนระดับว่า “{stated}” แต่คะแนนนี้อยู่ระดับ “{expected}”"
_LEVEL_EN = "{label} {score} is given the level “{stated}”, but the figures give “{expected}”"

FIGURES: dict[str, Entry] = {
    "two-values": Entry(
        "{label} มีสองค่า: ที่นี่ {stated} แต่{other} เป็น {expected}",
        _MEND_TH,
        "{label} has two values: {stated} here, {expected} on {other}",
        _MEND_EN,
    ),
    "figure-of-another-row": Entry(
        "{label} มี {stated} เป็นค่าที่สอง ({other} เป็น {expected}) ซึ่งเป็นคะแนนของ {verdict}",
        "ย้ายไปไว้ใน instruments ตารางที่ผสานช่องมักพิมพ์คะแนนของเครื่องมือไว้ข้างตัวชี้วัด",
        "the second value of {label}, {stated} beside {expected} on {other}, is the score of {verdict}",
        "move it to instruments; tables with merged cells print instruments beside an indicator",
        level="warning",
    ),
    "figure-in-text": Entry(
        "ข้อความให้ {label} {stated} แต่ตารางให้ {expected}",
        "แก้ข้อความ ในเนื้อความเขียนอ้างคะแนนแทนการพิมพ์ตัวเลข เช่น {{{{i10}}}}",
        "the text gives {label} {stated}, but the table gives {expected}",
        "correct the sentence; in prose, refer to a score instead of typing it, as in {{{{i10}}}}",
        level="warning",
    ),
    "overall-not-weighted": Entry(_SUM_TH, _MEND_TH, _SUM_EN, _MEND_EN),
    "instrument-not-mean": Entry(_SUM_TH, _MEND_TH, _SUM_EN, _MEND_EN),
    "indicator-not-mean": Entry(_SUM_TH, _MEND_TH, _SUM_EN, _MEND_EN),
    "items-not-mean": Entry(_SUM_TH, _MEND_TH, _SUM_EN, _MEND_EN, level="warning"),
    "last-year-not-weighted": Entry(_SUM_TH, _MEND_TH, _SUM_EN, _MEND_EN, level="warning"),
    "change-not-difference": Entry(
        "{label} เขียน {stated} แต่ {sum}",
        "{verdict} ถ้าผิดที่ผลต่าง ลบช่อง change ได้ ระบบคำนวณให้ " + _AS_PRINTED_TH,
        "{label} is stated as {stated}, but {sum}",
        "{verdict} If the change is wrong, delete it: the page computes it; " + _AS_PRINTED_EN,
    ),
    "part-not-stated": Entry(
        "{label} ได้ {stated} แต่ {codes} เฉลี่ยได้ {expected} และไม่ได้บอกว่าเป็นข้อของ EIT ส่วนใด",
        "ใส่ part: 1 หรือ part: 2 ที่ข้อเหล่านี้ ถ้าทราบ ({part})",
        "{label} is {stated}, but the mean of {codes} is {expected}, and no part of EIT is declared",
        "write part: 1 or part: 2 in their rows, if it is known ({part})",
        level="warning",
    ),
    "rounded-down": Entry(
        "{label} เขียน {stated} แต่ {sum} ซึ่งปัดขึ้นเป็น {expected}",
        "เทียบกับเอกสาร ถ้าเอกสารพิมพ์ไว้อย่างนั้น ให้รับทราบใน acknowledged.yaml",
        "{label} is stated as {stated}, but {sum}, which rounds to {expected}",
        "compare with the document; if it has it so, acknowledge it in acknowledged.yaml",
        level="warning",
    ),
    "previous-not-stated": Entry(
        "{label} เขียน {stated} แต่ไม่มีคะแนนปี {year} ให้เทียบ ตามผลต่างนี้ต้องเป็น {expected}",
        "เติมคะแนนปี {year} ในช่อง previous หรือเพิ่ม content/{year}/results.yaml",
        "{label} is stated as {stated}, but no score of {year} is; by the change it would be {expected}",
        "fill in previous, or add content/{year}/results.yaml",
        level="warning",
    ),
    "wrong-level": Entry(
        _LEVEL_TH,
        "{limit} เทียบกับเอกสารแล้วแก้ระดับหรือคะแนนที่ผิด",
        _LEVEL_EN,
        "{limit}; compare with the document and correct the level or the score",
    ),
    "doubtful-level": Entry(
        _LEVEL_TH,
        "{limit} เทียบกับผลที่ประกาศของปีนั้น เกณฑ์นี้มาจากแหล่งสาธารณะ ยังไม่ได้ยืนยันกับคู่มือ",
        _LEVEL_EN,
        "{limit}; compare with the published result of that year; this limit is not confirmed by a handbook",
        level="warning",
    ),
    "level-table-differs": Entry(
        "ตารางระดับพิมพ์ “{level}” เป็น {stated} แต่เกณฑ์ของปี {year} คือ {expected}",
        "เทียบกับคู่มือของปีนั้น คะแนนเดียวกันอาจได้คนละระดับ",
        "the table of levels has “{level}” as {stated}, but the criteria of {year} have {expected}",
        "compare with the handbook of that year: the same score may have another level",
        level="warning",
    ),
    "out-of-range": Entry(
        "{stated} เป็นไปไม่ได้ ค่าในช่องนี้อยู่ระหว่าง {expected}",
        "เทียบกับเอกสารแล้วแก้จุดทศนิยมหรือเครื่องหมาย",
        "{stated} cannot be: this figure lies from {expected}",
        "compare with the document and correct the decimal point or the sign",
    ),
    "unusual-item-score": Entry(
        "{label} ได้ {stated} แต่ข้อ OIT ของปี {year} ได้เพียง {expected}",
        "เทียบกับเอกสาร ค่านี้อาจเป็นคะแนนเฉลี่ยของหลายข้อ",
        "{label} has {stated}, but an OIT item of {year} scores {expected}",
        "compare with the document; this may be a mean of several items",
        level="warning",
    ),
    "target-not-pass-line": Entry(
        "ค่าเป้าหมายเขียน {stated} แต่เป้าหมายของประเทศคือ {expected}",
        "เทียบกับเอกสาร ถ้าหน่วยงานตั้งเป้าหมายของตนเอง ให้รับทราบใน acknowledged.yaml",
        "the target is stated as {stated}, but the national target is {expected}",
        "compare with the document; if the agency set its own, acknowledge it in acknowledged.yaml",
        level="warning",
    ),
    "score-in-wrong-column": Entry(
        "{label} มี {stated} ในช่องของปี {last} แต่ไม่มีคะแนนปี {year} ส่วนแถวอื่นมีเฉพาะคะแนนปี {year}",
        "ถ้าเอกสารพิมพ์ผิดช่อง ย้ายไปไว้ใน score และเขียนไว้ใน note",
        "{label} has {stated} in the column of {last} and none of {year}, unlike the other rows of the table",
        "if the document has it in the wrong column, move it to score and say so in note",
    ),
    "empty-column": Entry(
        "ช่อง{column} ({field}) ของ{first} ถึง {last} ว่างทุกแถว",
        "เติมค่าจากเอกสาร หรือลบช่องนี้ออก",
        "the column “{column}” ({field}) is empty in every row from {first} to {last}",
        "fill it in from the document, or delete the field",
        level="warning",
    ),
    "rank-not-order": Entry(
        "{label} {score} เขียนลำดับที่ {stated} แต่มี {higher} แถวที่ได้คะแนนสูงกว่า จึงควรเป็นลำดับที่ {expected}",
        "แก้ลำดับหรือคะแนนให้ตรงกับเอกสาร ลำดับที่ 1 คือคะแนนสูงสุด",
        "{label}, {score}, is ranked {stated}, but {higher} rows score higher, so it is number {expected}",
        "correct the rank or the score; 1 is the highest score",
    ),
    "false-extreme": Entry(
        "คะแนน{claim}เขียน {stated} แต่ในตาราง {label} ได้ {expected}",
        "เทียบกับตารางแล้วแก้ค่าที่ผิด",
        "the {claim} score is stated as {stated}, but in the table {label} has {expected}",
        "compare with the table and correct the figure that is wrong",
    ),
}
