"""Commands of this repository as processes that need not start anew: most of a short one's time goes into imports.

One process imports what they need and waits. For each command it parts in two, and what runs then is a process like any
other, with arguments, an environment, streams and an end of its own. It ends with the tests that started it.
"""

import contextlib
import gc
import importlib
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO

_ROOT = Path(__file__).parents[2]
_NEEDED = ("mkdocs.__main__", "mkdocs.commands.build", "isnad.importing", "isnad.record.serving")
"""What commands import, beside what `hooks/publish.py` does: the others come with these."""


class Ready:
    """A running command."""

    def __init__(
        self, asked: Sequence[object], stdout: IO[str], stderr: IO[str], environment: Mapping[str, str]
    ) -> None:
        ours, theirs = socket.socketpair()
        with ours, theirs:
            socket.send_fds(_waiting()[0], [b"."], [stdout.fileno(), stderr.fileno(), theirs.fileno()])
            self._reply = ours.makefile("rw", encoding="utf-8")
        arguments = [str(argument) for argument in asked]
        print(json.dumps([arguments, {**os.environ, **environment}, str(Path.cwd())]), file=self._reply, flush=True)
        self._pid = int(self._reply.readline())
        self._code: int | None = None

    def kill(self) -> None:
        """End it at once; nothing, where it has ended."""
        os.kill(self._pid, signal.SIGKILL)  # its number is nobody else's until all is known of how it ended

    def wait(self) -> int:
        """Its exit code, when it has ended; below zero the signal that ended it."""
        if self._code is None:
            self._code = int(self._reply.readline())
        return self._code


def run(arguments: Sequence[object], **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script of this repository, by its path, or `mkdocs`: its exit code and what it printed."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out, tempfile.TemporaryFile("w+", encoding="utf-8") as err:
        code = Ready(arguments, out, err, environment).wait()
        for stream in (out, err):
            stream.seek(0)
        return subprocess.CompletedProcess([*map(str, arguments)], code, out.read(), err.read())


@cache
def _waiting() -> tuple[socket.socket, "subprocess.Popen[bytes]"]:
    """Where the process that waits is told of a command: three files, to print to and to speak with it."""
    ours, theirs = socket.socketpair()
    with theirs:
        command = [sys.executable, __file__, str(theirs.fileno())]
        process = subprocess.Popen(command, pass_fds=[theirs.fileno()], env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    return ours, process


def _wait(asked: socket.socket) -> None:
    for name in _NEEDED:
        importlib.import_module(name)
    runpy.run_path(str(_ROOT / "hooks" / "publish.py"))
    gc.freeze()
    while files := socket.recv_fds(asked, 1, 3)[1]:
        if not os.fork():
            asked.close()
            _attend(*files)
        for file in files:
            os.close(file)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:  # so that their time is counted with that of the tests
                pass


def _attend(stdout: int, stderr: int, reply: int) -> None:
    """Read what is asked for, part once more, tell the number of the process that does it and at last how it ended."""
    with socket.socket(fileno=reply) as connection, connection.makefile("rw", encoding="utf-8") as told:
        arguments, environment, folder = json.loads(told.readline())
        pid = os.fork()
        if pid:
            os.close(stdout)  # whoever reads what it prints is told when it ends
            os.close(stderr)
            print(pid, file=told, flush=True)
            ended = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
            assert ended
            print(ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status, file=told, flush=True)
            told.read()  # until nobody has the number of the process any more
            os.waitpid(pid, 0)
            os._exit(0)
    os.dup2(stdout, 1)
    os.dup2(stderr, 2)
    sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w", buffering=1)  # those before know another file's ways
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    _become(arguments)


def _become(arguments: list[str]) -> None:
    sys.argv = arguments
    if arguments[0] == "mkdocs":
        sys.exit(importlib.import_module("mkdocs.__main__").cli())
    sys.path[0] = str(Path(arguments[0]).parent)
    runpy.run_path(arguments[0], run_name="__main__")
    sys.exit()


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as listening:
        _wait(listening)
