"""Invented agencies whose papers contradict nothing: what checks must be silent about.

`clean` writes the sources of an agency for one assessment year as data, before they are text, so that a test
can put one fault into them. Everything follows from a seed.
"""

from __future__ import annotations

import copy
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml
from prongsai import checks as checking
from prongsai import criteria, markup, model, urls
from prongsai.checks import CHECKS, Case
from prongsai.checks.texts import texts
from prongsai.criteria import ISSUES
from prongsai.model import Frame
from prongsai.source import SourceFile, Sources

from ..conftest import AS_OF
from .scores import Scores, catalogues, scores

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from prongsai.checks import Check
    from prongsai.problems import Problem

TYPES = ("เทศบาลตำบล", "เทศบาลเมือง", "องค์การบริหารส่วนตำบล")
PLACES = (("หนองสมมติ", "เมืองลำปาง", "ลำปาง"), ("บ้านทดลอง", "บางบาล", "พระนครศรีอยุธยา"))
PLACES += (("ห้วยตัวอย่าง", "แม่แตง", "เชียงใหม่"), ("โคกจำลอง", "ชุมแพ", "ขอนแก่น"))
UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม")
# The indicators that each of the seven issues draws upon.
DRAWN_UPON = {1: (1, 6), 2: (8,), 3: (7, 9), 4: (4,), 5: (2,), 6: (3,), 7: (5, 10)}
LOW, MEDIUM = 80, 90


@dataclass
class Folder:
    """A site as data: `content/2568/results.yaml` to its fields; for `.md` also `prose` beside `front`."""

    assessment: int
    frame: Frame
    files: dict[str, Any] = field(default_factory=dict)

    @property
    def results_year(self) -> int:
        return catalogues().rules(self.assessment).roles.results

    @property
    def measures_year(self) -> int:
        return catalogues().rules(self.assessment).roles.measures

    @property
    def results(self) -> dict[str, Any]:
        return self.files[f"content/{self.results_year}/results.yaml"]

    def analysis(self, number: int) -> dict[str, Any]:
        """The front matter of the analysis of one indicator or issue."""
        return self.files[self.analysis_path(number)]["front"]

    def analysis_path(self, number: int) -> str:
        return f"content/{self.results_year}/analysis/{self.frame.value}-{number}.md"

    def measures(self) -> dict[str, dict[str, Any]]:
        """Path of each measure to its front matter."""
        folder = f"content/{self.measures_year}/measures/"
        return {path: data["front"] for path, data in self.files.items() if path.startswith(folder)}

    def copy(self) -> Folder:
        return copy.deepcopy(self)

    def texts(self) -> dict[str, str]:
        """Every file as it would be typed, a field a line."""
        return {path: _typed(data) for path, data in self.files.items()}

    def line(self, path: str, words: str) -> int:
        """The line on which some words first end; they may begin on a line before."""
        text = self.texts()[path]
        return text.count("\n", 0, text.index(words) + len(words)) + 1


def _typed(data: Any) -> str:
    if "front" not in data:
        return _yaml(data)
    return f"---\n{_yaml(data['front'])}---\n{data.get('prose', '')}\n"


class _Typist(yaml.SafeDumper):
    """Types None as a field that is left open."""


_Typist.add_representer(type(None), lambda typist, _: typist.represent_scalar("tag:yaml.org,2002:null", ""))


def _yaml(data: Any) -> str:
    return yaml.dump(data, Dumper=_Typist, allow_unicode=True, sort_keys=False, width=100_000)


def found(folder: Folder, checks: Mapping[str, Check] = CHECKS) -> list[Problem]:
    """What reading, prose and `checks` say of a site, in order; the stages of a build before its pages."""
    sources = Sources({path: SourceFile(path, text) for path, text in sorted(folder.texts().items())})
    site, problems = model.assemble(sources, catalogues().rules)
    assessments = criteria.assess_all(site, catalogues(), AS_OF)
    routes, more = urls.address(site, urls.EMPTY, assessments)
    _, prose = markup.convert(site, routes)
    case = Case(site, sources, catalogues(), routes, assessments, texts(site))
    told = [p for check in dict.fromkeys(checks.values()) for p in check(case)]
    left, _ = checking.acknowledge(site, told)
    return sorted((*problems, *more, *prose, *left), key=lambda p: (p.at, p.name))


