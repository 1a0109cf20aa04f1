"""A finished file."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..spool import Content, Laid, checksum, content

_OFFICE = "application/vnd.openxmlformats-officedocument"

MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pptx": f"{_OFFICE}.presentationml.presentation",
}
TEXTS = (
    "html",
    "css",
    "js",
    "csv",
    "txt",
    "json",
    "jsonld",
    "xml",
    "atom",
    "svg",
)  # which compression makes small


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file to publish: `path` under the output folder, bytes, their type, where they come from."""

    path: str
    content: Content = field(repr=False)
    media_type: str
    origin: str

    @property
    def data(self) -> bytes:
        """The bytes themselves: for a page, read from where they were laid aside."""
        return content(self.content)

    @property
    def sha256(self) -> str:
        return self.content.sha256 if isinstance(self.content, Laid) else checksum(self.content)


def media_type(path: str) -> str:
    """The media type of a file by its extension."""
    return MEDIA_TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")


def fingerprint(data: bytes) -> str:
    """Eight hex digits of the content: an address that changes with the bytes may be cached for ever."""
    return checksum(data)[:8]
