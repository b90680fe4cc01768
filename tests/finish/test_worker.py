"""The service worker's file, told its release and what to keep from the first day."""

import json
from pathlib import Path

from isnad.finish.worker import is_worker_of, shell_of, worker_js, worker_logic

PAGE = """<link rel="stylesheet" href="assets/a.css?v=1"><link rel="next" href="next.html">
<link rel="icon" href="i.png"><script src="assets/b.js"></script><script>inline</script>
<script src="https://x.example/c.js"></script><a href="d.html">"""


def test_the_shell_is_the_answer_the_home_page_and_what_both_load(tmp_path: Path) -> None:
    (tmp_path / "offline.html").write_text(PAGE, "utf-8")
    (tmp_path / "index.html").write_text(f'{PAGE}<link rel="stylesheet" href="assets/figures.css">', "utf-8")
    loaded = ("assets/a.css", "i.png", "assets/b.js", "assets/figures.css")
    assert shell_of(tmp_path) == ("offline.html", "index.html", *loaded)


def test_the_worker_is_one_line_of_values_and_the_file_as_it_is() -> None:
    first, rest = worker_js("ab" * 32, ("b", "a")).split("\n", 1)
    stated = json.loads(first.removeprefix("self.isnad = ").removesuffix(";"))
    assert stated == {"release": "ab" * 32, "answer": "offline.html", "shell": ["a", "b"]}
    assert rest == (Path(__file__).parents[2] / "hooks/isnad/finish/worker.js").read_text("utf-8")


def test_a_worker_is_known_by_its_release_its_list_and_its_logic() -> None:
    paths = {"offline.html", "a", "b"}
    text = worker_js("ab" * 32, ("b", "a"))
    assert is_worker_of(text, "ab" * 32, paths, worker_logic())
    assert not is_worker_of(text, "cd" * 32, paths, worker_logic())
    assert not is_worker_of(text, "ab" * 32, paths - {"b"}, worker_logic())
    assert not is_worker_of(text, "ab" * 32, paths, worker_logic() + " ")