# -- one clean site ------------------------------------------------------------------------------------


def clean(seed: int, assessment: int = 2569, frame: Frame | None = None, low: int = 86) -> Folder:
    """Results, analysis, measures and report of one assessment year; None takes the frame of its criteria.

    `low` is the least score of a survey question.
    """
    chance = random.Random(seed)
    folder = empty(assessment, frame)
    agency = _agency(chance)
    year = folder.results_year
    fill(folder, chance, agency, scores(chance, year, low), scores(chance, year - 1, low))
    return folder


def decade(seed: int, first: int, last: int, low: int = 70) -> dict[str, str]:
    """The files of an agency with assessments from `first` to `last`, whose years tell one story.

    What one year states as last year's scores are that year's own; `low` as in `clean`.
    """
    chance = random.Random(seed)
    agency = _agency(chance)
    files: dict[str, str] = {}
    before = scores(chance, catalogues().rules(first).roles.results - 1, low)
    for assessment in range(first, last + 1):
        folder = empty(assessment)
        this = scores(chance, folder.results_year, low)
        fill(folder, chance, agency, this, before)
        files |= folder.texts()
        before = this
    return files


def empty(assessment: int, frame: Frame | None = None) -> Folder:
    """A site of one assessment year without a file; None takes the frame of its criteria."""
    frames = [item.frame for item in catalogues().nearest(assessment).items if item.frame]
    return Folder(assessment, frame or (frames or [Frame.INDICATORS])[0])


def fill(folder: Folder, chance: Random, agency: Mapping[str, str], this: Scores, last: Scores) -> None:
    """Everything that an agency writes about one assessment year, whose scores and those before are given."""
    year = folder.results_year
    folder.files["site.yaml"] = {"agency": agency}
    folder.files[f"content/{year}/results.yaml"] = _results(this, last)
    folder.files[f"content/{year}/documents/documents.yaml"] = _papers(year, folder.measures_year)
    _explain(folder, agency, this, last)
    _promise(folder, chance)


def _agency(chance: Random) -> dict[str, str]:
    kind = chance.choice(TYPES)
    name, district, province = chance.choice(PLACES)
    return {"name": kind + name, "type": kind, "district": district, "province": province}


def _row(key: str, value: Any, this: Scores, last: Scores | None, score: str) -> dict[str, Any]:
    row = {key: value, "score": f"{this[score]:.2f}"}
    if last:
        row |= {"previous": f"{last[score]:.2f}", "change": f"{this[score] - last[score]:+.2f}"}
    return row


def _results(this: Scores, last: Scores) -> dict[str, Any]:
    catalogue = catalogues().nearest(this.year)
    parts = [{"part": n, "score": f"{this[f'EIT.{n}']:.2f}"} for n in (1, 2)]
    instruments = [_row("code", code, this, last, code) for code in ("IIT", "EIT", "OIT")]
    instruments[1]["parts"] = parts
    questions = [_row("code", q.code, this, None, q.code) for q in catalogue.questions]
    for row in questions:
        if row["code"].startswith("e"):
            row["part"] = 1
    overall = _row("level", this.level, this, last, "overall")
    return {
        "documents": ["memo"],
        "overall": overall,
        "target": "85.00",
        "instruments": instruments,
        "indicators": [
            {"name": r.name} | _row("no", r.no, this, last, f"indicator-{r.no}") for r in catalogue.indicators
        ],
        "sub_indicators": [_row("no", s.no, this, None, s.no) for s in catalogue.sub_indicators],
        "questions": questions,
        "items": [_row("code", i.code, this, None, i.code) for i in catalogue.items],
    }


