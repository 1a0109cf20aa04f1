"""The picture that shows a link: drawn where it can be drawn rightly, else left out."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image, features
from prongsai.build import build

from ..conftest import AS_OF, ROOT, SITES
from .conftest import BASE_URL

if TYPE_CHECKING:
    from .conftest import Published

FONTS = ROOT / "static/fonts/sarabun-400.woff2"
OG_IMAGE = 'property="og:image" content="'


@pytest.mark.skipif(not FONTS.is_file(), reason="no web fonts here (`make fonts`)")
@pytest.mark.skipif(not features.check_feature("raqm"), reason="Pillow cannot set Thai here (no Raqm)")
def test_every_year_has_a_picture_and_its_pages_name_it(hostile: Published) -> None:
    for year in ("2568/", "2569/", ""):
        picture = Image.open(hostile.folder / f"{year}share.png")
        assert picture.size == (1200, 630)
        assert len(picture.getcolors(1 << 16) or ()) > 20
        page = (hostile.folder / year / "index.html").read_text(encoding="utf-8")
        assert f'{OG_IMAGE}{BASE_URL}{year}share.png"' in page


def test_without_pillow_there_is_no_picture_and_no_word_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    result = build(SITES["khlongyai"], AS_OF, base_url=BASE_URL)
    assert result.ok
    assert not [a.path for a in result.artifacts if a.path.endswith("share.png")]
    assert not [a.path for a in result.artifacts if OG_IMAGE.encode() in a.data]


@pytest.mark.skipif(not FONTS.is_file(), reason="no web fonts here (`make fonts`)")
@pytest.mark.skipif(not features.check_feature("raqm"), reason="Pillow cannot set Thai here (no Raqm)")
def test_marks_stack_instead_of_standing_beside_each_other() -> None:
    """Raqm gives ปี่ and ที่ the width of their consonant; without shaping marks would add theirs."""
    from PIL import ImageFont

    font = ImageFont.truetype(io.BytesIO(FONTS.read_bytes()), 100, layout_engine=ImageFont.Layout.RAQM)
    assert font.getlength("ปี่") == font.getlength("ป")
    assert font.getlength("ผู้") == font.getlength("ผ")
