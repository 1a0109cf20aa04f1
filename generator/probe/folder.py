"""Answer from a folder as a web server would, so that a site can be probed before it is on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from ..render import media_type
from .records import Answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def folder(root: Path, base: str) -> Callable[[str], Answer]:
    """What `Web.get` is for the web: full addresses under `base` to answers, here from folder `root`."""
    real = root.resolve()

    def get(url: str) -> Answer:
        path = unquote(url.removeprefix(base))
        file = real / (f"{path}index.html" if path.endswith("/") or not path else path)
        inside = file.resolve().is_relative_to(real)
        try:
            data, status = (file.read_bytes(), 200) if inside else (b"", 404)
        except OSError:
            data, status = b"", 404
        headers = {"content-type": media_type(file.name)}
        return Answer(asked=url, final_url=url, status=status, headers=headers, body=data, received=len(data))

    return get
