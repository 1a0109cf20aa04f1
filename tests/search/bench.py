"""How long a query takes on 1,000 pages: `python -m tests.search.bench [ROUNDS] [SLOWDOWN]`.

Chromium's processor is slowed down four times (SLOWDOWN), like a cheap phone. For each query: pages found and
pages that hold it; then milliseconds, the median and the least, from the letter typed until the first results
are laid out; and the longest piece of work while the rest is filled in.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from prongsai.build import build

from ..browser.chromium import chromium, program
from ..browser.server import serving
from ..conftest import AS_OF
from .reader import Reader, holding
from .words import QUERIES, write_site

YEARS, MEASURES = range(2560, 2570), 96  # with the lists of each year: 1,000 pages and a few

# The second figure is the longest stretch between two turns of an idle loop while the rest is filled.
TYPED = """async query => {
    const input = document.querySelector('#q');
    input.value = '';
    show();
    await new Promise(done => setTimeout(done, 50));
    const began = performance.now();
    input.value = query;
    input.dispatchEvent(new Event('input'));
    document.body.getBoundingClientRect();
    const first = performance.now() - began;
    let longest = 0, last = performance.now();
    while (waiting.length) {
        await new Promise(done => { const channel = new MessageChannel();
            channel.port1.onmessage = done; channel.port2.postMessage(0); });
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
    }
    return [first, longest];
}"""


def main(rounds: int, slowdown: float) -> None:
    executable = program()
    if executable is None:
        sys.exit("no Chromium here")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_site(root / "site", YEARS, MEASURES)
        assert build(root / "site", AS_OF, root / "public").publication
        with serving(root / "public") as address, chromium(executable) as browser:
            page = browser.new_page()
            reader = Reader(page, address)
            reader.opens()
            page.focus("#q")
            reader.waits()
            letters = page.evaluate("pages.reduce((sum, page) => sum + page.text.length, 0)")
            print(f"{page.evaluate('pages.length')} pages, {letters:,} letters, {slowdown:g} times slower")
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
            print(f"{'found':>6} {'hold it':>8} {'median':>7} {'least':>7} {'then':>7}  query")
            for query, forms in QUERIES.items():
                taken: list[Any] = [page.evaluate(TYPED, query) for _ in range(rounds)]
                first, then = zip(*taken, strict=True)
                times = (statistics.median(first), min(first), statistics.median(then))
                expected = holding(root / "public", forms)
                found = len(expected & set(reader.found))
                print(f"{found:6} {len(expected):8}", *(f"{time:7.1f}" for time in times), f" {query}")


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 5,
        float(sys.argv[2]) if len(sys.argv) > 2 else 4,
    )
