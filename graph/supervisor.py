"""The process that owns the local Neo4j: `python -m mosty.graph.supervisor FOLDER`.

It starts the server (or takes over one whose supervisor was killed), starts it again when it dies
while somebody uses it, and stops it when the last user is gone, unless it is to be kept. It ends
with the server. It imports little, so that it costs little.
"""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import FrameType

import psutil

from mosty.graph.place import Place, State, Users

_STARTS = 5
_FAILED_START = 1
_STOPPED = (0, 143)
_PATIENCE = 120.0


class Supervisor:
    """Keeps one server running for as long as it is wanted."""

    def __init__(self, place: Place, state: State, users: Users) -> None:
        """Prepare to watch; nothing is started yet."""
        self._place = place
        self._state = state
        self._users = users
        self._told_to_stop = False

    def run(self) -> None:
        """Start or take over the server; return when it is gone for good."""
        signal.signal(signal.SIGTERM, self._tell)
        for _ in range(_STARTS):
            server = self._place.server() or self._start()
            self._place.save(replace(self._state, server=server.pid, supervisor=os.getpid()))
            code = self._watch(server)
            if self._told_to_stop or code == _FAILED_START or self._unwanted():
                self._keep_archive(code)
                return

    def _tell(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._told_to_stop = True

    def _start(self) -> psutil.Process:
        with self._place.console.open("wb") as console:
            return psutil.Popen(
                self._state.command,
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                cwd=self._place.root,
            )

    def _watch(self, server: psutil.Process) -> int | None:
        """Wait until the server ends; end it when it is no longer wanted."""
        while True:
            try:
                return server.wait(0.2)
            except psutil.TimeoutExpired:
                if self._told_to_stop or self._unwanted():
                    return end(server)

    def _unwanted(self) -> bool:
        return not self._place.keep.exists() and self._users.alone()

    def _keep_archive(self, code: int | None) -> None:
        """Take the class archive over if the Java machine lived to finish it."""
        if self._state.archive and (written := Path(self._state.archive[0])).exists():
            if code in _STOPPED:
                written.replace(self._state.archive[1])
            else:
                written.unlink()


def end(process: psutil.Process) -> int | None:
    """Stop a process; return its exit code if it is a child of ours."""
    try:
        process.terminate()
        return process.wait(_PATIENCE)
    except psutil.NoSuchProcess:
        return None
    except psutil.TimeoutExpired:
        process.kill()
        return process.wait()


def main() -> None:
    """Supervise the server of the folder named on the command line, from a process of its own."""
    place = Place(Path(sys.argv[1]))
    state = place.state()
    if state is None:
        sys.exit(f"{place.root} does not say how to start its server.")
    ours, childs = os.pipe()
    if os.fork():
        os.close(childs)
        os.read(ours, 1)  # ends when the child has said who it is
        return
    place.save(replace(state, supervisor=os.getpid()))
    os.close(childs)
    with place.users() as users:
        Supervisor(place, state, users).run()
        os._exit(0)  # the lock must not be free while this process can still be seen


if __name__ == "__main__":
    main()