def _papers(results_year: int, measures_year: int) -> dict[str, Any]:
    return {
        "documents": [
            {
                "id": "memo",
                "kind": "memo",
                "subject": f"การวิเคราะห์ผลการประเมินประจำปีงบประมาณ พ.ศ. {results_year} "
                f"เพื่อกำหนดมาตรการประจำปีงบประมาณ พ.ศ. {measures_year}",
                "number": "ทด 71001/58",
                "date": f"15 กันยายน {results_year}",
                "approved_by": "นายกเทศมนตรี",
            }
        ]
    }


def _explain(folder: Folder, agency: Mapping[str, str], this: Scores, last: Scores) -> None:
    year = folder.results_year
    folder.files[f"content/{year}/analysis/index.md"] = {
        "front": {"title": f"ภาพรวมผลการประเมินปีงบประมาณ {year}", "documents": ["memo"]},
        "prose": _overview(agency, this, last),
    }
    numbers = range(1, 11) if folder.frame is Frame.INDICATORS else range(1, 8)
    for number in numbers:
        data = {"front": _analysis(folder, number, this, last)}
        folder.files[folder.analysis_path(number)] = data


def _overview(agency: Mapping[str, str], this: Scores, last: Scores) -> str:
    """Says of each instrument and indicator that fell that it fell."""
    names = {f"indicator-{r.no}": f"ตัวชี้วัดที่ {r.no}" for r in catalogues().nearest(this.year).indicators}
    watched = {"IIT": "IIT", "EIT": "EIT", "OIT": "OIT", **names}
    fell = [said for key, said in watched.items() if this[key] < last[key]]
    lines = [f"{agency['name']} ได้คะแนนรวม {{{{overall}}}} คะแนน"]
    return "\n\n".join(lines + [f"คะแนน {said} ลดลงจากปีก่อน" for said in fell])


def _analysis(folder: Folder, number: int, this: Scores, last: Scores) -> dict[str, Any]:
    catalogue = catalogues().nearest(this.year)
    rules = {r.no: r for r in catalogue.indicators}
    indicators = (number,) if folder.frame is Frame.INDICATORS else DRAWN_UPON[number]
    surveyed = [code for no in indicators for code in rules[no].questions.each]
    belongs = {i.code: int(i.sub_indicator.split(".")[0]) for i in catalogue.items}
    lost = [i for i in catalogue.items if this[i.code] < 100 and belongs[i.code] in indicators]
    weakest = min(surveyed, key=lambda code: (this[code], code)) if surveyed else ""
    asked = {q.code: q.text for q in catalogue.questions}
    topic = f"{folder.frame.value}-{number}"
    front: dict[str, Any] = {"title": ISSUES.get(number, "")}
    if folder.frame is Frame.INDICATORS:
        front = {"title": rules[number].name, "stated": _row("score", "", this, last, topic)}
    codes = [*surveyed, *(i.code for i in lost)]
    if codes:
        front["cites"] = [{"code": code, "score": f"{this[code]:.2f}"} for code in codes]
        front["mentions"] = ", ".join(codes)
    if surveyed:
        front["ratings"] = [{"codes": code, "words": _words(this, code)} for code in surveyed]
    front["findings"] = _findings(number, weakest, asked, [(i.code, i.title) for i in lost], surveyed)
    front["documents"] = ["memo"]
    return front


def _words(this: Scores, code: str) -> str:
    return "ระดับต่ำ" if this[code] < LOW else "ระดับปานกลาง" if this[code] < MEDIUM else "ระดับสูง"


