"""The tables of open data: the one definition behind files, Table Schemas, JSON Schemas and the data page.

Names are permanent: a column is added behind the others, never renamed. Ids begin with their fiscal year,
`2569/m4-1`, and so stay unique when the tables of several years are joined.
"""

from __future__ import annotations

from .columns import Column, Link, Table, Type
from .vocabulary import (
    DOCUMENT_KINDS,
    FINDING_KINDS,
    INSTRUMENT_NAMES,
    LEVELS,
    PARTS,
    POLARITIES,
    REASONS,
    STATEMENTS,
    STATUSES,
    YES_NO,
)

VERSION = "1.0.0"  # of the columns: the first number grows when one changes its meaning

_ASSESSED = Column(
    "assessment_fy",
    Type.INTEGER,
    "ปีที่ประเมิน",
    "ปีงบประมาณ (พ.ศ.) ของชุดข้อมูลนี้ คือปีที่ผู้ประเมินตรวจ",
    required=True,
)
_RESULTS = Column("results_fy", Type.INTEGER, "ปีของผล", "ปีงบประมาณ (พ.ศ.) ของผลการประเมิน ITA", required=True)
_MEASURES = Column(
    "measures_fy", Type.INTEGER, "ปีของมาตรการ", "ปีงบประมาณ (พ.ศ.) ที่ดำเนินมาตรการ", required=True
)
_INDICATOR = Column(
    "indicator_no", Type.INTEGER, "ตัวชี้วัดที่", "ตัวชี้วัดที่ 1–10 ว่างเมื่อเอกสารแบ่งเรื่องตามประเด็นหรือไม่ได้ระบุ"
)
_TOPIC = Column("topic", Type.STRING, "เรื่อง", "ตัวชี้วัด (indicator-1 ถึง 10) หรือประเด็น (issue-1 ถึง 7)")
_INSTRUMENT = Column("instrument", Type.STRING, "เครื่องมือ", "เครื่องมือประเมินที่เอกสารระบุ", INSTRUMENT_NAMES)
_WHERE = Column("where_th", Type.STRING, "อยู่ที่ใดในเอกสาร", "ส่วนของเอกสารที่พิมพ์คะแนนนี้")
_SCORE = Column(
    "score",
    Type.NUMBER,
    "คะแนน",
    "คะแนน 0–100 ตามที่เอกสารพิมพ์ ทศนิยมอย่างน้อยสองตำแหน่ง ไม่ปัดเศษ",
)
_BEFORE = Column("score_prev", Type.NUMBER, "คะแนนปีก่อน", "คะแนนของปีก่อนหน้าตามที่เอกสารพิมพ์")
_CHANGE = Column(
    "diff", Type.NUMBER, "ผลต่างที่เอกสารพิมพ์", "ผลต่างจากปีก่อนตามที่เอกสารพิมพ์ อาจไม่ตรงกับ score ลบ score_prev"
)
_GRADE = Column("result_level", Type.STRING, "ระดับ", "ระดับผลตามถ้อยคำของเอกสาร")
MISSING = Column(
    "missing_reason",
    Type.STRING,
    "เหตุที่ช่องว่าง",
    "ชื่อคอลัมน์ที่ว่างและเหตุ คั่นด้วย ; เช่น score_prev=not_stated",
    {reason.value: meaning for reason, meaning in REASONS.items()},
)

SCORES = Table(
    "scores",
    "คะแนน ITA",
    "หนึ่งแถวต่อหนึ่งคะแนน ทั้งผลของปีก่อนซึ่งมาตรการของปีนี้ตอบ และผลของปีนี้เองถ้ามีแล้ว",
    (
        _ASSESSED,
        _RESULTS,
        Column("level", Type.STRING, "ชั้นของคะแนน", "คะแนนนี้เป็นของอะไร", LEVELS, required=True),
        Column(
            "code", Type.STRING, "รหัส", "overall, IIT, EIT.1, indicator-4, 9.1, i10, e4, o25", required=True
        ),
        Column("part", Type.INTEGER, "ส่วนของ EIT", "ส่วนของแบบวัด EIT ที่เอกสารระบุ", PARTS),
        Column("name_th", Type.STRING, "ชื่อ", "ชื่อตามเอกสาร ถ้าเอกสารไม่พิมพ์ใช้ชื่อตามเกณฑ์ของปี"),
        _SCORE,
        _BEFORE,
        _CHANGE,
        _GRADE,
        Column("source_url", Type.STRING, "ที่มาของคะแนน", "ที่อยู่ที่เอกสารอ้าง หรือที่อยู่ของเอกสาร"),
        Column("source_date", Type.DATE, "วันที่ของเอกสาร", "วันที่ (ค.ศ.) ของเอกสารผลประเมิน"),
        Column("rank", Type.INTEGER, "ลำดับที่", "ลำดับตามที่เอกสารพิมพ์"),
        _WHERE,
        Column("note_th", Type.STRING, "หมายเหตุ", "หมายเหตุของผู้บันทึกข้อมูล ไม่ใช่ถ้อยคำของเอกสาร"),
        MISSING,
    ),
    ("results_fy", "code"),
)

