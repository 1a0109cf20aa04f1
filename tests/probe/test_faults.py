"""Every fault that the laboratory can inject is named rightly."""

from __future__ import annotations

import re
import socket
import time
from typing import TYPE_CHECKING

import pytest
from prongsai.probe import Expected, Pace, State, Web, judge
from prongsai.probe import network as net
from prongsai.spool import checksum
from prongsai.thai import to_thai

from . import lab as laboratory
from .conftest import SLOW, TIMEOUT, section
from .lab import PREFIX, drip, good

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from prongsai.probe import Verdict

    from .lab import Lab, Request, Script

PAGE = "/2569/measures/m4-1/"
OTHER = "/2569/measures/m4-2/"
NAME = "เทศบาลตำบลคลองใหญ่"
OURS = "".join(f'<span class="w">{part}</span>' for part in ("เทศบาลตำบล", "คลองใหญ่"))
THEIRS = "องค์การบริหารส่วนตำบลอื่น"


def html(text: str, title: str = "") -> bytes:
    return f"<!doctype html><html><head><title>{title}</title></head><body>{text}</body></html>".encode()


def status(code: int, text: str = "", **headers: str) -> Script:
    return lambda request: request.reply(html(text or str(code)), code, **headers)


def shows(text: str, title: str = "") -> Script:
    return lambda request: request.reply(html(text, title), Content_Type="text/html; charset=utf-8")


def shows_page(url: str) -> Script:
    return lambda request: request.reply(request.file(url) or b"")


def sends(target: str) -> Script:
    return lambda request: request.send_on(target)


def edited(change: Callable[[str], str]) -> Script:
    """The right page with its text changed."""
    return lambda request: request.reply(change((request.file() or b"").decode()).encode())


def replaced(*pairs: tuple[str, str]) -> Script:
    def change(text: str) -> str:
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        return text

    return edited(change)


def raw(change: Callable[[bytes], bytes], **headers: str) -> Script:
    return lambda request: request.reply(change(request.file() or b""), **headers)


def to_robots(code: int) -> Script:
    def script(request: Request) -> None:
        robot = "probe" in request.headers["User-Agent"]
        request.reply(b"Forbidden", code, Content_Type="text/plain") if robot else good(request)

    return script


def late(seconds: float) -> Script:
    def script(request: Request) -> None:
        time.sleep(seconds)
        good(request)

    return script


def cut(request: Request) -> None:
    request.hang_up()


def reset(request: Request) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-")
    request.hang_up(reset=True)


def cut_in_chunks(request: Request) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
    request.wfile.write(b"1000\r\n" + (request.file() or b"")[:500])
    request.hang_up()


def promised_more(request: Request) -> None:
    data = request.file() or b""
    request.reply(data[:-100], Content_Length=str(len(data)))


def cut_at(text: str) -> Script:
    """The beginning of the page up to `text`, without a word about its length."""
    return raw(lambda data: data[: data.index(text.encode())], Content_Length="")


def no_http(request: Request) -> None:
    request.wfile.write(b"220 ftp.example.go.th ready\r\n\r\n")
    request.hang_up()


def endless(request: Request) -> None:
    step = int(request.path.partition("?")[2] or 0)
    request.send_on(f"{request.path.partition('?')[0]}?{step + 1}")


def chain(request: Request) -> None:
    """Two redirects, then the page."""
    step = int(request.path.partition("?")[2] or 0)
    if step == 2:
        request.path = request.path.partition("?")[0]
        good(request)
    else:
        request.send_on(f"{request.path.partition('?')[0]}?{step + 1}")


def ours_replaced(text: str) -> str:
    return text.replace(OURS, THEIRS).replace(NAME, THEIRS)


def body_replaced(text: str) -> str:
    head, body = text.split("<body", 1)
    return head + "<body" + ours_replaced(body)


def years_swapped(text: str) -> str:
    return text.replace("2569", "2567")


def heading_of_another_year(text: str) -> str:
    return re.sub(r"<h1>.*?</h1>", f"<h1>มาตรการ{to_thai('ปีงบประมาณ 2567')}</h1>", text, flags=re.S)


def mojibake(codec: str) -> Callable[[bytes], bytes]:
    return lambda data: data.decode(codec, "replace").encode()


