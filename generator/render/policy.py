"""What a browser may do with the pages, and how long it may keep them: stated once, here.

`layouts` put the policy into each page, where it also protects copies and hosts that take no rules;
`outputs/headers.py` tells it to web servers. A page loads style sheet, fonts and pictures of its own host and
nothing else; pages of a few kinds run one script, of their host too. JSON-LD is data, which no browser runs.
"""

from __future__ import annotations

# Content Security Policy, level 3.
_DEFAULT = ("default-src 'none'", "img-src 'self'", "style-src 'self'", "font-src 'self'")
_SCRIPTS = ("script-src 'self'",)
_REST = ("connect-src 'self'", "base-uri 'none'", "form-action 'none'")
FRAMES = "frame-ancestors 'none'"  # browsers take it from a server only

REFERRER = "no-referrer"

# None of these is used; features that browsers ask for by these names (W3C Permissions Policy).
_UNUSED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")

# What every answer says, whatever its kind.
ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", REFERRER),
    ("Permissions-Policy", ", ".join(f"{feature}=()" for feature in _UNUSED)),
)

# A file whose name carries its fingerprint never changes; everything else is asked for again, so that nobody
# sees pages of two releases. Asking costs no bytes while nothing changed.
KEPT, ASKED = "public, max-age=31536000, immutable", "no-cache"


def content_policy(scripts: bool, from_server: bool = False) -> str:
    """The Content Security Policy of a page, of one that runs a script, or of an answer."""
    parts = (_DEFAULT, _SCRIPTS if scripts else (), _REST, (FRAMES,) if from_server else ())
    return "; ".join(directive for part in parts for directive in part)
