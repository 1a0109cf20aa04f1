"""The generated rules on real servers: every address ever published, and what people paste."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from . import history, servers
from .hosts import encoded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

needs_nginx = pytest.mark.skipif(not servers.NGINX, reason="nginx is not installed")
needs_apache = pytest.mark.skipif(not (servers.APACHE and servers.MODULES), reason="Apache is not installed")
SERVERS = [pytest.param("nginx", marks=needs_nginx), pytest.param("apache", marks=needs_apache)]
SEEDS = range(2)

PAGE, STEM = "/ita/2569/measures/", "/ita/2569/measures"
REPEAT, ZERO_WIDTH = "ๆ", "\u200b"

# Twelve shapes of one address as it comes out of memos, chats and address bars, as a browser sends them.
SHAPES = {
    "no final slash": STEM,
    "doubled slash at the front": "/" + PAGE,
    "doubled slash inside": "/ita//2569//measures/",
    "doubled slash at the end": PAGE + "/",
    "capitals": "/ita/2569/MEASURES/",
    "full stop": PAGE + ".",
    "bracket": PAGE + ")",
    "quotation mark": PAGE + encoded('"'),
    "repetition sign": PAGE + encoded(REPEAT),
    "zero-width space": PAGE + encoded(ZERO_WIDTH),
    "index.html": PAGE + "index.html",
    "what a network appends": PAGE + "?fbclid=IwAR0x",
}
# What no plain host can know: names in other letters, and names that not every system can store.
NEEDS_RULES = {"capitals", "quotation mark", "repetition sign", "zero-width space"}
WITHOUT_SLASH = {
    name: STEM + encoded(sign) for name, sign in [("stop", "."), ("bracket", ")"), ("quote", '"')]
}
WITHOUT_SLASH |= {"ๆ": STEM + encoded(REPEAT), "invisible": STEM + encoded(ZERO_WIDTH), "all": STEM + ").%20"}


@contextlib.contextmanager
def serving(name: str, root: Path, rules: bool = True) -> Iterator[servers.Server]:
    if name == "apache":
        with servers.apache(root, "All" if rules else "None") as server:
            yield server
    else:
        found = sorted(p.relative_to(root).as_posix() for p in root.rglob("redirects.nginx.conf"))
        with servers.nginx(root, found if rules else []) as server:
            yield server


@contextlib.contextmanager
def published(seeds: range) -> Iterator[tuple[Path, list[history.Section]]]:
    """Several histories, each published in a folder of its own below one root."""
    lived = []
    files: dict[str, bytes] = {}
    for seed in seeds:
        section = history.begin(1_000 + seed, base=f"/s{seed}/ita/")
        history.live(section, steps=25)
        lived.append(section)
        files |= {section.base.lstrip("/") + path: data for path, data in history.files(section).items()}
    with servers.document_root(files) as root:
        yield root, lived


@pytest.fixture(scope="module")
def histories() -> Iterator[tuple[Path, list[history.Section]]]:
    with published(SEEDS) as found:
        yield found


@pytest.mark.parametrize("rules", [True, False], ids=["rules", "no rules"])
@pytest.mark.parametrize("name", SERVERS)
def test_every_address_of_the_ledger_answers_in_one_hop(
    name: str, rules: bool, histories: tuple[Path, list[history.Section]]
) -> None:
    root, lived = histories
    with serving(name, root, rules) as server:
        asked = sum(all_answer(server, section) for section in lived)
    assert asked > 300 * len(SEEDS)


@pytest.mark.soak
@pytest.mark.parametrize("first", range(0, 1_000, 25))
@pytest.mark.parametrize("name", SERVERS)
def test_a_thousand_histories_answer_in_one_hop(name: str, first: int) -> None:
    with published(range(first, first + 25)) as (root, lived), serving(name, root) as server:
        assert sum(all_answer(server, section) for section in lived) > 300 * len(lived)


def all_answer(server: servers.Server, section: history.Section) -> int:
    """Ask for every address that a history ever published; the number of addresses."""
    wanted = history.expected(section)
    for address, shown in wanted.items():
        status, hops, body = server.visit(encoded(section.base.rstrip("/") + address))
        assert (status, hops <= 1) == (200, True), (address, section.ledger.entries[address])
        assert shown in body, address
    return len(wanted)


@pytest.fixture(scope="module")
def pasted() -> Iterator[Path]:
    section = history.begin(7)
    files = {f"ita/{path}": data for path, data in history.files(section).items()}
    with servers.document_root({**files, **CMS}) as root:
        yield root


# The website around us: whatever is no file goes to its one program, as most content systems arrange it.
CMS: Mapping[str, bytes] = {
    "cms.html": b"the page of the content system",
    ".htaccess": b"RewriteEngine On\n"
    b"RewriteCond %{REQUEST_FILENAME} !-f\n"
    b"RewriteCond %{REQUEST_FILENAME} !-d\n"
    b"RewriteRule . /cms.html [L]\n",
}


@pytest.mark.parametrize("shape", [*SHAPES, *WITHOUT_SLASH])
@pytest.mark.parametrize("name", SERVERS)
def test_what_people_paste_lands_with_rules(
    name: str, shape: str, running: Mapping[str, servers.Server]
) -> None:
    status, hops, body = running[name].visit({**SHAPES, **WITHOUT_SLASH}[shape])
    assert (status, hops <= 1) == (200, True)
    assert b"@/2569/measures/@" in body


@pytest.fixture(scope="module")
def running(pasted: Path) -> Iterator[Mapping[str, servers.Server]]:
    """Each server that is installed, with rules."""
    with contextlib.ExitStack() as stack:
        found = {}
        if servers.NGINX:
            found["nginx"] = stack.enter_context(serving("nginx", pasted))
        if servers.APACHE and servers.MODULES:
            found["apache"] = stack.enter_context(serving("apache", pasted))
        yield found


@pytest.mark.parametrize("name", SERVERS)
def test_most_of_it_lands_without_rules(name: str, pasted: Path) -> None:
    with serving(name, pasted, rules=False) as server:
        visits = {shape: server.visit(path) for shape, path in SHAPES.items()}
    landed = {
        s
        for s, (status, hops, body) in visits.items()
        if status == 200 and b"@/2569/measures/@" in body and hops <= 1
    }
    assert landed == set(SHAPES) - NEEDS_RULES
    assert (len(SHAPES), len(landed)) == (12, 8)


@pytest.mark.parametrize("name", SERVERS)
def test_the_old_folder_leads_to_the_new_one_after_a_change_of_base_path(name: str) -> None:
    section = history.begin(11)
    history.live(section, steps=10)
    section.base = "/new/"
    made, wanted = history.files(section), history.expected(section)
    files = {f"new/{path}": data for path, data in made.items()}
    files["ita/.htaccess"] = made["redirects-old-base.htaccess"]
    with servers.document_root(files) as root, contextlib.ExitStack() as stack:
        rules = ["new/redirects.nginx.conf", "new/redirects-old-base.nginx.conf"]
        serve = servers.nginx(root, rules) if name == "nginx" else servers.apache(root)
        server = stack.enter_context(serve)
        for address, shown in wanted.items():
            status, hops, body = server.visit(encoded(f"/ita{address}"))
            assert (status, hops) == (200, 1), address
            assert shown in body