FAULTS: dict[str, tuple[str, Script]] = {
    "server fails": ("live-server-error", status(500)),
    "bad gateway": ("live-server-error", status(502)),
    "out of service": ("live-server-error", status(503, Retry_After="60")),
    "not found": ("live-not-found", status(404)),
    "gone": ("live-gone", status(410)),
    "bad request": ("live-client-error", status(400)),
    "unavailable for legal reasons": ("live-client-error", status(451)),
    "login": ("live-login", status(401, WWW_Authenticate="Basic")),
    "forbidden to robots": ("live-blocked", to_robots(403)),
    "too many requests": ("live-blocked", to_robots(429)),
    "no content": ("live-odd-status", lambda r: r.reply(b"", 204)),
    "redirect without target": ("live-odd-status", status(302)),
    "soft 404 in Thai": ("live-soft-404", shows("<h1>ไม่พบหน้าที่ท่านต้องการ</h1>", NAME)),
    "soft 404 in English": ("live-soft-404", shows("<p>sorry</p>", "404 Not Found")),
    "soft 404 without title": ("live-soft-404", shows("<p>The page does not exist.</p>")),
    "our own 404 page as 200": ("live-soft-404", shows_page("/404.html")),
    "redirect to the section": ("live-redirect-home", sends(f"{PREFIX}/")),
    "redirect to the host": ("live-redirect-home", sends("/")),
    "redirect to index.php": ("live-redirect-home", sends("/index.php?option=com_content")),
    "refresh to the home page": (
        "live-redirect-home",
        lambda r: r.reply(b'<html><meta http-equiv="refresh" content="0; url=/"><p>...</html>'),
    ),
    "refresh elsewhere": (
        "live-redirect-elsewhere",
        lambda r: r.reply(b'<html><meta http-equiv="refresh" content="0;URL=\'/news/\'"></html>'),
    ),
    "redirect to another page": ("live-redirect-elsewhere", sends(f"{PREFIX}{OTHER}")),
    "redirect to another host": ("live-redirect-elsewhere", sends("http://drive.example.invalid/file/1")),
    "redirect to nothing": ("live-not-found", sends(f"{PREFIX}/gone-for-ever/")),
    "redirect chain": ("live-redirect-chain", chain),
    "redirect to itself": ("live-redirect-loop", sends(f"{PREFIX}{PAGE}")),
    "redirects without end": ("live-redirect-loop", endless),
    "every year swapped": ("live-wrong-year", edited(years_swapped)),
    "content of another year": (
        "live-wrong-year",
        edited(lambda t: t.split("<main")[0] + "<main" + t.split("<main")[1].replace("2569", "2566")),
    ),
    "every name swapped": ("live-wrong-agency", edited(ours_replaced)),
    "name swapped under our title": ("live-wrong-agency", edited(body_replaced)),
    "another page of the year": ("live-wrong-page", shows_page(OTHER)),
    "another kind of another year": ("live-wrong-page", shows_page("/2568/results/")),
    "the home page at every address": ("live-wrong-page", shows_page("/")),
    "parked domain": ("live-wrong-page", shows("<h1>This domain is for sale</h1>", "Parking")),
    "a figure changed": ("live-changed", raw(lambda data: flipped(data))),
    "script injected": (
        "live-changed",
        replaced(("</body>", '<script src="https://cdn.example.invalid/x.js"></script></body>')),
    ),
    "byte order mark": ("live-changed", raw(lambda d: b"\xef\xbb\xbf" + d)),
    "comment appended": ("live-changed", raw(lambda d: d + b"<!-- cached -->\n</html>")),
    "late": ("live-slow", late(SLOW * 1.5)),
    "dripping": ("live-slow", lambda r: drip(r, SLOW * 1.5)),
    "silent": ("live-timeout", late(TIMEOUT * 1.4)),
    "dripping for ever": ("live-timeout", lambda r: drip(r, TIMEOUT * 1.6)),
    "cut before the answer": ("live-cut", cut),
    "reset in the headers": ("live-cut", reset),
    "cut inside a chunk": ("live-cut", cut_in_chunks),
    "shorter than promised": ("live-truncated", promised_more),
    "cut in the middle": ("live-truncated", cut_at("</main>")),
    "cut in the title": ("live-truncated", cut_at("</title>")),
    "sent as text": ("live-wrong-type", raw(bytes, Content_Type="text/plain; charset=utf-8")),
    "sent as download": ("live-wrong-type", raw(bytes, Content_Type="application/octet-stream")),
    "empty": ("live-empty", lambda r: r.reply(b"")),
    "only white space": ("live-empty", lambda r: r.reply(b"\r\n \r\n")),
    "sent as TIS-620": (
        "live-encoding",
        raw(lambda d: d.decode().encode("cp874", "replace"), Content_Type="text/html"),
    ),
    "said to be TIS-620": ("live-encoding", raw(bytes, Content_Type="text/html; charset=tis-620")),
    "encoded twice": ("live-encoding", raw(mojibake("latin-1"))),
    "question marks": ("live-encoding", raw(lambda d: d.decode().encode("ascii", "replace"))),
    "replacement characters": ("live-encoding", raw(lambda d: d.decode("ascii", "replace").encode())),
    "broken gzip": ("live-encoding", raw(lambda d: d[::-1], Content_Encoding="gzip")),
    "no HTTP": ("live-not-http", no_http),
}