STATED = Table(
    "statements",
    "คะแนนที่เอกสารระบุไว้ที่อื่น",
    "หนึ่งแถวต่อหนึ่งแห่ง คะแนนเดียวกันอาจพิมพ์ไม่ตรงกัน จึงเก็บไว้ทุกแห่งโดยไม่แก้",
    (
        _RESULTS,
        Column("statement_no", Type.INTEGER, "ลำดับ", "ลำดับในปีของผล", required=True),
        Column("kind", Type.STRING, "แห่งที่ระบุ", "ส่วนใดของเอกสารที่ระบุ", STATEMENTS, required=True),
        Column("code", Type.STRING, "รหัส", "รหัสของคะแนน แบบเดียวกับตาราง scores"),
        _TOPIC,
        _SCORE,
        _BEFORE,
        _CHANGE,
        _GRADE,
        _WHERE,
        MISSING,
    ),
    ("results_fy", "statement_no"),
)

FINDINGS = Table(
    "findings",
    "ประเด็นที่พบจากการวิเคราะห์",
    "หนึ่งแถวต่อหนึ่งประเด็น จากบทวิเคราะห์ผลของปีก่อนซึ่งมาตรการของปีนี้ตอบ และของปีนี้เองถ้ามีแล้ว",
    (
        Column("finding_id", Type.STRING, "รหัสประเด็น", "ปีของผลและรหัสถาวร เช่น 2568/f4-fix-1", required=True),
        _RESULTS,
        _INDICATOR,
        Column("evidence_codes", Type.STRING, "ข้อที่เป็นเหตุ", "รหัสข้อคำถามหรือข้อ OIT คั่นด้วยช่องว่าง"),
        Column("polarity", Type.STRING, "ลักษณะ", "ประเด็นนี้บอกอะไร", POLARITIES, required=True),
        Column("text_th", Type.STRING, "ข้อความ", "ข้อความของประเด็น", required=True),
        _TOPIC,
        Column("kind", Type.STRING, "หัวข้อในเอกสาร", "หัวข้อที่เอกสารจัดประเด็นนี้ไว้", FINDING_KINDS, required=True),
        _INSTRUMENT,
        Column("urgent", Type.STRING, "เร่งด่วน", "เอกสารบอกว่าเร่งด่วนหรือไม่", YES_NO, required=True),
        MISSING,
    ),
    ("finding_id",),
)

MEASURES = Table(
    "measures",
    "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
    "หนึ่งแถวต่อหนึ่งขั้นตอนและหนึ่งประเด็นที่ตอบ: มาตรการที่มี 3 ขั้นตอนและตอบ 2 ประเด็นมี 6 แถว นับมาตรการจาก measure_id ที่ไม่ซ้ำ",
    (
        Column("measure_id", Type.STRING, "รหัสมาตรการ", "ปีและรหัสถาวร เช่น 2569/m4-1", required=True),
        _MEASURES,
        Column("oit_no", Type.STRING, "ข้อ OIT", "ข้อ OIT ของปีนั้นที่ให้เผยแพร่มาตรการ เช่น O25"),
        _INDICATOR,
        Column("finding_id", Type.STRING, "ตอบประเด็นใด", "รหัสในตาราง findings"),
        Column("title_th", Type.STRING, "ชื่อมาตรการ", "ชื่อมาตรการ โครงการ หรือกิจกรรม", required=True),
        Column("step_no", Type.INTEGER, "ขั้นตอนที่", "ลำดับของขั้นตอน เริ่มที่ 1"),
        Column("step_th", Type.STRING, "ขั้นตอน", "ขั้นตอนหรือวิธีดำเนินการ"),
        Column("start", Type.DATE, "วันเริ่ม", "วันแรกของระยะเวลา (ค.ศ.)"),
        Column("end", Type.DATE, "วันสิ้นสุด", "วันสุดท้ายของระยะเวลา (ค.ศ.)"),
        Column("owner", Type.STRING, "ผู้รับผิดชอบ", "ส่วนงานที่รับผิดชอบ หลายส่วนงานคั่นด้วย ;"),
        Column("owner_code", Type.STRING, "รหัสส่วนงาน", "รหัสของส่วนงาน ยังไม่มีแหล่งใดระบุ จึงว่างทุกแถว"),
        Column("followup_th", Type.STRING, "การติดตาม", "การติดตามประเมินผล"),
        Column(
            "verifiable",
            Type.STRING,
            "ตรวจสอบได้",
            "yes เมื่อมาตรการบอกขั้นตอน ผู้รับผิดชอบ และระยะเวลาที่รู้วันสิ้นสุด คำนวณจากคอลัมน์อื่น",
            YES_NO,
            required=True,
        ),
        Column("number", Type.STRING, "เลขข้อ", "เลขของมาตรการตามที่เอกสารพิมพ์"),
        _TOPIC,
        Column("period_th", Type.STRING, "ระยะเวลาตามเอกสาร", "ระยะเวลาตามถ้อยคำของเอกสาร"),
        Column("evidence_codes", Type.STRING, "ข้อที่เกี่ยวข้อง", "รหัสข้อที่มาตรการอ้าง คั่นด้วยช่องว่าง"),
        MISSING,
    ),
    ("measure_id", "finding_id", "step_no"),
    (Link("finding_id", "findings", "finding_id"),),
)

