"""Faults stand on top of a page once, however often they change, and are text."""

from pathlib import Path

from isnad.finish.faults import show_faults, with_faults

PAGE = '<html><body class="a" dir="rtl"><div>صفحة</div></body></html>'


def test_faults_stand_first_in_the_page_and_run_nothing() -> None:
    page = with_faults(PAGE, ["articles/a.md:1:1: <script>x</script>", "ب"])
    assert page.startswith('<html><body class="a" dir="rtl"><div role="alert"')
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert page.endswith("<div>صفحة</div></body></html>")


def test_new_faults_take_the_place_of_old_ones() -> None:
    assert with_faults(with_faults(PAGE, ["a", "b"]), ["c"]) == with_faults(PAGE, ["c"])


def test_every_page_of_a_folder_has_them(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for path in ("a.html", "deep/b.html"):
        (tmp_path / path).write_text(PAGE, "utf-8")
    (tmp_path / "c.txt").write_text(PAGE, "utf-8")
    show_faults(tmp_path, ["خطأ"])
    assert [(tmp_path / path).read_text("utf-8").count("خطأ") for path in ("a.html", "deep/b.html", "c.txt")] == [
        1,
        1,
        0,
    ]