def flipped(data: bytes) -> bytes:
    """One digit inside the content changed."""
    at = data.index(b"<main")
    found = re.search(rb"ITA|>\d", data[at:])
    assert found
    place = at + found.end() - 1
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def visit(lab: Lab, listed: Mapping[str, Expected], client: Web, url: str = PAGE) -> Verdict:
    expected = listed[url]
    return judge(expected, client.get(lab.base.rstrip("/") + url), section(lab, listed, client))


def named(verdict: Verdict) -> str:
    return verdict.problem.name if verdict.problem else "up"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_one_page_is_named(
    fault: str, lab: Lab, listed: Mapping[str, Expected], client: Web
) -> None:
    name, script = FAULTS[fault]
    lab.at(PAGE, script)
    verdict = visit(lab, listed, client)
    assert named(verdict) == name, verdict
    assert verdict.problem
    assert all("{" not in verdict.problem.message(lang) for lang in ("th", "en"))
    assert verdict.state is not State.UP


def test_there_are_enough_faults() -> None:
    assert len(FAULTS) >= 40


@pytest.mark.parametrize(
    "nothing",
    [
        b"<!doctype html><html><title>X</title><p>Welcome</html>",
        b"<!doctype html><html><title>{name}</title><p>{path} at {time}</html>",
    ],
)
def test_a_host_that_answers_everything_is_seen_through(
    nothing: bytes, lab: Lab, listed: Mapping[str, Expected], client: Web
) -> None:
    def script(request: Request) -> None:
        text = nothing.replace(b"{name}", NAME.encode()).replace(b"{path}", request.path.encode())
        request.reply(text.replace(b"{time}", str(time.monotonic_ns()).encode()))

    lab.otherwise = script
    assert named(visit(lab, listed, client)) == "live-soft-404"


@pytest.mark.parametrize(
    ("url", "script"),
    [
        ("/2569/documents/", shows_page("/2568/documents/")),
        ("/2569/", shows_page("/2568/")),
        ("/2569/measures/", edited(heading_of_another_year)),
        ("/2568/results/", edited(lambda text: text.replace("2568", to_thai("2567")))),
    ],
)
def test_pages_of_the_same_kind_of_another_year(
    url: str, script: Script, lab: Lab, listed: Mapping[str, Expected], client: Web
) -> None:
    lab.at(url, script)
    assert named(visit(lab, listed, client, url)) == "live-wrong-year"


def test_pages_of_another_agency(
    lab: Lab, listed: Mapping[str, Expected], client: Web, built_sites: Mapping[str, Path]
) -> None:
    theirs = (built_sites["khlongnokkrathung"] / "2566/measures/index.html").read_bytes()
    lab.at("/2569/measures/", lambda request: request.reply(theirs))
    verdict = visit(lab, listed, client, "/2569/measures/")
    assert named(verdict) == "live-wrong-agency"
    assert verdict.problem
    assert "องค์การบริหารส่วนตำบลคลองนกกระทุง" in verdict.problem.message()
    assert verdict.org_match is False


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("live-changed", raw(flipped)),
        ("live-soft-404", shows("<h1>ไม่พบไฟล์</h1>")),
        ("live-wrong-type", raw(bytes, Content_Type="text/html")),
        ("live-wrong-type", shows("<h1>News of the week</h1>")),
        ("live-not-found", status(404)),
        ("live-wrong-page", lambda r: r.reply(r.file("/sitemap.txt") or b"another")),
    ],
)
def test_files_to_download(name: str, script: Script, tmp_path: Path, client: Web) -> None:
    one, other = b"%PDF-1.7 <main>1<main>", b"another"
    (tmp_path / "a.pdf").write_bytes(one)
    rows = [
        Expected(url="/a.pdf", kind="file", year=2568, agency=NAME, sha256=checksum(one)),
        Expected(url="/b.pdf", kind="file", year=2568, agency=NAME, sha256=checksum(other)),
    ]
    listed = {row.url: row for row in rows}
    with laboratory.running(tmp_path) as lab:
        assert named(visit(lab, listed, client, "/a.pdf")) == "up"
        lab.at("/a.pdf", script)
        assert named(visit(lab, listed, client, "/a.pdf")) == name