PROGRESS = Table(
    "progress",
    "ความคืบหน้าของมาตรการ",
    "หนึ่งแถวต่อหนึ่งมาตรการในรายงานหนึ่งรอบ รอบใหม่เป็นแถวใหม่ แถวเดิมไม่ถูกแก้",
    (
        Column(
            "release_id",
            Type.STRING,
            "รหัสรายการ",
            "ปี รอบรายงาน และมาตรการ เช่น 2569/half-year/m4-1",
            required=True,
        ),
        Column("release_date", Type.DATE, "วันที่รายงาน", "วันที่ของรายงาน (ค.ศ.)"),
        Column("measure_id", Type.STRING, "รหัสมาตรการ", "รหัสในตาราง measures", required=True),
        Column("period_start", Type.DATE, "รายงานตั้งแต่", "วันแรกของช่วงที่รายงาน (ค.ศ.)"),
        Column("period_end", Type.DATE, "รายงานถึง", "วันสุดท้ายของช่วงที่รายงาน (ค.ศ.)"),
        Column("status", Type.STRING, "สถานะ", "มาตรการทำไปถึงไหน", STATUSES, required=True),
        Column("result_th", Type.STRING, "ผลการดำเนินการ", "ถ้อยคำของเอกสาร"),
        Column("output_qty", Type.NUMBER, "ปริมาณผลผลิต", "จำนวนของผลผลิต ยังไม่มีแหล่งใดระบุ จึงว่างทุกแถว"),
        Column("unit", Type.STRING, "หน่วยนับ", "หน่วยของผลผลิต ยังไม่มีแหล่งใดระบุ จึงว่างทุกแถว"),
        Column("budget_used", Type.NUMBER, "งบประมาณที่ใช้", "จำนวนเงิน (บาท) ยังไม่มีแหล่งใดระบุ จึงว่างทุกแถว"),
        Column("evidence_url", Type.STRING, "หลักฐาน", "ที่อยู่ของหลักฐาน หลายที่อยู่คั่นด้วยช่องว่าง"),
        Column("problem_th", Type.STRING, "ปัญหาอุปสรรค", "ปัญหาหรืออุปสรรค ยังไม่มีแหล่งใดระบุ จึงว่างทุกแถว"),
        Column("suggestion_th", Type.STRING, "ข้อเสนอแนะ", "ข้อเสนอแนะตามเอกสาร"),
        _MEASURES,
        Column("outputs_th", Type.STRING, "ผลผลิต", "ผลผลิตตามเอกสาร หลายอย่างคั่นด้วย ;"),
        Column("evidence_th", Type.STRING, "ชื่อหลักฐาน", "ชื่อของหลักฐาน หลายชิ้นคั่นด้วย ;"),
        Column("release_th", Type.STRING, "ชื่อรายงาน", "ชื่อของรายงานรอบนี้", required=True),
        MISSING,
    ),
    ("release_id",),
    (Link("measure_id", "measures", "measure_id"),),
)

