"""The Jinja environment: where layouts come from and which words they may use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, pass_context
from markupsafe import Markup

from ..criteria import PASS_LINE
from ..pages.sentences import points
from ..thai import format_date, format_period
from . import charts, policy, text
from .assets import defaults
from .compiled import Compiled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2.runtime import Context


def environment(site_layouts: Path | None, names: tuple[str, ...]) -> Environment:
    """Strict and escaping; a site's own layout replaces the default one of the same name."""
    folders = [folder for folder in (site_layouts, defaults("layouts")) if folder]
    env = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=Compiled(),
    )
    env.filters.update(
        w=_of_site(text.wrap, names),
        ph=_of_site(text.phrased, names),
        stated=_of_site(text.stated_or_missing, names),
        prose=_of_site(text.prose, names),
        figure=text.figure,
        signed=text.signed,
        address=text.address,
        json_ld=text.json_ld,
        size=text.size,
        day=text.day,
        points=points,
        date=format_date,
        period=format_period,
    )
    env.globals.update(axis=charts.axis, across=charts.across, pass_line=PASS_LINE, missing=text.MISSING)
    env.globals.update(content_policy=_content_policy, referrer=policy.REFERRER)
    return env


def layout_texts(site_layouts: Path | None) -> tuple[bytes, ...]:
    """The layouts that a site brings, each as its name and its text; one that cannot be read has none."""
    found = sorted(p for p in site_layouts.rglob("*") if p.is_file()) if site_layouts else []
    return tuple(part for path in found for part in (str(path).encode(), _text(path)))


def _text(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _content_policy(scripts: bool) -> Markup:
    """The policy as an attribute holds it: its quotation marks are single ones."""
    return Markup(policy.content_policy(scripts))


def _of_site(
    filter: Callable[[str, tuple[str, ...]], Markup], names: tuple[str, ...]
) -> Callable[..., Markup]:
    """A filter that knows the names of the site.

    It asks for the context, which it does not need, so that Jinja never applies it while compiling: a layout
    is compiled once for all sites.
    """

    @pass_context
    def filtered(context: Context, value: str) -> Markup:
        return filter(value, names)

    return filtered