# -- connections -------------------------------------------------------------------------------------


def test_a_dropped_connection_is_tried_once_more(
    lab: Lab, listed: Mapping[str, Expected], client: Web
) -> None:
    def script(request: Request) -> None:
        seen = [path for path, _ in lab.asked].count(request.path)
        cut(request) if seen == 1 else good(request)

    lab.at(PAGE, script)
    assert named(visit(lab, listed, client)) == "up"


def test_nobody_listens(lab: Lab, listed: Mapping[str, Expected], client: Web) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    answer = client.get(f"http://127.0.0.1:{port}{PREFIX}{PAGE}")
    assert named(judge(listed[PAGE], answer, section(lab, listed, client))) == "live-refused"


def test_a_name_that_leads_nowhere(
    lab: Lab, listed: Mapping[str, Expected], client: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = section(lab, listed, client)

    def fails(*words: object, **more: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    answer = client.get("http://www.example.invalid/ita/")
    assert named(judge(listed["/"], answer, known)) == "live-no-address"


def test_a_network_that_is_down(
    lab: Lab, listed: Mapping[str, Expected], client: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = section(lab, listed, client)

    def fails(*words: object, **more: object) -> None:
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(socket, "create_connection", fails)
    monkeypatch.setattr("http.client.socket.create_connection", fails)
    assert named(judge(listed["/"], client.get(lab.base), known)) == "live-unreachable"


def test_a_file_without_end(
    lab: Lab, listed: Mapping[str, Expected], client: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(net, "MAX_BYTES", 1000)
    answer = client.get(lab.base.rstrip("/") + PAGE)
    assert named(judge(listed[PAGE], answer, section(lab, listed, client))) == "live-too-large"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("expired", "live-certificate-expired"),
        ("self-signed", "live-certificate-self-signed"),
        ("other-host", "live-certificate-host"),
    ],
)
def test_bad_certificates(
    kind: str,
    name: str,
    site: Path,
    listed: Mapping[str, Expected],
    authorities: tuple[Mapping[str, ssl.SSLContext], Path],
) -> None:
    servers, authority = authorities
    with laboratory.running(site, servers[kind]) as lab:
        verdict = visit(lab, listed, trusting(authority))
    assert (named(verdict), verdict.state) == (name, State.DEAD)


def test_an_unknown_authority(
    site: Path,
    listed: Mapping[str, Expected],
    client: Web,
    authorities: tuple[Mapping[str, ssl.SSLContext], Path],
) -> None:
    with laboratory.running(site, authorities[0]["good"]) as lab:
        assert named(visit(lab, listed, client)) == "live-certificate-untrusted"


def test_no_encryption_where_it_is_promised(lab: Lab, listed: Mapping[str, Expected], client: Web) -> None:
    answer = client.get(lab.base.replace("http:", "https:") + PAGE[1:])
    assert named(judge(listed[PAGE], answer, section(lab, listed, client))) == "live-tls"


def test_a_good_certificate_and_a_redirect_off_encryption(
    lab: Lab,
    site: Path,
    listed: Mapping[str, Expected],
    authorities: tuple[Mapping[str, ssl.SSLContext], Path],
) -> None:
    servers, authority = authorities
    with laboratory.running(site, servers["good"]) as encrypted:
        assert named(visit(encrypted, listed, trusting(authority))) == "up"
        encrypted.at(PAGE, sends(lab.base + PAGE[1:]))
        assert named(visit(encrypted, listed, trusting(authority))) == "live-insecure-redirect"


def trusting(authority: Path) -> Web:
    import ssl

    return Web(Pace(10_000), TIMEOUT, ssl.create_default_context(cafile=str(authority)))
