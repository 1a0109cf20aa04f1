"""A layout that fails, told as a problem: a site may bring its own layouts, and its own mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateSyntaxError

from ..problems import Location, Problem, problem

if TYPE_CHECKING:
    from types import TracebackType

# What an expression in a layout may raise, besides what Jinja itself does.
RAISED = (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def layout_fault(error: Exception, layout: str) -> Problem:
    """The problem of an exception raised while `layout` was read or filled in."""
    name, line = layout, 1
    if isinstance(error, TemplateSyntaxError):
        name, line = error.name or layout, error.lineno
    else:
        name, line = _last_place(error.__traceback__, layout)
    return problem("layout-error", Location(f"layouts/{name}", line), reason=_reason(error))


def _reason(error: Exception) -> str:
    return str(error).split("\n")[0] or type(error).__name__


def _last_place(trace: TracebackType | None, layout: str) -> tuple[str, int]:
    """The innermost layout file and line that a traceback went through."""
    place = (layout, 1)
    while trace:
        path = trace.tb_frame.f_code.co_filename.replace("\\", "/")
        if path.endswith(".html"):
            place = (f"/{path}".rpartition("/layouts/")[2], trace.tb_lineno)
        trace = trace.tb_next
    return place