LIMITATIONS = Table(
    "limitations",
    "ข้อจำกัดของหน่วยงานในการประเมิน",
    "หนึ่งแถวต่อหนึ่งข้อจำกัดในเอกสารวิเคราะห์ผลของปีนี้และปีก่อน",
    (
        Column("limitation_id", Type.STRING, "รหัสข้อจำกัด", "ปีของผลและรหัสถาวร", required=True),
        _RESULTS,
        _INSTRUMENT,
        Column("text_th", Type.STRING, "ข้อความ", "ข้อจำกัดตามเอกสาร", required=True),
        MISSING,
    ),
    ("limitation_id",),
)

REMEDIES = Table(
    "remedies",
    "แนวทางจัดการข้อจำกัด",
    "หนึ่งแถวต่อหนึ่งแนวทางและหนึ่งข้อจำกัดที่ตอบ",
    (
        _RESULTS,
        Column("remedy_no", Type.INTEGER, "ลำดับ", "ลำดับของแนวทางในเอกสาร เริ่มที่ 1", required=True),
        Column("limitation_id", Type.STRING, "ตอบข้อจำกัดใด", "รหัสในตาราง limitations"),
        Column("text_th", Type.STRING, "ข้อความ", "แนวทางตามเอกสาร", required=True),
        MISSING,
    ),
    ("results_fy", "remedy_no", "limitation_id"),
    (Link("limitation_id", "limitations", "limitation_id"),),
)

DOCUMENTS = Table(
    "documents",
    "เอกสารที่มา",
    "หนึ่งแถวต่อหนึ่งเอกสารที่เก็บไว้ในปีงบประมาณนี้ บุคคลปรากฏเป็นตำแหน่งเท่านั้น",
    (
        Column("document_id", Type.STRING, "รหัสเอกสาร", "ปีและรหัสถาวร", required=True),
        Column("fy", Type.INTEGER, "ปีงบประมาณ", "ปีงบประมาณ (พ.ศ.) ที่เก็บเอกสาร", required=True),
        Column("kind", Type.STRING, "ชนิด", "ชนิดของเอกสาร", DOCUMENT_KINDS, required=True),
        Column("subject_th", Type.STRING, "เรื่อง", "ชื่อเรื่องของเอกสาร", required=True),
        Column("number", Type.STRING, "เลขที่", "เลขที่หนังสือ"),
        Column("date", Type.DATE, "ลงวันที่", "วันที่ของเอกสาร (ค.ศ.)"),
        Column("year_be", Type.INTEGER, "ปี พ.ศ.", "ปี พ.ศ. ของวันที่ในเอกสาร"),
        Column("sender_th", Type.STRING, "จาก", "ส่วนราชการเจ้าของเรื่อง"),
        Column("recipient_th", Type.STRING, "ถึง", "ตำแหน่งผู้รับ"),
        Column("approved_by_th", Type.STRING, "ผู้อนุมัติ", "ตำแหน่งผู้อนุมัติ"),
        Column("url", Type.STRING, "ที่อยู่", "ที่อยู่ของไฟล์ หรือของเอกสารบนเว็บไซต์ต้นทาง"),
        MISSING,
    ),
    ("document_id",),
)

CORRECTIONS = Table(
    "corrections",
    "ข้อที่เอกสารไม่ตรงกันและรับทราบแล้ว",
    "หนึ่งแถวต่อหนึ่งข้อที่หน่วยงานรับทราบและประกาศไว้ข้างข้อมูลนั้น ตัวเลขในตารางอื่นยังเป็นไปตามเอกสาร",
    (
        Column("fy", Type.INTEGER, "ปีงบประมาณ", "ปีงบประมาณ (พ.ศ.) ของข้อมูลที่รับทราบ", required=True),
        Column("correction_no", Type.INTEGER, "ลำดับ", "ลำดับในปี เริ่มที่ 1", required=True),
        Column("problem", Type.STRING, "ชนิดของข้อ", "ชื่อถาวรของข้อที่โปรแกรมตรวจพบ", required=True),
        Column("about", Type.STRING, "เกี่ยวกับ", "ข้อมูลที่เกี่ยวข้องภายในปี เช่น results/e11", required=True),
        Column("reason_th", Type.STRING, "เหตุผล", "เหตุผลที่หน่วยงานประกาศ", required=True),
        Column("by_th", Type.STRING, "ผู้รับทราบ", "ตำแหน่งของผู้รับทราบ", required=True),
        Column("date", Type.DATE, "วันที่รับทราบ", "วันที่ (ค.ศ.) ที่รับทราบ"),
        MISSING,
    ),
    ("fy", "correction_no"),
)

TABLES = (SCORES, FINDINGS, MEASURES, PROGRESS, STATED, LIMITATIONS, REMEDIES, DOCUMENTS, CORRECTIONS)
