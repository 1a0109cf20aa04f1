"""The frozen records of a site and how its sources become them; no HTML, no URLs."""

from __future__ import annotations

from .assemble import assemble
from .records import *  # noqa: F403 - the records are this package's face
from .schemas import schemas

__all__ = ["assemble", "schemas"]
