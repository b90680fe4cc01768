"""The pictures of changed pages that a reviewer gets: before and after, without scripts, whatever a page is called."""

from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

import ready_process
from isnad.finish.changed_pages import changed_pages

ROOT = Path(__file__).parents[2]
PAGE = '<meta charset="utf-8"><body style="margin:0"><article style="height:{}px;background:{}">{}</article>{}'


def test_pages_are_pictured_before_and_after(browser: Browser, tmp_path: Path) -> None:
    """`browser` skips, or fails, where there is none; the script opens its own."""
    hides = "<script>document.body.style.display = 'none'</script>"
    for site, pages in (("old", {"a.html": (2000, "red", "كان")}), ("new", {"a.html": (1000, "lime", "صار")})):
        (tmp_path / site).mkdir()
        for name, (height, colour, words) in pages.items():
            (tmp_path / site / name).write_text(PAGE.format(height, colour, words, hides), "utf-8")
    (tmp_path / "new" / 'b".html').write_text(PAGE.format(10, "lime", "جديد", ""), "utf-8")
    out = tmp_path / "pictures"
    script = ROOT / "scripts" / "picture_changed_pages.py"
    ran = ready_process.run([script, tmp_path / "old", tmp_path / "new", out])
    assert ran.returncode == 0, ran.stderr
    assert "-كان" in ran.stdout and "+صار" in ran.stdout and "عدد الصفحات المصوّرة 2" in ran.stdout
    assert len(changed_pages(tmp_path / "old", tmp_path / "new")) == 2
    assert {file.name for file in out.glob("*.png")} == {"01-before.png", "01-after.png", "02-after.png"}
    with Image.open(out / "01-before.png") as before, Image.open(out / "01-after.png") as after:
        assert (before.size, after.size) == ((1280, 2000), (1280, 1000))
        assert before.convert("RGB").getpixel((5, 1900)) == (255, 0, 0)
        assert after.convert("RGB").getpixel((5, 900)) == (0, 255, 0)
    assert "02-after.png" in (out / "index.html").read_text("utf-8")
