"""How far a step is, is told to a terminal alone, once it has taken its time, and leaves nothing behind."""

import io
import sys
import time
from collections.abc import Iterable

import pytest

from isnad.say import screen as on_screen
from isnad.say.english import ENGLISH
from isnad.say.saying import LANGUAGES
from isnad.say.screen import Ticker, watching


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, *, quiet: bool = False, patience: float = 0.0) -> str:
    """What a screen is sent while three items are handed on."""
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(on_screen, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    with watching(ENGLISH, quiet=quiet) as watch:
        items: Iterable[int] = watch("check", [3, 1, 2], 3)
        assert list(items) == [3, 1, 2]
        with pytest.raises(ZeroDivisionError):
            list(watch("check", (1 // n for n in (1, 0)), 2))
    return screen.getvalue()


def test_a_terminal_is_told_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    monkeypatch.setattr(on_screen, "PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    with watching(ENGLISH) as watch:
        for _ in watch("check", range(3), 3):
            time.sleep(0.4)  # the screen is drawn anew four times a second
    assert "checking" in screen.getvalue()
    assert "2/3" in screen.getvalue()


def test_what_is_quick_is_told_nothing_of(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "checking" not in told(monkeypatch, Terminal(), patience=60.0)


@pytest.mark.parametrize(("screen", "quiet"), [(Terminal(), True), (io.StringIO(), False)])
def test_it_is_silent_when_asked_to_be_and_where_no_terminal_is(
    monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, quiet: bool
) -> None:
    assert told(monkeypatch, screen, quiet=quiet) == ""


def test_what_is_printed_to_a_file_meanwhile_goes_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    with watching(ENGLISH) as watch:
        for item in watch("import", ["one"], 1):
            print(item)
    assert capsys.readouterr().out == "one\n"


def test_a_step_that_goes_on_elsewhere_counts_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    ticker = Ticker("publish", 2)
    ticker.tick()
    ticker.tick()
    ticker.close()
    ticker.close()


def test_every_language_names_the_same_steps() -> None:
    assert len({frozenset(language.steps) for language in LANGUAGES.values()}) == 1
