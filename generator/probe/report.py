"""What a probe found, for machines (`status.json`) and for people (`status.html`)."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING, Any

from ..thai import ThaiDate, format_date
from .records import State

if TYPE_CHECKING:
    import datetime

    from .records import Survey, Verdict

VERSION = 1

WORDS = {
    State.DEAD: "เปิดไม่ได้",
    State.WRONG: "เนื้อหาไม่ตรง",
    State.BLOCKED: "ปิดกั้นโปรแกรม",
    State.SLOW: "ช้าหรืออ้อม",
    State.UP: "ปกติ",
}
_STYLE = (
    "body{font:1rem/1.6 Sarabun,'Leelawadee UI',Thonburi,sans-serif;max-width:70rem;margin:0 auto;"
    "padding:1rem;color:#1b1b1b;background:#fff}"
    "table{border-collapse:collapse;width:100%}.over{overflow-x:auto}"
    "caption{text-align:left;font-weight:600;padding:.5rem 0}"
    "th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-top:1px solid #999}"
    "td p{margin:0}td:first-child{white-space:nowrap}a{overflow-wrap:anywhere;color:#0b4a8f}"
    ".up{color:#14532d}.slow,.blocked{color:#7a4a00}.wrong,.dead{color:#a3290f;font-weight:600}"
)


def as_json(survey: Survey, scanned: datetime.datetime) -> dict[str, Any]:
    """The survey with the field names of public site scanning; what was not measured is null."""
    counts = Counter(verdict.state for verdict in survey.verdicts)
    return {
        "version": VERSION,
        "base_url": survey.base,
        "scan_date": _time(scanned),
        "state": survey.worst.value,
        "counts": {state.value: counts[state] for state in State},
        "unvisited": list(survey.unvisited),
        "urls": [_row(survey, verdict, scanned) for verdict in survey.verdicts],
    }


def _row(survey: Survey, verdict: Verdict, scanned: datetime.datetime) -> dict[str, Any]:
    answer, body, found = verdict.answer, verdict.body, verdict.problem
    return {
        "target_url": answer.asked,
        "state": verdict.state.value,
        "problem": found.name if found else None,
        "evidence_th": found.message("th") if found else None,
        "evidence_en": found.message("en") if found else None,
        "final_url": answer.final_url,
        "final_url_status_code": answer.status or None,
        "target_url_404_test": survey.not_found_works,
        "https_enforced": survey.https_enforced,
        "hsts": "strict-transport-security" in answer.headers if answer.status else None,
        "language": body.language if body else None,
        "main_element_present": body.has_main if body else None,
        "viewport_meta_tag": body.viewport if body else None,
        "third_party_service_count": body.third_parties if body else None,
        "body_org_match": verdict.org_match,
        "body_year_match": verdict.year_match,
        "sha256_match": verdict.sha256_match,
        "seconds": round(answer.seconds, 3),
        "scan_date": _time(scanned),
    }


def as_page(survey: Survey, scanned: datetime.datetime) -> str:
    """One page that needs no other file and no script; the worst stands first."""
    counts = Counter(verdict.state for verdict in survey.verdicts)
    order = list(WORDS)
    verdicts = sorted(survey.verdicts, key=lambda v: (order.index(v.state), v.expected.url))
    totals = " · ".join(f"{word} {counts[state]}" for state, word in WORDS.items())
    rest = f"<p>ยังไม่ได้ตรวจ {len(survey.unvisited)} ที่อยู่</p>\n" if survey.unvisited else ""
    return (
        '<!doctype html>\n<html lang="th">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>สถานะที่อยู่ถาวร {escape(survey.base)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        "<body>\n<main>\n"
        f"<h1>สถานะที่อยู่ถาวร</h1>\n<p>{_link(survey.base)}</p>\n"
        f'<p>ตรวจเมื่อ <time datetime="{_time(scanned)}">{_thai_time(scanned)}</time></p>\n'
        f"<p><strong>{totals}</strong></p>\n{rest}"
        '<div class="over"><table>\n<caption>ผลตรวจทีละที่อยู่</caption>\n<thead><tr><th scope="col">สถานะ</th>'
        '<th scope="col">ที่อยู่</th><th scope="col">หลักฐานและวิธีแก้</th><th scope="col">วินาที</th></tr></thead>\n'
        f"<tbody>\n{''.join(map(_table_row, verdicts))}</tbody>\n</table></div>\n</main>\n</body>\n</html>\n"
    )


def _table_row(verdict: Verdict) -> str:
    found, answer = verdict.problem, verdict.answer
    evidence = f"<p>{escape(found.message())}</p><p>{escape(found.hint())}</p>" if found else ""
    return (
        f'<tr><td class="{verdict.state}">{WORDS[verdict.state]}</td>'
        f'<th scope="row">{escape(verdict.expected.title)}<br>{_link(answer.asked)}</th>'
        f"<td>{evidence}</td><td>{answer.seconds:.2f}</td></tr>\n"
    )


def _link(url: str) -> str:
    """A link to a web address; other text (a folder's) stays text."""
    shown = escape(url)
    return f'<a href="{shown}">{shown}</a>' if url.startswith(("http://", "https://")) else shown


def _time(moment: datetime.datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _thai_time(moment: datetime.datetime) -> str:
    """ "21 พฤศจิกายน 2569 เวลา 17.56 น." """
    day = ThaiDate.of(moment)
    return f"{format_date(day)} เวลา {moment:%H.%M} น."