def _findings(
    number: int,
    weakest: str,
    asked: Mapping[str, str],
    lost: list[tuple[str, str]],
    surveyed: list[str],
) -> dict[str, Any]:
    """What is weakest is to be fixed, every lost item too, the rest is to be kept."""
    fix = [
        {"id": f"f{number}-{code}", "text": f"เผยแพร่{title}ให้ครบตามเกณฑ์", "codes": code}
        for code, title in lost
    ]
    if weakest:
        text = f"ชี้แจงและทบทวนเรื่อง{asked[weakest]}กับผู้เกี่ยวข้อง"
        fix.append({"id": f"f{number}-fix", "text": text, "codes": weakest})
    kept = [code for code in surveyed if code != weakest]
    found: dict[str, Any] = {"fix": fix} if fix else {}
    if kept:
        text = f"คงมาตรฐานเรื่อง{asked[kept[0]]}ไว้"
        found["maintain"] = [{"id": f"f{number}-keep", "text": text, "codes": ", ".join(kept)}]
    elif not fix:
        found["maintain"] = [{"id": f"f{number}-keep", "text": "คงการเปิดเผยข้อมูลบนเว็บไซต์ให้เป็นปัจจุบัน"}]
    return found


def _promise(folder: Folder, chance: Random) -> None:
    """A measure for each finding to be fixed, and one report on all of them."""
    year = folder.measures_year
    periods = (
        f"1 ตุลาคม {year - 1} ถึง 30 กันยายน {year}",
        f"ตลอดปีงบประมาณ {year}",
        f"ต.ค. {(year - 1) % 100} – ก.ย. {year % 100}",
        f"ไตรมาส 2/{year}",
    )
    entries = []
    analyses = [(path, data["front"]) for path, data in folder.files.items() if "/analysis/" in path]
    for path, front in analyses:
        topic = path.rsplit("/", 1)[1].removesuffix(".md")
        for n, finding in enumerate(front.get("findings", {}).get("fix", ()), 1):
            id = f"m{topic.rsplit('-', 1)[1]}-{n}"
            folder.files[f"content/{year}/measures/{id}.md"] = {
                "front": _measure(id, topic, finding, chance.choice(periods), chance.choice(UNITS))
            }
            entries.append(_entry(id, finding))
    folder.files[f"content/{year}/progress/half-year.yaml"] = {
        "title": f"รายงานผลการดำเนินการตามมาตรการ รอบหกเดือนแรก ปีงบประมาณ {year}",
        "date": f"5 เมษายน {year}",
        "period": f"6 เดือนแรกของปีงบประมาณ {year}",
        "entries": entries,
    }


def _measure(id: str, topic: str, finding: Mapping[str, str], period: str, unit: str) -> dict[str, Any]:
    subject = finding["text"]
    return {
        "title": f"โครงการ{subject}",
        "number": id[1:].replace("-", "."),
        "topic": topic,
        "answers": [finding["id"]],
        "codes": finding["codes"],
        "steps": [f"ประชุมวางแนวทางของงาน{id[1:]}", "เผยแพร่แนวทางบนเว็บไซต์ของหน่วยงาน"],
        "period": period,
        "responsible": [unit],
        "follow_up": "รายงานผลเมื่อสิ้นปีงบประมาณ",
        "documents": ["memo"],
    }


def _entry(id: str, finding: Mapping[str, str]) -> dict[str, Any]:
    return {
        "measure": id,
        "status": "limited",
        "words": "ประชุมแล้ว อยู่ระหว่างเผยแพร่",
        "outputs": [f"แนวทางของงานตามข้อ {finding['codes']}"],
        "suggestion": f"ควรติดตามผลของข้อ {finding['codes']} ต่อเนื่อง",
    }


# -- faults ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Fault:
    """One contradiction put into a clean site: `inject` changes it and says on which line it must be told.

    It gives the path and words that stand on that line; `frame` and `years` tell for which it makes sense.
    """

    name: str
    inject: Callable[[Folder, Random], tuple[str, str]]
    frame: Frame | None = None
    years: range = range(2565, 2570)
    also: tuple[str, ...] = ()  # problems that the same fault is rightly told by as well


@dataclass(frozen=True)
class Innocent:
    """A change that looks like a contradiction and is none: nothing may be told."""

    name: str
    change: Callable[[Folder, Random], None]
    frame: Frame | None = None
    years: range = range(2565, 2570)
